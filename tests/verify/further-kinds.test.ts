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
  // Prices of two, held against each other.
  [
    'Claude Haiku 4.5 vs GPT-4.1 mini: $1 vs $0.40 in, $5 vs $2 out',
    [
      'contradicted output_price: $2',
      'supported input_price: $1',
      'supported input_price: $0.40',
      'supported output_price: $5',
    ],
  ],
  [
    'Claude Haiku 4.5 против GPT-4.1 mini: $1/$4 против $0,40/$1,60',
    [
      'contradicted output_price: $4',
      'supported input_price: $1',
      'supported input_price: $0,40',
      'supported output_price: $1,60',
    ],
  ],
  // At whom a model is to be had.
  [
    'Claude Haiku 4.5 is available on Bedrock and Vertex AI.',
    ['supported providers: available on Bedrock', 'supported providers: Vertex AI'],
  ],
  ['Claude Haiku 4.5 is available on Groq.', ['contradicted providers: available on Groq']],
  [
    'Claude Haiku 4.5 is only available through its own API.',
    ['contradicted providers: only available through its own API'],
  ],
  [
    'Bedrock and Vertex AI offer Claude Haiku 4.5.',
    ['supported providers: Bedrock', 'supported providers: Vertex AI'],
  ],
  ['Claude Haiku 4.5 не доступна на Bedrock.', ['contradicted providers: не доступна на Bedrock']],
  ['Claude Haiku 4.5 недоступна на Bedrock.', ['contradicted providers: недоступна на Bedrock']],
  ['На Bedrock нет Claude Haiku 4.5.', ['contradicted providers: Bedrock']],
  ['Is Claude Haiku 4.5 available on Groq?', []],
  // What becomes of data.
  ['Claude Haiku 4.5 does not train on API data.', ['supported data_policy: does not train on API data']],
  ['Anthropic trains on API data.', ['contradicted data_policy: trains on API data']],
  // What people type into an app may be used otherwise.
  ['Anthropic trains on your data.', ['unknown data_policy: trains on your data']],
  [
    'Данные API у Anthropic не используются для обучения.',
    ['supported data_policy: Данные API у Anthropic не используются для обучения'],
  ],
  ['OpenAI trains on API data.', ['unknown data_policy: trains on API data']],
  // The only one, the first.
  [
    'Gemma 4 12B is the only one of Gemma 4 12B, Claude Haiku 4.5 and GPT-4.1 mini with open weights.',
    [
      'supported comparison: the only one of Gemma 4 12B, Claude Haiku 4.5 and GPT-4.1 mini with open weights',
    ],
  ],
  [
    'Of Gemma 4 12B, Claude Haiku 4.5 and GPT-4.1 mini, Claude Haiku 4.5 is the only one with image input.',
    ['contradicted comparison: the only one with image input'],
  ],
  [
    'Из Gemma 4 12B, Claude Haiku 4.5 и GPT-4.1 mini единственная с открытыми весами — Claude Haiku 4.5.',
    ['contradicted comparison: единственная с открытыми весами'],
  ],
  [
    'Of Claude Haiku 4.5, GPT-4.1 mini and Gemma 4 12B, Gemma 4 12B came out first.',
    ['contradicted comparison: came out first'],
  ],
  // Points apart.
  [
    'Claude Haiku 4.5 is 50 points ahead of GPT-4.1 mini on SWE-bench Verified.',
    ['supported benchmark: 50 points ahead of'],
  ],
  [
    'Claude Haiku 4.5 опережает GPT-4.1 mini на 80 пунктов на SWE-bench Verified.',
    ['contradicted benchmark: опережает GPT-4.1 mini на 80 пунктов'],
  ],
  // What no list has.
  ['Claude Haiku 4.5 costs $0.01 per request.', ['unknown unit_price: $0.01 per request']],
  ['GPT-4.1 mini берёт $10.00 за 1000 поисков.', ['unknown unit_price: $10.00 за 1000 поисков']],
  [
    'GPT-4.1 mini: запись в кэш на 1 час $2.5 за млн токенов',
    ['unknown cache_write_price: $2.5 за млн токенов'],
  ],
];

it.each(texts)('%j', (text, said) => {
  expect(found(text)).toEqual(said);
});
