import type { Topic } from '../../subjects/query.ts';
import type { QuestionInput, Reply } from '../../subjects/reply.ts';
import type { Subject } from '../../subjects/subject.ts';
import { subjects } from '../../subjects/subjects.ts';
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

/** Whether an alternative must have more than a lower price, which alternatives have anyway. */
const asksForMore = ({ query }: QuestionInput): boolean =>
  query.request?.wishes.some(({ kind }) => kind !== 'priceAtMost') ?? false;

/** Whether something cheaper than a model is asked for, and no list of all that is. */
const asksForCheaper = ({ query, models }: QuestionInput): boolean =>
  models.length === 1 && query.request !== null && query.operator !== 'list';

/** Who answers: what is cheaper than a model is one of its alternatives, and those that must have more are picked. */
function answering(topic: Topic, input: QuestionInput): Topic {
  if (topic === 'alternatives' && asksForMore(input)) return 'recommend';
  return topic === 'recommend' && asksForCheaper(input) && !asksForMore(input) ? 'alternatives' : topic;
}

/**
 * The answer to one topic of a question.
 * @throws for a topic that nothing answers
 */
export function replyTo(topic: Topic, input: QuestionInput): Reply {
  const reply = replies[answering(topic, input)];
  if (!reply) throw new Error(`nothing answers the topic "${topic}"`);
  return reply(input);
}
