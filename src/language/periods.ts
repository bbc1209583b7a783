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
