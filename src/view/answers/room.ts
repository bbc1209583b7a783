import { shortTokens } from '../format.ts';
import type { SectionInput } from '../sections/section.ts';

/** The largest document of the table that each takes in one request. */
export function longDocumentsAnswer({ catalog, comparison }: SectionInput): string {
  const { answer, documents } = catalog.practice;
  const sizes = Object.values(documents).toSorted((a, b) => b.tokens - a.tokens);
  const each = comparison.models.map((model) => {
    const window = model.contextWindow?.chosen.value;
    if (window === undefined) return `${model.name}: context not published`;
    const free = window - (model.task === 'chat' ? answer : 0);
    const most = sizes.find(({ tokens }) => tokens <= free);
    return most
      ? `${model.name} holds ${most.name} (${shortTokens(most.tokens)} tokens) in one request`
      : `${model.name} needs chunking for each of them, from ${sizes.at(-1)?.name ?? 'a page'} on`;
  });
  return `${each.join('; ')}. Longer ones need chunking.`;
}
