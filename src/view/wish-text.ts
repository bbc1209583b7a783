import type { Catalog } from '../catalog/catalog.ts';
import { providerName } from '../catalog/routes.ts';
import type { Change } from '../pick/relax.ts';
import { directionOf, type Goal, type Request, type Wish } from '../pick/wish.ts';
import { volumeText } from './cost-words.ts';
import { date, grouped, list, money, shortTokens } from './format.ts';
import { capabilityWords } from './model-table.ts';
import { taskWords } from './task-words.ts';

/** What a wish with a limit is about, and the limit as people write it. */
function limitText(catalog: Catalog, wish: Wish): readonly [subject: string, limit: string] {
  const value = Number(wish.value);
  switch (wish.kind) {
    case 'contextAtLeast':
      return ['context', shortTokens(value)];
    case 'priceAtMost':
      return ['price per 1M tokens, blended 3:1,', money(value)];
    case 'inputAtMost':
      return ['price per 1M input tokens', money(value)];
    case 'outputAtMost':
      return ['price per 1M output tokens', money(value)];
    case 'monthlyAtMost':
      return ['cost a month', money(value)];
    case 'parametersAtMost':
      return ['parameters', `${grouped(value)} billion`];
    case 'memoryAtMost':
      return [`memory at ${wish.bits} bit`, `${grouped(value)} GB`];
    case 'benchmarkAtLeast':
    case 'benchmarkAtMost':
      return [catalog.benchmarks[wish.benchmark]?.name ?? wish.benchmark, grouped(value)];
    case 'fitAtLeast':
      return [`fit for ${catalog.fit[wish.fit]?.name.toLowerCase() ?? wish.fit}`, grouped(value)];
    case 'releasedSince':
      return ['release', date(wish.value)];
    default:
      return ['', String(wish.value)];
  }
}

const regionNames: Readonly<Record<string, string>> = {
  eu: 'the EU',
  us: 'the US',
  jp: 'Japan',
  au: 'Australia',
  in: 'India',
  ca: 'Canada',
  cn: 'China',
  apac: 'Asia',
  tr: 'Turkey',
};

/** "context at least 128K", "image input", "open weights". */
export function wishText(catalog: Catalog, wish: Wish): string {
  const direction = directionOf(wish);
  if (direction !== null) {
    const [subject, limit] = limitText(catalog, wish);
    const bound = wish.kind === 'releasedSince' ? 'since' : direction === 1 ? 'at least' : 'at most';
    return `${subject} ${bound} ${limit}`;
  }
  switch (wish.kind) {
    case 'takes':
      return `${wish.value} input`;
    case 'can':
      return capabilityWords[wish.value];
    case 'openWeights':
      return wish.value ? 'open weights' : 'no open weights';
    case 'commercialUse':
      return 'a licence that allows commercial use';
    case 'osiApproved':
      return 'a licence that the OSI approves';
    case 'licence':
      return `licence ${catalog.licences[wish.value]?.name ?? wish.value}`;
    case 'lab':
      return `made by ${catalog.labs[wish.value]?.name ?? wish.value}`;
    case 'family':
      return `of the line ${catalog.families.get(wish.value)?.name ?? wish.value}`;
    case 'provider':
      return `served by ${providerName(catalog, wish.value)}`;
    case 'region':
      return `served in ${regionNames[wish.value] ?? wish.value}`;
    default:
      return `${String(wish.value)} models`;
  }
}

const stepAbove = (value: number, step: number) => Number((Math.ceil(value / step - 1e-9) * step).toFixed(6));

/** A limit that lets `instead` in and reads well: prices go up to the next cent, tokens down to the thousand. */
function eased(wish: Wish, instead: number): Wish {
  switch (wish.kind) {
    case 'releasedSince':
      return { ...wish, value: new Date(instead).toISOString().slice(0, 10) };
    case 'contextAtLeast': {
      const step = instead >= 1_000_000 ? 10_000 : 1000;
      return { ...wish, value: instead < step ? instead : Math.floor(instead / step) * step };
    }
    case 'priceAtMost':
    case 'inputAtMost':
    case 'outputAtMost':
    case 'monthlyAtMost':
      return { ...wish, value: stepAbove(instead, instead >= 1000 ? 1 : instead >= 0.1 ? 0.01 : 0.0001) };
    case 'memoryAtMost':
      return { ...wish, value: stepAbove(instead, 0.1) };
    case 'benchmarkAtLeast':
      return { ...wish, value: Math.floor(instead * 10) / 10 };
    case 'benchmarkAtMost':
      return { ...wish, value: stepAbove(instead, 0.1) };
    case 'parametersAtMost':
    case 'fitAtLeast':
      return { ...wish, value: instead };
    default:
      return wish;
  }
}

const givenUp: Readonly<Partial<Record<Wish['kind'], string>>> = {
  lab: 'by any maker',
  family: 'of any line',
  provider: 'from any provider',
  region: 'in any region',
  licence: 'under any licence',
  openWeights: 'with open or closed weights',
};

/** "context 64K instead of 128K", "without image input", "including superseded models". */
export function changeText(catalog: Catalog, { wish, instead }: Change): string {
  if (wish.kind === 'include') return `including ${wish.value} models`;
  if (instead === null) return givenUp[wish.kind] ?? `without ${wishText(catalog, wish)}`;
  const [subject, limit] = limitText(catalog, wish);
  return `${subject} ${limitText(catalog, eased(wish, instead))[1]} instead of ${limit}`;
}

const prices = ['priceAtMost', 'inputAtMost', 'outputAtMost', 'monthlyAtMost'];

/** What a model does not publish that a wish asks for: "publish no price". */
export function missingText(catalog: Catalog, wish: Wish | 'goal', goal: Goal): string {
  if (wish === 'goal')
    return goal === 'price' ? 'no price' : goal === 'newest' ? 'no release date' : 'no context window';
  if (prices.includes(wish.kind)) return 'no price';
  switch (wish.kind) {
    case 'takes':
      return `nothing on ${wish.value} input`;
    case 'can':
      return `nothing certain on ${capabilityWords[wish.value]}`;
    case 'contextAtLeast':
      return 'no context window';
    case 'parametersAtMost':
      return 'no number of parameters';
    case 'memoryAtMost':
      return 'too little to tell their memory';
    case 'benchmarkAtLeast':
    case 'benchmarkAtMost':
      return `no independent score in ${limitText(catalog, wish)[0]}`;
    case 'fitAtLeast':
      return 'not all that the fit score looks at';
    case 'releasedSince':
      return 'no exact release date';
    case 'openWeights':
      return 'nothing on their weights';
    case 'region':
      return 'no region';
    default:
      return 'no licence that settles it';
  }
}

/** The wishes as they were understood, with what counts as best first. */
export function requestText(catalog: Catalog, { task, goal, wishes, volume }: Request): string {
  const best =
    goal === 'price'
      ? 'the cheapest'
      : goal === 'newest'
        ? 'the newest'
        : goal === 'context'
          ? 'the largest context window'
          : `the best fit for ${catalog.fit[goal.fit]?.name.toLowerCase() ?? goal.fit}`;
  // What gives vectors has a price of input alone.
  const asked = wishes.map((wish) =>
    wishText(
      catalog,
      task === 'embedding' && wish.kind === 'priceAtMost' ? { ...wish, kind: 'inputAtMost' } : wish,
    ),
  );
  return [
    `${best}${task === 'chat' ? '' : ` for ${taskWords(task)}`}${volume ? ` at ${volumeText(volume)}` : ''}`,
    ...(asked.length > 0 ? [list(asked)] : []),
  ].join(': ');
}
