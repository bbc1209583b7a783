/** Waits until `read` gives something, or fails after ten seconds, which only a machine under load comes near. */
export async function eventually<Value>(
  read: () => Value | undefined | false,
  milliseconds = 10_000,
): Promise<Value> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const value = read();
    if (value !== undefined && value !== false) return value;
    if (performance.now() > end)
      throw new Error(`did not happen within ${milliseconds} ms: ${read.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
