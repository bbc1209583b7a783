import { describe, expect, it } from 'vitest';
import { check } from '../../src/answers/verify/verify.ts';
import { catalog, today } from '../catalog-for-tests.ts';

/** What is found in a text, as "verdict field: text", and how many figures were not read. */
function found(text: string): string[] {
  const { findings } = check(catalog, text, today);
  return findings
    .toSorted((a, b) => a.start - b.start)
    .map(({ verdict, field, text: said }) => `${verdict} ${field}: ${said}`);
}

const [mini, haiku, opus] = ['GPT-4.1 mini', 'Claude Haiku 4.5', 'Claude Opus 5'];

/** $0.40/$1.60 against $1/$5 and $5/$25. */
const phrases: Readonly<Record<string, readonly (readonly [text: string, ...said: string[]])[]>> = {
  'costs of several at one volume': [
    [
      `At 40M input and 8M output tokens a month, ${haiku} costs $80 and ${mini} $28.80.`,
      `supported cost: 40M input and 8M output tokens a month, ${haiku} costs $80`,
      'supported cost: $28.80',
    ],
    [
      `With 40M input and 8M output tokens per month, ${haiku} comes to $80 and ${mini} to $50.`,
      `supported cost: 40M input and 8M output tokens per month, ${haiku} comes to $80`,
      'contradicted cost: $50',
    ],
    [
      `При 40 млн входных и 8 млн выходных токенов в месяц ${haiku} стоит $80, а ${mini} — $50.`,
      `supported cost: 40 млн входных и 8 млн выходных токенов в месяц ${haiku} стоит $80`,
      'contradicted cost: $50',
    ],
  ],
  'tokens of one side, and of a prompt with its answer': [
    [
      `10 million output tokens on ${haiku} cost $50.`,
      `supported cost: 10 million output tokens on ${haiku} cost $50`,
    ],
    [
      `10 млн выходных токенов на ${haiku} стоят $70.`,
      `contradicted cost: 10 млн выходных токенов на ${haiku} стоят $70`,
    ],
    [
      `A 10k-token prompt with a 1k answer on ${haiku} costs 3 cents.`,
      `contradicted cost: 10k-token prompt with a 1k answer on ${haiku} costs 3 cents`,
    ],
    [
      `Запрос на 10 тыс. токенов с ответом на 1 тыс. у ${haiku} стоит 1,5 цента.`,
      `supported cost: Запрос на 10 тыс. токенов с ответом на 1 тыс. у ${haiku} стоит 1,5 цента`,
    ],
  ],
  'a price that goes on to the next model': [
    [
      `${haiku} is $1 per 1M input, ${mini} is $0.40.`,
      'supported input_price: $1 per 1M input',
      'supported input_price: $0.40',
    ],
    [
      `${haiku} — $1 за миллион на вход; ${mini} — $0,90.`,
      'supported input_price: $1 за миллион на вход',
      'contradicted price: $0,90',
    ],
    // What was paid in a month is no price.
    [`${haiku} is $1 per 1M input, ${mini} costs $26 a month.`, 'supported input_price: $1 per 1M input'],
    [
      `We moved from ${opus} ($5/$25) to ${haiku} ($1/$4).`,
      'supported price: $5/$25',
      'supported input_price: $1',
      'contradicted output_price: $4',
    ],
    [
      `Meet ${haiku}! Priced at $1 in and $4 out per million.`,
      'supported input_price: $1',
      'contradicted output_price: $4',
    ],
    [`${mini}: $0,40/$1,60, быстрая.`, 'supported price: $0,40/$1,60'],
  ],
  'a part of another model': [
    [
      `${haiku} is a fifth of ${opus} on input and a fifth on output.`,
      'supported ratio: a fifth',
      'supported ratio: a fifth',
    ],
    [`${mini} is a third of ${opus} on input.`, 'contradicted ratio: a third'],
    [`Вход у ${haiku} стоит треть от ${opus}.`, 'contradicted ratio: треть'],
    // Both sides of one price are no ratio of two models.
    [
      `${opus} is $5/$25 and ${mini} is $0.40/$1.60 per million, so ${mini} is 5x cheaper than ${opus}.`,
      'supported price: $5/$25',
      'supported price: $0.40/$1.60 per million',
      'contradicted ratio: 5x',
    ],
    [`На входе ${haiku} в 5 раз дешевле ${opus}, на выходе — в 5 раз.`, 'supported ratio: в 5 раз'],
  ],
  'a number behind a name': [
    [
      `OpenAI выпустила ${mini} 14 апреля 2025 года.`,
      `supported release_date: выпустила ${mini} 14 апреля 2025 года`,
    ],
    [
      `OpenAI выпустила ${mini} 7 мая 2024 года.`,
      `contradicted release_date: выпустила ${mini} 7 мая 2024 года`,
    ],
  ],
  'limits that stand in one sentence': [
    [
      `${haiku} держит 200 тыс. токенов контекста и отвечает до 64 тыс.`,
      'supported context: 200 тыс. токенов контекста',
      'supported max_output: отвечает до 64 тыс.',
    ],
    [
      `${haiku} takes 200K and writes up to 128K.`,
      'supported context: takes 200K',
      'contradicted max_output: writes up to 128K',
    ],
  ],
  'what became of a model': [
    [`${haiku} can no longer be used.`, `contradicted state: ${haiku} can no longer be used`],
    [`${haiku} больше нельзя использовать.`, `contradicted state: ${haiku} больше нельзя использовать`],
    [`Anthropic has shut ${haiku} down.`, `contradicted state: shut ${haiku} down`],
    // What somebody did at home says nothing of the model.
    [`We turned ${haiku} off yesterday.`],
  ],
  'labels that are of no price': [
    [
      `- ${haiku} ($ за 1 млн токенов)\n  - Макс. вывод: 64 000\n  - Вывод: 5`,
      'supported max_output: Макс. вывод: 64 000',
      'supported output_price: 5',
    ],
    [`### ${haiku}\n- Открытые веса: -`],
  ],
};

describe.each(Object.entries(phrases))('%s', (_, all) => {
  it.each(all)('%s', (text, ...said) => {
    expect(found(text)).toEqual(said);
  });
});

it('gives each price of a list to the version that stands before it', () => {
  const text =
    'OpenAI announced GPT-4.1 mini.\n\n- GPT prices per MTok: 4.1 USD 2/USD 8, 4.1 mini USD 0.40/USD 1.60.';
  const { findings } = check(catalog, text, today);
  expect(findings.map(({ verdict, model, field }) => `${verdict} ${field} ${model}`)).toEqual([
    'supported price openai/gpt-4.1',
    'supported price openai/gpt-4.1-mini',
  ]);
});
