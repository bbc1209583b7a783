import type { Topic } from '../../catalog/words.ts';
import type { Understood } from '../../subjects/query.ts';
import { asidesOf, asksWhatChanged, changeIn } from './asides.ts';
import type { Asked } from './asked.ts';
import { says } from './frames.ts';
import { groupIn } from './groups.ts';
import { subjectsOf } from './subjects.ts';

/** Topics of which changes within days are asked by the same words. */
const besideChanges: readonly (Topic | undefined)[] = [
  'price',
  'cost_estimate',
  'lifecycle',
  'release_date',
  'family',
  'replacement',
  undefined,
];

/** Whether it is asked what became of prices or models, by words that another topic shares. */
export function isOfChanges({ catalog, reading, topics, today, thread }: Asked): boolean {
  const { mentions } = reading;
  const [primary] = topics;
  if (!besideChanges.includes(primary) || topics.length > 1 || mentions.length > 1) return false;
  const asides = asidesOf(catalog, reading, ['changes'], today);
  if (!asksWhatChanged(asides, reading)) return false;
  const kind = changeIn(asides);
  const isOfPrice = kind === 'cheaper' || kind === 'dearer';
  // When a model that is named came out or ends is a fact of its own.
  return isOfPrice || (mentions.length === 0 && thread === null);
}

/** What became of models that are named, of a lab or a line, or of all. */
export function changesOf({ catalog, reading, thread, today, ends }: Asked): Understood {
  const { said, mentions } = reading;
  const group = groupIn(catalog, reading, false);
  if (group) return ends.query(['changes'], { details: { ...group, provider: null } });
  const refersBack = thread !== null && thread.models.length > 0 && says(said, 'frames', 'pronoun');
  if (mentions.length === 0 && !refersBack) return ends.query(['changes']);
  const previous = mentions.length === 0 ? (thread?.models ?? []) : [];
  const found = subjectsOf(catalog, mentions, previous, today);
  if (found.kind === 'unclear')
    return ends.clarify(found.reason, found.candidates, found.text, found.choices);
  return ends.query(['changes'], { subjects: found.matches });
}
