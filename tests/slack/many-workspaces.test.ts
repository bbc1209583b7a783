import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { SlackPayload } from '../../src/platforms/slack/blocks.ts';
import type { Store } from '../../src/storage/store.ts';
import { StoreError } from '../../src/storage/store.ts';
import { eventually } from '../eventually.ts';
import { everyStore } from '../storage/stores.ts';
import { click, event, interaction, mentionBody, send } from './harness.ts';
import { faults } from './loopback-faults.ts';
import {
  beginInstall,
  createBrowser,
  type Installable,
  install,
  inTeam,
  mention,
  startInstallable,
  startWorkspaces,
  typed,
  uninstall,
} from './workspaces.ts';

// Memory is SQLite as well.
const places = everyStore().filter(([driver]) => driver !== 'memory');
const three = ['T0001', 'T0002', 'T0003'] as const;

const payloadOf = async (response: Response) => (await response.json()) as SlackPayload;
const clicked = { type: 'button', action_id: 'a1', block_id: 'x', value: 'y' };
const errorsOf = ({ lines }: Installable) => lines.filter((line) => / error /.test(line));

describe.each(places)('many workspaces on one bot with %s', (_driver, place) => {
  const setUp = async (own: Parameters<typeof startInstallable>[2] = {}) => {
    const slack = await startWorkspaces(own);
    const open = await place();
    const store = await open();
    const bot = await startInstallable(slack, store, own);
    return { slack, api: slack.api, store, open, bot };
  };

  test('three of them are answered at the same time, each by its own token, in channels and threads of the same ids', async () => {
    const { api, bot } = await setUp();
    for (const team of three) await install(bot, team);
    const ts = (round: number) => `1515449522.${String(round).padStart(6, '0')}`;
    const sent = three.flatMap((team) =>
      [1, 2, 3].map((round) => mention(bot, `haiku ${team} ${round}`, inTeam(team), { ts: ts(round) })),
    );
    for (const response of await Promise.all(sent)) expect(response.status).toBe(200);
    await eventually(() => api.standing.length === 9);
    const tokens = new Map(api.posted.map(({ team, authorization }) => [team, authorization]));
    expect(new Set(tokens.keys())).toEqual(new Set(three));
    expect(new Set(tokens.values()).size).toBe(3);
    for (const team of three) {
      const own = api.standing.filter((message) => message.team === team);
      expect(new Set(own.map(({ thread }) => thread))).toEqual(new Set([1, 2, 3].map(ts)));
    }
    // The same message again is answered no second time, in none of them.
    for (const team of three) await mention(bot, 'haiku again', inTeam(team), { ts: ts(1) });
    await mention(bot, 'haiku last', inTeam('T0001'), { ts: ts(4) });
    await eventually(() => api.standing.length === 10);
    expect(bot.asked).toHaveLength(10);
    expect(bot.lines.join('\n')).not.toMatch(/xoxb-/);
  });

  test('what one of them says in a thread is not remembered in the same thread of another', async () => {
    const asked: (readonly string[])[] = [];
    const { bot } = await setUp({
      answerer: {
        addressed(_, { thread }) {
          asked.push(thread?.models ?? []);
          const { ask } = this as unknown as { ask(text: string): { card: never } };
          return { ...ask('haiku'), outcome: 'answer', models: ['haiku'], topics: [] } as never;
        },
      },
    });
    for (const team of three.slice(0, 2)) await install(bot, team);
    const within = { thread_ts: '1515449500.000001' };
    for (const [team, known] of [
      ['T0001', []],
      ['T0001', ['haiku']],
      ['T0002', []],
    ] as const) {
      const before = asked.length;
      await mention(bot, 'haiku?', inTeam(team), within);
      await eventually(() => asked.length > before);
      expect(asked.at(-1), team).toEqual(known);
    }
  });

  test('forms, the home tab, languages and clicks go to the workspace that they come from', async () => {
    const { api, bot } = await setUp();
    for (const team of three) await install(bot, team);
    for (const team of three) {
      await typed(bot, '', { team_id: team });
      await send(
        bot.url,
        event({
          ...mentionBody(''),
          ...inTeam(team),
          event: { type: 'app_home_opened', tab: 'home', user: 'U1' },
        }),
      );
      await send(bot.url, click(clicked, api.hook, { team: { id: team, domain: 'example' } }));
    }
    await eventually(() => api.shownViews.length === 6 && api.responded.length === 3);
    for (const method of ['views.open', 'views.publish'])
      expect(api.views.filter((view) => view.method === method).map(({ team }) => team)).toEqual(three);
    // The same person is another one in each.
    await eventually(() => api.calls.filter((call) => call === 'users.info').length === 6);
  });

  test('one that never installed it is shown where to, is answered by no token, and its events are left out', async () => {
    const { api, bot } = await setUp();
    await install(bot, 'T0001');
    const before = api.calls.length;
    const english = await payloadOf(await typed(bot, 'haiku pixtral', { team_id: 'T0009' }));
    expect(english.response_type).toBe('ephemeral');
    expect(english.text).toBe(
      `Tiebreak is not installed in this workspace yet. Install it here: ${bot.origin}/slack/install`,
    );
    expect(JSON.stringify(english.blocks)).toContain(`"type":"link","url":"${bot.origin}/slack/install"`);
    const russian = await payloadOf(
      await typed(bot, 'сравни haiku и pixtral', { team_id: 'T0009' }, '/tiebreak'),
    );
    expect(russian.text).toMatch(/^Tiebreak ещё не установлен .* Установите его здесь: http/);
    const elsewhere = { team: { id: 'T0009', domain: 'other' } };
    await send(bot.url, click(clicked, api.hook, elsewhere));
    await eventually(() => api.responded.length === 1);
    expect(api.responded).toMatchObject([
      { replace_original: false, response_type: 'ephemeral', text: english.text },
    ]);
    const shortcut = {
      type: 'message_action',
      callback_id: 'compare_message',
      message: { text: 'haiku' },
      ...elsewhere,
    };
    await send(bot.url, interaction({ ...shortcut, response_url: api.hook }));
    await eventually(() => api.responded.length === 2);
    const view = { callback_id: 'compare', private_metadata: '{}', state: { values: {} } };
    const form = await send(bot.url, interaction({ type: 'view_submission', view, ...elsewhere }));
    expect(await form.json()).toEqual({ response_action: 'errors', errors: { model0: english.text } });
    for (const text of ['haiku', 'pixtral'])
      expect((await mention(bot, text, inTeam('T0009'))).status).toBe(200);
    for (const forged of ['', '../T0001', 'T0001 E0001', 'x'.repeat(10_000), 'T0001\u0000'])
      expect((await mention(bot, 'haiku', inTeam(forged))).status).toBe(200);
    await mention(bot, 'haiku', inTeam('T0001'));
    await eventually(() => api.standing.length === 1);
    expect(bot.asked).toHaveLength(1);
    // Either may be first.
    const calls = api.calls.slice(before).filter((call) => !call.startsWith('/hooks/'));
    expect(calls.toSorted()).toEqual(['chat.postMessage', 'users.info']);
    expect(errorsOf(bot)).toEqual([]);
  });

  test('what one of them did not grant, or does not show, is no matter of another', async () => {
    const { api, bot } = await setUp();
    await install(bot, 'T0001', 'users:read,assistant:write');
    await install(bot, 'T0002');
    const opened = (team: string) => {
      const { event: own, ...body } = mentionBody('');
      const tab = { ...own, type: 'app_home_opened', tab: 'messages', channel: 'D1', user: 'U1' };
      return send(bot.url, event({ ...body, ...inTeam(team), event: tab }));
    };
    await opened('T0001');
    await eventually(() => bot.lines.some((line) => line.includes('questions are suggested only with')));
    await opened('T0002');
    await eventually(() => api.prompts.some(({ team }) => team === 'T0002'));
    await eventually(() => bot.lines.some((line) => line.includes('the app has agent_view')));
    const asked = api.calls.filter((call) => call === 'users.info').length;
    expect(asked).toBe(2);
    // Only where it is an agent's does a direct message begin a thread.
    for (const team of ['T0001', 'T0002']) {
      const direct = { type: 'message', channel_type: 'im', channel: 'D1', ts: '1515449522.700000' };
      await mention(bot, 'haiku', inTeam(team), direct);
    }
    await eventually(() => api.standing.length === 2);
    const threads = api.standing.map(({ team, fields }) => [team, fields.thread_ts]);
    expect(Object.fromEntries(threads)).toEqual({ T0001: undefined, T0002: '1515449522.700000' });
  });

  test('PUBLIC_URL is where people are sent to install it', async () => {
    const { bot } = await setUp({ config: { PUBLIC_URL: 'https://bot.example.com/tiebreak' } });
    expect((await payloadOf(await typed(bot, 'haiku', {}))).text).toMatch(
      /here: https:\/\/bot\.example\.com\/tiebreak\/slack\/install$/,
    );
  });

  test('an organisation that installed it is answered in each of its workspaces by one token, and one of those by its own', async () => {
    const { api, bot } = await setUp();
    await install(bot, 'E0001');
    const org = (team: string) => inTeam(team, 'E0001', true);
    await mention(bot, 'haiku', org('T0004'));
    await mention(bot, 'haiku', org('T0004'), { ts: '1515449522.100000' });
    await eventually(() => api.standing.length === 2);
    await mention(bot, 'haiku', org('T0005'));
    await eventually(() => api.standing.length === 3);
    await install(bot, 'T0005');
    await mention(bot, 'haiku', inTeam('T0005', 'E0001'));
    await eventually(() => api.standing.length === 4);
    expect(api.posted.map(({ team }) => team)).toEqual(['E0001', 'E0001', 'E0001', 'T0005']);
    const command = { team_id: 'T0004', enterprise_id: 'E0001', is_enterprise_install: 'true' };
    expect((await payloadOf(await typed(bot, 'haiku pixtral', command))).text).not.toContain('not installed');
    const other = { ...command, enterprise_id: 'E0002', is_enterprise_install: 'false' };
    expect((await payloadOf(await typed(bot, 'haiku pixtral', other))).text).toContain('not installed');
    // Where only the organisation is named, as on views that belong to no workspace.
    await send(
      bot.url,
      click(clicked, api.hook, {
        team: null,
        enterprise: { id: 'E0001', name: 'Org' },
        is_enterprise_install: true,
      }),
    );
    await eventually(() => api.responded.length === 1);
    expect(api.responded[0]?.text).not.toContain('not installed');
  });

  test('taking it away deletes the installation and all that is kept of the workspace, and nothing of another', async () => {
    const { slack, api, store, bot } = await setUp();
    for (const team of three) await install(bot, team);
    for (const team of three) await mention(bot, 'haiku', inTeam(team));
    await eventually(() => api.standing.length === 3);
    const rows = async (team: string) => {
      const kept = ['kept', 'work'].map((table) =>
        store.query(`select 1 as row from ${table} where team = $1`, [`slack ${team}`]),
      );
      return (await Promise.all(kept)).flat().length;
    };
    expect(await rows('T0001')).toBeGreaterThan(0);
    expect((await uninstall(slack, bot, inTeam('T0001'))).status).toBe(200);
    expect(await rows('T0001')).toBe(0);
    expect(await rows('T0002')).toBeGreaterThan(0);
    const installed = async () =>
      (await store.query('select id from installations order by id')).map(({ id }) => id);
    expect(await installed()).toEqual(['T0002', 'T0003']);
    expect((await payloadOf(await typed(bot, 'haiku pixtral', {}))).text).toContain('not installed');
    await mention(bot, 'haiku', inTeam('T0001'));
    // Tokens of people are none of ours; a bot's are.
    const revoked = (tokens: object) =>
      send(
        bot.url,
        event({ ...mentionBody(''), ...inTeam('T0002'), event: { type: 'tokens_revoked', tokens } }),
      );
    await revoked({ oauth: ['U1'] });
    expect(await installed()).toEqual(['T0002', 'T0003']);
    await revoked({ oauth: [], bot: ['U0BOT'] });
    expect(await installed()).toEqual(['T0003']);
    await mention(bot, 'haiku', inTeam('T0003'));
    await eventually(() => api.standing.length === 4);
    expect(bot.asked).toHaveLength(4);
    await install(bot, 'T0001');
    await mention(bot, 'haiku', inTeam('T0001'));
    await eventually(() => api.standing.length === 5);
  });

  test('what is still being found out of a workspace when it takes it away is not kept afterwards', async () => {
    const slack = await startWorkspaces();
    const store = await (await place())();
    let isLate = false;
    const slow: Store = {
      ...store,
      async query(sql, values, how) {
        if (values?.includes('language') && sql.startsWith('insert')) {
          isLate = true;
          await sleep(100);
        }
        return store.query(sql, values, how);
      },
    };
    const bot = await startInstallable(slack, slow);
    await install(bot, 'T0001');
    await mention(bot, 'haiku', inTeam('T0001'));
    await eventually(() => isLate && slack.api.standing.length === 1);
    expect((await uninstall(slack, bot, inTeam('T0001'))).status).toBe(200);
    await sleep(200);
    expect(await store.query('select kind from kept where team = $1', ['slack T0001'])).toEqual([]);
  });

  test('an answer to a workspace that has taken it away is not sent by another token', async () => {
    const { slack, api, bot } = await setUp();
    for (const team of three) await install(bot, team);
    api.plan('chat.postMessage', faults.limited(1));
    await mention(bot, 'haiku', inTeam('T0001'));
    await eventually(() => api.posted.length === 1);
    await uninstall(slack, bot, inTeam('T0001'));
    await eventually(() => bot.slack.counts().waiting === 0);
    expect(api.standing).toEqual([]);
    expect(api.posted).toHaveLength(1);
  });

  test('with another STORE_KEY nobody counts as installed, and the log says why; with the earlier one behind it all do', async () => {
    const { slack, api, open, bot } = await setUp();
    await install(bot, 'T0001');
    await bot.stop();
    const otherKey = '7a'.repeat(32);
    const other = await startInstallable(slack, await open(), { config: { STORE_KEY: otherKey } });
    expect((await payloadOf(await typed(other, 'haiku pixtral', {}))).text).toContain('not installed');
    expect(errorsOf(other).join('\n')).toMatch(/STORE_KEY is another one.* id=T0001/);
    await other.stop();
    const both = await startInstallable(slack, await open(), {
      config: { STORE_KEY: `${otherKey},${'6f'.repeat(32)}` },
    });
    await mention(both, 'haiku', inTeam('T0001'));
    await eventually(() => api.standing.length === 1);
  });

  test('while the store does not answer, commands are, nobody is turned away, and it is not ready', async () => {
    const { api, store } = await setUp();
    let isBroken = false;
    const stumbling: Store = {
      ...store,
      query: async (...given) => {
        if (isBroken) throw new StoreError('the database does not answer', { isPassing: true });
        return store.query(...given);
      },
    };
    const slack = await startWorkspaces();
    const bot = await startInstallable(slack, stumbling);
    await install(bot, 'T0001');
    await eventually(() => bot.slack.ready());
    isBroken = true;
    for (const team_id of ['T0001', 'T0002'])
      expect((await payloadOf(await typed(bot, 'haiku pixtral', { team_id }))).text).not.toContain(
        'not installed',
      );
    expect(bot.slack.ready()).toBe(false);
    const { status } = await uninstall(slack, bot, inTeam('T0001'));
    expect(status).toBe(503);
    expect((await mention(bot, 'haiku', inTeam('T0001'))).status).toBe(503);
    expect(bot.asked).toHaveLength(2);
    isBroken = false;
    await eventually(() => bot.slack.ready());
    expect(await store.query('select id from installations')).toEqual([{ id: 'T0001' }]);
    expect(api.posted).toEqual([]);
  });

  test('what another process installs or takes away is known to this one soon', async () => {
    let time = Date.now();
    const clock = () => time;
    const { slack, api, open, bot } = await setUp({ clock });
    const other = await startInstallable(slack, await open(), { clock });
    const { browser, page } = await beginInstall(bot, createBrowser());
    const { location } = await browser.open(`${page}&allow=T0001`);
    // Begun at one of them, and ended at the other.
    expect((await browser.open(location.replace(bot.origin, other.origin))).status).toBe(200);
    await mention(bot, 'haiku', inTeam('T0001'));
    await eventually(() => api.standing.length === 1);
    // A token that is dead by then is not used again where there is a new one.
    slack.oauth.uninstall('T0001');
    await install(other, 'T0001');
    await mention(bot, 'haiku', inTeam('T0001'));
    await eventually(() => api.standing.length === 2);
    expect(errorsOf(bot)).toEqual([]);
    await uninstall(slack, other, inTeam('T0001'));
    time += 5001;
    expect((await payloadOf(await typed(bot, 'haiku pixtral', {}))).text).toContain('not installed');
  });
});
