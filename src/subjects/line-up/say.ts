import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template, words } from '../../language/says.ts';

type Rate = { readonly input: number; readonly output: number };

/** «В линейке Gemma», «У Mistral AI». */
const russianPlace = (name: string, kind: 'lab' | 'family') =>
  kind === 'lab' ? `У ${name}` : `В линейке ${name}`;

/** What is said of a brand as a line-up. */
export const lineUpMessages = says('lineUp', {
  title: template(['brand'], { en: '{brand}: the line-up', ru: '{brand}: линейка моделей' }),
  labTitle: template(['lab'], { en: 'Models of {lab}', ru: 'Модели {lab}' }),
  /** The model that a brand's name stands for, null where none can be had, between its larger and its smaller ones. */
  head: phrase<
    [brand: string, main: string | null, above: readonly string[], below: readonly string[]],
    readonly string[]
  >({
    en: (brand, main, above, below) =>
      main === null
        ? [`${brand} today: ${en.list([...above, ...below])}.`]
        : [
            `The main line of ${brand} is ${main}.`,
            above.length > 0 ? `Above it: ${en.list(above)}.` : '',
            below.length > 0 ? `Below it: ${en.list(below)}.` : '',
          ].filter(Boolean),
    ru: (brand, main, above, below) =>
      main === null
        ? [`Сегодня в ${brand} входят ${ru.list([...above, ...below])}.`]
        : [
            `Основная линейка ${brand} — ${main}.`,
            above.length > 0 ? `Старше: ${ru.list(above)}.` : '',
            below.length > 0 ? `Младше: ${ru.list(below)}.` : '',
          ].filter(Boolean),
  }),
  /** Which of them stands highest; `domain` null for the general one. */
  best: phrase<[name: string, domain: string | null, isExpected: boolean]>({
    en: (name, domain, isExpected) =>
      `${isExpected ? 'Expected to stand highest' : 'Highest by what was measured'}${domain === null ? '' : ` for ${domain}`}: ${name}.`,
    ru: (name, domain, isExpected) =>
      `${isExpected ? 'Ожидается, что выше всех' : 'Выше всех по измерениям'}${domain === null ? '' : ` (${domain})`}: ${name}.`,
  }),
  columns: words<readonly [quality: string, input: string, output: string, context: string]>({
    en: ['Quality', 'In', 'Out', 'Context'],
    ru: ['Качество', 'Вход', 'Выход', 'Контекст'],
  }),
  /** Where all whose context is known have the same. */
  sameContext: template(['tokens'], { en: 'Context: {tokens} each.', ru: 'Контекст у каждой — {tokens}.' }),
  /** What the columns of prices are in. */
  foot: {
    en: 'In and out: $ per 1M tokens.',
    ru: 'Вход и выход: доллары за 1 млн токенов.',
  },

  /** Members that can be begun with, and the newest of them; `on` null where nobody states its day. */
  members: phrase<
    [name: string, kind: 'lab' | 'family', count: number, newest: string, on: string | null],
    string
  >({
    en: (name, _kind, count, newest, on) =>
      count === 1
        ? `${name} has one current model: ${newest}${on === null ? '' : ` (${en.date(on)})`}.`
        : `${name} has ${en.grouped(count)} current models, the newest ${newest}${on === null ? '' : ` (${en.date(on)})`}.`,
    ru: (name, kind, count, newest, on) =>
      count === 1
        ? `${russianPlace(name, kind)} сейчас одна модель: ${newest}${on === null ? '' : ` (${ru.date(on)})`}.`
        : `${russianPlace(name, kind)} сейчас ${ru.counted(count, 'модель', 'модели', 'моделей')}, новейшая — ${newest}${on === null ? '' : ` (${ru.date(on)})`}.`,
  }),
  noneLeft: phrase<[name: string, kind: 'lab' | 'family']>({
    en: (name) => `No model of ${name} can be had any more, as far as is known here.`,
    ru: (name, kind) =>
      `${russianPlace(name, kind)}, насколько нам известно, не осталось ни одной доступной модели.`,
  }),
  noLine: template(['names: string[]'], {
    en: 'Of which line {names:list} would be is not known here.',
    ru: 'К какой линейке относится {names:list}, нам не известно.',
  }),
  /** `at`: who sells it, where somebody else sells another one for less. */
  cheapest: phrase<[name: string, rate: Rate, at: string | null]>({
    en: (name, { input, output }, at) =>
      `The cheapest${at === null ? '' : ` at ${at}`} is ${name}: ${en.money(input)} in, ${en.money(output)} out per 1M tokens.`,
    ru: (name, { input, output }, at) =>
      `Дешевле всех${at === null ? '' : ` у ${at}`} ${name}: ${ru.money(input)} на вход, ${ru.money(output)} на выход за 1 млн токенов.`,
  }),
  cheaperElsewhere: phrase<[name: string, rate: Rate, at: string]>({
    en: (name, { input, output }, at) =>
      `${name} costs less elsewhere: ${en.money(input)} in, ${en.money(output)} out via ${at}.`,
    ru: (name, { input, output }, at) =>
      `${name} ещё дешевле, но у других: ${ru.money(input)} на вход, ${ru.money(output)} на выход через ${at}.`,
  }),
  /** The cheapest and the dearest of a group. */
  range: phrase<
    [name: string, low: Rate & { readonly name: string }, high: Rate & { readonly name: string }]
  >({
    en: (name, low, high) =>
      `${name} costs from ${en.money(low.input)} in, ${en.money(low.output)} out (${low.name}) to ${en.money(high.input)} in, ${en.money(high.output)} out (${high.name}) per 1M tokens.`,
    ru: (name, low, high) =>
      `${name}: от ${ru.money(low.input)} на вход и ${ru.money(low.output)} на выход (${low.name}) до ${ru.money(high.input)} и ${ru.money(high.output)} (${high.name}) за 1 млн токенов.`,
  }),
  widest: template(['name', 'size: number'], {
    en: 'The largest context: {name}, {size:tokens}.',
    ru: 'Самый большой контекст: {name}, {size:tokens}.',
  }),
  /** Current ones for which the table has no row. */
  cut: phrase<[names: readonly string[], more: number]>({
    en: (names, more) => `Also current: ${en.list([...names, ...(more > 0 ? [`${more} more`] : [])])}.`,
    ru: (names, more) => `Кроме того: ${ru.list([...names, ...(more > 0 ? [`ещё ${more}`] : [])])}.`,
  }),
  /** Ones that can still be called, but not be begun with. */
  older: phrase<[names: readonly string[], more: number]>({
    en: (names, more) =>
      `Can still be called, but superseded, ending or a preview: ${en.list([...names, ...(more > 0 ? [`${more} more`] : [])])}.`,
    ru: (names, more) =>
      `Ещё доступны, но заменены, скоро отключатся или не вышли из предварительной версии: ${ru.list([...names, ...(more > 0 ? [`ещё ${more}`] : [])])}.`,
  }),
  /** Members for another kind of work: the first few of `count`. */
  otherWork: phrase<[names: readonly string[], count: number]>({
    en: (names, count) =>
      `For other work than chat: ${en.list([...names, ...(count > names.length ? [`${count - names.length} more`] : [])])}.`,
    ru: (names, count) =>
      `Не для чата: ${ru.list([...names, ...(count > names.length ? [`ещё ${count - names.length}`] : [])])}.`,
  }),
  priceFoot: {
    en: 'Prices are per 1M tokens, in / out.',
    ru: 'Цены — в долларах за 1 млн токенов, вход / выход.',
  },
  column: {
    released: { en: 'Released', ru: 'Вышла' },
    state: { en: 'State', ru: 'Состояние' },
    size: { en: 'Parameters', ru: 'Параметры' },
    price: { en: 'Price', ru: 'Цена' },
    context: { en: 'Context', ru: 'Контекст' },
  },
  /** Input and output. */
  both: template(['input', 'output'], { en: '{input} / {output}', ru: '{input} / {output}' }),
  billions: template(['count'], { en: '{count}B', ru: '{count} млрд' }),
});
