import { readDate } from '../language/dates.ts';
import { pattern } from '../language/pattern.ts';

/** Days from one to another, both ISO and included. */
export type Span = { readonly from: string; readonly to: string };

const year = String.raw`(?<!\d)20[12]\d(?![\d-]|\.\d)`;
const part = '(?:{earlyIn}|{midIn}|{lateIn}|{spring}|{summer}|{autumn})';
const quarter = String.raw`(?:q\s?[1-4]|[1-4](?:{ordinal}|-?[йм])?\s*{quarter}|{quarter}\s*[1-4]|h\s?[12])`;

/** When something was, as people write it: a day, a month, a quarter, a part of a year, a year; for use in patterns. */
export const when = String.raw`(?:{date}|20[12]\d[/.](?:1[0-2]|0?[1-9])(?:[/.][0-3]?\d)?(?!\d)|[0-3]?\d\/[0-3]?\d\/20[12]\d|${quarter}(?:\s+{of})?[\s,'/-]*${year}|${year}\s?${quarter}|${part}[\s-]*(?:{of}\s+)?${year}|${year})`;

const two = (value: number) => String(value).padStart(2, '0');
const lastDay = (of: string, month: number) => new Date(Date.UTC(Number(of), month, 0)).getUTCDate();
const months = (of: string, first: number, last: number): Span => ({
  from: `${of}-${two(first)}-01`,
  to: `${of}-${two(last)}-${lastDay(of, last)}`,
});

/** The days that an ISO year, month or day covers. */
export function spanOf(date: string): Span {
  const [of = '', month, day] = date.split('-');
  if (day !== undefined) return { from: date, to: date };
  return month === undefined ? months(of, 1, 12) : months(of, Number(month), Number(month));
}

const quarters = pattern`(?<![\d\p{L}])(?:q\s?)?([1-4])(?:{ordinal}|-?[йм])?(?:\s*{quarter})?(?![\d\p{L}])`;
const half = /h\s?([12])/i;
/** Parts of a year with the months that nobody would deny them. */
const parts = [
  [pattern`{earlyIn}`, 1, 5],
  [pattern`{midIn}`, 4, 9],
  [pattern`{lateIn}`, 8, 12],
  [pattern`{spring}`, 2, 6],
  [pattern`{summer}`, 5, 9],
  [pattern`{autumn}`, 8, 12],
] as const;
const ofQuarter = pattern`${quarter}`;

/** What a text that `when` found may mean: mostly one span, two where day and month may change places. */
export function spansOf(text: string): readonly Span[] {
  const [of = ''] = /20[12]\d/.exec(text) ?? [];
  const slashes = /^([0-3]?\d)\/([0-3]?\d)\/20/.exec(text);
  if (slashes) {
    const [a, b] = [Number(slashes[1]), Number(slashes[2])];
    const ways = [
      [a, b],
      [b, a],
    ] as const;
    return ways.flatMap(([month, day]) =>
      month >= 1 && month <= 12 && day >= 1 && day <= lastDay(of, month)
        ? [spanOf(`${of}-${two(month)}-${two(day)}`)]
        : [],
    );
  }
  const inParts = parts.find(([own]) => own.test(text));
  if (inParts) return [months(of, inParts[1], inParts[2])];
  const rest = text.replace(of, ' ');
  if (ofQuarter.test(rest)) {
    const halves = half.exec(rest);
    const number = Number(halves?.[1] ?? quarters.exec(rest)?.[1] ?? 1);
    const size = halves ? 6 : 3;
    return [months(of, (number - 1) * size + 1, number * size)];
  }
  const iso = /^20[12]\d[/.]\d/.test(text)
    ? text
        .split(/[/.]/)
        .map((own, at) => (at === 0 ? own : own.padStart(2, '0')))
        .join('-')
    : readDate(/^20\d\d-\d\d(?:-\d\d)?/.exec(text)?.[0] ?? text);
  return /^20[12]\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(iso) ? [spanOf(iso)] : [];
}

/** What a day without its year may mean: that of each of some years. */
export function spansWithoutYear(text: string, years: readonly number[]): readonly Span[] {
  const [day = ''] = /\d+/.exec(text) ?? [];
  const month = /\p{L}{3,}\.?/u.exec(text.replace(/\d+\p{L}{2}(?!\p{L})/u, ' '))?.[0] ?? '';
  return years.flatMap((own) => spansOf(`${day} ${month} ${own}`));
}

/** Whether some day is in both. */
export function overlap(a: Span, b: Span): boolean {
  return a.from <= b.to && b.from <= a.to;
}

const daysOf = (day: string) => Date.parse(day) / 86_400_000;

/** Days between two spans, 0 where they share one. */
export function daysApart(a: Span, b: Span): number {
  if (overlap(a, b)) return 0;
  return a.to < b.from ? daysOf(b.from) - daysOf(a.to) : daysOf(a.from) - daysOf(b.to);
}
