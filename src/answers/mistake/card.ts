import type { Card, ChoicesBlock, Text } from '../../card/card.ts';
import { clamp, cleanText } from '../../card/clean-text.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Wording } from '../../language/wording.ts';
import type { Choice } from '../../subjects/query.ts';
import { formChoice, pagesChoices } from '../clicks/choices.ts';
import type { Misunderstood } from '../command.ts';
import { formOf } from '../form/values.ts';
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

/** Which of several models each name that could be several means, asked in one text. */
export function ambiguousText(catalog: Catalog, choices: readonly Choice[], words: Wording): Text {
  const mistakes = words.of(mistakesMessages);
  const open = choices.flatMap(({ text, candidates, isOpen }) =>
    isOpen ? [{ said: quoted(text), names: candidates.map((id) => catalog.models.get(id)?.name ?? id) }] : [],
  );
  const [first] = open;
  return first && open.length === 1
    ? mistakes['ambiguous-model'](first.said, first.names)
    : mistakes.ambiguousNames(open);
}

/** What can be clicked on instead: the page of each model that a single name could be, or a form with all names read. */
export function choicesFor(
  catalog: Catalog,
  choices: readonly Choice[],
  words: Wording,
): readonly ChoicesBlock[] {
  const [only, ...others] = choices;
  if (!only) return [];
  if (others.length === 0)
    return pagesChoices(
      only.candidates.flatMap((id) => catalog.models.get(id) ?? []),
      words,
    );
  const likely = [...new Set(choices.flatMap(({ candidates }) => candidates.slice(0, 1)))];
  return [formChoice(formOf(likely, { locale: words.locale }), false, words)];
}

/** A person's mistake as one short answer, for the asker only. */
export function mistakeView(
  catalog: Catalog,
  mistake: Misunderstood,
  words: Wording,
): { result: object; card: Card } {
  const mistakes = words.of(mistakesMessages);
  const { reason, candidates, choices = [] } = mistake;
  const names = candidates.map((id) => catalog.models.get(id)?.name ?? id);
  const text =
    choices.length > 0
      ? ambiguousText(catalog, choices, words)
      : mistakes[reason](quoted(mistake.text), names);
  const open = choices.filter(({ isOpen }) => isOpen);
  return {
    result: {
      misunderstood: {
        reason,
        text: plainText(text),
        candidates,
        ...(open.length > 1
          ? { names: open.map((own) => ({ text: own.text, candidates: own.candidates })) }
          : {}),
      },
    },
    card: {
      title: mistakes.title,
      summary: plainText(text),
      audience: 'asker',
      blocks: [{ kind: 'text', role: 'body', text }, ...choicesFor(catalog, choices, words)],
    },
  };
}
