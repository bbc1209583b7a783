import type { Names } from './name-index.ts';
import type { Kind, NameRead, Word } from './read-name.ts';

/** Models that words mean: the first where it is `chosen`, else all equally. */
export type Meaning = {
  readonly models: readonly number[];
  readonly chosen: boolean;
  /** Whether words were added that another model might not have. */
  readonly isGuess: boolean;
  readonly how: 'alias' | 'family';
  /** The kinds of words that were taken as qualifiers. */
  readonly dropped: ReadonlySet<Kind>;
};

/** Kinds of words that are left out of a name. */
export const kinds = (...list: Kind[]): ReadonlySet<Kind> => new Set(list);
export const nothing = kinds();
export const qualifying = kinds('revision', 'region', 'variant', 'effort');

/** Brands whose previews carry the name of the model that they become. */
const previewedBrands = new Set(['gemini', 'nano']);

const thoughtful = new Set(['thinking', 'think', 'reasoning']);

/** Whether the words left out can be qualifiers of this model, and not the name of a sibling. */
export function mayDrop(
  names: Names,
  model: number,
  { words, date }: NameRead,
  dropped: ReadonlySet<Kind>,
): boolean {
  const bearer = names.bearers[model];
  if (!bearer) return false;
  if (date && bearer.date && !bearer.date.startsWith(date)) return false;
  const siblings = names.siblings.get(bearer.brand);
  const isNegated = words.some(({ text, kind }) => kind === 'effort' && (text === 'no' || text === 'non'));
  for (const { text, kind, marked } of words) {
    if (!dropped.has(kind)) continue;
    if (kind === 'preview' && !previewedBrands.has(bearer.brand)) return false;
    if (thoughtful.has(text) && !isNegated && /instruct|non-reasoning/.test(bearer.id)) return false;
    if ((kind === 'effort' || kind === 'variant') && !marked && siblings?.has(text)) return false;
  }
  return true;
}

/** The words without those of labs, and which those were. */
export function withoutLabs(
  names: Names,
  words: readonly Word[],
): { rest: readonly Word[]; labs: readonly string[] } {
  const isLab = ({ text, kind }: Word) => kind === 'own' && names.lexicon.labs.has(text);
  if (!words.some(isLab)) return { rest: words, labs: [] };
  const labs = words.filter(isLab);
  return { rest: words.filter((word) => !labs.includes(word)), labs: labs.map(({ text }) => text) };
}
