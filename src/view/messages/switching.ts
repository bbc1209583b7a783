import * as en from '../../language/en/format.ts';
import { plural } from '../../language/en/plural.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';

const englishAll = (models: number) => (models === 2 ? 'both' : 'all of them');

const serve = (providers: readonly string[], models: number) =>
  `${en.list(providers)} ${providers.length === 1 ? 'serves' : 'serve'} ${englishAll(models)}`;

const russianAll = (models: number) => (models === 2 ? 'обе' : 'все');

const shared = (providers: readonly string[], models: number) =>
  `${models === 2 ? 'Обе' : 'Все'} есть у ${ru.list(providers)}: чтобы перейти там с одной на другую, достаточно сменить имя модели.`;

const noneShared = (models: number) =>
  `Надёжного провайдера, у которого есть ${russianAll(models)}, нет: переход меняет провайдера, ключ и адрес.`;

/** Who serves models, what it takes to move between them, and what else there is. */
export const switchingMessages = says('switching', {
  corner: { en: 'Routes, USD per 1M tokens', ru: 'Провайдеры, $ за 1 млн токенов' },
  /** Without a price of output for what gives vectors. */
  price: phrase<[input: number, output: number | null]>({
    en: (input, output) =>
      output === null ? `${en.money(input)} in` : `${en.money(input)} in, ${en.money(output)} out`,
    ru: (input, output) =>
      output === null
        ? `${ru.money(input)} за вход`
        : `${ru.money(input)} за вход, ${ru.money(output)} за выход`,
  }),
  notListed: { en: 'not listed', ru: 'нет' },
  shared: phrase<[providers: readonly string[], models: number]>({
    en: (providers, models) => `${serve(providers, models)}: to switch there is to change a name.`,
    ru: shared,
  }),
  noneShared: phrase<[models: number]>({
    en: (models) =>
      `No trusted provider serves ${englishAll(models)}: to switch is to change the provider, its key and its address.`,
    ru: noneShared,
  }),
  providers: phrase<[name: string, count: number]>({
    en: (name, count) => `${name}: ${plural(count, 'provider')}.`,
    ru: (name, count) => `${name}: ${ru.counted(count, 'провайдер', 'провайдера', 'провайдеров')}.`,
  }),

  move: phrase<[providers: readonly string[], models: number]>({
    en: (providers, models) => `${serve(providers, models)}: there a switch is a change of name.`,
    ru: shared,
  }),
  moveElsewhere: phrase<[models: number]>({
    en: (models) =>
      `No trusted provider serves ${englishAll(models)}: a switch changes provider, key and address.`,
    ru: noneShared,
  }),
  /** What is lost on the way, and what is not known to be there. */
  replace: phrase<[from: string, to: string, lost: readonly string[], open: readonly string[]]>({
    en: (from, to, lost, open) =>
      `${from} to ${to}: ${lost.length > 0 ? `replace ${en.list(lost)}` : 'nothing published is lost'}${open.length > 0 ? `; check ${en.list(open)}, not published for ${to} or up to the host` : ''}.`,
    ru: (from, to, lost, open) =>
      `С ${from} на ${to}: ${lost.length > 0 ? `замените ${ru.list(lost)}` : 'из опубликованного ничего не теряется'}${open.length > 0 ? `; проверьте ${ru.list(open)}: для ${to} это не опубликовано или зависит от провайдера` : ''}.`,
  }),
  calls: phrase<[each: readonly string[]]>({
    en: (each) => `How they are called: ${each.join('; ')}.`,
    ru: (each) => `Как вызывать: ${each.join('; ')}.`,
  }),
  priceUnknown: {
    en: 'Price change: not known, since a price per token is not published.',
    ru: 'Как изменится цена, неизвестно: цена за токены не опубликована.',
  },
  priceChange: phrase<
    [
      workload: string,
      volume: string,
      paid: readonly { readonly name: string; readonly amount: string }[],
      monthly: boolean,
      ratio: number | null,
    ]
  >({
    en: (workload, volume, paid, monthly, ratio) =>
      `Price change at ${workload.toLowerCase()} (${volume}): ${en.list(paid.map(({ name, amount }) => `${name} ${amount}`))}${monthly ? ' a month' : ''}${ratio === null ? '' : `, ${en.times(ratio)} between them`}.`,
    ru: (workload, volume, paid, monthly, ratio) =>
      `Разница в цене, «${workload}» (${volume}): ${paid.map(({ name, amount }) => `${name} — ${amount}`).join(', ')}${monthly ? ' в месяц' : ''}${ratio === null ? '' : ` (${ru.times(ratio)})`}.`,
  }),

  instead: template(['name'], { en: 'Instead of {name}:', ru: 'Вместо {name}:' }),
  goOn: phrase<[pairs: readonly string[]]>({
    en: (pairs) => `Continue comparing: ${pairs.join('; ')}`,
    ru: (pairs) => `Сравнить дальше: ${pairs.join('; ')}`,
  }),
});
