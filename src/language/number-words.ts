/** Numbers as words, by their value; endings of cases are left to the patterns. */
const small: readonly (readonly [string, number])[] = [
  ['one|an?|один|одна|одного|одну|одной|ein(?:e[mnrs]?)?|une?|uno|una|jeden|jedna', 1],
  ['two|couple|два|две|двух|двум|двумя|пар[ау]|zwei|deux|dos|dwa|dwie|dwóch|due', 2],
  ['three|few|три|трех|трёх|тремя|drei|trois|tres|trzy|trzech|tre', 3],
  ['four|четыре|четырех|четырёх|vier|quatre|cuatro|cztery|czterech|quattro', 4],
  ['five|пять|пяти|fünf|cinq|cinco|pięć|pięciu|cinque', 5],
  ['six|шесть|шести|sechs|seis|sześć|sześciu|sei', 6],
  ['seven|семь|семи|sieben|sept|siete|siedem|siedmiu|sette', 7],
  ['eight|восемь|восьми|acht|huit|ocho|osiem|ośmiu|otto', 8],
  ['nine|девять|девяти|neun|neuf|nueve|dziewięć|dziewięciu|nove', 9],
  ['ten|десять|десяти|zehn|dix|diez|dziesięć|dziesięciu|dieci', 10],
  ['eleven|одиннадцат[ьи]', 11],
  ['twelve|dozen|двенадцат[ьи]|дюжин[ау]', 12],
  ['thirteen|тринадцат[ьи]', 13],
  ['fourteen|четырнадцат[ьи]', 14],
  ['fifteen|пятнадцат[ьи]', 15],
  ['sixteen|шестнадцат[ьи]', 16],
  ['seventeen|семнадцат[ьи]', 17],
  ['eighteen|восемнадцат[ьи]', 18],
  ['nineteen|девятнадцат[ьи]', 19],
  ['twenty|двадцат[ьи]', 20],
  ['thirty|тридцат[ьи]', 30],
  ['forty|сорока?', 40],
  ['fifty|пятьдесят|пятидесяти', 50],
  ['sixty|шестьдесят|шестидесяти', 60],
  ['seventy|семьдесят|семидесяти', 70],
  ['eighty|восемьдесят|восьмидесяти', 80],
  ['ninety|девяност[оа]', 90],
  ['сто|ста', 100],
  ['двести|двухсот', 200],
  ['триста|трехсот|трёхсот', 300],
  ['четыреста|четырехсот', 400],
  ['пятьсот|пятисот', 500],
  ['шестьсот|шестисот', 600],
  ['семьсот|семисот', 700],
  ['восемьсот|восьмисот', 800],
  ['девятьсот|девятисот', 900],
  ['half|пол', 0.5],
  ['полтор[аы]', 1.5],
  ['полмиллиона', 500_000],
  ['полтысячи', 500],
];

const scales: readonly (readonly [string, number])[] = [
  ['hundreds?|hundert', 100],
  ['thousands?|тысяч[аиуе]?|тысячами|тыс|tausend|tysi[ąę]c[ey]?', 1000],
  ['millions?|миллион(?:а|ов|ами)?|млн|millionen|millones|millón|milioni|milione|milion(?:y|ów)?', 1e6],
  ['billions?|миллиард(?:а|ов)?|млрд', 1e9],
];

const byWord = (table: readonly (readonly [string, number])[]) =>
  table.map(([words, value]) => [new RegExp(`^(?:${words})$`, 'u'), value] as const);
const [smallByWord, scaleByWord] = [byWord(small), byWord(scales)];
const valueOf = (table: readonly (readonly [RegExp, number])[], word: string) =>
  table.find(([pattern]) => pattern.test(word))?.[1] ?? null;

/** A number that stands in words from a place on, and how many words it takes. */
export type WordNumber = { readonly value: number; readonly words: number };

const isArticle = (word: string) => /^(?:an?|ein|une?|una)$/u.test(word);
/** No number has more words. */
const mostWords = 8;

/**
 * The number that words say from a place on: "two hundred", "half a million", «полтора миллиона»; null where they say
 * none. An article alone is none.
 */
export function wordNumberAt(words: readonly string[], at: number): WordNumber | null {
  let whole = 0;
  let part: number | null = null;
  let own = at;
  let isNumber = false;
  for (; own < Math.min(words.length, at + mostWords); own++) {
    const word = words[own] ?? '';
    const scale = valueOf(scaleByWord, word);
    if (scale !== null) {
      part = (part ?? 1) * scale;
      if (scale >= 1000) {
        whole += part;
        part = null;
      }
      isNumber = true;
      continue;
    }
    const value = valueOf(smallByWord, word);
    if (value === null) {
      // "A couple of", "half of a".
      if (!(isNumber && word === 'of' && /^(?:couple|half)$/u.test(words[own - 1] ?? ''))) break;
      continue;
    }
    if (isArticle(word)) {
      // "A million", "half a million", "a few", and no article before anything else.
      const next = words[own + 1] ?? '';
      const goesOn = valueOf(scaleByWord, next) !== null || /^(?:few|couple|dozen|half)$/u.test(next);
      if (!goesOn) break;
      part ??= 1;
      continue;
    }
    const isFirst: boolean = part === null || isArticle(words[own - 1] ?? '');
    // "Twenty five" and "hundred five" are one number, "five six" is none.
    if (!isFirst && (part ?? 0) < 20) break;
    part = isFirst ? value : (part ?? 0) + value;
    isNumber = true;
  }
  return isNumber ? { value: whole + (part ?? 0), words: own - at } : null;
}
