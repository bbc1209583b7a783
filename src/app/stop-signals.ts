const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

export type StopSignals = {
  /** Resolves with the first signal that asks the process to stop. */
  readonly asked: Promise<(typeof signals)[number]>;
  /** Resolves with the second one; a third one ends the process at once. */
  readonly again: Promise<void>;
  /** From now on a signal does again what it does by itself. */
  readonly letGo: () => void;
};

/** Takes the signals that ask the process to stop, so that it can do so in order. */
export function takeStopSignals(): StopSignals {
  const asked = Promise.withResolvers<(typeof signals)[number]>();
  const again = Promise.withResolvers<void>();
  let isFirst = true;
  const taken = signals.map((signal) => {
    const heard = () => {
      if (isFirst) asked.resolve(signal);
      else {
        letGo();
        again.resolve();
      }
      isFirst = false;
    };
    process.on(signal, heard);
    return { signal, heard };
  });
  const letGo = () => {
    for (const { signal, heard } of taken) process.off(signal, heard);
  };
  return { asked: asked.promise, again: again.promise, letGo };
}
