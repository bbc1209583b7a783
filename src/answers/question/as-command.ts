import type { Catalog } from '../../catalog/catalog.ts';
import { type Details, noDetails, type Query, type Topic } from '../../subjects/query.ts';
import type { CompareCommand, CostCommand, PickCommand } from '../command.ts';
import { comparableModels } from '../limits.ts';
import { workloadFor } from './compare.ts';

/** Whether a question says nothing beside its topic but what is `known`. */
function isBare(details: Details, known: readonly (keyof Details)[]): boolean {
  const keys = Object.keys(noDetails) as (keyof Details)[];
  return keys.every((key) => {
    const own = details[key];
    return known.includes(key) || own === null || (Array.isArray(own) && own.length === 0);
  });
}

/** Whether each model has a name of its own: of a name that could be several, all are answered. */
function areApart({ subjects }: Query): boolean {
  return new Set(subjects.map(({ query }) => query)).size === subjects.length;
}

/**
 * The command that a question amounts to: a comparison of models, a pick, or a cost at a volume; null where it asks for
 * one fact, or for something that no command takes.
 */
export function commandOf(
  catalog: Catalog,
  query: Query,
  topics: readonly Topic[],
): CompareCommand | PickCommand | CostCommand | null {
  const { subjects, details, request, volume, units } = query;
  const [topic, other] = topics;
  if (topic === undefined || other !== undefined || !areApart(query)) return null;
  const isOfModels = topic === 'compare' || (topic === 'recommend' && request === null);
  if (isOfModels && subjects.length >= comparableModels.least) {
    const { domain, aspect } = details;
    const isPlain = isBare(details, ['domain', 'aspect']) && (aspect === null || aspect === 'better');
    const workload = domain === null ? null : workloadFor(catalog, domain);
    if (!isPlain || request !== null || units !== null || (domain !== null && workload === null)) return null;
    return { kind: 'compare', models: subjects, workload, volume, show: null, private: false };
  }
  if (topic === 'recommend' && request !== null && subjects.length === 0)
    return { kind: 'pick', request, private: false };
  if (
    topic === 'cost_estimate' &&
    subjects.length > 0 &&
    volume !== null &&
    isBare(details, ['textLanguage'])
  ) {
    const { textLanguage } = details;
    const plain = {
      workload: null,
      units: null,
      routes: false,
      only: null,
      region: null,
      price: null,
      flat: null,
    };
    return { kind: 'cost', models: subjects, volume, textLanguage, ...plain, private: false };
  }
  return null;
}
