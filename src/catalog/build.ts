import type {
  Answer,
  Catalog,
  Claim,
  Family,
  Lifecycle,
  Modalities,
  Model,
  Offer,
  Price,
} from './catalog.ts';
import { newestFirst } from './dates.ts';
import { majority, mergeClaims, toModalities } from './merge.ts';
import {
  type BenchmarksFile,
  capabilities,
  type LicencesFile,
  type ModelEntry,
  type ModelsFile,
  type OfferEntry,
  type ProvidersFile,
  type SourcesFile,
  type Tier,
  type WorkloadsFile,
} from './schema.ts';

export type Tables = {
  readonly sources: SourcesFile;
  readonly providers: ProvidersFile;
  readonly licences: LicencesFile;
  readonly workloads: WorkloadsFile;
  readonly benchmarks: BenchmarksFile;
};

/** Tiers whose word counts and whose prices are used by default. */
export const trustedTiers: readonly Tier[] = ['lab', 'hyperscaler', 'host'];

type Statement = {
  readonly source: string;
  readonly asOf: string;
  readonly basis?: Claim<null>['basis'] | undefined;
};

function claimer(sources: SourcesFile) {
  return <Value>(statement: Statement, value: Value): Claim<Value> => {
    const source = sources[statement.source];
    if (!source) throw new Error(`source ${statement.source} is missing`);
    return {
      value,
      source: { name: source.name, url: source.url },
      asOf: statement.asOf,
      basis: statement.basis ?? source.basis,
    };
  };
}

function stated<Row extends Statement, Value>(
  rows: readonly Row[],
  pick: (row: Row) => Value | undefined | null,
  claim: <V>(statement: Statement, value: V) => Claim<V>,
): Claim<Value>[] {
  return rows.flatMap((row) => {
    const value = pick(row);
    return value === undefined || value === null ? [] : [claim(row, value)];
  });
}

function buildOffer(entry: OfferEntry, tables: Tables, labProvider: string): Offer {
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

/** The largest that a trusted host serves, where the lab itself says nothing. */
function largestServed(offers: readonly Offer[], field: 'contextWindow' | 'maxOutput'): Claim<number>[] {
  const claims = offers
    .filter((offer) => trustedTiers.includes(offer.tier))
    .flatMap((offer) => (offer[field] ? [offer[field].chosen] : []));
  const lab = claims.filter((claim) => claim.basis === 'lab-offer');
  const others = claims.filter((claim) => claim.basis !== 'lab-offer').sort((a, b) => b.value - a.value);
  return [...lab, ...others];
}

/** What any trusted route serves, where the lab itself says nothing; a kind that one route cannot speak of stays unknown. */
function unionServed(claims: readonly Claim<Modalities>[]): Claim<Modalities>[] {
  const first = claims[0];
  if (!first) return [];
  const side = (name: 'input' | 'output') => {
    const yes = [...new Set(claims.flatMap((claim) => claim.value[name].yes))];
    const unknown = first.value[name].unknown.filter(
      (kind) => !yes.includes(kind) && claims.every((claim) => claim.value[name].unknown.includes(kind)),
    );
    return { yes, unknown };
  };
  return [{ ...first, value: { input: side('input'), output: side('output') }, basis: 'offers' }];
}

function buildModel(entry: ModelEntry, lab: ModelsFile['lab'], tables: Tables): Model {
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
  const answers: Partial<Record<(typeof capabilities)[number], Answer>> = {};
  for (const capability of capabilities) {
    const own = mergeClaims(fact((row) => row.capabilities?.[capability]));
    const labSays = trustedRows.filter((row) => row.lab && row.capabilities?.[capability]);
    const served = new Set(trustedRows.flatMap((row) => row.capabilities?.[capability] ?? []));
    const labAnswer = labSays.toSorted((a, b) => newestFirst(a.asOf, b.asOf))[0]?.capabilities?.[capability];
    const answer =
      own && own.chosen.basis === 'lab'
        ? own.chosen.value
        : (labAnswer ?? (served.size > 1 ? 'host' : ([...served][0] ?? own?.chosen.value)));
    if (answer) answers[capability] = answer;
  }
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
    capabilities: answers,
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

/** The newest day of each price list; the oldest of those is the catalog's date. */
function oldestPriceList(labs: readonly ModelsFile[], sources: SourcesFile): string | null {
  const newest = new Map<string, string>();
  for (const model of labs.flatMap((lab) => lab.models)) {
    for (const row of (model.offers ?? []).flatMap((offer) => offer.claims)) {
      if (sources[row.source]?.priceList && row.asOf > (newest.get(row.source) ?? ''))
        newest.set(row.source, row.asOf);
    }
  }
  return [...newest.values()].sort()[0] ?? null;
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** Checked files -> one frozen catalog. */
export function buildCatalog(labs: readonly ModelsFile[], tables: Tables): Catalog {
  const models = labs.flatMap((lab) => lab.models.map((entry) => buildModel(entry, lab.lab, tables)));
  const families = labs.flatMap((lab) =>
    (lab.families ?? []).map(
      (family): Family => ({
        id: family.id,
        name: family.name,
        aliases: family.aliases ?? [],
        succession: family.succession,
        means: family.means ?? null,
      }),
    ),
  );
  return Object.freeze({
    ...deepFreeze({ ...tables }),
    models: new Map(models.map((model) => [model.id, deepFreeze(model)])),
    families: new Map(families.map((family) => [family.id, deepFreeze(family)])),
    asOf: oldestPriceList(labs, tables.sources),
  });
}
