import type { Catalog } from '../../catalog/catalog.ts';
import { providerName } from '../../catalog/routes.ts';
import { floorOf } from '../../catalog/standings/floor.ts';
import { unitFor } from '../../catalog/unit-price.ts';
import type { Unit } from '../../catalog/words.ts';
import type { Volume } from '../../cost/volume.ts';
import type { Wording } from '../../language/wording.ts';
import type { Change } from '../../pick/relax.ts';
import {
  benchmarkGoal,
  directionOf,
  type Goal,
  qualityGoal,
  type Request,
  type Wish,
} from '../../pick/wish.ts';
import { capabilityLabel } from '../../subjects/abilities/label.ts';
import { volumeText } from '../../subjects/cost/arithmetic.ts';
import { domainName } from '../../subjects/quality/say.ts';
import { vocabularyMessages } from '../../subjects/say.ts';
import { textTokensMessages } from '../../subjects/tokens/say.ts';
import { unitMessages } from '../../subjects/units/say.ts';
import { unitMoney } from '../../subjects/units/text.ts';
import { wishesMessages } from '../../subjects/wishes-say.ts';

/** What a wish with a limit is about, and the limit as people write it. */
function limitText(
  catalog: Catalog,
  wish: Wish,
  unit: Unit | null,
  words: Wording,
): readonly [subject: string, limit: string] {
  const { format } = words;
  const wishes = words.of(wishesMessages);
  const value = Number(wish.value);
  switch (wish.kind) {
    case 'contextAtLeast':
      return [wishes.context, format.shortTokens(value)];
    case 'answerAtLeast':
      return [wishes.answer, format.shortTokens(value)];
    case 'priceAtMost':
      return unit === null
        ? [wishes.blended, format.money(value)]
        : [words.of(unitMessages).limit(unit), unitMoney(value, words)];
    case 'inputAtMost':
      return [wishes.input, format.money(value)];
    case 'outputAtMost':
      return [wishes.output, format.money(value)];
    case 'monthlyAtMost':
      return [wishes.monthly, format.money(value)];
    case 'parametersAtMost':
      return [wishes.parameters, wishes.billion(format.grouped(value))];
    case 'memoryAtMost':
      return [wishes.memory(wish.bits), wishes.gigabytes(format.grouped(value))];
    case 'benchmarkAtLeast':
    case 'benchmarkAtMost':
      return [catalog.benchmarks[wish.benchmark]?.name ?? wish.benchmark, format.grouped(value)];
    case 'releasedSince':
      return [wishes.release, format.date(wish.value)];
    default:
      return ['', String(wish.value)];
  }
}

/**
 * "context at least 128K", "image input", "open weights".
 * @param unit what a price is for; null for tokens
 */
export function wishText(catalog: Catalog, wish: Wish, unit: Unit | null, words: Wording): string {
  const wishes = words.of(wishesMessages);
  const vocabulary = words.of(vocabularyMessages);
  const direction = directionOf(wish);
  if (direction !== null) {
    const [subject, limit] = limitText(catalog, wish, unit, words);
    if (wish.kind === 'releasedSince') return wishes.since(subject, limit);
    return direction === 1 ? wishes.atLeast(subject, limit) : wishes.atMost(subject, limit);
  }
  switch (wish.kind) {
    case 'takes':
      return vocabulary.side(wish.value, 'input');
    case 'gives':
      return vocabulary.side(wish.value, 'output');
    case 'can':
      return capabilityLabel(catalog, wish.value, words);
    case 'lacks':
      return wishes.lacks(capabilityLabel(catalog, wish.value, words));
    case 'goodEnough': {
      const floor = floorOf(catalog, catalog.workloads[wish.work ?? ''] ?? null, wish.value);
      return wishes.goodEnough(floor?.model.name ?? '', domainName(wish.value, catalog.domains[wish.value]));
    }
    case 'openWeights':
      return wish.value ? wishes.openWeights : wishes.closedWeights;
    case 'commercialUse':
      return wishes.commercialUse;
    case 'osiApproved':
      return wishes.osiApproved;
    case 'licence':
      return wishes.licence(catalog.licences[wish.value]?.name ?? wish.value);
    case 'lab':
      return wishes.lab(catalog.labs[wish.value]?.name ?? wish.value);
    case 'family':
      return wishes.line(catalog.families.get(wish.value)?.name ?? wish.value);
    case 'families':
      return wishes.lines(wish.value.map((own) => catalog.families.get(own)?.name ?? own));
    case 'notFamily':
      return wishes.notLine(catalog.families.get(wish.value)?.name ?? wish.value);
    case 'notLab':
      return wishes.notLab(catalog.labs[wish.value]?.name ?? wish.value);
    case 'notProvider':
      return wishes.notProvider(providerName(catalog, wish.value));
    case 'provider':
      return wishes.provider(providerName(catalog, wish.value));
    case 'region':
      return wishes.region(wish.value);
    case 'include':
      return wishes.include(wishes.states[wish.value]);
    default:
      return String(wish.value);
  }
}

const stepAbove = (value: number, step: number) => Number((Math.ceil(value / step - 1e-9) * step).toFixed(6));

/** A limit that lets `instead` in and reads well: prices go up to the next cent, tokens down to the thousand. */
function eased(wish: Wish, instead: number): Wish {
  switch (wish.kind) {
    case 'releasedSince':
      return { ...wish, value: new Date(instead).toISOString().slice(0, 10) };
    case 'answerAtLeast':
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
      return { ...wish, value: instead };
    default:
      return wish;
  }
}

/** "context 64K instead of 128K", "without image input", "including superseded models". */
export function changeText(
  catalog: Catalog,
  { wish, instead }: Change,
  unit: Unit | null,
  words: Wording,
): string {
  const wishes = words.of(wishesMessages);
  if (wish.kind === 'include') return wishes.including(wishes.states[wish.value]);
  if (instead === null) {
    const given =
      wish.kind in wishes.givenUp ? wishes.givenUp[wish.kind as keyof typeof wishes.givenUp] : null;
    return given ?? wishes.without(wishText(catalog, wish, unit, words));
  }
  const [subject, limit] = limitText(catalog, wish, unit, words);
  return wishes.instead(subject, limitText(catalog, eased(wish, instead), unit, words)[1], limit);
}

const prices = ['inputAtMost', 'outputAtMost', 'monthlyAtMost'];

/** What a model does not publish that a wish asks for: "publish no price". */
export function missingText(
  catalog: Catalog,
  wish: Wish | 'goal',
  { goal, task }: Pick<Request, 'goal' | 'task'>,
  words: Wording,
): string {
  const { missing } = words.of(wishesMessages);
  const unit = unitFor(task);
  const price = unit === null ? missing.price : words.of(unitMessages).missing(unit);
  if (wish === 'goal') {
    const benchmark = benchmarkGoal(goal);
    if (benchmark !== null) return missing.score(catalog.benchmarks[benchmark]?.name ?? benchmark);
    if (goal === 'price' || typeof goal === 'object') return price;
    return goal === 'smallest' || goal === 'largest' ? missing.parameters : missing[goal];
  }
  if (wish.kind === 'priceAtMost') return price;
  if (prices.includes(wish.kind)) return missing.price;
  switch (wish.kind) {
    case 'takes':
      return missing.side(words.of(vocabularyMessages).side(wish.value, 'input'));
    case 'gives':
      return missing.side(words.of(vocabularyMessages).side(wish.value, 'output'));
    case 'answerAtLeast':
      return missing.answer;
    case 'lacks':
    case 'can':
      return missing.capability(capabilityLabel(catalog, wish.value, words));
    case 'contextAtLeast':
      return missing.context;
    case 'parametersAtMost':
      return missing.parameters;
    case 'memoryAtMost':
      return missing.memory;
    case 'benchmarkAtLeast':
    case 'benchmarkAtMost':
      return missing.score(limitText(catalog, wish, unit, words)[0]);
    case 'goodEnough':
      return missing.quality;
    case 'releasedSince':
      return missing.exactRelease;
    case 'openWeights':
      return missing.weights;
    case 'region':
      return missing.region;
    default:
      return missing.licence;
  }
}

/** What prices are of: a volume, or so many requests of a piece of work. */
function pricedText(volume: Volume, words: Wording): string {
  const { input, output, per, requests, textLanguage } = volume;
  if (per !== 'once' || requests === null) return volumeText(volume, words);
  const said = words.of(wishesMessages).requests(requests, input / requests, output / requests);
  const texts = textLanguage ? words.of(textTokensMessages).texts(textLanguage) : '';
  return [said, texts].filter(Boolean).join(', ');
}

/** What makes the best, in words. */
function goalText(catalog: Catalog, goal: Goal, task: Request['task'], words: Wording): string {
  const { goals } = words.of(wishesMessages);
  const [quality, benchmark] = [qualityGoal(goal), benchmarkGoal(goal)];
  if (benchmark !== null) return goals.benchmark(catalog.benchmarks[benchmark]?.name ?? benchmark);
  if (!quality) return typeof goal === 'string' ? goals[goal] : '';
  const domain = quality.quality ?? '';
  return goals.best(quality.take, task === 'chat' ? domainName(domain, catalog.domains[domain]) : null);
}

/** The wishes as they were understood, with what counts as best first. */
export function requestText(
  catalog: Catalog,
  { task, goal, wishes: asked, volume }: Pick<Request, 'task' | 'goal' | 'wishes' | 'volume'>,
  words: Wording,
): string {
  const wishes = words.of(wishesMessages);
  const vocabulary = words.of(vocabularyMessages);
  const best = goalText(catalog, goal, task, words);
  // What gives vectors has a price of input alone.
  const said = asked.map(
    (wish): Wish =>
      task === 'embedding' && wish.kind === 'priceAtMost' ? { ...wish, kind: 'inputAtMost' } : wish,
  );
  return wishes.request(
    best,
    task === 'chat' ? null : vocabulary.task(task),
    volume && pricedText(volume, words),
    said.map((wish) => wishText(catalog, wish, unitFor(task), words)),
  );
}
