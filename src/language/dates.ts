import { languageOf, locales } from './locale.ts';

const months = locales.flatMap(
  (locale) => languageOf(locale).months?.map((own, at) => [own, at + 1] as const) ?? [],
);

/** The beginning of a month in any language, for use in other patterns. */
export const monthPattern = months.map(([own]) => own).join('|');

const named = months.map(
  ([own, number]) => [new RegExp(String.raw`(?<!\p{L})(?:${own})`, 'iu'), number] as const,
);

/** The ISO year, month or day of a date as people write it: "Oct 1, 2025", «1 октября 2025», "01.10.2025", "2025-10". */
export function readDate(text: string): string {
  if (/^20\d\d-/.test(text)) return text;
  const [year = ''] = /20\d\d/.exec(text) ?? [];
  const [day, month] = text.replace(year, '').match(/\d{1,2}/g) ?? [];
  const number = month ?? named.find(([own]) => own.test(text))?.[1] ?? '';
  return [year, number, day ?? '']
    .filter(Boolean)
    .map((own) => String(own).padStart(2, '0'))
    .join('-');
}
