import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What a process tells of itself when it is asked. */
export type Told = {
  /** Microseconds that all its threads have used so far. */
  readonly cpu: number;
  /** Milliseconds for which the event loop was held up most since it was asked before. */
  readonly pause: number;
};

/** Tells the parent that this process is ready, what it uses whenever it asks, and ends with it. */
export function report(port = 0): void {
  answerParent();
  process.send?.({ port });
}

/** Answers the parent, and ends with it; keeps no process alive by itself. */
export function answerParent(): void {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  process.on('message', (asked) => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: user + system, pause: delays.max / 1e6 } satisfies Told);
    // Counted only once somebody wants to know, since looking takes time too.
    if (asked === 'pause') delays.enable();
    delays.reset();
  });
  process.on('disconnect', () => process.exit(0));
}
