import type { Catalog, Model } from '../../catalog/catalog.ts';
import { isTimed } from '../../catalog/speed.ts';
import { modalities } from '../../catalog/words.ts';
import type { Volume } from '../../cost/volume.ts';
import type { Said } from '../../language/match.ts';
import { type Goal, type Request, type Wish, wishOrder } from '../../pick/wish.ts';
import type { Misunderstood } from '../command.ts';
import { isOnly, keysIn, keysOf } from '../question/frames.ts';
import type { Reading } from '../question/reading.ts';
import { misunderstood } from '../read-names.ts';
import { benchmarkWishes } from './benchmarks.ts';
import { wishesBeside } from './beside.ts';
import { framing } from './left.ts';
import { areLimits, factWishes, moneyWishes } from './limits.ts';
import { calledProviders, exclusionWishes, lineWishes } from './makers.ts';
import { domainOf, floorsOf, volumeOf } from './quality.ts';
import { type Found, readPhrase, regionNamed, superlative } from './read-phrase.ts';
import { addTold, contradictionTo, type Told } from './told.ts';
import { means, spanText, type WishWords, wishWordsOf } from './wish-words.ts';

export type ReadRequest = {
  readonly kind: 'request';
  readonly request: Request;
  /** Indexes of the atoms that a wish, a goal, a bound, a workload or a way of asking used. */
  readonly used: ReadonlySet<number>;
  /** Whether nothing is said but that it should be the best: which model is depends on what for. */
  readonly isVague: boolean;
};

/** What is known of a request beside the words that are read. */
type Asked = {
  /** The volume that is said; null where none is. */
  readonly volume: Volume | null;
  /** The model that something should be cheaper or newer than. */
  readonly beside: Model | null;
  /** Wishes that are no words of wishing: the line that a name stands for. With them or a model beside, names are not read. */
  readonly more: readonly Wish[];
  /** What a plan adds to what the words say; it takes nothing away. */
  readonly told?: Told | null;
  /** ISO day. */
  readonly today: string;
};

/** Topics that add nothing: what they are about is said by other words, or is what a pick answers. */
const mute = new Set([
  'price',
  'cost_estimate',
  'api',
  'recommend',
  'alternatives',
  'compare',
  'modality',
  'capability',
]);
const usualTerms = new Set(['token', 'input-output-tokens', 'llm', 'provider', 'parameters']);

/** Topics that wishes speak of: "context" beside 128k of it. */
function spokenOf(
  wishes: readonly Wish[],
  goals: readonly Goal[],
  including: readonly string[],
): ReadonlySet<string> {
  const has = (...kinds: readonly string[]) => wishes.some(({ kind }) => kinds.includes(kind));
  const topics: readonly (readonly [string, boolean])[] = [
    ['context', has('contextAtLeast') || goals.includes('context')],
    ['max_output', has('answerAtLeast')],
    ['licence', has('licence', 'commercialUse', 'osiApproved')],
    ['open_weights', has('openWeights')],
    ['parameters', has('parametersAtMost') || goals.includes('smallest') || goals.includes('largest')],
    ['self_host', has('memoryAtMost', 'openWeights')],
    ['context', has('memoryAtMost')],
    ['providers', has('provider', 'notProvider', 'lab', 'notLab', 'region')],
    ['benchmark', has('benchmarkAtLeast', 'benchmarkAtMost') || goals.some((own) => typeof own === 'object')],
    ['release_date', has('releasedSince') || goals.includes('newest')],
    ['lifecycle', including.length > 0],
  ];
  return new Set(topics.flatMap(([topic, isSpoken]) => (isSpoken ? [topic] : [])));
}

/** Uses what asks, bounds and counts, and topics that the wishes speak of. */
function useFrames(words: WishWords, wishes: readonly Wish[], found: Found, goals: Found['goals']): void {
  const spoken = spokenOf(
    wishes,
    goals.map(({ goal }) => goal),
    found.including,
  );
  for (const said of words.left()) {
    const isTopic = keysOf(said, 'topics').some((topic) => mute.has(topic) || spoken.has(topic));
    const isTerm = isOnly(said, ['terms']) && keysOf(said, 'terms').some((term) => usualTerms.has(term));
    const isUnit = found.task !== null && keysOf(said, 'aspects').includes('unit');
    const isFrame = isTopic || isTerm || isUnit || means(said, ...framing);
    if (means(said, 'exclusions') || !isFrame) continue;
    // A number that nothing used was not understood.
    for (let at = said.from; at < said.to; at++)
      if (['word', 'sign'].includes(words.atoms[at]?.kind ?? '')) words.use({ from: at, to: at + 1 });
  }
}

/** The words for open and for closed weights. */
function weightsText({ atoms, said }: Reading): string {
  const own = said.filter((one) =>
    ['open-weights', 'closed-weights', 'self-hosted'].includes(keysOf(one, 'wishes')[0] ?? ''),
  );
  return own.map((one) => spanText(atoms, one)).join(', ');
}

/** What cannot both be wished; null where all can. */
function contradiction(wishes: readonly Wish[], reading: Reading): Misunderstood | null {
  const of = (kind: Wish['kind']) =>
    wishes.filter((own) => own.kind === kind).map(({ value }) => String(value));
  if (of('openWeights').length > 1) return misunderstood('opposite-wishes', weightsText(reading));
  for (const kind of ['lab', 'provider'] as const) {
    const [first, second] = of(kind);
    if (second !== undefined) return misunderstood('opposite-wishes', `${first}, ${second}`);
  }
  for (const [is, isNot] of [
    ['lab', 'notLab'],
    ['provider', 'notProvider'],
    ['family', 'notFamily'],
    ['can', 'lacks'],
  ] as const) {
    const both = of(is).find((own) => of(isNot).includes(own));
    if (both !== undefined) return misunderstood('opposite-wishes', both);
  }
  return null;
}

/** Each wish once, in the order in which they are printed. */
function ordered(catalog: Catalog, wishes: readonly Wish[]): Wish[] {
  const once = new Map(wishes.map((wish) => [JSON.stringify(wish), wish]));
  const place = (wish: Wish) => {
    if (wish.kind === 'can') return Object.keys(catalog.capabilities).indexOf(wish.value);
    return wish.kind === 'takes' ? modalities.indexOf(wish.value) : 0;
  };
  return [...once.values()].toSorted(
    (a, b) => wishOrder.indexOf(a.kind) - wishOrder.indexOf(b.kind) || place(a) - place(b),
  );
}

/** All that words say, in the order in which it must be read: what is not wanted first, single phrases last. */
function findWishes(
  catalog: Catalog,
  words: WishWords,
  reading: Reading,
  asked: Asked,
): Found | Misunderstood {
  const { volume, beside, more, told, today } = asked;
  const isNamed = beside !== null || more.length > 0;
  const excluded = exclusionWishes(catalog, words, isNamed ? [] : reading.mentions);
  if ('kind' in excluded) return excluded;
  const scores = benchmarkWishes(catalog, words);
  if ('kind' in scores) return scores;
  const money = moneyWishes(words, volume);
  if ('kind' in money) return money;
  const facts = factWishes(words, volume !== null, today);
  if ('kind' in facts) return facts;
  if (isNamed) for (const mention of reading.mentions) words.use(mention);
  if (beside) for (const one of words.left()) if (means(one, 'comparatives')) words.use(one);
  const lines = isNamed ? [] : lineWishes(catalog, words, reading.mentions);
  const region = regionNamed(catalog, words);
  if (region && region.kind === 'misunderstood') return region;
  const found: Found = {
    wishes: [...excluded, ...scores.wishes, ...money, ...facts, ...lines, ...calledProviders(catalog, words)],
    goals: [...scores.goals],
    takes: [],
    works: [],
    domains: [],
    including: [],
    task: null,
    isAnyQuality: false,
  };
  if (region) found.wishes.push(region);
  for (const one of words.left()) {
    if (words.isUsed(one.from)) continue;
    const isRead = readPhrase(catalog, words, found, one);
    if (typeof isRead === 'object') return isRead;
    if (isRead) words.use(one);
  }
  if (told) addTold(words, found, told);
  return found;
}

/** What makes the best, once each. "A small model under 10B" is said by its limit. */
function goalsOf({ goals, wishes }: Found, { atoms }: WishWords): Found['goals'] {
  const isSized = wishes.some(({ kind }) => kind === 'parametersAtMost');
  const said = goals.filter(
    (one) => !isSized || one.goal !== 'smallest' || superlative.test(spanText(atoms, one.said)),
  );
  return [...new Map(said.map((own) => [JSON.stringify(own.goal), own])).values()];
}

/** What cannot be asked for together or at all; null where all can. */
function mistakeIn(
  catalog: Catalog,
  words: WishWords,
  found: Found,
  goals: Found['goals'],
): Misunderstood | null {
  const textOf = (said: Said) => spanText(words.atoms, said);
  const [goal, other] = goals;
  if (goal && other) return misunderstood('two-goals', `${textOf(goal.said)}, ${textOf(other.said)}`);
  if (goal?.goal === 'speed' && !isTimed(catalog)) return misunderstood('no-speed', textOf(goal.said));
  const domains = new Set(found.domains);
  if (domains.size > 1) return misunderstood('two-goals', [...domains].join(', '));
  if (found.task && found.works.length > 0) return misunderstood('other-task', textOf(found.task.said));
  return null;
}

/** The wishes of what was read, and which atoms they used; a mistake where something of it is no wish that can be held. */
export function readRequest(catalog: Catalog, reading: Reading, asked: Asked): ReadRequest | Misunderstood {
  const words = wishWordsOf(reading);
  const { volume: said, beside, more, today } = asked;
  const isLimit = said !== null && said.per === 'once' && said.requests === null && areLimits(words);
  const volume = isLimit ? null : said;
  const than = beside ? wishesBeside(beside, keysIn(reading.said, 'comparatives'), today) : [];
  if (than === null) return misunderstood('unknown-wish', beside?.name ?? '');
  const found = findWishes(catalog, words, reading, { ...asked, volume });
  if ('kind' in found) return found;
  const goals = goalsOf(found, words);
  const [work = null, ...otherWorks] = new Set(found.works);
  const { needs } = catalog.workloads[work ?? ''] ?? {};
  if (needs === 'image' || needs === 'audio') found.wishes.push({ kind: 'takes', value: needs });
  if (needs === 'open-weights') found.wishes.push({ kind: 'openWeights', value: true });
  const wishes = ordered(catalog, found.wishes);
  const mistake =
    mistakeIn(catalog, words, found, goals) ??
    contradiction(wishes, reading) ??
    contradictionTo(asked.told, wishes);
  if (mistake) return mistake;
  const extra = [...than, ...more];
  const doubled = extra.find(({ kind }) => wishes.some((wish) => wish.kind === kind));
  if (doubled) return misunderstood('same-wish', String(doubled.value));
  useFrames(words, [...wishes, ...extra], found, goals);
  const { task, domains, takes, including, isAnyQuality } = found;
  const isOfWork = work !== null || task !== null || domains.length > 0;
  const isAsked = isOfWork || wishes.length + goals.length + takes.length > 0;
  const isSaid = isAsked || volume !== null || including.length > 0 || isAnyQuality;
  if (!isSaid && extra.length === 0) return misunderstood('no-wish', '');
  const { used } = words;
  if (!isAsked && volume === null && extra.length > 0) {
    const request = { task: 'chat', wishes: extra, goal: 'price', volume: null, including } as const;
    return { kind: 'request', request, used, isVague: false };
  }
  // The cheapest of a line or a maker is a fact, where no work is said.
  const isOfLine = more.length > 0 || wishes.some(({ kind }) => ['lab', 'family', 'families'].includes(kind));
  const isOfOne = work === null && domains.length === 0 && isOfLine;
  const sees = wishes.some((wish) => wish.kind === 'takes' && wish.value === 'image');
  const quality = { task: task?.task ?? 'chat', work, domains, sees };
  const goal = goals[0]?.goal ?? null;
  const isPriced = wishes.some(({ kind }) => ['priceAtMost', 'inputAtMost', 'outputAtMost'].includes(kind));
  const workload = work === null || isPriced ? undefined : catalog.workloads[work];
  const take = takes.find((own) => own !== 'top') ?? 'top';
  const request: Request = {
    task: quality.task,
    wishes: [...wishes, ...floorsOf(catalog, quality, otherWorks, goal, isAnyQuality || isOfOne), ...extra],
    goal: goal ?? { quality: domainOf(catalog, quality), work, take },
    volume: volume ?? (workload ? volumeOf(workload) : null),
    including,
  };
  const isBestAlone = keysIn(reading.said, 'goals').every((key) => key === 'best');
  const isVague = !isOfWork && request.wishes.length + goals.length === 0 && volume === null && isBestAlone;
  return { kind: 'request', request, used, isVague };
}
