import type { Answer } from '../../catalog/catalog.ts';
import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';

type Dated = { readonly name: string; readonly value: string | null };

/** What people ask of a pair or more, and what only those answers say; `models` counts them. */
export const comparisonFaqMessages = says('comparisonFaq', {
  questions: {
    price: phrase<[names: readonly string[]]>({
      en: (names) => `Is ${en.list(names, 'or')} cheaper?`,
      ru: (names) => `Что дешевле: ${ru.list(names, 'or')}?`,
    }),
    context: { en: 'Which has the larger context window?', ru: 'У какой больше контекстное окно?' },
    coding: { en: 'Which is better for coding?', ru: 'Какая лучше для кода?' },
    open: { en: 'Are they open source?', ru: 'Открыты ли их веса?' },
    released: { en: 'When were they released?', ru: 'Когда они вышли?' },
    images: { en: 'Which is better for images?', ru: 'Какая лучше для изображений?' },
    audioVideo: { en: 'And for audio or video?', ru: 'А для аудио и видео?' },
    reasoning: { en: 'Which has reasoning?', ru: 'У какой есть режим рассуждений?' },
    where: { en: 'Where can I run them?', ru: 'Где их можно запустить?' },
    support: { en: 'Which is better supported?', ru: 'У какой лучше поддержка?' },
    documents: { en: 'Do they read long documents?', ru: 'Читают ли они длинные документы?' },
    speed: { en: 'How fast do they answer?', ru: 'Насколько быстро они отвечают?' },
    worth: { en: 'Is image input worth its price?', ru: 'Стоит ли доплачивать за изображения на входе?' },
    everything: { en: 'Can I save by using one for everything?', ru: 'Дешевле ли взять одну модель на всё?' },
    tokens: {
      en: 'How do token counts change the real cost?',
      ru: 'Как число токенов меняет настоящую стоимость?',
    },
  },

  /** Which of them, by their names, can run on one's own machines. */
  own: phrase<[names: readonly string[], models: number]>({
    en: (names, models) => {
      if (names.length === models) return `${models === 2 ? 'Both' : 'All'} can run on your own machines.`;
      if (names.length > 0) return `${en.list(names)} can run on your own machines.`;
      return `${models === 2 ? 'Neither' : 'None'} can run on your own machines.`;
    },
    ru: (names, models) => {
      if (names.length === models)
        return `${models === 2 ? 'Обе' : 'Все'} можно запускать на своих серверах.`;
      if (names.length > 0) return `На своих серверах можно запускать ${ru.list(names)}.`;
      return `На своих серверах нельзя запускать ни ${models === 2 ? 'ту, ни другую' : 'одну'}.`;
    },
  }),

  released: phrase<
    [each: readonly { readonly name: string; readonly lab: string; readonly on: string | null }[]]
  >({
    en: (each) =>
      `${en.list(each.map(({ name, lab, on }) => (on === null ? `${name} on a day that is not known here` : `${name} by ${lab} ${en.when(on)}`)))}.`,
    ru: (each) =>
      `${each.map(({ name, lab, on }) => `${name} (${lab}) — ${on === null ? 'дата нам не известна' : ru.date(on)}`).join(', ')}.`,
  }),
  cutoffs: phrase<[each: readonly Dated[]]>({
    en: (each) =>
      `Knowledge cut-off: ${en.list(each.map(({ name, value }) => `${name} ${value === null ? 'not known here' : en.date(value)}`))}.`,
    ru: (each) =>
      `Дата отсечки знаний: ${each.map(({ name, value }) => `${name} — ${value === null ? 'нам не известна' : ru.date(value)}`).join(', ')}.`,
  }),
});

/** Questions about one model, and their answers. */
export const modelFaqMessages = says('modelFaq', {
  price: {
    question: template(['name'], { en: 'How much does {name} cost?', ru: 'Сколько стоит {name}?' }),
    unknown: template(['name'], {
      en: 'No price per token of {name} is known here.',
      ru: 'Цена за токены {name} нам не известна.',
    }),
    /** USD per 1M tokens; `output` is null for vectors, `cached` where it is not published. */
    answer: phrase<[input: number, output: number | null, provider: string, cached: number | null]>({
      en: (input, output, provider, cached) =>
        `${en.money(input)} per 1M input tokens${output === null ? '' : ` and ${en.money(output)} per 1M output tokens`} via ${provider}. ${
          cached === null
            ? 'A price of cached input is not known here.'
            : `Cached input costs ${en.money(cached)}.`
        }`,
      ru: (input, output, provider, cached) =>
        `${ru.money(input)} за 1 млн токенов на входе${output === null ? '' : ` и ${ru.money(output)} за 1 млн на выходе`} через ${provider}. ${
          cached === null ? 'Цена входа из кэша нам не известна.' : `Вход из кэша — ${ru.money(cached)}.`
        }`,
    }),
  },
  context: {
    question: { en: 'What is its context window?', ru: 'Какое у неё контекстное окно?' },
    /** `document` is the largest of the usual ones that fits; `longest` a sentence. */
    answer: phrase<
      [
        window: number | null,
        document: { readonly name: string; readonly tokens: number } | null,
        longest: string,
      ]
    >({
      en: (window, document, longest) => {
        if (window === null) return `Not known here. ${longest}`;
        return `${en.tokens(window)}${document === null ? '' : `, enough for ${document.name} (about ${en.shortTokens(document.tokens)})`}. ${longest}`;
      },
      ru: (window, document, longest) => {
        if (window === null) return `Нам не известно. ${longest}`;
        return `${ru.tokens(window)}${document === null ? '' : `, помещается ${document.name} (около ${ru.shortTokens(document.tokens)})`}. ${longest}`;
      },
    }),
    vectors: { en: 'It gives vectors, no text.', ru: 'Она выдаёт векторы, а не текст.' },
    longest: phrase<[size: number | null]>({
      en: (size) =>
        size === null ? 'The longest answer is not known here.' : `It answers with up to ${en.tokens(size)}.`,
      ru: (size) =>
        size === null ? 'Предел ответа нам не известен.' : `Предел ответа — ${ru.tokens(size)}.`,
    }),
  },
  tools: { en: 'Does it call tools?', ru: 'Умеет ли она вызывать инструменты?' },
  structuredOutput: { en: 'Does it give structured output?', ru: 'Есть ли структурированный вывод?' },
  can: phrase<[what: string, known: Answer | null]>({
    en: (what, known) => {
      if (known === 'host') return `It depends on the host; ask yours for ${what}.`;
      if (known === null) return `Not known here: no source says whether it has ${what}.`;
      return known === 'yes' ? `Yes, it has ${what}.` : `No, it has no ${what}.`;
    },
    ru: (what, known) => {
      if (known === 'host') return `Зависит от провайдера; спросите у своего про ${what}.`;
      if (known === null) return `Нам не известно: ни один источник не говорит про ${what}.`;
      return known === 'yes' ? `Да, поддерживает ${what}.` : `Нет, не поддерживает ${what}.`;
    },
  }),
  images: { en: 'Does it take images?', ru: 'Принимает ли она изображения?' },
  weights: {
    question: { en: 'Are its weights open?', ru: 'Открыты ли её веса?' },
    /** `open` says so in a few words. */
    answer: phrase<[open: string]>({
      en: (open) => `${open.charAt(0).toUpperCase()}${open.slice(1)}.`,
      ru: (open) => `${open.charAt(0).toUpperCase()}${open.slice(1)}.`,
    }),
  },
  where: {
    question: { en: 'Where can I run it?', ru: 'Где её можно запустить?' },
    none: {
      en: 'No trusted provider lists it at a price today.',
      ru: 'Сейчас ни один надёжный провайдер не предлагает её с ценой.',
    },
    answer: phrase<[providers: readonly string[], more: number]>({
      en: (providers, more) => `At ${en.list([...providers, ...(more > 0 ? [`${more} more`] : [])])}.`,
      ru: (providers, more) =>
        `Она есть у ${more > 0 ? `${providers.join(', ')} и ещё у ${ru.grouped(more)}` : ru.list(providers)}.`,
    }),
  },
  instead: {
    question: { en: 'What else should I look at?', ru: 'На что ещё посмотреть?' },
    replacementFirst: { en: 'First its replacement, named above.', ru: 'Сначала на замену, названную выше.' },
  },
});

/** What is said of questions that people often ask. */
export const faqMessages = says('faq', {
  part: { en: 'FAQ', ru: 'Вопросы и ответы' },
  alone: phrase<[told: string]>({
    en: (told) => told.replace(/^not/, 'Not'),
    ru: (told) => told.replace(/^[а-я]/, (letter) => letter.toUpperCase()),
  }),
});
