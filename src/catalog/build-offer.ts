import type { Claim, Offer, Price } from './catalog.ts';
import { claimer, type Statement, stated } from './claims.ts';
import { mergeClaims } from './merge.ts';
import type { OfferEntry } from './schema.ts';
import type { Tables } from './table-schemas.ts';
import type { Tier } from './words.ts';

/** Tiers whose word counts and whose prices are used by default. */
export const trustedTiers: readonly Tier[] = ['lab', 'hyperscaler', 'host'];

/** One provider's route from what sources say of it. */
export function buildOffer(entry: OfferEntry, tables: Tables, labProvider: string): Offer {
  const tier =
    entry.provider === labProvider ? 'lab' : (tables.providers[entry.provider]?.tier ?? 'reseller');
  const basis = tier === 'lab' ? 'lab-offer' : trustedTiers.includes(tier) ? 'offers' : 'aggregator';
  const plain = claimer(tables.sources);
  const claim = <Value>(statement: Statement, value: Value): Claim<Value> => {
    const own = plain(statement, value);
    return own.basis === 'lab' || own.basis === 'page' ? own : { ...own, basis };
  };
  const price = (row: OfferEntry['claims'][number]): Price | null => {
    if (row.input === undefined || row.output === undefined) return null;
    if (row.input === 0 && row.output === 0) return null;
    return {
      input: row.input,
      output: row.output,
      cacheRead: row.cacheRead ?? null,
      cacheWrite: row.cacheWrite ?? null,
      unit: row.unit ?? 'tokens',
      tiers: (row.tiers ?? []).map(({ above, input, output }) => ({ above, input, output })),
    };
  };
  return {
    provider: entry.provider,
    id: entry.id,
    tier,
    region: entry.region ?? null,
    variant: entry.variant ?? null,
    snapshot: entry.snapshot ?? null,
    price: mergeClaims(stated(entry.claims, price, claim)),
    contextWindow: mergeClaims(stated(entry.claims, (row) => row.contextWindow, claim)),
    maxOutput: mergeClaims(
      stated(entry.claims, (row) => (row.maxOutput === row.contextWindow ? null : row.maxOutput), claim),
    ),
  };
}
