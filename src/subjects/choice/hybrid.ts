import type { Catalog, Model } from '../../catalog/catalog.ts';
import { type Mix, mixKind } from '../../catalog/mix.ts';
import type { SaidBy } from '../../language/says.ts';
import type { Wording } from '../../language/wording.ts';
import type { Advantage } from '../advantage.ts';
import { fair, samePrice } from '../advice/rule.ts';
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

/** Whether the advice leaves both of two to choose from: none of them ends, lacks what is needed or is followed by the other. */
function areBothOpen({ advice, models }: Comparison): boolean {
  const { because } = advice;
  return models.length === 2 && because.rule === 'pair' && advice.endings.every((ending) => ending === null);
}

/** Whether the cheaper of two does for most of the work: it reaches its floor, or is about as good as the other. */
function isGoodEnough({ advice: { because } }: Comparison, cheap: number): boolean {
  if (because.rule !== 'pair') return false;
  const { pair } = because;
  const odds = pair.odds === null ? 0 : pair.better === cheap ? pair.odds : 1 - pair.odds;
  return pair.reaches === true || odds >= fair;
}

/**
 * The two that make sense together: one is certainly cheaper and good enough for most of the work, the other certainly
 * does more; null where facts do not say so.
 */
export function hybrid(
  comparison: Comparison,
  found: readonly (readonly Advantage[])[],
  share: number,
): Hybrid | null {
  const price = categoryOf<PriceCategory>(comparison, 'price');
  if (!areBothOpen(comparison) || price?.result.outcome !== 'win') return null;
  const cheap = price.result.winner;
  if (!isGoodEnough(comparison, cheap)) return null;
  const special = 1 - cheap;
  const because = found[special]?.find(({ isWorthMore }) => isWorthMore);
  const [low, alone] = [price.blended[cheap], price.blended[special]];
  if (!because || low == null || alone == null || low * samePrice >= alone) return null;
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
  const { models, advice } = comparison;
  if (areDifferent(models)) return say.differentWork;
  if (advice.endings.some((ending) => ending !== null)) {
    const open = advice.use === null ? undefined : models[advice.use];
    const ended = names(models.filter((_, at) => advice.endings[at] !== null));
    return open ? say.closed(open.name, ended) : adviceText(catalog, comparison, today, words);
  }
  const both = hybrid(comparison, advantages(catalog, comparison, today), catalog.practice.hybridShare);
  if (both) return hybridText(catalog, say.both, both, models, words);
  const price = categoryOf<PriceCategory>(comparison, 'price');
  if (price?.result.outcome !== 'win') return say.unknown;
  const advised = adviceText(catalog, comparison, today, words);
  return advice.use === price.result.winner ? say.cheapest(advised) : advised;
}
