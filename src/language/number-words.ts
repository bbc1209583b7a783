/** Whole numbers as words, in English and Russian, for use in other patterns: each form with what it stands for. */
const forms: readonly (readonly [string, number])[] = [
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['twelve', 12],
  ['fifteen', 15],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
  ['an? hundred|one hundred', 100],
  ['two hundred', 200],
  ['three hundred', 300],
  ['four hundred', 400],
  ['five hundred', 500],
  ['half an?', 0.5],
  ['од(?:ин|на|ного|ной|ну)', 1],
  ['дв(?:а|е|ух)', 2],
  ['тр(?:и|ёх|ех)', 3],
  ['четыр(?:е|ёх|ех)', 4],
  ['пят(?:ь|и)', 5],
  ['шест(?:ь|и)', 6],
  ['сем(?:ь|и)', 7],
  ['вос(?:емь|ьми)', 8],
  ['девят(?:ь|и)', 9],
  ['десят(?:ь|и)', 10],
  ['двенадцат(?:ь|и)', 12],
  ['пятнадцат(?:ь|и)', 15],
  ['двадцат(?:ь|и)', 20],
  ['тридцат(?:ь|и)', 30],
  ['сорока?', 40],
  ['пят(?:ьдесят|идесяти)', 50],
  ['восемьдесят|восьмидесяти', 80],
  ['девяност[оа]', 90],
  ['ста|сто', 100],
  ['двести|двухсот', 200],
  ['триста|тр[её]хсот', 300],
  ['четыреста|четыр[её]хсот', 400],
  ['пятьсот|пятисот', 500],
  ['полтор[аы]|полутора', 1.5],
];

const scales: readonly (readonly [string, number])[] = [
  [String.raw`thousand|тысяч\p{L}{0,2}`, 1000],
  [String.raw`million|миллион\p{L}{0,2}|лям(?:а|ов|у)?`, 1e6],
  [String.raw`billion|миллиард\p{L}{0,2}`, 1e9],
];

/** What says a small number before what it counts, in other languages too; none of it begins a value by itself. */
const furtherForms: readonly (readonly [string, number])[] = [
  ['(?:a )?couple(?: of)?|пар[ау]|zwei|deux|dos|dw(?:a|ie|óch)|due', 2],
  ['(?:a )?few|drei|trois|tres|trzy|trzech|tre', 3],
  ['vier|quatre|cuatro|cztery|czterech|quattro', 4],
  ['fünf|cinq|cinco|pięć|pięciu|cinque', 5],
  ['sechs|six|seis|sześć|sześciu|sei', 6],
  ['sieben|sept|siete|siedem|siedmiu|sette', 7],
  ['acht|huit|ocho|osiem|ośmiu|otto', 8],
  ['neun|neuf|nueve|dziewięć|dziewięciu|nove', 9],
  ['zehn|dix|diez|dziesięć|dziesięciu|dieci', 10],
  ['(?:a )?dozen|дюжин[ау]|двенадцат[ьи]', 12],
  ['fourteen|четырнадцат[ьи]', 14],
  ['шестьдесят|шестидесяти', 60],
  ['семьдесят|семидесяти', 70],
];

const either = (all: readonly (readonly [string, number])[]) => all.map(([form]) => form).join('|');
const compile = (all: readonly (readonly [string, number])[]) =>
  all.map(([form, value]) => [new RegExp(`^(?:${form})$`, 'u'), value] as const);
const [numbers, further, thousands] = [compile(forms), compile(furtherForms), compile(scales)];
/** Most words are no number: one look tells so. */
const anyNumber = new RegExp(`^(?:${either(forms)}|${either(furtherForms)})$`, 'u');

/** A number below a thousand in words, for use in other patterns. */
export const numberWords = `(?:${either(forms)})`;

/** A number of thousands, millions or billions in words, for use in other patterns: "half a million", "двести тысяч", "полмиллиона", "million". */
export const countWords = `(?:(?:(?:${either(forms)}) |пол)?(?:${either(scales)}))`;

/** The number that a word for one below a thousand stands for; null where it is none. */
export function wordNumber(text: string): number | null {
  return numbers.find(([form]) => form.test(text))?.[1] ?? null;
}

/** The count that words stand for; null where they are none. */
export function wordCount(text: string): number | null {
  const half = text.startsWith('пол') && !text.startsWith('полт') ? text.slice('пол'.length) : null;
  const at = text.lastIndexOf(' ');
  // "Millions of" is no number.
  if (at === -1 && half === null && /(?:ы|ов|ами|ах|тысячи?)$/u.test(text)) return null;
  const scale = thousands.find(([form]) => form.test(half ?? text.slice(at + 1)))?.[1];
  if (scale === undefined) return null;
  const times = half !== null ? 0.5 : at === -1 ? 1 : wordNumber(text.slice(0, at));
  return times === null ? null : times * scale;
}

const longestForm = 3;

/** The number that words from a place on stand for, and how many they are: "two", "a couple of"; null where they are none. */
export function wordNumberAt(
  words: readonly string[],
  at: number,
): { readonly value: number; readonly words: number } | null {
  for (let length = longestForm; length > 0; length--) {
    const text = words.slice(at, at + length).join(' ');
    if (!anyNumber.test(text)) continue;
    const value = wordNumber(text) ?? further.find(([form]) => form.test(text))?.[1];
    if (value === undefined) continue;
    const next = wordNumber(words[at + length] ?? '') ?? 0;
    // "Twenty five" is one number.
    return value >= 20 && value % 10 === 0 && next > 0 && next < 10
      ? { value: value + next, words: length + 1 }
      : { value, words: length };
  }
  return null;
}
