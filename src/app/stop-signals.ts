const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;
type StopSignal = (typeof signals)[number];

/** Milliseconds within which the same signal is the same wish: npm passes on what its whole group was sent. */
const same = 1000;

export type StopSignals = {
  /** Resolves with the first signal that asks the process to stop. */
  readonly asked: Promise<StopSignal>;
  /** Resolves with the second one; a third one ends the process at once. */
  readonly again: Promise<void>;
  /** From now on a signal does again what it does by itself. */
  readonly letGo: () => void;
};

/** Takes the signals that ask the process to stop, so that it can do so in order. */
export function takeStopSignals(): StopSignals {
  const asked = Promise.withResolvers<StopSignal>();
  const again = Promise.withResolvers<void>();
  let last: { readonly signal: StopSignal; readonly at: number } | null = null;
  const heard = (signal: StopSignal) => {
    const before = last;
    const at = performance.now();
    if (before?.signal === signal && at - before.at < same) return;
    last = { signal, at };
    if (before === null) return asked.resolve(signal);
    again.resolve();
    setTimeout(letGo, same).unref();
  };
  const taken = signals.map((signal) => [signal, () => heard(signal)] as const);
  for (const [signal, listener] of taken) process.on(signal, listener);
  const letGo = () => {
    for (const [signal, listener] of taken) process.off(signal, listener);
  };
  return { asked: asked.promise, again: again.promise, letGo };
}
