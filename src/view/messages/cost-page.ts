import { daysPerMonth, type Period } from '../../cost/volume.ts';
import * as en from '../../language/en/format.ts';
import { plural } from '../../language/en/plural.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, saidIn, says, template } from '../../language/says.ts';
import { costMessages } from './cost.ts';

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const most = (models: number) => (models > 2 ? 'cheapest' : 'cheaper');

const month = ru.counted(daysPerMonth, 'день', 'дня', 'дней');

/** The page of what models cost; amounts and prices come as text of this language. */
export const costPageMessages = says('costPage', {
  title: phrase<[names: readonly string[], workload: string | null]>({
    en: (names, workload) => `Cost of ${names.join(' vs ')}${workload === null ? '' : `, ${workload}`}`,
    ru: (names, workload) =>
      `Стоимость: ${ru.list(names)}${workload === null ? '' : `, нагрузка «${workload}»`}`,
  }),
  foot: phrase<[asOf: string | null]>({
    en: (asOf) =>
      `${saidIn('en', costMessages).equalTokens} A month is ${daysPerMonth} days. Oldest price list in force: ${asOf ?? 'unknown'}.`,
    ru: (asOf) =>
      `${saidIn('ru', costMessages).equalTokens} Месяц — ${month}. Самый старый прайс-лист: ${asOf === null ? 'дата неизвестна' : ru.date(asOf)}.`,
  }),

  corner: { en: 'Cost', ru: 'Стоимость' },
  price: { en: 'Price, 1M tokens', ru: 'Цена за 1 млн токенов' },
  route: { en: 'Route', ru: 'Маршрут' },
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
  notByAllowed: { en: 'not by allowed providers', ru: 'у разрешённых провайдеров нет' },
  inPlan: { en: 'included in a plan', ru: 'входит в тариф' },
  noPrice: { en: 'no price published', ru: 'цена не опубликована' },
  routes: phrase<[shown: number, all: number]>({
    en: (shown, all) => `Route, ${shown < all ? `cheapest ${shown} of ${all}` : 'cheapest first'}`,
    ru: (shown, all) =>
      shown < all
        ? `Маршрут, ${ru.grouped(shown)} самых дешёвых из ${ru.grouped(all)}`
        : 'Маршрут, сначала дешёвые',
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
        .map(({ names, told }) => {
          const winner =
            names.length > 1 ? `${en.list(names)} cost the same` : `${names[0]} is ${most(models)}`;
          const each = told.map(
            ({ workload, low, next }) =>
              `${workload} (${low}${next === null ? '' : ` against ${next}`} a month)`,
          );
          return `${winner} for ${en.list(each)}`;
        })
        .join('; ')}.`,
    ru: (models, groups) =>
      `${groups
        .map(({ names, told }) => {
          const winner =
            names.length > 1
              ? `${ru.list(names)} стоят одинаково`
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
  leftOut: phrase<[name: string, routes: number]>({
    en: (name, routes) => `${name}: left out ${plural(routes, 'route')} whose region is not published`,
    ru: (name, routes) =>
      `${name}: не учтены маршруты, регион которых не опубликован (${ru.grouped(routes)})`,
  }),
  missing: {
    cacheRead: template(['name'], {
      en: '{name}: no price of cached input is published; it is costed as plain input, which can only overstate',
      ru: '{name}: цена входа из кэша не опубликована; взята обычная цена входа, на деле может выйти только дешевле',
    }),
    cacheWrite: template(['name'], {
      en: '{name}: no price of writing the cache is published; it is costed as plain input and may cost more',
      ru: '{name}: цена записи в кэш не опубликована; взята обычная цена входа, на деле может выйти дороже',
    }),
    batch: template(['name'], {
      en: '{name}: no batch price is published; it is costed at the plain price, which can only overstate',
      ru: '{name}: цена пакетного режима не опубликована; взята обычная цена, на деле может выйти только дешевле',
    }),
  },

  chart: {
    title: phrase<[per: Period]>({
      en: (per) => `Cost ${saidIn('en', costMessages).period(per)}`,
      ru: (per) => `Стоимость ${saidIn('ru', costMessages).period(per)}`,
    }),
    unit: phrase<[per: Period]>({
      en: (per) => `USD ${saidIn('en', costMessages).period(per)}`,
      ru: (per) => `USD ${saidIn('ru', costMessages).period(per)}`,
    }),
  },
});
