import { jsonOnce } from '../json-once.ts';

/** A message as JSON, of which its blocks are nearly all. */
export function messageJson({
  blocks,
  ...rest
}: {
  readonly text: string;
  readonly blocks: readonly object[];
}): string {
  return `${JSON.stringify(rest).slice(0, -1)},"blocks":${jsonOnce(blocks)}}`;
}
