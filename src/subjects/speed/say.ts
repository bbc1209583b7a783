import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';

const englishSeconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);

const russianSeconds = (milliseconds: number) => ru.figure((milliseconds / 1000).toFixed(1));

/** How fast models answer; `size` is an answer in tokens, `who` the party that timed it. */
export const speedMessages = says('speed', {
  part: { en: 'Speed', ru: 'Скорость' },
  title: { en: 'Speed', ru: 'Скорость' },
  /** A sentence after its heading, and standing alone. */
  headed: template(['told'], { en: 'Speed: {told}', ru: 'Скорость: {told}' }),
  unpublished: {
    en: 'not known here, since no source of the catalog times first tokens or tokens a second. Measure it on your own route.',
    ru: 'данных нет, ни один источник каталога не измеряет время до первого токена и токены в секунду. Измерьте на своём провайдере.',
  },
  /** "3.2-4.7 s" of milliseconds. */
  seconds: phrase<[low: number, high: number]>({
    en: (low, high) =>
      englishSeconds(low) === englishSeconds(high)
        ? `${englishSeconds(low)} s`
        : `${englishSeconds(low)}-${englishSeconds(high)} s`,
    ru: (low, high) =>
      russianSeconds(low) === russianSeconds(high)
        ? `${russianSeconds(low)} с`
        : `${russianSeconds(low)}-${russianSeconds(high)} с`,
  }),
  total: template(['name', 'time', 'size: number'], {
    en: '{name} {time} for {size} tokens',
    ru: '{name} — {time} на {size:tokens}',
  }),
  known: template(['name', 'scores: string[]'], { en: '{name} {scores:list}', ru: '{name} — {scores:list}' }),
  totals: phrase<[size: number, each: readonly { readonly name: string; readonly time: string }[]]>({
    en: (size, each) => `${size} tokens take ${en.list(each.map(({ name, time }) => `${name} ${time}`))}.`,
    ru: (size, each) =>
      `${ru.tokens(size)} ${each.map(({ name, time }, index) => `${name}${index === 0 ? ' пишет' : ' —'} за ${time}`).join(', ')}.`,
  }),
  figures: phrase<[each: readonly string[]]>({
    en: (each) => `${en.list(each)}.`,
    ru: (each) => `${each.join('; ')}.`,
  }),
  silent: phrase<[told: string, names: readonly string[]]>({
    en: (told, names) => `${told} Not known here for ${en.list(names, 'or')}, so nothing can be told.`,
    ru: (told, names) => `${told} Для ${ru.list(names)} нам не известно, поэтому сравнить нельзя.`,
  }),
  noOneParty: template(['told'], {
    en: '{told} Nobody has measured that independently and in one way, so it is only a hint.',
    ru: '{told} Независимо и одинаково этого никто не измерял, так что это лишь ориентир.',
  }),
  doneFirst: template(['name', 'who', 'told'], {
    en: '{name} is done first, timed by {who}: {told}',
    ru: 'раньше заканчивает {name} (измерение: {who}): {told}',
  }),
  beginsFirst: template(['name', 'who', 'told'], {
    en: '{name} begins first, timed by {who}: {told}',
    ru: 'раньше начинает {name} (измерение: {who}): {told}',
  }),
  nobodyFaster: template(['who', 'told'], {
    en: 'As timed by {who} nobody is certainly faster: {told}',
    ru: 'уверенно быстрее ни одна (измерение: {who}): {told}',
  }),

  firstToken: { en: 'Time to first token', ru: 'Время до первого токена' },
  tokens: { en: 'Tokens', ru: 'Токены' },
  inAll: template(['size: number'], { en: '{size:tokens} in all', ru: 'Всего на {size:tokens}' }),
  timedBy: { en: 'Timed by', ru: 'Кто измерял' },
  whoNotSaid: { en: 'who is not said', ru: 'не указано' },
  labItself: { en: 'the lab itself', ru: 'сам разработчик' },
  party: template(['who', 'source', 'on'], {
    en: '{who}, in {source}, {on}',
    ru: '{who} ({source}, {on:date})',
  }),
  formula: template(['size: number'], {
    en: 'In all: time to first token + {size} / tokens a second, as a range.',
    ru: 'Всего = время до первого токена + {size} / токены в секунду, от и до.',
  }),

  speed: phrase<[names: readonly string[]]>({
    en: (names) =>
      `Not known here: no source of the catalog times the first token or tokens a second${names.length > 0 ? ` of ${en.list(names)}` : ''}. Measure it on your own route.`,
    ru: (names) =>
      `Нам не известно: ни один источник каталога не измеряет время до первого токена и скорость генерации${names.length > 0 ? ` ${ru.list(names)}` : ''}. Измерьте на своём провайдере.`,
  }),
  /** What else tells of them where nobody timed them: sizes in billions of parameters, USD per 1M tokens, the day they end. */
  instead: phrase<
    [
      each: readonly {
        readonly name: string;
        readonly parameters: number | null;
        readonly active: number | null;
        readonly price: { readonly input: number; readonly output: number } | null;
        readonly ends: string | null;
      }[],
    ]
  >({
    en: (each) =>
      each
        .map(({ name, parameters, active, price, ends }) => {
          const told = [
            ...(parameters === null
              ? []
              : [
                  `${en.grouped(active ?? parameters)} billion parameters${active === null ? '' : ' at work'}`,
                ]),
            ...(price === null
              ? []
              : [`${en.money(price.input)} in, ${en.money(price.output)} out per 1M tokens`]),
            ...(ends === null ? [] : [`ends on ${en.date(ends)}`]),
          ];
          return told.length === 0 ? '' : `${name}: ${told.join(', ')}.`;
        })
        .filter(Boolean)
        .join(' '),
    ru: (each) =>
      each
        .map(({ name, parameters, active, price, ends }) => {
          const told = [
            ...(parameters === null
              ? []
              : [`${active === null ? '' : 'в работе '}${ru.grouped(active ?? parameters)} млрд параметров`]),
            ...(price === null
              ? []
              : [`${ru.money(price.input)} на вход, ${ru.money(price.output)} на выход за 1 млн токенов`]),
            ...(ends === null ? [] : [`работает до ${ru.date(ends)}`]),
          ];
          return told.length === 0 ? '' : `${name}: ${told.join(', ')}.`;
        })
        .filter(Boolean)
        .join(' '),
  }),
  fastestUnknown: phrase<[timed: number, models: number]>({
    en: (timed, models) =>
      `Which model is fastest cannot be told: sources of the catalog publish times of ${en.grouped(timed)} of ${en.grouped(models)} models. Measure it on your own route.`,
    ru: (timed, models) =>
      `Какая модель самая быстрая, сказать нельзя: источники каталога публикуют время ответа ${ru.grouped(timed)} из ${ru.counted(models, 'модели', 'моделей', 'моделей')}. Измерьте на своём провайдере.`,
  }),
});
