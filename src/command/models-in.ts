import type { Catalog } from '../catalog/catalog.ts';
import { namesOf } from '../catalog/catalog-names.ts';
import { recognise } from '../catalog/find.ts';
import { nameKey } from '../catalog/name-key.ts';
import { spokenWords } from '../catalog/name-words.ts';
import { createMemo } from '../memo.ts';
import { plain } from './parse.ts';

const longestName = 6;
/** Characters of a message that are read, and models that are taken from it: more are never compared. */
const longestMessage = 2000;
const mostModels = 20;

/** Names that are plain English too: as a name they start with a capital letter. */
const ordinary = new Set(['command', 'compass', 'flash', 'lightning', 'mercury', 'nova', 'sonar', 'turbo']);

const kept = createMemo<{ readonly model: string; readonly isFamily: boolean } | null>(4000);
const version = /^v?\d+(?:\.\d+)*b?$/i;

/** Whether a name can start with this word, which is quick to see. */
function mayStart(catalog: Catalog, word: string): boolean {
  const { vocabulary, families, keys } = namesOf(catalog);
  const lower = word.toLowerCase();
  if (/[\d/-]/.test(word)) return true;
  return (
    word.length > 1 &&
    !ordinary.has(word) &&
    (vocabulary.has(lower) || families.has(lower) || spokenWords.has(lower) || keys.has(nameKey(lower)))
  );
}

/** The model that words name by an id, a name, an alias or its family; null where they name none. */
function named(catalog: Catalog, words: readonly string[], today: string) {
  const run = words.join(' ');
  if (!mayStart(catalog, words[0] ?? '') || !/\p{L}/u.test(run)) return null;
  return kept(catalog, `${today} ${run}`, () => {
    const { outcome, how, model } = recognise(catalog, run, today);
    return outcome === 'found' && how !== 'typo' && model !== null
      ? { model, isFamily: how === 'family' }
      : null;
  });
}

/** Words without what stands around them; those joined by a slash apart, unless they are an id. */
function wordsOf(catalog: Catalog, text: string, today: string): string[] {
  return plain(text)
    .split(/[\s,;|()[\]{}"<>*~`]+|[.:!?](?=\s|$)/u)
    .flatMap((word) => (word.includes('/') && !named(catalog, [word], today) ? word.split('/') : [word]))
    .filter(Boolean);
}

/**
 * Ids of the models that a message names, each once and in its order: the longest run of words that is a known name
 * counts. Typing errors are passed over, since in running text they are mostly other words, and so are families with a
 * version that they do not have.
 */
export function modelsIn(catalog: Catalog, text: string, today: string): readonly string[] {
  const words = wordsOf(catalog, text.slice(0, longestMessage), today);
  const found = new Set<string>();
  for (let at = 0; at < words.length && found.size < mostModels; ) {
    const lengths = Array.from({ length: Math.min(longestName, words.length - at) }, (_, index) => index + 1);
    const length = lengths.findLast((own) => named(catalog, words.slice(at, at + own), today) !== null) ?? 1;
    const name = named(catalog, words.slice(at, at + length), today);
    at += length;
    if (name && !(name.isFamily && version.test(words[at] ?? ''))) found.add(name.model);
  }
  return [...found];
}
