import type { Catalog } from '../../catalog/catalog.ts';
import type { Match } from '../../names/resolve.ts';
import type { Understood } from '../../subjects/query.ts';
import { comparableModels } from '../limits.ts';
import type { Reading } from './reading.ts';

/** Whether what is asked is of tokens, so that the language of the texts changes it. */
export function isOfTokens(understood: Understood): boolean {
  if (understood.kind !== 'query' && understood.kind !== 'clarify') return false;
  const { topics } = understood.kind === 'query' ? understood.query : understood;
  const isTopic = topics.includes('cost_estimate') || topics.includes('tokens');
  if (understood.kind === 'clarify') return isTopic;
  const { volume, request } = understood.query;
  return isTopic || volume !== null || (request !== null && request.volume !== null);
}

/**
 * The models whose tokens are asked about. A name of many models of one lab that stands for none of them stands for the
 * one that was measured. Null where a name means nothing for certain, or there are too many.
 */
export function tokenSubjects(catalog: Catalog, { mentions }: Reading): readonly Match[] | null {
  const found = mentions.map(({ match }): Match | null => {
    if (match.outcome === 'found') return match;
    if (match.outcome === 'unknown') return null;
    const measured = match.candidates.map(
      (id) => catalog.models.get(id)?.textTokens?.value.measuredOn.id ?? null,
    );
    const [model = null, ...others] = new Set(measured);
    if (model === null || others.length > 0) return null;
    return { ...match, outcome: 'found', how: 'id', model, candidates: [] };
  });
  const known = found.filter((match) => match !== null);
  const all = [...new Map(known.map((match) => [match.model, match])).values()];
  return known.length < found.length || all.length > comparableModels.most ? null : all;
}
