const per = String.raw`(?:(?<!\p{L})(?:per|an?|each|every|в|за|на)\s+|/\s?)`;

/** How people say each period: "a day", "/day", "daily". */
export const periodPatterns = [
  [String.raw`(?:${per}(?:day|день|сутки)|(?<!\p{L})(?:daily|ежедневно))(?!\p{L})`, 'day'],
  [String.raw`(?:${per}(?:week|неделю)|(?<!\p{L})weekly)(?!\p{L})`, 'week'],
  [String.raw`(?:${per}(?:month|месяц)|(?<!\p{L})monthly)(?!\p{L})`, 'month'],
  [String.raw`(?:${per}(?:year|год)|(?<!\p{L})(?:yearly|annually))(?!\p{L})`, 'year'],
  [String.raw`(?:${per}(?:request|call|запрос))(?!\p{L})`, 'request'],
] as const;

type Said = (typeof periodPatterns)[number][1] | 'once';

/** The period that a word means, with or without its "per"; null where it means none. */
export function readPeriod(text: string): Said | null {
  const word = text.trim().toLowerCase();
  if (word === 'once') return word;
  const isSaid = (pattern: string, period: Said) =>
    word === period || [word, `per ${word}`].some((said) => new RegExp(`^${pattern}$`, 'u').test(said));
  return periodPatterns.find(([pattern, period]) => isSaid(pattern, period))?.[1] ?? null;
}

/** Any period, as people say it. */
export const anyPeriod = new RegExp(periodPatterns.map(([own]) => own).join('|'), 'giu');
const kinds = periodPatterns.map(([own, kind]) => [new RegExp(`^(?:${own})`, 'iu'), kind] as const);

/** The periods that a text names, each once. */
export const periodsIn = (text: string): string[] =>
  [
    ...new Set(
      (text.match(anyPeriod) ?? []).flatMap((said) => kinds.find(([own]) => own.test(said))?.[1] ?? []),
    ),
  ].filter((kind) => kind !== 'request');

/** How many of one period another one has, as people count them. */
const lengths: Readonly<Record<string, readonly number[]>> = {
  'day month': [30, 30.4, 31, 22],
  'day year': [365, 360],
  'day week': [7, 5],
  'week month': [4, 4.33],
  'week year': [52],
  'month year': [12],
};

/** By what an amount of one period is multiplied for another one; once where either is not said. */
export function factorsBetween(one: string | null, other: string | null): readonly number[] {
  if (one === null || other === null || one === other) return [1];
  return lengths[`${one} ${other}`] ?? (lengths[`${other} ${one}`] ?? []).map((own) => 1 / own);
}
