import type { Catalog } from '../../catalog/catalog.ts';
import type { Thread } from '../../subjects/query.ts';
import { longestText } from '../limits.ts';
import { modelsIn, readQuestion } from './reading.ts';
import { volumeIn } from './volume-in.ts';

/** What a message is about, for a question that answers it: the models that it names, and the volume where it tells one. */
export function spokenOf(catalog: Catalog, text: string, today: string): Thread {
  const models = modelsIn(catalog, text, today);
  if (text.length > longestText) return { models, topics: [], volume: null };
  const known = models.flatMap((id) => catalog.models.get(id) ?? []);
  const { volume } = volumeIn(catalog, readQuestion(catalog, text, today), true, known);
  const isTold = typeof volume === 'object' && volume !== null && !('reason' in volume);
  return { models, topics: [], volume: isTold ? volume : null };
}
