import type { App, Context, webApi } from '@slack/bolt';
import { actionNames } from '../../answers/clicks/choices.ts';
import type { Card } from '../../card/card.ts';
import { answerLocale, type Locale } from '../../language/locale.ts';
import type { Log } from '../../log.ts';
import type { Taken, WorkBook } from '../../storage/work.ts';
import type { Conversation, Place } from '../conversation.ts';
import { isSoon } from '../corrections.ts';
import type { Outbox } from '../outbox.ts';
import { voicesOf } from '../quotes.ts';
import type { AtPlace, TeamSettings } from '../team-settings.ts';
import type { Turns } from '../turns.ts';
import type { AgentView } from './agent-view.ts';
import { slackApology } from './apology.ts';
import { slackPayload } from './blocks.ts';
import { type AskedAt, answerLetter } from './delivery.ts';
import type { Locales } from './locales.ts';
import { mentionText } from './mention-text.ts';
import { messageAbove } from './message-above.ts';
import { wordsBeside } from './message-words.ts';
import { doorOf } from './receive.ts';
import { isRecord } from './shapes.ts';
import { teamOf } from './workspace.ts';

/** Whether a message mentions a user, as Slack writes it. */
function namesUser(text: string, user: string): boolean {
  return text.includes(`<@${user}>`) || text.includes(`<@${user}|`);
}

type QuestionParts = {
  conversation: Conversation;
  turns: Turns;
  /** Keeps answers until they are posted. */
  outbox: Outbox;
  /** Where messages are taken on before they are acknowledged. */
  book: WorkBook;
  agentView: AgentView;
  log: Log;
  tables: boolean;
  /** The language where neither words nor person tell one. */
  locale: Locale;
  locales: Locales;
  settings: Pick<TeamSettings, 'at'>;
};

/** Who takes up a message again that was not answered. */
export const questionKind = 'slack message';

type EventBody = {
  readonly event: object;
  readonly authorizations?: readonly { readonly is_bot: boolean; readonly user_id: string }[];
};
type EventArguments = {
  readonly body: EventBody;
  readonly client: webApi.WebClient;
  readonly context: Context;
};

/** A message of a person, wherever it was written. */
type Message = AskedAt & {
  /** As Slack sent it. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** Milliseconds from the message to its edit; null where it is as it was written. */
  readonly editedAfter: number | null;
};

// A message with a file, and a reply shown in the channel too.
const subtypesOfPeople = new Set<unknown>(['file_share', 'thread_broadcast']);

/** The message of an event; null where no person wrote it. Read loosely: not all of it is in Slack's types. */
function messageOf(event: object, team: string, ownUsers: readonly unknown[]): Message | null {
  const { subtype: kind, channel, message } = { ...event } as Readonly<Record<string, unknown>>;
  const isChange = kind === 'message_changed' && isRecord(message);
  const fields: Readonly<Record<string, unknown>> = isChange ? message : { ...event };
  const { bot_id, bot_profile, app_id, subtype, edited, user, text, ts, thread_ts } = fields;
  if ((bot_id ?? bot_profile ?? app_id) != null) return null;
  if (subtype != null && !subtypesOfPeople.has(subtype)) return null;
  if (typeof user !== 'string' || ownUsers.includes(user)) return null;
  if (typeof channel !== 'string' || typeof ts !== 'string') return null;
  // What Slack adds to a message, such as what a link leads to, changes it and is no edit.
  if (isChange && edited == null) return null;
  const at = isRecord(edited) ? Number(edited.ts) : Number.NaN;
  const editedAfter = edited == null ? null : (at - Math.floor(Number(ts))) * 1000;
  const thread = typeof thread_ts === 'string' ? thread_ts : undefined;
  return { team, channel, user, fields, text: typeof text === 'string' ? text : '', editedAfter, ts, thread };
}

/**
 * Answers mentions, direct messages and, where it is switched on, questions in channels: once per message, however
 * often and as whatever event Slack delivers it, and once more where a question that had no answer is corrected soon;
 * what is for the asker alone is never posted for all.
 */
export function listenForQuestions(app: App, parts: QuestionParts): void {
  const { conversation, turns, outbox, book, agentView, log, tables, locale: usual } = parts;
  const { locales, settings } = parts;

  /** Takes a message on, and says so to Slack; null where it was taken on before, or is an edit that is not to be answered. */
  const take = async (asked: Message, body: EventBody, context: Context): Promise<Taken | null> => {
    const { team, channel, user, ts, editedAfter } = asked;
    const { acknowledge, taken: before } = doorOf(context);
    if (before) return before;
    const id = `${team} ${channel} ${ts}`;
    const work = { kind: questionKind, team, person: `slack ${user}`, body };
    const taken =
      editedAfter === null
        ? await book.take({ id, ...work })
        : isSoon(editedAfter)
          ? await book.correct(id, { id: `${id} edited`, ...work })
          : null;
    await acknowledge();
    return taken;
  };
  const answer = async (
    client: webApi.WebClient,
    asked: Message,
    {
      isAddressed,
      ownUsers,
      at,
      taken,
    }: { isAddressed: boolean; ownUsers: readonly unknown[]; at: AtPlace; taken: Taken },
  ): Promise<void> => {
    const { team, channel, user, ts, thread } = asked;
    const { leftOpen } = taken;
    // Of direct messages all that is said outside of threads is one conversation, where that can be.
    const own = thread ?? (channel.startsWith('D') ? 'direct' : ts);
    const known = at.locale ?? locales.of(user, { team, client });
    const { said: text, quoted } = voicesOf(mentionText(asked.text));
    const asSent: Place = {
      by: { team, person: `slack ${user}` },
      channel,
      message: ts,
      thread: `${channel} ${own}`,
      isReply: thread !== undefined && thread !== ts,
      quoted: null,
      about: quoted ?? (wordsBeside(asked.fields) || null),
      menu: actionNames.verify.slack,
      locale: known,
      isOverheard: at.faq,
      answerer: at.answerer,
      leftOpen,
    };
    const locale = answerLocale({ words: asked.text, person: known, usual });
    const send = (card: Card | null) => {
      const payload = card ? slackPayload(card, { tables }) : slackApology(locale);
      const plainer = card && tables ? () => slackPayload(card, { tables: false }) : null;
      const letter = answerLetter(client, asked, { payload, plainer, locale, isCalled: isAddressed });
      outbox.put({ ...letter, taken });
    };
    try {
      const isElsewhere = isAddressed && asSent.isReply && (await conversation.leansOnMessage(text, asSent));
      const { names } = conversation;
      const above = isElsewhere ? await messageAbove(client, asked, { ownUsers, names, log }) : null;
      const place = { ...asSent, ...above };
      const whole = `${text}\n${place.about ?? ''}`;
      const card = isAddressed
        ? await turns.answer({ person: `${team} ${user}`, text: whole, locale }, () =>
            conversation.addressed(text, place),
          )
        : await conversation.overheard(text, place);
      if (card) return send(card);
      leftOpen();
    } catch (error) {
      log.error('slack: a question failed', { error });
      if (isAddressed) return send(null);
    }
    await taken.end();
  };
  const listen = async (
    { body, client, context }: EventArguments,
    kind: 'mention' | 'message',
  ): Promise<void> => {
    const { event, authorizations = [] } = body;
    const ownUsers = authorizations.filter((one) => one.is_bot).map((one) => one.user_id);
    const team = teamOf(context);
    const message = messageOf(event, team, ownUsers);
    if (!message) return doorOf(context).taken?.end();
    const isDirect = 'channel_type' in event && event.channel_type === 'im';
    if (isDirect && isRecord(message.fields.app_context)) agentView.seen(team);
    const begins = isDirect && (await agentView.isOn(team)) ? message.ts : undefined;
    const asked = { ...message, thread: message.thread ?? begins };
    const isMention = ownUsers.some((own) => namesUser(asked.text, own));
    const isAddressed = kind === 'mention' || isDirect || (asked.editedAfter !== null && isMention);
    // A mention in such a channel arrives as a mention too, and is answered as one.
    const at = settings.at({ team: asked.team, channel: asked.channel });
    const isOverheard = !isAddressed && !isMention && asked.editedAfter === null && at.faq;
    if (!isAddressed && !isOverheard) return doorOf(context).taken?.end();
    const taken = await take(asked, body, context);
    if (!taken) return;
    try {
      await answer(client, asked, { isAddressed, ownUsers, at, taken });
    } catch (error) {
      await taken.end();
      throw error;
    }
  };

  app.event('app_mention', (given) => listen(given, 'mention'));
  app.event('message', (given) => listen(given, 'message'));
}
