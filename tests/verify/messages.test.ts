import { describe, expect, it } from 'vitest';
import { check } from '../../src/answers/verify/verify.ts';
import { catalog, today } from '../catalog-for-tests.ts';

/** What is found in a message, as "verdict field model: text". */
function found(text: string): string[] {
  return check(catalog, text, today)
    .findings.toSorted((a, b) => a.start - b.start)
    .map(({ verdict, field, model, text: said }) => `${verdict} ${field} ${model?.split('/')[1]}: ${said}`);
}

/** Messages as colleagues write them, each with all that is found in it. */
const messages: Readonly<Record<string, readonly (readonly [text: string, ...said: string[]])[]>> = {
  'words that stand for several models': [
    [
      'Claude Haiku 4.5 is three times cheaper than Claude Opus 5. Both have a 300K context.',
      'contradicted ratio claude-haiku-4-5: three times',
      'contradicted context claude-haiku-4-5: 300K context',
      'contradicted context claude-opus-5: 300K context',
    ],
    [
      'Сравнили Claude Haiku 4.5 и GPT-4.1 mini. Обе имеют контекст 300К.',
      'contradicted context claude-haiku-4-5: контекст 300К',
      'contradicted context gpt-4.1-mini: контекст 300К',
    ],
    [
      'GPT-4.1, GPT-4o and Claude Haiku 4.5 are on the list. All three accept audio.',
      'contradicted modality gpt-4.1: accept audio',
      'contradicted modality gpt-4o: accept audio',
      'contradicted modality claude-haiku-4-5: accept audio',
    ],
    [
      'Comparing GPT-4.1 and GPT-4.1 mini. The former is $2 in and $8 out, the latter $0.80 in and $1.60 out.',
      'supported price gpt-4.1: $2 in and $8 out',
      'contradicted input_price gpt-4.1-mini: $0.80',
      'supported output_price gpt-4.1-mini: $1.60',
    ],
    [
      'Take Claude Haiku 4.5 or GPT-4.1 mini. Neither takes audio. Neither reads images. Neither is open.',
      'supported modality claude-haiku-4-5: Neither takes audio',
      'supported modality gpt-4.1-mini: Neither takes audio',
      'contradicted modality claude-haiku-4-5: Neither reads images',
      'contradicted modality gpt-4.1-mini: Neither reads images',
      'supported open_weights claude-haiku-4-5: Neither is open',
      'supported open_weights gpt-4.1-mini: Neither is open',
    ],
    // Of three nobody knows which two are meant, and nobody says than whom two are cheaper.
    ['GPT-4.1 is slow and GPT-4o is old, and we like Claude Haiku 4.5. Both have a 1M context.'],
    ['GPT-4.1 and GPT-4.1 mini: both are 5x cheaper.'],
    // "Both" of what one of them takes.
    [
      'GPT-4.1 mini takes both images and audio.',
      'supported modality gpt-4.1-mini: takes both images',
      'contradicted modality gpt-4.1-mini: audio',
    ],
  ],
  'a list in brackets takes nothing over': [
    [
      'Take Gemini 2.5 Flash, the cheapest of the three (Gemini 2.5 Flash, Claude Haiku 4.5, GPT-5 mini), 1M context, $0.30 per million input tokens.',
      'contradicted comparison gemini-2.5-flash: cheapest',
      'supported context gemini-2.5-flash: 1M context',
      'supported input_price gemini-2.5-flash: $0.30 per million input tokens',
    ],
  ],
  'sentences without a subject': [
    [
      'Claude Haiku 4.5 is cheaper than Claude Opus 5. Context is 300K. Has no vision.',
      'supported comparison claude-haiku-4-5: cheaper',
      'contradicted context claude-haiku-4-5: Context is 300K',
      'contradicted modality claude-haiku-4-5: Has no vision',
    ],
    // Of two that a sentence is about neither goes on.
    ['Claude Haiku 4.5 or Claude Opus 5, we do not know yet. Context is 300K.'],
  ],
  'parts of names that go on with a line named before': [
    [
      'GPT-4o mini has a 128K context. 4.1 mini: 1M context and 64K output.',
      'supported context gpt-4o-mini: 128K context',
      'supported context gpt-4.1-mini: 1M context',
      'contradicted max_output gpt-4.1-mini: context and 64K output',
    ],
    [
      'GPT-4.1 mini costs $0.40 in. 4o costs $2.50 in.',
      'supported input_price gpt-4.1-mini: $0.40 in',
      'supported input_price gpt-4o: $2.50 in',
    ],
  ],
  'a tier that stands for the one model of it': [
    [
      'GPT-4.1 vs GPT-4.1 mini: mini is 5x cheaper. Only catch: no vision on mini.',
      'supported ratio gpt-4.1-mini: 5x',
      'contradicted modality gpt-4.1-mini: no vision',
    ],
    // Neither is a mini.
    [
      'GPT-4o costs $2.50 in, Claude Haiku 4.5 $1.00 in, and the mini is 99% cheaper.',
      'supported input_price gpt-4o: $2.50 in',
      'supported input_price claude-haiku-4-5: $1.00 in',
    ],
  ],
};

describe.each(Object.entries(messages))('%s', (_, all) => {
  it.each(all)('%s', (text, ...said) => {
    expect(found(text)).toEqual(said);
  });
});
