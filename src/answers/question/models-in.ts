import type { Catalog } from '../../catalog/catalog.ts';
import { readQuestion } from './reading.ts';

const longestPart = 400;
const mostParts = 40;

/** Ids of the models that a text names, in its order, each once; a name that could be several is none. */
export function modelsIn(catalog: Catalog, text: string, today: string): string[] {
  const parts = text.match(new RegExp(`[^\\n]{1,${longestPart}}`, 'g')) ?? [];
  const found = parts.slice(0, mostParts).flatMap((part) => readQuestion(catalog, part, today).mentions);
  return [...new Set(found.flatMap(({ match }) => (match.outcome === 'found' ? (match.model ?? []) : [])))];
}
