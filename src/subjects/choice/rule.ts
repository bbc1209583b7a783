import { can, onlyOne } from '../../catalog/abilities.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import type { Mix } from '../../catalog/mix.ts';
import { liveRoutes } from '../../catalog/routes.ts';
import type { Capability } from '../../catalog/words.ts';
import type { BenchmarksCategory } from '../benchmarks/rule.ts';
import { type Comparison, categoryOf } from '../comparison.ts';
import type { ContextCategory } from '../context/rule.ts';
import type { ModalitiesCategory } from '../modalities/rule.ts';
import type { OpennessCategory } from '../openness/rule.ts';
import type { PriceCategory } from '../price/rule.ts';

/** What one model certainly has over all the others, with the figures; `next` is the best of the others. */
export type Advantage =
  | { readonly kind: 'benchmarks'; readonly leads: number; readonly of: number }
  | { readonly kind: 'modalities'; readonly extras: readonly string[] }
  | { readonly kind: 'price'; readonly own: number; readonly next: number; readonly mix: Mix }
  | { readonly kind: 'context' | 'output' | 'routes'; readonly own: number; readonly next: number }
  | { readonly kind: 'openness'; readonly licence: string | null; readonly othersClosed: boolean }
  | { readonly kind: 'capabilities'; readonly can: readonly Capability[] }
  | { readonly kind: 'recency'; readonly own: string; readonly next: string };

/** The best value of the others when `index` is more than 5 % above all of them; null where one is not known. */
function clearlyMost(values: readonly (number | null)[], index: number): number | null {
  const own = values[index];
  const others = values.filter((_, at) => at !== index);
  if (own == null || others.some((value) => value === null)) return null;
  const next = Math.max(...others.map((value) => value ?? 0));
  return own > next * 1.05 ? next : null;
}

/** The providers of the policy that serve a model at a price today. */
export function providersOf(model: Model, today: string): readonly string[] {
  return [...new Set(liveRoutes(model, today).map(({ offer }) => offer.provider))];
}

type Judged = PriceCategory | ContextCategory | BenchmarksCategory | ModalitiesCategory | OpennessCategory;

function ofCategories(catalog: Catalog, { models, categories }: Comparison, index: number): Advantage[] {
  return (categories as readonly Judged[]).flatMap((category): Advantage[] => {
    const wins = category.result.outcome === 'win' && category.result.winner === index;
    const rest = <Value>(values: readonly Value[]) => values.filter((_, at) => at !== index);
    switch (category.id) {
      case 'price': {
        const own = category.blended[index];
        const next = Math.min(...rest(category.blended).map((price) => price ?? 0));
        return wins && own != null ? [{ kind: 'price', own, next, mix: category.mix }] : [];
      }
      case 'context': {
        const own = category.windows[index];
        const next = Math.max(...rest(category.windows).map((size) => size ?? 0));
        return wins && own != null ? [{ kind: 'context', own, next }] : [];
      }
      case 'benchmarks': {
        const leads = category.shared.filter(({ leader }) => leader === index).length;
        return wins ? [{ kind: 'benchmarks', leads, of: category.shared.length }] : [];
      }
      case 'modalities': {
        const extras = category.extras[index] ?? [];
        return extras.length > 0 ? [{ kind: 'modalities', extras }] : [];
      }
      case 'openness': {
        const licence = models[index]?.licence?.chosen.value ?? null;
        const name = licence === null ? null : (catalog.licences[licence]?.name ?? licence);
        const othersClosed = rest(category.degrees).every(([, high]) => high === 0);
        return wins ? [{ kind: 'openness', licence: name, othersClosed }] : [];
      }
      default:
        return [];
    }
  });
}

function ofFacts(catalog: Catalog, { models }: Comparison, index: number, today: string): Advantage[] {
  const found: Advantage[] = [];
  const alone = Object.keys(catalog.capabilities).filter(
    (id) => onlyOne(models.map((model) => can(model, id))) === index,
  );
  if (alone.length > 0) found.push({ kind: 'capabilities', can: alone });
  const outputs = models.map((model) => model.maxOutput?.chosen.value ?? null);
  const output = clearlyMost(outputs, index);
  if (output !== null && models[index]?.task === 'chat')
    found.push({ kind: 'output', own: outputs[index] ?? 0, next: output });
  const routes = models.map((model) => providersOf(model, today).length);
  const next = clearlyMost(routes, index);
  if (next !== null && (routes[index] ?? 0) > 1)
    found.push({ kind: 'routes', own: routes[index] ?? 0, next });
  const months = models.map((model) => model.released?.chosen.value.slice(0, 7) ?? null);
  const own = months[index];
  const others = months.filter((_, at) => at !== index);
  const latest = others.reduce(
    (a, b) => (a !== null && b !== null ? (a > b ? a : b) : null),
    others[0] ?? null,
  );
  if (own && latest && own > latest) found.push({ kind: 'recency', own, next: latest });
  return found;
}

const order = [
  'benchmarks',
  'modalities',
  'price',
  'context',
  'openness',
  'capabilities',
  'output',
  'routes',
  'recency',
] as const;

/** What says nothing between models of different tasks, such as a price per token of text and of vectors. */
const ofOneTask: readonly Advantage['kind'][] = ['benchmarks', 'price', 'context', 'output', 'recency'];

/** For each model, in the order asked, what it certainly has over all the others; what matters most first. */
export function advantages(
  catalog: Catalog,
  comparison: Comparison,
  today: string,
): readonly (readonly Advantage[])[] {
  const sameTask = new Set(comparison.models.map(({ task }) => task)).size === 1;
  return comparison.models.map((_, index) =>
    [...ofCategories(catalog, comparison, index), ...ofFacts(catalog, comparison, index, today)]
      .filter(({ kind }) => sameTask || !ofOneTask.includes(kind))
      .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
  );
}

/** Two models used together: the cheaper one for most traffic, the other for what only it does better. */
export type Hybrid = {
  readonly cheap: number;
  readonly special: number;
  readonly because: Advantage;
  /** USD per 1M tokens at the comparison's mix: of both together, and of the special one alone. */
  readonly together: number;
  readonly alone: number;
  readonly mix: Mix;
};

const reasons: readonly Advantage['kind'][] = ['modalities', 'benchmarks', 'context', 'capabilities'];

/** The two that make sense together: one is certainly cheaper, the other certainly does more; null where facts do not say so. */
export function hybrid(
  comparison: Comparison,
  found: readonly (readonly Advantage[])[],
  share: number,
): Hybrid | null {
  const { models, callable } = comparison;
  const price = categoryOf<PriceCategory>(comparison, 'price');
  if (models.length !== 2 || callable.includes(false) || price?.result.outcome !== 'win') return null;
  const cheap = price.result.winner;
  const special = 1 - cheap;
  const because = found[special]?.find(({ kind }) => reasons.includes(kind));
  const [low, alone] = [price.blended[cheap], price.blended[special]];
  if (!because || low == null || alone == null) return null;
  return { cheap, special, because, together: share * low + (1 - share) * alone, alone, mix: price.mix };
}
