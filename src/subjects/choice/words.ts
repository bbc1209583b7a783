import type { Catalog, Model } from '../../catalog/catalog.ts';
import { mixKind } from '../../catalog/mix.ts';
import { monthsBetween } from '../../dates.ts';
import type { SaidBy } from '../../language/says.ts';
import type { Wording } from '../../language/wording.ts';
import { capabilityLabel, extraText } from '../abilities/label.ts';
import { categoryOf } from '../comparison.ts';
import { comparisonFaqMessages } from '../faq/say.ts';
import { names } from '../model-names.ts';
import type { SectionInput } from '../part.ts';
import type { PriceCategory } from '../price/rule.ts';
import { areDifferent } from '../task.ts';
import { type Advantage, advantages, type Hybrid, hybrid } from './rule.ts';
import { advantagesMessages, type choosingMessages } from './say.ts';

/** What an advantage is, as a sentence with its figures. */
export function advantageSentence(
  catalog: Catalog,
  name: string,
  advantage: Advantage,
  words: Wording,
): string {
  const say = words.of(advantagesMessages);
  switch (advantage.kind) {
    case 'benchmarks':
      return say.benchmarks(name, advantage.leads, advantage.of);
    case 'modalities':
      return say.only(
        name,
        advantage.extras.map((extra) => extraText(extra, words)),
      );
    case 'price':
      return say.price(name, advantage.own, advantage.next, mixKind(advantage.mix));
    case 'context':
    case 'output':
    case 'routes':
      return say[advantage.kind](name, advantage.own, advantage.next);
    case 'openness':
      return advantage.othersClosed
        ? say.openWeights(name, advantage.licence)
        : say.freerLicence(name, advantage.licence);
    case 'capabilities':
      return say.only(
        name,
        advantage.can.map((id) => capabilityLabel(catalog, id, words)),
      );
    case 'recency':
      return say.newer(name, monthsBetween(advantage.next, advantage.own), advantage.own, advantage.next);
    default:
      return advantage satisfies never;
  }
}

/** When an advantage decides: what follows "choose it when ...". */
export function advantageClause(catalog: Catalog, advantage: Advantage, words: Wording): string {
  const { when } = words.of(advantagesMessages);
  switch (advantage.kind) {
    case 'benchmarks':
      return when.benchmarks(advantage.leads, advantage.of);
    case 'modalities':
      return when.needed(advantage.extras.map((extra) => extraText(extra, words)));
    case 'price':
      return when.price(advantage.own, advantage.next, mixKind(advantage.mix));
    case 'context':
    case 'output':
      return when[advantage.kind](advantage.next);
    case 'openness':
      return advantage.othersClosed ? when.openWeights : when.freerLicence;
    case 'capabilities':
      return when.needed(advantage.can.map((id) => capabilityLabel(catalog, id, words)));
    case 'routes':
      return when.routes(advantage.own, advantage.next);
    case 'recency':
      return when.newer(advantage.own, advantage.next);
    default:
      return advantage satisfies never;
  }
}

/**
 * Two models used together, and what that costs.
 * @param say the sentence where it stands: among reasons to choose, or as an answer
 */
export function hybridText(
  catalog: Catalog,
  say: SaidBy<typeof choosingMessages>['both'],
  { cheap, special, because, together, alone, mix }: Hybrid,
  models: readonly Model[],
  words: Wording,
): string {
  const name = (index: number) => models[index]?.name ?? '';
  const when = advantageClause(catalog, because, words);
  return say(name(cheap), name(special), when, catalog.practice.hybridShare, together, alone, mixKind(mix));
}

/** Whether one model does for all traffic, or what both together cost. */
export function everythingAnswer({ catalog, comparison, today, words }: SectionInput): string {
  const say = words.of(comparisonFaqMessages);
  const { models, callable, verdict } = comparison;
  if (areDifferent(models)) return say.differentWork;
  if (callable.includes(false)) {
    const open = models[verdict.recommended ?? callable.indexOf(true)];
    return say.closed(open?.name ?? null, names(models.filter((_, at) => !callable[at])));
  }
  const both = hybrid(comparison, advantages(catalog, comparison, today), catalog.practice.hybridShare);
  if (both) return hybridText(catalog, say.both, both, models, words);
  const price = categoryOf<PriceCategory>(comparison, 'price');
  return price?.result.outcome === 'win'
    ? say.cheapest(models[price.result.winner]?.name ?? '', models.length)
    : say.unknown;
}
