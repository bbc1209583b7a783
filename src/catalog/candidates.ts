import type { Names } from './name-index.ts';
import { productWords } from './name-words.ts';
import { compareVersions } from './versions.ts';

/** A model with all words of a query, and what its name says beyond them. */
export type Candidate = {
  readonly model: number;
  /** Numbers that say a version, sizes, other words that the query does not have. */
  readonly versions: readonly string[];
  readonly sizes: readonly string[];
  readonly others: readonly string[];
};

export const size = /^\d+(?:\.\d+)?[bmtek]$|^\d+x\d/;
export const version = /^[a-z]?\d+(?:\.\d+)*$/;
const soft = /^(?:preview|a\d+(?:\.\d+)?b|\d+e)$/;

/** How much more a name says than the query; an own word weighs more than any numbers. */
export function extraWords({ others, sizes, versions }: Candidate): number {
  return others.length * 10 + sizes.length + versions.length;
}

/** The models with a spelling that has all the words, and whose lab is meant by the words of labs. */
export function candidatesOf(names: Names, texts: readonly string[], labs: readonly string[]): Candidate[] {
  let shortest: readonly number[] | null = null;
  for (const text of texts) {
    const list = names.byWord.get(text);
    if (!list) return [];
    if (!shortest || list.length < shortest.length) shortest = list;
  }
  const isBranded = labs.some((lab) => names.siblings.has(lab));
  const best = new Map<number, Candidate>();
  for (const index of shortest ?? []) {
    const spelling = names.spellings[index];
    const bearer = spelling && names.bearers[spelling.model];
    if (!bearer || !texts.every((text) => spelling.words.has(text))) continue;
    if (!labs.every((lab) => spelling.words.has(lab) || bearer.labWords.has(lab))) continue;
    // "mistral small 2" names the brand Mistral: no Devstral.
    if (isBranded && !texts.includes(bearer.brand) && !labs.includes(bearer.brand)) continue;
    const extra = [...spelling.words].filter(
      (word) =>
        !texts.includes(word) && !soft.test(word) && word !== bearer.brand && !bearer.labWords.has(word),
    );
    const sizes = extra.filter((word) => size.test(word));
    const versions = extra.filter((word) => version.test(word));
    const others = extra.filter((word) => !sizes.includes(word) && !versions.includes(word));
    const known = best.get(spelling.model);
    const candidate = { model: spelling.model, versions, sizes, others };
    if (!known || extraWords(candidate) < extraWords(known)) best.set(spelling.model, candidate);
  }
  return [...best.values()];
}

/** By version, then by the four digits that date a release. */
export function newestFirst(a: Candidate, b: Candidate): number {
  const numbers = (own: Candidate, isTag: boolean) =>
    own.versions
      .filter((text) => /^\d{4}$/.test(text) === isTag)
      .map((text) => text.replace(/^[a-z]/, ''))
      .join('.');
  const compared = compareVersions(numbers(b, false), numbers(a, false));
  return compared || compareVersions(numbers(b, true) || '9999', numbers(a, true) || '9999');
}

/** The brand of each. */
export function brandsOf(names: Names, candidates: readonly Candidate[]): (string | undefined)[] {
  return candidates.map(({ model }) => names.bearers[model]?.brand);
}

/** Whether members of a line differ by their version alone, and none of the brand beside it is newer. */
export function isLine(names: Names, close: readonly Candidate[], fitting: readonly Candidate[]): boolean {
  const brands = new Set(brandsOf(names, close));
  const sizes = new Set(close.map((own) => own.sizes.join(' ')));
  const [newest] = [...close].sort(newestFirst);
  if (!newest || brands.size > 1 || sizes.size > 1) return false;
  return fitting.every(
    (own) => close.includes(own) || isProduct(names, own) || newestFirst(newest, own) <= 0,
  );
}

/** Whether its name has a word such as search or image beyond the query, or it is a preview. */
export function isProduct(names: Names, { model, others }: Candidate): boolean {
  return names.bearers[model]?.isPreview === true || others.some((word) => productWords.has(word));
}
