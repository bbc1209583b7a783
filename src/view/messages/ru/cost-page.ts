import { daysPerMonth } from '../../../cost/volume.ts';
import type { costPage as english } from '../en/cost-page.ts';
import { cost } from './cost.ts';
import { counted, date, grouped, list, tokens } from './format.ts';

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const month = counted(daysPerMonth, 'день', 'дня', 'дней');

export const costPage: typeof english = {
  title: (names, workload) =>
    `Стоимость: ${list(names)}${workload === null ? '' : `, нагрузка «${workload}»`}`,
  foot: (asOf) =>
    `${cost.equalTokens} Месяц — ${month}. Самый старый прайс-лист: ${asOf === null ? 'дата неизвестна' : date(asOf)}.`,

  corner: 'Стоимость',
  price: 'Цена за 1 млн токенов',
  route: 'Маршрут',
  rate: (input, output) => (output === null ? `вход ${input}` : `вход ${input}, выход ${output}`),
  period: (per) => capital(cost.period(per)),
  month: `В месяц (${month})`,
  ownPrice: 'ваша цена',
  teamsPrice: 'цена вашей команды',
  via: (provider, region, isTeams) =>
    `через ${provider}${region === null ? '' : ` (${region})`}${isTeams ? ', цена вашей команды' : ''}`,
  notByNamed: 'у этих провайдеров нет',
  notIn: (region) => `в регионе ${region} нет`,
  notByAllowed: 'у разрешённых провайдеров нет',
  inPlan: 'входит в тариф',
  noPrice: 'цена не опубликована',
  routes: (shown, all) =>
    shown < all ? `Маршрут, ${grouped(shown)} самых дешёвых из ${grouped(all)}` : 'Маршрут, сначала дешёвые',
  bothPrices: 'Вход/выход, 1 млн',
  context: 'Контекст',

  presets: (name, each) =>
    `${name}: ${each.map(({ workload, amount }, index) => `${workload} — ${amount}${index === 0 ? ' в месяц' : ''}`).join(', ')}`,
  presetsUnknown: (models, why, told) =>
    `Что дешевле${models > 2 ? ' всего' : ''}, сказать нельзя: ${why}.${told.length > 0 ? ` ${told.join('. ')}.` : ''}`,
  presetsWon: (models, groups) =>
    `${groups
      .map(({ names, told }) => {
        const winner =
          names.length > 1
            ? `${list(names)} стоят одинаково`
            : `${names[0]} дешевле${models > 2 ? ' всех' : ''}`;
        const each = told.map(
          ({ workload, low, next }) =>
            `${workload} (${low}${next === null ? '' : ` против ${next}`} в месяц)`,
        );
        return `${winner}: ${each.join(', ')}`;
      })
      .join('; ')}.`,

  official: (name, rate, isTeams, amount, per) =>
    `${name} — по вашей цене; по ${isTeams ? 'цене вашей команды' : 'опубликованной цене'} ${rate} вышло бы ${amount} ${cost.period(per)}`,
  tier: (name, size) => `${name}: посчитано по цене для запросов больше ${tokens(size)}`,
  above: (name, size, amount, per) =>
    `${name}: при запросах больше ${tokens(size)} вышло бы ${amount} ${cost.period(per)}`,
  reasoning: (name, price, amount, per) =>
    `${name}: выход ответа с рассуждениями стоит ${price}/млн; с рассуждениями вышло бы ${amount} ${cost.period(per)}`,
  disputed: (source, name, rate, readOn, amount, per, changes) =>
    `${source} указывает для ${name} цену ${rate} (прочитано ${date(readOn)}): вышло бы ${amount} ${cost.period(per)}${changes ? ', и дешевле всех была бы другая модель' : ''}. Не используется: такой цены нет ни на одном маршруте`,
  leftOut: (name, routes) =>
    `${name}: не учтены маршруты, регион которых не опубликован (${grouped(routes)})`,
  missing: {
    cacheRead: (name) =>
      `${name}: цена входа из кэша не опубликована; взята обычная цена входа, на деле может выйти только дешевле`,
    cacheWrite: (name) =>
      `${name}: цена записи в кэш не опубликована; взята обычная цена входа, на деле может выйти дороже`,
    batch: (name) =>
      `${name}: цена пакетного режима не опубликована; взята обычная цена, на деле может выйти только дешевле`,
  },

  chart: {
    title: (per) => `Стоимость ${cost.period(per)}`,
    unit: (per) => `USD ${cost.period(per)}`,
  },
};
