import { expect, onTestFinished, test } from 'vitest';
import { registrations } from '../../src/platforms/discord/commands.ts';
import { forgetTeam } from '../../src/storage/forget.ts';
import { createKept } from '../../src/storage/kept.ts';
import { openMemory } from '../../src/storage/sqlite.ts';
import { catalog } from '../catalog-for-tests.ts';
import { eventually } from '../eventually.ts';
import { teamSettingsIn } from '../settings/team-settings.ts';
import { silent } from '../storage/stores.ts';
import { door } from './door.ts';
import { startLoopback } from './loopback.ts';
import { messageContent } from './loopback-gateway.ts';
import { commandInteraction, messageEvent, type Wire } from './payloads.ts';
import { channel, inServer, manageServer, sentForm, server, settingsCommand } from './settings-payloads.ts';
import { signed } from './signed.ts';

const ephemeral = 64;
const guilds = 1;

type Starting = Parameters<typeof teamSettingsIn>[0];

async function start(own: Starting = {}, mayReadMessages = false, more: object = {}) {
  const made = teamSettingsIn(own);
  await made.ready;
  const bot = await startLoopback(
    {
      answerer: made.usual,
      teamSettings: made.teamSettings,
      faqChannels: new Set(own.faqChannels ?? []),
      ...more,
    },
    true,
    onTestFinished,
    { mayReadMessages },
  );
  const ask = async (payload: { id: string }): Promise<Wire> => {
    bot.interact(payload);
    return bot.shown(payload);
  };
  return { ...made, ...bot, ask, changes: made.lines };
}

const words = (value: unknown) => JSON.stringify(value);

test('whoever may manage the server gets the form, and what is sent off is in force at once', async () => {
  const { ask, settings, changes } = await start();
  const form = await ask(inServer(settingsCommand()));
  expect(form.type).toBe(9);
  const fields = form.data.components.map(({ component }: Wire) => component.custom_id);
  expect(fields).toEqual(['locale', 'workload', 'providers', 'audience']);
  for (const { label, description, component } of form.data.components) {
    expect(label.length).toBeLessThanOrEqual(45);
    expect(description.length).toBeLessThanOrEqual(100);
    expect(component.options?.length ?? 1).toBeLessThanOrEqual(25);
  }
  const values = { locale: '-', workload: 'coding', providers: 'Mistral, scaleway', audience: 'asker' };
  const saved = await ask(inServer(sentForm(form.data.custom_id, values)));
  expect(saved.data.flags & ephemeral).toBe(ephemeral);
  expect(words(saved)).toContain('Saved for the whole server');
  expect(settings.of(`discord ${server}`, '')).toMatchObject({
    value: { workload: 'coding', providers: ['mistral', 'scaleway'], audience: 'asker' },
    by: 'discord 800000000000000001',
  });
  const line = changes.find((own) => own.includes('settings changed'));
  for (const part of [`discord ${server}`, 'discord 800000000000000001', 'coding'])
    expect(line).toContain(part);
  const compare = { first: 'haiku 4.5', second: 'pixtral 12b' };
  const answer = await ask(inServer(commandInteraction(compare)));
  expect(answer.data.flags & ephemeral).toBe(ephemeral);
  expect(words(answer)).toContain('for coding');
  expect(words(answer)).toContain('Only providers your settings allow');
  const asked = commandInteraction(compare);
  const openly = {
    ...asked.data,
    options: [...asked.data.options, { type: 5, name: 'private', value: false }],
  };
  expect((await ask(inServer({ ...asked, data: openly }))).data.flags & ephemeral).toBe(0);
  // Neither another server nor a direct message has chosen anything.
  const elsewhere = await ask(inServer(commandInteraction(compare), '0', { guild_id: '600000000000000002' }));
  expect(elsewhere.data.flags & ephemeral).toBe(0);
  expect(words(await ask(commandInteraction(compare)))).not.toContain('for coding');
});

test('a form shows what is chosen and where it comes from, and a channel chooses over its server', async () => {
  const { ask, settings } = await start({
    chosen: [
      [`discord ${server}`, '', { workload: 'coding', locale: 'ru', providers: ['mistral'] }],
      [`discord ${server}`, channel, { locale: 'en' }],
    ],
  });
  const form = await ask(inServer(settingsCommand(true)));
  const shown = Object.fromEntries(
    form.data.components.map(({ description, component }: Wire) => [
      component.custom_id,
      { description, component },
    ]),
  );
  expect(shown.workload.description).toBe('In force: Coding, chosen for the server.');
  expect(shown.locale.description).toBe('In force: English, chosen for this channel.');
  expect(shown.faq.description).toContain('Message Content Intent');
  expect(shown.locale.component.options.find((own: Wire) => own.default).value).toBe('en');
  expect(shown.workload.component.options.find((own: Wire) => own.default).value).toBe('-');
  await ask(inServer(sentForm(form.data.custom_id, { locale: '-', audience: 'asker', providers: '' })));
  expect(settings.of(`discord ${server}`, channel)?.value).toEqual({ audience: 'asker' });
  expect(settings.of(`discord ${server}`, '')?.value.locale).toBe('ru');
  // Said in the language that holds there now.
  expect(words(await ask(inServer(settingsCommand(true))))).toContain('Язык ответов');
});

test('others see what is in force and who may change it, and a forged form changes nothing', async () => {
  const { ask, settings } = await start({ chosen: [[`discord ${server}`, '', { workload: 'coding' }]] });
  for (const permissions of ['0', '2048', 'x', '-32', '']) {
    const shown = await ask(inServer(settingsCommand(), permissions));
    expect(shown.type).toBe(4);
    expect(shown.data.flags & ephemeral).toBe(ephemeral);
    expect(words(shown)).toContain('Usual workload: Coding');
    expect(words(shown)).toContain('Whoever may manage the server can change this');
    const forged = await ask(inServer(sentForm('settings.team', { locale: 'ru' }), permissions));
    expect(words(forged)).toContain('can change this');
  }
  expect((await ask(inServer(settingsCommand(), '8'))).type).toBe(9);
  expect(words(await ask(settingsCommand()))).toContain('Settings belong to a server');
  expect(words(await ask(sentForm('settings.team', { locale: 'ru' })))).toContain(
    'Settings belong to a server',
  );
  expect(settings.of(`discord ${server}`, '')?.value).toEqual({ workload: 'coding' });
});

test('what is wrong in a form is said by its field, whatever it holds, and nothing of it is kept', async () => {
  const { ask, settings } = await start();
  const refused = async (values: Record<string, string>, form = 'settings.channel') => {
    const answer = await ask(inServer(sentForm(form, values)));
    expect(answer.data.flags & ephemeral).toBe(ephemeral);
    expect(words(answer).length).toBeLessThan(2000);
    return words(answer);
  };
  expect(await refused({ providers: 'mistral, nobody at all' })).toContain(
    'Allowed providers: No provider here is called nobody at all.',
  );
  expect(await refused({ providers: 'x'.repeat(10_000) })).toContain('too long');
  expect(await refused({ providers: '\u202e**bold** @everyone' })).toContain('No provider here is called');
  expect(await refused({ locale: 'xx', workload: 'constructor' })).toContain('Choose one of those');
  expect(await refused({ faq: 'on' })).toContain('Message Content Intent');
  expect(await refused({ faq: 'on' }, 'settings.team')).toContain('chosen for a channel');
  for (const form of ['settings.', 'settings.channel.900', 'settings.1.2.3'])
    expect(await refused({ locale: '7' }, form)).toContain('Choose one of those');
  expect(settings.of(`discord ${server}`, channel)).toBeNull();
  expect(settings.of(`discord ${server}`, '')).toBeNull();
});

test('uncalled questions are switched on by the form where the application may read messages, and off', async () => {
  const { ask, gateway, requests } = await start({ faqChannels: ['700000000000000003'] }, true);
  expect((gateway.intents[0] ?? 0) & messageContent).toBe(messageContent);
  const form = await ask(inServer(settingsCommand(true)));
  expect(words(form)).not.toContain('Message Content Intent');
  await ask(inServer(sentForm('settings.channel', { faq: 'on' })));
  const off = inServer(sentForm('settings.channel', { faq: 'off' }), manageServer, {
    channel: { id: '700000000000000003', type: 0 },
    channel_id: '700000000000000003',
  });
  await ask(off);
  for (const at of ['700000000000000002', '700000000000000003', channel])
    gateway.event('MESSAGE_CREATE', messageEvent('haiku 4.5 or pixtral 12b?', { channel_id: at }));
  const [posted] = await eventually(() => {
    const all = requests('/channels/').filter(({ body }) => body);
    return all.length > 0 && all;
  });
  expect(posted?.path).toContain(channel);
  expect(requests('/channels/').filter(({ body }) => body)).toHaveLength(1);
});

test('where the application may not read messages, nothing is asked for that Discord would hang up for', async () => {
  const { gateway, discord, lines } = await start({ faqChannels: [channel] });
  expect((gateway.intents[0] ?? 0) & messageContent).toBe(0);
  expect(discord.ready()).toBe(true);
  expect(lines.filter((line) => line.includes('Message Content Intent'))).toHaveLength(1);
});

test('what is kept of a server goes when the bot is removed from it, and stays over an outage', async () => {
  const store = openMemory();
  const kept = createKept(store, silent, () => 1);
  const gone = '600000000000000009';
  const made = {
    store,
    chosen: [
      [`discord ${gone}`, '', { locale: 'ru' }],
      [`discord ${server}`, '', { locale: 'ru' }],
    ] as const,
  };
  await kept.keep('language', 'a', 'ru', { team: `discord ${gone}` });
  const forgotten: string[] = [];
  const forget = async (team: string) => {
    await forgetTeam(store, team);
    forgotten.push(team);
  };
  const { gateway, lines, settings } = await start(made, false, { forgetTeam: forget });
  expect((gateway.intents[0] ?? 0) & guilds).toBe(guilds);
  gateway.event('GUILD_CREATE', { id: server, channels: [], roles: [], members: [] });
  gateway.event('GUILD_DELETE', { id: server, unavailable: true });
  gateway.event('GUILD_DELETE', { id: '../../x' });
  gateway.event('GUILD_DELETE', null);
  gateway.event('GUILD_DELETE', { id: gone });
  await eventually(() => lines.some((line) => line.includes('removed the bot from a server')));
  await settings.refresh();
  expect(forgotten).toEqual([`discord ${gone}`]);
  expect(settings.of(`discord ${gone}`, '')).toBeNull();
  expect(settings.of(`discord ${server}`, '')?.value).toEqual({ locale: 'ru' });
  expect(await store.query('select team from kept')).toEqual([]);
});

test('without a gateway the form comes in the response itself', async () => {
  const made = teamSettingsIn();
  const { send } = await door({ answerer: made.usual, teamSettings: made.teamSettings });
  const post = async (payload: object): Promise<Wire> => {
    const body = JSON.stringify(payload);
    return (await send(body, signed(body))).json();
  };
  expect((await post(inServer(settingsCommand()))).type).toBe(9);
  const saved = await post(inServer(sentForm('settings.team', { locale: 'ru' })));
  expect(words(saved)).toContain('Saved');
  const answer = await post(inServer(commandInteraction({ first: 'haiku 4.5', second: 'pixtral 12b' })));
  expect(words(answer)).toMatch(/[а-я]{5}/);
});

test('the command is offered to whoever may manage a server, in servers alone', () => {
  const { usual } = teamSettingsIn();
  const all = registrations(usual);
  expect(all.find(({ name }) => name === 'settings')).toMatchObject({
    default_member_permissions: manageServer,
    integration_types: [0],
    contexts: [0],
  });
  expect(all.filter((own) => own.default_member_permissions !== undefined)).toHaveLength(1);
  expect(Object.keys(catalog.providers).length).toBeGreaterThan(2);
});
