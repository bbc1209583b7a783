import { providerName } from '../../catalog/routes.ts';
import type { Topic } from '../../subjects/query.ts';
import { pageOf, type QuestionInput, type Reply, sentences } from '../../subjects/reply.ts';
import { routesMessages } from '../../subjects/routes/say.ts';
import { asServed, isOfRoute } from '../../subjects/routes/served.ts';
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

/** Topics in which providers differ: asked of one of them, the answer is that of its own row. */
const byRoute: ReadonlySet<Topic> = new Set(['context', 'max_output', 'modality', 'capability']);

/** The answer of one provider's own row to each model, and what holds of the model where that is something else. */
function ofRoute(input: QuestionInput, reply: (own: QuestionInput) => Reply): Reply {
  const { catalog, query, models, words } = input;
  const { provider, region } = query.details;
  const say = words.of(routesMessages);
  const each = models.map((model): Reply => {
    const served = asServed(input, model);
    if (!served && provider !== null)
      return { text: say.servedThereNot(model.name, providerName(catalog, provider)) };
    if (!served) return { text: say.servedInNot(model.name, say.region(region ?? ''), [], 0, []) };
    const told = reply({ ...input, models: [served] });
    const general = reply({ ...input, models: [model], query: { ...query, operator: 'what' } });
    const same = reply({ ...input, models: [served], query: { ...query, operator: 'what' } });
    const isSame = same.text.replaceAll(served.name, model.name) === general.text;
    return { ...told, rest: isSame ? (told.rest ?? '') : say.asSuch(general.text) };
  });
  return {
    text: sentences(...each.map(({ text }) => text)),
    rest: sentences(...each.map(({ rest }) => rest)),
    claims: each.flatMap(({ claims = [] }) => claims),
    more: pageOf(models),
  };
}

/**
 * The answer to one topic of a question.
 * @throws for a topic that nothing answers
 */
export function replyTo(topic: Topic, input: QuestionInput): Reply {
  const own = topic === 'recommend' && asksForCheaper(input) ? 'alternatives' : topic;
  const reply = replies[own];
  if (!reply) throw new Error(`nothing answers the topic "${own}"`);
  if (byRoute.has(own) && isOfRoute(input.query)) return ofRoute(input, reply);
  const told = reply(input);
  return own === 'alternatives' ? { ...told, rest: sentences(told.rest, askedText(input)) } : told;
}
