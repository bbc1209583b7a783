import { localized } from '../../localized.ts';
import { names } from '../../subjects/named.ts';
import type { QuestionInput, Reply } from '../../subjects/reply.ts';
import { askingMessages } from './say.ts';

/** A word of the field, in our own words. */
export function glossaryReply({ catalog, query, words }: QuestionInput): Reply {
  const entry = query.details.term === null ? undefined : catalog.glossary[query.details.term];
  return { text: entry ? localized(entry.text, words.locale) : words.of(askingMessages).declined };
}

/** What the bot is. */
export function botReply({ catalog, words }: QuestionInput): Reply {
  return { text: words.of(askingMessages).bot(catalog.models.size, catalog.asOf), more: ['help'] };
}

/** Languages are no fact of the catalog. */
export function languageReply({ models, words }: QuestionInput): Reply {
  return { text: words.of(askingMessages).languages(names(models)) };
}
