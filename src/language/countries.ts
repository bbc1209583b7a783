import { type WrittenLocale, writtenLocales } from '../localized.ts';
import { isSmallWord } from './known-words.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
/** A country in Russian without the ending of its case: «Россия», «в России»; a short one whole, or «Самоа» would be «самая». */
const stemOf = (word: string) => word.replace(/(?<=\p{L}{4})[аеиоуыьэюя]{1,2}$/u, '');

let known: ReadonlySet<string> | undefined;

/** Countries of one word by their names in English and Russian, as far as the platform knows them. */
function countries(): ReadonlySet<string> {
  if (known) return known;
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const namesIn = (locale: WrittenLocale) => {
    const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
    return codes.flatMap((code) => names.of(code)?.toLowerCase() ?? []);
  };
  const all = writtenLocales.flatMap(namesIn).filter((name) => /^\p{L}{4,}$/u.test(name));
  known = new Set(all.map((name) => (/[а-я]/u.test(name) ? stemOf(name) : name)));
  return known;
}

/** Whether a word in lower case names a country; one that is said of anything does not: «того» is no Togo. */
export function isCountry(word: string): boolean {
  if (word.length < 4 || isSmallWord(word)) return false;
  return countries().has(/[а-я]/u.test(word) ? stemOf(word) : word);
}
