import type { Catalog } from '../catalog/catalog.ts';
import type { Topic } from '../catalog/words.ts';
import type { Volume } from '../cost/volume.ts';
import { hasNoun, hasWishes, isQuestionOf, usesAllValues } from './frames.ts';
import { says } from './meanings.ts';
import type { Understood } from './query.ts';
import type { Reading } from './reading.ts';
import type { Replies } from './replies.ts';
import { requestIn } from './wishes.ts';

/** A question that names no model: it asks for some, or lacks one. */
export function withoutModels(
  catalog: Catalog,
  reading: Reading,
  topics: readonly Topic[],
  volume: Volume | null,
  today: string,
  { query, clarify, refuse }: Replies,
): Understood {
  const { said, values } = reading;
  const isNoun = hasNoun(reading);
  // No pick can be made by speed; what is known of it is an answer.
  const isFastest = says(said, 'goals', 'fastest') && topics.every((topic) => topic === 'speed');
  if (isFastest && !hasWishes(reading) && usesAllValues(reading, topics, volume)) return query(['speed']);
  const asksForModels =
    isNoun ||
    says(said, 'goals', 'cheapest', 'newest', 'largest context') ||
    (says(said, 'goals', 'best') && says(said, 'workloads')) ||
    topics.includes('recommend') ||
    (says(said, 'frames', 'recommend') && !says(said, 'frames', 'does-it'));
  const wishesAlone =
    hasWishes(reading, 2) && !says(said, 'frames', 'pronoun', 'does-it', 'definite', 'define');
  if (asksForModels || wishesAlone) {
    // "Which model is cheaper?" lacks the one it should be cheaper than.
    const isBounded = says(said, 'bounds') || values.some(({ kind }) => kind === 'money');
    const isOpen = says(said, 'comparatives') && !isBounded;
    const request = isOpen ? null : requestIn(catalog, reading, volume, null, today);
    if (request) return query(['recommend'], { request, volume: request.volume });
    if (asksForModels && (isNoun || topics.length === 0)) return refuse();
  }
  // "How much is an A100?" is about a card.
  if (says(said, 'cards')) return refuse();
  const [first, ...others] = topics;
  if (first === undefined || first === 'recommend') return refuse();
  return isQuestionOf(reading) && others.length < 4 ? clarify('no-model', []) : refuse();
}
