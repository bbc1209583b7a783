import type { Log } from '../log.ts';

export type Faults = {
  /** How many promises were rejected so far without anybody waiting for them. */
  readonly rejections: () => number;
  /** Resolves at the first exception that nobody caught: what the process holds may be torn since. */
  readonly torn: Promise<void>;
  readonly isTorn: () => boolean;
};

/** Where an error comes from, on one line. */
const placesOf = (error: unknown): string | undefined =>
  error instanceof Error ? error.stack?.match(/^ +at .*$/gm)?.join('') : undefined;

/** Logs what goes wrong unseen in this process, which goes on: what is to end it waits for `torn`. */
export function watchFaults(log: Log): Faults {
  let rejections = 0;
  let isTorn = false;
  const torn = Promise.withResolvers<void>();
  process.on('unhandledRejection', (error) => {
    rejections += 1;
    log.error('a promise was rejected and nobody waited for it', { error, stack: placesOf(error) });
  });
  process.on('uncaughtException', (error) => {
    log.error('an exception was not caught', { error, stack: placesOf(error) });
    isTorn = true;
    torn.resolve();
  });
  // A log that nobody reads any more ends nothing.
  process.stderr.on('error', () => undefined);
  return { rejections: () => rejections, torn: torn.promise, isTorn: () => isTorn };
}
