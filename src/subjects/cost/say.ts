import type { PartName } from '../../cost/bill.ts';
import { samePrice } from '../../cost/same-price.ts';
import { daysPerMonth, type Period } from '../../cost/volume.ts';
import * as en from '../../language/en/format.ts';
import { plural } from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, saidIn, says, template, words } from '../../language/says.ts';

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

/** "4%" of a small difference between two prices; "under 1%" of a tiny one. */
const percentMore = (ratio: number) => {
  const percent = Math.round((ratio - 1) * 100);
  return percent < 1 ? null : `${percent}%`;
};

const englishRatioText = (ratio: number) =>
  ratio < samePrice ? `${percentMore(ratio) ?? 'under 1%'} more` : `${en.times(ratio)} as much`;

/** What a comparison of costs holds for: any time, the prices that are published, the hours outside the peak. */
type Holds = 'always' | 'published' | 'offPeak';

const englishHolds: Readonly<Record<Holds, string>> = {
  always: '',
  published: 'By the published prices ',
  offPeak: 'Outside peak hours ',
};

const russianHolds: Readonly<Record<Holds, string>> = {
  always: '',
  published: 'По опубликованным ценам ',
  offPeak: 'Вне пиковых часов ',
};

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
  ratio < samePrice
    ? `${percentMore(ratio) === null ? 'меньше чем на 1%' : `на ${percentMore(ratio)}`} дороже`
    : `${ru.times(ratio)} дороже`;

/** What a volume costs; amounts come as text of this language's `amountText`. */
export const costMessages = says('cost', {
  part: { en: 'Cost', ru: 'Стоимость' },
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
  /** What one text was taken for; of words a hundred. */
  textTokens: phrase<[unit: 'word' | 'page' | 'book', tokens: number]>({
    en: (unit, tokens) =>
      `${{ word: 'A hundred words are', page: 'A page is', book: 'A book is' }[unit]} taken as ${en.grouped(tokens)} tokens of input.`,
    ru: (unit, tokens) =>
      `${{ word: 'Сто слов приняты', page: 'Страница принята', book: 'Книга принята' }[unit]} за ${ru.counted(tokens, 'токен', 'токена', 'токенов')} на входе.`,
  }),
  workdays: template(['days: number'], {
    en: 'A week is taken as {days} working days.',
    ru: 'Рабочих дней в неделе: {days}.',
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
  /** Outside peak hours, and at them. */
  range: template(['low', 'high'], { en: '{low} to {high}', ru: 'от {low} до {high}' }),
  partTokens: phrase<[tokens: string, part: PartName]>({
    en: (tokens, part) => `${tokens}${englishParts[part]}`,
    ru: (tokens, part) => `${tokens}${russianParts[part]}`,
  }),
  atPrice: template(['tokens', 'price'], { en: '{tokens} x {price}/M', ru: '{tokens} x {price}/млн' }),
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
      const said = by === null ? `no ${what} is known here` : `${who} publish no ${what}`;
      return `${said} for ${en.list(names, 'or')}`;
    },
    ru: (names, by, region) => {
      const place = region === null ? '' : ` в регионе ${region}`;
      const what = `цену за токены ${ru.list(names, 'or')}${place}`;
      if (by === 'named') return `названные вами провайдеры не публикуют ${what}`;
      if (by === 'allowed') return `провайдеры, разрешённые вашей командой, не публикуют ${what}`;
      return `цена за токены ${ru.list(names, 'or')}${place} нам не известна`;
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
  /** The same where the language of the texts is taken into account. */
  equalEnglishTokens: {
    en: 'Equal token counts are assumed for English text; hidden reasoning tokens differ from model to model.',
    ru: 'Число токенов английского текста принято одинаковым; скрытые токены рассуждений у моделей различаются.',
  },
  costs: template(['name', 'total'], { en: '{name} costs {total}', ru: '{name} — {total}' }),
  cannotTell: phrase<[models: number, why: string, each: readonly string[]]>({
    en: (models, why, each) =>
      `Which is ${models > 2 ? 'cheapest' : 'cheaper'} cannot be told: ${why}. ${en.list(each)}.`,
    ru: (models, why, each) =>
      `Что ${models > 2 ? 'дешевле всего' : 'дешевле'}, сказать нельзя: ${why}. ${each.length > 0 ? `${each.join('; ')}.` : ''}`.trim(),
  }),
  /** How much the dearer of two costs beside the cheaper: "2.9x as much", or "4% more" where a factor says nothing. */
  asMuch: phrase<[ratio: number]>({ en: englishRatioText, ru: russianRatioText }),
  same: template(['names: string[]', 'total'], {
    en: '{names:list} cost the same: {total}.',
    ru: '{names:list} стоят одинаково: {total}.',
  }),
  /** Sums within a tenth of each other. */
  aboutSame: phrase<[holds: Holds, names: readonly string[], totals: readonly string[]]>({
    en: (holds, names, totals) =>
      `${englishHolds[holds]}${en.list(names)} cost about the same: ${en.list(totals)}.`,
    ru: (holds, names, totals) =>
      `${russianHolds[holds]}${ru.list(names)} стоят примерно одинаково: ${ru.list(totals)}.`,
  }),
  /** Of `models` the cheapest, or several at the same cost. */
  cheapest: phrase<[holds: Holds, models: number, names: readonly string[], total: string]>({
    en: (holds, models, names, total) =>
      `${englishHolds[holds]}${en.list(names)} ${names.length > 1 ? 'are cheapest and cost the same' : `is ${models > 2 ? 'cheapest' : 'cheaper'}`}: ${total}.`,
    ru: (holds, models, names, total) =>
      `${russianHolds[holds]}${ru.list(names)} ${names.length > 1 ? 'дешевле всех и стоят одинаково' : `дешевле${models > 2 ? ' всех' : ''}`}: ${total}.`,
  }),
  /** The dearest, or several at the same cost; `isLast` where cheaper ones than they stand between; `more` of a month where `monthly`. */
  dearest: phrase<
    [
      names: readonly string[],
      isLast: boolean,
      total: string,
      ratio: number | null,
      more: string,
      monthly: boolean,
    ]
  >({
    en: (names, isLast, total, ratio, more, monthly) => {
      const who = `${en.list(names)}${isLast ? ', the dearest,' : ''}`;
      const factor = ratio === null ? '' : englishRatioText(ratio);
      const costs =
        names.length > 1 ? ['cost the same', factor].filter(Boolean).join(', ') : `costs ${factor}`.trim();
      return `${who} ${costs}${factor || names.length > 1 ? ': ' : ' '}${total} (${more}${monthly ? ' a month' : ''} more).`;
    },
    ru: (names, isLast, total, ratio, more, monthly) => {
      const several = names.length > 1;
      const who = isLast
        ? `${several ? 'Самые дорогие' : 'Самая дорогая'}, ${ru.list(names)}`
        : ru.list(names);
      const factor = ratio === null ? '' : russianRatioText(ratio);
      const costs = [several ? 'стоят одинаково' : '', factor].filter(Boolean).join(', ');
      return `${who}${costs ? `${isLast ? ', ' : ' '}${costs}` : ''}: ${total} (на ${more}${monthly ? ' в месяц' : ''} больше).`;
    },
  }),

  workloads: {
    title: { en: 'Cost a month by workload', ru: 'Стоимость в месяц по нагрузкам' },
    subtitle: { en: 'Compare bars within one workload', ru: 'Сравнивайте полосы в пределах одной нагрузки' },
  },

  usesPart: { en: 'Costs by use', ru: 'Цена по задачам' },
  /** What work that one can picture costs. */
  uses: {
    corner: { en: 'Costs by use', ru: 'Цена по задачам' },
    columns: {
      en: ['1,000 requests', 'Tokens each', 'Good enough'],
      ru: ['1 000 запросов', 'Токены', 'Годится'],
    },
    tokens: phrase<[input: number, output: number]>({
      en: (input, output) => `${en.grouped(input)} + ${en.grouped(output)}`,
      ru: (input, output) => `${ru.grouped(input)} + ${ru.grouped(output)}`,
    }),
    /** Whether it is as good as what is just good enough for the work. */
    enough: words({
      en: {
        yes: 'yes',
        perhaps: 'perhaps',
        no: 'no',
        unknown: 'not measured',
        lacks: 'takes no images',
        'too-long': 'too long for it',
      },
      ru: {
        yes: 'да',
        perhaps: 'возможно',
        no: 'нет',
        unknown: 'не измерена',
        lacks: 'не видит картинок',
        'too-long': 'не поместится',
      },
    }),
    floors: phrase<[each: readonly { readonly name: string; readonly domains: readonly string[] }[]]>({
      en: (each) =>
        `Good enough is surely as good as ${en.list(each.map(({ name, domains }) => `${name} (${en.list(domains)})`))}. Tokens are input + output of one request.`,
      ru: (each) =>
        `Годится — значит наверняка не хуже, чем ${ru.list(each.map(({ name, domains }) => `${name} (${ru.list(domains)})`))}. Токены — вход + выход одного запроса.`,
    }),
    unpriced: {
      en: 'What a request costs is not known: no price per token is known here.',
      ru: 'Сколько стоит запрос, неизвестно: цена за токены нам не известна.',
    },
    /** `task` says what the model is for. */
    noChat: template(['task'], {
      en: '{task}; these uses are for models that chat.',
      ru: '{task}; эти задачи — для моделей чата.',
    }),
  },

  pageRequests: phrase<[count: number]>({
    en: (count) => `${en.grouped(count)} requests`,
    ru: (count) => ru.counted(count, 'запрос', 'запроса', 'запросов'),
  }),
  eachRequest: template(['input: number', 'output: number'], {
    en: '{input:tokens} in and {output:grouped} out a request',
    ru: 'в запросе {input:tokens} на входе и {output:grouped} на выходе',
  }),
  assumed: template(['volume'], { en: 'Assumed: {volume}.', ru: 'Расчёт на {volume}.' }),
});

const englishPriced = { cached: 'cached input', batch: 'batch' } as const;

const englishOffers = { volume: 'volume discounts', free: 'free tiers' } as const;

const russianPriced = { cached: 'вход из кэша', batch: 'пакетный режим' } as const;

const russianOffers = { volume: 'скидки за объём', free: 'бесплатный доступ' } as const;

/** A source's own words, save that there is none. */
const said = (text: string) => (text === 'none' ? 'нет' : `«${text}»`);

/** What is taken off a plain price, USD per 1M tokens, and when more is asked. */
export const discountsMessages = says('discounts', {
  /** `off` in percent. */
  cached: template(['usd: number', 'off: number'], {
    en: 'cached input {usd:money} ({off}% off)',
    ru: `${russianPriced.cached} {usd:money} (на {off:grouped}% дешевле)`,
  }),
  batch: template(['input: number', 'output: number', 'off: number'], {
    en: 'batch {input:money}/{output:money} ({off}% off)',
    ru: `${russianPriced.batch} {input:money}/{output:money} (на {off:grouped}% дешевле)`,
  }),
  /** By what the provider says of batches as such. */
  batchByRule: template(['input: number', 'output: number', 'off: number', 'source'], {
    en: "batch {input:money}/{output:money} ({off}% off, the provider's rule: {source})",
    ru: `${russianPriced.batch} {input:money}/{output:money} (на {off:grouped}% дешевле, правило провайдера: {source})`,
  }),
  tier: phrase<[above: number, input: number, output: number, isDearer: boolean]>({
    en: (above, input, output, isDearer) =>
      `${isDearer ? 'dearer' : 'another price'} above ${en.shortTokens(above)} input tokens: ${en.money(input)}/${en.money(output)}`,
    ru: (above, input, output, isDearer) =>
      `больше ${ru.shortTokens(above)} токенов на входе — ${isDearer ? 'дороже' : 'другая цена'}: ${ru.money(input)}/${ru.money(output)}`,
  }),
  noPrice: phrase<[of: readonly (keyof typeof englishPriced)[]]>({
    en: (of) =>
      `no price of ${en.list(
        of.map((kind) => englishPriced[kind]),
        'or',
      )} published`,
    ru: (of) => `нам не известна цена: ${of.map((kind) => russianPriced[kind]).join(', ')}`,
  }),
  /** What a source says, in its own words. */
  volume: phrase<[text: string, source: string]>({
    en: (text, source) => `volume discount: ${text} (${source})`,
    ru: (text, source) => `скидка за объём: ${said(text)} (${source})`,
  }),
  free: phrase<[text: string, source: string]>({
    en: (text, source) => `free tier: ${text} (${source})`,
    ru: (text, source) => `бесплатный доступ: ${said(text)} (${source})`,
  }),
  plans: phrase<[providers: number]>({
    en: (providers) => `at no charge or in a plan at ${plural(providers, 'provider')}`,
    ru: (providers) =>
      `бесплатно или по подписке у ${ru.counted(providers, 'провайдера', 'провайдеров', 'провайдеров')}`,
  }),
  of: phrase<[name: string, each: readonly string[]]>({
    en: (name, each) => `${name}: ${each.join('; ')}.`,
    ru: (name, each) => `${name}: ${each.join('; ')}.`,
  }),
  unpublished: phrase<[which: readonly (keyof typeof englishOffers)[]]>({
    en: (which) => `Not known here for any of them: ${en.list(which.map((kind) => englishOffers[kind]))}.`,
    ru: (which) => `Ни для одной нам не известно: ${ru.list(which.map((kind) => russianOffers[kind]))}.`,
  }),

  /** The costs of the asked volume: in text, and as a row. */
  asked: template(['volume', 'verdict'], { en: 'At {volume}: {verdict}', ru: 'Объём: {volume}. {verdict}' }),
  askedRow: phrase<[period: string | null]>({
    en: (period) => (period === null ? 'Your volume' : `Your volume, ${period}`),
    ru: (period) => (period === null ? 'Ваш объём' : `Ваш объём, ${period}`),
  }),
});

/** A volume a month as it comes out of a break-even; `bound` where it is not exact. */
type TurningVolume = {
  readonly of: 'requests' | 'tokens';
  readonly at: number;
  readonly tokens: number;
  readonly bound: 'least' | 'most' | null;
};

const englishFlatOf = (usd: number) => `flat ${en.money(usd).replace(/\.00$/, '')} a month`;

const russianFlatOf = (usd: number) => `плата ${ru.money(usd).replace(/,00$/, '')} в месяц`;

/** A flat price of a month beside prices per token; `usd` is the flat price. */
export const flatPriceMessages = says('flatPrice', {
  /** `mix`: at three tokens in to one out, since nobody gave a volume. */
  volume: phrase<[turningVolume: TurningVolume, mix: boolean]>({
    en: ({ of, at, tokens, bound }, mix) => {
      const most = bound === null ? '' : bound === 'least' ? 'at least ' : 'at most ';
      if (of === 'requests')
        return `${most}${en.roughly(at)} requests (${en.roughly(tokens)} tokens) a month`;
      return `${most}${en.roughly(tokens)} tokens a month${mix ? ' (3 input to 1 output)' : ''}`;
    },
    ru: ({ of, at, tokens: all, bound }, mix) => {
      const most = bound === null ? '' : bound === 'least' ? 'не меньше ' : 'не больше ';
      const tokens = ru.roughlyCounted(all, 'токен', 'токена', 'токенов');
      if (of === 'requests')
        return `${most}${ru.roughlyCounted(at, 'запрос', 'запроса', 'запросов')} (${tokens}) в месяц`;
      return `${most}${tokens} в месяц${mix ? ' (3 на входе к 1 на выходе)' : ''}`;
    },
  }),
  comesTo: phrase<[usd: number, each: readonly { readonly name: string; readonly volume: string }[]]>({
    en: (usd, each) =>
      `A ${englishFlatOf(usd)} comes to ${en.list(each.map(({ name, volume }) => `${volume} of ${name}`))}: with less the price per token is cheaper, with more the flat price.`,
    ru: (usd, each) =>
      `Фиксированная ${russianFlatOf(usd)} — это ${each.map(({ name, volume }) => `${volume} у ${name}`).join('; ')}: если нужно меньше, дешевле платить за токены, если больше — фиксированная плата.`,
  }),
  /** `ratio`: how many times the volume asked of it takes to be worth the flat price. */
  tokensCheaper: phrase<[usd: number, name: string, ratio: number, volume: string]>({
    en: (usd, name, ratio, volume) =>
      `${name} is cheaper by the token than a ${englishFlatOf(usd)} until ${ratio > 1000 ? `${en.roughly(ratio)}x` : en.times(ratio)} that volume: ${volume}.`,
    ru: (usd, name, ratio, volume) =>
      `Платить за токены ${name} дешевле, чем фиксированная ${russianFlatOf(usd)}, пока объём не вырастет ${ratio > 1000 ? `в ${ru.roughlyCounted(ratio, 'раз', 'раза', 'раз')}` : ru.times(ratio)}: ${volume}.`,
  }),
  flatCheaper: phrase<[usd: number, name: string, share: number, volume: string]>({
    en: (usd, name, share, volume) =>
      `At that volume a ${englishFlatOf(usd)} is cheaper than ${name} by the token, which costs as much at ${share < 0.01 ? 'under 1' : Math.round(share * 100)}% of it: ${volume}.`,
    ru: (usd, name, share, volume) =>
      `При этом объёме фиксированная ${russianFlatOf(usd)} дешевле, чем платить за токены ${name}; поровну выходит ${share < 0.01 ? 'меньше чем при 1%' : `при ${Math.round(share * 100)}%`} объёма: ${volume}.`,
  }),
  unknown: phrase<[usd: number, names: readonly string[]]>({
    en: (usd, names) =>
      `Where a ${englishFlatOf(usd)} pays cannot be told for ${en.list(names)}: no price per token is known here.`,
    ru: (usd, names) =>
      `С какого объёма выгодна фиксированная ${russianFlatOf(usd)}, сказать нельзя (${ru.list(names)}): цена за токены нам не известна.`,
  }),
});

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const most = (models: number) => (models > 2 ? 'cheapest' : 'cheaper');

const month = ru.counted(daysPerMonth, 'день', 'дня', 'дней');

/** The page of what models cost; amounts and prices come as text of this language. */
export const costPageMessages = says('costPage', {
  title: phrase<[names: readonly string[], workload: string | null]>({
    en: (names, workload) =>
      `Cost of ${names.join(' vs ')}${workload === null ? '' : `, ${en.withinSentence(workload)}`}`,
    ru: (names, workload) =>
      `Стоимость: ${ru.list(names)}${workload === null ? '' : `, нагрузка «${workload}»`}`,
  }),
  /** `ofLanguage`: the language of the texts was taken into account. */
  foot: phrase<[ofLanguage: boolean]>({
    en: (ofLanguage) =>
      `${saidIn('en', costMessages)[ofLanguage ? 'equalEnglishTokens' : 'equalTokens']} A month is ${daysPerMonth} days.`,
    ru: (ofLanguage) =>
      `${saidIn('ru', costMessages)[ofLanguage ? 'equalEnglishTokens' : 'equalTokens']} Месяц — ${month}.`,
  }),

  /** The same on the first screen. */
  shortFoot: phrase<[ofLanguage: boolean]>({
    en: (ofLanguage) =>
      `${ofLanguage ? 'A' : 'The same number of tokens is assumed for each; a'} month is ${daysPerMonth} days.`,
    ru: (ofLanguage) => `${ofLanguage ? 'М' : 'Число токенов у всех принято одинаковым; м'}есяц — ${month}.`,
  }),
  corner: { en: 'Cost', ru: 'Стоимость' },
  price: { en: 'Price, 1M tokens', ru: 'Цена за 1 млн токенов' },
  route: { en: 'Route', ru: 'Провайдер' },
  rate: phrase<[input: string, output: string | null]>({
    en: (input, output) => (output === null ? `${input} in` : `${input} in, ${output} out`),
    ru: (input, output) => (output === null ? `вход ${input}` : `вход ${input}, выход ${output}`),
  }),
  period: phrase<[per: Period]>({
    en: (per) => capital(saidIn('en', costMessages).period(per)),
    ru: (per) => capital(saidIn('ru', costMessages).period(per)),
  }),
  month: { en: `A month (${daysPerMonth} days)`, ru: `В месяц (${month})` },
  /** Where a price is from, or why there is none. */
  ownPrice: { en: 'your own price', ru: 'ваша цена' },
  teamsPrice: { en: "your team's price", ru: 'цена вашей команды' },
  via: phrase<[provider: string, region: string | null, isTeams: boolean]>({
    en: (provider, region, isTeams) =>
      `via ${provider}${region === null ? '' : ` (${region})`}${isTeams ? ", your team's price" : ''}`,
    ru: (provider, region, isTeams) =>
      `через ${provider}${region === null ? '' : ` (${region})`}${isTeams ? ', цена вашей команды' : ''}`,
  }),
  notByNamed: { en: 'not by those providers', ru: 'у этих провайдеров нет' },
  notIn: template(['region'], { en: 'not in {region}', ru: 'в регионе {region} нет' }),
  regionNotStated: { en: 'region not stated', ru: 'регион не указан' },
  notByAllowed: { en: 'not by allowed providers', ru: 'у разрешённых провайдеров нет' },
  inPlan: { en: 'included in a plan', ru: 'входит в тариф' },
  noPrice: { en: 'no price known here', ru: 'цена нам не известна' },
  routes: phrase<[shown: number, all: number]>({
    en: (shown, all) => `Route, ${shown < all ? `cheapest ${shown} of ${all}` : 'cheapest first'}`,
    ru: (shown, all) =>
      shown < all
        ? `Провайдер, ${ru.grouped(shown)} самых дешёвых из ${ru.grouped(all)}`
        : 'Провайдер, сначала дешёвые',
  }),
  bothPrices: { en: 'In/out, 1M', ru: 'Вход/выход, 1 млн' },
  context: { en: 'Context', ru: 'Контекст' },

  /** What a model costs a month for each of the usual workloads. */
  presets: phrase<[name: string, each: readonly { readonly workload: string; readonly amount: string }[]]>({
    en: (name, each) =>
      `${name} costs ${en.list(each.map(({ workload, amount }, index) => `${amount}${index === 0 ? ' a month' : ''} for ${workload}`))}`,
    ru: (name, each) =>
      `${name}: ${each.map(({ workload, amount }, index) => `${workload} — ${amount}${index === 0 ? ' в месяц' : ''}`).join(', ')}`,
  }),
  presetsUnknown: phrase<[models: number, why: string, told: readonly string[]]>({
    en: (models, why, told) =>
      `Who is ${most(models)} cannot be told: ${why}.${told.length > 0 ? ` ${told.join('. ')}.` : ''}`,
    ru: (models, why, told) =>
      `Что дешевле${models > 2 ? ' всего' : ''}, сказать нельзя: ${why}.${told.length > 0 ? ` ${told.join('. ')}.` : ''}`,
  }),
  /** Who is cheapest for which workloads; several names cost the same. */
  presetsWon: phrase<
    [
      models: number,
      groups: readonly {
        readonly names: readonly string[];
        /** Whether they cost the very same; else about the same. */
        readonly isSame: boolean;
        readonly told: readonly {
          readonly workload: string;
          readonly low: string;
          readonly next: string | null;
        }[];
      }[],
    ]
  >({
    en: (models, groups) =>
      `${groups
        .map(({ names, isSame, told }) => {
          const winner =
            names.length > 1
              ? `${en.list(names)} cost ${isSame ? '' : 'about '}the same`
              : `${names[0]} is ${most(models)}`;
          const each = told.map(
            ({ workload, low, next }) =>
              `${workload} (${low}${next === null ? '' : ` against ${next}`} a month)`,
          );
          return `${winner} for ${en.list(each)}`;
        })
        .join('; ')}.`,
    ru: (models, groups) =>
      `${groups
        .map(({ names, isSame, told }) => {
          const winner =
            names.length > 1
              ? `${ru.list(names)} стоят ${isSame ? '' : 'примерно '}одинаково`
              : `${names[0]} дешевле${models > 2 ? ' всех' : ''}`;
          const each = told.map(
            ({ workload, low, next }) =>
              `${workload} (${low}${next === null ? '' : ` против ${next}`} в месяц)`,
          );
          return `${winner}: ${each.join(', ')}`;
        })
        .join('; ')}.`,
  }),

  /** Notes, without their full stop. */
  official: phrase<[name: string, rate: string, isTeams: boolean, amount: string, per: Period]>({
    en: (name, rate, isTeams, amount, per) =>
      `${name} at your own price; at ${isTeams ? "your team's" : 'the published'} ${rate} it would be ${amount} ${saidIn('en', costMessages).period(per)}`,
    ru: (name, rate, isTeams, amount, per) =>
      `${name} — по вашей цене; по ${isTeams ? 'цене вашей команды' : 'опубликованной цене'} ${rate} вышло бы ${amount} ${saidIn('ru', costMessages).period(per)}`,
  }),
  tier: template(['name', 'size: number'], {
    en: '{name}: billed at its price for more than {size:tokens} a request',
    ru: '{name}: посчитано по цене для запросов больше {size:tokens}',
  }),
  above: phrase<[name: string, size: number, amount: string, per: Period]>({
    en: (name, size, amount, per) =>
      `${name}: in requests of more than ${en.tokens(size)} it would be ${amount} ${saidIn('en', costMessages).period(per)}`,
    ru: (name, size, amount, per) =>
      `${name}: при запросах больше ${ru.tokens(size)} вышло бы ${amount} ${saidIn('ru', costMessages).period(per)}`,
  }),
  reasoning: phrase<[name: string, price: string, amount: string, per: Period]>({
    en: (name, price, amount, per) =>
      `${name}: output of a reasoning answer costs ${price}/M; with reasoning it would be ${amount} ${saidIn('en', costMessages).period(per)}`,
    ru: (name, price, amount, per) =>
      `${name}: выход ответа с рассуждениями стоит ${price}/млн; с рассуждениями вышло бы ${amount} ${saidIn('ru', costMessages).period(per)}`,
  }),
  disputed: phrase<
    [
      source: string,
      name: string,
      rate: string,
      readOn: string,
      amount: string,
      per: Period,
      changes: boolean,
    ]
  >({
    en: (source, name, rate, readOn, amount, per, changes) =>
      `${source} gives ${rate} for ${name} (read on ${readOn}): ${amount} ${saidIn('en', costMessages).period(per)}${changes ? ', which would change who is cheapest' : ''}. Not used, since no route has that price`,
    ru: (source, name, rate, readOn, amount, per, changes) =>
      `${source} указывает для ${name} цену ${rate} (прочитано ${ru.date(readOn)}): вышло бы ${amount} ${saidIn('ru', costMessages).period(per)}${changes ? ', и дешевле всех была бы другая модель' : ''}. Не используется: такой цены нет ни на одном маршруте`,
  }),
  /** Routes that may be in a region, since nobody says where they are: their providers, and how many more there are. */
  regionOpen: phrase<[name: string, region: string, providers: readonly string[], rest: number]>({
    en: (name, region, providers, rest) =>
      `${name}: region not stated by ${en.list([...providers, ...(rest > 0 ? [`${rest} more`] : [])])}; ${providers.length + rest === 1 ? 'it' : 'they'} may qualify for ${region}`,
    ru: (name, region, providers, rest) =>
      `${name}: регион не указан (${providers.join(', ')}${rest > 0 ? ` и ещё ${ru.grouped(rest)}` : ''}); для ${region} такие маршруты могут подойти`,
  }),
  /** The batch price is by what the provider says of batches as such. */
  batchRule: template(['name', 'percent: number', 'source', 'asOf'], {
    en: "{name}: no batch price of its own is published; {percent}% of the plain one is taken, the provider's rule for batches ({source}, {asOf:date})",
    ru: '{name}: отдельной цены пакетного режима нет; взято {percent:grouped}% обычной — правило провайдера для пакетов ({source}, {asOf:date})',
  }),
  missing: {
    cacheRead: template(['name'], {
      en: '{name}: no price of cached input is known here; it is costed as plain input, which can only overstate',
      ru: '{name}: цена входа из кэша нам не известна; взята обычная цена входа, на деле может выйти только дешевле',
    }),
    cacheWrite: template(['name'], {
      en: '{name}: no price of writing the cache is known here; it is costed as plain input and may cost more',
      ru: '{name}: цена записи в кэш нам не известна; взята обычная цена входа, на деле может выйти дороже',
    }),
    batch: template(['name'], {
      en: '{name}: no batch price is known here; it is costed at the plain price, which can only overstate',
      ru: '{name}: цена пакетного режима нам не известна; взята обычная цена, на деле может выйти только дешевле',
    }),
  },

  chart: {
    title: phrase<[per: Period]>({
      en: (per) => `Cost ${saidIn('en', costMessages).period(per)}`,
      ru: (per) => `Стоимость ${saidIn('ru', costMessages).period(per)}`,
    }),
    unit: phrase<[per: Period]>({
      en: (per) => `$ ${saidIn('en', costMessages).period(per)}`,
      ru: (per) => `$ ${saidIn('ru', costMessages).period(per)}`,
    }),
  },
});
