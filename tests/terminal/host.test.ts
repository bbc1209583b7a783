import { expect, it } from 'vitest';
import { answer } from '../../src/answers/answer.ts';
import { parseTiebreak } from '../../src/answers/parse-tiebreak.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { run } from './run.ts';

function asked(text: string) {
  const { result, card } = answer(parseTiebreak(catalog, text, today), { catalog, today });
  return {
    result: result as Record<string, unknown>,
    summary: card.summary,
    text: JSON.stringify(card.blocks),
  };
}

it('prints memory, cards, cost and break-even of hosting, given by options', async () => {
  const options = '--memory 24 --gpu-hour 2.50 --in 3k --out 1k --json --today';
  const { code, out, err } = await run(['host', 'pixtral 12b', ...options.split(' '), today]);
  expect(err).toBe('');
  expect(code).toBe(0);
  const { rows, ...rest } = JSON.parse(out);
  // (24.8, 12.4, 6.2 + 8,000 x 60 to 210 KB) x 1.1
  expect(rows.map((row: { bits: number; gigabytes: object }) => [row.bits, row.gigabytes])).toEqual([
    [16, { low: 27.808, high: 29.128 }],
    [8, { low: 14.168, high: 15.488 }],
    [4, { low: 7.348, high: 8.668 }],
  ]);
  expect(rows[1].fits).toContain('rtx-4090');
  expect(rows[0].fits).not.toContain('rtx-4090');
  expect(rest).toMatchObject({
    model: 'mistral/pixtral-12b',
    weights: { open: true, licence: 'Apache-2.0', commercialUse: 'yes', parameters: { total: 12.4 } },
    usdPerMonth: 1800,
    // A request of 4,000 tokens at $0.20/M costs $0.0008.
    breakEven: {
      between: ['mistral/pixtral-12b', 'self-hosted'],
      of: 'requests',
      at: 2_250_000,
      cheaperBelow: 'mistral/pixtral-12b',
    },
    assumptions: { context: 8000, overhead: 0.1, hoursPerMonth: 720 },
  });
});

it.each([
  [
    'host claude haiku 4.5 at $2 an hour',
    /cannot be hosted: its weights are not published, it is API-only\./,
  ],
  ['host deepseek v3.2', /cannot be estimated: its parameters are not known here\./],
])('%s is answered, with nothing made up', (text, said) => {
  const { result, summary } = asked(text);
  expect(summary).toMatch(said);
  expect(result).toMatchObject({ rows: [], usdPerMonth: null, breakEven: null });
});

it('says what decides whether it may be hosted and what sets its speed', () => {
  const text = (words: string) =>
    JSON.stringify(answer(parseTiebreak(catalog, words, today), { catalog, today }).card);
  expect(text('host llama 3.3 70b')).toContain('services above 700 million monthly users need a licence');
  expect(text('host pixtral large')).toContain('does not allow commercial use');
  expect(text('host qwen3 coder 480b show details')).toContain('the 35 billion active ones set the speed');
  expect(text('host pixtral 12b with 1M context show details')).toContain(
    'One conversation holds at most 128,000 tokens',
  );
});

it('weighs a volume against the cards, and a person’s own price against them', () => {
  const volume = asked('host pixtral 12b on a 24 GB card at $2.50 an hour 5M in 200k out a day');
  // 9 billion tokens a month against 156 million at $0.20/M.
  expect(volume.summary).toContain(
    'Do not host it for the price: $1,800 a month for a 24 GB card at 4 bit against about $31.20 by the token via Scaleway.',
  );
  expect(volume.text).toContain('Your volume is 2% of that.');
  const own = asked('host pixtral 12b on a 24 GB card at $2.50 an hour --price 2/2').result;
  expect(own).toMatchObject({ breakEven: { at: 900_000_000 } });
});

it.each([
  [
    'host pixtral 12b on a 24 GB card at $0.02 an hour 5M in 200k out a day',
    'Host it, if the card keeps up: $14.40 a month for a 24 GB card at 4 bit against about $31.20 by the token via Scaleway.',
  ],
  [
    'host pixtral 12b on a 24 GB card at $0.045 an hour 5M in 200k out a day',
    'It costs about the same: $32.40 a month for a 24 GB card at 4 bit against about $31.20 by the token via Scaleway.',
  ],
  [
    'host pixtral 12b at $2.50 an hour 5M in 200k out a day --price 2/2',
    'Do not host it for the price: $1,800 a month for a 12 GB card at 4 bit against about $312.00 by the token at your price.',
  ],
  [
    'host pixtral 12b 5M in 200k out a day',
    'By the token that volume costs about $31.20 a month via Scaleway: cards of your own have to cost less than that.',
  ],
])('%s: the sentence that was asked for comes first', (text, said) => {
  expect(asked(text).summary).toContain(said);
});

it('says it in Russian, too', () => {
  const command = parseTiebreak(
    catalog,
    'host pixtral 12b on a 24 GB card at $2.50 an hour 5M in 200k out a day',
    today,
  );
  const { card } = answer(command, { catalog, today, locale: 'ru' });
  expect(card.summary.replaceAll('\u00A0', ' ')).toContain(
    'Ради цены запускать у себя не стоит: $1 800 в месяц за карту 24 ГБ при 4 битах против примерно $31,20 за токены через Scaleway.',
  );
});

it.each([
  'what can I run on a 4090?',
  'what fits in 24 GB?',
  'что влезет в 24 ГБ?',
  'что запустится на 4090?',
  'pick fits in 24 GB',
])('%s is a pick of what a card holds at 4 bit, which is said', (text) => {
  const { text: said } = asked(text);
  expect(said.replaceAll('\u00A0', ' ')).toMatch(
    /memory at 4 bit at most 24 GB|память при 4 битах не больше 24 ГБ/,
  );
});

it('pick and host agree on what fits a card', () => {
  const fits = (gigabytes: number) => {
    const { result } = asked(`pick open weights, made by google, fits in ${gigabytes} GB at 8 bit`);
    return JSON.stringify(result.results);
  };
  expect(fits(16)).toContain('google/gemma-4-12b-it');
  const [row] = asked('host gemma 4 12b at 8 bit').result.rows as { gigabytes: { high: number } }[];
  const high = row?.gigabytes.high ?? 0;
  expect(fits(Math.ceil(high * 10) / 10)).toContain('google/gemma-4-12b-it');
  expect(fits(Math.floor(high * 10) / 10)).not.toContain('google/gemma-4-12b-it');
});

it('a flat price of one model is its break-even, of several each has its own', () => {
  const one = asked('cost claude haiku 4.5 5M in 200k out a day flat $90').result;
  // $180 a month of 156M tokens.
  const turn = { of: 'tokens', at: 78_000_000, cheaperBelow: 'anthropic/claude-haiku-4-5' };
  expect(one).toMatchObject({
    breakEven: { ...turn, between: ['anthropic/claude-haiku-4-5', 'flat'] },
    flat: { usdPerMonth: 90, breakEven: [turn] },
  });
  const two = asked('cost claude haiku 4.5, claude haiku 4 5M in 200k out a day flat $90');
  expect(two.result).toMatchObject({ breakEven: null, flat: { breakEven: [turn] } });
  expect(two.summary).toContain('cannot be told for Claude Haiku 4: no price per token is known here');
});
