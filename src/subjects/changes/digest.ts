import type { Catalog, Model } from '../../catalog/catalog.ts';
import type { Change } from '../../catalog/imported-schema.ts';
import { type Tier, tiers } from '../../catalog/words.ts';
import { daysAfter, newestFirst } from '../../dates.ts';
import {
  type Dated,
  directionOf,
  endings,
  mayBeSince,
  newcomers,
  type PriceMove,
  type Span,
} from './rule.ts';

/** Days of a week, and of the month that stands for a week in which nothing happened. */
const week = 7;
const month = 30;
/** Days ahead in which an end matters. */
const ahead = 90;

/** Tiers whose price moves matter to all; those of gateways and resellers follow them. */
const telling: ReadonlySet<Tier> = new Set<Tier>(['lab', 'hyperscaler', 'host']);

/** Models of one lab whose prices one provider moved alike, by as much, at once. */
export type AlikeMoves = {
  readonly provider: string;
  readonly tier: Tier;
  readonly direction: PriceMove['direction'];
  readonly on: string;
  readonly after: string | null;
  /** Percent of each price; null where it stayed or cannot be told. */
  readonly input: number | null;
  readonly output: number | null;
  /** Each model once, with what changed of its first offer. */
  readonly moves: readonly {
    readonly model: Model;
    readonly changes: readonly [Change, ...Change[]];
  }[];
};

/** What happened within a span, and what ends soon. */
export type Digest = {
  readonly span: Span;
  readonly came: readonly Dated[];
  readonly moves: readonly AlikeMoves[];
  /** Shutdowns of the next three months, the first to end first. */
  readonly ends: readonly Dated[];
  readonly aheadSpan: Span;
};

const isPrice = ({ field }: Change) => field === 'input' || field === 'output';

const percentOf = (changes: readonly Change[], side: 'input' | 'output') =>
  changes.find(({ field }) => field === side)?.percent ?? null;

/** How far a price moved, in percent of what it was. */
const size = ({ input, output }: { input: number | null; output: number | null }) =>
  Math.max(Math.abs(input ?? 0), Math.abs(output ?? 0));

/** Price moves of labs, clouds and hosts at their plain offers, those that are alike together; what concerns most people first. */
export function alikeMoves(catalog: Catalog, changes: readonly Change[]): readonly AlikeMoves[] {
  const byOffer = Map.groupBy(
    changes.filter(isPrice),
    ({ date, provider, offer }) => `${date} ${provider} ${offer}`,
  );
  const each = [...byOffer.values()].flatMap(([first, ...rest]) => {
    const model = catalog.models.get(first?.model ?? '');
    const offer = model?.offers.find(
      ({ provider, id }) => provider === first?.provider && id === first.offer,
    );
    if (!first || !model || !offer || offer.variant !== null || !telling.has(offer.tier)) return [];
    const own = [first, ...rest] as const;
    const direction = directionOf(own);
    if (direction === null) return [];
    const { date: on, after = null } = first;
    const moved = { provider: offer.provider, direction, on, after };
    const by = { input: percentOf(own, 'input'), output: percentOf(own, 'output') };
    return [{ model, tier: offer.tier, changes: own, ...moved, ...by }];
  });
  const groups = Map.groupBy(each, ({ model, provider, on, input, output }) =>
    JSON.stringify([provider, on, model.lab.id, input, output]),
  );
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { provider, direction, on, after, input, output, tier } = first;
      const moves = [...new Map(group.map(({ model, changes: own }) => [model, own]))].map(
        ([model, own]) => ({
          model,
          changes: own,
        }),
      );
      return [{ tier, provider, direction, on, after, input, output, moves }];
    })
    .sort(
      (a, b) =>
        tiers.indexOf(a.tier) - tiers.indexOf(b.tier) ||
        newestFirst(a.on, b.on) ||
        b.moves.length - a.moves.length ||
        size(b) - size(a),
    );
}

function within(catalog: Catalog, span: Span, today: string): Digest {
  const models = [...catalog.models.values()];
  const changes = catalog.changes().filter((change) => mayBeSince(change, span.from));
  const aheadSpan = { from: today, to: daysAfter(today, ahead) };
  return {
    span,
    came: newcomers(catalog, models, span, today).within,
    moves: alikeMoves(catalog, changes),
    ends: endings(models, aheadSpan).within,
    aheadSpan,
  };
}

/**
 * What happened since an ISO day; without one in the last week, and in the last month where nothing happened in the week,
 * which is then said.
 */
export function digestOf(
  catalog: Catalog,
  since: string | null,
  today: string,
): Digest & { isQuietWeek: boolean } {
  const from = (days: number) => within(catalog, { from: daysAfter(today, -days), to: today }, today);
  if (since !== null) return { ...within(catalog, { from: since, to: today }, today), isQuietWeek: false };
  const own = from(week);
  const isQuietWeek = own.came.length === 0 && own.moves.length === 0;
  return { ...(isQuietWeek ? from(month) : own), isQuietWeek };
}

/** The ISO day from which the last month counts. */
export const monthBefore = (today: string): string => daysAfter(today, -month);
