import type { types } from '@slack/bolt';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Choice } from '../../src/answers/settings/choice.ts';
import { openMemory } from '../../src/storage/sqlite.ts';
import { type Store, StoreError } from '../../src/storage/store.ts';
import { catalog } from '../catalog-for-tests.ts';
import { eventually } from '../eventually.ts';
import { teamSettingsIn } from '../settings/team-settings.ts';
import { click, command, event, interaction, mentionBody, send, startHttp } from './harness.ts';
import { startLoopback } from './loopback.ts';
import { install, startInstallable, startWorkspaces } from './workspaces.ts';

const person = 'U2147483697';
const channel = 'C2147483705';

let api: Awaited<ReturnType<typeof startLoopback>>;
beforeEach(async () => {
  api = await startLoopback();
});
afterEach(() => api.stop());

type Starting = Omit<NonNullable<Parameters<typeof teamSettingsIn>[0]>, 'chosen'> & {
  readonly chosen?: readonly (readonly [team: string, channel: string, choice: Choice])[];
  readonly isInstaller?: (team: string, user: string) => Promise<boolean>;
  readonly clock?: () => number;
};

/** The real bot with settings; the person is an admin unless said otherwise. */
async function start({ isInstaller, clock, ...own }: Starting = {}, isAdmin = true) {
  if (isAdmin) {
    api.grant('users:read');
    api.admins.add(person);
  }
  const made = teamSettingsIn(own);
  await made.ready;
  const bot = await startHttp({
    answerer: made.usual,
    teamSettings: made.teamSettings,
    config: { SLACK_API_URL: api.url },
    ...(isInstaller ? { isInstaller } : {}),
    ...(clock ? { clock } : {}),
  });
  onTestFinished(() => bot.stop());
  const viewsOf = (method: string) =>
    api.views.filter((call) => call.method === method).map(({ fields }) => viewIn(fields));
  const submit = async (view: types.ModalView, values: object, user = person) => {
    const sent = { type: 'modal', callback_id: view.callback_id, private_metadata: view.private_metadata };
    const response = await send(
      bot.url,
      interaction({ type: 'view_submission', user: { id: user }, view: { ...sent, state: { values } } }),
    );
    return (await response.json()) as {
      response_action: string;
      errors?: Record<string, string>;
      view?: types.ModalView;
    };
  };
  return { ...made, bot, viewsOf, submit };
}

const viewIn = (fields: Record<string, string>) => JSON.parse(fields.view ?? '') as types.ModalView;
let triggers = 0;
const settings = (own: Record<string, string> = {}) => {
  triggers += 1;
  return command('settings', '/tiebreak', 0, { trigger_id: `trigger ${triggers}`, ...own });
};
const words = (view: unknown) => JSON.stringify(view);
const select = (value: string) => ({ any: { selected_option: { value } } });
const inputsOf = (view: types.ModalView) =>
  view.blocks.filter((block) => block.type === 'input').map(({ block_id }) => block_id);

test('an admin gets the form at once, then its fields, and what is sent off is in force from then on', async () => {
  const { bot, viewsOf, submit, settings: rows, lines } = await start();
  const response = await send(bot.url, settings());
  expect(await response.text()).toBe('');
  expect(words(viewsOf('views.open')[0])).toContain('Looking up whether you can change this');
  const form = await eventually(() => viewsOf('views.update')[0]);
  expect(inputsOf(form)).toEqual(['locale.team', 'workload.team', 'providers.team', 'audience.team']);
  expect(words(form)).toContain("In force: each person's own.");
  expect(words(form)).toContain('until it is restarted');
  const saved = await submit(form, {
    'locale.team': select('ru'),
    'workload.team': select('coding'),
    'providers.team': { any: { selected_options: [{ value: 'mistral' }, { value: 'scaleway' }] } },
    'audience.team': select('asker'),
  });
  expect(saved.response_action).toBe('update');
  expect(words(saved.view)).toMatch(/Saved for the whole workspace: in force from now on/);
  expect(rows.of('slack T0001', '')).toMatchObject({
    value: { locale: 'ru', workload: 'coding', providers: ['mistral', 'scaleway'], audience: 'asker' },
    by: `slack ${person}`,
  });
  const line = lines.find((own) => own.includes('settings changed'));
  expect(line).toContain('slack T0001');
  expect(line).toContain(`slack ${person}`);
  expect(line).toContain('coding');
  const answer = (await (await send(bot.url, command('haiku 4.5 pixtral 12b'))).json()) as {
    response_type: string;
  };
  expect(answer.response_type).toBe('ephemeral');
  expect(words(answer)).toContain('разрешённые в настройках');
  expect(words(answer)).toContain('Код');
  const other = await send(bot.url, command('haiku 4.5 pixtral 12b', '/compare', 0, { team_id: 'T0002' }));
  expect(await other.json()).toMatchObject({ response_type: 'in_channel' });
});

test('a channel chooses over its workspace, and its form shows what comes from where', async () => {
  const {
    bot,
    viewsOf,
    submit,
    settings: rows,
  } = await start({
    chosen: [['slack T0001', '', { workload: 'coding', audience: 'asker' }]],
  });
  await send(bot.url, settings());
  const form = await eventually(() => viewsOf('views.update')[0]);
  const view = { id: 'V1', private_metadata: form.private_metadata, callback_id: 'settings' };
  const scope = { action_id: 'settings.scope', block_id: 'scope', type: 'static_select' };
  const own = {
    view,
    container: { type: 'view', view_id: 'V1' },
    channel: undefined,
    response_url: undefined,
  };
  await send(bot.url, click({ ...scope, selected_option: { value: 'channel' } }, '', own));
  const ofChannel = await eventually(() => viewsOf('views.update')[1]);
  expect(inputsOf(ofChannel)).toEqual([
    'locale.channel',
    'workload.channel',
    'providers.channel',
    'audience.channel',
    'faq.channel',
  ]);
  expect(words(ofChannel)).toContain('In force: Coding, chosen for the workspace.');
  const chosen = { 'audience.channel': select('everyone'), 'faq.channel': select('on') };
  expect((await submit(ofChannel, chosen)).response_action).toBe('update');
  expect(rows.of('slack T0001', channel)?.value).toEqual({ audience: 'everyone', faq: 'on' });
  const here = await send(bot.url, command('haiku 4.5 pixtral 12b'));
  expect(await here.json()).toMatchObject({ response_type: 'in_channel' });
  const elsewhere = await send(
    bot.url,
    command('haiku 4.5 pixtral 12b', '/compare', 0, { channel_id: 'C9' }),
  );
  expect(await elsewhere.json()).toMatchObject({ response_type: 'ephemeral' });
  // A question that nobody addressed to the bot is answered in that channel alone.
  for (const [at, ts] of [
    [channel, '1.1'],
    ['C9', '1.2'],
  ])
    await send(
      bot.url,
      event(mentionBody('haiku 4.5 or pixtral 12b?', { type: 'message', channel: at, ts })),
    );
  const posted = await eventually(() => api.posted[0]);
  expect(posted.fields.channel).toBe(channel);
  expect(words(posted.fields.blocks)).toContain('for coding');
  await bot.slack.stop();
  expect(api.posted).toHaveLength(1);
});

test('who is no admin sees what is in force and who may change it, and cannot send the form off', async () => {
  const {
    bot,
    viewsOf,
    submit,
    settings: rows,
  } = await start({ chosen: [['slack T0001', '', { locale: 'en', workload: 'coding' }]] }, false);
  api.grant('users:read');
  await send(bot.url, settings());
  const shown = await eventually(() => viewsOf('views.update')[0]);
  expect(inputsOf(shown)).toEqual([]);
  expect(words(shown)).toContain('Usual workload: Coding (the workspace)');
  expect(words(shown)).toContain('Whoever installed Tiebreak and the admins of the workspace');
  const forged = { ...shown, private_metadata: '{"channel":"C2147483705","scope":"channel"}' };
  const refused = await submit(forged, { 'faq.channel': select('on') });
  expect(refused).toMatchObject({
    response_action: 'errors',
    errors: { 'locale.channel': expect.stringContaining('can change this') },
  });
  expect(rows.of('slack T0001', channel)).toBeNull();
});

test('whoever installed the app may change settings, and without users:read it is said what to grant', async () => {
  const isInstaller = async (team: string, user: string) => team === 'T0001' && user === 'U0FIRST';
  const { bot, viewsOf } = await start({ isInstaller }, false);
  await send(bot.url, settings({ user_id: 'U0FIRST' }));
  expect(inputsOf(await eventually(() => viewsOf('views.update')[0]))).toHaveLength(4);
  await send(bot.url, settings());
  expect(words(await eventually(() => viewsOf('views.update')[1]))).toContain('users:read');
  await send(bot.url, settings({ user_id: 'U0FIRST', team_id: 'T0002' }));
  expect(words(await eventually(() => viewsOf('views.update')[2]))).toContain('users:read');
  // Known now: the form is there at once.
  await send(bot.url, settings({ user_id: 'U0FIRST' }));
  expect(inputsOf((await eventually(() => viewsOf('views.open')[3])) as types.ModalView)).toHaveLength(4);
});

test('who is an admin no more may change nothing a minute later', async () => {
  let time = Date.now();
  const { bot, viewsOf, submit } = await start({ clock: () => time });
  await send(bot.url, settings());
  const form = await eventually(() => viewsOf('views.update')[0]);
  api.admins.clear();
  expect((await submit(form, { 'locale.team': select('en') })).response_action).toBe('update');
  time += 61_000;
  expect((await submit(form, { 'locale.team': select('ru') })).response_action).toBe('errors');
});

test('what is forged in a form is wrong beside its field, and nothing of it is kept', async () => {
  const { bot, viewsOf, submit, settings: rows } = await start();
  await send(bot.url, settings());
  const form = await eventually(() => viewsOf('views.update')[0]);
  const wrong = await submit(form, {
    'locale.team': select('xx'),
    'workload.team': select('x'.repeat(10_000)),
    'providers.team': { any: { selected_options: [{ value: 'no-such' }, { value: 'mistral' }, null, 7] } },
    'audience.team': { any: { selected_option: 'asker' } },
    'faq.team': select('on'),
  });
  expect(wrong.response_action).toBe('errors');
  expect(Object.keys(wrong.errors ?? {}).sort()).toEqual(['locale.team', 'providers.team', 'workload.team']);
  expect(wrong.errors?.['providers.team']).toBe('No provider here is called no-such.');
  expect(JSON.stringify(wrong).length).toBeLessThan(1000);
  for (const metadata of ['', 'null', '{"channel":7}', '{"channel":"../../x","scope":"channel"}', '[]']) {
    const odd = { ...form, private_metadata: metadata };
    expect((await submit(odd, { 'locale.team': select('xx') })).response_action).toBe('errors');
  }
  expect(rows.of('slack T0001', '')).toBeNull();
  const bare = { type: 'modal', callback_id: 'settings' };
  const answered = await send(bot.url, interaction({ type: 'view_submission', view: bare }));
  expect(await answered.json()).toMatchObject({ response_action: 'errors' });
});

test('where the store or Slack does not answer, that is one sentence, and what was chosen stays', async () => {
  const memory = openMemory();
  let isAway = false;
  const store: Store = {
    ...memory,
    query: (...asked) => (isAway ? Promise.reject(new StoreError('away')) : memory.query(...asked)),
  };
  const { bot, viewsOf, submit, lines } = await start({
    store,
    chosen: [['slack T0001', '', { audience: 'asker' }]],
  });
  await send(bot.url, settings());
  const form = await eventually(() => viewsOf('views.update')[0]);
  isAway = true;
  const refused = await submit(form, { 'audience.team': select('everyone') });
  expect(refused.errors?.['locale.team']).toContain('could not be kept');
  expect(lines.some((line) => line.includes('settings could not be kept'))).toBe(true);
  expect(await (await send(bot.url, command('haiku 4.5 pixtral 12b'))).json()).toMatchObject({
    response_type: 'ephemeral',
  });
  api.state.outage = () => ({ how: { status: 500, body: 'down' } });
  const instead = await send(bot.url, settings());
  expect(await instead.json()).toMatchObject({ text: expect.stringContaining('did not open the form') });
});

test('the home tab shows the settings in force, with a button for who may change them', async () => {
  const { bot, viewsOf, submit } = await start({
    chosen: [['slack T0001', '', { workload: 'coding' }]],
  });
  const opening = (user: string) =>
    event(mentionBody('', { type: 'app_home_opened', user, tab: 'home', channel: 'D1', text: undefined }));
  await send(bot.url, opening('U0OTHER'));
  const ofOther = await eventually(() => viewsOf('views.publish')[0]);
  expect(words(ofOther)).toContain('Usual workload: Coding (the workspace)');
  expect(words(ofOther)).not.toContain('settings.open');
  expect(words(ofOther)).toContain('can change this');
  await send(bot.url, opening(person));
  const page = await eventually(() => viewsOf('views.publish')[1]);
  expect(words(page)).toContain('Change settings');
  const own = { container: { type: 'view' }, response_url: undefined, channel: undefined };
  await send(bot.url, click({ block_id: 'settings', action_id: 'settings.open', type: 'button' }, '', own));
  const form = await eventually(() => viewsOf('views.open')[0]);
  expect(inputsOf(form)).toHaveLength(4);
  expect(words(form)).not.toContain('For this channel alone');
  await submit(form, { 'workload.team': select('vision') });
  const anew = await eventually(() => viewsOf('views.publish')[2]);
  expect(words(anew)).toContain('Usual workload: Vision (the workspace)');
});

test('providers are suggested as they are typed, those that begin so first', async () => {
  const { bot } = await start();
  const suggest = async (value: string) => {
    const asked = {
      type: 'block_suggestion',
      action_id: 'settings.providers',
      block_id: 'providers.team',
      value,
    };
    const { options } = (await (await send(bot.url, interaction(asked))).json()) as {
      options: { value: string }[];
    };
    return options.map((option) => option.value);
  };
  expect((await suggest('mistr'))[0]).toBe('mistral');
  expect((await suggest('')).length).toBe(Math.min(100, Object.keys(catalog.providers).length));
  expect(await suggest('x'.repeat(10_000))).toEqual([]);
});

test('the chosen language is that of commands, mentions and clicks, but for words of another one', async () => {
  const { bot } = await start({ chosen: [['slack T0001', channel, { locale: 'ru' }]] });
  const text = async (asked: string, name = '/tiebreak', own = {}) =>
    words(await (await send(bot.url, command(asked, name, 0, own))).json());
  expect(await text('help')).toMatch(/Сравнивает языковые модели/);
  expect(await text('help', '/tiebreak', { channel_id: 'C9' })).toMatch(/Compares language models/);
  expect(await text('хайку 4.5 пикстраль 12b', '/compare', { channel_id: 'C9' })).toMatch(/[а-я]{5}/);
  await send(bot.url, event(mentionBody('<@U0BOT> cost pixtral 12b')));
  const { fields } = await eventually(() => api.posted[0]);
  expect(fields.text).toMatch(/[а-я]{5}/);
});

test('of many workspaces, whoever installed the app in one may change its settings', async () => {
  const slack = await startWorkspaces();
  const { usual: answerer, teamSettings } = teamSettingsIn();
  const bot = await startInstallable(slack, openMemory(), { answerer, teamSettings });
  await install(bot, 'T0001');
  const views = () =>
    slack.api.views.filter(({ method }) => method === 'views.update').map(({ fields }) => viewIn(fields));
  await send(bot.url, settings({ user_id: 'U0INSTALLER' }));
  expect(inputsOf(await eventually(() => views()[0]))).toHaveLength(4);
  await send(bot.url, settings({ user_id: 'U0OTHER' }));
  expect(inputsOf((await eventually(() => views()[1])) as types.ModalView)).toEqual([]);
});
