import type { Atom } from '../../language/atoms.ts';
import type { Said } from '../../language/match.ts';
import { wordNumberAt } from '../../language/number-words.ts';
import { keysOf, says } from './frames.ts';
import type { Reading } from './reading.ts';

/** What a number of a question counts. */
export type Quantity = {
  readonly of: 'input' | 'output' | 'total' | 'items' | 'people' | 'page' | 'word' | 'book';
  readonly value: number;
  /** Atoms of the number and what it counts. */
  readonly from: number;
  readonly to: number;
};

/** Tokens that prices are given for. */
const units: ReadonlySet<number> = new Set([1, 1000, 1e6]);

const inward = /^(?:inputs?|prompts?|in|sent|вход\p{L}*|отправлен\p{L}*|eingabe\p{L}*)$/u;
const outward =
  /^(?:outputs?|completions?|out|received|выход\p{L}*|исходящ\p{L}*|получен\p{L}*|ausgabe\p{L}*)$/u;
const tokens = /^(?:tokens?|tok|token(?:y|ów|i)|jetons?|токен\p{L}*)$/u;
/** What may stand between a number and what it counts. */
const small = /^(?:of|the|our|api|llm|long|short|new|such|more|about|on|de|d|di|von|наших)$/u;
/** How many atoms behind a number may say what it counts. */
const farthest = 4;

const isSide = ({ text }: Atom) => inward.test(text) || outward.test(text);

/** Which tokens words speak of. */
function sideOf(atoms: readonly Atom[]): 'input' | 'output' | 'total' {
  if (atoms.some(({ text }) => inward.test(text))) return 'input';
  return atoms.some(({ text }) => outward.test(text)) ? 'output' : 'total';
}

type Numbered = { readonly value: number; readonly to: number };

/** The number at an atom: a count, or words for one. */
function numberAt({ atoms }: Reading, at: number): Numbered | null {
  const atom = atoms[at];
  if (atom?.kind === 'count') return atom.value === null ? null : { value: atom.value, to: at + 1 };
  // "2010 tokens" is no year.
  if (atom?.kind === 'date' && /^\d{4}$/.test(atom.text)) return { value: Number(atom.text), to: at + 1 };
  // "8 billion chunks": what is of so many parameters has another unit.
  if (atom?.kind === 'size' && atom.value !== null) return { value: atom.value * 1e9, to: at + 1 };
  if (atom?.kind !== 'word') return null;
  const words = atoms.slice(at, at + 8).map(({ text }) => text);
  const spoken = wordNumberAt(words, 0);
  return spoken && spoken.value > 1 ? { value: spoken.value, to: at + spoken.words } : null;
}

/** What stands behind a number and is counted by it; null where nobody knows it. */
function countedBy(
  reading: Reading,
  asides: readonly Said[],
  { to }: Numbered,
): { readonly of: Quantity['of']; readonly to: number } | null {
  const { atoms } = reading;
  const asideAt = (at: number) =>
    asides.find((one) => one.from === at && [...keysOf(one, 'texts'), ...keysOf(one, 'counted')].length > 0);
  let side: 'input' | 'output' | null = null;
  for (let at = to; at < Math.min(atoms.length, to + farthest); at++) {
    const atom = atoms[at];
    if (!atom || (at > to && atom.before === 'break')) break;
    if (tokens.test(atom.text)) {
      const behind = atoms.slice(at + 1, at + 3).filter(({ before }) => before !== 'break');
      const [first, second] = behind;
      const late =
        first && isSide(first) ? 1 : first && small.test(first.text) && second && isSide(second) ? 2 : 0;
      const of = side ?? sideOf(behind.slice(0, late));
      // "5M tokens in total" are no input.
      const isTotal = first?.text === 'in' && /^(?:total|all)$/u.test(second?.text ?? '');
      return { of: isTotal ? 'total' : of, to: at + 1 + (side === null && !isTotal ? late : 0) };
    }
    if (isSide(atom)) {
      const own = sideOf([atom]);
      const next = atoms[at + 1];
      const goesOn = next !== undefined && tokens.test(next.text) && next.before !== 'break';
      if (own === 'total') break;
      if (!goesOn && (asideAt(at) === undefined || at > to)) return { of: own, to: at + 1 };
      if (!goesOn) {
        // "500 prompts" are requests, "500 prompt tokens" are none.
        const [key] = keysOf(asideAt(at) ?? { from: 0, to: 0, meanings: new Set() }, 'counted');
        return key === 'items' ? { of: 'items', to: at + 1 } : { of: own, to: at + 1 };
      }
      side = own;
      continue;
    }
    const aside = asideAt(at);
    const [text] = aside ? keysOf(aside, 'texts') : [];
    const [counted] = aside ? keysOf(aside, 'counted') : [];
    if (aside && (text === 'page' || text === 'word' || text === 'book')) return { of: text, to: aside.to };
    if (aside && (counted === 'items' || counted === 'people')) return { of: counted, to: aside.to };
    if (!small.test(atom.text)) break;
  }
  return null;
}

/** Where tokens are spoken of that no number counts, behind a word that nobody knows: "NaN input tokens"; null where they are not. */
export function uncountedTokens({ atoms, unknown }: Reading, isUsed: (at: number) => boolean): string | null {
  for (const [at, { text }] of atoms.entries()) {
    if (!tokens.test(text) || isUsed(at)) continue;
    const before = atoms[at - 1] && isSide(atoms[at - 1] as Atom) ? atoms[at - 2] : atoms[at - 1];
    if (before && unknown.includes(before)) return before.text;
  }
  return null;
}

/**
 * The numbers of a question with what they count, in order. A number beside a word that nobody knows is none, nor is
 * the unit that prices are given for.
 * @param asides phrases that say what is counted
 */
export function quantitiesIn(
  reading: Reading,
  asides: readonly Said[],
  isExcluded: (at: number) => boolean,
): Quantity[] {
  const { atoms, said, mentions } = reading;
  const isName = (at: number) => mentions.some(({ from, to }) => from <= at && at < to);
  const hasPeriod = says(said, 'periods', 'day', 'week', 'month', 'year');
  const found: Quantity[] = [];
  for (let at = 0; at < atoms.length; at++) {
    const number = isName(at) || isExcluded(at) ? null : numberAt(reading, at);
    if (!number) continue;
    const phrase = said.find((one) => one.from <= at && at < one.to && keysOf(one, 'volume').length > 0);
    const [key] = phrase ? keysOf(phrase, 'volume') : [];
    // "For 1M tokens" is the unit of a price, "for 10M tokens" what somebody uses.
    const isUnit = key === 'unit' && units.has(number.value) && !hasPeriod;
    if (key === 'context' && !countedBy(reading, asides, number)) continue;
    if (isUnit) continue;
    const counted = countedBy(reading, asides, number);
    const spoken = saidSide(key, phrase);
    // A phrase round a number may say its side where the words behind it do not.
    const told = counted && !(counted.of === 'total' && spoken) ? counted : (spoken ?? counted);
    if (!told) continue;
    const { of } = told;
    const led = of === 'total' ? leadingSide(atoms, at) : null;
    found.push({ of: led ?? of, value: number.value, from: at, to: Math.max(told.to, number.to) });
    at = Math.max(told.to, number.to) - 1;
  }
  return found;
}

/** The side that a phrase round a number says: "input of 5M". */
function saidSide(
  key: string | undefined,
  phrase: Said | undefined,
): { readonly of: Quantity['of']; readonly to: number } | null {
  if (!phrase) return null;
  return key === 'input' || key === 'output' || key === 'total' ? { of: key, to: phrase.to } : null;
}

/** "Input of 5M tokens". */
function leadingSide(atoms: readonly Atom[], at: number): 'input' | 'output' | null {
  const before = atoms[at - 1]?.text === 'of' ? atoms[at - 2] : atoms[at - 1];
  if (!before || !/^(?:inputs?|outputs?)$/u.test(before.text)) return null;
  const own = sideOf([before]);
  return own === 'total' ? null : own;
}

const one = /^(?:an?|one|the|per|each|одн\p{L}+|кажд\p{L}+|eine?r?|une?|una?|в|на)$/u;

/** A text whose tokens are asked about: "10 pages", "a book"; null where none is named. */
export function textIn(
  reading: Reading,
  asides: readonly Said[],
): { readonly unit: 'word' | 'page' | 'book'; readonly count: number } | null {
  const counted = quantitiesIn(reading, asides, () => false).find(
    (own): own is Quantity & { readonly of: 'word' | 'page' | 'book' } =>
      own.of === 'word' || own.of === 'page' || own.of === 'book',
  );
  if (counted) return { unit: counted.of, count: counted.value };
  // "How many words" asks for them, "a word" is one.
  const isOne = (at: number) => one.test(reading.atoms[at - 1]?.text ?? '');
  const alone = asides.find((own) => keysOf(own, 'texts').some((key) => key === 'book' || isOne(own.from)));
  const [unit] = alone ? keysOf(alone, 'texts') : [];
  return unit === 'word' || unit === 'page' || unit === 'book' ? { unit, count: 1 } : null;
}
