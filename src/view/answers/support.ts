import { providersOf } from '../../comparison/advantages.ts';
import { usualProvider } from '../api-words.ts';
import { comparisonFaqMessages } from '../messages/comparison-faq.ts';
import { names } from '../names.ts';
import type { SectionInput } from '../sections/section.ts';

/** How many trusted providers serve each, and which JavaScript packages call them. */
export function supportAnswer({ catalog, comparison, today, words }: SectionInput): string {
  const say = words.of(comparisonFaqMessages);
  const { models } = comparison;
  const counts = models.map((model) => ({ name: model.name, count: providersOf(model, today).length }));
  const byPackage = Map.groupBy(models, (model) => catalog.apis[usualProvider(model, today) ?? '']?.package);
  const packages = [...byPackage].flatMap(([name, own]) =>
    name === undefined ? [] : [{ name, models: names(own) }],
  );
  return `${say.providers(counts)} ${say.packages(packages)}`;
}
