import type { App, MessageShortcut } from '@slack/bolt';
import type { Answerer } from '../../answers/answerer.ts';
import type { Card } from '../../card/card.ts';
import type { Locale } from '../../language/locale.ts';
import type { Log } from '../../log.ts';
import type { Turns } from '../turns.ts';
import { slackApology } from './apology.ts';
import { slackPayload } from './blocks.ts';
import type { Locales } from './locales.ts';
import { messageWords } from './message-words.ts';

type ShortcutParts = {
  answerer: Answerer;
  turns: Turns;
  log: Log;
  tables: boolean;
  /** The language where the person's is not known. */
  locale: Locale;
  locales: Locales;
};

/** The `callback_id` of each shortcut on a message. */
export const messageShortcuts = { compare: 'compare_message', verify: 'verify_message' } as const;

/** Answers shortcuts on messages, for who chose them alone. */
export function listenForShortcuts(app: App, parts: ShortcutParts): void {
  const { answerer, turns, log, tables } = parts;
  const listen = (callback_id: string, answer: (said: string, locale: Locale) => Card): void => {
    app.shortcut<MessageShortcut>({ type: 'message_action', callback_id }, async (given) => {
      const { shortcut, ack, client, respond } = given;
      await ack();
      const locale = parts.locales.of(shortcut.user.id, client) ?? parts.locale;
      const send = async (card: Card, withTables: boolean): Promise<void> => {
        const { text, blocks } = slackPayload(card, { tables: withTables });
        await respond({ text, blocks, response_type: 'ephemeral', replace_original: false });
      };
      try {
        const text = messageWords(shortcut.message);
        const sent = { person: `slack ${shortcut.user.id}`, text, locale };
        const card = await turns.answer(sent, () => answer(text, locale));
        // Slack refuses blocks that it does not show: the same answer goes out with fields.
        await send(card, tables).catch((error: unknown) =>
          tables ? send(card, false) : Promise.reject(error),
        );
      } catch (error) {
        log.error('slack: a shortcut could not be answered', { error });
        const { text } = slackApology(locale);
        await respond({ text, response_type: 'ephemeral', replace_original: false }).catch(
          (failed: unknown) => log.warn('slack: an apology could not be sent', { error: failed }),
        );
      }
    });
  };
  listen(messageShortcuts.compare, (said, locale) => answerer.compareMessage(said, locale));
  listen(messageShortcuts.verify, (said, locale) => answerer.verifyMessage(said, locale));
}
