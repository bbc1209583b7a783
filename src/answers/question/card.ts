import type { Block, Card, TextBlock } from '../../card/card.ts';
import { clamp, cleanText } from '../../card/clean-text.ts';
import type { Catalog, Claim } from '../../catalog/catalog.ts';
import { stateOf } from '../../catalog/state.ts';
import { type Wording, wordingOf } from '../../language/wording.ts';
import { newsMessages } from '../../subjects/changes/say.ts';
import { compare } from '../../subjects/compare.ts';
import type { Comparison } from '../../subjects/comparison.ts';
import { stateNotice } from '../../subjects/lifecycle/state.ts';
import { groupAsked } from '../../subjects/line-up/group.ts';
import { lineUpMessages } from '../../subjects/line-up/say.ts';
import { lineUpAsked } from '../../subjects/line-up/show.ts';
import { names, takenLines } from '../../subjects/named.ts';
import type { Query, Topic, Understood } from '../../subjects/query.ts';
import type { QuestionInput, Reply } from '../../subjects/reply.ts';
import { agesText, doesAge } from '../../subjects/sources/ages.ts';
import { sourcesMessages } from '../../subjects/sources/say.ts';
import { claimSources } from '../../subjects/sources/sources.ts';
import { textTokensMessages } from '../../subjects/tokens/say.ts';
import type { Rephrasing } from '../clicks/rephrased.ts';
import { compareView } from '../compare/card.ts';
import { costView } from '../cost/card.ts';
import { modelIn } from '../model-in.ts';
import { pickView } from '../pick/card.ts';
import { labelsOf } from '../pick/request-labels.ts';
import { withWorkload } from '../settings/default-workload.ts';
import { greetingReply, productReply } from './about.ts';
import { commandOf } from './as-command.ts';
import { namedBlock, nextBlock } from './next.ts';
import { ofGroups, replyTo, withoutModels } from './replies.ts';
import { askingMessages } from './say.ts';
import { clarifyView, guideQuestion, refuseView, type View } from './unanswered.ts';

const mostSources = 2;

/** The name of a source without what its author added in brackets. */
const short = (name: string) => name.replaceAll(/\s*\([^()]*\)/g, '').trim();

/** A sentence with where its figures come from before its full stop: "... (models.dev, 2026-09-30)." */
function cited(text: string, claims: readonly (Claim<unknown> | undefined)[], words: Wording): string {
  const question = words.of(askingMessages);
  // What follows from a model's name has a rule for a source, which is too long for a bracket.
  const known = claims.filter((claim) => claim !== undefined).filter(({ basis }) => basis !== 'name');
  const sources = [
    ...new Set(
      known.map(({ source, asOf }) =>
        question.source(short(words.of(sourcesMessages).named(source.name)), asOf),
      ),
    ),
  ];
  if (sources.length === 0) return text;
  const rest = sources.length - mostSources;
  const shown = [...sources.slice(0, mostSources), ...(rest > 0 ? [question.moreSources(rest)] : [])];
  return `${text.replace(/\.$/, '')} (${shown.join('; ')}).`;
}

/** Characters of a product's name that are shown. */
const longestProduct = 60;

function inputOf(
  catalog: Catalog,
  query: Query,
  today: string,
  words: Wording,
  reader: string | null,
): QuestionInput {
  const models = query.subjects.map((match) => modelIn(catalog, match));
  let compared: Comparison | undefined;
  const comparison = () => {
    compared ??= compare(catalog, models, null, today);
    return compared;
  };
  return { catalog, query, models, today, words, reader, comparison };
}

/** The topics as they can be answered: each once, and a pick for whatever is asked of no model in particular. */
function topicsOf({ topics, subjects, request, details }: Query): readonly Topic[] {
  const own = [...new Set(topics)];
  const isOfGroup = details.lab !== null || details.family !== null;
  if (isOfGroup && subjects.length === 0 && own.every((topic) => ofGroups.has(topic))) return own;
  if (subjects.length > 1) return own;
  if (subjects.length === 1) return own.filter((topic) => topic !== 'compare');
  return request === null
    ? own.filter((topic) => topic !== 'recommend' && withoutModels.has(topic))
    : [...new Set(own.map((topic): Topic => (withoutModels.has(topic) ? topic : 'recommend')))];
}

function titleOf(input: QuestionInput, [topic]: readonly Topic[]): string {
  const { models, query, words } = input;
  const question = words.of(askingMessages);
  const lineUp = topic === 'recommend' ? lineUpAsked(input) : null;
  if (lineUp) return words.of(lineUpMessages).title(lineUp.brand);
  const isOfGroup = topic !== undefined && ofGroups.has(topic) && models.length === 0;
  const group = topic === 'family' || isOfGroup ? groupAsked(input.catalog, query) : null;
  if (group?.kind === 'lab') return words.of(lineUpMessages).labTitle(group.name);
  if (group) return words.of(lineUpMessages).title(group.name);
  const isPick = topic === 'recommend' && query.request !== null && models.length === 0;
  if (models.length > 0 && !isPick) return question.titles.models(names(models));
  if (topic === 'changes') return words.of(newsMessages).title;
  if (topic === 'glossary') return question.titles.glossary;
  if (topic === 'data_policy') return question.titles.dataPolicy;
  if (topic === 'tokens') return words.of(textTokensMessages).table.corner;
  return topic === 'recommend' ? question.titles.recommend : question.titles.bot;
}

/** What must be known of the models that were asked about before the answer. */
function statesOf({ catalog, models, today, words }: QuestionInput): string[] {
  return models.flatMap(
    (model) => stateNotice(catalog, model, stateOf(catalog, model, today), false, today, words) ?? [],
  );
}

/** What names below exact were taken for, in one line; a name that could be several, all of which are answered, in its own. */
function takenRemarks({ catalog, query, today, words }: QuestionInput): string[] {
  const said = [...Map.groupBy(query.subjects, (match) => match.query).values()];
  const single = said.flatMap((matches) => (matches.length === 1 ? matches : []));
  const several = said.flatMap((matches) => {
    const [first] = matches;
    const meant = matches.flatMap(({ model }) => (model ? (catalog.models.get(model)?.name ?? []) : []));
    const isOpen = first && matches.length > 1 && first.how !== 'id';
    return isOpen ? words.of(askingMessages).severalMeant(first.query, meant) : [];
  });
  return [...takenLines(catalog, single, today, words), ...several];
}

/** Notices that stand below an answer at most. */
const mostNotices = 3;

/** The first block only: one answer has room for one table. */
function blocksOf(given: readonly Reply[]): readonly Block[] {
  return given.flatMap(({ block }) => block ?? []).slice(0, 1);
}

function answerView(input: QuestionInput, topics: readonly Topic[]): View {
  const { query, models, words } = input;
  const given = topics.map((topic) => replyTo(topic, input));
  const table = blocksOf(given);
  const line = (text: string): TextBlock[] => (text ? [{ kind: 'text', role: 'body', text: [text] }] : []);
  // Where there is a table, what else is said of the only answer stands below it.
  const below = given.length === 1 && table.length > 0 ? line(given[0]?.rest ?? '') : [];
  const texts = given.flatMap(({ text, rest = '' }): TextBlock[] => [
    { kind: 'text', role: 'verdict', text: [text] },
    ...(below.length > 0 ? [] : line(rest)),
  ]);
  const states = given.some(({ saysState }) => saysState) ? [] : statesOf(input);
  const { ofMany } = query.details;
  const taken = [
    ...(ofMany === null ? [] : [words.of(askingMessages).ofMany(ofMany, models.length)]),
    ...(given.some(({ saysTaken }) => saysTaken) ? [] : takenRemarks(input)),
  ];
  const about = [...new Set([...models, ...given.flatMap((reply) => reply.models ?? [])])];
  const facts = given.flatMap(({ claims = [] }) => claims);
  const sources = claimSources(facts, words);
  const said = given.flatMap(({ text, rest = '', claims = [], saysSources = false }) => [
    saysSources ? text : cited(text, claims, words),
    rest,
  ]);
  const text = [...states, ...said].filter(Boolean).join(' ');
  const notices: Block[] = [
    ...states.map((own): Block => ({ kind: 'text', role: 'state', text: [own] })),
    ...taken.map((own): Block => ({ kind: 'text', role: 'taken', text: [own] })),
  ];
  return {
    result: {
      kind: 'answer',
      topics: query.topics,
      models: about.map(({ id }) => id),
      text,
      choices: [],
      ...(query.request ? labelsOf(query.request) : {}),
    },
    card: {
      title: titleOf(input, topics),
      summary: text,
      audience: 'everyone',
      blocks: [
        ...texts,
        ...notices.slice(0, Math.max(mostNotices, states.length)),
        ...nextBlock(input, topics, given, about),
        ...table,
        ...below,
        ...(sources.items.length > 0 ? [sources] : []),
        ...(facts.some(doesAge)
          ? [{ kind: 'foot', text: agesText(input.catalog, { facts }, input.today, words) } as const]
          : []),
      ],
    },
  };
}

/** An answer that is about no model in particular, without figures. */
function plainView(
  title: string,
  { text, more = [], models = [] }: Reply,
  topics: readonly Topic[],
  words: Wording,
): View {
  return {
    result: { kind: 'refuse', topics, models: models.map(({ id }) => id), text, choices: [] },
    card: {
      title,
      summary: text,
      audience: 'everyone',
      blocks: [
        { kind: 'text', role: 'verdict', text: [text] },
        ...(more.length > 0 ? namedBlock(models, words) : []),
      ],
    },
  };
}

/**
 * By what a question is answered beside itself; `reader` is the host of the language model that reads what is given up
 * here, `workload` what models are for where it does not say it.
 */
type Around = Partial<Rephrasing> & { readonly reader?: string | null; readonly workload?: string | null };

/** The card of the command that a question amounts to; null where it asks for something narrower. */
function commandCard(
  input: QuestionInput,
  topics: readonly Topic[],
  { said = null, workload = null }: Around,
): Card | null {
  const { catalog, models, query, today, words } = input;
  const command = withWorkload(catalog, commandOf(catalog, query, topics), workload);
  switch (command?.kind) {
    case 'compare': {
      const { workload, volume = null } = command;
      const comparison =
        workload === null && volume === null
          ? input.comparison()
          : compare(catalog, models, workload, today, volume);
      return compareView(catalog, comparison, command, today, words).card;
    }
    case 'pick':
      return pickView(catalog, command, today, words, said).card;
    case 'cost':
      return costView(catalog, models, command, today, words).card;
    default:
      return null;
  }
}

function viewOf(
  catalog: Catalog,
  understood: Understood,
  today: string,
  { reader = null, said = null, texts = null, workload = null }: Around,
): View {
  const asked = { said, texts };
  if (understood.kind === 'clarify')
    return clarifyView(catalog, understood, today, wordingOf(understood.locale), asked);
  if (understood.kind === 'guide') return guideQuestion(wordingOf(understood.locale));
  if (understood.kind === 'refuse')
    return refuseView(catalog, understood, today, wordingOf(understood.locale));
  if (understood.kind === 'greeting') {
    const words = wordingOf(understood.locale);
    const reply = greetingReply(understood.said, words);
    return plainView(words.of(askingMessages).titles.bot, reply, [], words);
  }
  if (understood.kind === 'product') {
    const words = wordingOf(understood.locale);
    const product = clamp(cleanText(understood.product), longestProduct);
    const reply = productReply(catalog, product, understood.lab, today, words);
    return plainView(product, reply, understood.topics, words);
  }
  const { query } = understood;
  const words = wordingOf(query.locale);
  const topics = topicsOf(query);
  if (topics.length === 0) {
    const [only] = query.subjects.flatMap(({ model }) => model ?? []);
    const reason = only === undefined ? 'no-model' : 'one-model';
    const open = {
      reason,
      text: '',
      topics: query.topics,
      candidates: only === undefined ? [] : [only],
      choices: [],
    } as const;
    return clarifyView(catalog, { kind: 'clarify', locale: query.locale, ...open }, today, words, asked);
  }
  const input = inputOf(catalog, query, today, words, reader);
  const view = answerView(input, topics);
  return { ...view, card: commandCard(input, topics, { said, workload }) ?? view.card };
}

/**
 * The answer to a question as JSON and as a card, in the question's language; or what is asked back, or that it is declined.
 * What amounts to a command has the card of that command.
 */
export function questionView(
  catalog: Catalog,
  understood: Understood,
  today: string,
  around: Around = {},
): View {
  const { result, card } = viewOf(catalog, understood, today, around);
  return { result, card: result.kind === 'answer' ? card : { ...card, outcome: result.kind } };
}
