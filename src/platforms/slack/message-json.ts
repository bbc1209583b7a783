import type { types } from '@slack/bolt';
import { jsonWith } from '../json-once.ts';
import { rowJson } from './choices.ts';

type Blocks = readonly (types.KnownBlock | { readonly type: 'data_visualization' })[];

const written = new WeakMap<Blocks, string>();

/** Blocks as JSON, which is made once: to see whether they fit, to send them, and where an answer is asked for again. */
export function blocksJson(blocks: Blocks): string {
  let text = written.get(blocks);
  if (text === undefined) {
    text = jsonWith(blocks, (block) => (block.type === 'actions' ? rowJson(block) : undefined));
    written.set(blocks, text);
  }
  return text;
}

/** A message as JSON, of which its blocks are nearly all. */
export function messageJson({ blocks, ...rest }: { readonly blocks: Blocks }): string {
  return `${JSON.stringify(rest).slice(0, -1)},"blocks":${blocksJson(blocks)}}`;
}
