import path from 'node:path';
import { answer } from '../src/answers/answer.ts';
import type { Answerer } from '../src/answers/answerer.ts';
import { createAnswerer } from '../src/answers/create-answerer.ts';
import { compareNames } from '../src/answers/read-names.ts';
import type { Card } from '../src/card/card.ts';
import { loadCatalog } from '../src/catalog/load.ts';
import { createLog } from '../src/log.ts';
import { createConversation } from '../src/platforms/conversation.ts';

export const catalog = loadCatalog(path.join(import.meta.dirname, '..', 'catalog'));
export const today = new Date().toISOString().slice(0, 10);

export const newAnswerer = (): Answerer => createAnswerer({ current: () => catalog });

/** All that a platform needs beside its tokens. */
export function newCore() {
  const answerer = newAnswerer();
  const log = createLog('error');
  return { answerer, log, conversation: createConversation({ answerer, log }) };
}

export type Question = { readonly first: string; readonly second: string; readonly workload: string };

/** A question in free words about two models. */
export const questionOf = ({ first, second }: Question): string => `is ${first} or ${second} cheaper?`;

const names = [...catalog.models.values()].map((model) => model.name);

const workloads = Object.keys(catalog.workloads);
/** Every pair of different models for every workload; made when asked, since a list of millions would burden what is measured. */
const count = workloads.length * names.length * (names.length - 1);

function questionAt(index: number): Question {
  const others = names.length - 1;
  const pair = Math.floor(index / workloads.length);
  const first = Math.floor(pair / others);
  const second = pair % others;
  return {
    first: names[first]!,
    second: names[second < first ? second : second + 1]!,
    workload: workloads[index % workloads.length]!,
  };
}

function cardFor({ first, second, workload }: Question): Card {
  const command = compareNames(catalog, [first, second], { workload, private: false }, today);
  return answer(command, { catalog, today }).card;
}

const sample = 400;
// The cards are let go at once: a heap full of them is not what a bot works with.
const bySize = Array.from({ length: sample }, (_, index) => questionAt(Math.floor((index * count) / sample)))
  .map((question) => ({ question, size: JSON.stringify(cardFor(question)).length }))
  .sort((a, b) => a.size - b.size);
const { question: middling } = bySize[Math.floor(bySize.length / 2)]!;

/** A question whose answer is of middling size, and that answer as a card, which the yardsticks send as it is. */
export const typical = { question: middling, card: cardFor(middling) };

/** The question that is asked again and again. */
export const sameQuestion = (): Question => typical.question;

let last = 0;
/** A prime, so that one question after the other is about other models. */
const step = 1_000_003;
/** Each question in turn: they are more than are remembered, so every answer is worked out anew. */
export const nextQuestion = (): Question => questionAt((last++ * step) % count);
