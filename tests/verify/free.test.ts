import { expect, test } from 'vitest';
import { verify } from '../../src/answers/verify/verify.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const found = (text: string) =>
  verify(catalog, text, today).map(({ verdict, detail, field, trueOf }) =>
    [verdict, detail, field, trueOf?.kind].filter(Boolean).join(' '),
  );

const phrases: readonly (readonly [text: string, ...said: string[]])[] = [
  // A price list says what tokens cost; an app may well be free.
  ['GPT-4.1 mini costs $0 per million input tokens', 'contradicted price'],
  ['GPT-4.1 mini стоит $0 за млн токенов', 'contradicted price'],
  ['GPT-4.1 mini is free.', 'unknown cannot-tell price'],
  ['GPT-4.1 mini бесплатна.', 'unknown cannot-tell price'],
  ['GPT-4.1 mini is completely free to use.', 'unknown cannot-tell price'],
  ['GPT-4.1 mini has a free tier at $0 per million tokens.', 'unknown cannot-tell price'],
  // A free tier, a provider that lists it at nothing, a gateway that may have slipped.
  ['Pixtral 12B is free.', 'supported price variant'],
  ['GPT-5.4 is free.', 'unknown cannot-tell price provider'],
  [
    '| Model | Input | Output |\n|---|---|---|\n| GPT-4.1 mini | Free | $1.60 |',
    'unknown cannot-tell price',
    'supported output_price',
  ],
  ['GPT-4.1 mini is not free.'],
  ['GPT-4.1 mini is free from ads.'],
  ['Is GPT-4.1 mini free?'],
];

test.each(phrases)('%s', (text, ...said) => {
  expect(found(text)).toEqual(said);
});
