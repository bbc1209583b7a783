import type { Catalog, Model } from './catalog.ts';

/** A document of the table of sizes. */
export type SizedDocument = { readonly id: string } & Catalog['practice']['documents'][string];

/** Tokens of a window that go in at most, the answer aside. */
export function mostInput({ inputLimit }: Partial<Pick<Model, 'inputLimit'>>, window: number): number {
  return Math.min(window, inputLimit?.chosen.value ?? window);
}

/** Tokens of a window that a document may take, at least 0: what answers in text needs room for an answer. */
export function roomFor(
  { practice }: Catalog,
  model: Pick<Model, 'task'> & Partial<Pick<Model, 'inputLimit'>>,
  window: number,
): number {
  const free = window - (model.task === 'chat' ? practice.answer : 0);
  return Math.max(0, Math.min(free, mostInput(model, window)));
}

/** Into how many requests a document of so many tokens must be cut; null where there is no room for any. */
export function partsOf(room: number, tokens: number): number | null {
  return room > 0 ? Math.ceil(tokens / room) : null;
}

/** The documents of the table, the largest first. */
function documentsOf({ practice }: Catalog): SizedDocument[] {
  const all = Object.entries(practice.documents).map(([id, document]) => ({ id, ...document }));
  return all.sort((a, b) => b.tokens - a.tokens);
}

/** The largest document of the table that goes into so much room; null where not even the smallest does. */
export function largestDocument(catalog: Catalog, room: number): SizedDocument | null {
  return documentsOf(catalog).find(({ tokens }) => tokens <= room) ?? null;
}

/** The smallest document of the table. */
export function smallestDocument(catalog: Catalog): SizedDocument | null {
  return documentsOf(catalog).at(-1) ?? null;
}
