import type { MixKind } from '../../catalog/mix.ts';
import * as english from '../en/format.ts';

/** English digits as Russian has them: blanks between thousands, a comma before decimals. */
export function figure(text: string): string {
  return text.replaceAll(',', ' ').replace('.', ',');
}

/** «1 047 576». */
export function grouped(whole: number): string {
  return figure(english.grouped(whole));
}

/** «$0,20», «$1 640»: as many decimals as the English form. */
export function money(usd: number): string {
  return figure(english.money(usd));
}

/** «$1,00», «$0,1375». */
export function exactMoney(usd: number): string {
  return figure(english.exactMoney(usd));
}

/** «$180,00», exact sums rounded as the English form. */
export function amountText(amount: Parameters<typeof english.amountText>[0]): string {
  return figure(english.amountText(amount));
}

/** «200 000 токенов», «1 токен», «21,5 токена». */
export function tokens(count: number): string {
  return counted(count, 'токен', 'токена', 'токенов');
}

/** «200 тыс.», «1 млн», «1,05 млн». */
export function shortTokens(count: number): string {
  return figure(english.shortTokens(count))
    .replace(' billion', ' млрд')
    .replace('M', ' млн')
    .replace('K', ' тыс.');
}

/** «27,5 млн», «1 200»: three digits. */
export function roughly(count: number): string {
  return figure(english.roughly(count))
    .replace(' trillion', ' трлн')
    .replace(' billion', ' млрд')
    .replace(' million', ' млн');
}

/** «24 ГБ», «12,4 ГБ». */
export function gigabytes(size: number): string {
  return `${grouped(Number(size.toFixed(1)))} ГБ`;
}

/** «в 1,04 раза», «в 1,6 раза», «в 5 раз», «в 40 раз». */
export function times(ratio: number): string {
  return `в ${counted(english.shortRatio(ratio), 'раз', 'раза', 'раз')}`;
}

const months = [
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
  'январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре'.split(' '),
] as const;

function dated(iso: string, monthCase: 0 | 1): string {
  const [year = '', month, day] = iso.split('-');
  if (day !== undefined) return `${day}.${month}.${year}`;
  return month === undefined ? year : `${months[monthCase][Number(month) - 1]} ${year}`;
}

/** «31.12.2025», «сентябрь 2024». */
export function date(iso: string): string {
  return dated(iso, 0);
}

/** «31.12.2025», «в сентябре 2024». */
export function when(iso: string): string {
  return iso.length > 7 ? dated(iso, 0) : `в ${dated(iso, 1)}`;
}

/** «a, b и c». */
export function list(items: readonly string[], joiner: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items.join();
  return `${items.slice(0, -1).join(', ')} ${joiner === 'and' ? 'и' : 'или'} ${items.at(-1)}`;
}

let rules: Intl.PluralRules | undefined;

/** The form of a word that goes with a count: «1 модель», «2 модели», «5 моделей», «1,5 модели». */
export function form(count: number, one: string, few: string, many: string): string {
  rules ??= new Intl.PluralRules('ru');
  const rule = rules.select(count);
  return rule === 'one' ? one : rule === 'many' ? many : few;
}

/** A count with its word. */
export function counted(count: number, one: string, few: string, many: string): string {
  return `${grouped(count)} ${form(count, one, few, many)}`;
}

/** A count of three digits with its word: «9 млрд токенов», «463 токена». */
export function roughlyCounted(count: number, one: string, few: string, many: string): string {
  return `${roughly(count)} ${form(Number(count.toPrecision(3)), one, few, many)}`;
}

export const perMillion: Readonly<Record<MixKind, string>> = {
  usual: 'за 1 млн токенов, вход к выходу 3:1',
  input: 'за 1 млн токенов на входе',
  asked: 'за 1 млн токенов в заданном соотношении',
};
