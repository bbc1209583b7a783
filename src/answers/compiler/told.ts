import type { Catalog } from '../../catalog/catalog.ts';
import { find } from '../../catalog/find.ts';
import { modalities } from '../../catalog/words.ts';
import type { Atom } from '../../language/atoms.ts';
import { isCommonWord, isLearnedWord } from '../../language/known-words.ts';
import type { Mention } from '../../language/mention.ts';
import { isMaker } from '../../language/mentions.ts';
import type { Match } from '../../names/resolve.ts';
import { directionOf, type FactGoal, type PickTier, type Wish } from '../../pick/wish.ts';
import { boundOf } from '../pick/limits.ts';
import { readRequest } from '../pick/read-request.ts';
import type { Told } from '../pick/told.ts';
import { type Span, wishWordsOf } from '../pick/wish-words.ts';
import { isDenying } from '../question/leftovers.ts';
import { atomsIn, type Reading } from '../question/reading.ts';
import type { About } from '../question/topics.ts';
import type { Pick, Plan } from './plan.ts';

/**
 * How sure a topic of a plan is: enough for words without meaning to stand beside it, not for a number that it has no use
 * for.
 */
const sureness = 0.85;
/** A wish is said in a few words. */
const longestSpan = 6;

/** What a plan says a question is about, once all of it was found in the question. */
export type Planned = { readonly about: About; readonly told: Told | null };

/** The places in the question where a span of words stands, from one word's beginning to another's end. */
function placesOf(atoms: readonly Atom[], words: readonly Atom[]): Span[] {
  if (words.length === 0) return [];
  return [...atoms.keys()]
    .filter((from) =>
      words.every(({ kind, text }, index) => {
        const own = atoms[from + index];
        return own?.kind === kind && own.text === text;
      }),
    )
    .map((from) => ({ from, to: from + words.length }));
}

const isSame = (a: Match, b: Match) =>
  a.outcome === b.outcome && a.model === b.model && a.candidates.join() === b.candidates.join();

/** Whether the names of a plan are all that the reader sees in the question, each as the same model. */
function namesAll(
  catalog: Catalog,
  { mentions }: Reading,
  spans: readonly string[],
  atoms: readonly Atom[],
  today: string,
): boolean {
  const named = mentions.filter((mention) => !isMaker(mention, mentions));
  if (spans.length !== named.length) return false;
  const left = [...named];
  return spans.every((span) => {
    const places = placesOf(atoms, atomsIn(catalog, span, today));
    const match = find(catalog, span, today);
    const isNamed = (own: Mention) =>
      own.match.outcome !== 'unknown' &&
      (places.some(({ from, to }) => from === own.from && to === own.to) || isSame(own.match, match));
    const at = places.length === 0 ? -1 : left.findIndex(isNamed);
    if (at === -1) return false;
    left.splice(at, 1);
    return true;
  });
}

/** What the number of each kind of wish is written as. */
const written: Readonly<Partial<Record<Pick['wishes'][number]['kind'], Atom['kind']>>> = {
  contextAtLeast: 'count',
  answerAtLeast: 'count',
  memoryAtMost: 'memory',
  parametersAtMost: 'size',
  priceAtMost: 'money',
  inputAtMost: 'money',
  outputAtMost: 'money',
  releasedSince: 'date',
};

const isValue = ({ kind }: Atom) => kind !== 'word' && kind !== 'sign';

/** What a wish of a plan is to the reader: something to pick by, a piece of work, or a field. */
type Meant = { readonly wish?: Wish; readonly work?: string; readonly domain?: string };

/** A wish of a plan as one of ours; null where the catalog does not know its value, or no number of its span is that value. */
function meantBy(
  catalog: Catalog,
  { kind, value }: Pick['wishes'][number],
  said: readonly Atom[],
): Meant | null {
  const known = (table: object) => typeof value === 'string' && Object.hasOwn(table, value);
  const [number, ...others] = said.filter(isValue);
  if (others.length > 0) return null;
  const form = written[kind];
  if (form === undefined ? number !== undefined : number?.kind !== form) return null;
  switch (kind) {
    case 'takes':
    case 'gives': {
      const modality = modalities.find((own) => own === value);
      return modality === undefined ? null : { wish: { kind, value: modality } };
    }
    case 'can':
      return known(catalog.capabilities) ? { wish: { kind, value: String(value) } } : null;
    case 'work':
      return known(catalog.workloads) ? { work: String(value) } : null;
    case 'domain':
      return known(catalog.domains) && catalog.domains[String(value)]?.ability === undefined
        ? { domain: String(value) }
        : null;
    case 'releasedSince':
      return number?.date != null && number.date === value ? { wish: { kind, value: number.date } } : null;
    case 'openWeights':
      return typeof value === 'boolean' ? { wish: { kind, value } } : null;
    case 'commercialUse':
    case 'osiApproved':
      return value === true ? { wish: { kind, value } } : null;
    case 'memoryAtMost':
      return number?.value != null && number.value === value
        ? { wish: { kind, value: number.value, bits: 4 } }
        : null;
    default:
      return number?.value != null && number.value === value ? { wish: { kind, value: number.value } } : null;
  }
}

/** Whether the number at a place is bounded the other way: "over $2" is no limit of it. */
function isContrary(reading: Reading, wish: Wish, { from, to }: Span): boolean {
  const words = wishWordsOf(reading);
  const at = reading.atoms.findIndex((atom, own) => own >= from && own < to && isValue(atom));
  const direction = directionOf(wish);
  if (at === -1 || direction === null) return false;
  const { is } = boundOf(words, at);
  return is !== null && (is === 'under') !== (direction === -1);
}

const goalsOf: Readonly<
  Record<NonNullable<Pick['goal']>['by'], { goal: FactGoal | null; take: PickTier | null }>
> = {
  best: { goal: null, take: 'top' },
  'best-value': { goal: null, take: 'balanced' },
  cheapest: { goal: 'price', take: null },
  newest: { goal: 'newest', take: null },
  'largest-context': { goal: 'context', take: null },
  fastest: { goal: 'speed', take: null },
  smallest: { goal: 'smallest', take: null },
  largest: { goal: 'largest', take: null },
};

const likening = /^(?:or|vs|versus|and|like|than|as|unlike|или|и|против|как|чем|типа|вроде)$/u;

/** Whether a word may be a name that nobody knows, whatever a plan takes it for: no dictionary has it, and it stands or is written as names are. */
function mayBeName(text: string, atoms: readonly Atom[], at: number): boolean {
  const { kind, text: word = '' } = atoms[at] ?? {};
  if (kind !== 'word' || isLearnedWord(word) || isCommonWord(word)) return false;
  const [first = '', ...rest] = word;
  const isCapital =
    text.includes(`${first.toUpperCase()}${rest.join('')}`) || text.includes(word.toUpperCase());
  return isCapital || /\d/.test(word) || likening.test(atoms[at - 1]?.text ?? '');
}

/** What a plan wishes, and which words that explains; null where one wish is not in the question, or the reader reads its words otherwise. */
function toldIn(
  catalog: Catalog,
  text: string,
  reading: Reading,
  { wishes, goal }: Pick,
  atoms: readonly Atom[],
  today: string,
): Told | null {
  const usual = readRequest(catalog, reading, { volume: null, beside: null, more: [], today });
  const read = usual.kind === 'request' ? usual : null;
  const explained = new Set<number>();
  /** Where words stand that may say a wish: they are few, deny nothing, and are in the question. */
  const placeOf = (words: string): Span | null => {
    const [place] = placesOf(atoms, atomsIn(catalog, words, today));
    if (!place || place.to - place.from > longestSpan) return null;
    const said = atoms.slice(place.from, place.to);
    return said.some(({ text }) => isDenying(text)) ? null : place;
  };
  const explain = ({ from, to }: Span): void => {
    for (let at = from; at < to; at++) if (!mayBeName(text, atoms, at)) explained.add(at);
  };
  const meant: Meant[] = [];
  for (const own of wishes) {
    const place = placeOf(own.span);
    const one = place && meantBy(catalog, own, atoms.slice(place.from, place.to));
    if (!place || !one) return null;
    const { wish } = one;
    const isRead =
      read !== null && [...atoms.keys()].slice(place.from, place.to).every((at) => read.used.has(at));
    const isSame = (known: Wish) => known.kind === wish?.kind && known.value === wish.value;
    if (wish && ((isRead && !read.request.wishes.some(isSame)) || isContrary(reading, wish, place)))
      return null;
    meant.push(one);
    explain(place);
  }
  const place = goal && placeOf(goal.span);
  if (goal && (!place || atoms.slice(place.from, place.to).some(isValue))) return null;
  if (place) explain(place);
  return {
    wishes: meant.flatMap(({ wish }) => wish ?? []),
    works: meant.flatMap(({ work }) => work ?? []),
    domains: meant.flatMap(({ domain }) => domain ?? []),
    ...(goal ? goalsOf[goal.by] : { goal: null, take: null }),
    explained,
  };
}

/**
 * What a plan says of a question that was read, as far as the reader can see that for itself: every name that it sees and
 * no other, no number that is not written there, no wish that the catalog does not know; null where anything fails.
 * @param text the words that were read
 */
export function plannedIn(
  catalog: Catalog,
  text: string,
  reading: Reading,
  plan: Plan,
  today: string,
): Planned | null {
  const about = (topics: About['topics']): About => ({
    topics,
    probability: new Map(topics.map((topic) => [topic, sureness])),
    out: 0,
    near: [],
  });
  const atoms = atomsIn(catalog, text, today);
  if ('query' in plan) {
    const { topics, models } = plan.query;
    return namesAll(catalog, reading, models, atoms, today)
      ? { about: about([...new Set(topics)]), told: null }
      : null;
  }
  if (!('pick' in plan) || reading.mentions.length > 0) return null;
  const told = toldIn(catalog, text, reading, plan.pick, atoms, today);
  return told && { about: about(['recommend']), told };
}
