import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { understand } from '../src/answers/question/understand.ts';
import { readLearned } from '../src/catalog/learned-file.ts';
import { unpacked } from '../src/language/topic-model.ts';
import { sentencesIn } from '../tools/reader/samples.ts';
import { catalog, today } from './catalog.ts';
import type { Effort } from './effort.ts';
import { atMost, type Row } from './row.ts';
import { inTurn, percentile } from './statistics.ts';

const root = path.join(import.meta.dirname, '..');
const models = [...catalog.models.values()];

const labelled = readFileSync(path.join(root, 'tests/questions/labelled.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { readonly question: string }).question);

/** What stands in slots where no model does. */
const fillers: Readonly<Record<string, string>> = {
  value: '200k tokens',
  benchmark: 'GPQA',
  provider: 'bedrock',
  region: 'the eu',
  lab: 'mistral',
  product: 'claude code',
};

/** Each fifth of the sentences that topics are learned from, each time about other models. */
const sentences = sentencesIn(path.join(root, 'catalog/questions')).flatMap(({ text }, index) =>
  index % 5 === 0
    ? [
        text.replaceAll(
          /\{(\w+)\}/g,
          (_, slot: string) => fillers[slot] ?? models[index % models.length]?.name ?? '',
        ),
      ]
    : [],
);
const questions = [...labelled, ...sentences];

/** Texts of 500 characters: questions one after another, and what is hard to read. */
const long = [
  questions.filter((_, index) => index % 7 === 0).join(' '),
  'claude haiku gpt gemini llama pixtral sonnet '.repeat(20),
  '4.5 3 70b 128k gpt-4-5-6 '.repeat(30),
  'hiaku pixtrl sonnnet geminni priice contxtt '.repeat(20),
  'a-'.repeat(250),
  '1 '.repeat(250),
].map((text) => text.slice(0, 500));

const longest = 16_000;
/** Texts of as many characters as any message is read of: one word, signs, another direction, markup, each sort of letter. */
const tooLong = [
  'haiku ',
  'price? ',
  '# ',
  'a',
  '1 ',
  '\u202eعربي ',
  '語',
  '🤖',
  'e\u0301',
  '\0',
  '\ud83d',
  '<b>haiku</b> ',
  '**[a](https://a.b/c)** ',
  'gpt-4.5/',
].map((text) => text.repeat(longest).slice(0, longest));

/** 300 different texts of 500 characters of what people ask. */
const inOneRow = questions.join(' ');
const many = Array.from({ length: 300 }, (_, index) => {
  const from = Math.floor((index * (inOneRow.length - 500)) / 300);
  return inOneRow.slice(from, from + 500);
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
const quicker = (text: string) => Math.min(...timesOf([text], 2));

const medianOf = (text: string) => percentile(timesOf([text], 40), 0.5);

/** Milliseconds of bringing what was learned to where it is read with. */
function loading(): number {
  const begin = performance.now();
  unpacked(brotliDecompressSync(readLearned()));
  return performance.now() - begin;
}

/** Reading free questions: usual ones, and texts that are hard to read. */
export async function measureQuestions({ rounds }: Effort): Promise<Row[]> {
  timesOf([...questions, ...long], 1);
  const [usual = [], rare = [], hardest = [], slowest = [], endless = [], loaded = []] = await inTurn(
    Math.min(rounds, 5),
    [
      () => percentile(questions.map(quicker), 0.5),
      () => percentile(questions.map(quicker), 0.99),
      () => Math.max(...long.map(medianOf)),
      () => percentile(many.map(quickest), 0.99),
      () => Math.max(...tooLong.map(medianOf)),
      loading,
    ],
  );
  const among = `${questions.length} questions`;
  return [
    atMost(usual, 1, { what: 'a question, read, p50', yardstick: among, unit: 'ms' }),
    atMost(rare, 2, { what: 'a question, read, p99', yardstick: among, unit: 'ms' }),
    atMost(slowest, 2, { what: 'texts of 500 characters, read, p99', unit: 'ms' }),
    atMost(hardest, 2, { what: 'the hardest text of 500 characters, read', unit: 'ms' }),
    atMost(endless, 2, { what: `the hardest text of ${longest} characters, read`, unit: 'ms' }),
    atMost(loaded, 50, { what: 'what was learned, loaded once', unit: 'ms' }),
  ];
}
