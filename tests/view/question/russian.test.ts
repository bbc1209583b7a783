import { describe, expect, it } from 'vitest';
import { wordingOf } from '../../../src/language/wording.ts';
import { askIn } from './asked.ts';

const ask = (
  ...[topics, names, rest]: Parameters<typeof askIn> extends [unknown, ...infer Rest] ? Rest : never
) => askIn('ru', topics, names, rest);

const card = { gigabytes: 24, id: null };

describe('answers in Russian', () => {
  it.for([
    [
      'price',
      ['haiku'],
      {},
      'Claude Haiku 5.5 стоит $0,10 на вход, $0,50 на выход за 1 млн токенов через Anthropic (прайс-лист pi-ai, 10.11.2026). Вход из кэша — $0,01.',
    ],
    [
      'price',
      ['gpt-4.1 mini', 'claude haiku 4.5'],
      {},
      'GPT-4.1 mini дешевле: GPT-4.1 mini — $0,70 через OpenAI, Claude Haiku 4.5 — $2,00 через Anthropic за 1 млн токенов, вход к выходу 3:1; Claude Haiku 4.5 в 2,9 раза дороже',
    ],
    ['price', ['haiku', 'pixtral'], {}, 'Pixtral 12B отключена 31.12.2025; замена — Ministral 3 14B'],
    [
      'context',
      ['haiku', 'pixtral'],
      {},
      'Контекст больше у Claude Haiku 5.5: 1 млн токенов против 128 тыс. у Pixtral 12B (в 7,8 раза)',
    ],
    ['max_output', ['pixtral 12b'], {}, 'Pixtral 12B за один ответ пишет до 4 096 токенов'],
    [
      'capability',
      ['pixtral 12b'],
      { operator: 'does-it', details: { capability: 'functionCalling' } },
      'Да, Pixtral 12B поддерживает вызов инструментов',
    ],
    ['self_host', ['gemma 4 12b'], { details: { card } }, 'Да, при 8 и 4 битах. Для Gemma 4 12B нужно'],
    [
      'release_date',
      ['claude haiku 4.5', 'pixtral 12b'],
      {},
      'Claude Haiku 4.5 новее на 13 месяцев. Claude Haiku 4.5 — 15.10.2025, Pixtral 12B — 17.09.2024',
    ],
    ['knowledge_cutoff', ['pixtral 12b'], {}, 'сентябрь 2024'],
    [
      'replacement',
      ['pixtral'],
      {},
      'На замену Pixtral 12B — Ministral 3 14B ($0,20 на вход, $0,20 на выход',
    ],
    [
      'alternatives',
      ['claude opus 5.5'],
      {},
      'Уровень ниже у Anthropic: Claude Sonnet 5.5 — на 50% дешевле ($4,00 против $8,00); ожидается, что Claude Opus 5.5 лучше (9 из 10).',
    ],
    [
      'compare',
      ['gpt-4.1 mini', 'gpt-6 luna'],
      { details: { aspect: 'move' } },
      'сейчас $36,00 в месяц, потом $10,50, экономия $25,50 в месяц. Что проверить. С GPT-4.1 mini на GPT-6 Luna:',
    ],
    ['parameters', ['claude haiku 4.5'], {}, 'Число параметров Claude Haiku 4.5 нам не известно.'],
    ['glossary', [], { details: { term: 'context-window' } }, 'Контекстное окно'],
  ] as const)('%s of %j %j', ([topic, names, rest, expected]) => {
    expect(ask(topic, names, rest).text).toContain(expected);
  });

  it('formats figures and dates as Russian does', () => {
    const { format } = wordingOf('ru');
    expect([1, 2, 5, 21, 1.5, 1_047_576].map((count) => format.tokens(count))).toEqual([
      '1 токен',
      '2 токена',
      '5 токенов',
      '21 токен',
      '1,5 токена',
      '1 047 576 токенов',
    ]);
    expect([1.6, 2, 5, 21, 40].map((ratio) => format.times(ratio))).toEqual([
      'в 1,6 раза',
      'в 2 раза',
      'в 5 раз',
      'в 21 раз',
      'в 40 раз',
    ]);
    expect([0.2, 1640, 0.00014].map((usd) => format.money(usd))).toEqual(['$0,20', '$1 640', '$0,00014']);
    expect([format.date('2025-12-31'), format.date('2024-09'), format.when('2024-09')]).toEqual([
      '31.12.2025',
      'сентябрь 2024',
      'в сентябре 2024',
    ]);
    expect(format.list(['a', 'b', 'c'], 'or')).toBe('a, b или c');
    expect([128_000, 1_048_576, 512].map((count) => format.shortTokens(count))).toEqual([
      '128 тыс.',
      '1,05 млн',
      '512',
    ]);
  });
});
