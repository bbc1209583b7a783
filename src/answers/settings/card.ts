import type { Card } from '../../card/card.ts';
import type { Wording } from '../../language/wording.ts';
import { settingsMessages } from './say.ts';

/** A sentence on settings for who asked, and lines below it. */
export function settingsCard(lines: readonly string[], sentence: string, words: Wording): Card {
  const { title } = words.of(settingsMessages);
  return {
    title,
    summary: sentence,
    audience: 'asker',
    blocks: [
      { kind: 'text', role: 'body', text: [sentence] },
      ...(lines.length > 0 ? [{ kind: 'notes' as const, items: lines.map((line) => [line]) }] : []),
    ],
  };
}
