export type InFlight = {
  /** Counts the work as under way until it ends, and gives it back. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves when all work has ended, or after `longest` milliseconds. */
  settled(longest: number): Promise<void>;
};

/** Work that must not be cut off when the process is asked to stop. */
export function createInFlight(): InFlight {
  const running = new Set<Promise<unknown>>();
  return {
    track(work) {
      running.add(work);
      const done = () => running.delete(work);
      work.then(done, done);
      return work;
    },
    async settled(longest) {
      const end = AbortSignal.timeout(longest);
      const expired = new Promise((resolve) => end.addEventListener('abort', resolve, { once: true }));
      while (running.size > 0 && !end.aborted) {
        await Promise.race([Promise.allSettled(running), expired]);
      }
    },
  };
}

/** The value, or a rejection once `milliseconds` have passed. */
export async function within<T>(milliseconds: number, value: T | Promise<T>): Promise<T> {
  if (!(value instanceof Promise)) return value;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([value, late]);
  } finally {
    clearTimeout(timer);
  }
}
