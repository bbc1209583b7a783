/** Words for so many times as much, in English and Russian: each form with what it stands for. */
const multiples: readonly (readonly [string, number])[] = [
  ['two orders of magnitude|на два порядка', 100],
  ['an order of magnitude|на порядок', 10],
  ['twice|double|doubles|doubled|вдвое', 2],
  ['triple|triples|thrice|втрое', 3],
  ['quadruple|quadruples|вчетверо', 4],
  ['впятеро', 5],
  ['вшестеро', 6],
  ['всемеро', 7],
  ['ввосьмеро', 8],
  ['вдевятеро', 9],
  ['вдесятеро', 10],
];

/** Words for a part of one. */
const parts: readonly (readonly [string, number])[] = [
  ['half|половин(?:а|ы|у|ой)', 1 / 2],
  ['two[ -]thirds|две трети|двух третей', 2 / 3],
  ['three[ -]quarters|три четверти|тр[её]х четвертей', 3 / 4],
  ['(?:a |one[ -])?third|треть|трети', 1 / 3],
  ['(?:a |one[ -])?(?:quarter|fourth)|четверть|четверти', 1 / 4],
  ['(?:a |one[ -])?fifth|(?:одн(?:а|у|ой) )?пят(?:ая|ую|ой)(?: част(?:ь|и|ью))?', 1 / 5],
  ['(?:a |one[ -])?sixth|(?:одн(?:а|у|ой) )?шест(?:ая|ую|ой)(?: част(?:ь|и|ью))', 1 / 6],
  ['(?:a |one[ -])?seventh', 1 / 7],
  ['(?:an |one[ -])?eighth', 1 / 8],
  ['(?:a |one[ -])?ninth', 1 / 9],
  ['(?:a |one[ -])?tenth|(?:одн(?:а|у|ой) )?десят(?:ая|ую|ой)(?: част(?:ь|и|ью))?', 1 / 10],
  ['(?:a |one[ -])?twentieth|двадцат(?:ая|ую|ой)(?: част(?:ь|и|ью))', 1 / 20],
];

const either = (all: readonly (readonly [string, number])[]) => all.map(([form]) => form).join('|');
const compile = (all: readonly (readonly [string, number])[]) =>
  all.map(([form, value]) => [new RegExp(`^(?:${form})$`, 'iu'), value] as const);
const known = compile([...multiples, ...parts]);

/** A multiple in a word, for use in other patterns: "twice", "вдвое". */
export const multipleWords = `(?:${either(multiples)})`;

/** A part of one in words, for use in other patterns: "half", "a fifth", "треть"; or as a fraction, "1/5th". */
export const partWords = String.raw`(?:${either(parts)}|1\s?\/\s?\d{1,3}(?:rd|th|st|nd)?)`;

/** What a multiple or a part stands for: 2 for "twice", 0.2 for "a fifth" and "1/5"; null where it is neither. */
export function multipleOf(text: string): number | null {
  const [, below] = /^1\s?\/\s?(\d{1,3})/.exec(text) ?? [];
  if (below !== undefined) return Number(below) > 0 ? 1 / Number(below) : null;
  return known.find(([form]) => form.test(text.trim()))?.[1] ?? null;
}
