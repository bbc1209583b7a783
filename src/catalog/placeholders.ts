import type { ImportedFile } from './imported-schema.ts';

/** A lab and a month that price lists give as the knowledge cut-off of so many of its models that none of them can mean it. */
export type Placeholder = { readonly lab: string; readonly cutoff: string; readonly models: number };

/** Models of one lab in one list from which on a shared month is a constant that somebody filled in. */
const fewest = 10;

const isMonth = (date: string) => date.length === 7;

/**
 * Cut-offs of a list that are placeholders: one month, shared by ten or more models of a lab. A day is exact enough to
 * be the lab's own word.
 */
export function placeholderCutoffs({ models }: Pick<ImportedFile, 'models'>): Placeholder[] {
  const counts = new Map<string, Placeholder>();
  for (const { id, facts } of models) {
    const lab = id.slice(0, id.indexOf('/'));
    for (const cutoff of new Set(facts.flatMap(({ knowledgeCutoff = '' }) => knowledgeCutoff))) {
      if (!isMonth(cutoff)) continue;
      const key = `${lab} ${cutoff}`;
      counts.set(key, { lab, cutoff, models: (counts.get(key)?.models ?? 0) + 1 });
    }
  }
  return [...counts.values()].filter(({ models: shared }) => shared >= fewest);
}

/** Whether a cut-off that a list gives a model is one of those. */
export function isPlaceholder(
  placeholders: readonly Placeholder[],
  id: string,
  cutoff: string | undefined,
): boolean {
  return placeholders.some((own) => own.cutoff === cutoff && id.startsWith(`${own.lab}/`));
}
