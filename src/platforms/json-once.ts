const written = new WeakMap<object, string>();

/** A list as JSON, which is made once: what an answer shows is the same list where it is asked for again. */
export function jsonOnce(list: readonly object[]): string {
  let text = written.get(list);
  if (text === undefined) {
    text = JSON.stringify(list);
    written.set(list, text);
  }
  return text;
}
