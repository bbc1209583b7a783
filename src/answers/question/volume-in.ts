import type { Catalog, Model } from '../../catalog/catalog.ts';
import { blendedMix, givesVectors } from '../../catalog/mix.ts';
import { periods, type Volume } from '../../cost/volume.ts';
import type { Atom } from '../../language/atoms.ts';
import { mostTokens } from '../../language/numbers.ts';
import { englishTokens } from '../../subjects/tokens/text.ts';
import { ofAllRequests } from '../cost/volume.ts';
import { narrowingIn } from './asides.ts';
import { keysIn, keysOf } from './frames.ts';
import { contextOfPrice } from './price-details.ts';
import { type Quantity, quantitiesIn, textIn, uncountedTokens } from './quantities.ts';
import type { Reading } from './reading.ts';

const inputShare = blendedMix.input / (blendedMix.input + blendedMix.output);

/** What a person has to be asked of a volume, with both readings. */
type Unclear = {
  readonly reason: 'fewer-tokens';
  readonly text: string;
  readonly candidates: readonly string[];
};

/** A volume, null where none is told, 'too-much' where nobody has so many, or what is unclear; with the atoms that told it. */
type Told = {
  readonly volume: Volume | null | 'too-much' | Unclear;
  readonly used: ReadonlySet<number>;
  /** Words that count something in a way that makes no volume: "for 10 users"; null where there are none. */
  readonly unread: string | null;
};

/** "5M tokens over 10k requests" are those of all of them. */
const ofAll = /^(?:over|across|за|на)$/u;
const inTotal =
  /\b(?:in total|altogether|in all|total of|all together)\b|всего|в сумме|итого|insgesamt|au total|en total|in totale|łącznie/u;
/** What makes what follows that of each: "of 300 tokens", «по 400 токенов». */
const eachOf = /^(?:of|at|with|having|containing|à|a|je|por|da|по|из|в|mit|de|di)$/u;
const workdaysAWeek = 5;

/** How often the work is done: its items for every person. Null where it cannot be told how they belong together. */
function timesOf(quantities: readonly Quantity[], isEach: boolean): number | null {
  const of = (own: Quantity['of']) => quantities.filter((one) => one.of === own).map(({ value }) => value);
  const [items, people] = [of('items'), of('people')];
  const product = (all: readonly number[]) => all.reduce((times, own) => times * own, 1);
  if (items.length < 2 && people.length === 0) return product(items);
  const [fewest = 0] = items;
  // "200 users, 20 messages a day" can only be of each.
  const isOfEach = isEach || (people.length === 1 && items.length === 1 && fewest < (people[0] ?? 0));
  return isOfEach ? product(items) * product(people) : null;
}

type Amounts = { readonly input: number; readonly output: number };

/** The tokens of one piece of work. */
function tokensOf(
  catalog: Catalog,
  quantities: readonly Quantity[],
  isBack: boolean,
  isVectors: boolean,
): Amounts | null {
  const sum = (of: Quantity['of']) => {
    const own = quantities.filter((one) => one.of === of);
    return own.length === 0 ? null : own.reduce((all, { value }) => all + value, 0);
  };
  const [pages, words] = [sum('page'), sum('word')];
  // "40 pages of 500 words" are so many words.
  const ofPages =
    pages !== null && words !== null
      ? [englishTokens(catalog, { unit: 'word', count: pages * words })]
      : null;
  const texts =
    ofPages ??
    quantities.flatMap(({ of, value }) =>
      of === 'page' || of === 'word' || of === 'book'
        ? [englishTokens(catalog, { unit: of, count: value })]
        : [],
    );
  const [total, output] = [sum('total'), sum('output')];
  const ofText = texts.length === 0 ? null : texts.reduce((all, own) => all + own, 0);
  const input = sum('input') ?? ofText;
  if (total === null && input === null && output === null) return null;
  // "Documents of 63,200 tokens with 300 tokens out": what is no output goes in.
  if (total !== null && (output !== null || isVectors))
    return { input: total + (input ?? 0), output: output ?? 0 };
  if (isBack && output === null) {
    const own = (total ?? 0) + (input ?? 0);
    return { input: own, output: own };
  }
  if (total === null) return { input: input ?? 0, output: output ?? 0 };
  const share = Math.round(total * inputShare);
  return { input: share + (input ?? 0), output: total - share };
}

const isTokens = ({ of }: Quantity) => of === 'input' || of === 'output' || of === 'total';

const perEach = /^(?:per|each|every|a|an|на|за|в|кажд\p{L}+)$/u;

/** Whether a number beside what is used counts something that nobody knows. */
function isStray(
  { mentions, said }: Reading,
  { kind, value }: Atom,
  at: number,
  used: ReadonlySet<number>,
  threshold: number | undefined,
): boolean {
  if (kind !== 'count' || value === null || used.has(at) || at === threshold) return false;
  const isName = mentions.some(({ from, to }) => from <= at && at < to);
  return !isName && !said.some((one) => one.from <= at && at < one.to && keysOf(one, 'volume').length > 0);
}

/** The period of the work; a month behind a sum is that of the sum: "under $50 a month at 5M in a day". */
function periodOf({ atoms, said }: Reading) {
  const ofSum = said.filter(
    (one) => atoms[one.from - 1]?.kind === 'money' || /^budget$/.test(atoms[one.to]?.text ?? ''),
  );
  const spoken = [said.filter((one) => !ofSum.includes(one)), said].flatMap((own) => keysIn(own, 'periods'));
  const period = spoken.find((key) => key !== 'request');
  return periods.find((own) => own === period) ?? null;
}

/**
 * The tokens that a question speaks of. A total is three parts input to one part output; requests without tokens are of
 * the usual size; pages and words are input.
 * @param models those that it names
 */
export function volumeIn(
  catalog: Catalog,
  reading: Reading,
  isPriced: boolean,
  models: readonly Model[],
): Told {
  const { atoms, said } = reading;
  const asides = narrowingIn(catalog, reading);
  const nothing: Told = { volume: null, used: new Set(), unread: null };
  const threshold = contextOfPrice(reading)?.at;
  const quantities = quantitiesIn(reading, asides, (at) => at === threshold);
  const [counted, whole] = [keysIn(asides, 'counted'), atoms.map(({ text }) => text).join(' ')];
  const named = textIn(reading, asides);
  // "Per word" is a unit of prices, a book is read as a whole.
  const isText = named?.unit === 'book' && isPriced;
  if (quantities.length === 0 && !isText) return nothing;
  const all: readonly Quantity[] =
    quantities.length === 0 && named ? [{ of: named.unit, value: named.count, from: 0, to: 0 }] : quantities;
  const isNoun = (key: string) => key === 'items' || key === 'people';
  // "Each", "per user" and "there and back" are part of what is told, a noun without its number is none.
  const linking = asides.filter((one) => {
    const keys = keysOf(one, 'counted');
    return (
      keys.some((key) => !isNoun(key)) || (keys.length > 0 && perEach.test(atoms[one.from - 1]?.text ?? ''))
    );
  });
  const used = new Set(
    [...all, ...linking].flatMap(({ from, to }) =>
      Array.from({ length: to - from }, (_, index) => from + index),
    ),
  );
  const uncounted = uncountedTokens(reading, (at) => used.has(at));
  if (uncounted !== null && isPriced) return { ...nothing, unread: uncounted };
  const stray = atoms.findIndex((atom, at) => isStray(reading, atom, at, used, threshold));
  if (stray !== -1 && isPriced) {
    const words = atoms.slice(stray, stray + 2).map(({ text }) => text);
    return { ...nothing, unread: words.join(' ') };
  }
  const firstItems = all.findIndex(({ of }) => of === 'items' || of === 'people');
  const afterItems =
    firstItems === -1 ? undefined : all.slice(firstItems + 1).find((own) => own.of !== 'people');
  const isSaidEach =
    keysIn(said, 'volume').includes('each') ||
    counted.includes('each') ||
    /×|\bper (?:request|call|doc|document|message|user|person|employee)\b/u.test(whole) ||
    (afterItems !== undefined &&
      (eachOf.test(atoms[afterItems.from - 1]?.text ?? '') ||
        /\bx\b/u.test(atoms[afterItems.from - 1]?.text ?? '')));
  const isEach = isSaidEach && !inTotal.test(whole);
  const times = timesOf(all, isEach);
  const people = all.find(({ of }) => of === 'people');
  if (times === null || all.every(({ of }) => of === 'people')) {
    const own = people ?? all[0];
    return {
      ...nothing,
      unread: atoms
        .slice(own?.from ?? 0, own?.to ?? 0)
        .map(({ text }) => text)
        .join(' '),
    };
  }
  const hasItems = all.some(({ of }) => of === 'items' || of === 'people');
  const per = counted.includes('workday') ? 'week' : periodOf(reading);
  const isVectors = models.length > 0 && models.every(givesVectors);
  const own = tokensOf(catalog, all, counted.includes('back'), isVectors);
  const told = all.filter(isTokens);
  const hasText = own !== null && told.length === 0;
  const said1M = told.some(({ value }) => value === 1e6);
  // "for 1M output tokens" is the unit of a price, not what somebody uses.
  if (per === null && !hasItems && said1M && told.length < 2 && !counted.includes('back')) return nothing;
  if (!isPriced && per === null && !hasItems) return nothing;
  const total = all.find(({ of }) => of === 'total')?.value;
  const requestsAt = all.find(({ of }) => of === 'items')?.from ?? 0;
  const isOfAll = ofAll.test(atoms[requestsAt - 1]?.text ?? '') || (inTotal.test(whole) && own !== null);
  const isOfOne = isEach || own === null || (!isOfAll && (total === undefined || total < 1e6));
  const one = own ?? (isVectors ? { input: blendedMix.input + blendedMix.output, output: 0 } : blendedMix);
  const days = counted.includes('workday') ? workdaysAWeek : 1;
  const many = (isOfOne ? times : 1) * days;
  const volume = { input: one.input * many, output: one.output * many };
  if (volume.input + volume.output > mostTokens || volume.input + volume.output === 0)
    return { volume: 'too-much', used, unread: null };
  const requests = hasItems ? times * days : null;
  const assumed = {
    ...(hasText
      ? {
          ofText: [
            ...new Set(
              all.flatMap(({ of }) => (of === 'page' || of === 'word' || of === 'book' ? [of] : [])),
            ),
          ],
        }
      : {}),
    ...(days > 1 ? { workdays: days } : {}),
  };
  const plain = { cacheRead: 0, cacheWrite: 0, batch: false, ...assumed };
  const read = ofAllRequests({ ...volume, ...plain, per: per ?? 'once', requests }, models);
  if (!('kind' in read)) return { volume: read, used, unread: null };
  const { reason, text, candidates } = read;
  return { volume: reason === 'huge-number' ? 'too-much' : { reason, text, candidates }, used, unread: null };
}
