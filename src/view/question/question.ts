import type { Catalog, Model } from '../../catalog/catalog.ts';
import { stateOf } from '../../catalog/state.ts';
import { type Comparison, compare } from '../../comparison/compare.ts';
import type { Query, Topic, Understood } from '../../question/query.ts';
import type { Block, Card, Text } from '../card.ts';
import { type Messages, messagesOf } from '../messages/messages.ts';
import { names } from '../names.ts';
import { matchRemark } from '../remarks.ts';
import { claimSources } from '../sources.ts';
import { stateSentence } from '../state-sentence.ts';
import { cited } from './cite.ts';
import { type QuestionInput, type Reply, sentences } from './reply.ts';
import { replies, withoutModels } from './topics.ts';
import { clarifyView, refuseView } from './unanswered.ts';

type View = { readonly result: object; readonly card: Card };

const mostCommands = 3;

function inputOf(catalog: Catalog, query: Query, today: string, words: Messages): QuestionInput {
  const models = query.subjects.map(({ model }) => {
    const found = model === null ? undefined : catalog.models.get(model);
    if (!found) throw new Error(`the question is about ${model}, which is not in the catalog`);
    return found;
  });
  let compared: Comparison | undefined;
  const comparison = () => {
    compared ??= compare(catalog, models, null, today);
    return compared;
  };
  return { catalog, query, models, today, words, comparison };
}

/** The topics as they can be answered: each once, and a pick for whatever is asked of no model in particular. */
function topicsOf({ topics, subjects, request }: Query): readonly Topic[] {
  const own = [...new Set(topics)];
  if (subjects.length > 1) return own;
  if (subjects.length === 1) return own.filter((topic) => topic !== 'compare');
  return request === null
    ? own.filter((topic) => topic !== 'recommend' && withoutModels.has(topic))
    : [...new Set(own.map((topic): Topic => (withoutModels.has(topic) ? topic : 'recommend')))];
}

function titleOf(models: readonly Model[], [topic]: readonly Topic[], { question }: Messages): string {
  if (models.length > 0) return question.titles.models(names(models));
  if (topic === 'glossary') return question.titles.glossary;
  return topic === 'recommend' ? question.titles.recommend : question.titles.bot;
}

/** What must be known of the models that were asked about before the answer. */
function statesOf({ catalog, models, today, words }: QuestionInput): string[] {
  return models.flatMap(
    (model) => stateSentence(catalog, model, stateOf(catalog, model, today), today, words) ?? [],
  );
}

/** The first block only: one answer has room for one table. */
function blocksOf(given: readonly Reply[]): readonly Block[] {
  return given.flatMap(({ block }) => block ?? []).slice(0, 1);
}

function commandsText(commands: readonly string[], { question }: Messages): Text {
  return [question.more, ...commands.flatMap((code, index) => [...(index > 0 ? [', '] : []), { code }])];
}

function answerView(input: QuestionInput, topics: readonly Topic[]): View {
  const { catalog, query, models, words } = input;
  const given = topics.map((topic) => replies[topic](input));
  const texts = given.map(({ text, rest, claims = [], saysSources = false }) =>
    sentences(saysSources ? text : cited(text, claims, words), rest),
  );
  const states = given.some(({ saysState }) => saysState) ? [] : statesOf(input);
  const taken = query.subjects.flatMap((match) => matchRemark(catalog, match, words) ?? []);
  const commands = [...new Set(given.flatMap(({ more = [] }) => more))].slice(0, mostCommands);
  const about = [...new Set([...models, ...given.flatMap((reply) => reply.models ?? [])])];
  const sources = claimSources(
    given.flatMap(({ claims = [] }) => claims),
    words,
  );
  const text = [...states, ...texts].join(' ');
  return {
    result: {
      kind: 'answer',
      topics: query.topics,
      models: about.map(({ id }) => id),
      text,
      choices: [],
      notes: taken,
    },
    card: {
      title: titleOf(models, topics, words),
      summary: text,
      audience: 'everyone',
      blocks: [
        ...states.map((state): Block => ({ kind: 'text', role: 'state', text: [state] })),
        ...texts.map((own): Block => ({ kind: 'text', role: 'verdict', text: [own] })),
        ...taken.map((own): Block => ({ kind: 'text', role: 'body', text: [own] })),
        ...blocksOf(given),
        ...(commands.length > 0
          ? [{ kind: 'text', role: 'body', text: commandsText(commands, words) } as const]
          : []),
        ...(sources.items.length > 0 ? [sources] : []),
      ],
    },
  };
}

/** The answer to a question as JSON and as a card, in the question's language; or what is asked back, or that it is declined. */
export function questionView(catalog: Catalog, understood: Understood, today: string): View {
  if (understood.kind === 'clarify')
    return clarifyView(catalog, understood, today, messagesOf(understood.locale));
  if (understood.kind === 'refuse') return refuseView(catalog, understood, messagesOf(understood.locale));
  const { query } = understood;
  const words = messagesOf(query.locale);
  const topics = topicsOf(query);
  if (topics.length === 0) {
    const [only] = query.subjects.flatMap(({ model }) => model ?? []);
    const reason = only === undefined ? 'no-model' : 'one-model';
    const asked = {
      reason,
      text: '',
      topics: query.topics,
      candidates: only === undefined ? [] : [only],
    } as const;
    return clarifyView(catalog, { kind: 'clarify', locale: query.locale, ...asked }, today, words);
  }
  return answerView(inputOf(catalog, query, today, words), topics);
}
