import type { Claim, Fact, Modalities, Offer, Price, UnitPrice } from './catalog.ts';
import { type Claimer, mergeClaims, type Statement, stated, toModalities } from './merge.ts';
import { holdsOn } from './price-on.ts';
import type { OfferEntry } from './schema.ts';
import type { Tables } from './table-schemas.ts';
import type { Basis, Tier } from './words.ts';

/** Tiers whose word counts and whose prices are used by default. */
export const trustedTiers: readonly Tier[] = ['lab', 'hyperscaler', 'host'];

/** Sources whose word on an offer has a rank of its own, whoever's offer it is. */
const keptBases: readonly Basis[] = ['team', 'lab', 'page'];

/** The kinds a row states, as far as its source can speak of them. */
export function modalitiesOf(
  row: { readonly source: string; readonly modalities?: OfferEntry['claims'][number]['modalities'] },
  tables: Tables,
): Modalities | null {
  return row.modalities ? toModalities(row.modalities, tables.sources[row.source]?.knowsModalities) : null;
}

/** A lab that serves another lab's model is a host of it; a provider nobody filed is a reseller. */
function tierOfOther(tier: Tier | undefined): Tier {
  return tier === 'lab' ? 'host' : (tier ?? 'reseller');
}

/** Prices with the best as chosen that held when it was stated: one announced for later is none yet. */
function factOfPrices(prices: Fact<Price>): Fact<Price> {
  const chosen = prices?.claims.find((claim) => holdsOn(claim.value, claim.asOf));
  return prices && chosen ? { ...prices, chosen } : prices;
}

function unitPricesOf({ unitPrices }: OfferEntry['claims'][number]): readonly UnitPrice[] | null {
  if (unitPrices === undefined) return null;
  return unitPrices.map(({ unit, usd, quality = null, size = null, with: extra = null }) => ({
    unit,
    usd,
    quality,
    size,
    with: extra,
  }));
}

/** One provider's route from what sources say of it. */
export function buildOffer(
  entry: OfferEntry,
  tables: Tables,
  labProvider: string | null,
  plain: Claimer,
): Offer {
  const tier = entry.provider === labProvider ? 'lab' : tierOfOther(tables.providers[entry.provider]?.tier);
  const basis = tier === 'lab' ? 'lab-offer' : trustedTiers.includes(tier) ? 'offers' : 'aggregator';
  const claim = <Value>(statement: Statement, value: Value): Claim<Value> => {
    const own = plain(statement, value);
    return keptBases.includes(own.basis) ? own : { ...own, basis };
  };
  const region = tables.providers[entry.provider]?.region ?? null;
  const { allowedProviders } = tables;
  // Lists have no currency, and rows of Chinese endpoints may be yuan; a team knows what it pays.
  const unitOf = ({ source }: Statement) =>
    region === 'cn' && tables.sources[source]?.basis !== 'team' ? 'other' : 'tokens';
  const { batch, hourWrite } = tables.providers[entry.provider] ?? {};
  const rule = batch ? plain(batch, batch.share) : null;
  const price = (row: OfferEntry['claims'][number]): Price | null => {
    if (row.input === undefined || row.output === undefined) return null;
    if (row.input === 0 && row.output === 0) return null;
    return {
      input: row.input,
      output: row.output,
      cacheRead: row.cacheRead ?? null,
      cacheWrite: row.cacheWrite ?? null,
      unit: row.unit ?? unitOf(row),
      reasoningOutput: row.reasoningOutput ?? null,
      batch:
        row.batchInput === undefined || row.batchOutput === undefined
          ? rule && { input: row.input * rule.value, output: row.output * rule.value }
          : { input: row.batchInput, output: row.batchOutput },
      batchRule: row.batchInput === undefined || row.batchOutput === undefined ? rule : null,
      hourWrite: hourWrite ? row.input * hourWrite.times : null,
      tiers: (row.tiers ?? []).map(({ above, input, output, cacheRead = null, cacheWrite = null }) => ({
        above,
        input,
        output,
        cacheRead,
        cacheWrite,
      })),
      from: row.from ?? null,
      until: row.until ?? null,
      peak: row.peak
        ? {
            hours: row.peak.hours,
            workdays: row.peak.workdays ?? false,
            input: row.peak.input,
            output: row.peak.output,
            cacheRead: row.peak.cacheRead ?? null,
            cacheWrite: row.peak.cacheWrite ?? null,
          }
        : null,
    };
  };
  const prices = factOfPrices(mergeClaims(stated(entry.claims, price, claim)));
  const ending = entry.claims.find(({ status }) => status === 'deprecated');
  const trusted = trustedTiers.includes(tier) || prices?.chosen.basis === 'team';
  return {
    provider: entry.provider,
    id: entry.id,
    tier,
    allowed: allowedProviders ? allowedProviders.includes(entry.provider) : trusted,
    region: entry.region ?? null,
    servedIn: entry.region ?? region,
    variant: entry.variant ?? null,
    snapshot: entry.snapshot ?? null,
    deprecated: ending ? claim(ending, null) : null,
    price: prices,
    unitPrices: mergeClaims(stated(entry.claims, unitPricesOf, claim)),
    included: entry.claims.some((row) => row.input === 0 && row.output === 0),
    contextWindow: mergeClaims(stated(entry.claims, (row) => row.contextWindow, claim)),
    inputLimit: mergeClaims(stated(entry.claims, (row) => row.inputLimit, claim)),
    maxOutput: mergeClaims(
      stated(entry.claims, (row) => (row.maxOutput === row.contextWindow ? null : row.maxOutput), claim),
    ),
    modalities:
      mergeClaims(stated(entry.claims, (row) => modalitiesOf(row, tables), claim))?.chosen.value ?? null,
    capabilities: mergeClaims(stated(entry.claims, (row) => row.capabilities, claim))?.chosen.value ?? {},
  };
}
