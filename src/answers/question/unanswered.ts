import type { Card, Text } from '../../card/card.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Wording } from '../../language/wording.ts';
import { localized } from '../../localized.ts';
import { names } from '../../subjects/named.ts';
import { peersOf } from '../../subjects/peers/rule.ts';
import type { Topic, Understood } from '../../subjects/query.ts';
import { questionMessages } from '../../subjects/question/say.ts';
import { guideView } from '../guide/card.ts';
import { purposes } from '../guide/questions.ts';
import { guideMessages } from '../guide/say.ts';
import { comparableModels } from '../limits.ts';
import { ambiguousText, choicesFor, plainText, quoted } from '../mistake/card.ts';
import { mistakesMessages } from '../mistake/say.ts';
import { askingMessages } from './say.ts';

/** What `ask` prints. */
export type Answered = {
  readonly kind: 'answer' | 'clarify' | 'refuse';
  readonly topics: readonly Topic[];
  readonly models: readonly string[];
  readonly text: string;
  readonly choices: readonly string[];
};

export type View = { readonly result: Answered; readonly card: Card };

const exampleCount = 3;
const usualTopics: readonly Topic[] = ['price', 'recommend', 'replacement', 'capability'];
const usualNames = ['haiku', 'pixtral'] as const;

const namesOf = (catalog: Catalog, ids: readonly string[]) =>
  ids.map((id) => catalog.models.get(id)?.name ?? id);

function clarifyText(
  catalog: Catalog,
  { reason, text, topics, candidates, choices }: Extract<Understood, { kind: 'clarify' }>,
  words: Wording,
  hasChoices: boolean,
): Text {
  const question = words.of(askingMessages);
  const mistakes = words.of(mistakesMessages);
  const called = namesOf(catalog, candidates);
  const said = quoted(text);
  const [topic] = topics;
  switch (reason) {
    case 'no-model':
      return [question.whichModel(topic === undefined ? null : question.topics[topic])];
    case 'one-model':
      return [question.secondModel(called[0] ?? text, hasChoices)];
    case 'too-many-models':
      return [words.of(questionMessages).tooMany(comparableModels.most)];
    case 'ambiguous-model':
      return ambiguousText(catalog, choices, words);
    case 'unknown-model':
    case 'two-readings':
    case 'fewer-tokens':
      return mistakes[reason](said, called);
    case 'no-wish':
      return [question.pickBy];
    case 'unknown-word':
      return question.unknownWord(said, hasChoices);
    case 'negation':
      return question.negation(said);
    default:
      return reason satisfies never;
  }
}

/** The models to choose from; beside a single one, its peers; without any, a whole question. */
function choicesOf(
  catalog: Catalog,
  { reason, topics, candidates }: Extract<Understood, { kind: 'clarify' }>,
  today: string,
  words: Wording,
): readonly string[] {
  const question = words.of(askingMessages);
  const [topic = 'compare'] = topics;
  if (reason === 'no-model' && candidates.length === 0)
    return [question.example(topic, usualNames[0], usualNames[1])];
  if (reason !== 'one-model') return namesOf(catalog, candidates);
  const [first] = candidates.flatMap((id) => catalog.models.get(id) ?? []);
  return first ? names(peersOf(catalog, first, today)).slice(0, exampleCount) : [];
}

/** Asks back for what is missing, with what could be chosen. */
export function clarifyView(
  catalog: Catalog,
  understood: Extract<Understood, { kind: 'clarify' }>,
  today: string,
  words: Wording,
): View {
  const { topics, candidates, reason } = understood;
  const isExample = reason === 'no-model' && candidates.length === 0;
  const choices = choicesOf(catalog, understood, today, words);
  const text = clarifyText(catalog, understood, words, choices.length > 0);
  const isListed = text.some(
    (span) => typeof span === 'string' && choices.some((name) => span.includes(name)),
  );
  return {
    result: {
      kind: 'clarify',
      topics,
      models: candidates.filter((id) => catalog.models.has(id)),
      text: plainText(text),
      choices,
    },
    card: {
      title: words.of(askingMessages).titles.clarify[reason],
      summary: plainText(text),
      audience: 'everyone',
      blocks: [
        { kind: 'text', role: 'verdict', text },
        ...(choices.length > 0 && !isListed
          ? [{ kind: 'notes', items: choices.map((name) => [isExample ? { code: name } : name]) } as const]
          : []),
        ...choicesFor(catalog, understood.choices, words),
      ],
    },
  };
}

/** Asks back what a model is for, where nothing else was said. */
export function guideQuestion(words: Wording): View {
  const { card } = guideView({ purpose: null }, false, words);
  const choices = purposes.map(({ label }) => localized(label, words.locale));
  const text = words.of(guideMessages).purpose;
  return { result: { kind: 'clarify', topics: ['recommend'], models: [], text, choices }, card };
}

/** Declines in one line, with three questions that are near to what was asked and sure to be answered. */
export function refuseView(
  catalog: Catalog,
  { topics, models }: Extract<Understood, { kind: 'refuse' }>,
  words: Wording,
): View {
  const question = words.of(askingMessages);
  const [first = 'haiku', second = 'pixtral'] = [
    ...namesOf(catalog, models),
    ...usualNames.filter((name) => models.every((id) => !id.includes(name))),
  ];
  const asked = [...topics, ...usualTopics].map((topic) => question.example(topic, first, second));
  const choices = [...new Set(asked)].slice(0, exampleCount);
  return {
    result: { kind: 'refuse', topics, models, text: question.declined, choices },
    card: {
      title: question.titles.refuse,
      summary: question.declined,
      audience: 'asker',
      blocks: [
        { kind: 'text', role: 'verdict', text: [question.declined] },
        { kind: 'notes', items: choices.map((text) => [{ code: text }]) },
      ],
    },
  };
}
