import type { Catalog, Model } from '../../catalog/catalog.ts';
import { isTimed } from '../../catalog/speed.ts';
import { type Modality, modalities, type Task, tasks } from '../../catalog/words.ts';
import type { Volume } from '../../cost/volume.ts';
import type { Said } from '../../language/match.ts';
import {
  type FactGoal,
  type Goal,
  type Includable,
  includable,
  type PickTier,
  type Request,
  type Wish,
  wishOrder,
} from '../../pick/wish.ts';
import type { Misunderstood } from '../command.ts';
import { findRegion, knownRegions } from '../places.ts';
import { isOnly, keysIn, keysOf } from '../question/frames.ts';
import type { Reading } from '../question/reading.ts';
import { misunderstood } from '../read-names.ts';
import { benchmarkWishes } from './benchmarks.ts';
import { wishesBeside } from './beside.ts';
import { framing } from './left.ts';
import { licenceNamed } from './licences.ts';
import { areLimits, factWishes, moneyWishes, sideIn } from './limits.ts';
import { calledProviders, exclusionWishes, lineWishes, makerOf } from './makers.ts';
import { domainOf, floorsOf, volumeOf } from './quality.ts';
import { means, spanText, type WishWords, wishWordsOf } from './wish-words.ts';

export type ReadRequest = {
  readonly kind: 'request';
  readonly request: Request;
  /** Indexes of the atoms that a wish, a goal, a bound, a workload or a way of asking used. */
  readonly used: ReadonlySet<number>;
  /** Whether nothing is said but that it should be the best: which model is depends on what for. */
  readonly isVague: boolean;
};

/** What a plan says of a request that the reader has checked but could not read. */
export type Told = {
  readonly wishes: readonly Wish[];
  readonly works: readonly string[];
  readonly domains: readonly string[];
  readonly goal: FactGoal | null;
  readonly take: PickTier | null;
  /** Indexes of the atoms that it explains. */
  readonly explained: ReadonlySet<number>;
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

const goalsOf: Readonly<Record<string, FactGoal>> = {
  cheapest: 'price',
  newest: 'newest',
  'largest context': 'context',
  fastest: 'speed',
  smallest: 'smallest',
  largest: 'largest',
};
const comparedBy: Readonly<Record<string, FactGoal>> = {
  price: 'price',
  newer: 'newest',
  context: 'context',
};
const tiersOf: Readonly<Record<string, PickTier>> = {
  best: 'top',
  strongest: 'top',
  'best value': 'balanced',
  'good enough': 'cheap',
};

/** What words say of a request, as they are read one after the other. */
type Found = {
  readonly wishes: Wish[];
  readonly goals: { readonly goal: FactGoal | { readonly benchmark: string }; readonly said: Said }[];
  readonly takes: PickTier[];
  readonly works: string[];
  readonly domains: string[];
  readonly including: Includable[];
  task: { readonly task: Task; readonly said: Said } | null;
  isAnyQuality: boolean;
};

const superlative = /(?:est|^fewest .*)$|^сам|^наим|^меньше/u;

const plainWishes: Readonly<Record<string, Wish>> = {
  'self-hosted': { kind: 'openWeights', value: true },
  'open-weights': { kind: 'openWeights', value: true },
  'closed-weights': { kind: 'openWeights', value: false },
  'commercial-use': { kind: 'commercialUse', value: true },
  'osi-approved': { kind: 'osiApproved', value: true },
};

const outward = /^(?:outputs?|out|выводит|выдаёт|выдает)$/u;
const priced = /^(?:price|cost|token|цен|стоимост|токен)/u;

/** Whether words at a place say that something comes out: "output", «на выходе»; a price of the output is none. */
function isOutward({ atoms, saidAt }: WishWords, at: number): boolean {
  const said = saidAt(at);
  const own = said ? atoms.slice(said.from, said.to) : atoms.slice(at, at + 1);
  if (own.some(({ text }) => priced.test(text))) return false;
  return sideIn(own) === 'output' || (own.length === 1 && outward.test(own[0]?.text ?? ''));
}

/** "Makes", "generates": words of what comes out. */
const isMaking = (said: Said | null) =>
  said !== null && (means(said, 'making') || keysOf(said, 'sides').includes('output'));
/** Phrases that may stand between a kind and the word that it is made: "generates an image". */
const thin = (said: Said | null) => means(said, 'filler', 'frames');

/** Whether a kind of input is what is to come out, and as what: "image output", "makes images". */
function directionOf(words: WishWords, said: Said): 'takes' | 'gives' | 'task' {
  const { atoms, saidAt, isUsed } = words;
  let before = said.from - 1;
  while (thin(saidAt(before)) && said.from - before < 3 && !isMaking(saidAt(before))) before -= 1;
  const isBeside = (at: number) => {
    const [from, to] = at < said.from ? [at + 1, said.from + 1] : [at, at + 1];
    return (
      at >= 0 &&
      at < atoms.length &&
      !isUsed(at) &&
      atoms.slice(from, to).every((own) => own.before !== 'break')
    );
  };
  for (const at of [said.to, before, said.from - 1]) {
    const own = saidAt(at);
    if (!isBeside(at)) continue;
    if (isOutward(words, at)) {
      words.use(own ?? { from: at, to: at + 1 });
      return 'gives';
    }
    if (own && isMaking(own)) {
      words.use(own);
      return 'task';
    }
  }
  return 'takes';
}

/** The domain of this name, where its words say something else first: "knowledge". */
function domainCalled(catalog: Catalog, text: string): string | null {
  const entries = Object.entries(catalog.domains);
  const isCalled = ([, { name, ability }]: (typeof entries)[number]) =>
    ability !== 'none' && [name.en, name.ru].some((own) => own.toLowerCase() === text);
  return entries.find(isCalled)?.[0] ?? null;
}

/** A region that is called so by a word behind: "region sg"; null where none is. */
function regionNamed(catalog: Catalog, { atoms, saidAt, use }: WishWords): Wish | Misunderstood | null {
  const at = atoms.findIndex(({ text }, own) => /^(?:region|регион)$/u.test(text) && saidAt(own) === null);
  const name = at === -1 ? null : (atoms[at + 1]?.text ?? null);
  if (name === null || means(saidAt(at + 1), 'regions')) return null;
  const value = findRegion(catalog, name);
  if (value === null) return misunderstood('unknown-region', name, knownRegions(catalog));
  use({ from: at, to: at + 2 });
  return { kind: 'region', value };
}

/** The task of making what is of a kind. */
const makingOf: Readonly<Record<Modality, Task>> = {
  text: 'chat',
  image: 'image',
  audio: 'speech',
  video: 'video',
};

/** Adds a piece of work, which may be a wish and no more. */
function addWork({ wishes, works }: Found, work: string): true {
  if (work === 'vision') wishes.push({ kind: 'takes', value: 'image' });
  else if (work === 'self-hosting') wishes.push({ kind: 'openWeights', value: true });
  else works.push(work);
  return true;
}

/** Adds what a plan says. */
function addTold(words: WishWords, found: Found, { wishes, works, goal, explained }: Told): void {
  found.wishes.push(...wishes);
  for (const work of works) addWork(found, work);
  if (goal) found.goals.push({ goal, said: { from: 0, to: 0, meanings: new Set() } });
  for (const at of explained) words.used.add(at);
}

/** Makes a phrase part of what is found; whether it says anything of a request, or a mistake. */
function readPhrase(catalog: Catalog, words: WishWords, found: Found, said: Said): boolean | Misunderstood {
  const first = (section: string) => keysOf(said, section)[0];
  const wish = (own: Wish) => found.wishes.push(own) > 0;
  const text = spanText(words.atoms, said);
  const asTask = (task: Task) => {
    found.task ??= { task, said };
    return true;
  };
  const [own, task, state, goal] = [first('wishes'), first('tasks'), first('including'), first('goals')];
  if (own === 'free') return misunderstood('no-free', text);
  if (own !== undefined) return plainWishes[own] ? wish(plainWishes[own]) : true;
  if (state !== undefined)
    return found.including.push(includable.find((one) => one === state) ?? 'preview') > 0;
  const ofTask = tasks.find((one) => one === task);
  if (ofTask) return asTask(ofTask);
  if (goal === 'of all') {
    found.isAnyQuality = true;
    return true;
  }
  const tier = tiersOf[goal ?? ''];
  if (tier) return found.takes.push(tier) > 0;
  const compared = first('comparatives');
  const fact = goalsOf[goal ?? ''] ?? (compared === undefined ? undefined : comparedBy[compared]);
  if (fact) return found.goals.push({ goal: fact, said }) > 0;
  if (first('topics') === 'speed' && keysOf(said, 'topics').length === 1)
    return found.goals.push({ goal: 'speed', said }) > 0;
  const work = first('workloads');
  if (work !== undefined) return addWork(found, work);
  const domain = first('domains');
  const domainTask = tasks.find((one) => one === catalog.domains[domain ?? '']?.task);
  if (domainTask && domain?.endsWith('-output')) return asTask(domainTask);
  const modality = modalities.find((one) => one === first('modalities'));
  if (modality) {
    const direction = directionOf(words, said);
    if (direction === 'task') return asTask(makingOf[modality]);
    return wish({ kind: direction, value: modality });
  }
  if (domain !== undefined) return found.domains.push(domain) > 0;
  const gives = modalities.find((one) => one === first('gives'));
  if (gives) return means(words.saidAt(said.to), 'languages') ? false : wish({ kind: 'gives', value: gives });
  const capability = first('capabilities');
  if (capability !== undefined) return wish({ kind: 'can', value: capability });
  const region = first('regions');
  if (region !== undefined) {
    const value = findRegion(catalog, region);
    return value === null
      ? misunderstood('unknown-region', region, knownRegions(catalog))
      : wish({ kind: 'region', value });
  }
  const card = catalog.gpus.cards[first('cards') ?? ''];
  if (card) return wish({ kind: 'memoryAtMost', value: card.gigabytes, bits: 4 });
  const maker = makerOf(words, said);
  if (maker) return wish(maker);
  const licence =
    first('licences') ?? (first('topics') === 'licence' ? licenceNamed(catalog, words, said) : null);
  if (licence === null) {
    const called = domainCalled(catalog, text);
    return called !== null && found.domains.push(called) > 0;
  }
  return typeof licence === 'string' ? wish({ kind: 'licence', value: licence }) : licence;
}

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
function useFrames(words: WishWords, wishes: readonly Wish[], goals: readonly Goal[], found: Found): void {
  const spoken = spokenOf(wishes, goals, found.including);
  for (const said of words.left()) {
    const isTopic = keysOf(said, 'topics').some((topic) => mute.has(topic) || spoken.has(topic));
    const isTerm = isOnly(said, ['terms']) && keysOf(said, 'terms').some((term) => usualTerms.has(term));
    if (!means(said, 'exclusions') && (isTopic || isTerm || means(said, ...framing))) words.use(said);
  }
}

/** What cannot both be wished; null where all can. */
function contradiction(wishes: readonly Wish[]): Misunderstood | null {
  const of = (kind: Wish['kind']) => [
    ...new Set(wishes.filter((own) => own.kind === kind).map(({ value }) => String(value))),
  ];
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

/** What a plan wishes otherwise than the words do, where there can be only one of a kind; null where they agree. */
function contradictionTo(told: Told | null, wishes: readonly Wish[]): Misunderstood | null {
  const twice = told?.wishes.find(
    ({ kind, value }) =>
      kind !== 'takes' &&
      kind !== 'gives' &&
      kind !== 'can' &&
      wishes.some((own) => own.kind === kind && own.value !== value),
  );
  return twice ? misunderstood('opposite-wishes', String(twice.value)) : null;
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

/** The wishes of what was read, and which atoms they used; a mistake where something of it is no wish that can be held. */
export function readRequest(
  catalog: Catalog,
  reading: Reading,
  { volume: said, beside, more, told = null, today }: Asked,
): ReadRequest | Misunderstood {
  const words = wishWordsOf(reading);
  const isLimit = said !== null && said.per === 'once' && said.requests === null && areLimits(words);
  const volume = isLimit ? null : said;
  const than = beside ? wishesBeside(beside, keysIn(reading.said, 'comparatives'), today) : [];
  if (than === null) return misunderstood('unknown-wish', beside?.name ?? '');
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
  const found: Found = {
    wishes: calledProviders(catalog, words),
    goals: [],
    takes: told?.take ? [told.take] : [],
    works: [],
    domains: [...(told?.domains ?? [])],
    including: [],
    task: null,
    isAnyQuality: false,
  };
  const region = regionNamed(catalog, words);
  if (region && region.kind === 'misunderstood') return region;
  if (region) found.wishes.push(region);
  for (const one of words.left()) {
    if (words.isUsed(one.from)) continue;
    const isRead = readPhrase(catalog, words, found, one);
    if (typeof isRead === 'object') return isRead;
    if (isRead) words.use(one);
  }
  if (told) addTold(words, found, told);
  // "A small model under 10B" is said by its limit.
  const isSized = facts.some(({ kind }) => kind === 'parametersAtMost');
  const goals = [...found.goals, ...scores.goals].filter(
    ({ goal: one, said: by }) =>
      !isSized || one !== 'smallest' || superlative.test(spanText(words.atoms, by)),
  );
  const [goal = null, other] = new Map(goals.map((own) => [JSON.stringify(own.goal), own])).values();
  if (goal && other)
    return misunderstood('two-goals', [goal, other].map((own) => spanText(words.atoms, own.said)).join(', '));
  if (goal?.goal === 'speed' && !isTimed(catalog))
    return misunderstood('no-speed', spanText(words.atoms, goal.said));
  const task = found.task?.task ?? 'chat';
  const [work = null, ...otherWorks] = [...new Set(found.works)];
  if (found.task && work !== null) return misunderstood('other-task', spanText(words.atoms, found.task.said));
  const own = [...excluded, ...scores.wishes, ...money, ...facts, ...lines, ...found.wishes];
  const { needs } = catalog.workloads[work ?? ''] ?? {};
  if (needs === 'image' || needs === 'audio') own.push({ kind: 'takes', value: needs });
  if (needs === 'open-weights') own.push({ kind: 'openWeights', value: true });
  const [weights, opposite] = new Set(
    own.flatMap((wish) => (wish.kind === 'openWeights' ? [wish.value] : [])),
  );
  if (weights !== undefined && opposite !== undefined)
    return misunderstood('opposite-wishes', weightsText(words, reading));
  const extra = [...than, ...more];
  const doubled = extra.find(({ kind }) => own.some((wish) => wish.kind === kind));
  if (doubled) return misunderstood('same-wish', String(doubled.value));
  const wishes = ordered(catalog, own);
  const contrary = contradiction(wishes) ?? contradictionTo(told, wishes);
  if (contrary) return contrary;
  useFrames(
    words,
    [...wishes, ...extra],
    goals.map((one) => one.goal),
    found,
  );
  const isAsked =
    wishes.length + goals.length + found.takes.length + found.domains.length > 0 ||
    found.task !== null ||
    work !== null;
  if (
    !isAsked &&
    extra.length === 0 &&
    volume === null &&
    found.including.length === 0 &&
    !found.isAnyQuality
  )
    return misunderstood('no-wish', '');
  if (!isAsked && extra.length > 0 && volume === null) {
    const request: Request = { task, wishes: extra, goal: 'price', volume: null, including: found.including };
    return { kind: 'request', request, used: words.used, isVague: false };
  }
  // The cheapest of a line or a maker is a fact, where no work is said.
  const isOfOne =
    work === null &&
    found.domains.length === 0 &&
    (more.length > 0 ||
      wishes.some(({ kind }) => kind === 'lab' || kind === 'family' || kind === 'families'));
  const quality = {
    task,
    work,
    domains: found.domains,
    sees: wishes.some((wish) => wish.kind === 'takes' && wish.value === 'image'),
  };
  const isPriced = money.some(({ kind }) => kind !== 'monthlyAtMost');
  const workload = work === null || isPriced ? undefined : catalog.workloads[work];
  const floors = floorsOf(catalog, quality, otherWorks, goal?.goal ?? null, found.isAnyQuality || isOfOne);
  const request: Request = {
    task,
    wishes: [...wishes, ...floors, ...extra],
    goal: goal?.goal ?? {
      quality: domainOf(catalog, quality),
      work,
      take: found.takes.find((take) => take !== 'top') ?? 'top',
    },
    volume: volume ?? (workload ? volumeOf(workload) : null),
    including: found.including,
  };
  const isVague =
    request.wishes.length + goals.length + found.domains.length === 0 &&
    found.task === null &&
    work === null &&
    volume === null &&
    keysIn(reading.said, 'goals').every((key) => key === 'best');
  return { kind: 'request', request, used: words.used, isVague };
}

/** The words for open and for closed weights. */
function weightsText({ atoms }: WishWords, { said }: Reading): string {
  const own = said.filter((one) =>
    ['open-weights', 'closed-weights', 'self-hosted'].includes(keysOf(one, 'wishes')[0] ?? ''),
  );
  return own.map((one) => spanText(atoms, one)).join(', ');
}
