import type { Catalog } from '../../catalog/catalog.ts';
import { type Modality, modalities, type Task, tasks } from '../../catalog/words.ts';
import { usualPrecision } from '../../cost/self-host.ts';
import type { Said } from '../../language/match.ts';
import { type FactGoal, type Includable, includable, type PickTier, type Wish } from '../../pick/wish.ts';
import type { Misunderstood } from '../command.ts';
import { findRegion, knownRegions } from '../places.ts';
import { keysOf } from '../question/frames.ts';
import { misunderstood } from '../read-names.ts';
import { licenceNamed } from './licences.ts';
import { sideIn } from './limits.ts';
import { makerOf } from './makers.ts';
import { means, spanText, type WishWords } from './wish-words.ts';

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
export type Found = {
  readonly wishes: Wish[];
  readonly goals: { readonly goal: FactGoal | { readonly benchmark: string }; readonly said: Said }[];
  readonly takes: PickTier[];
  readonly works: string[];
  readonly domains: string[];
  readonly including: Includable[];
  task: { readonly task: Task; readonly said: Said } | null;
  isAnyQuality: boolean;
};

/** "Small" is said by a limit as well, "smallest" never. */
export const superlative = /(?:est|^fewest .*)$|^сам|^наим|^меньше/u;

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
export function regionNamed(
  catalog: Catalog,
  { atoms, saidAt, use }: WishWords,
): Wish | Misunderstood | null {
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
export function addWork({ wishes, works }: Found, work: string): true {
  if (work === 'vision') wishes.push({ kind: 'takes', value: 'image' });
  else if (work === 'self-hosting') wishes.push({ kind: 'openWeights', value: true });
  else works.push(work);
  return true;
}

/** Makes a phrase part of what is found; whether it says anything of a request, or a mistake. */
export function readPhrase(
  catalog: Catalog,
  words: WishWords,
  found: Found,
  said: Said,
): boolean | Misunderstood {
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
  if (card) return wish({ kind: 'memoryAtMost', value: card.gigabytes, bits: usualPrecision });
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
