import { withoutEmoji } from '../emoji.ts';

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** What a person said to the bot: emoji and mentions of people, groups and channels taken out, Slack's own escapes and link brackets undone. */
export function mentionText(text: string): string {
  return withoutEmoji(text)
    .replaceAll(/<!date\^[^|<>]*\|([^<>]*)>/g, '$1')
    .replaceAll(/<[@#!][^<>]*>/g, ' ')
    .replaceAll(/<(?:https?:|mailto:)[^|<>]*\|([^<>]*)>/g, '$1')
    .replaceAll(/<(https?:[^|<>]*)>/g, '$1')
    .replaceAll(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? entity)
    .trim();
}
