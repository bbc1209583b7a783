const step = 10;

/**
 * Starts to count how long this process is awake, in milliseconds: while it waits for something that does not come, and
 * not while a busy machine has no time for it. Call what it returns to stop and to read it. It keeps no process alive.
 */
export function countAwake(): () => number {
  let ticks = 0;
  // A tick that is late comes once, however many were due.
  const timer = setInterval(() => {
    ticks += 1;
  }, step).unref();
  return () => {
    clearInterval(timer);
    return ticks * step;
  };
}
