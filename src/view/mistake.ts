import type { Catalog } from '../catalog/catalog.ts';
import type { Misunderstood } from '../command/command.ts';
import { comparableModels, longestText } from '../command/list.ts';
import type { Card, Text } from './card.ts';
import { clamp, cleanText } from './clean-text.ts';
import { list } from './format.ts';

const example = 'Try: /compare haiku pixtral';

function sentence(catalog: Catalog, mistake: Misunderstood): Text {
  const names = mistake.candidates.map((id) => catalog.models.get(id)?.name ?? id);
  const said = { code: clamp(cleanText(mistake.text), 80) || '?' };
  switch (mistake.reason) {
    case 'no-models':
      return [`Name two to five models. ${example}`];
    case 'one-model':
      return [
        'That is one model, ',
        said,
        `. A comparison needs two. Try: /compare ${names[0] ?? 'haiku'}, pixtral`,
      ];
    case 'too-many-models':
      return [`That is more than ${comparableModels.most} models. Name two to five. ${example}`];
    case 'same-model':
      return [`Both names mean ${names[0] ?? 'the same model'}. Name a second model. ${example}`];
    case 'ambiguous-model':
      return [said, ` could be ${list(names, 'or')}. Which one?`];
    case 'unknown-model':
      return names.length > 0
        ? ['There is no model ', said, ` in the catalog. Nearest: ${list(names, 'or')}.`]
        : ['There is no model ', said, ` in the catalog. ${example}`];
    case 'unknown-workload':
      return ['There is no workload ', said, `. There are: ${list(mistake.candidates)}.`];
    case 'too-long':
      return [`That is too long: at most ${longestText} characters are read. ${example}`];
    default:
      return mistake.reason satisfies never;
  }
}

/** The text of spans without markup. */
export function plainText(text: Text): string {
  return text
    .map((span) =>
      typeof span === 'string'
        ? span
        : 'bold' in span
          ? span.bold
          : 'code' in span
            ? `"${span.code}"`
            : span.link,
    )
    .join('');
}

/** A person's mistake as one short answer, for the asker only. */
export function mistakeView(catalog: Catalog, mistake: Misunderstood): { result: object; card: Card } {
  const text = sentence(catalog, mistake);
  const { reason, candidates } = mistake;
  return {
    result: { misunderstood: { reason, text: plainText(text), candidates } },
    card: {
      title: 'Not understood',
      summary: plainText(text),
      audience: 'asker',
      blocks: [{ kind: 'text', role: 'body', text }],
    },
  };
}
