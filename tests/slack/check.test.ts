import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { run } from '../terminal/run.ts';
import { botToken } from './harness.ts';
import { startLoopback } from './loopback.ts';
import { afterApplying, type Fault, faults } from './loopback-faults.ts';

let api: Awaited<ReturnType<typeof startLoopback>>;
beforeEach(async () => {
  api = await startLoopback();
  onTestFinished(() => api.stop());
});

const check = () => run(['check', '--slack'], { env: { SLACK_BOT_TOKEN: botToken, SLACK_API_URL: api.url } });
const plan = (...own: readonly Fault[]) => api.plan('blocks.validate', ...own);
const refusal = (error: string, errors: unknown): Fault => ({
  how: { status: 200, body: { ok: false, error, errors } },
});

test('a workspace that takes all says how many were shown, and none is posted', async () => {
  const { code, out, err } = await check();
  expect([code, err]).toEqual([0, '']);
  const { length } = api.validated;
  expect(out).toBe(`${length} messages and views were shown to Slack: 0 refused.\n`);
  expect(new Set(api.calls)).toEqual(new Set(['blocks.validate']));
  expect(api.validated.every(({ authorization }) => authorization === `Bearer ${botToken}`)).toBe(true);
  // One of the three that Slack takes, in both languages, with every kind of block that we send.
  const given = api.validated.map(({ fields }) => Object.keys(fields).filter((name) => name !== 'token'));
  expect(new Set(given.flat())).toEqual(new Set(['message', 'view']));
  expect(given.every((names) => names.length === 1)).toBe(true);
  const sent = api.validated.map(({ fields }) => fields.message ?? fields.view ?? '').join('\n');
  const kinds = ['header', 'rich_text', 'table', 'actions', 'context', 'data_visualization', 'input'];
  for (const kind of kinds) expect(sent).toContain(`"type":"${kind}"`);
  expect(sent).toContain('Последние изменения');
});

test('what is refused is named with its reasons, and the rest is checked all the same', async () => {
  const found = {
    pointer: '/blocks/0/text/text',
    code: 'failed_constraint',
    message: 'must be\u001b[2J shorter',
  };
  plan(
    refusal('invalid_view', [found, { ...found, pointer: '/blocks/1' }]),
    refusal('invalid_message', 'none'),
    refusal('invalid_blocks', [null, 7, {}, { pointer: 7, message: 'x'.repeat(10_000) }]),
  );
  const { code, out, err } = await check();
  expect([code, err]).toEqual([1, '']);
  const lines = out.trimEnd().split('\n');
  expect(lines[0]).toBe('the home tab (en): invalid_view');
  expect(lines[1]).toMatch(/^ {2}\/blocks\/0\/text\/text: failed_constraint, must be.* shorter$/);
  expect(lines[2]).toMatch(/^ {2}\/blocks\/1: /);
  expect(lines.slice(3, 6)).toEqual([
    'the form (en): invalid_message',
    'the apology (en): invalid_blocks',
    '  (the whole): not said why',
  ]);
  expect(lines[6]?.length).toBeLessThan(310);
  expect(lines.at(-1)).toBe(`${api.validated.length} messages and views were shown to Slack: 3 refused.`);
  expect(out).not.toContain('\u001b');
});

test('the limit of Slack is waited for, and a call that does not arrive is tried again', async () => {
  plan(faults.limited(1), faults.refused('ratelimited'), faults.unavailable, afterApplying(faults.cut));
  const { code, out, err } = await check();
  expect([code, err]).toEqual([0, '']);
  expect(out).toBe(`${api.validated.length - 4} messages and views were shown to Slack: 0 refused.\n`);
});

test.each([
  [
    'a scope is missing',
    [faults.refused('missing_scope')],
    /^Slack refused to check \(missing_scope\): see to /,
  ],
  [
    'the token is not accepted',
    [faults.refused('invalid_auth')],
    /^Slack refused to check \(invalid_auth\): /,
  ],
  ['the limit is too far away', [faults.limited(3600)], /^Slack lets no more be checked for now: /],
  [
    'it is down',
    Array.from({ length: 3 }, () => faults.unavailable),
    /^Slack could not be reached: try again/,
  ],
])('where %s it says so once, without the token', async (_, planned, said) => {
  plan(...planned);
  const { code, out, err } = await check();
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(said);
  expect(err).toMatch(/\. 0 of \d+ were checked, 0 refused\.\n$/);
  expect(err.trimEnd()).not.toContain('\n');
  expect(err).not.toContain(botToken);
});

test('without a token it says what is needed, and asks nobody', async () => {
  const { code, out, err } = await run(['check', '--slack'], { env: { SLACK_API_URL: api.url } });
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^check --slack .*SLACK_BOT_TOKEN.*\n$/);
  expect(api.calls).toEqual([]);
});

test('it belongs to check', async () => {
  const { code, err } = await run(['changes', '--slack']);
  expect(code).toBe(2);
  expect(err).toMatch(/^--slack belongs to check\n/);
});
