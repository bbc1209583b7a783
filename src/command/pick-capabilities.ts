import { capabilityPhrases, phrasePattern } from '../catalog/capability-phrases.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Capability } from '../catalog/words.ts';
import { createMemo } from '../memo.ts';
import { regionPattern } from './find-region.ts';
import type { Text } from './pick-text.ts';
import { goalWords, modalityWords, namedPattern, taskWords } from './pick-words.ts';

type Found = {
  readonly id: Capability;
  readonly pattern: RegExp;
  readonly start: number;
  readonly end: number;
};

const kept = createMemo<readonly (readonly [Capability, RegExp])[]>(1);

/** What each capability is called in a wish; a longer phrase is tried before a shorter. */
function patternsOf(catalog: Catalog): readonly (readonly [Capability, RegExp])[] {
  return kept(catalog, '', () =>
    Object.entries(catalog.capabilities).map(([id, capability]) => {
      const phrases = capabilityPhrases(capability, 'en').toSorted((a, b) => b.length - a.length);
      const pattern = String.raw`(?<![\p{L}\d])(?:${phrases.map(phrasePattern).join('|')})(?![\p{L}\d])`;
      return [id, new RegExp(pattern, 'iu')];
    }),
  );
}

function placeOf(text: Text, pattern: RegExp): { readonly start: number; readonly end: number } | null {
  const match = text.find(pattern);
  return match && { start: match.index, end: match.index + match[0].length };
}

const others: readonly RegExp[] = [
  ...[...taskWords, ...goalWords, ...modalityWords].map(([pattern]) => pattern),
  regionPattern,
  namedPattern,
];

/** Whether another reader of wishes would take a part of it: "agents" of "parallel agents", "for code" before "execution". */
function isTorn(text: Text, { start, end }: Found): boolean {
  return others.some((pattern) => {
    const other = placeOf(text, pattern);
    return other && other.start < end && other.end > start && (other.start > start || other.end < end);
  });
}

function take(catalog: Catalog, text: Text, isWanted: (found: Found) => boolean): Capability[] {
  const taken: Capability[] = [];
  for (;;) {
    const [longest] = patternsOf(catalog)
      .flatMap(([id, pattern]): Found[] => {
        const place = placeOf(text, pattern);
        return place ? [{ id, pattern, ...place }] : [];
      })
      .filter(isWanted)
      .toSorted((a, b) => b.end - b.start - (a.end - a.start));
    if (!longest) return taken;
    text.take(longest.pattern);
    taken.push(longest.id);
  }
}

/** Takes the capabilities out of a text that other readers would tear apart. */
export function takeTornCapabilities(catalog: Catalog, text: Text): readonly Capability[] {
  return take(catalog, text, (found) => isTorn(text, found));
}

/** Takes all capabilities out of a text. */
export function takeCapabilities(catalog: Catalog, text: Text): readonly Capability[] {
  return take(catalog, text, () => true);
}
