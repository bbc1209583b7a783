import { createHmac, randomBytes } from 'node:crypto';
import type { Answerer, Asked } from '../answers/answerer.ts';
import type { Card } from '../card/card.ts';
import type { Locale } from '../language/locale.ts';
import type { Log } from '../log.ts';
import type { Thread } from '../subjects/query.ts';
import { createRecent } from './fresh-requests.ts';

/** Where words are said. */
export type Place = {
  readonly channel: string;
  /** What follow-ups have in common with what they follow; null where nothing can follow. */
  readonly thread: string | null;
  /** Whether they answer something that was said before. */
  readonly isReply: boolean;
  /** A message of the bot itself that these words answer. */
  readonly quoted: string | null;
  /** What the platform says of the person's language. */
  readonly locale: Locale | null;
};

export type Conversation = {
  /** What is said to the bot: there is always a card, after a moment where a language model reads what nobody else could. */
  addressed(text: string, place: Place): Card | Promise<Card>;
  /** What is said in a channel where the bot may answer uncalled: a card, or null to stay silent. */
  overheard(text: string, place: Place): Card | null;
};

const rememberThread = 24 * 60 * 60_000;
const mostThreads = 10_000;
const holdPeace = 10 * 60_000;

// Made anew at each start and kept nowhere: without it, nobody finds out by guessing what was asked.
const hashKey = randomBytes(32);

/** What each thread's last answer was about, the oldest threads forgotten first. */
function createThreads(now: () => number) {
  const known = new Map<string, { readonly about: Thread; readonly at: number }>();
  return {
    about(thread: string | null): Thread | null {
      const last = thread === null ? undefined : known.get(thread);
      return last && now() - last.at <= rememberThread ? last.about : null;
    },
    keep(thread: string, about: Thread): void {
      known.delete(thread);
      known.set(thread, { about, at: now() });
      if (known.size <= mostThreads) return;
      const [oldest] = known.keys();
      if (oldest !== undefined) known.delete(oldest);
    },
  };
}

/** Whether the words end as a question does. */
function isQuestion(text: string): boolean {
  return /[?\uFF1F\u061F][\s)"'*_]*$/.test(text);
}

/**
 * What is said over time: which models a thread is about, and when a channel has heard enough of a subject.
 * @param parts.now the clock in milliseconds
 * @param parts.logQuestions whether what was not answered is logged in its words rather than as a hash
 */
export function createConversation(parts: {
  readonly answerer: Pick<Answerer, 'ask' | 'addressed' | 'command' | 'modelsIn'>;
  readonly log: Log;
  readonly now?: () => number;
  readonly defaultLocale?: Locale;
  readonly logQuestions?: boolean;
}): Conversation {
  const { answerer, log, now = Date.now, defaultLocale = 'en' } = parts;
  const threads = createThreads(now);
  const subjects = createRecent({ remember: holdPeace, most: mostThreads, now });

  /** What a question is read by beside its words. */
  const circumstancesOf = ({ thread, quoted, locale }: Place) => {
    // The title says which models an answer is about; others are named below it.
    const said = quoted === null ? [] : answerer.modelsIn(quoted.trim().split('\n', 1)[0] ?? '');
    const last = threads.about(thread);
    const isLast = last !== null && said.every((id) => last.models.includes(id));
    const about = said.length > 0 && !isLast ? { models: said, topics: [] } : last;
    return { thread: about, locale: locale ?? defaultLocale };
  };
  const subjectOf = ({ models, topics }: Asked, channel: string): string =>
    `${channel} ${(models.length > 0 ? models.toSorted() : topics).join(' ')}`;
  const keep = (reply: Asked, { thread }: Place): Card => {
    if (thread !== null && reply.models.length > 0) {
      const { models, topics, request = null, volume = null } = reply;
      threads.keep(thread, { models, topics, request, volume });
    }
    return reply.card;
  };

  /** The card for what was said to the bot, which is noted as what its thread is about, or as not answered. */
  const answered = (text: string, reply: Asked, place: Place): Card => {
    if (reply.outcome === 'answer') subjects.add(subjectOf(reply, place.channel));
    else {
      const words = parts.logQuestions
        ? text
        : createHmac('sha256', hashKey).update(text).digest('hex').slice(0, 12);
      log.info('a question was not answered', {
        outcome: reply.outcome,
        topics: reply.topics.join(','),
        words,
      });
    }
    return keep(reply, place);
  };

  return {
    addressed(text, place) {
      const reply =
        answerer.command(text, place.locale ?? defaultLocale) ??
        answerer.addressed(text, circumstancesOf(place));
      return reply instanceof Promise
        ? reply.then((own) => answered(text, own, place))
        : answered(text, reply, place);
    },
    overheard(text, place) {
      if (!isQuestion(text)) return null;
      const isOurs = place.quoted !== null || threads.about(place.thread) !== null;
      if (place.isReply && !isOurs) return null;
      const reply = answerer.ask(text, circumstancesOf(place));
      const isClear = reply.models.length > 0 || reply.topics.includes('recommend');
      if (reply.outcome !== 'answer' || !isClear) return null;
      return subjects.add(subjectOf(reply, place.channel)) ? keep(reply, place) : null;
    },
  };
}
