const written = new WeakMap<object, string>();

/** Blocks as JSON: nearly all of a message, and the same list where an answer is asked for again. */
export function blocksJson(blocks: readonly object[]): string {
  let text = written.get(blocks);
  if (text === undefined) {
    text = JSON.stringify(blocks);
    written.set(blocks, text);
  }
  return text;
}

/** A message as JSON. */
export function messageJson({
  blocks,
  ...rest
}: {
  readonly text: string;
  readonly blocks: readonly object[];
}): string {
  return `${JSON.stringify(rest).slice(0, -1)},"blocks":${blocksJson(blocks)}}`;
}
