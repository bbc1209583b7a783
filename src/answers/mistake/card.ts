import type { Card, Text } from '../../card/card.ts';
import { clamp, cleanText } from '../../card/clean-text.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Wording } from '../../language/wording.ts';
import type { Misunderstood } from '../command.ts';
import { mistakesMessages } from './say.ts';

/** A person's own words, as they may be shown. */
export function quoted(text: string): { readonly code: string } {
  return { code: clamp(cleanText(text), 80) || '?' };
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
export function mistakeView(
  catalog: Catalog,
  mistake: Misunderstood,
  words: Wording,
): { result: object; card: Card } {
  const mistakes = words.of(mistakesMessages);
  const { reason, candidates } = mistake;
  const names = candidates.map((id) => catalog.models.get(id)?.name ?? id);
  const text = mistakes[reason](quoted(mistake.text), names);
  return {
    result: { misunderstood: { reason, text: plainText(text), candidates } },
    card: {
      title: mistakes.title,
      summary: plainText(text),
      audience: 'asker',
      blocks: [{ kind: 'text', role: 'body', text }],
    },
  };
}
