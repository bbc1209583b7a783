import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { eventually } from '../eventually.ts';
import { spawnTiebreak } from '../terminal/run.ts';

/** The whole bot as a process on a free port of this machine; killed when the test ends. */
export async function startBot(env: Record<string, string>) {
  const child = spawnTiebreak(['start'], { env: { PORT: '0', HOST: '127.0.0.1', ...env } });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: string) => {
      log += text;
    });
  }
  const closed = once(child, 'close');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await closed;
  });
  const said = (words: RegExp) => eventually(() => words.exec(log) ?? undefined, 30_000);
  const [, port] = await said(/tiebreak is up port=(\d+)/);
  return {
    port: Number(port),
    url: `http://127.0.0.1:${port}`,
    log: () => log,
    /** Waits until the log holds the words. */
    said,
    ready: async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status,
    /** Asks it to stop; its exit code, and how long it took in milliseconds. */
    async stop(signal: 'SIGTERM' | 'SIGINT' = 'SIGTERM') {
      const begun = performance.now();
      child.kill(signal);
      const [code] = (await closed) as [number | null];
      return { code, took: performance.now() - begun };
    },
  };
}
