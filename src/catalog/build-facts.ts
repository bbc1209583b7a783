import { buildOffer, modalitiesOf, trustedTiers } from './build-offer.ts';
import { answersOf, capabilityClaims } from './capabilities.ts';
import type { ModelFacts } from './catalog.ts';
import { type Claimer, stated } from './claims.ts';
import { majority, mergeClaims } from './merge.ts';
import type { ModelEntry } from './schema.ts';
import { agreedModalities, largestServed } from './served.ts';
import type { Tables } from './table-schemas.ts';

/**
 * What is said of a model, merged from every claim about it and its offers.
 * @param ownProvider the provider that is its lab's own API
 */
export function buildFacts(
  entry: ModelEntry,
  ownProvider: string | null,
  tables: Tables,
  claim: Claimer,
): ModelFacts {
  const fact = <Value>(pick: (row: ModelEntry['claims'][number]) => Value | undefined | null) =>
    stated(entry.claims, pick, claim);
  const entries = entry.offers ?? [];
  const offers = entries.map((offer) => buildOffer(offer, tables, ownProvider, claim));
  const trusted = entries.filter((_, index) => trustedTiers.includes(offers[index]?.tier ?? 'reseller'));
  const trustedRows = trusted.flatMap((offer) =>
    offer.claims.map((row) => ({ ...row, lab: offer.provider === ownProvider })),
  );
  const kinds = (row: Parameters<typeof modalitiesOf>[0]) => modalitiesOf(row, tables);
  // Each route has one voice, however many lists tell of it.
  const served = (routes: typeof trusted) =>
    routes.flatMap((offer) => mergeClaims(stated(offer.claims, kinds, claim))?.chosen ?? []);
  const ofLab = trusted.filter(({ provider }) => provider === ownProvider);
  const openWeights = fact((row) => row.openWeights);
  const able = capabilityClaims(Object.keys(tables.capabilities), entry.claims, claim, trustedRows);
  const agreed = majority(openWeights.filter((own) => own.basis === 'offers'));
  return {
    released: mergeClaims(fact((row) => row.released)),
    knowledgeCutoff: mergeClaims(fact((row) => row.knowledgeCutoff)),
    contextWindow: mergeClaims([
      ...fact((row) => row.contextWindow),
      ...largestServed(offers, 'contextWindow'),
    ]),
    maxOutput: mergeClaims([
      ...fact((row) => (row.maxOutput === row.contextWindow && row.basis !== 'lab' ? null : row.maxOutput)),
      ...largestServed(offers, 'maxOutput'),
    ]),
    modalities: mergeClaims([
      ...fact(kinds),
      ...agreedModalities(served(ofLab), 'lab-offer'),
      ...agreedModalities(served(trusted), 'offers'),
    ]),
    openWeights: mergeClaims(agreed ? [...openWeights, agreed] : openWeights),
    licence: mergeClaims(fact((row) => row.licence)),
    parameters: mergeClaims(
      fact((row) => row.parameters && { total: row.parameters.total, active: row.parameters.active ?? null }),
    ),
    architecture: mergeClaims(fact((row) => row.architecture)),
    languages: mergeClaims(fact((row) => row.languages)),
    volumeDiscount: mergeClaims(fact((row) => row.volumeDiscount)),
    freeTier: mergeClaims(fact((row) => row.freeTier)),
    api: mergeClaims(fact((row) => row.api)),
    statedPrices: fact((row) =>
      row.inputPrice === undefined || row.outputPrice === undefined
        ? null
        : { input: row.inputPrice, output: row.outputPrice },
    ),
    capabilities: answersOf(able),
    capabilityClaims: able,
    scores: (entry.scores ?? []).map((row) => ({
      benchmark: row.benchmark,
      variant: row.variant ?? null,
      value: typeof row.value === 'number' ? [row.value, row.value] : row.value,
      runBy: row.runBy ?? null,
      snapshot: row.snapshot ?? null,
      claim: claim(row, null),
    })),
    offers,
  };
}
