import { buildOffer, trustedTiers } from './build-offer.ts';
import { capabilityAnswers } from './capabilities.ts';
import type { Lifecycle, Model } from './catalog.ts';
import { claimer, stated } from './claims.ts';
import { majority, mergeClaims, toModalities } from './merge.ts';
import type { ModelEntry, ModelsFile } from './schema.ts';
import { largestServed, unionServed } from './served.ts';
import type { Tables } from './table-schemas.ts';

/** A model's facts, merged from every claim about it and its offers. */
export function buildModel(entry: ModelEntry, lab: ModelsFile['lab'], tables: Tables): Model {
  const claim = claimer(tables.sources);
  const fact = <Value>(pick: (row: ModelEntry['claims'][number]) => Value | undefined | null) =>
    stated(entry.claims, pick, claim);
  const entries = entry.offers ?? [];
  const offers = entries.map((offer) => buildOffer(offer, tables, lab.provider));
  const trustedRows = entries
    .filter((_, index) => trustedTiers.includes(offers[index]?.tier ?? 'reseller'))
    .flatMap((offer) => offer.claims.map((row) => ({ ...row, lab: offer.provider === lab.provider })));
  const modalitiesOf = (row: { source: string; modalities?: ModelEntry['claims'][number]['modalities'] }) =>
    row.modalities ? toModalities(row.modalities, tables.sources[row.source]?.knowsModalities) : null;
  const servedModalities = stated(trustedRows, modalitiesOf, claim);
  const labModalities = stated(
    trustedRows.filter((row) => row.lab),
    modalitiesOf,
    claim,
  ).map((own) => ({
    ...own,
    basis: 'lab-offer' as const,
  }));
  const openWeights = fact((row) => row.openWeights);
  const agreed = majority(openWeights.filter((own) => own.basis === 'offers'));
  return {
    id: entry.id,
    name: entry.name,
    aliases: entry.aliases ?? [],
    families: entry.families ?? [],
    version: entry.version ?? null,
    task: entry.task ?? 'chat',
    lab,
    absentFrom: entry.absentFrom ? claim(entry.absentFrom, null) : null,
    gone: entry.gone ? { on: entry.gone.on, claim: claim(entry.gone, null) } : null,
    successor: entry.successor ?? null,
    lifecycle: (entry.lifecycle ?? []).map(
      (row): Lifecycle => ({
        surface: row.surface,
        preview: row.preview ?? false,
        deprecated: row.deprecated ?? null,
        shutdown: row.shutdown ?? null,
        earliestShutdown: row.earliestShutdown ?? null,
        replacement: row.replacement ?? null,
        claim: claim(row, null),
      }),
    ),
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
    modalities: mergeClaims([...fact(modalitiesOf), ...labModalities, ...unionServed(servedModalities)]),
    openWeights: mergeClaims(agreed ? [...openWeights, agreed] : openWeights),
    licence: mergeClaims(fact((row) => row.licence)),
    parameters: mergeClaims(
      fact((row) => row.parameters && { total: row.parameters.total, active: row.parameters.active ?? null }),
    ),
    api: mergeClaims(fact((row) => row.api)),
    statedPrices: fact((row) =>
      row.inputPrice === undefined || row.outputPrice === undefined
        ? null
        : { input: row.inputPrice, output: row.outputPrice },
    ),
    capabilities: capabilityAnswers(entry.claims, claim, trustedRows),
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
