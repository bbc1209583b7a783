import { plain } from '../read-names.ts';

/** Russian letters, the most frequent first: as many as there are capital letters stand as one of them. */
const russian = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё';
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** What stands behind an underscore; the digits there are the models of a message. */
const behind = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const signs = `${russian.slice(capitals.length)}.,?!-$/%:;'"()+<>=&#€~_*`;

const packedOf = new Map<string, string>([
  [' ', '-'],
  ...Array.from('abcdefghijklmnopqrstuvwxyz0123456789', (own) => [own, own] as const),
  ...Array.from(capitals, (own, at) => [russian[at] ?? '', own] as const),
  ...Array.from(signs, (own, at) => [own, `_${behind[at]}`] as const),
]);
const unpackedOf = new Map([...packedOf].map(([own, packed]) => [packed, own] as const));

/** Models of a message that a text speaks of, by their place among them: "compare {0} {1}". */
const place = /\{([0-4])\}/g;

/** A run of letters and digits that is so long may be a key or a token, which no message may carry. */
const secretive = /(?=\S*\d)(?=\S*\p{L})[\p{L}\d_-]{20,}/u;

/**
 * Words as they are typed, in lower case, as text of `[\w-]` that a button can carry; null where they hold other signs,
 * or what may be a secret. `{0}` to `{4}` stay places of models.
 */
export function packText(text: string): string | null {
  const words = plain(text).toLowerCase();
  if (secretive.test(words)) return null;
  const parts = words.split(place).map((part, index) => (index % 2 === 1 ? `_${part}` : packWords(part)));
  return parts.includes(null) ? null : parts.join('');
}

function packWords(words: string): string | null {
  let packed = '';
  for (const own of words) {
    const one = packedOf.get(own);
    if (one === undefined) return null;
    packed += one;
  }
  return packed;
}

/**
 * The words that a button carries, read as the hostile text that they may be; null where they are none.
 * @param names of the models of its message, for the places in the words
 */
export function unpackText(packed: string, names: readonly string[]): string | null {
  let words = '';
  for (let at = 0; at < packed.length; at += 1) {
    const isPair = packed[at] === '_';
    const one = packed.slice(at, at + (isPair ? 2 : 1));
    const name = isPair && /^_[0-4]$/.test(one) ? names[Number(one[1])] : undefined;
    const own = name ?? unpackedOf.get(one);
    if (own === undefined) return null;
    words += own;
    if (isPair) at += 1;
  }
  return words;
}
