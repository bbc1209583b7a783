import type { PageInput, SectionView } from '../part.ts';
import { hostAnswer } from './estimate.ts';

const nothingAsked = {
  ask: { bits: null, context: null, card: null, gpuHour: null },
  volume: null,
  only: null,
  region: null,
  price: null,
} as const;

/** Memory and cards that hosting takes, at the usual assumptions. */
export function selfHostingPart({ catalog, model, today, words }: PageInput): SectionView {
  const { head, rest, table, notes, details, json } = hostAnswer(catalog, model, nothingAsked, today, words);
  return {
    json,
    blocks: [
      { kind: 'text', role: 'body', text: [[head, rest].filter(Boolean).join(' ')] },
      ...table,
      ...(notes.length > 0 ? [{ kind: 'notes', items: notes.map((text) => [text]) } as const] : []),
      ...details,
    ],
  };
}
