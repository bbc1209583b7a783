import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { eventually } from '../eventually.ts';
import { startLoopback } from '../slack/loopback.ts';
import { startFlags } from '../start-flags.ts';
import { type Execution, spawnTiebreak } from '../terminal/run.ts';

/** To run before a bot: when it ends it says how long it was awake since it was asked to stop, as `awake=` milliseconds. */
export const tellsAwake = `
  import { countAwake } from ${JSON.stringify(import.meta.resolve('../awake.ts'))};
  let awake = countAwake();
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => { awake(); awake = countAwake(); });
  process.on('exit', () => console.error('awake=' + awake()));`;

const asModule = (source: string) => `data:text/javascript,${encodeURIComponent(source)}`;

/** Has something done when all is over. */
export type Finished = (end: () => void | Promise<void>) => void;

/** A Slack of its own for a bot that is given none: Slack itself is never asked. */
async function slackFor(env: Record<string, string>, finished: Finished): Promise<Record<string, string>> {
  if (!env.SLACK_BOT_TOKEN || env.SLACK_API_URL) return {};
  const api = await startLoopback();
  finished(() => api.stop());
  return { SLACK_API_URL: api.url };
}

/** A folder for what the bot keeps, which everyone may write to, whoever it runs as. */
export function stateFolder(finished: Finished = onTestFinished): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-state-'));
  chmodSync(folder, 0o777);
  finished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * The whole bot as a process on a free port of this machine; killed when the test ends. Slack, if it is given none, has
 * accepted its token. It makes nothing ready beforehand unless `PREPARE` is `on`.
 * @param before a module that runs in the process before the bot
 * @param options.finished for bots outside of a test
 * @param options.meanwhile done before it is waited until the bot is up, by what it has said so far
 */
export async function startBot(
  env: Record<string, string>,
  before: string | null = null,
  {
    finished = onTestFinished,
    meanwhile = async () => undefined,
    ...options
  }: Pick<Execution, 'cwd' | 'user' | 'program' | 'longest'> & {
    readonly finished?: Finished;
    readonly meanwhile?: (said: (words: RegExp) => Promise<unknown>) => Promise<unknown>;
  } = {},
) {
  const slack = await slackFor(env, finished);
  // Most tests ask a bot for a thing or two: making all ready would take it four times as much computing as its start.
  const own = { PORT: '0', HOST: '127.0.0.1', STOP_GRACE: '0s', PREPARE: 'off' };
  const child = spawnTiebreak(['start'], {
    env: { ...own, STATE_DIR: env.STATE_DIR ?? stateFolder(finished), ...env, ...slack },
    ...options,
    node: [process.execPath, ...startFlags, ...(before === null ? [] : ['--import', asModule(before)])],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: string) => {
      log += text;
    });
  }
  let isClosed = false;
  const closed = once(child, 'close');
  void closed.then(() => {
    isClosed = true;
  });
  finished(async () => {
    child.kill('SIGKILL');
    await closed;
  });
  const ended = async () => {
    const [code] = (await closed) as [number | null];
    return code;
  };
  const said = (words: RegExp) =>
    eventually(() => {
      const found = words.exec(log);
      if (!found && isClosed) throw new Error(`it ended before it said ${words}: ${log.slice(-2000)}`);
      return found ?? undefined;
    });
  await meanwhile(said);
  const [, port] = await said(/tiebreak is up(?: port=|".*"port":)(\d+)/);
  if (slack.SLACK_API_URL) await said(/the bot token is accepted/);
  return {
    port: Number(port),
    url: `http://127.0.0.1:${port}`,
    log: () => log,
    /** Waits until the log holds the words. */
    said,
    ready: async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status,
    /** Waits until it is ready, which takes a moment after it is up. */
    becomesReady: () =>
      eventually(async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status === 200),
    /** The status and the body of `/readyz`, or of one platform's part. */
    async readyz(part = '') {
      const answer = await fetch(`http://127.0.0.1:${port}/readyz${part}`);
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    },
    signal: (signal: NodeJS.Signals) => child.kill(signal),
    /** Waits for its end; its exit code, null where a signal ended it. */
    ended,
    /** Nobody reads what it writes any more. */
    deafen: () => {
      child.stderr.destroy();
      child.stdout.destroy();
    },
    /** Of a bot that `tellsAwake` and has ended: for how many milliseconds it was since it was asked to stop. */
    awake: () => Number(/^awake=(\d+)$/m.exec(log)?.[1]),
    /** Asks it to stop; its exit code, and how long it took in milliseconds. */
    async stop(signal: NodeJS.Signals = 'SIGTERM') {
      const begun = performance.now();
      child.kill(signal);
      return { code: await ended(), took: performance.now() - begun };
    },
  };
}
