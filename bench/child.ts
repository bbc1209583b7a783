import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export type Child = {
  /** Where it listens, for those that do. */
  readonly port: number;
  /** Microseconds of CPU that it has used so far. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
};

/** Starts one of `servers/` as a process of its own, so that only its work is counted. */
export async function startChild(file: string, ...words: string[]): Promise<Child> {
  const child = fork(path.join(import.meta.dirname, 'servers', file), words);
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return {
    port,
    async cpu() {
      child.send('cpu');
      const [{ cpu }] = (await once(child, 'message')) as [{ cpu: NodeJS.CpuUsage }];
      return cpu.user + cpu.system;
    },
    async stop() {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}
