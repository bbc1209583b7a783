import { capabilityPhrases, hasSeveralWords, phrasePattern } from '../catalog/capability-phrases.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { createMemo } from '../memo.ts';
import { type Rule, russian } from './russian.ts';

/** A text in the words that readers know, with where each part of it stood. */
export type Translated = {
  readonly text: string;
  /** The offsets in the text as it was; a word that was put in another's place stands for all of it. */
  place(start: number, end: number): { readonly start: number; readonly end: number };
};

const cyrillic = /\p{Script=Cyrillic}/u;

/** Capabilities in Russian, and the English label that readers know each by. */
function capabilityRules(catalog: Catalog, isWanted: (phrase: string) => boolean): Rule[] {
  return Object.entries(catalog.capabilities)
    .flatMap(([id, capability]) =>
      capabilityPhrases(capability, 'ru')
        .filter(isWanted)
        .map((phrase) => ({ phrase, english: capability.labels.en ?? id })),
    )
    .toSorted((a, b) => b.phrase.length - a.phrase.length)
    .map(({ phrase, english }): Rule => [phrasePattern(phrase), english]);
}

type Rules = {
  readonly every: RegExp;
  /** What takes the place of words that the rule of this number has matched. */
  englishOf(said: string, rule: number): string;
};

const kept = createMemo<Rules>(1);

/** All rules of a catalog: a capability of several words says more than any other, one of a single word less. */
function rulesOf(catalog: Catalog): Rules {
  return kept(catalog, '', () => {
    const rules = [
      ...capabilityRules(catalog, hasSeveralWords),
      ...russian,
      ...capabilityRules(catalog, (phrase) => !hasSeveralWords(phrase)),
    ];
    const alternatives = rules.map(([pattern]) => `(${pattern})`).join('|');
    return {
      every: new RegExp(`(?<![\\p{L}\\d])(?:${alternatives})(?![\\p{L}\\d])`, 'giu'),
      englishOf: (said, rule) => {
        const [, english = ''] = rules[rule] ?? [];
        return typeof english === 'string' ? english : english(said);
      },
    };
  });
}

/**
 * The lines of a plain copy that hold Russian words, with what claims are made of said in English; all else stays.
 * Linear in the length of the text.
 */
export function translated(catalog: Catalog, plain: string): Translated {
  if (!cyrillic.test(plain)) return { text: plain, place: (start, end) => ({ start, end }) };
  const { every, englishOf } = rulesOf(catalog);
  /** Where each replaced piece starts: in the new text and in the old one, and its lengths in both. */
  const pieces: {
    readonly at: number;
    readonly size: number;
    readonly from: number;
    readonly length: number;
  }[] = [];
  let text = '';
  let done = 0;
  let start = 0;
  for (const line of plain.split('\n')) {
    if (cyrillic.test(line))
      for (const match of line.matchAll(every)) {
        const [said] = match;
        const english = englishOf(
          said,
          match.slice(1).findIndex((own) => own !== undefined),
        );
        const from = start + match.index;
        text += plain.slice(done, from);
        pieces.push({ at: text.length, size: english.length, from, length: said.length });
        text += english;
        done = from + said.length;
      }
    start += line.length + 1;
  }
  text += plain.slice(done);
  const pieceBefore = (offset: number) => {
    let [low, high] = [0, pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pieces[middle]?.at ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return pieces[low - 1];
  };
  const old = (offset: number, side: 'start' | 'end') => {
    const piece = pieceBefore(offset);
    if (!piece) return offset;
    const within = offset - piece.at;
    if (within >= piece.size) return piece.from + piece.length + within - piece.size;
    return side === 'start' ? piece.from : piece.from + piece.length - 1;
  };
  return { text, place: (from, to) => ({ start: old(from, 'start'), end: old(to - 1, 'end') + 1 }) };
}
