import { addSignature, bareId, type Known, type NamedOffer, type Names } from './name-index.ts';
import { nameKey } from './name-key.ts';
import { productWords } from './name-words.ts';
import { readName, signature } from './read-name.ts';

const nothing: ReadonlySet<never> = new Set();
const tag = /^\d{4}$/;
const size = /^\d+(?:\.\d+)?[bt]$/;

/** Whether an id names a number that its model does not have: 4.2 for 4.20. Tags, sizes and joined digits (56) are none. */
function isOtherNumber(text: string, own: ReadonlySet<string>): boolean {
  if (!/\d/.test(text) || own.has(text) || tag.test(text)) return false;
  if (size.test(text)) return [...own].some((number) => size.test(number));
  return ![...own].some((number) => number.replace('.', '') === text);
}

/** Whether fewer words than any other model's name has are left, as in a reseller's "gemma-4" for one Gemma 4 of many. */
function fitsOthers({ spellings, byWord }: Names, full: string, model: number): boolean {
  const words = full.split(' ');
  const indexes = byWord.get(words[0] ?? '') ?? [];
  return indexes.some((index) => {
    const spelling = spellings[index];
    return spelling && spelling.model !== model && words.every((word) => spelling.words.has(word));
  });
}

/** A provider's id: as it is written, and by its words where they are the model's. What contradicts its model is kept apart. */
export function addOffer(names: Names, model: number, offer: NamedOffer): void {
  const bearer = names.bearers[model];
  if (!bearer) return;
  const key = nameKey(bareId(offer.id));
  // Most are the model's own id, which is known.
  if (names.keys.get(key)?.model === model) return;
  const { numbers } = bearer;
  const written = offer.id.toLowerCase();
  const bare = bareId(written);
  const isVague = numbers.size > 0 && !/\d/.test(bare);
  // A reseller's "kimi" for one Kimi of many is no name of that model.
  if (names.offers.has(written) || (isVague && bare === written)) return;
  const known: Known = { model, how: 'id', qualifiers: offer.qualifiers };
  if (names.offerKeys.get(key)?.model === model) {
    names.offers.set(written, known);
    return;
  }
  const read = readName(bare, names.lexicon);
  const own = read.words.filter(({ kind }) => kind === 'own');
  const full = signature(read.words, nothing);
  const others = names.full.get(full);
  const isOther =
    own.some(
      ({ text }) => (productWords.has(text) && !bearer.words.has(text)) || isOtherNumber(text, numbers),
    ) ||
    (others && !others.includes(model) && !written.includes(':'));
  if (isOther) {
    if (!names.apart.has(key)) names.apart.set(key, offer.provider);
    return;
  }
  names.offers.set(written, known);
  if (
    isVague ||
    (offer.provider !== bearer.id.slice(0, bearer.id.indexOf('/')) && fitsOthers(names, full, model)) ||
    own.some(({ text }) => /\d/.test(text) && !numbers.has(text) && !tag.test(text) && !size.test(text))
  )
    return;
  if (names.offerKeys.has(key)) return;
  names.offerKeys.set(key, known);
  for (const { text } of own) if (tag.test(text) || size.test(text)) bearer.words.add(text);
  if (full && !others && !offer.qualifiers.variant && !offer.qualifiers.effort)
    addSignature(names, full, model);
}
