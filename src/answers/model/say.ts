import * as en from '../../language/en/format.ts';
import { plural } from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';

/** A price, USD per 1M tokens; what gives vectors has none of output. */
type Rate = { readonly provider: string; readonly input: number; readonly output: number | null };

/** A price in the unit that is bought, as text with its route: such models need no context window. */
type Bought = { readonly bought: string };

/** One way to a model: `form` is its region, variant and snapshot. */
type Way = Rate & { readonly form: readonly string[]; readonly context: number | null };

const englishWhyNoPrice = {
  plan: 'included in a plan, no price per token is known here',
  allowed: 'no provider your team allows publishes a price per token',
  unpublished: 'no price per token is known here',
} as const;

function englishPriceText(price: Rate | Bought | keyof typeof englishWhyNoPrice): string {
  if (typeof price === 'string') return englishWhyNoPrice[price];
  if ('bought' in price) return price.bought;
  const { provider, input, output } = price;
  return output === null
    ? `${en.money(input)} per 1M input tokens via ${provider}`
    : `${en.money(input)} in, ${en.money(output)} out per 1M tokens via ${provider}`;
}

const russianWhyNoPrice = {
  plan: 'входит в тариф, цена за токены нам не известна',
  allowed: 'провайдеры, разрешённые вашей командой, не публикуют цену за токены',
  unpublished: 'цена за токены нам не известна',
} as const;

function russianPriceText(price: Parameters<typeof englishPriceText>[0]): string {
  if (typeof price === 'string') return russianWhyNoPrice[price];
  if ('bought' in price) return price.bought;
  const { provider, input, output } = price;
  return output === null
    ? `${ru.money(input)} за 1 млн токенов на входе через ${provider}`
    : `${ru.money(input)} за вход, ${ru.money(output)} за выход на 1 млн токенов через ${provider}`;
}

const isBought = (price: Parameters<typeof englishPriceText>[0]) =>
  typeof price === 'object' && 'bought' in price;

/** What is said of model. */
export const modelPageMessages = says('modelPage', {
  summary: phrase<[name: string, price: Parameters<typeof englishPriceText>[0], window: number | null]>({
    en: (name, price, window) =>
      `${name}: ${englishPriceText(price)}${isBought(price) && window === null ? '' : `; ${window === null ? 'context window not known here' : `${en.tokens(window)} of context`}`}.`,
    ru: (name, price, window) =>
      `${name}: ${russianPriceText(price)}${isBought(price) && window === null ? '' : `; ${window === null ? 'размер контекста нам не известен' : `контекст — ${ru.tokens(window)}`}`}.`,
  }),
  route: phrase<[way: Way]>({
    en: ({ provider, form, input, output, context }) =>
      `${provider}${form.length > 0 ? ` (${form.join(', ')})` : ''}: ${en.money(input)} in${output === null ? '' : `, ${en.money(output)} out`}${context === null ? '' : `, ${en.shortTokens(context)} context`}`,
    ru: ({ provider, form, input, output, context }) =>
      `${provider}${form.length > 0 ? ` (${form.join(', ')})` : ''}: ${ru.money(input)} за вход${output === null ? '' : `, ${ru.money(output)} за выход`}${context === null ? '' : `, контекст ${ru.shortTokens(context)}`}`,
  }),
  onlyOffer: template(['route'], {
    en: 'Only this offer counts: {route}',
    ru: 'Учтено только это предложение: {route}',
  }),
  /** The first of `count` routes; `isLimited`: a team allows some providers alone. */
  routes: phrase<[count: number, isLimited: boolean, shown: readonly string[]]>({
    en: (count, isLimited, shown) => {
      const more = count > shown.length ? [`${count - shown.length} more`] : [];
      return `${plural(count, 'route')} by ${isLimited ? 'providers your team allows' : 'lab, hyperscalers and hosts'}: ${[...shown, ...more].join('; ')}`;
    },
    ru: (count, isLimited, shown) =>
      `${ru.counted(count, 'маршрут', 'маршрута', 'маршрутов')} (${isLimited ? 'провайдеры, разрешённые вашей командой' : 'разработчик, гиперскейлеры и хостинги'}): ${shown.join('; ')}${count > shown.length ? `; и ещё ${ru.grouped(count - shown.length)}` : ''}`,
  }),
  fitNote: {
    en: 'Fit scores reward declared capabilities, size, price and routes; they are no benchmarks. A range says what unknowns could add.',
    ru: 'Оценки пригодности учитывают заявленные возможности, размер, цену и провайдеров; это не бенчмарки. Диапазон показывает, сколько может добавить неизвестное.',
  },
  /** `task` says what the model is for. */
  noFit: template(['task'], {
    en: '{task}; fit scores are for models that chat.',
    ru: '{task}; оценки пригодности — для моделей чата.',
  }),

  corner: { en: 'Facts', ru: 'Факты' },
  /** Capabilities by what is known of them. */
  can: phrase<
    [yes: readonly string[], no: readonly string[], host: readonly string[], open: readonly string[]]
  >({
    en: (yes, no, host, open) =>
      [
        yes.length > 0 ? `Has ${en.list(yes)}.` : '',
        no.length > 0 ? `Has no ${en.list(no, 'or')}.` : '',
        host.length > 0 ? `Depends on the host: ${en.list(host)}.` : '',
        open.length > 0 ? `Not known here: ${en.list(open)}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    ru: (yes, no, host, open) =>
      [
        yes.length > 0 ? `Поддерживает ${ru.list(yes)}.` : '',
        no.length > 0 ? `Не поддерживает ${ru.list(no)}.` : '',
        host.length > 0 ? `Зависит от провайдера: ${ru.list(host)}.` : '',
        open.length > 0 ? `Нам не известно: ${ru.list(open)}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
  }),
});
