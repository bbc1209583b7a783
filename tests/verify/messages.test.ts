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
  'what a list says without a verb': [
    [
      'DeepSeek V3.2: MIT, 164k context, vision.',
      'supported licence deepseek-v3.2: MIT',
      'supported context deepseek-v3.2: 164k context',
      'contradicted modality deepseek-v3.2: vision',
    ],
    [
      'Qwen3 Max is a trap: open weights, no vision, 262k context.',
      'contradicted open_weights qwen3-max: open weights',
      'supported modality qwen3-max: no vision',
      'supported context qwen3-max: 262k context',
    ],
    [
      'For summaries we take Gemma 4 12B, $0.10 in. MIT. 70B.',
      'supported input_price gemma-4-12b-it: $0.10 in',
      'contradicted licence gemma-4-12b-it: MIT',
      'contradicted parameters gemma-4-12b-it: 70B',
    ],
    [
      'gpt-oss-120b: 131k context, Apache 2.',
      'supported context gpt-oss-120b: 131k context',
      'supported licence gpt-oss-120b: Apache 2',
    ],
    // What somebody wants or asks is no list of what a model has.
    ['We ask of GPT-4.1 and others: vision, open weights.'],
    ['Is GPT-4.1 open weights, vision, 1M context?'],
    ['What DeepSeek V3.2 needs: vision, 20 files.'],
    // "The 20b one" is another model.
    [
      'gpt-oss-120b: 131k context. The 20b one: 21B, 4k context.',
      'supported context gpt-oss-120b: 131k context',
    ],
  ],
  'a licence on which two lists agree': [
    [
      'Llama 3.3 70B: MIT, 128k context.',
      'contradicted licence llama-3.3-70b-instruct: MIT',
      'supported context llama-3.3-70b-instruct: 128k context',
    ],
  ],
  'a day without its year': [
    ['GPT-5 is retired on December 11.', 'supported shutdown_date gpt-5: is retired on December 11'],
    ['GPT-5 gets retired on December 24.', 'contradicted shutdown_date gpt-5: gets retired on December 24'],
  ],
  'a cut-off that goes on': [
    [
      "Claude Opus 5's knowledge cutoff is May 2026, Claude Haiku 4.5's is May 2024.",
      'supported knowledge_cutoff claude-opus-5: knowledge cutoff is May 2026',
      "contradicted knowledge_cutoff claude-haiku-4-5: Claude Haiku 4.5's is May 2024",
    ],
  ],
  'costs of one volume': [
    [
      'At 10k requests a day with 2k in and 500 out Claude Haiku 4.5 costs us about $1,350 a month, GPT-4.1 mini $990.',
      'supported cost claude-haiku-4-5: 2k in and 500 out Claude Haiku 4.5 costs us about $1,350 a month',
      'contradicted cost gpt-4.1-mini: $990',
    ],
    [
      '1M requests a month, 1k in / 200 out each. Claude Haiku 4.5: $2,000. With GPT-4.1 mini it would be $900.',
      'supported cost claude-haiku-4-5: $2,000',
      'contradicted cost gpt-4.1-mini: $900',
    ],
    [
      'Claude Haiku 4.5 at 5M input + 1M output tokens per day comes to $10 a day or $350 a month.',
      'supported cost claude-haiku-4-5: 5M input + 1M output tokens per day comes to $10 a day',
      'contradicted cost claude-haiku-4-5: $350 a month',
    ],
    [
      'With 300M input tokens monthly Claude Haiku 4.5 costs $300, and GPT-4.1 mini $150.',
      'supported cost claude-haiku-4-5: 300M input tokens monthly Claude Haiku 4.5 costs $300',
      'contradicted cost gpt-4.1-mini: $150',
    ],
    // Where no cost is right, the volume may not have been understood.
    ['1M requests a month, 1k in / 200 out each. GPT-4.1 mini: $900.'],
  ],
  'what two have alike, and each order with its side': [
    [
      'GPT-4.1 is $2 / $8, Claude Haiku 4.5 $1 / $5, so Claude Haiku 4.5 is cheaper on input but pricier on output.',
      'supported price gpt-4.1: $2 / $8',
      'supported price claude-haiku-4-5: $1 / $5',
      'supported comparison claude-haiku-4-5: cheaper',
      'contradicted comparison claude-haiku-4-5: pricier',
    ],
    [
      'GPT-4.1 mini has the same context window as GPT-4.1.',
      'supported comparison gpt-4.1-mini: the same context window',
    ],
    [
      'Claude Haiku 4.5 vs GPT-4.1: same price, same context.',
      'contradicted comparison claude-haiku-4-5: same price',
      'contradicted comparison claude-haiku-4-5: same context',
    ],
    [
      'У Claude Haiku 4.5 такой же контекст, как у GPT-4.1.',
      'contradicted comparison claude-haiku-4-5: такой же контекст',
    ],
    // The same as what came before it.
    ['GPT-4.1 mini came out at the same price, with the same context.'],
    ['GPT-4.1 vs GPT-4.1 mini: mini costs a fifth.', 'supported ratio gpt-4.1-mini: a fifth'],
  ],
  'prices and limits told in few words': [
    [
      'GPT-4.1 and GPT-4.1 mini. The former is $2 and $8, the latter $0.40 and $1.90.',
      'supported price gpt-4.1: $2 and $8',
      'supported input_price gpt-4.1-mini: $0.40',
      'contradicted output_price gpt-4.1-mini: $1.90',
    ],
    [
      "GPT-4.1 mini costs $0.40 per million in. Output's $3.20.",
      'supported input_price gpt-4.1-mini: $0.40 per million in',
      'contradicted output_price gpt-4.1-mini: $3.20',
    ],
    [
      'Claude Haiku 4.5 and GPT-4.1 can output 128k.',
      'contradicted max_output claude-haiku-4-5: can output 128k',
      'contradicted max_output gpt-4.1: can output 128k',
    ],
    [
      'GPT-4.1 mini: $0.40/$1.60, 1M, vision.',
      'supported price gpt-4.1-mini: $0.40/$1.60',
      'supported context gpt-4.1-mini: 1M',
      'supported modality gpt-4.1-mini: vision',
    ],
    [
      'GPT-4.1 mini has a 1M window, 32k output, $0.40/$1.90.',
      'supported context gpt-4.1-mini: 1M window',
      'supported max_output gpt-4.1-mini: window, 32k output',
      'supported input_price gpt-4.1-mini: $0.40',
      'contradicted output_price gpt-4.1-mini: $1.90',
    ],
    // It may be of the longest answer.
    ['GPT-4.1 mini: $0.40/$1.60, 30k.', 'supported price gpt-4.1-mini: $0.40/$1.60'],
    [
      'Claude Haiku 4.5 came out in October 2025 and replaced GPT-4.1. 300k window.',
      'supported release_date claude-haiku-4-5: came out in October 2025',
      'contradicted context claude-haiku-4-5: 300k window',
    ],
  ],
  'an answer that several cap': [
    [
      'Both GPT-4o and GPT-4o mini cap output at 64k.',
      'contradicted max_output gpt-4o: cap output at 64k',
      'contradicted max_output gpt-4o-mini: cap output at 64k',
    ],
    // More than there is, which the text says itself.
    ['For Claude Haiku 4.5 max_tokens: 128000 will 400.'],
  ],
  'whom a comparison holds against': [
    ['GPT-4.1 and GPT-4.1 mini. The latter is 9x cheaper.', 'contradicted ratio gpt-4.1-mini: 9x'],
    ['Claude Haiku 4.5 is small. GPT-4.1 mini is 9x cheaper than it.', 'contradicted ratio gpt-4.1-mini: 9x'],
    ['Claude Haiku 4.5 is small. GPT-5 beats it.', 'supported quality gpt-5: GPT-5 beats it'],
  ],
  'who is only lead by': [
    [
      'GPT-4.1 mini trails GPT-4.1 on SWE-bench Verified, 31 points behind GPT-4.1. It has a 200K window.',
      'contradicted context gpt-4.1-mini: 200K window',
    ],
  ],
  'a price that is labelled, whatever is spent': [
    [
      'We take Claude Haiku 4.5: $1 for input and $6 for output, and spend less.',
      'supported input_price claude-haiku-4-5: $1',
      'contradicted output_price claude-haiku-4-5: $6',
    ],
    ['We spent on Claude Haiku 4.5 in March $30 for input and $65 for output.'],
  ],
  'a sign of two halves before a name': [
    [
      '🚀 GPT-4.1 mini has more context than Claude Haiku 4.5.',
      'supported comparison gpt-4.1-mini: more context',
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
  'a price of one side that its model leads': [
    ['GPT-4.1 mini is $0.40 in', 'supported input_price gpt-4.1-mini: $0.40 in'],
    ['GPT-4.1 mini is 60c in', 'contradicted input_price gpt-4.1-mini: 60c in'],
    ['GPT-4.1 mini стоит 60 центов на вход', 'contradicted input_price gpt-4.1-mini: 60 центов на вход'],
    [
      'Берём GPT-4.1 mini, она 0,60 доллара на вход',
      'contradicted input_price gpt-4.1-mini: 0,60 доллара на вход',
    ],
    [
      'For Q1 I assume Claude Haiku 4.5 at one dollar in and six dollars out.',
      'supported input_price claude-haiku-4-5: one dollar',
      'contradicted output_price claude-haiku-4-5: six dollars',
    ],
    // What somebody paid is no price.
    ['Our GPT-4.1 bill is $40 input, $60 output'],
    ['Our costs for GPT-4.1 are $40 in and $60 out'],
    ['GPT-4.1 costs us $3 in, $60 out a month'],
    ['A 100K context prompt on Claude Haiku 4.5 costs $0.30.'],
    ['GPT-4.1 latency is 0.8 in, 1.2 out'],
  ],
  'a side before the name, and the next model alike': [
    [
      'Cached input on Claude Haiku 4.5 is 10 cents, on GPT-4.1 mini 30 cents',
      'supported cache_read_price claude-haiku-4-5: 10 cents',
      'contradicted cache_read_price gpt-4.1-mini: 30 cents',
    ],
    [
      'Кэш у Claude Haiku 4.5 стоит 10 центов, у GPT-4.1 mini — 30 центов',
      'supported cache_read_price claude-haiku-4-5: 10 центов',
      'contradicted cache_read_price gpt-4.1-mini: 30 центов',
    ],
  ],
  'a price beside words of whoever writes': [
    [
      'Our customers love Claude Haiku 4.5: just $1 in / $6 out',
      'supported input_price claude-haiku-4-5: $1',
      'contradicted output_price claude-haiku-4-5: $6',
    ],
    [
      'You get 200K tokens of context for $1/$5 with Claude Haiku 4.5, where GPT-4.1 asks $4/$8.',
      'supported price claude-haiku-4-5: $1/$5',
      'contradicted input_price gpt-4.1: $4',
      'supported output_price gpt-4.1: $8',
    ],
  ],
  'a price of the one that is left and of the one that is taken': [
    [
      'Going from GPT-4.1 to GPT-4.1 mini cuts the rate from $2/$8 to $0.60/$1.60.',
      'supported input_price gpt-4.1: $2',
      'supported output_price gpt-4.1: $8',
      'contradicted input_price gpt-4.1-mini: $0.60',
      'supported output_price gpt-4.1-mini: $1.60',
    ],
    [
      'Переход с GPT-4.1 на GPT-4.1 mini снижает ставку с $2/$8 до $0,60/$1,60.',
      'supported input_price gpt-4.1: $2',
      'supported output_price gpt-4.1: $8',
      'contradicted input_price gpt-4.1-mini: $0,60',
      'supported output_price gpt-4.1-mini: $1,60',
    ],
    // Nobody says what was before.
    ['We moved from GPT-4.1 to GPT-4.1 mini and the bill fell from $300 to $90.'],
  ],
  'a figure behind a name is none of its words': [
    [
      'GPT-4.1 2.00 in, Claude Haiku 4.5 2.00 in',
      'supported input_price gpt-4.1: 2.00 in',
      'contradicted input_price claude-haiku-4-5: 2.00 in',
    ],
    ['У DeepSeek V3.2 671 миллиард, лицензия Apache', 'unknown licence deepseek-v3.2: Apache'],
    // Another size is another model.
    ['Llama 3.3 405B, MIT, 1M window'],
  ],
  'what is said of each further model alike': [
    [
      'Claude Haiku 4.5 takes images, GPT-4.1 does too, DeepSeek V3.2 as well.',
      'supported modality claude-haiku-4-5: takes images',
      'supported modality gpt-4.1: GPT-4.1 does too',
      'contradicted modality deepseek-v3.2: DeepSeek V3.2 as well',
    ],
    [
      'GPT-4.1 knows everything up to June 2024 and Claude Haiku 4.5 up to June 2026',
      'unknown knowledge_cutoff gpt-4.1: knows everything up to June 2024',
      'contradicted knowledge_cutoff claude-haiku-4-5: Claude Haiku 4.5 up to June 2026',
    ],
    [
      'GPT-4.1 знает всё до июня 2024, а Claude Haiku 4.5 — до июня 2026',
      'unknown knowledge_cutoff gpt-4.1: знает всё до июня 2024',
      'contradicted knowledge_cutoff claude-haiku-4-5: Claude Haiku 4.5 — до июня 2026',
    ],
    [
      'GPT-4.1 was released in April 2025, Claude Haiku 4.5 in March 2024.',
      'supported release_date gpt-4.1: released in April 2025',
      'contradicted release_date claude-haiku-4-5: Claude Haiku 4.5 in March 2024',
    ],
  ],
  'a window in a list': [
    [
      'Mistral Large 3: Apache 2.0, 256K, vision',
      'supported licence mistral-large-2512: Apache 2.0',
      'supported context mistral-large-2512: 256K',
      'supported modality mistral-large-2512: vision',
    ],
    // Another one may be how much it writes, or what somebody sends.
    ['Claude Haiku 4.5: 100K, text only', 'contradicted modality claude-haiku-4-5: text only'],
  ],
  'a version of the line that was named last': [
    [
      'Paying $10/M out for GPT-4o is silly, 4.1 is $8 and Claude Haiku 4.5 $6',
      'supported output_price gpt-4o: $10/M out',
      'supported output_price gpt-4.1: $8',
      'contradicted output_price claude-haiku-4-5: $6',
    ],
    [
      'Платить 10$ за млн на выходе за GPT-4o глупо: у 4.1 8$, у Claude Haiku 4.5 6$',
      'supported output_price gpt-4o: 10$ за млн на выходе',
      'supported output_price gpt-4.1: 8$',
      'contradicted output_price claude-haiku-4-5: 6$',
    ],
    ['GPT-4.1 answers in 4.1 seconds'],
  ],
  'words of colleagues for what a model holds and costs': [
    [
      'GPT-4.1 держит миллион токенов, Claude Haiku 4.5 тоже',
      'supported context gpt-4.1: держит миллион токенов',
      'contradicted context claude-haiku-4-5: Claude Haiku 4.5 тоже',
    ],
    ['GPT-4.1 тянет 30 запросов в секунду'],
    ['У GPT-4.1 mini цена как у GPT-4.1', 'contradicted comparison gpt-4.1-mini: цена как у'],
    ['GPT-4.1 mini: same price as GPT-4.1', 'contradicted comparison gpt-4.1-mini: same price as'],
  ],
  'whom a sentence goes on about behind one that is held against': [
    [
      'GPT-4.1 costs five times as much as GPT-4.1 mini, $2 in, $9 out',
      'supported ratio gpt-4.1: five times',
      'supported input_price gpt-4.1: $2',
      'contradicted output_price gpt-4.1: $9',
    ],
    [
      'GPT-4.1 в пять раз дороже GPT-4.1 mini, $3 за вход',
      'supported ratio gpt-4.1: в пять раз',
      'contradicted input_price gpt-4.1: $3 за вход',
    ],
    [
      'GPT-4.1 стоит столько же, сколько GPT-4.1 mini, то есть 40 центов за миллион на входе',
      'contradicted comparison gpt-4.1: стоит столько же',
      'supported input_price gpt-4.1-mini: 40 центов за миллион на входе',
    ],
    [
      'Claude Haiku 4.5 подешевел до $2/$5',
      'contradicted input_price claude-haiku-4-5: $2',
      'supported output_price claude-haiku-4-5: $5',
    ],
    ['We cut our GPT-4.1 spend to $4/$20'],
  ],
};

describe.each(Object.entries(messages))('%s', (_, all) => {
  it.each(all)('%s', (text, ...said) => {
    expect(found(text)).toEqual(said);
  });
});
