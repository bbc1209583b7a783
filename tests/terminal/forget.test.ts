import { expect, test } from 'vitest';
import { createKept } from '../../src/storage/kept.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { startBot } from '../bot/bot-process.ts';
import { botToken, signingSecret } from '../slack/harness.ts';
import { newFolder, silent } from '../storage/stores.ts';
import { run, runProcess } from './run.ts';

test('what is kept of a workspace and of a person is deleted, also while a bot runs, and nothing else', async () => {
  const STATE_DIR = newFolder();
  const bot = await startBot({ STATE_DIR, SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret });
  const store = await openSqlite(STATE_DIR, 'beside', silent);
  const kept = createKept(store, silent);
  const own = async (key: string, team: string, person: string) =>
    kept.keep('thread', key, { models: [] }, { team, person });
  await own('a', 'slack T0000001', 'slack U0000001');
  await own('b', 'slack T0000002', 'slack U0000001');
  await own('c', 'slack T0000002', 'slack U0000002');
  await own('d', 'discord 123456789012345678', 'discord 123456789012345679');
  const keys = async () => (await store.query('select key from kept order by key')).map(({ key }) => key);
  const env = { STATE_DIR };
  expect(await runProcess(['forget', '--team', 'T0000001'], { env })).toMatchObject({
    code: 0,
    out: 'Rows deleted: 1.\n',
  });
  expect(await keys()).toEqual(['b', 'c', 'd']);
  expect(await run(['forget', '--user', 'U0000001', '--json'], { env })).toMatchObject({
    code: 0,
    out: '{"user":"U0000001","rows":1}\n',
  });
  expect(await run(['forget', '--team', '123456789012345678'], { env })).toMatchObject({ code: 0 });
  expect(await keys()).toEqual(['c']);
  expect(await run(['forget', '--team', 'T0000001'], { env })).toMatchObject({
    out: 'Rows deleted: 0.\n',
  });
  await store.close();
  await bot.becomesReady();
});

test.each([
  [['forget'], 'forget deletes what is kept of --team ID or of --user ID.\n'],
  [['forget', '--team', 'T0000001', '--user', 'U0000001'], 'forget deletes what is kept of'],
  [['forget', '--team', "x' or 1=1"], '--team must be the id of a Slack workspace'],
  [['forget', '--user', 'T0000001'], '--user must be the id of a person'],
  [['find', 'haiku', '--team', 'T0000001'], '--team and --user belong to forget'],
])('%j says what is wrong', async (argv, said) => {
  const { code, err } = await run(argv);
  expect(code).toBe(2);
  expect(err).toContain(said);
});

test('a database that cannot be reached is said in one line without its password', async () => {
  const env = { DATABASE_URL: 'postgres://owner:secret-word@127.0.0.1:2/name' };
  const { code, err } = await run(['forget', '--team', 'T0000001'], { env });
  expect([code, err]).toEqual([3, 'The store cannot be used: PostgreSQL does not answer (ECONNREFUSED).\n']);
});
