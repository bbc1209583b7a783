import type { SectionInput } from '../sections/section.ts';

/** The largest document of the table that each takes in one request. */
export function longDocumentsAnswer({ catalog, comparison, words }: SectionInput): string {
  const { answers, vocabulary } = words;
  const { answer, documents } = catalog.practice;
  const sizes = Object.entries(documents)
    .map(([id, { name, tokens }]) => ({ name: vocabulary.document(id, name), tokens }))
    .sort((a, b) => b.tokens - a.tokens);
  const each = comparison.models.map((model) => {
    const window = model.contextWindow?.chosen.value;
    if (window === undefined) return answers.contextUnknown(model.name);
    const free = window - (model.task === 'chat' ? answer : 0);
    const most = sizes.find(({ tokens }) => tokens <= free);
    return most
      ? answers.holds(model.name, most.name, most.tokens)
      : answers.needsChunking(model.name, sizes.at(-1)?.name ?? '');
  });
  return answers.documents(each);
}
