import { alternativeWords } from '../alternative-words.ts';
import { partsMessages } from '../messages/parts.ts';
import type { SectionView } from '../sections/section.ts';
import type { PageInput } from './section.ts';

/** What to take instead, for the same task. */
export function alternativesPart({ catalog, model, state, today, words }: PageInput): SectionView {
  const { cheaper, stronger, lines } = alternativeWords(catalog, model, [], today, words);
  const named = state.replacement ? catalog.models.get(state.replacement) : undefined;
  const found = [...new Set([cheaper, stronger, named ?? null])].filter((other) => other !== null);
  const pairs = found.map((other) => `/compare ${model.name}, ${other.name}`);
  return {
    json: {
      cheaper: cheaper?.id ?? null,
      stronger: stronger?.id ?? null,
      replacement: state.replacement,
    },
    blocks: [
      { kind: 'notes', items: lines.map((text) => [text]) },
      ...(pairs.length > 0
        ? [{ kind: 'text', role: 'body', text: [words.of(partsMessages).compareWith(pairs)] } as const]
        : []),
    ],
  };
}
