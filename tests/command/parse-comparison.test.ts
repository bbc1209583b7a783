import { expect, test } from 'vitest';
import { parseComparison } from '../../src/answers/compare/read.ts';
import { mistakeView } from '../../src/answers/mistake/card.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const pair = 'anthropic/claude-haiku-5-5 mistral/pixtral-12b';

/** What was understood as one line: models, tokens, period, and what else was said. */
function read(text: string): string {
  const command = parseComparison(catalog, text, today);
  if (command.kind !== 'compare') return command.kind === 'misunderstood' ? command.reason : command.kind;
  const { models, volume, workload, show } = command;
  return [
    models.map(({ model }) => model).join(' '),
    volume ? `${volume.input}/${volume.output} ${volume.per}` : '',
    volume?.requests ? `in ${volume.requests}` : '',
    volume && volume.cacheRead > 0 ? `cached ${volume.cacheRead}` : '',
    volume?.batch ? 'batch' : '',
    workload ?? '',
    show ?? '',
    command.private ? 'privately' : '',
  ]
    .filter(Boolean)
    .join('; ');
}

const day = '5000000/200000 day';

test.for([
  [
    'gemini embedding 001, embed v4 5M in a day',
    'google/gemini-embedding-001 cohere/embed-v4.0; 5000000/0 day',
  ],
  ['haiku pixtral', pair],
  ['haiku pixtral 5M in 200k out a day', `${pair}; ${day}`],
  ['compare haiku vs pixtral --in 5M --out 200k --per day', `${pair}; ${day}`],
  ['haiku and pixtral at 5 million tokens in and 200,000 out daily', `${pair}; ${day}`],
  ['haiku pixtral 5 млн на вход и 200 тыс. на выход в день', `${pair}; ${day}`],
  ['haiku, pixtral 10k requests a day x 2k in / 300 out', `${pair}; 20000000/3000000 day; in 10000`],
  ['haiku pixtral 5M in 200k out a day 60% cached as a batch', `${pair}; ${day}; cached 3000000; batch`],
  ['haiku pixtral 5M in 200k out a day for coding privately', `${pair}; ${day}; coding; privately`],
  ['haiku pixtral 5M in 200k out a day show cost', `${pair}; ${day}; cost`],
  ['haiku pixtral for rag --requests 10k --per month', `${pair}; 50000000/5000000 month; in 10000; rag`],
  ['haiku pixtral for rag', `${pair}; rag`],
  ['gpt 5 claude haiku 4.5 150 in 50 out', 'openai/gpt-5 anthropic/claude-haiku-4-5; 150/50 request'],
  ['llama 3.3 70b, gemma 4 12b', 'meta/llama-3.3-70b-instruct google/gemma-4-12b-it'],
  ['haiku pixtral 5M/200k a day', `${pair}; ${day}`],
  ['haiku pixtral 5M in', 'half-tokens'],
  ['haiku pixtral --in abc --out 3', 'bad-number'],
  ['haiku pixtral --in -5 --out 3', 'negative-number'],
  ['haiku pixtral 1e30 in 5 out', 'huge-number'],
  ['haiku pixtral 5M in 200k out 150% cached', 'bad-share'],
  ['haiku pixtral --in 5M --out 200k --per fortnight', 'bad-period'],
  ['haiku pixtral 60% cached', 'no-tokens'],
  ['haiku pixtral 5M in 200k out for wizardry', 'unknown-workload'],
  ['haiku pixtral 5M in 200k out in the eu', 'cost-only'],
  ['haiku pixtral 5M in 200k out via scaleway', 'cost-only'],
  ['haiku 5M in 200k out', 'one-model'],
  ['5M in 200k out a day', 'no-models'],
  [`haiku pixtral 5M in ${'9'.repeat(10_000)} out`, 'too-long'],
] as const)('%s', ([text, expected]) => {
  expect(read(text)).toBe(expected);
});

test.for([
  'haiku pixtral --in \u0007<!channel> --out @everyone',
  'haiku pixtral --in \u202e5M --out 1',
  'haiku pixtral 5M in 200k out --region \u202eus',
])('nonsense is one short sentence: %s', (text) => {
  const command = parseComparison(catalog, text, today);
  if (command.kind !== 'misunderstood') throw new Error(command.kind);
  const { card } = mistakeView(catalog, command, wordingOf('en'));
  expect(card.audience).toBe('asker');
  expect(card.summary.length).toBeLessThan(220);
  expect(card.summary).not.toMatch(/[\u0007\u202e]/);
});
