import { daysPerMonth } from '../../../cost/volume.ts';
import type { cost as english } from '../en/cost.ts';
import { form, grouped, list, times } from './format.ts';

const periods: Readonly<Record<Parameters<typeof english.period>[0], string>> = {
  request: 'за запрос',
  day: 'в день',
  week: 'в неделю',
  month: 'в месяц',
  year: 'в год',
  once: 'за всё',
};
const parts: Readonly<Record<Parameters<typeof english.factor>[1], string>> = {
  input: '',
  cacheRead: ' из кэша',
  cacheWrite: ' в кэш',
  output: '',
};

const ratioText = (ratio: number) =>
  ratio < 1.1
    ? `на ${grouped(Math.max(1, Math.round((ratio - 1) * 100)))}% дороже`
    : `${times(ratio)} дороже`;

export const cost: typeof english = {
  period: (per) => periods[per],
  volume: (input, count, output, per) =>
    `${input} ${form(count, 'токен', 'токена', 'токенов')} на входе, ${output} на выходе ${periods[per]}`,
  requests: (count, number) => `${count} ${form(number, 'запрос', 'запроса', 'запросов')}`,
  cached: (percent) => `${grouped(percent)}% входа из кэша`,
  written: (tokens) => `${tokens} записано в кэш`,
  takenAsEach: (input, output, requests) =>
    `${input} на входе и ${output} на выходе приняты за токены одного запроса: на все запросы (${requests}) их не хватит.`,
  asBatch: 'в пакетном режиме',
  atLeast: 'не меньше ',
  atMost: 'не больше ',
  about: 'около ',
  unknown: 'неизвестно',
  notAvailable: 'н/д',
  total: (amount, per, month) => `${amount} ${periods[per]}${month === null ? '' : `, ${month} в месяц`}`,
  factor: (tokens, part, price) => `${tokens}${parts[part]} x ${price}/млн`,
  millions: (count) => `${count} млн`,
  monthSteps: { day: `x ${daysPerMonth}`, week: `x ${daysPerMonth} / 7`, year: '/ 12' },
  perMonth: (steps, month) => `, ${steps} = ${month} в месяц`,

  noPrice: (names, by, region) => {
    const place = region === null ? '' : ` в регионе ${region}`;
    const what = `цену за токены ${list(names, 'or')}${place}`;
    if (by === 'named') return `названные вами провайдеры не публикуют ${what}`;
    if (by === 'allowed') return `провайдеры, разрешённые вашей командой, не публикуют ${what}`;
    return `цена за токены ${list(names, 'or')}${place} не опубликована`;
  },
  cheaperUntilOutput: (name, share) => `${name} дешевле, пока на выход приходится не больше ${share} токенов`,
  cheaperUntilCached: (name, share) => `${name} дешевле, пока из кэша читается не больше ${share} входа`,
  equalTokens:
    'Число токенов принято одинаковым; токенизаторы и скрытые токены рассуждений у моделей различаются.',
  costs: (name, total) => `${name} — ${total}`,
  cannotTell: (models, why, each) =>
    `Что ${models > 2 ? 'дешевле всего' : 'дешевле'}, сказать нельзя: ${why}. ${each.length > 0 ? `${each.join('; ')}.` : ''}`.trim(),
  same: (names, total) => `${list(names)} стоят одинаково: ${total}.`,
  within: (each) => `Разница в цене меньше 1%: ${each.join('; ')}.`,
  cheapest: (models, name, total, certain) =>
    `${certain ? '' : 'По опубликованным ценам '}${name} дешевле${models > 2 ? ' всех' : ''}: ${total}.`,
  dearest: (models, name, total, ratio, more, monthly) =>
    `${models > 2 ? `Дороже всех ${name}` : name}${ratio === null ? '' : `${models > 2 ? ',' : ''} ${ratioText(ratio)}`}: ${total} (на ${more}${monthly ? ' в месяц' : ''} больше).`,
};
