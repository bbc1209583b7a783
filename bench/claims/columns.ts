import type { Model } from '../../src/catalog/catalog.ts';
import { canFor, drawLicence, takesFor } from './ability-makers.ts';
import { drawDay } from './day-makers.ts';
import { drawCount, drawScore, drawSize } from './fact-makers.ts';
import { rounded } from './false-values.ts';
import type { Kind } from './kinds.ts';
import type { Side } from './known.ts';
import { about, type Making } from './making.ts';
import { drawRate } from './price-makers.ts';

/** Where a table says what its prices are for, and of how many tokens. */
export type Priced = {
  readonly where: 'head' | 'caption' | 'cell';
  /** 1 for a million tokens, 1,000 for a thousand. */
  readonly by: 1 | 1000;
  readonly isBare: boolean;
};

export type Column = {
  readonly head: string;
  readonly isPrice: boolean;
  /** A cell with its mark; null where nothing is known. */
  readonly cell: (model: Model, isTrue: boolean) => string | null;
};

/** How the prices of a table are told. */
export function pricedIn({ chance }: Making): Priced {
  const where = chance.pick(['head', 'head', 'caption', 'cell'] as const);
  return {
    where,
    by: chance.percent(12) ? 1000 : 1,
    isBare: where === 'head' ? chance.percent(50) : where === 'caption' && chance.percent(35),
  };
}

export const heads = {
  en: {
    input: [
      'Input',
      'Input',
      'Prompt',
      'In',
      'Input price',
      'Base input tokens',
      'Input tokens',
      'Input cost',
      'Prompt tokens',
      'Input rate',
    ],
    output: [
      'Output',
      'Output',
      'Completion',
      'Out',
      'Output price',
      'Output tokens',
      'Output tokens',
      'Output cost',
      'Completion tokens',
      'Output rate',
    ],
    'cache-read': ['Cached input', 'Cache read', 'Cache hits', 'Cached'],
    'cache-write': ['Cache write', 'Cache writes', '5m cache writes', 'Cache write'],
    'batch-input': ['Batch input', 'Batch in'],
    'batch-output': ['Batch output', 'Batch out'],
    pair: ['Price (in/out)', 'Input / Output', 'In/Out', 'Pricing (input/output)', 'Price'],
    context: [
      'Context',
      'Context window',
      'Context length',
      'Max context',
      'Context (tokens)',
      'Window',
      'Ctx',
    ],
    'max-output': ['Max output', 'Max output tokens', 'Output limit', 'Max Output Tokens', 'Max tokens out'],
    released: ['Released', 'Release date', 'Release', 'Launch date'],
    cutoff: ['Knowledge cutoff', 'Cutoff', 'Training cutoff', 'Knowledge cut-off'],
    licence: ['License', 'Licence'],
    weights: ['Open weights', 'Open weights?', 'Open-weight'],
    size: ['Parameters', 'Params', 'Size', 'Parameters (B)'],
    image: ['Vision', 'Image input', 'Images'],
    audio: ['Audio', 'Audio input'],
    video: ['Video', 'Video input'],
    functionCalling: ['Tool calling', 'Function calling', 'Tools'],
    structuredOutput: ['Structured output', 'JSON mode', 'Structured outputs'],
    reasoning: ['Reasoning'],
    promptCaching: ['Prompt caching'],
  },
  ru: {
    input: [
      'Вход',
      'Вход',
      'Input',
      'Ввод',
      'Цена входа',
      'Входные токены',
      'Стоимость входа',
      'Промпт',
      'Вход, цена',
    ],
    output: [
      'Выход',
      'Выход',
      'Output',
      'Вывод',
      'Цена выхода',
      'Выходные токены',
      'Стоимость выхода',
      'Ответ',
      'Выход, цена',
    ],
    'cache-read': ['Кэшированный вход', 'Чтение из кэша', 'Кэш'],
    'cache-write': ['Запись в кэш'],
    'batch-input': ['Вход (batch)', 'Пакетный вход'],
    'batch-output': ['Выход (batch)', 'Пакетный выход'],
    pair: ['Цена (вход/выход)', 'Вход / Выход', 'Вход/выход', 'Цена'],
    context: ['Контекст', 'Контекстное окно', 'Окно контекста', 'Длина контекста', 'Макс. контекст'],
    'max-output': ['Макс. вывод', 'Максимальный вывод', 'Лимит вывода', 'Максимум вывода'],
    released: ['Дата выхода', 'Релиз', 'Дата релиза', 'Вышла'],
    cutoff: ['Отсечка знаний', 'Дата отсечки знаний', 'Знания до', 'Knowledge cutoff'],
    licence: ['Лицензия'],
    weights: ['Открытые веса', 'Веса открыты'],
    size: ['Параметры', 'Параметров', 'Размер'],
    image: ['Изображения', 'Картинки', 'Зрение'],
    audio: ['Аудио'],
    video: ['Видео'],
    functionCalling: ['Вызов инструментов', 'Вызов функций'],
    structuredOutput: ['Структурированный вывод', 'JSON'],
    reasoning: ['Рассуждения'],
    promptCaching: ['Кэширование промптов'],
  },
} as const;

export type ColumnName = keyof (typeof heads)['en'];

const sideKinds: Readonly<Record<Side, Kind>> = {
  input: 'input',
  output: 'output',
  'cache-read': 'cached',
  'cache-write': 'cached',
  'batch-input': 'batch',
  'batch-output': 'batch',
};

/** What stands in a head of prices for their unit. */
export function unitInHead({ chance, language }: Making, { by, isBare }: Priced): string {
  const many = by === 1 ? ['1M tokens', 'MTok', 'M', '1M'] : ['1K tokens', '1K', '1,000 tokens'];
  const russian = by === 1 ? ['1 млн токенов', '1М токенов', 'млн'] : ['1 тыс. токенов', '1К токенов'];
  const own = language === 'ru' && chance.percent(70) ? chance.pick(russian) : chance.pick(many);
  const per = language === 'ru' ? 'за' : 'per';
  if (!isBare && chance.percent(40)) return chance.percent(50) ? ` (${per} ${own})` : ` / ${own}`;
  return chance.pick([
    ` ($/${own})`,
    ` $/${own}`,
    ` (USD/${own})`,
    `, $/${own}`,
    ` (USD ${per} ${own})`,
    ` ($ ${per} ${own})`,
  ]);
}

/** What a caption says for all prices of a table. */
export function captionOf({ chance, language }: Making, { by }: Priced): string {
  if (language === 'en') {
    const many =
      by === 1
        ? chance.pick(['1M tokens', 'million tokens', '1 million tokens', 'MTok'])
        : chance.pick(['1K tokens', '1,000 tokens', 'thousand tokens']);
    return chance.pick([
      `Prices in USD per ${many}.`,
      `All prices are per ${many}, in US dollars.`,
      `Price per ${many} (USD):`,
      `Pricing ($ per ${many})`,
      `USD per ${many}`,
    ]);
  }
  const many =
    by === 1
      ? chance.pick(['1 млн токенов', 'миллион токенов', '1М токенов'])
      : chance.pick(['1000 токенов', '1 тыс. токенов', 'тысячу токенов']);
  return chance.pick([
    `Цены в долларах за ${many}.`,
    `Все цены — USD за ${many}.`,
    `Цена за ${many} (USD):`,
    `Цены ($ за ${many})`,
  ]);
}

export function unitInCell({ language }: Making, { by }: Priced, style: number): string {
  if (by === 1000) return style % 2 === 0 ? '/1K' : ' / 1K tokens';
  const units =
    language === 'en'
      ? [' / MTok', '/M', '/1M', ' per 1M', '/M tokens']
      : ['/1М', ' за 1М', '/млн', ' за 1 млн', ' / MTok'];
  return units[style % units.length] ?? '/M';
}

/** A column of a table: its head and what writes its cells. */
export function columnOf(making: Making, name: ColumnName, priced: Priced, style: number): Column {
  const { chance, language, hand } = making;
  const own: readonly string[] = heads[language][name];
  const head = own[style % own.length] ?? name;
  const mark = (kind: Kind, model: Model, isTrue: boolean, text: string) =>
    making.mark(about(kind, model, isTrue), text);
  const plain = (cell: Column['cell']): Column => ({ head, isPrice: false, cell });
  const price = (cell: Column['cell']): Column => ({
    head: priced.where === 'head' ? head + unitInHead(making, priced) : head,
    isPrice: true,
    cell,
  });
  const yesNo = ['✅/❌', 'Yes/No', 'yes/no', '✓/✗'];
  const russianYesNo = ['✅/❌', 'да/нет', 'Да/Нет', 'есть/нет'];
  const [yes = 'Yes', no = 'No'] = ((language === 'en' ? yesNo : russianYesNo)[style % 4] ?? '').split('/');
  const answer = (kind: Kind, known: (model: Model) => boolean | null) =>
    plain((model, isTrue) => {
      const value = known(model);
      return value === null ? null : mark(kind, model, isTrue, value === isTrue ? yes : no);
    });
  const money = (usd: number): string =>
    (priced.isBare ? hand.bare : hand.money)(rounded(usd / priced.by, 6));
  const unit = priced.where === 'cell' ? unitInCell(making, priced, style) : '';
  switch (name) {
    case 'input':
    case 'output':
    case 'cache-read':
    case 'cache-write':
    case 'batch-input':
    case 'batch-output':
      return price((model, isTrue) => {
        const rate = drawRate(making, model, name, isTrue);
        return rate === null ? null : mark(sideKinds[name], model, isTrue, money(rate)) + unit;
      });
    case 'pair':
      return price((model, isTrue) => {
        const isInput = chance.percent(50);
        const [input, output] = [
          drawRate(making, model, 'input', isTrue || !isInput),
          drawRate(making, model, 'output', isTrue || isInput),
        ];
        if (input === null || output === null) return null;
        const join = style % 2 === 0 ? '/' : ' / ';
        return (
          mark('pair', model, isTrue || !isInput, money(input)) +
          join +
          mark('pair', model, isTrue || isInput, money(output)) +
          unit
        );
      });
    case 'context':
    case 'max-output':
      return plain((model, isTrue) => {
        const count = drawCount(making, model, name === 'context' ? 'contextWindow' : 'maxOutput', isTrue);
        return count === null ? null : mark(name, model, isTrue, hand.count(count));
      });
    case 'released':
    case 'cutoff':
      return plain((model, isTrue) => {
        const day = drawDay(making, model, name === 'released' ? 'released' : 'knowledgeCutoff', isTrue);
        return day === null
          ? null
          : mark(name, model, isTrue, hand.date(style % 2 === 0 ? day : day.slice(0, 7)));
      });
    case 'licence':
      return plain((model, isTrue) => {
        const said = drawLicence(making, model, isTrue);
        return said === null ? null : mark(name, model, isTrue, said);
      });
    case 'size':
      return plain((model, isTrue) => {
        const size = drawSize(making, model, isTrue);
        const billions = language === 'en' || style % 2 === 0 ? 'B' : ' млрд';
        return size === null
          ? null
          : mark(name, model, isTrue, hand.number(size) + (/\(B\)/.test(head) ? '' : billions));
      });
    case 'weights':
      return answer('weights', ({ openWeights }) =>
        openWeights && ['lab', 'lab-offer', 'offers'].includes(openWeights.chosen.basis)
          ? openWeights.chosen.value
          : null,
      );
    case 'image':
    case 'audio':
    case 'video':
      return answer('modality', (model) => takesFor(model, name));
    default:
      return answer('capability', (model) => canFor(model, name));
  }
}

/** A column of scores on one benchmark, where most of the models were run on it. */
export function scoreColumn(making: Making, models: readonly Model[]): Column | null {
  const [first] = models;
  const drawn = first ? drawScore(making, first, true) : null;
  if (!drawn) return null;
  const sign = making.chance.percent(60) ? '%' : '';
  return {
    head: sign === '' && making.chance.percent(50) ? `${drawn.name} (%)` : drawn.name,
    isPrice: false,
    cell(model, isTrue) {
      const own = drawScore(making, model, isTrue, drawn.id);
      return own && making.mark(about('benchmark', model, isTrue), `${making.hand.number(own.score)}${sign}`);
    },
  };
}
