import * as en from '../language/en/format.ts';
import { plural } from '../language/en/format.ts';
import * as ru from '../language/ru/format.ts';
import { phrase, says, template } from '../language/says.ts';
import type { Localized } from '../localized.ts';

/** What a person asks to pick by. Limits come as text. */
const englishRegionNames: Readonly<Record<string, string>> = {
  eu: 'the EU',
  us: 'the US',
  jp: 'Japan',
  au: 'Australia',
  in: 'India',
  ca: 'Canada',
  cn: 'China',
  apac: 'Asia',
  tr: 'Turkey',
};

const russianRegionNames: Readonly<Record<string, string>> = {
  eu: 'ЕС',
  us: 'США',
  jp: 'Япония',
  au: 'Австралия',
  in: 'Индия',
  ca: 'Канада',
  cn: 'Китай',
  apac: 'Азия',
  tr: 'Турция',
};

export const wishesMessages = says('wishes', {
  context: { en: 'context', ru: 'контекст' },
  answer: { en: 'longest answer', ru: 'самый длинный ответ' },
  blended: { en: 'price per 1M tokens (3 in to 1 out)', ru: 'цена за 1 млн токенов (вход к выходу 3:1)' },
  input: { en: 'price per 1M input tokens', ru: 'цена за 1 млн токенов на входе' },
  output: { en: 'price per 1M output tokens', ru: 'цена за 1 млн токенов на выходе' },
  monthly: { en: 'cost a month', ru: 'расход в месяц' },
  parameters: { en: 'parameters', ru: 'число параметров' },
  memory: template(['bits: number'], { en: 'memory at {bits} bit', ru: 'память при {bits} битах' }),
  /** `floor` is the model that is just good enough. */
  goodEnough: phrase<[floor: string, domain: Localized | null]>({
    en: (floor, domain) => `as good as ${floor} or better for ${domain?.en ?? 'general use'}`,
    ru: (floor, domain) => `не хуже ${floor} (${domain?.ru ?? 'общие задачи'})`,
  }),
  release: { en: 'release', ru: 'выпуск' },
  billion: template(['count'], { en: '{count} billion', ru: '{count} млрд' }),
  gigabytes: template(['count'], { en: '{count} GB', ru: '{count} ГБ' }),
  since: template(['subject', 'date'], { en: '{subject} since {date}', ru: '{subject} не раньше: {date}' }),
  atLeast: template(['subject', 'limit'], {
    en: '{subject} at least {limit}',
    ru: '{subject} не меньше {limit}',
  }),
  atMost: template(['subject', 'limit'], {
    en: '{subject} at most {limit}',
    ru: '{subject} не больше {limit}',
  }),
  openWeights: { en: 'open weights', ru: 'открытые веса' },
  closedWeights: { en: 'no open weights', ru: 'закрытые веса' },
  commercialUse: {
    en: 'a licence that allows commercial use',
    ru: 'лицензия, которая разрешает коммерческое использование',
  },
  osiApproved: { en: 'a licence that the OSI approves', ru: 'лицензия, одобренная OSI' },
  licence: template(['name'], { en: 'licence {name}', ru: 'лицензия {name}' }),
  lab: template(['name'], { en: 'made by {name}', ru: 'разработчик {name}' }),
  line: template(['name'], { en: 'of the line {name}', ru: 'линейка {name}' }),
  lines: phrase<[names: readonly string[]]>({
    en: (names) => `of the lines ${en.list(names, 'or')}`,
    ru: (names) => `линейки ${ru.list(names, 'or')}`,
  }),
  provider: template(['name'], { en: 'served by {name}', ru: 'провайдер {name}' }),
  /** What is not wanted. */
  notLab: template(['name'], { en: 'not made by {name}', ru: 'кроме моделей {name}' }),
  notLine: template(['name'], { en: 'not of the line {name}', ru: 'кроме линейки {name}' }),
  notProvider: template(['name'], { en: 'not served by {name}', ru: 'кроме провайдера {name}' }),
  lacks: template(['capability'], { en: 'without {capability}', ru: 'без: {capability}' }),
  region: phrase<[id: string]>({
    en: (id) => `served in ${englishRegionNames[id] ?? id}`,
    ru: (id) => `регион ${russianRegionNames[id] ?? id}`,
  }),
  include: template(['state'], { en: '{state} models', ru: '{state} модели' }),
  states: {
    superseded: { en: 'superseded', ru: 'заменённые' },
    deprecated: { en: 'deprecated', ru: 'устаревшие' },
    preview: { en: 'preview', ru: 'предварительные' },
  },

  givenUp: {
    lab: { en: 'by any maker', ru: 'с любым разработчиком' },
    family: { en: 'of any line', ru: 'из любой линейки' },
    provider: { en: 'from any provider', ru: 'с любым провайдером' },
    region: { en: 'in any region', ru: 'в любом регионе' },
    licence: { en: 'under any licence', ru: 'с любой лицензией' },
    goodEnough: { en: 'of any quality', ru: 'с любым качеством' },
    families: { en: 'of any line', ru: 'из любой линейки' },
    lacks: { en: 'even if it can do that', ru: 'даже если она это умеет' },
    notLab: { en: 'by any maker', ru: 'с любым разработчиком' },
    notFamily: { en: 'of any line', ru: 'из любой линейки' },
    notProvider: { en: 'from any provider', ru: 'с любым провайдером' },
    openWeights: { en: 'with open or closed weights', ru: 'с любыми весами, открытыми и закрытыми' },
  },
  without: template(['wish'], { en: 'without {wish}', ru: 'без условия «{wish}»' }),
  including: template(['state'], { en: 'including {state} models', ru: 'если взять и {state} модели' }),
  instead: template(['subject', 'now', 'before'], {
    en: '{subject} {now} instead of {before}',
    ru: '{subject} {now} вместо {before}',
  }),

  /** What models do not publish, after "publish". */
  missing: {
    price: { en: 'no price', ru: 'цена' },
    newest: { en: 'no release date', ru: 'дата выпуска' },
    speed: { en: 'no time of an answer', ru: 'время ответа' },
    exactRelease: { en: 'no exact release date', ru: 'точная дата выпуска' },
    context: { en: 'no context window', ru: 'размер контекста' },
    answer: { en: 'no longest answer', ru: 'длина ответа' },
    side: template(['side'], { en: 'nothing on {side}', ru: '{side}' }),
    capability: template(['capability'], {
      en: 'nothing certain on {capability}',
      ru: 'поддержка: {capability}',
    }),
    parameters: { en: 'no number of parameters', ru: 'число параметров' },
    memory: { en: 'too little to tell their memory', ru: 'сколько нужно памяти' },
    score: template(['benchmark'], {
      en: 'no independent score in {benchmark}',
      ru: 'независимая оценка {benchmark}',
    }),
    quality: { en: 'nothing that measures how good they are', ru: 'насколько она хороша' },
    weights: { en: 'nothing on their weights', ru: 'открыты ли веса' },
    region: { en: 'no region', ru: 'регион' },
    licence: { en: 'no licence that settles it', ru: 'лицензия' },
  },
  goals: {
    price: { en: 'the cheapest', ru: 'самая дешёвая модель' },
    newest: { en: 'the newest', ru: 'самая новая модель' },
    context: { en: 'the largest context window', ru: 'самый большой контекст' },
    speed: { en: 'the fastest', ru: 'самая быстрая модель' },
    smallest: { en: 'the smallest', ru: 'самая маленькая модель' },
    largest: { en: 'the largest', ru: 'самая большая модель' },
    benchmark: template(['name'], { en: 'the best score in {name}', ru: 'лучший результат в {name}' }),
    best: phrase<[take: 'top' | 'balanced' | 'cheap', domain: Localized | null]>({
      en: (take, domain) =>
        `${{ top: 'the best', balanced: 'the best value', cheap: 'the cheapest that is good enough' }[take]}${domain ? ` for ${domain.en}` : ''}`,
      ru: (take, domain) =>
        `${{ top: 'лучшая модель', balanced: 'лучшая по цене и качеству', cheap: 'самая дешёвая из достаточно хороших' }[take]}${domain ? ` (${domain.ru})` : ''}`,
    }),
  },
  requests: phrase<[count: number, input: number, output: number]>({
    en: (count, input, output) =>
      `${en.grouped(count)} requests of ${en.grouped(input)} tokens in and ${en.grouped(output)} out`,
    ru: (count, input, output) =>
      `${ru.counted(count, 'запросе', 'запросах', 'запросах')} (${ru.counted(input, 'токен', 'токена', 'токенов')} на входе, ${ru.grouped(output)} на выходе)`,
  }),
  request: phrase<[goal: string, task: string | null, volume: string | null, wished: readonly string[]]>({
    en: (goal, task, volume, wished) =>
      `${goal}${task === null ? '' : ` for ${task}`}${volume === null ? '' : ` at ${volume}`}${wished.length > 0 ? `: ${en.list(wished)}` : ''}`,
    ru: (goal, task, volume, wished) =>
      `${goal}${task === null ? '' : `; задача: ${task}`}${volume === null ? '' : ` при ${volume}`}${wished.length > 0 ? `; условия: ${ru.list(wished)}` : ''}`,
  }),
});

/** What was found under constraints; figures come as text. */
export const pickMessages = says('pick', {
  nothingFits: {
    en: 'Nothing in the catalog certainly fits.',
    ru: 'В каталоге нет модели, которая точно подходит.',
  },
  /** `names` fit, but whether they are good enough is not measured. */
  nothingMeasured: phrase<[floor: string, names: readonly string[], more: number]>({
    en: (floor, names, more) =>
      `Nothing that fits is measured as good as ${floor}. ${en.list(more > 0 ? [...names, `${more} more`] : names)} ${names.length + more === 1 ? 'fits but is' : 'fit but are'} not measured.`,
    ru: (floor, names, more) =>
      `Среди подходящих нет измеренных не хуже ${floor}. ${ru.form(names.length + more, 'Подходит', 'Подходят', 'Подходят')}, но не ${ru.form(names.length + more, 'измерена', 'измерены', 'измерены')}: ${ru.list(more > 0 ? [...names, `ещё ${ru.grouped(more)}`] : names)}.`,
  }),
  asked: template(['request'], { en: 'You asked for {request}.', ru: 'Запрос: {request}.' }),
  fitting: phrase<[count: number, shown: number]>({
    en: (count, shown) => `${plural(count, 'model')} fit; the first ${shown} are shown`,
    ru: (count, shown) =>
      `${ru.form(count, 'Подходит', 'Подходят', 'Подходят')} ${ru.counted(count, 'модель', 'модели', 'моделей')}; показаны первые ${ru.grouped(shown)}`,
  }),
  memory: template(['formula'], {
    en: 'Memory is an estimate: {formula}',
    ru: 'Память — это оценка: {formula}',
  }),
});
