import type { Catalog } from '../catalog/catalog.ts';
import { createMemo } from '../memo.ts';
import { type NamesIn, namesIn } from './named.ts';
import type { Words } from './plain-text.ts';
import { exactModel, isOf, isUnknownName, makesAnother, modelWithin } from './scope.ts';

/** What the names of a text mean. */
export type Naming = {
  readonly namesIn: (pieces: readonly Words[]) => NamesIn;
  /** The model that a part of a name means below a line or a maker, or null. */
  readonly within: (scopes: readonly string[], part: string) => string | null;
  /** The model that a name means exactly, or null. */
  readonly exactly: (name: string) => string | null;
  /** Whether a model is one of a line or a maker. */
  readonly isOf: (model: string, scopes: readonly string[]) => boolean;
  /** What a model's name begins with before its version: "GPT", "Claude Opus". */
  readonly brandOf: (model: string) => string | null;
  /** Whether words right behind a name make it another product. */
  readonly makesAnother: (behind: string) => boolean;
  /** Whether words look like the name of a model that nobody knows. */
  readonly isUnknown: (words: string) => boolean;
};

const brand = /^\p{L}+(?:[ -]\p{L}+)*(?=[ -]\p{L}{0,2}\d)/u;
const brands = createMemo<{ readonly brand: string | null }>(4000);

/** @param today ISO day */
export function namingOf(catalog: Catalog, today: string): Naming {
  return {
    namesIn: (pieces) => namesIn(catalog, pieces, today),
    within: (scopes, part) => modelWithin(catalog, scopes, part, today),
    exactly: (name) => exactModel(catalog, name, today),
    isOf: (model, scopes) => scopes.some((scope) => isOf(catalog, model, scope)),
    // Asked for each sentence behind a name.
    brandOf: (model) =>
      brands(catalog, model, () => ({
        brand: brand.exec(catalog.models.get(model)?.name ?? '')?.[0] ?? null,
      })).brand,
    makesAnother: (behind) => makesAnother(catalog, behind),
    isUnknown: (words) => isUnknownName(catalog, words),
  };
}
