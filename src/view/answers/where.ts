import { providerName } from '../../catalog/routes.ts';
import { providersOf } from '../../comparison/advantages.ts';
import { answersMessages } from '../messages/answers.ts';
import type { SectionInput } from '../sections/section.ts';

const mostNames = 5;

/** Who serves each, who serves all of them. */
export function whereAnswer({ catalog, comparison, today, words }: SectionInput): string {
  const answers = words.of(answersMessages);
  const { models } = comparison;
  const served = models.map((model) => providersOf(model, today));
  const named = (ids: readonly string[]) => {
    const shown = ids.slice(0, mostNames).map((id) => providerName(catalog, id));
    return ids.length === 0 ? null : answers.providers(shown, ids.length - shown.length);
  };
  const each = models.map(({ name }, index) => answers.servedAt(name, named(served[index] ?? [])));
  const shared = (served[0] ?? []).filter((id) => served.every((own) => own.includes(id)));
  return answers.where(each, models.length, named(shared));
}
