import type { App, MessageShortcut } from '@slack/bolt';
import type { Answerer } from '../answerer.ts';
import type { Locale } from '../locale.ts';
import type { Log } from '../log.ts';
import { slackApology } from './apology.ts';
import { slackPayload } from './blocks.ts';
import type { Locales } from './locales.ts';
import { mentionText } from './mention-text.ts';

type ShortcutParts = {
  answerer: Answerer;
  log: Log;
  tables: boolean;
  /** The language where the person's is not known. */
  locale: Locale;
  locales: Locales;
};

/** The `callback_id` of the shortcut on a message. */
export const compareMessageId = 'compare_message';

/** Answers shortcuts on messages, for who chose them alone. */
export function listenForShortcuts(app: App, parts: ShortcutParts): void {
  const { answerer, log, tables } = parts;
  app.shortcut<MessageShortcut>({ type: 'message_action', callback_id: compareMessageId }, async (given) => {
    const { shortcut, ack, client, respond } = given;
    await ack();
    const locale = parts.locales.of(shortcut.user.id, client) ?? parts.locale;
    const send = async (withTables: boolean): Promise<void> => {
      const card = answerer.compareMessage(mentionText(String(shortcut.message.text ?? '')), locale);
      const { text, blocks } = slackPayload(card, { tables: withTables });
      await respond({ text, blocks, response_type: 'ephemeral', replace_original: false });
    };
    try {
      // Slack refuses blocks that it does not show: the same answer goes out with fields.
      await send(tables).catch((error: unknown) => (tables ? send(false) : Promise.reject(error)));
    } catch (error) {
      log.error('slack: a shortcut could not be answered', { error });
      const { text } = slackApology(locale);
      await respond({ text, response_type: 'ephemeral', replace_original: false }).catch((failed: unknown) =>
        log.warn('slack: an apology could not be sent', { error: failed }),
      );
    }
  });
}
