/**
 * Waits until `read` gives something, or fails after a minute. That is for what never comes: how soon it must come is for
 * the test to say, and a busy machine takes its time.
 */
export async function eventually<Value>(
  read: () => Value | undefined | false | Promise<Value | undefined | false>,
  milliseconds = 60_000,
): Promise<Value> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const value = await read();
    if (value !== undefined && value !== false) return value;
    if (performance.now() > end)
      throw new Error(`did not happen within ${milliseconds} ms: ${read.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
