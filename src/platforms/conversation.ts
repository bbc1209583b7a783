import { createHmac, randomBytes } from 'node:crypto';
import type { Answerer, Asked } from '../answers/answerer.ts';
import { longestText } from '../answers/limits.ts';
import { askedInLong } from '../answers/question/sentences.ts';
import { askedToCheck } from '../answers/verify/asked.ts';
import type { Card } from '../card/card.ts';
import { answerLocale, type Locale } from '../language/locale.ts';
import type { Log } from '../log.ts';
import { createKept, type Kept, type KeptKind, type Owner } from '../storage/kept.ts';
import { openMemory } from '../storage/sqlite.ts';
import type { Thread } from '../subjects/query.ts';

/** Where words are said. */
export type Place = {
  /** Who says them, and in which workspace or server: what is remembered of it is never found from another one. */
  readonly by: Required<Owner>;
  readonly channel: string;
  /** The message in it: read once more, such as after a restart, it is heard as it was before. */
  readonly message?: string;
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
  /** Whether questions in the channel may be answered uncalled, for which it is noted what it has heard; so without. */
  readonly isOverheard?: boolean;
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
  /** What is said to the bot: there is always a card. */
  addressed(text: string, place: Place): Promise<Card>;
  /** Whether words said to the bot are about a message that they do not hold: worth looking for one that they answer. */
  leansOnMessage(text: string, place: Place): Promise<boolean>;
  /** Whether a text names a model. */
  names(text: string): boolean;
  /** What is said in a channel where the bot may answer uncalled: a card, or null to stay silent. */
  overheard(text: string, place: Place): Promise<Card | null>;
};

/** Raised whenever what is kept of a thread gets another shape: what was kept before is then not read. */
const shapeOfThreads = 1;

// Made anew at each start and kept nowhere: without it, nobody finds out by guessing what was asked.
const hashKey = randomBytes(32);

/** Whether the words end as a question does. */
function isQuestion(text: string): boolean {
  return /[?\uFF1F\u061F][\s)"'*_]*$/.test(text);
}

/**
 * What is said over time: which models a thread is about, and when a channel has heard enough of a subject.
 * @param parts.kept where that is remembered; without it, in memory alone
 * @param parts.logQuestions whether what was not answered is logged in its words rather than as a hash
 */
export function createConversation(parts: {
  readonly answerer: Spoken;
  readonly log: Log;
  readonly kept?: Kept;
  readonly defaultLocale?: Locale;
  readonly logQuestions?: boolean;
}): Conversation {
  const { answerer: usual, log, kept = createKept(openMemory(), log), defaultLocale = 'en' } = parts;
  const at = ({ answerer = usual }: Place): Spoken => answerer;
  const find = (kind: KeptKind, { by, thread }: Place): Promise<unknown> =>
    thread === null ? Promise.resolve(null) : kept.find(kind, `${by.team} ${thread}`);
  /** What a thread's last answer was about. */
  const lastOf = async (place: Place): Promise<Thread | null> => {
    const { shape, thread } = { ...((await find('thread', place)) as object | null) } as {
      shape?: unknown;
      thread?: Thread;
    };
    return shape === shapeOfThreads && thread ? thread : null;
  };

  const localeOf = ({ locale }: Place, words = ''): Locale =>
    answerLocale({ words, person: locale, usual: defaultLocale });
  /** What a question is read by beside its words. */
  const circumstancesOf = (place: Place, last: Thread | null) => {
    const { quoted, about } = place;
    const told = about ? usual.spokenOf(about) : null;
    if (told && told.models.length > 0) return { thread: told, locale: localeOf(place) };
    // The title says which models an answer is about; others are named below it.
    const said = quoted === null ? [] : usual.spokenOf(quoted.trim().split('\n', 1)[0] ?? '').models;
    const isLast = last !== null && said.every((id) => last.models.includes(id));
    const answered = said.length > 0 && !isLast ? { models: said, topics: [] } : last;
    return { thread: answered, locale: localeOf(place) };
  };
  /** Notes that a channel hears of a subject; false where it has heard enough of it. */
  const pauses = ({ models, topics }: Asked, { by, channel, message }: Place): Promise<boolean> => {
    const subject = (models.length > 0 ? models.toSorted() : topics).join(' ');
    return kept.claim('pause', `${by.team} ${channel} ${subject}`, by, message);
  };
  const keep = async (reply: Asked, { by, thread: of }: Place): Promise<Card> => {
    if (of !== null && reply.models.length > 0) {
      const { models, topics, request = null, volume = null } = reply;
      const thread: Thread = { models, topics, request, volume };
      await kept.keep('thread', `${by.team} ${of}`, { shape: shapeOfThreads, thread }, by);
    }
    return reply.card;
  };

  /** The card for what was said to the bot, which is noted as what its thread is about, or as not answered. */
  const answered = async (text: string, reply: Asked, place: Place): Promise<Card> => {
    if (reply.outcome === 'answer') {
      if (place.isOverheard ?? true) await pauses(reply, place);
    } else {
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
  const checked = async (text: string, place: Place): Promise<Asked> => {
    const { about, quoted, menu, isReply } = place;
    const locale = localeOf(place, text);
    const said = about ?? (quoted === null ? await find('shown', place) : null);
    if (typeof said === 'string' && said !== '') return checkOf(said, locale, place);
    const isOwn = quoted !== null || (isReply && (await lastOf(place)) !== null);
    const why = about !== null ? 'unseen-message' : isOwn ? 'own-message' : 'no-message';
    return { card: at(place).nothingToCheck(why, menu, locale), models: [], topics: [], outcome: 'clarify' };
  };
  /** What is made of a message that somebody shows the bot without a word: its question is answered, its claims are checked. */
  const shownAlone = async (about: string, place: Place): Promise<Asked | null> => {
    const { by, thread } = place;
    if (thread !== null) await kept.keep('shown', `${by.team} ${thread}`, about, by);
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
    async addressed(text, place) {
      if (asksOfOthers(text, place)) return answered(text, await checked(text, place), place);
      const alone = text === '' && place.about ? await shownAlone(place.about, place) : null;
      if (alone) return answered(place.about ?? text, alone, place);
      const command = at(place).command(text, localeOf(place));
      if (command) return answered(text, command, place);
      const [question, where] = parted(text, place);
      const reply = await at(place).addressed(question, circumstancesOf(where, await lastOf(where)));
      return answered(text, reply, place);
    },
    async leansOnMessage(text, place) {
      if (place.about !== null) return false;
      if (asksOfOthers(text, place)) return true;
      if (text.length > longestText || (await lastOf(place)) !== null) return false;
      if (at(place).command(text, localeOf(place))) return false;
      const { outcome, models } = at(place).ask(text, circumstancesOf(place, null));
      return outcome === 'clarify' && models.length === 0;
    },
    names: (text) => usual.spokenOf(text).models.length > 0,
    async overheard(text, place) {
      if (!isQuestion(text)) return null;
      const last = await lastOf(place);
      const isOurs = place.quoted !== null || last !== null;
      if (place.isReply && !isOurs) return null;
      const reply = at(place).ask(text, circumstancesOf(place, last));
      const isClear = reply.models.length > 0 || reply.topics.includes('recommend');
      if (reply.outcome !== 'answer' || !isClear) return null;
      return (await pauses(reply, place)) ? keep(reply, place) : null;
    },
  };
}
