import type { page as english } from '../en/page.ts';
import { counted, grouped, list, money, shortTokens, tokens } from './format.ts';

const whyNoPrice = {
  plan: 'входит в тариф, цена за токены не опубликована',
  allowed: 'провайдеры, разрешённые вашей командой, не публикуют цену за токены',
  unpublished: 'цена за токены не опубликована',
} as const;

function priceText(price: Parameters<typeof english.summary>[1]): string {
  if (typeof price === 'string') return whyNoPrice[price];
  const { provider, input, output } = price;
  return output === null
    ? `${money(input)} за 1 млн токенов на входе через ${provider}`
    : `${money(input)} за вход, ${money(output)} за выход на 1 млн токенов через ${provider}`;
}

export const page: typeof english = {
  summary: (name, price, window) =>
    `${name}: ${priceText(price)}; ${window === null ? 'размер контекста не опубликован' : `контекст — ${tokens(window)}`}.`,
  route: ({ provider, form, input, output, context }) =>
    `${provider}${form.length > 0 ? ` (${form.join(', ')})` : ''}: ${money(input)} за вход${output === null ? '' : `, ${money(output)} за выход`}${context === null ? '' : `, контекст ${shortTokens(context)}`}`,
  onlyOffer: (route) => `Учтено только это предложение: ${route}`,
  routes: (count, isLimited, shown) =>
    `${counted(count, 'маршрут', 'маршрута', 'маршрутов')} (${isLimited ? 'провайдеры, разрешённые вашей командой' : 'разработчик, гиперскейлеры и хостинги'}): ${shown.join('; ')}${count > shown.length ? `; и ещё ${grouped(count - shown.length)}` : ''}`,
  fitNote:
    'Оценки пригодности учитывают заявленные возможности, размер, цену и провайдеров; это не бенчмарки. Диапазон показывает, сколько может добавить неизвестное.',
  noFit: (task) => `${task}; оценки пригодности — для моделей чата.`,

  requests: (count) => counted(count, 'запрос', 'запроса', 'запросов'),
  eachRequest: (input, output) => `в запросе ${tokens(input)} на входе и ${grouped(output)} на выходе`,
  cost: (requests, each, isCheap) =>
    `за ${requests}, ${each}${isCheap ? `; запрос дешевле ${money(0.01)}` : ''}`,

  corner: 'Факты',
  can: (yes, no, host, open) =>
    [
      yes.length > 0 ? `Поддерживает ${list(yes)}.` : '',
      no.length > 0 ? `Не поддерживает ${list(no)}.` : '',
      host.length > 0 ? `Зависит от провайдера: ${list(host)}.` : '',
      open.length > 0 ? `Не опубликовано: ${list(open)}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
};
