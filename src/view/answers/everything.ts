import { advantages } from '../../comparison/advantages.ts';
import { hybrid } from '../../comparison/hybrid.ts';
import { hybridText } from '../hybrid-text.ts';
import { comparisonFaqMessages } from '../messages/comparison-faq.ts';
import { names } from '../names.ts';
import type { SectionInput } from '../sections/section.ts';
import { areDifferent } from '../task-words.ts';

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
  const price = comparison.categories.find((category) => category.id === 'price');
  return price?.result.outcome === 'win'
    ? say.cheapest(models[price.result.winner]?.name ?? '', models.length)
    : say.unknown;
}
