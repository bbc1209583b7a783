import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { verify } from '../../src/answers/verify/verify.ts';
import { certainly, takes } from '../../src/catalog/abilities.ts';
import type { Model } from '../../src/catalog/catalog.ts';
import { isTrusted } from '../../src/claims/judge-fact.ts';
import { spansOf } from '../../src/claims/when.ts';
import { catalog, today } from '../catalog-for-tests.ts';

/** Each finding as "verdict field: text", its detail behind a stroke. */
const found = (text: string) =>
  verify(catalog, text, today).map(
    ({ verdict, detail, field, text: said }) =>
      `${verdict}${detail === null ? '' : `/${detail}`} ${field}: ${said}`,
  );

const single: readonly (readonly [text: string, said: string])[] = [
  // Whose it is.
  ['Claude Haiku 4.5 is made by OpenAI.', 'contradicted maker: made by OpenAI'],
  ['Pixtral 12B was trained by Mistral, in Paris.', 'supported maker: trained by Mistral'],
  ['Claude Haiku 4.5 разработана компанией OpenAI.', 'contradicted maker: разработана компанией OpenAI'],
  ['Claude Haiku 4.5 создана Anthropic.', 'supported maker: создана Anthropic'],
  [
    '| Model | Developer |\n|---|---|\n| GPT-4.1 mini | Mistral AI (France) |',
    'contradicted maker: Mistral AI (France)',
  ],
  ['| Модель | Разработчик |\n|---|---|\n| GPT-4.1 mini | OpenAI |', 'supported maker: OpenAI'],
  // Windows, limits of input and of output.
  ['Claude Haiku 4.5 has a 400k-token window.', 'contradicted context: 400k-token window'],
  ['| Model | Context |\n|---|---|\n| Whisper Large v3 | 448 |', 'supported context: 448'],
  ['Claude Haiku 4.5: context length 131072', 'contradicted context: context length 131072'],
  ['Claude Haiku 4.5 handles up to 1M tokens.', 'contradicted context: handles up to 1M tokens'],
  ['Claude Haiku 4.5 accepts 128K.', 'contradicted context: accepts 128K'],
  ["It all fits into Claude Haiku 4.5's 200K window.", 'supported context: 200K window'],
  [
    'Max context of Claude Haiku 4.5: 64k tokens',
    'contradicted context: context of Claude Haiku 4.5: 64k tokens',
  ],
  ['Context windows: Claude Haiku 4.5 (100K), GPT-4.1 mini (1M).', 'contradicted context: 100K'],
  ['Claude Haiku 4.5 (200K context, 32K output)', 'contradicted max_output: context, 32K output'],
  ['Claude Haiku 4.5 max_tokens: 32,000', 'contradicted max_output: max_tokens: 32,000'],
  [
    'Claude Haiku 4.5 can write up to 128K tokens in one go.',
    'contradicted max_output: can write up to 128K tokens',
  ],
  ['Claude Haiku 4.5 has a max input of 922K.', 'contradicted max_input: max input of 922K'],
  ['Claude Haiku 4.5: окно 400К', 'contradicted context: окно 400К'],
  ['У Claude Haiku 4.5 контекст до 1 млн токенов', 'contradicted context: контекст до 1 млн токенов'],
  ['Claude Haiku 4.5: до 32 тыс. токенов на выходе', 'contradicted max_output: до 32 тыс. токенов на выходе'],
  [
    'Вывод Claude Haiku 4.5 ограничен 32К токенами.',
    'contradicted max_output: Вывод Claude Haiku 4.5 ограничен 32К',
  ],
  // Sizes.
  ['Pixtral 12B is a 40-billion-parameter model.', 'contradicted parameters: 40-billion-parameter'],
  ['Gemma 4 12B has 30B parameters.', 'contradicted parameters: 30B parameters'],
  ['Параметров у Pixtral 12B: 40 млрд', 'contradicted parameters: Параметров у Pixtral 12B: 40 млрд'],
  // Days.
  ['Claude Haiku 4.5 came out in Q4 2025.', 'supported release_date: came out in Q4 2025'],
  ['Claude Haiku 4.5 came out in Q2 2025.', 'contradicted release_date: came out in Q2 2025'],
  ['Claude Haiku 4.5 launched in early 2026.', 'contradicted release_date: launched in early 2026'],
  ['Claude Haiku 4.5 (October 2025) is fast.', 'supported release_date: October 2025'],
  [
    'In March 2025 Anthropic released Claude Haiku 4.5.',
    'contradicted release_date: March 2025 Anthropic released',
  ],
  [
    "Claude Haiku 4.5's training data goes up to February 2024.",
    'contradicted knowledge_cutoff: training data goes up to February 2024',
  ],
  [
    'Claude Haiku 4.5 has a training data cutoff of July 2025.',
    'unknown/cannot-tell knowledge_cutoff: training data cutoff of July 2025',
  ],
  ['Pixtral 12B was shut down in June 2025.', 'contradicted shutdown_date: shut down in June 2025'],
  ['Claude Haiku 4.5 вышла в начале 2025 года.', 'contradicted release_date: вышла в начале 2025'],
  ['Pixtral 12B отключена 1 мая 2025 года.', 'contradicted shutdown_date: отключена 1 мая 2025 года'],
  // States.
  ['Claude Haiku 4.5 is no longer available.', 'contradicted state: Claude Haiku 4.5 is no longer available'],
  ['Pixtral 12B is not deprecated.', 'contradicted state: Pixtral 12B is not deprecated'],
  ['Pixtral 12B is still available.', 'supported/via-another-route state: Pixtral 12B is still available'],
  ['Claude 2.1 is still available.', 'stale/until state: Claude 2.1 is still available'],
  ['Claude 2.1 всё ещё доступна.', 'stale/until state: Claude 2.1 всё ещё доступна'],
  ['Use Haiku. Claude Haiku 4 is next.', 'contradicted model: Claude Haiku 4'],
  ['Claude Haiku 4.5 больше не доступна.', 'contradicted state: Claude Haiku 4.5 больше не доступна'],
  [
    'Claude Haiku 4.5 has been superseded by Claude Haiku 5.5.',
    'supported state: Claude Haiku 4.5 has been superseded by Claude Haiku 5.5',
  ],
  // What it can do, takes and gives.
  ['GPT-4.1 mini supports images, audio and video.', 'contradicted modality: video'],
  ['Claude Haiku 4.5 does not support function calling or vision.', 'contradicted modality: vision'],
  ['GPT-4.1 mini accepts images but not audio.', 'supported modality: but not audio'],
  ['GPT-4.1 mini is a reasoning model.', 'contradicted capability: is a reasoning model'],
  ['DeepSeek V3.2 is multimodal.', 'contradicted modality: is multimodal'],
  ['Claude Haiku 4.5 is a text-only model.', 'contradicted modality: text-only model'],
  ['Claude Haiku 4.5 generates images.', 'contradicted modality: generates images'],
  [
    'Tool calling is not supported by Claude Haiku 4.5.',
    'contradicted capability: Tool calling is not supported by',
  ],
  ['DeepSeek V3.2 мультимодальная модель.', 'contradicted modality: мультимодальная'],
  ['Claude Haiku 4.5 понимает только текст.', 'contradicted modality: понимает только текст'],
  ['Claude Haiku 4.5: рассуждения — нет', 'contradicted capability: рассуждения — нет'],
  // Licences, weights.
  ['Gemma 4 12B is MIT-licensed.', 'contradicted licence: MIT'],
  ['Gemma 4 12B is Apache 2.0.', 'supported licence: Apache 2.0'],
  ['Claude Haiku 4.5 is open source.', 'contradicted open_weights: is open source'],
  ['Llama 3.3 70B is open source.', 'unknown/cannot-tell open_weights: is open source'],
  ['The open-weight Claude Haiku 4.5 is fine.', 'contradicted open_weights: open-weight'],
  ['Gemma 4 12B — закрытая модель.', 'contradicted open_weights: закрытая модель'],
  ['Веса Claude Haiku 4.5 открыты.', 'contradicted open_weights: Веса Claude Haiku 4.5 открыты'],
  // Machines.
  ['Llama 3.3 70B needs two 24 GB cards at 4 bits.', 'supported hardware: needs two 24 GB'],
  ['Llama 3.3 70B requires a pair of 24 GB GPUs.', 'supported hardware: requires a pair of 24 GB'],
  ['Llama 3.3 70B помещается на две карты по 24 ГБ.', 'supported hardware: помещается на две карты по 24 ГБ'],
  ['Llama 3.3 70B fits on 2 cards of 12 GB.', 'contradicted hardware: fits on 2 cards of 12 GB'],
  ['Llama 3.3 70B runs on a single 4090.', 'contradicted hardware: runs on a single 4090'],
  ['Llama 3.3 70B runs on two H100s.', 'supported hardware: runs on two H100s'],
  ['Pixtral 12B fits in 24 GB.', 'supported hardware: fits in 24 GB'],
  ['Claude Haiku 4.5 runs on a single 4090.', 'contradicted hardware: runs on a single 4090'],
  ['Llama 3.3 70B помещается в 24 ГБ.', 'contradicted hardware: помещается в 24 ГБ'],
];

it.each(single)('%j', (text, said) => {
  expect(found(text)).toContain(said);
});

const silent: readonly string[] = [
  'Does Claude Haiku 4.5 have a 1M context window?',
  'We need a model with 1M context, not Claude Haiku 4.5.',
  'Claude Haiku 4.5 costs $2 up to 100K context and $4 above.',
  'Claude Haiku 4.5 handles 2M tokens per minute.',
  'Claude Haiku 4.5 does not have a 1M context window.',
  'Claude Haiku 4.5 has 200K context, released October 2025.',
  'Is Claude Haiku 4.5 deprecated?',
  'If Claude Haiku 4.5 is retired, we move on.',
  "Claude Haiku 4.5 isn't deprecated.",
  'Since 2024 we use Claude Haiku 4.5.',
  'The prices of Claude Haiku 4.5 (November 2026) are fine.',
  'The Claude Haiku 4.5 API feature was released in June 2026.',
  'Without thinking Claude Haiku 4.5 scores 40%.',
  'It takes 3 seconds for Claude Haiku 4.5 to describe an image.',
  'DeepSeek V3.2 takes no images.',
  'We need a vision model, not DeepSeek V3.2.',
  'Claude Haiku 4.5 runs on AWS.',
  'Llama 3.3 70B runs on a 4090 with CPU offloading.',
  'Llama 3.3 70B needs several 24 GB GPUs.',
  'У Claude Haiku 4.5 нет контекста 1М.',
  'Если Claude Haiku 4.5 устарела, мы уйдём.',
  'Claude Haiku 4.5 поддерживает видео?',
];

it.each(silent)('contradicts nothing in %j', (text) => {
  expect(found(text).filter((own) => own.startsWith('contradicted') || own.startsWith('stale'))).toEqual([]);
});

const table = `| Model | Context (K tokens) | Max output | Released | Cutoff | Vision | Licence | VRAM |
|---|---|---|---|---|---|---|---|
| Claude Haiku 4.5 | 400 | 32K | Oct 2025 | Feb 2024 | No | Proprietary | 24 GB |
| Pixtral 12B | 128 | 4K | 2023-09 | n/a | Yes | MIT | 24 GB |`;
const russian = `| Модель | Окно, тыс. токенов | Макс. вывод | Дата выпуска | Срез знаний | Изображения | Лицензия |
|---|---|---|---|---|---|---|
| Claude Haiku 4.5 | 400 | 32К | октябрь 2025 | февраль 2024 | нет | проприетарная |
| Pixtral 12B | 128 | 4К | сентябрь 2023 | нет данных | да | MIT |`;

it.each([table, russian])('reads a table of facts: %j', (text) => {
  const wrong = verify(catalog, text, today)
    .filter(({ verdict, field }) => verdict === 'contradicted' && field !== 'hardware')
    .map(({ field, model }) => `${field} ${model?.split('/')[1]}`);
  expect(wrong.toSorted()).toEqual([
    'context claude-haiku-4-5',
    'knowledge_cutoff claude-haiku-4-5',
    'licence pixtral-12b',
    'max_output claude-haiku-4-5',
    'modality claude-haiku-4-5',
    'release_date pixtral-12b',
  ]);
});

describe('a time', () => {
  test.each([
    ['2025-10-15', '2025-10-15', '2025-10-15'],
    ['Oct 2025', '2025-10-01', '2025-10-31'],
    ['15.10.2025', '2025-10-15', '2025-10-15'],
    ['2025/02', '2025-02-01', '2025-02-28'],
    ['Q2 2026', '2026-04-01', '2026-06-30'],
    ['3rd quarter of 2026', '2026-07-01', '2026-09-30'],
    ['H2 2026', '2026-07-01', '2026-12-31'],
    ['mid-2025', '2025-04-01', '2025-09-30'],
    ['2024', '2024-01-01', '2024-12-31'],
  ])('%s goes from %s to %s', (text, from, to) => {
    expect(spansOf(text)).toEqual([{ from, to }]);
  });

  test('of which day and month may change places has both', () => {
    expect(spansOf('03/04/2025').map(({ from }) => from)).toEqual(['2025-03-04', '2025-04-03']);
    expect(spansOf('10/15/2025').map(({ from }) => from)).toEqual(['2025-10-15']);
  });
});

/** Models that are known by one name alone, so that a frame is about them and nobody else. */
const plain = [...catalog.models.values()].filter(
  (model) => model.absentFrom === null && /\d/.test(model.name) && !/[()]/.test(model.name),
);
const isKnown = (model: Model) =>
  verify(catalog, `${model.name} is open source.`, today).every((own) => own.model === model.id);

type Frames = readonly ((name: string, value: string) => string)[];
const windows: Frames = [
  (name, value) => `${name} has a context window of ${value} tokens.`,
  (name, value) => `The context of ${name} is ${value} tokens.`,
  (name, value) => `${name}: ${value} context`,
  (name, value) => `${name} accepts up to ${value} tokens.`,
  (name, value) => `У ${name} контекстное окно ${value} токенов.`,
  (name, value) => `| Model | Context |\n|---|---|\n| ${name} | ${value} |`,
];
const releases: Frames = [
  (name, value) => `${name} was released on ${value}.`,
  (name, value) => `${name} came out in ${value}.`,
  (name, value) => `${name} вышла ${value}.`,
  (name, value) => `| Model | Released |\n|---|---|\n| ${name} | ${value} |`,
];
const images: readonly ((name: string, has: boolean) => string)[] = [
  (name, has) => `${name} ${has ? 'supports' : 'does not support'} images.`,
  (name, has) => `${name} ${has ? 'поддерживает' : 'не поддерживает'} изображения.`,
  (name, has) => `${name}: vision: ${has ? 'yes' : 'no'}`,
];
const verdictsOf = (text: string) => verify(catalog, text, today).map(({ verdict }) => verdict);

it('never contradicts a true window, day or kind of input, and contradicts a false one that is known for certain', () => {
  const model = fc.constantFrom(...plain.filter(isKnown));
  fc.assert(
    fc.property(
      model,
      fc.nat(windows.length - 1),
      fc.nat(releases.length - 1),
      fc.nat(images.length - 1),
      (own, window, release, image) => {
        const context = own.contextWindow?.chosen;
        if (context) {
          const frame = windows[window];
          expect(verdictsOf(frame?.(own.name, context.value.toLocaleString('en')) ?? '')).not.toContain(
            'contradicted',
          );
          // Larger than anybody serves it.
          const known = [
            own.inputLimit,
            own.contextWindow,
            ...own.offers.map((offer) => offer.contextWindow),
          ];
          const most = Math.max(...known.flatMap((fact) => fact?.claims.map(({ value }) => value) ?? []));
          const isSure = isTrusted(context) && context.basis !== 'aggregator';
          if (isSure && window < 2)
            expect(verdictsOf(frame?.(own.name, (most * 3).toLocaleString('en')) ?? '')).toContain(
              'contradicted',
            );
        }
        const released = own.released?.chosen;
        if (released)
          expect(verdictsOf(releases[release]?.(own.name, released.value) ?? '')).not.toContain(
            'contradicted',
          );
        const seen = certainly(takes(own, 'image'));
        if (seen !== null)
          expect(verdictsOf(images[image]?.(own.name, seen) ?? '')).not.toContain('contradicted');
      },
    ),
    { numRuns: 25 },
  );
});

it('gives no day to the model that something came after', () => {
  for (const text of [
    'Released 2026-04-23 — the first retrained base since GPT-4.5.',
    'Вышла 23.04.2026 — первая обученная заново со времён GPT-4.5.',
  ])
    expect(found(text).filter((own) => own.startsWith('contradicted'))).toEqual([]);
  expect(
    found('A long-context tier of Grok 4.5 starts once a prompt reaches 200K tokens.'),
  ).not.toContainEqual(expect.stringContaining('contradicted context'));
});

it('gives no window of another, and none of a scale, to the model', () => {
  for (const text of [
    '- Handles 200K tokens vs 128K for Claude Haiku 4.5',
    'Claude Haiku 4.5: context window (100K → 2M) 35/90',
  ])
    expect(found(text).filter((own) => /contradicted context: .*(?:200K tokens|100K)/.test(own))).toEqual([]);
});

it('takes what is said of other models for nothing about the one', () => {
  for (const text of [
    'Pixtral 12B saves the cost of closed-source giants.',
    'Pixtral 12B holds its own against larger closed-source models.',
    'There are various open and proprietary Qwen3 32B models.',
  ])
    expect(found(text).filter((own) => own.includes('open_weights'))).toEqual([]);
  expect(found('Pixtral 12B is closed-source.')).toContainEqual(
    expect.stringContaining('contradicted open_weights'),
  );
});
