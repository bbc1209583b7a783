import { createHmac, randomBytes } from 'node:crypto';
import type { Answerer, Asked } from '../answers/answerer.ts';
import { longestText } from '../answers/limits.ts';
import { askedInLong } from '../answers/question/sentences.ts';
import { askedToCheck } from '../answers/verify/asked.ts';
import type { Card } from '../card/card.ts';
import { answerLocale, type Locale } from '../language/locale.ts';
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
  /** What others said that these words are about, as a reply, a quotation or a forward has it: empty where no words of it can be seen, null where nothing is. */
  readonly about: string | null;
  /** The entry of a message's menu that checks the message. */
  readonly menu: string;
  /** The language that the channel or its team has chosen, else what the platform says of the person's. */
  readonly locale: Locale | null;
  /** Who answers there; the usual one without. */
  readonly answerer?: Spoken;
  /** Called where the bot has no answer to the words. */
  leftOpen?(): void;
};

/** What is asked of an answerer where people talk. */
type Spoken = Pick<
  Answerer,
  'ask' | 'addressed' | 'command' | 'spokenOf' | 'verifyMessage' | 'nothingToCheck'
>;

export type Conversation = {
  /** What is said to the bot: there is always a card, after a moment where a language model reads what nobody else could. */
  addressed(text: string, place: Place): Card | Promise<Card>;
  /** Whether words said to the bot are about a message that they do not hold: worth looking for one that they answer. */
  leansOnMessage(text: string, place: Place): boolean;
  /** Whether a text names a model. */
  names(text: string): boolean;
  /** What is said in a channel where the bot may answer uncalled: a card, or null to stay silent. */
  overheard(text: string, place: Place): Card | null;
};

const rememberThread = 24 * 60 * 60_000;
const mostThreads = 10_000;
const rememberShown = 10 * 60_000;
const mostShown = 200;
const holdPeace = 10 * 60_000;

// Made anew at each start and kept nowhere: without it, nobody finds out by guessing what was asked.
const hashKey = randomBytes(32);

/** Something of each thread that was not long ago, the oldest threads forgotten first. */
function createKept<Value>({ remember, most, now }: { remember: number; most: number; now: () => number }) {
  const known = new Map<string, { readonly value: Value; readonly at: number }>();
  return {
    of(thread: string | null): Value | null {
      const last = thread === null ? undefined : known.get(thread);
      return last && now() - last.at <= remember ? last.value : null;
    },
    keep(thread: string, value: Value): void {
      known.delete(thread);
      known.set(thread, { value, at: now() });
      if (known.size <= most) return;
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
  readonly answerer: Spoken;
  readonly log: Log;
  readonly now?: () => number;
  readonly defaultLocale?: Locale;
  readonly logQuestions?: boolean;
}): Conversation {
  const { answerer: usual, log, now = Date.now, defaultLocale = 'en' } = parts;
  const at = ({ answerer = usual }: Place): Spoken => answerer;
  // What each thread's last answer was about, and what was shown in it without a word.
  const threads = createKept<Thread>({ remember: rememberThread, most: mostThreads, now });
  const shown = createKept<string>({ remember: rememberShown, most: mostShown, now });
  const subjects = createRecent({ remember: holdPeace, most: mostThreads, now });

  const localeOf = ({ locale }: Place, words = ''): Locale =>
    answerLocale({ words, person: locale, usual: defaultLocale });
  /** What a question is read by beside its words. */
  const circumstancesOf = (place: Place) => {
    const { thread, quoted, about } = place;
    const last = threads.of(thread);
    const told = about ? usual.spokenOf(about) : null;
    if (told && told.models.length > 0) return { thread: told, locale: localeOf(place) };
    // The title says which models an answer is about; others are named below it.
    const said = quoted === null ? [] : usual.spokenOf(quoted.trim().split('\n', 1)[0] ?? '').models;
    const isLast = last !== null && said.every((id) => last.models.includes(id));
    const answered = said.length > 0 && !isLast ? { models: said, topics: [] } : last;
    return { thread: answered, locale: localeOf(place) };
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
      place.leftOpen?.();
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

  const checkOf = (text: string, locale: Locale, place: Place): Asked => ({
    ...usual.spokenOf(text),
    card: at(place).verifyMessage(text, locale),
    outcome: 'answer',
  });
  /** The check of what somebody else said, or why there is nothing to check. */
  const checked = (text: string, place: Place): Asked => {
    const { about, quoted, thread, menu, isReply } = place;
    const locale = localeOf(place, text);
    const said = about ?? (quoted === null ? shown.of(thread) : null);
    if (said) return checkOf(said, locale, place);
    const isOwn = quoted !== null || (isReply && threads.of(thread) !== null);
    const why = about !== null ? 'unseen-message' : isOwn ? 'own-message' : 'no-message';
    return { card: at(place).nothingToCheck(why, menu, locale), models: [], topics: [], outcome: 'clarify' };
  };
  /** What is made of a message that somebody shows the bot without a word: its question is answered, its claims are checked. */
  const shownAlone = (about: string, place: Place): Asked | null => {
    if (place.thread !== null) shown.keep(place.thread, about);
    const locale = localeOf(place);
    const claims = askedToCheck(about);
    if (claims) return checkOf(claims, locale, place);
    const reply = isQuestion(about) ? at(place).ask(about, { thread: null, locale }) : null;
    if (reply?.outcome === 'answer') return reply;
    return usual.spokenOf(about).models.length > 0 ? checkOf(about, locale, place) : null;
  };
  /** Whether a text asks whether something is right that it does not say itself. */
  const asksOfOthers = (text: string, { about }: Place): boolean => {
    const pasted = askedToCheck(text);
    if (pasted === null || pasted === '') return pasted === '';
    // "Is this right? I doubt it": a text to check names a model.
    return !!about && usual.spokenOf(pasted).models.length === 0;
  };
  /** What is asked of a text that is too long for a question: what stands at its end or beginning, about the rest. */
  const parted = (text: string, place: Place): readonly [text: string, place: Place] => {
    const asked = text.length > longestText ? askedInLong(text) : null;
    if (!asked) return [text, place];
    return [asked.question, { ...place, about: place.about || asked.rest }];
  };

  return {
    addressed(text, place) {
      if (asksOfOthers(text, place)) return answered(text, checked(text, place), place);
      const alone = text === '' && place.about ? shownAlone(place.about, place) : null;
      if (alone) return answered(place.about ?? text, alone, place);
      const command = at(place).command(text, localeOf(place));
      if (command) return answered(text, command, place);
      const [question, where] = parted(text, place);
      const reply = at(place).addressed(question, circumstancesOf(where));
      return reply instanceof Promise
        ? reply.then((own) => answered(text, own, place))
        : answered(text, reply, place);
    },
    leansOnMessage(text, place) {
      if (place.about !== null) return false;
      if (asksOfOthers(text, place)) return true;
      if (text.length > longestText || threads.of(place.thread) !== null) return false;
      if (at(place).command(text, localeOf(place))) return false;
      const { outcome, models } = at(place).ask(text, circumstancesOf(place));
      return outcome === 'clarify' && models.length === 0;
    },
    names: (text) => usual.spokenOf(text).models.length > 0,
    overheard(text, place) {
      if (!isQuestion(text)) return null;
      const isOurs = place.quoted !== null || threads.of(place.thread) !== null;
      if (place.isReply && !isOurs) return null;
      const reply = at(place).ask(text, circumstancesOf(place));
      const isClear = reply.models.length > 0 || reply.topics.includes('recommend');
      if (reply.outcome !== 'answer' || !isClear) return null;
      return subjects.add(subjectOf(reply, place.channel)) ? keep(reply, place) : null;
    },
  };
}
