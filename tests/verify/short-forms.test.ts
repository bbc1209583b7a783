import { describe, expect, it } from 'vitest';
import { check } from '../../src/answers/verify/verify.ts';
import { catalog, today } from '../catalog-for-tests.ts';

/** What is found in a message, as "verdict field model: text". */
const found = (text: string): string[] =>
  check(catalog, text, today)
    .findings.toSorted((a, b) => a.start - b.start)
    .map(({ verdict, field, model, text: said }) => `${verdict} ${field} ${model?.split('/')[1]}: ${said}`);

/** Messages in the short forms that people write to one another, each with all that is found in it. */
const messages: Readonly<Record<string, readonly (readonly [text: string, ...said: string[]])[]>> = {
  'prices without a sign': [
    ['Claude Haiku 4.5: 1.0/5.0', 'supported price claude-haiku-4-5: 1.0/5.0'],
    [
      'Claude Haiku 4.5: 0.80/4.00, GPT-4.1 2/8',
      'contradicted price claude-haiku-4-5: 0.80/4.00',
      'supported price gpt-4.1: 2/8',
    ],
    [
      'Claude Haiku 4.5 стоит 0,80/4,00, GPT-4.1: 2/8',
      'contradicted price claude-haiku-4-5: 0,80/4,00',
      'supported price gpt-4.1: 2/8',
    ],
    [
      'GPT-4.1: 2.00 in, 8.50 out',
      'supported input_price gpt-4.1: 2.00',
      'contradicted output_price gpt-4.1: 8.50',
    ],
    [
      'GPT-4.1: вход 2,00, выход 8,50',
      'supported input_price gpt-4.1: 2,00',
      'contradicted output_price gpt-4.1: 8,50',
    ],
    ['Bedrock charges 1.10/5.60 for Claude Haiku 4.5', 'unknown price claude-haiku-4-5: 1.10/5.60'],
    ['GPT-4.1, 2/8, 1M', 'supported price gpt-4.1: 2/8', 'supported context gpt-4.1: 1M'],
    [
      'GPT-4.1 is 2 bucks in and 9 bucks out',
      'supported input_price gpt-4.1: 2 bucks',
      'contradicted output_price gpt-4.1: 9 bucks',
    ],
    ['GPT-4.1 is $2 in / $8 out now.', 'supported price gpt-4.1: $2 in / $8 out'],
    [
      'GPT-4.1 is $2/$8, Claude Haiku 4.5 3/15',
      'supported price gpt-4.1: $2/$8',
      'contradicted price claude-haiku-4-5: 3/15',
    ],
    [
      'GPT-4.1 стоит $2/$8, Claude Haiku 4.5 — 3/15',
      'supported price gpt-4.1: $2/$8',
      'contradicted price claude-haiku-4-5: 3/15',
    ],
  ],
  'marks, versions, scores and times are none': [
    ['I gave GPT-4.1 7/10'],
    ['Я поставил GPT-4.1 7/10'],
    ['GPT-4.1: 7/10 on our tests'],
    ['GPT-4.1 4.5/5'],
    ['Latency of GPT-4.1 is 0.8/1.2'],
    ['GPT-4.1: задержка 0,8/1,2'],
    ['GPT-4.1 and Claude 3.5/3.7'],
    ['GPT-4.1: 73.3/80.2'],
    ['Due for GPT-4.1: 8/11'],
    ['GPT-4.1 is $2/$8, Claude Haiku 4.5: 9/10', 'supported price gpt-4.1: $2/$8'],
  ],
  'a pair behind another figure, a name that equals a price': [
    [
      'Claude Haiku 4.5: 200K context, max output 64k, $1 / $6',
      'supported context claude-haiku-4-5: 200K context',
      'supported max_output claude-haiku-4-5: max output 64k',
      'supported input_price claude-haiku-4-5: $1',
      'contradicted output_price claude-haiku-4-5: $6',
    ],
    [
      'Claude Haiku 4.5: контекст 200К, макс. выход 64К, $1 / $6',
      'supported context claude-haiku-4-5: контекст 200К',
      'supported max_output claude-haiku-4-5: макс. выход 64К',
      'supported input_price claude-haiku-4-5: $1',
      'contradicted output_price claude-haiku-4-5: $6',
    ],
    ['GPT-4.1 = $0.002 per 1k input', 'supported input_price gpt-4.1: $0.002 per 1k input'],
    ['GPT-4.1 = $0.003 за тысячу входных', 'contradicted input_price gpt-4.1: $0.003 за тысячу входных'],
    ['2 * $3 = $6 on GPT-4.1', 'supported cost gpt-4.1: 2 * $3 = $6'],
    [
      'Claude Haiku 4.5: 200K tokens, $1/$6',
      'supported context claude-haiku-4-5: 200K',
      'supported input_price claude-haiku-4-5: $1',
      'contradicted output_price claude-haiku-4-5: $6',
    ],
    [
      'Claude Haiku 4.5: 200К токенов, $1/$6',
      'supported context claude-haiku-4-5: 200К',
      'supported input_price claude-haiku-4-5: $1',
      'contradicted output_price claude-haiku-4-5: $6',
    ],
    [
      'Claude Haiku 4.5 does video, $1/$5',
      'contradicted modality claude-haiku-4-5: does video',
      'supported price claude-haiku-4-5: $1/$5',
    ],
    ['Claude Haiku 4.5: audio $3/$9'],
    ['We spend a total of $300 on Claude Haiku 4.5'],
  ],
  'what writers say of themselves supposes nothing': [
    ["I'd take GPT-4.1, it has a 200K context", 'contradicted context gpt-4.1: 200K context'],
    ['If I remember right, GPT-4.1 has a 200K context', 'contradicted context gpt-4.1: 200K context'],
    ['Я бы взял GPT-4.1: контекст 200К', 'contradicted context gpt-4.1: контекст 200К'],
    ['Если не путаю, у GPT-4.1 контекст 200К', 'contradicted context gpt-4.1: контекст 200К'],
    ['If we needed it, GPT-4.1 has a 200K context'],
    ['Если понадобится, у GPT-4.1 контекст 200К'],
    ['We have 200K context on GPT-4.1'],
  ],
  'a licence of one word': [
    ["DeepSeek V3.2: it's MIT", 'supported licence deepseek-v3.2: MIT'],
    ['DeepSeek V3.2 - MIT', 'supported licence deepseek-v3.2: MIT'],
    ['DeepSeek V3.2 is MIT, text only', 'supported licence deepseek-v3.2: MIT'],
    ['GPT-4.1 is MIT', 'contradicted licence gpt-4.1: MIT'],
    ['GPT-4.1 - MIT', 'contradicted licence gpt-4.1: MIT'],
    ['GPT-4.1 is MIT work'],
    ['gpt-oss-120b is apache', 'supported licence gpt-oss-120b: apache'],
    ['DeepSeek V3.2 is apache', 'unknown licence deepseek-v3.2: apache'],
    ['DeepSeek V3.2 под apache', 'unknown licence deepseek-v3.2: apache'],
  ],
  'the same of the next model': [
    [
      'Claude Haiku 4.5 has a 1M window, GPT-4.1 too',
      'contradicted context claude-haiku-4-5: 1M window',
      'supported context gpt-4.1: GPT-4.1 too',
    ],
    [
      'У Claude Haiku 4.5 контекст 1М, у GPT-4.1 тоже',
      'contradicted context claude-haiku-4-5: контекст 1М',
      'supported context gpt-4.1: GPT-4.1 тоже',
    ],
    [
      'Claude Haiku 4.5 takes images, DeepSeek V3.2 does too',
      'supported modality claude-haiku-4-5: takes images',
      'contradicted modality deepseek-v3.2: DeepSeek V3.2 does too',
    ],
    [
      'Claude Haiku 4.5 понимает изображения, DeepSeek V3.2 тоже',
      'supported modality claude-haiku-4-5: понимает изображения',
      'contradicted modality deepseek-v3.2: DeepSeek V3.2 тоже',
    ],
    [
      'Claude Haiku 4.5 takes images, DeepSeek V3.2 too slow',
      'supported modality claude-haiku-4-5: takes images',
    ],
    [
      'DeepSeek V3.2 is MIT and GPT-4.1 too',
      'supported licence deepseek-v3.2: MIT',
      'contradicted licence gpt-4.1: GPT-4.1 too',
    ],
  ],
  'words of a list': [
    [
      'DeepSeek V3.2: 160K, text only',
      'supported context deepseek-v3.2: 160K',
      'supported modality deepseek-v3.2: text only',
    ],
    [
      'DeepSeek V3.2: 160К, только текст',
      'supported context deepseek-v3.2: 160К',
      'supported modality deepseek-v3.2: только текст',
    ],
    [
      'Claude Haiku 4.5: $1/$5, text only',
      'supported price claude-haiku-4-5: $1/$5',
      'contradicted modality claude-haiku-4-5: text only',
    ],
    [
      'Claude Haiku 4.5: 200К, только текст',
      'supported context claude-haiku-4-5: 200К',
      'contradicted modality claude-haiku-4-5: только текст',
    ],
    ['Claude models take pdfs, gpt-oss takes images'],
    [
      'Claude Haiku 4.5: $1/$5, 128k',
      'supported price claude-haiku-4-5: $1/$5',
      'contradicted context claude-haiku-4-5: 128k',
    ],
    ['Claude Haiku 4.5: $1/$5, 64k', 'supported price claude-haiku-4-5: $1/$5'],
    ['Claude Haiku 4.5: $1/$5, 250k requests', 'supported price claude-haiku-4-5: $1/$5'],
  ],
  'what one host asks is not what another does': [
    [
      'Claude Haiku 4.5 costs $1.10/$5.50 on Bedrock, on Vertex $1.10/$5.50',
      'supported price claude-haiku-4-5: $1.10/$5.50',
      'contradicted price claude-haiku-4-5: $1.10/$5.50',
    ],
    [
      'DeepSeek V3.2 on Bedrock: $0.62/$1.85, on Azure $0.58/$1.68',
      'supported price deepseek-v3.2: $0.62/$1.85',
      'supported price deepseek-v3.2: $0.58/$1.68',
    ],
    [
      'DeepSeek V3.2 on Bedrock: $0.62/$1.85, on Azure $0.62/$1.85',
      'supported price deepseek-v3.2: $0.62/$1.85',
      'contradicted price deepseek-v3.2: $0.62/$1.85',
    ],
    [
      'DeepSeek V3.2 is $0.62/$1.85 on Bedrock, $0.58/$1.68 on Azure',
      'supported price deepseek-v3.2: $0.62/$1.85',
      'supported price deepseek-v3.2: $0.58/$1.68',
    ],
    [
      'DeepSeek V3.2 стоит $0.62/$1.85 на Bedrock, $0.58/$1.68 на Azure',
      'supported price deepseek-v3.2: $0.62/$1.85',
      'supported price deepseek-v3.2: $0.58/$1.68',
    ],
    [
      'Claude Haiku 4.5 is $1/$5, on Bedrock $1.10/$5.50',
      'supported price claude-haiku-4-5: $1/$5',
      'supported price claude-haiku-4-5: $1.10/$5.50',
    ],
  ],
  'versions before numbers, sizes before versions': [
    ['У Claude Haiku 4.5 миллион контекста', 'contradicted context claude-haiku-4-5: миллион контекста'],
    [
      'У GPT-4.1 1,05 миллиона токенов контекста',
      'supported context gpt-4.1: 1,05 миллиона токенов контекста',
    ],
    ['Mini (GPT-4.1): $0.40/$1.60', 'supported price gpt-4.1-mini: $0.40/$1.60'],
    ['Cheap (GPT-4.1): $2/$8', 'supported price gpt-4.1: $2/$8'],
  ],
  'a month without its year': [
    ['Claude Haiku 4.5 came out in October', 'supported release_date claude-haiku-4-5: came out in October'],
    ['Claude Haiku 4.5 came out in June', 'contradicted release_date claude-haiku-4-5: came out in June'],
    ['Claude Haiku 4.5 вышла в октябре', 'supported release_date claude-haiku-4-5: вышла в октябре'],
    ['Claude Haiku 4.5 вышла в июне', 'contradicted release_date claude-haiku-4-5: вышла в июне'],
    ['Claude Haiku 4.5 came out and in June we moved'],
    ["Pixtral 12B was EOL'd in December", "supported shutdown_date pixtral-12b: EOL'd in December"],
    [
      'Pixtral 12B отключили в мае',
      'supported state pixtral-12b: Pixtral 12B отключили',
      'contradicted shutdown_date pixtral-12b: отключили в мае',
    ],
    ['We use Claude Haiku 4.5 in marketing'],
    [
      'Claude Haiku 4.5 was released in May but not by June',
      'contradicted release_date claude-haiku-4-5: released in May',
    ],
  ],
  'scores behind the name of a benchmark': [
    [
      'SWE-bench Verified: Claude Haiku 4.5 - 73.3, GPT-5 mini - 12.5',
      'supported benchmark claude-haiku-4-5: 73.3',
      'unknown benchmark gpt-5-mini: 12.5',
    ],
    [
      'SWE-bench Verified: Claude Haiku 4.5 — 73,3, GPT-5 mini — 12,5',
      'supported benchmark claude-haiku-4-5: 73,3',
      'unknown benchmark gpt-5-mini: 12,5',
    ],
    ['SWE-bench Verified: Claude Haiku 4.5 takes 2 hours, GPT-5 mini 3 hours'],
    [
      'SWE-bench Verified: Claude Haiku 4.5 73.3, GPT-5 mini 45.5',
      'supported benchmark claude-haiku-4-5: 73.3',
      'unknown benchmark gpt-5-mini: 45.5',
    ],
    ['Claude Haiku 4.7 is $1/$5'],
  ],
  'the longest answer behind the window': [
    ['Claude Haiku 4.5: 200k context (not 1M), 64k out', 'supported context claude-haiku-4-5: 200k context'],
    [
      'Claude Haiku 4.5: 200k context (all of it), 64k out, cheap',
      'supported context claude-haiku-4-5: 200k context',
      'supported max_output claude-haiku-4-5: context (all of it), 64k out',
    ],
    [
      'Claude Haiku 4.5: контекст 200к (весь), 32к на выход',
      'contradicted max_output claude-haiku-4-5: контекст 200к (весь), 32к на выход',
      'supported context claude-haiku-4-5: контекст 200к',
    ],
    [
      'Claude Haiku 4.5: 200k context, 30k out of 50k were used',
      'supported context claude-haiku-4-5: 200k context',
    ],
  ],
  'requests in words': [
    [
      'Миллион запросов по 1к вход/200 выход на Claude Haiku 4.5 — $2000',
      'supported cost claude-haiku-4-5: 1к вход/200 выход на Claude Haiku 4.5 — $2000',
    ],
    [
      'Миллион запросов по 1к вход/200 выход на Claude Haiku 4.5 — $3000',
      'contradicted cost claude-haiku-4-5: 1к вход/200 выход на Claude Haiku 4.5 — $3000',
    ],
    [
      'A million requests of 1k in/200 out on Claude Haiku 4.5 cost $2000',
      'supported cost claude-haiku-4-5: 1k in/200 out on Claude Haiku 4.5 cost $2000',
    ],
    [
      'A million requests of 1k in/200 out on Claude Haiku 4.5 cost $3000',
      'contradicted cost claude-haiku-4-5: 1k in/200 out on Claude Haiku 4.5 cost $3000',
    ],
    [
      'Тысяча чатов по 1к вход/200 выход на Claude Haiku 4.5 — $2',
      'supported cost claude-haiku-4-5: 1к вход/200 выход на Claude Haiku 4.5 — $2',
    ],
    [
      'A thousand chats of 1k in/200 out on Claude Haiku 4.5 cost $3',
      'contradicted cost claude-haiku-4-5: 1k in/200 out on Claude Haiku 4.5 cost $3',
    ],
    // What each of them sends nobody says.
    ['A thousand users with 1k in/200 out on Claude Haiku 4.5 cost $3'],
    ['Тысяча человек по 1к вход/200 выход на Claude Haiku 4.5 — $3'],
  ],
};

describe('short forms', () => {
  for (const [name, texts] of Object.entries(messages))
    describe(name, () => {
      for (const [text, ...said] of texts) it(text, () => expect(found(text)).toEqual(said));
    });
});
