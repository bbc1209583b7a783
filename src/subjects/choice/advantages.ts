import { can, onlyOne } from '../../catalog/abilities.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { monthsBetween } from '../../dates.ts';
import type { Wording } from '../../language/wording.ts';
import { capabilityLabel } from '../abilities/label.ts';
import type { Advantage } from '../advantage.ts';
import type { Comparison } from '../comparison.ts';
import { providersOf } from '../routes/access.ts';
import { advantagesMessages, choosingMessages } from './say.ts';

/** The best value of the others when `index` is more than 5 % above all of them; null where one is not known. */
function clearlyMost(values: readonly (number | null)[], index: number): number | null {
  const own = values[index];
  const others = values.filter((_, at) => at !== index);
  if (own == null || others.some((value) => value === null)) return null;
  const next = Math.max(...others.map((value) => value ?? 0));
  return own > next * 1.05 ? next : null;
}

function ofCapabilities(catalog: Catalog, models: readonly Model[], index: number): Advantage[] {
  const alone = Object.keys(catalog.capabilities).filter(
    (id) => onlyOne(models.map((model) => can(model, id))) === index,
  );
  const called = (words: Wording) => alone.map((id) => capabilityLabel(catalog, id, words));
  if (alone.length === 0) return [];
  return [
    {
      kind: 'capabilities',
      sentence: (name, words) => words.of(advantagesMessages).only(name, called(words)),
      clause: (words) => words.of(advantagesMessages).when.needed(called(words)),
      ofOneTask: false,
      isWorthMore: true,
    },
  ];
}

function ofOutput(models: readonly Model[], index: number): Advantage[] {
  const outputs = models.map((model) => model.maxOutput?.chosen.value ?? null);
  const own = outputs[index] ?? 0;
  const next = clearlyMost(outputs, index);
  if (next === null || models[index]?.task !== 'chat') return [];
  return [
    {
      kind: 'output',
      sentence: (name, words) => words.of(advantagesMessages).output(name, own, next),
      clause: (words) => words.of(advantagesMessages).when.output(next),
      question: (name, words) => words.of(choosingMessages).longAnswer(next, name),
      ofOneTask: true,
      isWorthMore: false,
    },
  ];
}

function ofRoutes(models: readonly Model[], index: number, today: string): Advantage[] {
  const routes = models.map((model) => providersOf(model, today).length);
  const own = routes[index] ?? 0;
  const next = clearlyMost(routes, index);
  if (next === null || own <= 1) return [];
  return [
    {
      kind: 'routes',
      sentence: (name, words) => words.of(advantagesMessages).routes(name, own, next),
      clause: (words) => words.of(advantagesMessages).when.routes(own, next),
      ofOneTask: false,
      isWorthMore: false,
    },
  ];
}

function ofRecency(models: readonly Model[], index: number): Advantage[] {
  const months = models.map((model) => model.released?.chosen.value.slice(0, 7) ?? null);
  const own = months[index];
  const others = months.filter((_, at) => at !== index);
  const next = others.reduce(
    (a, b) => (a !== null && b !== null ? (a > b ? a : b) : null),
    others[0] ?? null,
  );
  if (!own || !next || own <= next) return [];
  return [
    {
      kind: 'recency',
      sentence: (name, words) =>
        words.of(advantagesMessages).newer(name, monthsBetween(next, own), own, next),
      clause: (words) => words.of(advantagesMessages).when.newer(own, next),
      ofOneTask: true,
      isWorthMore: false,
    },
  ];
}

/** Criteria by how much being ahead in them matters, the most first; one that is not among them comes after these. */
const order = ['quality', 'modalities', 'price', 'context', 'openness'];

function rank({ kind }: Advantage): number {
  const at = order.indexOf(kind);
  return at === -1 ? order.length : at;
}

function ofCriteria(
  catalog: Catalog,
  { models, criteria, categories }: Comparison,
  index: number,
): Advantage[] {
  return categories
    .flatMap((own, at) => criteria[at]?.advantage?.(catalog, models, own, index) ?? [])
    .sort((a, b) => rank(a) - rank(b));
}

/** For each model, in the order asked, what it certainly has over all the others; what matters most first. */
export function advantages(
  catalog: Catalog,
  comparison: Comparison,
  today: string,
): readonly (readonly Advantage[])[] {
  const { models } = comparison;
  const sameTask = new Set(models.map(({ task }) => task)).size === 1;
  return models.map((_, index) =>
    [
      ...ofCriteria(catalog, comparison, index),
      ...ofCapabilities(catalog, models, index),
      ...ofOutput(models, index),
      ...ofRoutes(models, index, today),
      ...ofRecency(models, index),
    ].filter(({ ofOneTask }) => sameTask || !ofOneTask),
  );
}
