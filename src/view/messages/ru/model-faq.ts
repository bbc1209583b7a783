import type { modelFaq as english } from '../en/model-faq.ts';
import { grouped, list, money, shortTokens, tokens } from './format.ts';

export const modelFaq: typeof english = {
  price: {
    question: (name) => `Сколько стоит ${name}?`,
    unknown: (name) => `Цена за токены ${name} не опубликована.`,
    answer: (input, output, provider, cached) =>
      `${money(input)} за 1 млн токенов на входе${output === null ? '' : ` и ${money(output)} за 1 млн на выходе`} через ${provider}. ${
        cached === null ? 'Цена входа из кэша не опубликована.' : `Вход из кэша — ${money(cached)}.`
      }`,
  },
  context: {
    question: 'Какое у неё контекстное окно?',
    answer: (window, document, longest) => {
      if (window === null) return `Не опубликовано. ${longest}`;
      return `${tokens(window)}${document === null ? '' : `, помещается ${document.name} (около ${shortTokens(document.tokens)})`}. ${longest}`;
    },
    vectors: 'Она выдаёт векторы, а не текст.',
    longest: (size) => (size === null ? 'Предел ответа не опубликован.' : `Предел ответа — ${tokens(size)}.`),
  },
  tools: 'Умеет ли она вызывать инструменты?',
  structuredOutput: 'Есть ли структурированный вывод?',
  can: (what, known) => {
    if (known === 'host') return `Зависит от провайдера; спросите у своего про ${what}.`;
    if (known === null) return `Не опубликовано: ни один источник не говорит про ${what}.`;
    return known === 'yes' ? `Да, поддерживает ${what}.` : `Нет, не поддерживает ${what}.`;
  },
  images: 'Принимает ли она изображения?',
  weights: {
    question: 'Открыты ли её веса?',
    answer: (open) => `${open.charAt(0).toUpperCase()}${open.slice(1)}.`,
  },
  where: {
    question: 'Где её можно запустить?',
    none: 'Сейчас ни один надёжный провайдер не предлагает её с ценой.',
    answer: (providers, more) =>
      `Она есть у ${more > 0 ? `${providers.join(', ')} и ещё у ${grouped(more)}` : list(providers)}.`,
  },
  instead: {
    question: 'На что ещё посмотреть?',
    replacementFirst: 'Сначала на замену, названную выше.',
  },
};
