import type { PartName } from '../../cost/bill.ts';
import { daysPerMonth, type Period } from '../../cost/volume.ts';
import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template, words } from '../../language/says.ts';

const englishPeriods: Readonly<Record<Period, string>> = {
  request: 'a request',
  day: 'a day',
  week: 'a week',
  month: 'a month',
  year: 'a year',
  once: 'in all',
};

const englishParts: Readonly<Record<PartName, string>> = {
  input: '',
  cacheRead: ' cached',
  cacheWrite: ' written to the cache',
  output: '',
};

/** "2.9x as much", or "4% more" where a factor says nothing. */
const englishRatioText = (ratio: number) =>
  ratio < 1.1 ? `${Math.max(1, Math.round((ratio - 1) * 100))}% more` : `${en.times(ratio)} as much`;

const russianPeriods: Readonly<Record<Period, string>> = {
  request: 'за запрос',
  day: 'в день',
  week: 'в неделю',
  month: 'в месяц',
  year: 'в год',
  once: 'за всё',
};

const russianParts: Readonly<Record<PartName, string>> = {
  input: '',
  cacheRead: ' из кэша',
  cacheWrite: ' в кэш',
  output: '',
};

const russianRatioText = (ratio: number) =>
  ratio < 1.1
    ? `на ${ru.grouped(Math.max(1, Math.round((ratio - 1) * 100)))}% дороже`
    : `${ru.times(ratio)} дороже`;

/** What a volume costs; amounts come as text of this language's `amountText`. */
export const costMessages = says('cost', {
  period: phrase<[per: Period]>({
    en: (per) => englishPeriods[per],
    ru: (per) => russianPeriods[per],
  }),
  /** `count` of the input, for languages whose words depend on it. */
  volume: phrase<[input: string, count: number, output: string, per: Period]>({
    en: (input, _count, output, per) => `${input} tokens in, ${output} out ${englishPeriods[per]}`,
    ru: (input, count, output, per) =>
      `${input} ${ru.form(count, 'токен', 'токена', 'токенов')} на входе, ${output} на выходе ${russianPeriods[per]}`,
  }),
  requests: phrase<[count: string, number: number]>({
    en: (count, _number) => `${count} requests`,
    ru: (count, number) => `${count} ${ru.form(number, 'запрос', 'запроса', 'запросов')}`,
  }),
  cached: template(['percent: number'], {
    en: '{percent}% of the input cached',
    ru: '{percent:grouped}% входа из кэша',
  }),
  written: template(['tokens'], { en: '{tokens} written to the cache', ru: '{tokens} записано в кэш' }),
  asBatch: { en: 'as a batch', ru: 'в пакетном режиме' },
  /** Tokens that were said beside a number of requests, and were not meant of all of them. */
  takenAsEach: template(['input', 'output', 'requests'], {
    en: '{input} in and {output} out were taken as those of one request: {requests} requests take more than that.',
    ru: '{input} на входе и {output} на выходе приняты за токены одного запроса: на все запросы ({requests}) их не хватит.',
  }),
  /** Which way a total may be off. */
  atLeast: { en: 'at least ', ru: 'не меньше ' },
  atMost: { en: 'at most ', ru: 'не больше ' },
  about: { en: 'about ', ru: 'около ' },
  unknown: { en: 'not known', ru: 'неизвестно' },
  notAvailable: { en: 'n/a', ru: 'н/д' },
  total: phrase<[amount: string, per: Period, month: string | null]>({
    en: (amount, per, month) =>
      `${amount} ${englishPeriods[per]}${month === null ? '' : `, ${month} a month`}`,
    ru: (amount, per, month) =>
      `${amount} ${russianPeriods[per]}${month === null ? '' : `, ${month} в месяц`}`,
  }),
  factor: phrase<[tokens: string, part: PartName, price: string]>({
    en: (tokens, part, price) => `${tokens}${englishParts[part]} x ${price}/M`,
    ru: (tokens, part, price) => `${tokens}${russianParts[part]} x ${price}/млн`,
  }),
  millions: template(['count'], { en: '{count}M', ru: '{count} млн' }),
  monthSteps: words<Readonly<Partial<Record<Period, string>>>>({
    en: { day: `x ${daysPerMonth}`, week: `x ${daysPerMonth} / 7`, year: '/ 12' },
    ru: { day: `x ${daysPerMonth}`, week: `x ${daysPerMonth} / 7`, year: '/ 12' },
  }),
  perMonth: template(['steps', 'month'], {
    en: ', {steps} = {month} a month',
    ru: ', {steps} = {month} в месяц',
  }),

  /** `by`: whose prices count where not all do, a person's own choice of providers or the team's. */
  noPrice: phrase<[names: readonly string[], by: 'named' | 'allowed' | null, region: string | null]>({
    en: (names, by, region) => {
      const what = `price per token${region === null ? '' : ` in region ${region}`}`;
      const who = by === 'named' ? 'the providers you named' : 'the providers your team allows';
      const said = by === null ? `no ${what} is published` : `${who} publish no ${what}`;
      return `${said} for ${en.list(names, 'or')}`;
    },
    ru: (names, by, region) => {
      const place = region === null ? '' : ` в регионе ${region}`;
      const what = `цену за токены ${ru.list(names, 'or')}${place}`;
      if (by === 'named') return `названные вами провайдеры не публикуют ${what}`;
      if (by === 'allowed') return `провайдеры, разрешённые вашей командой, не публикуют ${what}`;
      return `цена за токены ${ru.list(names, 'or')}${place} не опубликована`;
    },
  }),
  cheaperUntilOutput: template(['name', 'share'], {
    en: '{name} is cheaper until output is more than {share} of tokens',
    ru: '{name} дешевле, пока на выход приходится не больше {share} токенов',
  }),
  cheaperUntilCached: template(['name', 'share'], {
    en: '{name} is cheaper until more than {share} of the input is cached',
    ru: '{name} дешевле, пока из кэша читается не больше {share} входа',
  }),
  /** What every amount takes for granted. */
  equalTokens: {
    en: 'Equal token counts are assumed; tokenizers and hidden reasoning tokens differ from model to model.',
    ru: 'Число токенов принято одинаковым; токенизаторы и скрытые токены рассуждений у моделей различаются.',
  },
  costs: template(['name', 'total'], { en: '{name} costs {total}', ru: '{name} — {total}' }),
  cannotTell: phrase<[models: number, why: string, each: readonly string[]]>({
    en: (models, why, each) =>
      `Who is ${models > 2 ? 'cheapest' : 'cheaper'} cannot be told: ${why}. ${en.list(each)}.`,
    ru: (models, why, each) =>
      `Что ${models > 2 ? 'дешевле всего' : 'дешевле'}, сказать нельзя: ${why}. ${each.length > 0 ? `${each.join('; ')}.` : ''}`.trim(),
  }),
  same: template(['names: string[]', 'total'], {
    en: '{names:list} cost the same: {total}.',
    ru: '{names:list} стоят одинаково: {total}.',
  }),
  within: phrase<[each: readonly string[]]>({
    en: (each) => `They cost within 1% of each other: ${en.list(each)}.`,
    ru: (each) => `Разница в цене меньше 1%: ${each.join('; ')}.`,
  }),
  cheapest: phrase<[models: number, name: string, total: string, certain: boolean]>({
    en: (models, name, total, certain) =>
      `${certain ? '' : 'By the published prices '}${name} is ${models > 2 ? 'cheapest' : 'cheaper'}: ${total}.`,
    ru: (models, name, total, certain) =>
      `${certain ? '' : 'По опубликованным ценам '}${name} дешевле${models > 2 ? ' всех' : ''}: ${total}.`,
  }),
  /** `more` is the difference, of a month where `monthly`. */
  dearest: phrase<
    [models: number, name: string, total: string, ratio: number | null, more: string, monthly: boolean]
  >({
    en: (models, name, total, ratio, more, monthly) =>
      `${models > 2 ? `${name}, the dearest,` : name} costs ${ratio === null ? '' : `${englishRatioText(ratio)}: `}${total} (${more}${monthly ? ' a month' : ''} more).`,
    ru: (models, name, total, ratio, more, monthly) =>
      `${models > 2 ? `Дороже всех ${name}` : name}${ratio === null ? '' : `${models > 2 ? ',' : ''} ${russianRatioText(ratio)}`}: ${total} (на ${more}${monthly ? ' в месяц' : ''} больше).`,
  }),
});
