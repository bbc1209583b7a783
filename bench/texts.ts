/** Makes a text of its own for each seed. */
type Make = (seed: number) => string;

/** Numbers from 0 to 1, always the same ones of a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a part of a text is made with. */
type Dice = {
  readonly index: number;
  /** A whole number below another. */
  readonly below: (most: number) => number;
  readonly oneOf: (list: readonly string[]) => string;
  readonly signs: (from: string, count: number) => string;
  readonly price: () => string;
};

const filled =
  (length: number, part: (dice: Dice) => string): Make =>
  (seed) => {
    const random = randomOf(seed + 1);
    const below = (most: number) => Math.floor(random() * most);
    const oneOf = (list: readonly string[]) => list[below(list.length)] ?? '';
    const signs = (from: string, count: number) =>
      Array.from({ length: count }, () => from[below(from.length)]).join('');
    const price = () => `$${(random() * 20).toFixed(2)}`;
    let text = '';
    for (let index = 0; text.length < length; index++) text += part({ index, below, oneOf, signs, price });
    return text.slice(0, length);
  };

const hex = '0123456789abcdef';
const letters = 'abcdefghijklmnopqrstuvwxyz';
const talk = [
  'We tested it on our own documents last week, and the answers were better than before. ',
  'The team moved on, since prompts are longer now and nobody wants to wait. ',
  'What matters in the end is whether people use it, which nobody can tell beforehand. ',
  'Мы проверили это на своих документах, и ответы стали заметно лучше. ',
];

/** A post about models: a claim in three or four sentences. */
export const proseOf = (names: readonly string[], length: number): Make =>
  filled(length, ({ below, oneOf, price }) => {
    const claims = [
      `${oneOf(names)} costs ${price()} per million input tokens and ${price()} per million output tokens. `,
      `${oneOf(names)} has a context window of ${8 + below(900)}K tokens. `,
      `${oneOf(names)} is ${2 + below(8)}x cheaper than ${oneOf(names)}. `,
      `${oneOf(names)} стоит ${price()} за 1 млн входных токенов.\n`,
    ];
    return below(10) < 3 ? oneOf(claims) : oneOf(talk);
  });

/** What else people paste, and what takes long to read unless it is read well. */
export const kindsOfText = (names: readonly string[], length: number): Readonly<Record<string, Make>> => ({
  'hashes in letters and digits': filled(length, ({ signs }) => `${signs(hex, 8)} `),
  'hashes, base64': filled(
    length,
    ({ signs }) => `${signs(`${letters}${letters.toUpperCase()}0123456789+/`, 76)}\n`,
  ),
  'hashes, UUIDs': filled(
    length,
    ({ signs }) => `${[8, 4, 4, 4, 12].map((count) => signs(hex, count)).join('-')}\n`,
  ),
  'lines of a log': filled(
    length,
    ({ index, below, signs }) =>
      `2026-11-10T12:00:${10 + (index % 50)}.${below(1000)}Z INFO [${signs(letters, 7)}-${index}] id=${signs(hex, 16)} ms=${below(900)}\n`,
  ),
  'a stack trace': filled(
    length,
    ({ below, signs }) =>
      `    at ${signs(letters, 6)}.${signs(letters, 8)} (/app/lib/${signs(letters, 6)}.js:${below(900)}:7)\n`,
  ),
  'minified JSON': filled(
    length,
    ({ below, signs }) =>
      `{"${signs(letters, 6)}":${below(1e6)},"${signs(letters, 4)}":["${signs(hex, 12)}"],"x":null},`,
  ),
  'a table of prices': filled(length, ({ index, below, oneOf, price }) =>
    index === 0
      ? '| Model | Input ($/1M) | Output ($/1M) | Context |\n|---|---|---|---|\n'
      : `| ${oneOf(names)} | ${price()} | ${price()} | ${8 + below(900)}K |\n`,
  ),
  'a table as CSV': filled(length, ({ index, below, oneOf, price }) =>
    index === 0
      ? 'model,input,output,context\n'
      : `${oneOf(names)},${price()},${price()},${8 + below(900)}000\n`,
  ),
  'a table as HTML': filled(length, ({ index, oneOf, price }) =>
    index === 0
      ? '<table><tr><th>Model</th><th>Input</th><th>Output</th></tr>'
      : `<tr><td>${oneOf(names)}</td><td>${price()}</td><td>${price()}</td></tr>`,
  ),
  'names of models': filled(length, ({ oneOf }) => `${oneOf(names)} `),
  'misspelt names of models': filled(length, ({ below, oneOf, signs }) => {
    const name = oneOf(names).toLowerCase();
    const at = 1 + below(name.length - 1);
    return `${name.slice(0, at)}${signs(letters, 1)}${name.slice(at + 1)} `;
  }),
  'words in Cyrillic that are none': filled(
    length,
    ({ below, signs }) => `${signs('абвгдежзийклмнопрстуфхцчшщыэюя', 4 + below(8))} `,
  ),
  'control characters': filled(
    length,
    ({ below, signs }) => `${signs(letters, 4)}${String.fromCharCode(below(32))}`,
  ),
  code: filled(
    length,
    ({ index, below, signs }) =>
      `  const ${signs(letters, 5)}${index} = await ${signs(letters, 7)}.${signs(letters, 6)}(${below(900)}, "${signs(letters, 5)}");\n`,
  ),
  'figures in threes': filled(length, ({ signs }) => `${signs('0123456789', 3)} `),
  prices: filled(length, ({ price }) => `${price()}/${price()} `),
  'short sentences': filled(length, () => 'A. '),
  'any Unicode': filled(
    length,
    ({ below }) => String.fromCharCode(below(65_536)) + (below(7) === 0 ? ' ' : ''),
  ),
  'signs that stand for phrases (U+FDFA)': filled(length, () => '\uFDFA '),
  'links without an end': filled(length, () => '[a]('),
  'marks of emphasis': filled(length, () => '*a_'),
  'elements in elements': filled(length, () => '<div>'),
});
