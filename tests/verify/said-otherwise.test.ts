import { expect, it } from 'vitest';
import { verify } from '../../src/answers/verify/verify.ts';
import { catalog, today } from '../catalog-for-tests.ts';

/** Each finding as "verdict field: text". */
const found = (text: string) =>
  verify(catalog, text, today).map((own) => {
    expect(own.text).toBe(text.slice(own.start, own.end));
    return `${own.verdict} ${own.field}: ${own.text}`;
  });

const texts: readonly (readonly [text: string, said: readonly string[]])[] = [
  // Labels.
  [
    '| Модель | Веса открыты |\n|---|---|\n| Claude Haiku 4.5 | да |\n| Gemma 4 12B | нет |',
    ['contradicted open_weights: да', 'contradicted open_weights: нет'],
  ],
  ['Claude Haiku 4.5: Open weights: no', ['supported open_weights: Open weights: no']],
  [
    '| Model | Max tokens out |\n|---|---|\n| Claude Haiku 4.5 | 64K |\n| GPT-4.1 mini | 16K |',
    ['contradicted max_output: 16K', 'supported max_output: 64K'],
  ],
  // Costs in columns, and in sentences whose tokens stand behind the sum.
  [
    '| Model | Cost (1M in + 200K out) |\n|---|---|\n| Claude Haiku 4.5 | $2 |\n| GPT-4.1 mini | $4 |',
    ['contradicted cost: $4', 'supported cost: $2'],
  ],
  [
    '| Модель | Стоимость (10 тыс. вход + 2 тыс. выход) |\n|---|---|\n| Claude Haiku 4.5 | $0,02 |\n| GPT-4.1 mini | $0,05 |',
    ['contradicted cost: $0,05', 'supported cost: $0,02'],
  ],
  [
    'GPT-4.1 mini стоит $2 за 1 млн входных и 1 млн выходных токенов.',
    ['supported cost: стоит $2 за 1 млн входных и 1 млн выходных токенов'],
  ],
  ['Claude Haiku 4.5 goes for USD 1 in, USD 5 out.', ['supported price: USD 1 in, USD 5 out']],
  // Whose batch price it is.
  [
    '**GPT-4.1 mini**\nBatch in: $0.2/M tokens\nBatch out: $0.8/M tokens',
    ['unknown batch_price: $0.2/M tokens', 'unknown batch_price: $0.8/M tokens'],
  ],
  // What a model can do and lacks.
  ['У Claude Haiku 4.5 нет рассуждений.', ['contradicted capability: нет рассуждений']],
  ['Claude Haiku 4.5 offers no reasoning.', ['contradicted capability: no reasoning']],
  ['Claude Haiku 4.5 without reasoning scores 40%.', []],
  ['Claude Haiku 4.5: вызова функций нет', ['contradicted capability: вызова функций нет']],
  ['С GPT-4.1 mini получаете вызов функций.', ['supported capability: получаете вызов функций']],
  // Superlatives.
  [
    'Claude Haiku 4.5 costs the least of Claude Haiku 4.5, GPT-4.1 mini and GPT-5.',
    ['contradicted comparison: costs the least'],
  ],
  [
    'Claude Haiku 4.5 стоит меньше всех из Claude Haiku 4.5, GPT-4.1 mini и GPT-5.',
    ['contradicted comparison: стоит меньше всех'],
  ],
  ['Cheapest model here: Claude Haiku 4.5 (against GPT-4.1 mini).', ['contradicted comparison: Cheapest']],
  // Formulas.
  [
    'Math: 40 × 0.003 dollars + 1,500,000 × 0.04 dollars = 60000.12 dollars per day',
    ['supported cost: 40 × 0.003 dollars + 1,500,000 × 0.04 dollars = 60000.12 dollars'],
  ],
  [
    'Проверил: 2 500 документов x $0,80 = $2000,00 всего',
    ['supported cost: 2 500 документов x $0,80 = $2000,00'],
  ],
  [
    '250M × USD 1.50/M plus 12M × USD 0.80/M = USD 307.68',
    ['contradicted cost: 250M × USD 1.50/M plus 12M × USD 0.80/M = USD 307.68'],
  ],
  ['1000M × 0,015 долл./M = 45 долл.', ['contradicted cost: 1000M × 0,015 долл./M = 45 долл.']],
  // States.
  ['From the docs: GPT-4.1 mini is live.', ['supported state: GPT-4.1 mini is live']],
];

it.each(texts)('%j', (text, said) => {
  expect(found(text)).toEqual(said);
});
