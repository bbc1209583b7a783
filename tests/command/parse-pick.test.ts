import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answers/answer.ts';
import type { Given } from '../../src/answers/command-entry.ts';
import { pickModels } from '../../src/answers/pick/command.ts';
import { parsePick } from '../../src/answers/pick/read.ts';
import { anyText } from '../any-text.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { threadTime } from '../thread-time.ts';

/** A request as one line: what is best, then the wishes, the volume and what is included. */
function read(text: string): string {
  const command = parsePick(catalog, text, today);
  if (command.kind === 'misunderstood') return `! ${command.reason} ${command.text}`;
  if (command.kind !== 'pick') return command.kind;
  const { goal, wishes, volume, including } = command.request;
  return [
    typeof goal === 'string'
      ? goal
      : 'take' in goal
        ? `${goal.take}:${goal.quality ?? 'none'}`
        : `score:${goal.benchmark}`,
    ...wishes.map((wish) =>
      [
        wish.kind,
        'benchmark' in wish ? wish.benchmark : '',
        'work' in wish ? (wish.work ?? '') : '',
        'bits' in wish ? wish.bits : '',
        wish.value,
      ]
        .filter((part) => part !== '')
        .join(':'),
    ),
    volume ? `volume:${volume.input}/${volume.output}/${volume.per}` : '',
    volume?.textLanguage ? `in:${volume.textLanguage}` : '',
    ...including.map((state) => `including:${state}`),
    command.private ? 'private' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const file = path.join(import.meta.dirname, '..', 'phrases', 'pick.tsv');
const phrases = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t'));

describe('what a person wants of a model', () => {
  it.for(phrases)('%s', ([text = '', expected]) => {
    expect(read(text)).toBe(expected);
  });

  it('has a language of its texts, if one is begun', () => {
    for (const end of ['--text-language', '--text-language ""', '--text-language ?'])
      expect(read(`cheapest model at 5M in 200k out a day ${end}`)).toMatch(/^! unknown-language/);
  });

  it('is said in many ways', () => {
    expect(phrases.length).toBeGreaterThanOrEqual(60);
  });
});

describe('what cannot be picked by', () => {
  const mistakes = [
    ['', 'no-wish', /Say what you want/],
    ['please find me a model', 'no-wish', /cheapest vision model/],
    ['quantum toaster', 'unknown-wish', /did not understand "quantum toaster"/],
    ['cheapest in mars', 'unknown-wish', /"mars"/],
    ['open closed model', 'opposite-wishes', /both: "open, closed"/],
    ['by openai, made by google', 'opposite-wishes', /openai, google/],
    ['best embedding model for coding', 'other-task', /"embedding" is another task/],
    ['fastest vision model', 'no-speed', /cannot pick by "fastest"/],
    ['free model', 'no-free', /at no charge are no price/],
    ['cheapest, not from china', 'negative-wish', /"not from china"/],
    ['model without images', 'negative-wish', /"without images"/],
    ['cheapest and newest', 'two-goals', /Best by one thing/],
    ['under $1, under $2', 'same-wish', /"under \$2"/],
    ['128k context and 200k context', 'same-wish', /"200k context"/],
    ['under $0', 'bad-limit', /"under \$0" is no limit/],
    ['under $-3', 'bad-limit', /no limit/],
    ['price under 5', 'bad-limit', /"under 5"/],
    ['under $50 a month', 'no-volume', /"\$50" a month buys how many tokens/],
    ['cheapest at 5M in 200k out', 'no-period', /for a day or for a month/],
    ['cheapest, region mars', 'unknown-region', /"mars".*There are:.*eu/],
    ['wtfpl licence', 'unknown-licence', /no licence "wtfpl"/],
    ['klingonbench at least 50', 'unknown-benchmark', /no benchmark "klingonbench"/],
    ['since 2025-13', 'bad-date', /"2025-13" is no date/],
    ['via nowhere', 'unknown-provider', /no provider "nowhere"/],
    ['x'.repeat(1001), 'too-long', /too long/],
  ] as const;

  it.for(mistakes)('%s', ([text, reason, said]) => {
    const command = parsePick(catalog, text, today);
    expect(command).toMatchObject({ kind: 'misunderstood', reason });
    const { card } = answer(command, { catalog, today });
    expect(card.summary).toMatch(said);
    expect(card.summary.length).toBeLessThan(200);
    expect(card.audience).toBe('asker');
  });
});

it('reads any text at all, or says what of it was not understood', () => {
  const words = [
    'not',
    'без',
    'under $',
    '1M',
    'or',
    'haiku',
    'by',
    'GPQA',
    'a',
    'month',
    '<',
    'licence',
    'region',
  ];
  const near = fc.array(fc.constantFrom(...words, ...phrases.map(([text = '']) => text)), { maxLength: 6 });
  fc.assert(
    fc.property(
      fc.oneof(
        anyText(300),
        near.map((parts) => parts.join(' ')),
      ),
      (text) => {
        const command = parsePick(catalog, text, today);
        expect(['pick', 'misunderstood']).toContain(command.kind);
      },
    ),
  );
});

it('takes no time over text that means nothing', () => {
  const texts = [
    'a '.repeat(500),
    '1 '.repeat(500),
    'under $'.repeat(140),
    'x'.repeat(1000),
    '128k, '.repeat(160),
    'GPQA over '.repeat(70),
    'without openai or '.repeat(45),
    'image output '.repeat(70),
  ];
  for (const text of texts) {
    read(text);
    const time = threadTime(() => read(text));
    expect(time, text.slice(0, 20)).toBeLessThan(150);
  }
});

/** The words that a form stands for. */
function sentenceOf(given: Given): string {
  const filled = pickModels.form?.fill(given) ?? { said: '' };
  return 'typed' in filled ? filled.typed.replace(/^pick /, '') : '';
}

it('reads the options of a form as the same words', () => {
  const options: Record<string, string> = {
    wanted: 'a model for json',
    best: 'newest',
    input: 'image input',
    capability: 'tool calling',
    context: '128k',
    price: '1.5',
    weights: 'open weights',
    licence: 'commercial use',
    memory: '24GB',
    lab: 'mistral',
    provider: 'scaleway',
    region: 'eu',
    since: '2025-06',
  };
  expect(read(sentenceOf(options))).toBe(
    'newest takes:image can:functionCalling can:structuredOutput contextAtLeast:128000 memoryAtMost:4:24 ' +
      'releasedSince:2025-06 priceAtMost:1.5 openWeights:true commercialUse:true lab:mistral provider:scaleway region:eu',
  );
  expect(read(sentenceOf({ price: '50 a month at 5M in 200k out a day' }))).toContain('monthlyAtMost:50');
});
