import path from 'node:path';
import { answer, createAnswerer } from '../src/answer.ts';
import type { Answerer } from '../src/answerer.ts';
import { loadCatalog } from '../src/catalog/load.ts';
import { compareNames } from '../src/command/parse.ts';
import { createConversation } from '../src/conversation.ts';
import { createLog } from '../src/log.ts';
import type { Card } from '../src/view/card.ts';

export const catalog = loadCatalog(path.join(import.meta.dirname, '..', 'catalog'));
export const today = new Date().toISOString().slice(0, 10);

export const newAnswerer = (): Answerer => createAnswerer(() => catalog);

/** All that a platform needs beside its tokens. */
export function newCore() {
  const answerer = newAnswerer();
  const log = createLog('error');
  return { answerer, log, conversation: createConversation({ answerer, log }) };
}

export type Question = { readonly first: string; readonly second: string; readonly workload: string };

const names = [...catalog.models.values()].map((model) => model.name);

/** Every pair of different models for every workload. */
const questions: readonly Question[] = Object.keys(catalog.workloads).flatMap((workload) =>
  names.flatMap((first) =>
    names.filter((second) => second !== first).map((second) => ({ first, second, workload })),
  ),
);

function cardFor({ first, second, workload }: Question): Card {
  const command = compareNames(catalog, [first, second], { workload, private: false }, today);
  return answer(command, { catalog, today }).card;
}

const bySize = questions
  .filter((_, index) => index % 97 === 0)
  .map((question) => ({ question, card: cardFor(question) }))
  .map((answered) => ({ ...answered, size: JSON.stringify(answered.card).length }))
  .sort((a, b) => a.size - b.size);

/** A question whose answer is of middling size, and that answer as a card, which the yardsticks send as it is. */
export const typical = bySize[Math.floor(bySize.length / 2)]!;

/** The question that is asked again and again. */
export const sameQuestion = (): Question => typical.question;

let last = 0;
/** Each question in turn: they are more than are remembered, so every answer is worked out anew. */
export const nextQuestion = (): Question => questions[last++ % questions.length]!;
