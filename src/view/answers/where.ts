import { providerName } from '../../catalog/routes.ts';
import { providersOf } from '../../comparison/advantages.ts';
import { list } from '../messages/en/format.ts';
import type { SectionInput } from '../sections/section.ts';

const mostNames = 5;

/** Who serves each, who serves all of them. */
export function whereAnswer({ catalog, comparison, today }: SectionInput): string {
  const { models } = comparison;
  const served = models.map((model) => providersOf(model, today));
  const named = (ids: readonly string[]) => {
    const shown = ids.slice(0, mostNames).map((id) => providerName(catalog, id));
    return ids.length > mostNames ? `${shown.join(', ')} and ${ids.length - mostNames} more` : list(shown);
  };
  const each = models.map((model, index) => {
    const own = served[index] ?? [];
    return own.length > 0 ? `${model.name} at ${named(own)}` : `${model.name} at no trusted provider`;
  });
  const all = models.length === 2 ? 'Both' : 'All of them';
  const both = (served[0] ?? []).filter((id) => served.every((own) => own.includes(id)));
  return `${each.join('; ')}. ${both.length > 0 ? `${all} at ${named(both)}.` : `No provider serves ${all.toLowerCase()}.`}`;
}
