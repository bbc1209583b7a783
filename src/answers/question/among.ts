import type { Catalog, Model } from '../../catalog/catalog.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { usualPrice } from '../../cost/bill.ts';
import type { Topic, Understood } from '../../subjects/query.ts';
import { comparableModels } from '../limits.ts';
import type { Asked } from './asked.ts';
import { hasNoun, isOnly, keysIn } from './frames.ts';
import { subjectsOf } from './subjects.ts';

/** What the most of something is asked about, and how much of it a model has; null where that is not known. */
type Most = {
  readonly topic: Topic;
  readonly measure?: (model: Model, today: string) => number | null;
};

const least = (value: number | null | undefined) => (value == null ? null : -value);
const cheapest: Most = {
  topic: 'price',
  measure: (model, today) => least(usualPrice(model, referenceRoute(model, today))),
};
const newest: Most = {
  topic: 'release_date',
  measure: ({ released }) => (released ? Date.parse(released.chosen.value) : null),
};
const widest: Most = {
  topic: 'context',
  measure: ({ contextWindow }) => contextWindow?.chosen.value ?? null,
};

const ofMost: Readonly<Record<string, Most>> = {
  cheapest,
  price: cheapest,
  newest,
  newer: newest,
  'largest context': widest,
  context: widest,
  fastest: { topic: 'speed' },
  smallest: { topic: 'parameters', measure: ({ parameters }) => least(parameters?.chosen.value.total) },
  largest: { topic: 'parameters', measure: ({ parameters }) => parameters?.chosen.value.total ?? null },
  best: { topic: 'compare' },
  strongest: { topic: 'compare' },
};

/** What words of a comparison mean beside what goes without saying. */
const ofComparing = ['frames', 'goals', 'comparatives', 'bounds', 'topics', 'sides', 'workloads', 'domains'];

/**
 * What is asked of the models of a message that a question answers, and of no others: "which is cheapest?", "what is
 * newer?"; null where more is said, or models as such are asked for.
 */
export function amongTold({ catalog, reading, thread, today, ends }: Asked): Understood | null {
  const { said, mentions, values, unknown } = reading;
  if (thread === null || thread.topics.length > 0 || thread.models.length < 2) return null;
  if (mentions.length + values.length + unknown.length > 0 || hasNoun(reading)) return null;
  const isPlain = said.every((one) => one.meanings.has('filler:') || isOnly(one, ofComparing));
  const [most, ...others] = [...new Set([...keysIn(said, 'comparatives'), ...keysIn(said, 'goals')])];
  const sought = most === undefined || others.length > 0 ? undefined : ofMost[most];
  if (!isPlain || sought === undefined) return null;
  const many =
    thread.models.length > comparableModels.most ? mostOf(catalog, thread.models, sought, today) : null;
  const found = subjectsOf(catalog, [], many ?? thread.models, today);
  const details = many ? { ofMany: thread.models.length } : {};
  return found.kind === 'found'
    ? ends.query([sought.topic], { subjects: found.matches, details })
    : ends.clarify(found.reason, found.candidates, found.text, found.choices);
}

/** Of more models than one answer takes, those that have the most of what is asked for; null where that is known of less than two. */
function mostOf(
  catalog: Catalog,
  ids: readonly string[],
  { measure }: Most,
  today: string,
): readonly string[] | null {
  const measured = ids.flatMap((id) => {
    const model = catalog.models.get(id);
    const value = model && measure ? measure(model, today) : null;
    return value === null ? [] : [{ id, value }];
  });
  if (measured.length < comparableModels.least) return null;
  return measured
    .sort((a, b) => b.value - a.value)
    .slice(0, comparableModels.most)
    .map(({ id }) => id);
}
