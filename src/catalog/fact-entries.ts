import type { ImportedFactsFile } from './schema.ts';

export type Entry = ImportedFactsFile['models'][number];

const order = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Gathers what is said of each model; entries come out by id, what a model has none of is left out. */
export function gather() {
  const entries = new Map<string, Entry>();
  return {
    of(id: string, name: string): Entry {
      const known = entries.get(id) ?? { id, name, claims: [] };
      entries.set(id, known);
      return known;
    },
    all(): Entry[] {
      return [...entries.values()].sort((a, b) => order(a.id, b.id));
    },
  };
}

/** Entries of several importers, one a model; of what two say in the same words the first is kept. */
export function merged(...lists: readonly (readonly Entry[])[]): Entry[] {
  const { of, all } = gather();
  const seen = new Set<string>();
  for (const { id, name, claims } of lists.flat()) {
    for (const claim of claims) {
      const { url: _, ...said } = claim;
      const key = `${id} ${JSON.stringify(said)}`;
      if (!seen.has(key)) of(id, name ?? id).claims.push(claim);
      seen.add(key);
    }
  }
  return all();
}

/** The text of an imported file: one model a line, so that what changed can be read. */
export function factsText(models: readonly Entry[], head: Omit<ImportedFactsFile, 'models'> = {}): string {
  const start = Object.keys(head).length > 0 ? `${JSON.stringify(head).slice(0, -1)},` : '{';
  return `${start}"models":[\n${models.map((model) => JSON.stringify(model)).join(',\n')}\n]}\n`;
}
