import type { Model } from '../../catalog/catalog.ts';
import {
  largestDocument,
  mostInput,
  roomFor,
  type SizedDocument,
  smallestDocument,
} from '../../catalog/room.ts';
import { categoryOf } from '../comparison.ts';
import { names } from '../named.ts';
import type { SectionInput } from '../part.ts';
import { questionFactsMessages } from '../question/say.ts';
import { pageOf, type QuestionInput, type Reply, sectionOf, sentences } from '../reply.ts';
import { vocabularyMessages } from '../say.ts';
import { contextReason } from './reason.ts';
import type { ContextCategory } from './rule.ts';
import { contextMessages } from './say.ts';

/** The largest document of the table that each takes in one request. */
export function longDocumentsAnswer({ catalog, comparison, words }: SectionInput): string {
  const answers = words.of(contextMessages);
  const vocabulary = words.of(vocabularyMessages);
  const called = ({ id, name }: SizedDocument) => vocabulary.document(id, name);
  const smallest = smallestDocument(catalog);
  const each = comparison.models.map((model) => {
    const window = model.contextWindow?.chosen.value;
    if (window === undefined) return answers.contextUnknown(model.name);
    const most = largestDocument(catalog, roomFor(catalog, model, window));
    return most
      ? answers.holds(model.name, called(most), most.tokens)
      : answers.needsChunking(model.name, smallest ? called(smallest) : '');
  });
  return answers.documents(each);
}

/** Whether so many tokens fit into one request, and whether that leaves room for an answer. */
function fitText({ words, catalog }: QuestionInput, model: Model, tokens: number): string {
  const question = words.of(contextMessages);
  const window = model.contextWindow?.chosen.value;
  if (window === undefined) return question.questionFactsContextUnknown(model.name);
  if (tokens > window) return question.fitsNot(model.name, tokens, window);
  const input = mostInput(model, window);
  if (tokens > input) return question.fitsNotIn(model.name, tokens, input, window);
  const isTight = tokens > roomFor(catalog, model, window);
  return question.fits(model.name, tokens, window, isTight ? window - tokens : null);
}

/** The largest document of the table that goes into one request. */
function holdsText({ words, catalog }: QuestionInput, model: Model, window: number): string | null {
  const largest = largestDocument(catalog, roomFor(catalog, model, window));
  if (!largest) return null;
  return words
    .of(contextMessages)
    .questionFactsHolds(words.of(vocabularyMessages).document(largest.id, largest.name), largest.tokens);
}

/** The window with what of it goes in; what goes in first where that is asked. */
function windowText({ query, words }: QuestionInput, { name, inputLimit }: Model, window: number): string {
  const question = words.of(contextMessages);
  const limit = inputLimit?.chosen.value;
  if (limit !== undefined && query.details.side === 'input') return question.input(name, limit, window);
  return sentences(question.context(name, window), limit !== undefined && question.inputLimit(limit));
}

/** As far apart as a round figure and what it stands for: 1M for 1,048,576. */
const roundly = 1.06;

/** Which of the figures that are asked about a size is, before the sentence that has it exactly; empty where none are. */
function eitherText({ query, words }: QuestionInput, size: number | undefined): string {
  const { either } = query.details;
  if (either.length === 0 || size === undefined) return '';
  const near = either.filter((own) => Math.max(own, size) / Math.min(own, size) <= roundly);
  const apart = (own: number) => Math.abs(Math.log(own / size));
  const [nearest = null] = near.toSorted((a, b) => apart(a) - apart(b));
  return words.of(contextMessages).either(nearest, either);
}

/** How many tokens go into one request, or whether a document of so many does. */
export function contextReply(input: QuestionInput): Reply {
  const { catalog, models, query, words, comparison } = input;
  const question = words.of(contextMessages);
  const { documentTokens } = query.details;
  const claims = models.map(({ contextWindow }) => contextWindow?.chosen);
  const more = pageOf(models);
  if (documentTokens !== null) {
    return {
      text: sentences(...models.map((model) => fitText(input, model, documentTokens))),
      claims,
      more,
    };
  }
  const [first] = models;
  if (first && models.length === 1) {
    const window = first.contextWindow?.chosen.value;
    return {
      text:
        window === undefined
          ? question.questionFactsContextUnknown(first.name)
          : sentences(eitherText(input, window), windowText(input, first, window)),
      rest: (first.task === 'chat' && window !== undefined && holdsText(input, first, window)) || '',
      claims,
      more,
    };
  }
  if (query.details.aspect === 'documents')
    return { text: longDocumentsAnswer(sectionOf(input)), claims, more };
  const category = categoryOf<ContextCategory>(comparison(), 'context');
  if (!category) return { text: '' };
  const { outcome } = category.result;
  if (outcome === 'win') {
    const each = models
      .map(({ name, contextWindow }) => ({ name, value: contextWindow?.chosen.value ?? 0 }))
      .sort((a, b) => b.value - a.value);
    const [most = 0, next = 1] = each.map(({ value }) => value);
    return { text: words.of(questionFactsMessages).largerContext(each, most / next), claims, more };
  }
  const head =
    outcome === 'tie'
      ? question.sameContext(models.length)
      : words.of(questionFactsMessages).contextOpen(models.length);
  return { text: `${head} ${contextReason(catalog, models, category, words)}`, claims, more };
}

/** How long one answer can be. */
export function maxOutputReply(input: QuestionInput): Reply {
  const { models, words } = input;
  const question = words.of(contextMessages);
  const known = models.flatMap(({ name, maxOutput }) =>
    maxOutput ? [{ name, value: maxOutput.chosen.value }] : [],
  );
  const open = names(models.filter(({ maxOutput }) => !maxOutput));
  const [first] = known;
  const text = sentences(
    models.length === 1 && eitherText(input, first?.value),
    first && known.length === 1
      ? question.maxOutput(first.name, first.value)
      : known.length > 1 &&
          words.of(questionFactsMessages).longestAnswers(known.toSorted((a, b) => b.value - a.value)),
    open.length > 0 && question.maxOutputUnknown(open),
  );
  return { text, claims: models.map(({ maxOutput }) => maxOutput?.chosen), more: pageOf(models) };
}
