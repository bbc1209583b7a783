import type { Catalog } from '../catalog/catalog.ts';
import { recognise } from '../catalog/find.ts';
import { isCommonWord, isLearnedWord } from '../language/known-words.ts';
import { knows, lexiconOf } from '../language/lexicon.ts';
import { createMemo } from '../memo.ts';
import { nameKey } from '../names/key.ts';
import { effortWords, idleWords, regionWords, routerWords, variantWords } from '../names/parts.ts';

const keptBrands = createMemo<ReadonlyMap<string, readonly string[]>>(1);

/** What the models of a maker are called: "OpenAI" => "GPT". */
function brandsOf(catalog: Catalog): ReadonlyMap<string, readonly string[]> {
  return keptBrands(catalog, '', () => {
    const brands = new Map<string, string[]>();
    const labs = new Map<string, Set<string>>();
    for (const { id, families } of catalog.models.values())
      for (const family of families) {
        const lab = id.slice(0, id.indexOf('/'));
        labs.set(family, (labs.get(family) ?? new Set()).add(lab));
      }
    for (const { id, name, main } of catalog.families.values())
      if (main !== null)
        for (const lab of labs.get(id) ?? []) brands.set(lab, [...(brands.get(lab) ?? []), name]);
    const byWord = new Map<string, string[]>();
    for (const [lab, { name }] of Object.entries(catalog.labs))
      for (const word of new Set([lab, name, ...name.split(' ')].map(nameKey)))
        byWord.set(word, [...(byWord.get(word) ?? []), ...(brands.get(lab) ?? [])]);
    return byWord;
  });
}

const kept = createMemo<{ readonly model: string | null }>(2000);

/** The model that a text names exactly, or null. */
export function exactModel(catalog: Catalog, name: string, today: string): string | null {
  return kept(catalog, `${today} ${name}`, () => {
    const { outcome, how, model } = recognise(catalog, name, today);
    const isExact = outcome === 'found' && (how === 'id' || how === 'name' || how === 'alias');
    return { model: isExact ? model : null };
  }).model;
}

/**
 * The model that a part of a name means below a line or a maker: "2.5 Flash" below "Gemini". Null unless both together
 * are exactly a name of it.
 * @param scopes lines and makers as they are written, the nearest first
 */
export function modelWithin(
  catalog: Catalog,
  scopes: readonly string[],
  part: string,
  today: string,
): string | null {
  if (part.length > 60) return null;
  for (const scope of scopes) {
    // "mistral-small" below "mistral" is of none of its other lines.
    const isNamed = nameKey(part).startsWith(nameKey(scope));
    const brands = isNamed ? [] : (brandsOf(catalog).get(nameKey(scope)) ?? []);
    for (const line of [scope, ...brands]) {
      const model = exactModel(catalog, `${line} ${part}`, today);
      const isAlone = model === exactModel(catalog, part, today);
      // "Batch in" below a model says of which of its prices it is.
      if (!isAlone && model === exactModel(catalog, line, today)) continue;
      // A part that is a name by itself needs none above it, which would be another's.
      if (model && (!isAlone || isOf(catalog, model, line))) return model;
    }
  }
  return null;
}

/** Whether a model is one of a line or a maker. */
export function isOf(catalog: Catalog, model: string, line: string): boolean {
  const own = catalog.models.get(model);
  const words = [own?.id.split('/')[0] ?? '', own?.name ?? '', ...(own?.families ?? [])].map(nameKey);
  return [line, ...(brandsOf(catalog).get(nameKey(line)) ?? [])].some((one) =>
    words.some((word) => word.startsWith(nameKey(one))),
  );
}

const measures = /^[~≈<>≤≥$]?\d[\d.,_]*(?:\p{L}{1,3}|%|x|×)?$/u;

/** Whether a word is said of how a model is run or billed, and changes nothing of which it is. */
function isRemark(catalog: Catalog, word: string): boolean {
  const known = [effortWords, variantWords, regionWords, routerWords, idleWords].some((own) => own.has(word));
  return known || knows(lexiconOf(catalog), word);
}

/** Whether words right behind a model's name make it another product: "Ultra", "V2 Max". */
export function makesAnother(catalog: Catalog, behind: string): boolean {
  const [, first = ''] = /^[ \u00a0]?-?([\p{L}\d][\p{L}\d.+-]*)/u.exec(behind) ?? [];
  const word = first.toLowerCase();
  if (word === '' || isRemark(catalog, word) || measures.test(word)) return false;
  return /^\p{Lu}|\d/u.test(first) || !(isCommonWord(word) || isLearnedWord(word));
}

/** Whether words look like the name of a model that nobody knows: "FooLM-7B", "Nova 9". */
export function isUnknownName(catalog: Catalog, words: string): boolean {
  const own = words.match(/[\p{L}\d][\p{L}\d.:/_-]*/gu) ?? [];
  return own.some((said, at) => {
    const word = said.toLowerCase();
    if (measures.test(word) || isRemark(catalog, word) || !/\p{L}/u.test(word)) return false;
    const isKnown = isCommonWord(word) || isLearnedWord(word);
    if (/\d/.test(word)) return !isKnown && /\p{L}{2}/u.test(word);
    const isNumbered = /^v?\d+(?:\.\d+)?\p{L}?$/u.test(own[at + 1] ?? '');
    return (
      /^\p{Lu}/u.test(said) &&
      !isKnown &&
      (isNumbered || (said.length > 3 && /^[A-Z]/.test(said))) &&
      // "Макс. контекст"
      !(said.endsWith('.') || words.includes(`${said}.`))
    );
  });
}
