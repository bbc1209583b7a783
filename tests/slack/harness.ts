import { createHmac } from 'node:crypto';
import type { Answerer } from '../../src/answers/answerer.ts';
import type { Form } from '../../src/answers/form/card.ts';
import type { Draw } from '../../src/card/draw.ts';
import { createLog } from '../../src/log.ts';
import { createConversation } from '../../src/platforms/conversation.ts';
import { createHttpServer } from '../../src/platforms/http-server.ts';
import type { Clock } from '../../src/platforms/outbox.ts';
import { createSlack, type SlackConfig } from '../../src/platforms/slack/app.ts';
import type { IsInstaller } from '../../src/platforms/slack/who-may.ts';
import type { TeamSettings } from '../../src/platforms/team-settings.ts';
import type { Turns } from '../../src/platforms/turns.ts';
import { createKept } from '../../src/storage/kept.ts';
import { openMemory } from '../../src/storage/sqlite.ts';
import type { Store } from '../../src/storage/store.ts';
import { comparison, help, mistake } from './sample-cards.ts';

export const signingSecret = '8f742231b10e8888abcd99yyyzzz85a5';
export const botToken = 'xoxb-000000000000-not-a-real-token';
export const appToken = 'xapp-1-A000000-not-a-real-token';

export const emptyForm: Form = {
  state: '1.c....',
  locale: 'en',
  page: 'compare',
  volume: '',
  models: [],
  workloads: [{ label: 'All categories alike', value: 'overview' }],
  workload: 'overview',
  isBeside: false,
};

/** The core as far as Slack needs it: what was asked is kept, the answers are fixed. */
export function stubAnswerer(own: Partial<Answerer> = {}): { answerer: Answerer; asked: string[] } {
  const asked: string[] = [];
  const keep = (text: string) => {
    asked.push(text);
    return text.includes('haiku') ? comparison : mistake;
  };
  const answerer: Answerer = {
    typed: (name, text) => (name === 'tiebreak' ? help : keep(text)),
    filled: () => comparison,
    ask: (text) => ({ outcome: 'answer', card: keep(text), models: [], topics: [] }),
    addressed(text, circumstances) {
      return this.ask(text, circumstances);
    },
    click: ({ control, state, value }) => ({
      card: keep(`haiku ${control} ${state} ${value}`),
      how: control === 'm' ? 'beside' : control === 'x' ? 'share' : 'replace',
    }),
    recall: () => null,
    command: () => null,
    form: () => emptyForm,
    submit: ({ names }) => ({ card: keep(String(names)) }),
    compareMessage: keep,
    verifyMessage: keep,
    home: () => help,
    step: (names) => ({ verdict: keep(names.join(' ')).summary, winner: 'none', text: names.join(' ') }),
    spokenOf: () => ({ models: [], topics: [] }),
    nothingToCheck: keep,
    namesIn: () => [],
    suggest: () => [],
    workloads: () => [],
    capabilities: () => [],
    ...own,
  };
  return { answerer, asked };
}

export function keptLog(): { log: ReturnType<typeof createLog>; lines: string[] } {
  const lines: string[] = [];
  return { log: createLog('debug', [signingSecret, botToken, appToken], (line) => lines.push(line)), lines };
}

/** An address of this machine where nobody ever listens, of those that can be asked at all. */
export const unreachable = 'http://127.0.0.1:2/api/';

export const httpConfig: SlackConfig = {
  SLACK_BOT_TOKEN: botToken,
  SLACK_SIGNING_SECRET: signingSecret,
  SLACK_APP_TOKEN: undefined,
  SLACK_API_URL: unreachable,
  SLACK_TABLES: 'on',
  FAQ_CHANNELS: new Set(),
  DEFAULT_LOCALE: 'en',
};

type Changes = {
  answerer?: Partial<Answerer>;
  config?: Partial<SlackConfig>;
  longestAnswer?: number | undefined;
  longestPost?: number;
  draw?: Draw;
  turns?: Turns;
  teamSettings?: TeamSettings;
  isInstaller?: IsInstaller;
  store?: Store;
  /** The clock of conversations, in milliseconds. */
  now?: () => number;
  /** The clock of requests and pages, in milliseconds. */
  clock?: () => number;
  /** The clock of answers that are tried again. */
  tries?: Clock;
};

/** The real Bolt app behind the real server, on a free port. */
export async function startHttp(own: Changes = {}) {
  const { answerer, asked } = stubAnswerer(own.answerer);
  const { log, lines } = keptLog();
  const { longestAnswer, longestPost } = own;
  const kept = createKept(openMemory(), log, own.now);
  const conversation = createConversation({ answerer, log, kept });
  const config = { ...httpConfig, ...own.config };
  const clocks = { ...(own.clock ? { now: own.clock } : {}), ...(own.tries ? { clock: own.tries } : {}) };
  // Nothing that Slack does not take is waited for at the end of a test.
  const times = { longestAnswer, longestPost, longestStop: 1000, ...clocks };
  const turns = own.turns ? { turns: own.turns } : {};
  const store = own.store ? { store: own.store } : {};
  const { draw, teamSettings, isInstaller } = own;
  const chosen = { ...(teamSettings ? { teamSettings } : {}), ...(isInstaller ? { isInstaller } : {}) };
  const parts = { config, answerer, conversation, log, draw, ...times, ...turns, ...store, ...chosen };
  const slack = createSlack(parts);
  const listener = slack.listener;
  if (!listener) throw new Error('no listener');
  const server = createHttpServer({
    routes: { 'POST /slack/events': listener, ...slack.pages },
    ready: () => ({ ok: slack.ready(), platforms: { slack: { ready: slack.ready() } } }),
    log,
  });
  await slack.start();
  const port = await server.listen(0, '127.0.0.1');
  const stop = async () => {
    await Promise.all([server.close(), slack.stop()]);
  };
  const origin = `http://127.0.0.1:${port}`;
  return { url: `${origin}/slack/events`, origin, port, asked, lines, slack, server, stop };
}

export type Signed = { body: string; headers: Record<string, string> };

/** A request as Slack signs it; `seconds` moves its clock. */
export function signed(body: string, type: string, seconds = 0, secret = signingSecret): Signed {
  const timestamp = String(Math.floor(Date.now() / 1000) + seconds);
  const mac = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  const headers = {
    'content-type': type,
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${mac}`,
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
  };
  return { body, headers };
}

export function send(url: string, request: Signed): Promise<Response> {
  return fetch(url, { method: 'POST', body: request.body, headers: request.headers });
}

let triggers = 0;

/** Another one each time, as Slack has it: what is asked again within a second is no copy of a request. */
function newTrigger(): string {
  triggers += 1;
  return `13345224609.738474920.${triggers}`;
}

export function commandFields(text: string, command = '/compare'): Record<string, string> {
  return {
    token: 'verification-token-unused',
    team_id: 'T0001',
    team_domain: 'example',
    channel_id: 'C2147483705',
    channel_name: 'general',
    user_id: 'U2147483697',
    user_name: 'steve',
    command,
    text,
    api_app_id: 'A123456',
    is_enterprise_install: 'false',
    response_url: `${unreachable}commands/T0001/123/hidden`,
    trigger_id: newTrigger(),
  };
}

export function command(
  text: string,
  name = '/compare',
  seconds = 0,
  own: Record<string, string> = {},
): Signed {
  const body = new URLSearchParams({ ...commandFields(text, name), ...own }).toString();
  return signed(body, 'application/x-www-form-urlencoded', seconds);
}

let events = 0;

export function mentionBody(text: string, own: Record<string, unknown> = {}, eventId?: string) {
  events += 1;
  return {
    token: 'verification-token-unused',
    team_id: 'T0001',
    api_app_id: 'A123456',
    event: {
      type: 'app_mention',
      user: 'U2147483697',
      text,
      ts: `1515449522.${String(events).padStart(6, '0')}`,
      channel: 'C2147483705',
      event_ts: '1515449522.000016',
      client_msg_id: 'd9b4f2b5-0c3d-4f0c-9a8f-000000000000',
      ...own,
    },
    type: 'event_callback',
    event_id: eventId ?? `Ev${events}`,
    event_time: 1515449522,
    authorizations: [
      { enterprise_id: null, team_id: 'T0001', user_id: 'U0BOT', is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
  };
}

/** What people do with blocks, forms and shortcuts, as Slack sends it. */
export function interaction(own: Record<string, unknown>): Signed {
  const payload = {
    team: { id: 'T0001', domain: 'example' },
    user: { id: 'U2147483697', username: 'steve', name: 'steve', team_id: 'T0001' },
    api_app_id: 'A123456',
    token: 'verification-token-unused',
    ...own,
  };
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return signed(body, 'application/x-www-form-urlencoded');
}

/** A click on a menu or a button; `own` is what else Slack says, such as on which surface. */
export function click(
  action: Record<string, unknown>,
  responseUrl: string,
  own: Record<string, unknown> = {},
): Signed {
  return interaction({
    type: 'block_actions',
    container: {
      type: 'message',
      message_ts: '1548261231.000200',
      channel_id: 'C2147483705',
      is_ephemeral: false,
    },
    trigger_id: '12321423423.333649436676.d8c1bb837935619ccad0f624c448ffb3',
    channel: { id: 'C2147483705', name: 'general' },
    response_url: responseUrl,
    actions: [{ action_ts: '1548426417.840180', ...action }],
    ...own,
  });
}

export function event(body: unknown): Signed {
  return signed(JSON.stringify(body), 'application/json');
}
