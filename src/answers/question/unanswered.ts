import type { Block, Card, Text } from '../../card/card.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { generalDomain, standingOf, sureOf } from '../../catalog/standings/standing.ts';
import { newestOf } from '../../catalog/state.ts';
import type { Wording } from '../../language/wording.ts';
import { localized } from '../../localized.ts';
import { isCurrent } from '../../subjects/alternatives/candidates.ts';
import { names } from '../../subjects/named.ts';
import { peersOf } from '../../subjects/peers/rule.ts';
import type { Topic, Understood } from '../../subjects/query.ts';
import { questionMessages } from '../../subjects/question/say.ts';
import { formChoice, pagesChoices } from '../clicks/choices.ts';
import { meantBlock, questionsBlock, type Rephrasing } from '../clicks/rephrased.ts';
import { formOf } from '../form/values.ts';
import { guideView } from '../guide/card.ts';
import { purposes } from '../guide/questions.ts';
import { guideMessages } from '../guide/say.ts';
import { comparableModels } from '../limits.ts';
import { ambiguousText, choicesFor, meantModel, peersBlock, plainText, quoted } from '../mistake/card.ts';
import { mistakesMessages } from '../mistake/say.ts';
import type { RequestLabels } from '../pick/request-labels.ts';
import { startBlock } from './next.ts';
import { modelsIn } from './reading.ts';
import { askingMessages } from './say.ts';
import { understand } from './understand.ts';

/** What `ask` prints; the wishes and the goal of a pick as `labelsOf` has them. */
export type Answered = Partial<RequestLabels> & {
  readonly kind: 'answer' | 'clarify' | 'refuse';
  readonly topics: readonly Topic[];
  readonly models: readonly string[];
  readonly text: string;
  readonly choices: readonly string[];
};

export type View = { readonly result: Answered; readonly card: Card };

const exampleCount = 3;
const usualTopics: readonly Topic[] = ['price', 'recommend', 'overview', 'alternatives', 'replacement'];
/** Words that were not understood and are named; more of them are a text of another kind. */
const mostWords = 2;

/** The models that brands stand for and that questions can name, the surely best first, one of each lab: for examples where none is named. */
function usualModels(catalog: Catalog, today: string): readonly Model[] {
  const mains = [...catalog.families.values()].flatMap(({ main }) => {
    const model = main === null ? null : newestOf(catalog, main, today);
    const isUsual = model && model.task === 'chat' && isCurrent(catalog, model, today);
    return isUsual && modelsIn(catalog, model.name, today).includes(model.id) ? [model] : [];
  });
  const sure = (model: Model) =>
    sureOf(standingOf(catalog, model, generalDomain)) ?? Number.NEGATIVE_INFINITY;
  const ordered = mains.toSorted((a, b) => sure(b) - sure(a) || (a.id < b.id ? -1 : 1));
  return [...new Map(ordered.toReversed().map((model) => [model.lab.id, model])).values()].toReversed();
}

/** Two names for examples: of the models that were named, else of usual ones. */
function exampleNames(catalog: Catalog, ids: readonly string[], today: string): readonly [string, string] {
  const named = ids.flatMap((id) => catalog.models.get(id) ?? []);
  const usual = usualModels(catalog, today).filter((model) => !named.includes(model));
  const [first = 'haiku', second = 'pixtral'] = names([...named, ...usual]);
  return [first, second];
}

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

/** What to choose from: models, beside a single one its peers, without any a whole question; what a model could be for. */
function choicesOf(
  catalog: Catalog,
  { reason, topics, candidates }: Extract<Understood, { kind: 'clarify' }>,
  today: string,
  words: Wording,
): readonly string[] {
  const question = words.of(askingMessages);
  const [topic = 'compare'] = topics;
  if (reason === 'no-wish') return purposes.map(({ label }) => localized(label, words.locale));
  if (reason === 'no-model' && candidates.length === 0)
    return [question.example(topic, ...exampleNames(catalog, [], today))];
  if (reason !== 'one-model') return namesOf(catalog, candidates);
  const [first] = candidates.flatMap((id) => catalog.models.get(id) ?? []);
  return first ? names(peersOf(catalog, first, today)).slice(0, exampleCount) : [];
}

/**
 * What can be clicked on: what it could be picked by, the same question with what may be meant, a comparison with what is
 * near the one model, or the pages of what may be meant.
 */
function buttonsOf(
  catalog: Catalog,
  { reason, text, candidates, choices }: Extract<Understood, { kind: 'clarify' }>,
  examples: readonly string[],
  asked: Rephrasing,
  today: string,
  words: Wording,
): readonly Block[] {
  if (choices.length > 0) return choicesFor(catalog, choices, words, asked);
  if (reason === 'no-wish') return guideChoices(words);
  const models = candidates.flatMap((id) => catalog.models.get(id) ?? []);
  const [only] = models;
  if (reason === 'one-model' && only)
    return [
      ...peersBlock(catalog, only.id, text, today, words),
      formChoice(formOf([only.id], { locale: words.locale }), true, words),
    ];
  if (reason === 'unknown-word')
    return candidates.length > 0 ? questionsBlock(candidates, words) : startBlock(words);
  if (reason === 'no-model' && candidates.length === 0) {
    const usual = usualModels(catalog, today).slice(0, mostUsual);
    const named = usual.map(({ name }) => ({ label: name, words: name }));
    const again = meantBlock(asked, '', named, words, true);
    return again.length > 0 ? again : questionsBlock(examples, words);
  }
  const meant = candidates.map((own) => meantModel(catalog, own));
  const again = meantBlock(asked, text, meant, words);
  return again.length > 0 || models.length === 0 ? again : pagesChoices(models, words);
}

/** Models that are offered where none was named. */
const mostUsual = 4;

/** The buttons that ask what a model is for. */
function guideChoices(words: Wording): readonly Block[] {
  return guideView({ purpose: null }, false, words).card.blocks.filter(({ kind }) => kind === 'choices');
}

/** Asks back for what is missing, with what could be chosen. */
export function clarifyView(
  catalog: Catalog,
  understood: Extract<Understood, { kind: 'clarify' }>,
  today: string,
  words: Wording,
  asked: Rephrasing,
): View {
  const { topics, candidates, reason } = understood;
  const isExample = reason === 'unknown-word' || (reason === 'no-model' && candidates.length === 0);
  const choices = choicesOf(catalog, understood, today, words);
  const { said } = asked;
  const thread = said && said.about.length > 0 ? { models: said.about, topics: [] } : null;
  const leadsOn = (typed: string): boolean => {
    const again = understand(catalog, typed, { today, thread, locale: words.locale });
    return again.kind === 'query' || (again.kind === 'clarify' && again.reason !== reason);
  };
  const buttons = buttonsOf(catalog, understood, choices, { ...asked, leadsOn }, today, words);
  const isOffered = buttons.some((block) => block.kind === 'choices' && block.isQuestion);
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
        ...(choices.length > 0 && !isListed && !isOffered && reason !== 'no-wish'
          ? [{ kind: 'notes', items: choices.map((name) => [isExample ? { code: name } : name]) } as const]
          : []),
        ...buttons,
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

/** Declines in one line that names what was not understood, with three questions that are near to what was asked and sure to be answered. */
export function refuseView(
  catalog: Catalog,
  { topics, models, near, words: unknown }: Extract<Understood, { kind: 'refuse' }>,
  today: string,
  words: Wording,
): View {
  const question = words.of(askingMessages);
  const [first, second] = exampleNames(catalog, models, today);
  const asked = [...near, ...topics, ...usualTopics].map((topic) => question.example(topic, first, second));
  const choices = [...new Set(asked)].slice(0, exampleCount);
  const isSaid = unknown.length > 0 && unknown.length <= mostWords;
  const text = isSaid ? question.declinedFor(unknown.map(quoted)) : [question.declined];
  const named = models.flatMap((id) => catalog.models.get(id) ?? []);
  return {
    result: { kind: 'refuse', topics, models, text: plainText(text), choices },
    card: {
      title: question.titles.refuse,
      summary: plainText(text),
      audience: 'asker',
      blocks: [
        { kind: 'text', role: 'verdict', text },
        ...questionsBlock(choices, words),
        ...(named.length > 0 ? pagesChoices(named, words) : []),
      ],
    },
  };
}
