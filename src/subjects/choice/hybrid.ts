import type { Catalog, Model } from '../../catalog/catalog.ts';
import { type Mix, mixKind } from '../../catalog/mix.ts';
import type { SaidBy } from '../../language/says.ts';
import type { Wording } from '../../language/wording.ts';
import type { Advantage } from '../advantage.ts';
import { adviceText } from '../advice/show.ts';
import { type Comparison, categoryOf } from '../comparison.ts';
import { names } from '../named.ts';
import type { SectionInput } from '../part.ts';
import type { PriceCategory } from '../price/rule.ts';
import { areDifferent } from '../task.ts';
import { advantages } from './advantages.ts';
import { choiceMessages, type choosingMessages } from './say.ts';

/** Two models used together: the cheaper one for most traffic, the other for what only it does better. */
type Hybrid = {
  readonly cheap: number;
  readonly special: number;
  readonly because: Advantage;
  /** USD per 1M tokens at the comparison's mix: of both together, and of the special one alone. */
  readonly together: number;
  readonly alone: number;
  readonly mix: Mix;
};

/** The two that make sense together: one is certainly cheaper, the other certainly does more; null where facts do not say so. */
export function hybrid(
  comparison: Comparison,
  found: readonly (readonly Advantage[])[],
  share: number,
): Hybrid | null {
  const { models, callable } = comparison;
  const price = categoryOf<PriceCategory>(comparison, 'price');
  if (models.length !== 2 || callable.includes(false) || price?.result.outcome !== 'win') return null;
  const cheap = price.result.winner;
  const special = 1 - cheap;
  const because = found[special]?.find(({ isWorthMore }) => isWorthMore);
  const [low, alone] = [price.blended[cheap], price.blended[special]];
  if (!because || low == null || alone == null) return null;
  return { cheap, special, because, together: share * low + (1 - share) * alone, alone, mix: price.mix };
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
  const when = because.clause(words);
  return say(name(cheap), name(special), when, catalog.practice.hybridShare, together, alone, mixKind(mix));
}

/** Whether one model does for all traffic, or what both together cost. */
export function everythingAnswer({ catalog, comparison, today, words }: SectionInput): string {
  const say = words.of(choiceMessages);
  const { models, callable, advice } = comparison;
  if (areDifferent(models)) return say.differentWork;
  if (callable.includes(false)) {
    const open = models[advice.use ?? callable.indexOf(true)];
    return say.closed(open?.name ?? null, names(models.filter((_, at) => !callable[at])));
  }
  const both = hybrid(comparison, advantages(catalog, comparison, today), catalog.practice.hybridShare);
  if (both) return hybridText(catalog, say.both, both, models, words);
  const price = categoryOf<PriceCategory>(comparison, 'price');
  if (price?.result.outcome !== 'win') return say.unknown;
  return advice.use === null || advice.use === price.result.winner
    ? say.cheapest(models[price.result.winner]?.name ?? '', models.length)
    : adviceText(catalog, comparison, today, words);
}
