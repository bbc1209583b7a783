import { alternativeWords } from '../alternative-words.ts';
import { switchingMessages } from '../messages/switching.ts';
import type { SectionInput, SectionView } from './section.ts';

/** One cheaper and one stronger model to consider instead, and pairs to go on with. */
export function insteadSection({ catalog, comparison, today, words }: SectionInput): SectionView {
  const { models, callable, states, verdict } = comparison;
  const base = models[verdict.recommended ?? Math.max(0, callable.indexOf(true))];
  if (!base) return { json: {}, blocks: [] };
  const { cheaper, stronger, lines } = alternativeWords(catalog, base, models, today, words);
  const replacements = models.flatMap((model, index) => {
    const id = states[index]?.replacement;
    const other = id ? catalog.models.get(id) : undefined;
    return other && !models.includes(other) ? [[model.name, other.name] as const] : [];
  });
  const found = [cheaper, stronger].filter((model) => model !== null);
  const next = [...found.map((model) => [base.name, model.name] as const), ...replacements];
  const pairs = [...new Set(next.map(([a, b]) => `/compare ${a}, ${b}`))];
  return {
    json: {
      insteadOf: base.id,
      cheaper: cheaper?.id ?? null,
      stronger: stronger?.id ?? null,
      continue: pairs,
    },
    blocks: [
      { kind: 'text', role: 'body', text: [words.of(switchingMessages).instead(base.name)] },
      { kind: 'notes', items: lines.map((text) => [text]) },
      ...(pairs.length > 0
        ? [{ kind: 'text', role: 'body', text: [words.of(switchingMessages).goOn(pairs)] } as const]
        : []),
    ],
  };
}
