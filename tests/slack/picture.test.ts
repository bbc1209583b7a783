import { afterEach, beforeEach, expect, test } from 'vitest';
import { stateText } from '../../src/answers/clicks/state.ts';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import type { Draw } from '../../src/card/draw.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { eventually } from '../eventually.ts';
import { botToken, click, send, startHttp } from './harness.ts';
import { startLoopback } from './loopback.ts';
import { faults } from './loopback-faults.ts';

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
const state = stateText({
  page: 'compare',
  models: ['anthropic/claude-haiku-4-5', 'openai/gpt-4.1-mini'],
  section: null,
  option: null,
  locale: 'en',
  volume: null,
})!;
const thread = '1515449522.000016';
const inThread = {
  type: 'message',
  channel_id: 'C2147483705',
  is_ephemeral: false,
  thread_ts: thread,
};
/** Milliseconds; the machine may be busy. */
const patience = 20_000;

let api: Awaited<ReturnType<typeof startLoopback>>;
let bot: Awaited<ReturnType<typeof startHttp>>;

beforeEach(async () => {
  api = await startLoopback();
});
afterEach(async () => {
  await bot.stop();
  await api.stop();
});

/** A click on "As a picture" under a comparison. */
async function clicked(draw: Draw, container: Record<string, unknown> = inThread): Promise<void> {
  const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(`${today}T12:00:00Z`) });
  bot = await startHttp({ answerer, draw, config: { SLACK_API_URL: api.url } });
  const action = { block_id: state, action_id: 'i', type: 'button', value: 'i' };
  const response = await send(bot.url, click(action, api.hook, { container }));
  expect(response.status).toBe(200);
}

const inWords = () => eventually(() => api.responded[0], patience);

test('with the scope the picture is posted as a file where the answer stands, and says what it shows', async () => {
  api.grant('files:write');
  await clicked(async () => png);
  const file = await eventually(() => api.uploads().find(({ shown }) => shown), patience);
  expect(file.announced).toMatchObject({
    filename: 'tiebreak-gpt-4-1-mini-claude-haiku-4-5.png',
    length: '4',
    alt_txt: expect.stringMatching(
      /^Picture\. Claude Haiku 4\.5 vs GPT-4\.1 mini\. .*Claude Haiku 4\.5.*\$2\.00/,
    ),
  });
  expect(file.bytes).toEqual(Buffer.from(png));
  expect(file.shown).toMatchObject({ channel_id: 'C2147483705', thread_ts: thread });
  expect(JSON.parse(file.shown?.files ?? '')).toEqual([
    { id: 'F1', title: 'Claude Haiku 4.5 vs GPT-4.1 mini' },
  ]);
  // Whoever takes the bytes learns no token.
  expect(file.authorization).toBeUndefined();
  expect(api.responded).toEqual([]);
});

test('without the scope its words are posted in the same place, and the log says which scope it is', async () => {
  await clicked(async () => png);
  const shown = await inWords();
  expect(shown).toMatchObject({ replace_original: false, response_type: 'in_channel', thread_ts: thread });
  expect(shown.blocks?.map(({ type }) => type)).toEqual(['rich_text', 'table', 'context']);
  expect(shown.text).toMatch(/^Picture\. /);
  await eventually(
    () => bot.lines.some((line) => line.includes('the scope files:write is not granted')),
    patience,
  );
});

test('only the asker sees it of an answer that only the asker sees, as words', async () => {
  api.grant('files:write');
  await clicked(async () => png, { ...inThread, is_ephemeral: true });
  expect(await inWords()).toMatchObject({ response_type: 'ephemeral' });
  expect(api.uploads()).toEqual([]);
});

test('what cannot be drawn is told in words', async () => {
  api.grant('files:write');
  await clicked(async () => null);
  expect(await inWords()).toMatchObject({ response_type: 'in_channel' });
  expect(api.uploads()).toEqual([]);
});

test.each([
  [
    'files.getUploadURLExternal',
    faults.refused('file_uploads_disabled'),
    'in_channel',
    'file_uploads_disabled',
  ],
  ['upload', faults.reset, 'in_channel', 'did not come to its end'],
  ['upload', faults.status(500), 'in_channel', 'the upload was answered with status 500'],
  ['files.completeUploadExternal', faults.refused('not_in_channel'), 'in_channel', 'not_in_channel'],
  ['files.completeUploadExternal', faults.cut, 'ephemeral', 'unsure'],
] as const)('when %s fails (%o), its words come', async (method, fault, seenBy, reason) => {
  api.grant('files:write');
  api.plan(method, fault);
  await clicked(async () => png);
  expect(await inWords()).toMatchObject({ response_type: seenBy });
  const said = bot.lines.filter((line) => line.includes('could not be posted'));
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(reason);
  expect(bot.lines.join('\n')).not.toMatch(new RegExp(`secret-place|${botToken}`));
});

test('what Slack is too busy for comes later', async () => {
  api.grant('files:write');
  api.plan('files.getUploadURLExternal', faults.refused('ratelimited'));
  await clicked(async () => png);
  await eventually(() => api.uploads()[0]?.shown, patience);
  expect(api.responded).toEqual([]);
});
