import type { Topic } from '../../subjects/query.ts';
import { type QuestionInput, type Reply, sentences } from '../../subjects/reply.ts';
import type { Subject } from '../../subjects/subject.ts';
import { subjects } from '../../subjects/subjects.ts';
import { pickMessages } from '../../subjects/wishes-say.ts';
import { wishText } from '../pick/wishes.ts';
import { botReply, glossaryReply, languageReply } from './about.ts';
import { compareReply } from './compare.ts';
import { recommendReply } from './recommend.ts';

/** What is no subject of its own: answers over all of them, and what is no fact of a model. */
const general: Subject = {
  replies: {
    recommend: recommendReply,
    compare: compareReply,
    language: languageReply,
    glossary: glossaryReply,
    about_bot: botReply,
  },
  withoutModels: ['recommend', 'glossary', 'about_bot', 'language'],
};

const all = [...subjects, general];

/** How each topic is answered. */
const replies: NonNullable<Subject['replies']> = Object.assign({}, ...all.map((own) => own.replies));

/** Topics that can be answered without naming a model. */
export const withoutModels: ReadonlySet<Topic> = new Set(all.flatMap((own) => own.withoutModels ?? []));

/** Topics that can be answered of a lab, a brand or a line as such. */
export const ofGroups: ReadonlySet<Topic> = new Set(['overview', 'price', 'family', 'maker', 'changes']);

/** Whether something cheaper than a model is asked for, and no list of all that is: one of its alternatives. */
const asksForCheaper = ({ query, models }: QuestionInput): boolean =>
  models.length === 1 &&
  query.operator !== 'list' &&
  (query.request?.wishes.some(({ kind }) => kind === 'priceAtMost') ?? false);

/** What alternatives were asked for beside a lower price, in a sentence; empty where nothing was. */
function askedText({ catalog, query, words }: QuestionInput): string {
  const wishes = (query.request?.wishes ?? []).filter(({ kind }) => kind !== 'priceAtMost');
  const said = wishes.map((wish) => wishText(catalog, wish, null, words));
  return said.length > 0 ? words.of(pickMessages).asked(words.format.list(said)) : '';
}

/**
 * The answer to one topic of a question.
 * @throws for a topic that nothing answers
 */
export function replyTo(topic: Topic, input: QuestionInput): Reply {
  const own = topic === 'recommend' && asksForCheaper(input) ? 'alternatives' : topic;
  const reply = replies[own];
  if (!reply) throw new Error(`nothing answers the topic "${own}"`);
  const told = reply(input);
  return own === 'alternatives' ? { ...told, rest: sentences(told.rest, askedText(input)) } : told;
}
