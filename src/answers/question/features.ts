import type { Said } from '../../language/match.ts';
import { featureSpace } from '../../language/topic-model.ts';
import { hashOf } from '../../language/word-filter.ts';
import type { Reading } from './reading.ts';

/** Sections of which the key is the name of something: which lab or card it is tells nothing of the topic. */
const named = new Set([
  'benchmarks',
  'providers',
  'labs',
  'licences',
  'cards',
  'regions',
  'languages',
  'terms',
  'workloads',
  'domains',
]);

/** Of these the words are names too, where they are several. */
const called = new Set(['workloads', 'domains', 'terms', 'languages']);
/** Words before a name that are none of it: "served by Groq". */
const leading = /^(?:served|made|by|for|провайдер|разработчик)$/u;

/** The section of a phrase that is nothing but a name; null where its words say something. */
function nameOf({ meanings, from, to }: Said): string | null {
  const sections = new Set([...meanings].map((meaning) => meaning.slice(0, meaning.indexOf(':'))));
  const [section = ''] = sections;
  const isName = [...sections].every((own) => named.has(own) && (!called.has(own) || to - from > 2));
  return isName && section !== '' ? section : null;
}

const most = 3;
const shortest = 3;
const longest = 5;

/**
 * What a reading is known by, as hashes below `featureSpace`, each once: its words, pairs of words and pairs with one
 * between, with names and values masked; the letters of words; what phrases mean; how many names.
 * @param ofThread how many models of its thread it may be about, where it names none
 */
export function featuresOf({ atoms, mentions, products, said }: Reading, ofThread = 0): number[] {
  const found = new Set<number>();
  const add = (kind: string, text: string) => found.add(hashOf(text, hashOf(kind)) % featureSpace);
  const masks = new Map<number, string>();
  for (const { from, to } of mentions)
    for (let at = from; at < to; at++) masks.set(at, at === from ? '_model_' : '');
  for (const { from, to } of products)
    for (let at = from; at < to; at++) masks.set(at, at === from ? '_product_' : '');
  for (const one of said) {
    const section = nameOf(one);
    let from = one.from;
    while (from < one.to - 1 && leading.test(atoms[from]?.text ?? '')) from += 1;
    if (section !== null)
      for (let at = from; at < one.to; at++) masks.set(at, at === from ? `_${section}_` : '');
  }
  const words: string[] = ['<'];
  for (const [at, { kind, text }] of atoms.entries()) {
    const mask = masks.get(at);
    if (mask === '' || kind === 'sign') continue;
    const isWord = kind === 'word' && mask === undefined;
    words.push(mask ?? (isWord ? text : `_${kind}_`));
    if (!isWord) continue;
    const whole = `<${text}>`;
    for (let length = shortest; length <= longest; length++)
      for (let start = 0; start + length <= whole.length; start++)
        add('letters', whole.slice(start, start + length));
  }
  // What is asked of the models of a thread reads as if it named one.
  if (ofThread > 0) words.push('_model_');
  words.push('>');
  for (const [at, word] of words.entries()) {
    add('word', word);
    const next = words[at + 1];
    if (next !== undefined) add('pair', `${word} ${next}`);
    const afterNext = words[at + 2];
    if (afterNext !== undefined) add('skip', `${word} ${afterNext}`);
  }
  for (const { meanings } of said)
    for (const meaning of meanings) {
      const section = meaning.slice(0, meaning.indexOf(':'));
      if (section !== 'filler') add('means', named.has(section) ? section : meaning);
    }
  add('models', String(Math.min(mentions.length + ofThread, most)));
  add('products', String(Math.min(products.length, 1)));
  return [...found];
}
