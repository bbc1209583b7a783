import { expect, test } from 'vitest';
import type { Misunderstood } from '../../src/answers/command.ts';
import { parseCost } from '../../src/answers/cost/read.ts';
import { mistakeView } from '../../src/answers/mistake/card.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const haiku = 'anthropic/claude-haiku-5-5';
const haiku45 = 'anthropic/claude-haiku-4-5';
const pixtral = 'mistral/pixtral-12b';
const mini = 'openai/gpt-4.1-mini';

/** What was understood as one line: models, tokens, period, requests, and what else was said. */
function read(text: string): string {
  const command = parseCost(catalog, text, today);
  if (command.kind !== 'cost') return command.kind === 'misunderstood' ? command.reason : command.kind;
  const { volume, models, workload, routes, only, region, price, flat } = command;
  const shown = volume
    ? `${volume.input}/${volume.output} ${volume.per}${volume.requests === null ? '' : ` in ${volume.requests}`}`
    : 'usual';
  return [
    models.map(({ model }) => model).join(' '),
    shown,
    volume && volume.cacheRead > 0 ? `cached ${volume.cacheRead}` : '',
    volume?.batch ? 'batch' : '',
    (volume?.textLanguage ?? command.textLanguage) ? `in ${command.textLanguage}` : '',
    workload ?? '',
    routes ? 'routes' : '',
    only ? `only ${only.join(' ')}` : '',
    region ? `in ${region}` : '',
    price ? `at ${price.input}/${price.output}` : '',
    flat === null ? '' : `flat $${flat}`,
    command.private ? 'privately' : '',
  ]
    .filter(Boolean)
    .join('; ');
}

const day = '5000000/200000 day';

test.for([
  ['haiku pixtral', `${haiku} ${pixtral}; usual`],
  ['haiku pixtral 5M in 200k out a day', `${haiku} ${pixtral}; ${day}`],
  ['haiku, pixtral --in 5M --out 200k --per day', `${haiku} ${pixtral}; ${day}`],
  ['haiku vs pixtral 5M in / 200k out per day', `${haiku} ${pixtral}; ${day}`],
  ['haiku and pixtral: 5 million tokens in and 200,000 tokens out daily', `${haiku} ${pixtral}; ${day}`],
  ['haiku 5M input tokens, 200 000 output tokens every day', `${haiku}; ${day}`],
  ['haiku 5M in, 200k/day out', `${haiku}; ${day}`],
  ['haiku 5M in, 200k out/day', `${haiku}; ${day}`],
  ['200k out 5M in a day haiku', `${haiku}; ${day}`],
  ['haiku input 5M output 200k a day', `${haiku}; ${day}`],
  ['haiku 5 млн на вход и 200 тыс. на выход в день', `${haiku}; ${day}`],
  ['haiku 5 млн токенов на вход, 200 тыс токенов на выход в день', `${haiku}; ${day}`],
  ['haiku 5 млн входных и 200 тыс. выходных токенов в месяц', `${haiku}; 5000000/200000 month`],
  ['haiku 150 in 50 out', `${haiku}; 150/50 request`],
  ['gpt-4.1 mini 150/50', `${mini}; 150/50 request`],
  ['gpt 5 150 in 50 out', 'openai/gpt-5; 150/50 request'],
  ['gpt 5 150 000 in 50 out', 'openai/gpt-5; 150000/50 request'],
  ['claude haiku 4.5 150 in 50 out', `${haiku45}; 150/50 request`],
  ['claude haiku 4.5 gpt-4.1 mini 150 in 50 out', `${haiku45} ${mini}; 150/50 request`],
  ['llama 3.3 70b 1k out 5k in', 'meta/llama-3.3-70b-instruct; 5000/1000 request'],
  ['gemma 4 12b 200 000 in 10 000 out a week', 'google/gemma-4-12b-it; 200000/10000 week'],
  ['haiku 10k requests a day x 2k in / 300 out', `${haiku}; 20000000/3000000 day in 10000`],
  ['haiku 5M in 200k out a day in the eu', `${haiku}; ${day}; in eu`],
  ['haiku 5M in, 200k out a day, hosted in Europe', `${haiku}; ${day}; in eu`],
  ['haiku --in 5M --out 200k --per day --region us', `${haiku}; ${day}; in us`],
  ['haiku 5M in 200k out a day region mars', 'unknown-region'],
  ['haiku 10k requests of 2k in 300 out', `${haiku}; 20000000/3000000 once in 10000`],
  ['haiku 10 тыс. запросов в день x 2k in 300 out', `${haiku}; 20000000/3000000 day in 10000`],
  ['haiku 5M in 200k out a day in 10k requests', `${haiku}; ${day} in 10000`],
  ['haiku --in 5k --out 500 --requests 1000', `${haiku}; 5000000/500000 once in 1000`],
  ['haiku --in 5k --out 500 --per request --requests 1000', `${haiku}; 5000000/500000 once in 1000`],
  ['haiku --in 5M --out 200k --per day --requests 10k', `${haiku}; ${day} in 10000`],
  ['haiku 5M in 200k out a day 60% cached', `${haiku}; ${day}; cached 3000000`],
  ['haiku 5M in 200k out a day --cached 60% --batch', `${haiku}; ${day}; cached 3000000; batch`],
  ['haiku for rag', `${haiku}; 5000000/500000 once in 1000; rag`],
  ['haiku for batch jobs', `${haiku}; 1000/200 request in 1; high-volume`],
  ['haiku for rag as a batch privately', `${haiku}; 5000000/500000 once in 1000; batch; rag; privately`],
  ['haiku for rag 10k requests a day', `${haiku}; 50000000/5000000 day in 10000; rag`],
  [
    'haiku pixtral --workload "support bot"',
    `${haiku} ${pixtral}; 2000000/1500000 day in 10000; support-bot`,
  ],
  ['claude haiku 4.5 for traffic --price 0.80/4', `${haiku45}; 800000000/250000000 month; traffic; at 0.8/4`],
  ['pixtral for rag via scaleway', `${pixtral}; 5000000/500000 once in 1000; rag; only scaleway`],
  ['haiku --flat 500', `${haiku}; usual; flat $500`],
  ['haiku 5M in 200k out a day --flat $1,500', `${haiku}; ${day}; flat $1500`],
  ['haiku 5M in 200k out a day against a flat $500 a month', `${haiku}; ${day}; flat $500`],
  ['haiku 5M in 200k out a day vs a flat rate of $1.5k/month', `${haiku}; ${day}; flat $1500`],
  ['haiku pixtral $99.50 a month flat, 5M in 200k out a day', `${haiku} ${pixtral}; ${day}; flat $99.5`],
  ['haiku for rag against $20 a month', `${haiku}; 5000000/500000 once in 1000; rag; flat $20`],
  ['haiku 5M in 200k out a day for Russian texts', `${haiku}; ${day}; in ru`],
  ['haiku pixtral 5M in 200k out a day in Korean', `${haiku} ${pixtral}; ${day}; in ko`],
  ['haiku 5M на вход и 200k на выход в день для русских текстов', `${haiku}; ${day}; in ru`],
  ['haiku 5M на входе 200k на выходе в день на корейском', `${haiku}; ${day}; in ko`],
  ['haiku --in 5M --out 200k --per day --text-language ru', `${haiku}; ${day}; in ru`],
  ['haiku --text-language="Russian"', `${haiku}; usual; in ru`],
  ['haiku for rag in Ukrainian', `${haiku}; 5000000/500000 once in 1000; in uk; rag`],
  ['haiku for German texts, for rag', `${haiku}; 5000000/500000 once in 1000; in de; rag`],
  ['claude haiku 4.5 routes', `${haiku45}; usual; routes`],
] as const)('%s', ([text, understood]) => {
  expect(read(text)).toBe(understood);
});

/** What a mistake is answered with. */
function answerTo(text: string): string {
  const command = parseCost(catalog, text, today);
  if (command.kind !== 'misunderstood') return `understood as ${command.kind}`;
  return mistakeView(catalog, command as Misunderstood, wordingOf('en')).card.summary;
}

test.for([
  ['', /^Name one to five models\. Try: cost haiku/],
  ['haiku, haiku 5.5', /Both names mean Claude Haiku 5\.5/],
  ['haiku 4.7 5M in 200k out', /no model "haiku 4\.7"/i],
  ['haiku -5 in 5 out', /^"-5" is negative/],
  ['haiku 1e30 in 5 out', /^"1e30" comes to more than/],
  ['haiku --in 1e30 --out 5', /^"1e30" comes to more than/],
  ['haiku 900000000000 requests a day x 5M in 1k out', /^"900000000000" comes to more than/],
  ['haiku --in many --out 5', /^"many" is no count/],
  ['haiku --in 0 --out 0', /^"0" is no count/],
  ['haiku --in 1k --out 1k --requests 0 --per day', /^"0" is no count/],
  ['haiku 200k out', /^I read "200k", but need both/],
  ['haiku 10k requests a day', /^How many tokens\? I read "10k"/],
  ['haiku 5M in 5k out 120% cached', /^"120%" is no share/],
  ['haiku 5M in 5k out --per fortnight', /^"fortnight" is no period/],
  ['haiku --text-language klingon', /^"klingon" is no language .* measured for en, fi, ko, ru and uk\.$/],
  ['haiku 5M in 5k out --text-language', /^"\?" is no language/],
  ['haiku 5M in 5k out --text-language ""', /^"\?" is no language/],
  ['haiku 5M in 5k out --text-language <!channel>', /^"<!channel>" is no language/],
  [`haiku 5M in 5k out --text-language ${'r'.repeat(10_000)}`, /^(?!.{400})/],
  ['haiku for Klingon texts', /^There is no workload "Klingon texts"/],
  ['haiku for knitting', /^There is no workload "knitting"/],
  ['haiku 5M in 200k out for rag', /not both: I read "5M"/],
  ['haiku --price 4', /^"4" is no price/],
  ['haiku --flat 0', /^"0" is no price of a month/],
  ['haiku --flat -5', /^"-5" is no price of a month/],
  ['haiku flat $-5 a month', /^"\$-5" is no price of a month/],
  ['haiku --flat 1e30', /^"1e30" is no price of a month/],
  ['haiku --flat <!channel>', /is no price of a month/],
  ['haiku via nowhere', /^There is no provider "nowhere"/],
  [`haiku ${'x'.repeat(1000)}`, /too long/],
] as const)('%s is answered in a sentence of its own', ([text, said]) => {
  const answer = answerTo(text);
  expect(answer).toMatch(said);
  expect(answer.length).toBeLessThan(said.source.includes('workload') ? 400 : 200);
});
