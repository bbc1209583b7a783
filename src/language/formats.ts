import type { Locale } from '../locale.ts';
import * as en from './en/format.ts';
import type { Format } from './format.ts';
import * as ru from './ru/format.ts';

/** By language; one without its own writes figures as English does. */
const formats: Readonly<Partial<Record<Locale, Format>>> = { en, ru };

/** How a language writes figures, days and lists. */
export function formatOf(locale: Locale): Format {
  return formats[locale] ?? en;
}
