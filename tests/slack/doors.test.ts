import { once } from 'node:events';
import { createServer, type IncomingMessage, request as sendRequest } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createConversation } from '../../src/platforms/conversation.ts';
import { createSlack } from '../../src/platforms/slack/app.ts';
import { slackPayload } from '../../src/platforms/slack/blocks.ts';
import { eventually } from '../eventually.ts';
import { teamSettingsIn } from '../settings/team-settings.ts';
import {
  appToken,
  command,
  commandFields,
  httpConfig,
  keptLog,
  type Signed,
  send,
  signed,
  signingSecret,
  startHttp,
} from './harness.ts';
import { startLoopback } from './loopback.ts';

const controls = 'haiku\u0000\u0007\u202e <!channel> & "pixtral"\r\n\u2028';

/** What people type, and what nobody does. */
const typed: readonly (readonly [what: string, name: string, words: string])[] = [
  ['a comparison', '/compare', 'haiku pixtral'],
  ['one that is for the asker alone', '/compare', 'haiku pixtral privately'],
  ['one in Russian', '/compare', 'haiku и pixtral'],
  ['a mistake', '/compare', 'haiku'],
  ['nonsense', '/compare', '?!'],
  ['10,000 characters', '/compare', 'haiku '.repeat(1667)],
  ['control characters', '/compare', controls],
  ['a pick', '/tiebreak', 'pick cheapest vision model'],
  ['a question', '/tiebreak', 'is haiku or pixtral cheaper?'],
  ['nothing', '/tiebreak', ''],
];

const made = teamSettingsIn();
const answerer = made.usual;

/** A server of Bolt's own, which answers commands with the same cards. */
async function startBolt() {
  const receiver = new HTTPReceiver({ signingSecret, logLevel: LogLevel.ERROR, bodyLimit: 256 * 1024 });
  const log = {
    debug() {},
    info() {},
    warn() {},
    error() {},
    setLevel() {},
    setName() {},
    getLevel: () => LogLevel.ERROR,
  };
  const app = new App({ receiver, authorize: async () => ({ botToken: 'xoxb-none' }), logger: log });
  app.command(/^/, async ({ command: { command: name, text }, ack }) => {
    const card = await answerer.typed(name.slice(1), text, 'en');
    await ack(slackPayload(card, { tables: true }));
  });
  const server = createServer(receiver.requestListener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { port, url: `http://127.0.0.1:${port}/slack/events`, stop: () => void server.close() };
}

let api: Awaited<ReturnType<typeof startLoopback>>;
let bot: Awaited<ReturnType<typeof startHttp>>;
let bolt: Awaited<ReturnType<typeof startBolt>>;
beforeAll(async () => {
  await made.ready;
  [api, bolt] = await Promise.all([startLoopback(), startBolt()]);
  bot = await startHttp({
    answerer,
    teamSettings: made.teamSettings,
    config: { SLACK_API_URL: api.url, SLACK_SIGNING_SECRET: `${signingSecret}, the earlier one` },
  });
});
afterAll(async () => {
  bolt.stop();
  await bot.stop();
  await api.stop();
});

/** What comes back that does not change from one moment to the next. */
async function answerOf(response: Response) {
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: Buffer.from(await response.arrayBuffer()).toString(),
  };
}

describe('behind the own door and behind that of Bolt', () => {
  test.each(typed)('%s is answered by the same bytes', async (_, name, words) => {
    const ours = await answerOf(await send(bot.url, command(words, name)));
    expect(ours).toEqual(await answerOf(await send(bolt.url, command(words, name))));
    expect(ours).toMatchObject({ status: 200, type: 'application/json' });
    expect(ours.body.length).toBeGreaterThan(100);
  });

  const spoiled = (own: Partial<Record<string, string>>, request = command('haiku pixtral')): Signed => {
    const headers = { ...request.headers, ...own };
    for (const [name, value] of Object.entries(own)) if (value === undefined) delete headers[name];
    return { ...request, headers: headers as Record<string, string> };
  };
  const asJson = signed(JSON.stringify(commandFields('haiku pixtral')), 'application/json');
  const urlencoded = 'application/x-www-form-urlencoded';

  test.each<[what: string, request: Signed, status: number]>([
    ['a command as JSON', asJson, 200],
    ['another signature', signed('command=%2Fcompare&text=haiku', urlencoded, 0, 'wrong'), 401],
    ['another body', { ...command('haiku'), body: command('pixtral').body }, 401],
    ['no signature', spoiled({ 'x-slack-signature': undefined }), 401],
    ['no timestamp', spoiled({ 'x-slack-request-timestamp': undefined }), 401],
    ['neither', spoiled({ 'x-slack-request-timestamp': undefined, 'x-slack-signature': undefined }), 401],
    ['an empty signature', spoiled({ 'x-slack-signature': '' }), 401],
    ['a signature of another version', spoiled({ 'x-slack-signature': `v1=${'0'.repeat(64)}` }), 401],
    ['10,000 characters of one', spoiled({ 'x-slack-signature': `v0=${'a'.repeat(10_000)}` }), 401],
    ['a timestamp that is too old', command('haiku pixtral', '/compare', -302), 401],
    ['a timestamp that is none', spoiled({ 'x-slack-request-timestamp': 'soon' }), 401],
    ['too long a body', command('a'.repeat(300_000)), 413],
    ['a form that says it is JSON', signed('command=%2Fcompare&text=haiku', 'application/json'), 400],
    ['a form of no kind', signed('command=%2Fcompare&text=haiku', 'multipart/form-data'), 400],
    ['a form whose type says more', signed('command=%2Fcompare', `${urlencoded}; charset=utf-8`), 400],
    ['half a record', signed('{"command":', 'application/json'), 400],
    ['half a payload', signed('payload=%7B', urlencoded), 400],
    ['nothing at all', signed('', 'application/json'), 400],
    [
      'a check of certificates',
      spoiled({}, { body: 'ssl_check=1&token=x', headers: { 'content-type': urlencoded } }),
      200,
    ],
    ['one that is signed', signed('ssl_check=1', urlencoded), 200],
    [
      'one that is a command too',
      { body: 'ssl_check=1&command=%2Fcompare', headers: { 'content-type': urlencoded } },
      200,
    ],
    ['a check that is none', { body: 'ssl_check=2', headers: { 'content-type': urlencoded } }, 401],
    ['a check as JSON', { body: '{"ssl_check":"1"}', headers: { 'content-type': 'application/json' } }, 401],
  ])('%s is met alike', async (_, request, status) => {
    const ours = await answerOf(await send(bot.url, request));
    expect(ours.status).toBe(status);
    expect(ours).toEqual(await answerOf(await send(bolt.url, request)));
  });

  /** Sends what `fetch` would not. */
  const sendRaw = async (port: number, body: Buffer, headers: Record<string, string | string[]>) => {
    const sent = sendRequest({ host: '127.0.0.1', port, path: '/slack/events', method: 'POST', headers });
    sent.end(body);
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    const parts = await response.toArray();
    return { status: response.statusCode, body: Buffer.concat(parts as Buffer[]).toString() };
  };
  const twice = (name: string) => {
    const { body, headers } = command('haiku pixtral');
    const value = headers[name] ?? '';
    return { body: Buffer.from(body), headers: { ...headers, [name]: [value, value] } };
  };
  const packed = () => {
    const { headers } = signed('', 'application/json');
    return { body: gzipSync('{"command":"/compare"}'), headers: { ...headers, 'content-encoding': 'gzip' } };
  };
  test.each([
    ['a signature that stands twice', twice('x-slack-signature')],
    ['a timestamp that stands twice', twice('x-slack-request-timestamp')],
    ['a packed body that is not signed', packed()],
  ])('%s is refused alike', async (_, { body, headers }) => {
    const ours = await sendRaw(bot.port, body, headers);
    expect(ours).toEqual({ status: 401, body: '' });
    expect(await sendRaw(bolt.port, body, headers)).toEqual(ours);
  });

  test('a body that breaks off leaves both answering', async () => {
    for (const { port, url } of [bot, bolt]) {
      const { body, headers } = command('haiku pixtral');
      const head = Object.entries({ ...headers, host: 'bot', 'content-length': body.length });
      const socket = connect(port, '127.0.0.1');
      const lines = ['POST /slack/events HTTP/1.1', ...head.map(([name, value]) => `${name}: ${value}`)];
      socket.end(`${lines.join('\r\n')}\r\n\r\n${body.slice(0, 40)}`);
      await once(socket.resume(), 'close');
      expect((await send(url, { body, headers })).status).toBe(200);
    }
  });
});

test('while the signing secret is changed, what either signed is answered, and once', async () => {
  const { body } = command('haiku pixtral', '/compare', 0, { trigger_id: 'of two secrets' });
  for (const secret of [signingSecret, 'the earlier one']) {
    const request = signed(body, 'application/x-www-form-urlencoded', 0, secret);
    expect((await send(bot.url, request)).status).toBe(200);
    expect((await send(bot.url, request)).status).toBe(401);
  }
  const joined = signed(body, 'application/x-www-form-urlencoded', 0, `${signingSecret}, the earlier one`);
  expect((await send(bot.url, joined)).status).toBe(401);
  expect(bot.lines.join('\n')).not.toContain(signingSecret);
});

describe('over HTTP and over a socket', () => {
  let socket: ReturnType<typeof createSlack>;
  beforeAll(async () => {
    const { log } = keptLog();
    const config = { ...httpConfig, SLACK_API_URL: api.url, SLACK_APP_TOKEN: appToken };
    const conversation = createConversation({ answerer, log });
    socket = createSlack({ config, answerer, teamSettings: made.teamSettings, conversation, log });
    await socket.start();
    await eventually(() => socket.ready());
  });
  afterAll(() => socket.stop());

  let envelopes = 0;
  const overSocket = async (payload: object): Promise<string> => {
    envelopes += 1;
    const id = `door ${envelopes}`;
    api.push({ type: 'slash_commands', envelope_id: id, payload, accepts_response_payload: true });
    const own = () => api.acked.find(({ envelope_id }) => envelope_id === id);
    await eventually(() => own() !== undefined);
    return JSON.stringify(own()?.payload);
  };

  test.each<readonly [what: string, name: string, words: string]>([
    ...typed,
    ['a command that we never offered', '/other', 'x'],
    ['a comparison of nothing, for which a form opens', '/compare', ' '],
    ['settings', '/tiebreak', 'settings'],
  ])('%s is answered alike', async (_, name, words) => {
    const own = { trigger_id: 'over both' };
    const views = () => {
      const opened = api.views.splice(0).filter(({ method }) => method === 'views.open');
      return opened.map(({ fields }) => fields.view);
    };
    const ours = await (await send(bot.url, command(words, name, 0, own))).text();
    const shown = views();
    expect(await overSocket({ ...commandFields(words, name), ...own })).toBe(ours === '' ? '{}' : ours);
    expect(views()).toEqual(shown);
  });

  test('a form that does not open is said so, or answered in words', async () => {
    for (const words of ['', 'settings']) {
      const name = words === '' ? '/compare' : '/tiebreak';
      const own = { trigger_id: '' };
      const closed = { ...commandFields(words, name), ...own };
      api.state.refusedToken = 'invalid_auth';
      const ours = await (await send(bot.url, command(words, name, 0, own))).text();
      expect(ours).toContain('"response_type":"ephemeral"');
      expect(await overSocket(closed)).toBe(ours);
      api.state.refusedToken = null;
    }
  });

  test('each is counted once, as a command and as an answer', async () => {
    const counts = () =>
      [bot.slack.traffic, socket.traffic].map((own) => [own.requests.command, own.answers.answer]);
    const before = counts();
    await send(bot.url, command('haiku pixtral', '/compare', 0, { trigger_id: 'counted' }));
    await overSocket(commandFields('haiku pixtral'));
    const more = counts().map((own, index) => own.map((count, of) => count - (before[index]?.[of] ?? 0)));
    expect(more).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
});
