import type { App, MessageShortcut } from '@slack/bolt';
import type { Card } from '../../card/card.ts';
import { answerLocale, type Locale } from '../../language/locale.ts';
import type { WorkBook } from '../../storage/work.ts';
import type { TeamSettings } from '../team-settings.ts';
import type { Turns } from '../turns.ts';
import { slackApology } from './apology.ts';
import { slackPayload } from './blocks.ts';
import type { Locales } from './locales.ts';
import { messageWords } from './message-words.ts';
import { takeReply } from './receive.ts';
import { besideForAsker, inThread, type ReplyOptions, sendReply } from './reply.ts';
import { whereOf } from './workspace.ts';

type ShortcutParts = ReplyOptions & {
  book: WorkBook;
  settings: Pick<TeamSettings, 'at'>;
  turns: Turns;
  tables: boolean;
  /** The language where the person's is not known. */
  locale: Locale;
  locales: Locales;
};

/** The `callback_id` of each shortcut on a message. */
export const messageShortcuts = { compare: 'compare_message', verify: 'verify_message' } as const;

/** Answers shortcuts on messages, for who chose them alone. */
export function listenForShortcuts(app: App, parts: ShortcutParts): void {
  const { settings, turns, log, tables } = parts;
  const listen = (callback_id: string, name: 'compareMessage' | 'verifyMessage'): void => {
    app.shortcut<MessageShortcut>({ type: 'message_action', callback_id }, async (given) => {
      const { shortcut, ack, client, body, context } = given;
      const taken = await takeReply({ body, context }, parts);
      await ack();
      const where = whereOf({ context, client });
      const place = { team: where.team, channel: shortcut.channel?.id ?? null };
      const { answerer, locale: chosen } = settings.at(place);
      const person = parts.locales.of(shortcut.user.id, where);
      const locale = answerLocale({ chosen, person, usual: parts.locale });
      const { thread_ts } = { ...shortcut.message } as { readonly thread_ts?: unknown };
      const thread = inThread(typeof thread_ts === 'string' ? thread_ts : null);
      const to = { address: shortcut.response_url, user: shortcut.user.id, where };
      let card: Card;
      try {
        const text = messageWords(shortcut.message);
        const sent = { person: `${where.team} ${shortcut.user.id}`, text, locale };
        card = await turns.answer(sent, () => answerer[name](text, locale));
      } catch (error) {
        log.error('slack: a shortcut could not be answered', { error });
        await sendReply(to, { ...besideForAsker(slackApology(locale)), ...thread }, null, parts, taken);
        return;
      }
      const write = (withTables: boolean) => ({
        ...besideForAsker(slackPayload(card, { tables: withTables })),
        ...thread,
      });
      await sendReply(to, write(tables), tables ? () => write(false) : null, parts, taken);
    });
  };
  listen(messageShortcuts.compare, 'compareMessage');
  listen(messageShortcuts.verify, 'verifyMessage');
}
