import { daysBetween } from '../../dates.ts';
import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says } from '../../language/says.ts';
import type { Census } from './census.ts';

/** `today` is an ISO day. */
const englishAge = (on: string, today: string) => {
  const days = Math.max(0, daysBetween(on, today));
  return `${en.date(on)} (${days === 0 ? 'today' : `${en.plural(days, 'day')} ago`})`;
};

const russianAge = (on: string, today: string) => {
  const days = Math.max(0, daysBetween(on, today));
  return `${ru.date(on)} (${days === 0 ? 'сегодня' : `${ru.counted(days, 'день', 'дня', 'дней')} назад`})`;
};

/** What the bot says of itself, and what is said to people who only say something kind. */
export const aboutMessages = says('about', {
  what: phrase<[models: number, asOf: string | null, reader: string | null]>({
    en: (models, asOf, reader) =>
      `I compare language models from sourced, dated facts: ${en.grouped(models)} models, prices, limits, licences, benchmarks and end dates${asOf === null ? '' : `, the oldest price list in force of ${asOf}`}. ${reader === null ? 'No language model is asked, so the same question gets the same answer.' : `No answer is written by a language model; ask "do you use AI?" to hear what one may read.`}`,
    ru: (models, asOf, reader) =>
      `Я сравниваю языковые модели по фактам с источником и датой: ${ru.counted(models, 'модель', 'модели', 'моделей')}, цены, ограничения, лицензии, бенчмарки, сроки отключения${asOf === null ? '' : `; самый старый действующий прайс-лист — от ${ru.date(asOf)}`}. ${reader === null ? 'Языковую модель я не спрашиваю, поэтому на один и тот же вопрос ответ один и тот же.' : 'Ответы пишет не языковая модель; что ей достаётся читать, скажу, если спросить «используешь ли ты ИИ?».'}`,
  }),
  sources: phrase<[census: Census]>({
    en: ({ lists, testers, pages }) =>
      `Prices, limits and routes come from ${en.list(lists)} and from ${en.plural(pages, 'page')} of labs that were read; scores from those who ran the tests, above all ${en.list(testers)}, and from labs of their own models, which count less. Every figure says where it is from and of which day: ask "explain" with a model and a fact.`,
    ru: ({ lists, testers, pages }) =>
      `Цены, лимиты и провайдеры — из ${ru.list(lists)} и с прочитанных страниц разработчиков (их ${ru.grouped(pages)}); оценки — от тех, кто проводил тесты, прежде всего ${ru.list(testers)}, и от самих разработчиков, но этим веры меньше. У каждой цифры указаны источник и день: спросите «explain», модель и факт.`,
  }),
  freshness: phrase<[census: Census, today: string]>({
    en: ({ prices, changed }, today) =>
      prices === null
        ? 'The catalog holds no price today.'
        : `The prices that I use were read between ${englishAge(prices.oldest, today)} and ${englishAge(prices.newest, today)}.${changed === null ? '' : ` Lists last changed something on ${en.date(changed)}.`} Each answer says how old its own figures are.`,
    ru: ({ prices, changed }, today) =>
      prices === null
        ? 'Цен в каталоге сейчас нет.'
        : `Цены, по которым я отвечаю, прочитаны с ${russianAge(prices.oldest, today)} по ${russianAge(prices.newest, today)}.${changed === null ? '' : ` В прайс-листах что-то менялось последний раз ${ru.date(changed)}.`} В каждом ответе сказано, сколько дней его цифрам.`,
  }),
  ai: {
    en: 'No language model is asked: a question is read by rules and answered by figures of the catalog, so the same question gets the same answer. Whoever runs me can let one read questions that I give up; here that is off.',
    ru: 'Языковую модель я не спрашиваю: вопрос разбирается по правилам, ответ считается по цифрам каталога, поэтому на один вопрос всегда один ответ. Тот, кто меня запускает, может доверить ей вопросы, которые я не разобрал; здесь это выключено.',
  },
  /** A language model reads some questions; `host` is whose. */
  readBy: phrase<[host: string]>({
    en: (host) =>
      `No answer is written by a language model: all figures are of the catalog. A question to me that my rules cannot read goes to one at ${host}, its text alone, without who asked, where and in which thread. It says which facts are asked for; names and numbers that are not in the question are refused.`,
    ru: (host) =>
      `Ответов языковая модель не пишет: все цифры — из каталога. Если обращённый ко мне вопрос по правилам не разобрать, его читает модель на ${host}: туда уходит только текст — без автора, канала и треда. Она лишь определяет, что спрашивают; названия и числа, которых в вопросе нет, отбрасываются.`,
  }),
  how: {
    en: 'I weigh three things. How good: all scores of a model in a field, laid on one scale and told as places and odds, so that what is not measured stays open. What it costs: three tokens in to one out, or your own volume. Whether it can be taken: limits, capabilities, end dates. Then the best that is sure, the cheapest nearly as good, and the cheapest that is good enough; nobody pays for a place.',
    ru: 'Я взвешиваю три вещи. Насколько хороша: все оценки модели в области, сведённые на одну шкалу, — местами и шансами, а что не измерено, остаётся открытым. Сколько стоит: три токена на входе на один на выходе или ваш объём. Можно ли её взять: лимиты, возможности, срок отключения. Из этого — лучшая наверняка, самая дешёвая из почти таких же и самая дешёвая из достаточно хороших; мест никто не покупает.',
  },
  coverage: phrase<[census: Census]>({
    en: (own) =>
      `${en.grouped(own.models)} models of ${own.labs} labs, ${en.grouped(own.priced)} of them with a price; ${en.grouped(own.offers)} offers of ${own.providers} providers; ${en.grouped(own.scores)} scores on ${own.benchmarks} benchmarks; end dates of ${own.ending} models.`,
    ru: (own) =>
      `${ru.counted(own.models, 'модель', 'модели', 'моделей')} от ${ru.counted(own.labs, 'разработчика', 'разработчиков', 'разработчиков')}, цена есть у ${ru.grouped(own.priced)}; ${ru.counted(own.offers, 'предложение', 'предложения', 'предложений')} от ${ru.counted(own.providers, 'провайдера', 'провайдеров', 'провайдеров')}; ${ru.counted(own.scores, 'оценка', 'оценки', 'оценок')} по ${ru.counted(own.benchmarks, 'бенчмарку', 'бенчмаркам', 'бенчмаркам')}; даты отключения ${ru.counted(own.ending, 'модели', 'моделей', 'моделей')}.`,
  }),
  greeting: {
    hello: {
      en: 'Hello! Ask me which model to use, what one costs, or how two compare.',
      ru: 'Привет! Спросите, какую модель взять, сколько она стоит или чем две отличаются.',
    },
    thanks: {
      en: 'You are welcome. Ask when the next choice comes up.',
      ru: 'Пожалуйста! Обращайтесь, когда снова придётся выбирать.',
    },
    bye: {
      en: 'See you. I will be here when prices change.',
      ru: 'До встречи! Цены поменяются — спрашивайте.',
    },
  },
  /** A product that is no model; `models` are current ones of its maker. */
  product: phrase<[product: string, lab: string | null, models: readonly string[]]>({
    en: (product, lab, models) =>
      lab === null
        ? `${product} is a product, not a model, so the catalog has no figures of it. Ask about the model that it runs on.`
        : `${product} is an app by ${lab}, not a model: its plans are no part of the catalog.${models.length > 0 ? ` Models of ${lab} today: ${en.list(models)}.` : ''}`,
    ru: (product, lab, models) =>
      lab === null
        ? `${product} — продукт, а не модель, цифр по нему в каталоге нет. Спросите о модели, на которой он работает.`
        : `${product} — приложение ${lab}, а не модель: его тарифов в каталоге нет.${models.length > 0 ? ` Модели ${lab} сейчас: ${ru.list(models)}.` : ''}`,
  }),
});
