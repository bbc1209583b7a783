import { openSqlite } from '../../src/storage/sqlite.ts';
import { createWorkBook } from '../../src/storage/work.ts';
import { type Finished, startBot, stateFolder } from '../bot/bot-process.ts';
import { eventually } from '../eventually.ts';
import { botToken, signingSecret } from '../slack/harness.ts';
import { startLoopback } from '../slack/loopback.ts';
import { silent } from '../storage/stores.ts';

/** To run before a bot: it dies as by `kill -9` when it is about to ask its store for something. */
export const diesAt = (statement: string): string => `
  import { DatabaseSync } from 'node:sqlite';
  const prepare = DatabaseSync.prototype.prepare;
  DatabaseSync.prototype.prepare = function (sql) {
    if (sql.startsWith(${JSON.stringify(statement)})) {
      // What was acknowledged before has left the process by then.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
      process.kill(process.pid, 'SIGKILL');
    }
    return prepare.call(this, sql);
  };`;

/** A bot that starts again and again on the same folder, before a Slack that goes on. */
export async function startRestarting(finished: Finished, own: Record<string, string> = {}) {
  const api = await startLoopback();
  finished(() => api.stop());
  const folder = stateFolder(finished);
  const env = {
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: api.url,
    SYNC_URL: 'off',
    STATE_DIR: folder,
    ...own,
  };
  let bot: Awaited<ReturnType<typeof startBot>> | null = null;
  return {
    api,
    folder,
    env,
    url: () => bot?.url ?? '',
    log: () => bot?.log() ?? '',
    async start(before: string | null = null) {
      bot = await startBot(env, before, { finished });
      return bot;
    },
    signal: (signal: NodeJS.Signals) => bot?.signal(signal),
    async kill(): Promise<void> {
      bot?.signal('SIGKILL');
      await bot?.ended();
    },
    /** Waits until nothing is in work. */
    async settled(): Promise<void> {
      const store = await openSqlite(folder, 'beside', silent);
      const book = createWorkBook({ store, log: silent });
      await eventually(async () => (await book.open()) === 0);
      await store.close();
    },
  };
}
