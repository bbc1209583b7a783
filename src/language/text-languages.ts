import type { WrittenLocale } from '../localized.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
const all = letters.flatMap((first) => letters.map((second) => first + second));

/** Old tags, such as `iw` for `he`, as the new ones. */
const settled = (tag: string) => Intl.getCanonicalLocales(tag)[0] ?? tag;

const namesOf = (locale: WrittenLocale) =>
  new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' });

/** Endings of a Russian adjective: «русский», «русских», «по-русски». */
const ending = /(?:ий|ого|ому|им|ом|ие|их|ими|ая|ой|ую|ое|и)$/u;
const isAdjective = (name: string) => /[сц]кий$/u.test(name);
/** A word as it is looked up: an adjective without its ending. */
const keyOf = (word: string) => {
  const plain = word.toLowerCase().replaceAll('ё', 'е');
  return /[сц]к\p{L}+$/u.test(plain) ? plain.replace(ending, '') : plain;
};

let known: ReadonlyMap<string, string> | undefined;

/** Languages by their names in English and Russian, as far as the platform knows them. */
function languagesByName(): ReadonlyMap<string, string> {
  if (known) return known;
  const tags = all.filter((tag) => settled(tag) === tag);
  const [english, russian] = [namesOf('en'), namesOf('ru')];
  const named = tags.flatMap((tag) =>
    [english.of(tag), russian.of(tag)].flatMap((name) => (name ? [[keyOf(name), tag] as const] : [])),
  );
  known = new Map(named);
  return known;
}

/** The tag of the language that a word names: "Russian", «русском»; null where it names none. */
function languageOfName(word: string): string | null {
  return languagesByName().get(keyOf(word)) ?? null;
}

/** The tag of the language that a word names, which may be the tag itself: "ru", "Russian", «русский»; null where it is none. */
export function readTextLanguage(word: string): string | null {
  const asked = word.trim().toLowerCase();
  if (!/^[a-z]{2}$/.test(asked)) return languageOfName(asked);
  return namesOf('en').of(settled(asked)) ? settled(asked) : null;
}

/** What a language is called: "Russian", «русский». */
export function textLanguageName(tag: string, locale: WrittenLocale): string {
  return namesOf(locale).of(tag) ?? tag;
}

/** «на русском», «на языке хинди». */
export function inRussianWords(tag: string): string {
  const name = textLanguageName(tag, 'ru');
  return isAdjective(name) ? `на ${name.replace(/ий$/u, 'ом')}` : `на языке ${name}`;
}

const before = String.raw`(?<![\p{L}\p{N}-])`;
const word = String.raw`([\p{L}]{2,30})`;
const after = String.raw`(?![\p{L}\p{N}])`;
const texts = String.raw`(?:texts?|prompts?|content|documents?|language(?:\s+texts?)?)`;
/** How people say what language the texts are in, by what stands round its name. */
const ways = [
  String.raw`(?:(?:for|of|on|with|in)\s+)?${word}(?:[- ]language)?\s+${texts}`,
  String.raw`(?:(?:(?:for|with|of)\s+)?(?:texts?|prompts?|content)\s+)?(?:written\s+)?in\s+${word}(?:\s+language)?`,
  String.raw`(?:(?:для|с|из|на)\s+)?${word}(?:\s+язык\p{L}*)?\s+(?:текст|промпт|документ|язык)\p{L}*`,
  String.raw`(?:(?:для\s+)?(?:текст|промпт)\p{L}*\s+)?на\s+${word}(?:\s+языке)?`,
  `по-${word}`,
  String.raw`(?<=tokens?\s+(?:is|are|does|do|for|of)\s+)${word}`,
  String.raw`(?<=токен\p{L}*\s+(?:(?:занима|да|буд)\p{L}+|в|на|у)\s+)${word}`,
].map((way) => new RegExp(`${before}${way}${after}`, 'giu'));

/** One of these stands in whatever says it; one look tells so of most texts. */
const anyWay = new RegExp(
  `text|prompt|content|document|language|token|${before}in\\s|текст|промпт|документ|язык|токен|на\\s|по-`,
  'iu',
);

/** A text without the words that say what language texts are in, with its tag; null where no language is said. */
export function takeTextLanguage(text: string): { readonly language: string; readonly rest: string } | null {
  if (!anyWay.test(text)) return null;
  for (const way of ways) {
    for (const match of text.matchAll(way)) {
      const language = languageOfName(match[1] ?? '');
      if (language === null) continue;
      const behind = text.slice(match.index + match[0].length);
      const ahead = text.slice(0, match.index);
      // A comma that parted the words from what went before parts nothing any more.
      const rest = /^\s*(?:,|$)/.test(behind)
        ? `${ahead.replace(/,\s*$/, '')}${behind}`
        : `${ahead} ${behind}`;
      return { language, rest: rest.replaceAll(/ {2,}/g, ' ').trim() };
    }
  }
  return null;
}
