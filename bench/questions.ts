import { readFileSync } from 'node:fs';
import path from 'node:path';
import { understand } from '../src/answers/question/understand.ts';
import { catalog, today } from './catalog.ts';
import { atMost, type Row } from './row.ts';
import { inTurn, percentile } from './statistics.ts';

const file = path.join(import.meta.dirname, '..', 'tests', 'phrases', 'questions.tsv');
const questions = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t')[0] ?? '');

/** Texts of 500 characters: questions one after another, and what is hard to read. */
const long = [
  questions.filter((_, index) => index % 7 === 0).join(' '),
  'claude haiku gpt gemini llama pixtral sonnet '.repeat(20),
  '4.5 3 70b 128k gpt-4-5-6 '.repeat(30),
  'hiaku pixtrl sonnnet geminni priice contxtt '.repeat(20),
  'a-'.repeat(250),
  '1 '.repeat(250),
].map((text) => text.slice(0, 500));

/** 300 different texts of 500 characters of what people ask. */
const all = questions.join(' ');
const many = Array.from({ length: 300 }, (_, index) => {
  const from = Math.floor((index * (all.length - 500)) / 300);
  return all.slice(from, from + 500);
});

function timesOf(texts: readonly string[], rounds: number): number[] {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const text of texts) {
      const begin = performance.now();
      understand(catalog, text, { today, thread: null, locale: 'en' });
      times.push(performance.now() - begin);
    }
  }
  return times;
}

/** The best of some rounds: what the machine does beside is not what a text takes. */
const quickest = (text: string) => Math.min(...timesOf([text], 5));

const medianOf = (text: string) => percentile(timesOf([text], 40), 0.5);

/** Reading free questions: usual ones, and texts of 500 characters that are hard to read. */
export async function measureQuestions(): Promise<Row[]> {
  timesOf([...questions, ...long], 2);
  const [usual = 0] = await inTurn(3, [() => percentile(timesOf(questions, 1), 0.5)]);
  const [hardest = 0] = await inTurn(3, [() => Math.max(...long.map(medianOf))]);
  const [slowest = 0] = await inTurn(3, [() => percentile(many.map(quickest), 0.99)]);
  return [
    atMost(usual, 1, { what: 'a question, read', unit: 'ms' }),
    atMost(slowest, 2, { what: 'texts of 500 characters, read, p99', unit: 'ms' }),
    atMost(hardest, 2, { what: 'the hardest text of 500 characters, read', unit: 'ms' }),
  ];
}
