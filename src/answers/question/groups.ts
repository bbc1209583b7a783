import type { Catalog } from '../../catalog/catalog.ts';
import type { Details } from '../../subjects/query.ts';
import { keysIn } from './frames.ts';
import type { Reading } from './reading.ts';
import { lineOf } from './subjects.ts';

/** What is asked about as such: a lab, or a brand or a line. */
export type GroupAsked = Pick<Details, 'lab' | 'family'>;

/**
 * The lab or the brand that a question names and no model of it; null where it names a model, several, or none.
 * @param withLines whether the name of a line, which stands for its newest model, means all of it
 */
export function groupIn(
  catalog: Catalog,
  { mentions, said }: Reading,
  withLines: boolean,
): GroupAsked | null {
  const [only, ...others] = mentions;
  if (!only) {
    const [lab] = keysIn(said, 'labs');
    return lab === undefined || !Object.hasOwn(catalog.labs, lab) ? null : { lab, family: null };
  }
  if (others.length > 0) return null;
  const { match } = only;
  const line = lineOf(catalog, match);
  if (line?.kind === 'lab') return { lab: line.value, family: null };
  if (match.brand !== null) return { lab: null, family: match.brand };
  return line?.kind === 'family' && (withLines || match.outcome !== 'found')
    ? { lab: null, family: line.value }
    : null;
}
