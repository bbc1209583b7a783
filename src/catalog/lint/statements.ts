import { isBefore } from '../../dates.ts';
import type { Problem, Report, SourceOf } from '../problem.ts';
import type { ModelEntry } from '../schema.ts';
import type { Tables } from '../table-schemas.ts';

type Path = readonly PropertyKey[];

const has = (table: object, name: string) => Object.hasOwn(table, name);

type Able = { readonly capabilities?: Readonly<Record<string, unknown>> | undefined };

function lintCapabilities({ capabilities = {} }: Able, at: Path, tables: Tables, report: Report): void {
  for (const id of Object.keys(capabilities)) {
    if (!has(tables.capabilities, id)) {
      report([...at, 'capabilities', id], `capability "${id}" is not in capabilities.yml`);
    }
  }
}

type Limits = { readonly contextWindow?: number | undefined; readonly maxOutput?: number | undefined };
type Tiered = { readonly tiers?: readonly { readonly above: number }[] | undefined };

function lintLimits(claim: Limits & Tiered, at: Path, report: Report): void {
  const { contextWindow, maxOutput, tiers = [] } = claim;
  if (contextWindow && maxOutput && maxOutput > contextWindow) {
    const message = `output limit ${maxOutput} is above the context window ${contextWindow}`;
    report([...at, 'maxOutput'], message);
  }
  for (const [index, tier] of tiers.entries()) {
    const place = [...at, 'tiers', index, 'above'];
    if (tier.above <= (tiers[index - 1]?.above ?? 0)) {
      report(place, 'tiers must rise: this one is never reached');
    }
    if (contextWindow && tier.above >= contextWindow) {
      report(place, `never reached: the context window is ${contextWindow}`);
    }
  }
}

function lintClaim(claim: ModelEntry['claims'][number], at: Path, tables: Tables, report: Report): void {
  const { asOf, released, knowledgeCutoff, licence } = claim;
  if (released && isBefore(asOf, released)) {
    report([...at, 'asOf'], `stated on ${asOf}, before the release it gives (${released})`);
  }
  if (released && knowledgeCutoff && isBefore(released, knowledgeCutoff)) {
    const message = `knows things of ${knowledgeCutoff}, after the release it gives (${released})`;
    report([...at, 'knowledgeCutoff'], message);
  }
  if (licence && !has(tables.licences, licence)) {
    report([...at, 'licence'], `licence "${licence}" is not in licences.yml`);
  }
}

function lintLifecycle(
  model: ModelEntry,
  path: Path,
  tables: Tables,
  ids: ReadonlySet<string>,
  report: Report,
): void {
  const releases = model.claims.flatMap((claim) => claim.released ?? []);
  for (const [index, row] of (model.lifecycle ?? []).entries()) {
    const at = [...path, 'lifecycle', index];
    if (!has(tables.providers, row.surface)) {
      report([...at, 'surface'], `surface "${row.surface}" is not in providers.yml`);
    }
    if (row.replacement?.includes('/') && !ids.has(row.replacement)) {
      report([...at, 'replacement'], `no model "${row.replacement}" in the catalog`);
    }
    if (row.deprecated && row.shutdown && row.shutdown < row.deprecated) {
      report([...at, 'shutdown'], 'shut down before it was deprecated');
    }
    for (const field of ['deprecated', 'shutdown', 'earliestShutdown'] as const) {
      const date = row[field];
      if (date && releases.length > 0 && releases.every((released) => isBefore(date, released))) {
        report([...at, field], `${date} is before the release (${releases.toSorted()[0]})`);
      }
    }
  }
}

/** What is impossible in one model's statements, or refers to nothing. */
export function lintStatements(
  model: ModelEntry,
  path: Path,
  tables: Tables,
  ids: ReadonlySet<string>,
  report: Report,
): void {
  const lintSource = ({ source }: { readonly source: string }, at: Path): void => {
    if (!has(tables.sources, source)) report([...at, 'source'], `source "${source}" is not in sources.yml`);
  };
  for (const [index, claim] of model.claims.entries()) {
    const at = [...path, 'claims', index];
    lintSource(claim, at);
    lintClaim(claim, at, tables, report);
    lintLimits(claim, at, report);
    lintCapabilities(claim, at, tables, report);
  }
  for (const [index, score] of (model.scores ?? []).entries()) {
    const at = [...path, 'scores', index];
    lintSource(score, at);
    if (!has(tables.benchmarks, score.benchmark)) {
      report([...at, 'benchmark'], `benchmark "${score.benchmark}" is not in benchmarks.yml`);
    }
  }
  for (const [index, row] of (model.lifecycle ?? []).entries())
    lintSource(row, [...path, 'lifecycle', index]);
  lintLifecycle(model, path, tables, ids, report);
  for (const field of ['absentFrom', 'gone'] as const) {
    const statement = model[field];
    if (statement) lintSource(statement, [...path, field]);
  }
  for (const [number, offer] of (model.offers ?? []).entries()) {
    const at = [...path, 'offers', number];
    if (!has(tables.providers, offer.provider)) {
      report([...at, 'provider'], `provider "${offer.provider}" is not in providers.yml`);
    }
    for (const [index, claim] of offer.claims.entries()) {
      lintSource(claim, [...at, 'claims', index]);
      lintLimits(claim, [...at, 'claims', index], report);
      lintCapabilities(claim, [...at, 'claims', index], tables, report);
    }
  }
}

/** Rules of providers whose source nobody knows. */
export function lintProviders({ providers, sources }: Tables, sourceOf: SourceOf): Problem[] {
  return Object.entries(providers).flatMap(([id, { batch }]): Problem[] => {
    if (!batch || Object.hasOwn(sources, batch.source)) return [];
    const { file, at } = sourceOf('providers');
    const [line, column] = at([id, 'batch', 'source']);
    return [
      { level: 'error', file, line, column, message: `source "${batch.source}" is not in sources.yml` },
    ];
  });
}

/** Domains that benchmarks and workloads name and that have no name of their own for people; wholes that no benchmark is. */
export function lintDomains(
  { domains, benchmarks, workloads, practice }: Tables,
  sourceOf: SourceOf,
): Problem[] {
  const named = [
    ...Object.entries(benchmarks).map(([id, { domain }]) => ['benchmarks', domain, [id, 'domain']] as const),
    ...Object.entries(workloads).flatMap(([id, { domain }]) =>
      domain === undefined ? [] : [['workloads', domain, [id, 'domain']] as const],
    ),
    ...Object.entries(domains).flatMap(([id, { within }]) =>
      within === undefined ? [] : [['domains', within, [id, 'within']] as const],
    ),
    ...Object.keys(practice.floors).map((domain) => ['practice', domain, ['floors', domain]] as const),
  ];
  const wrong = named
    .filter(([, domain]) => !Object.hasOwn(domains, domain))
    .map(([table, domain, keys]) => [table, keys, `domain "${domain}" is not in domains.yml`] as const);
  const parts = Object.entries(benchmarks)
    .filter(([, { partOf }]) => partOf !== undefined && !Object.hasOwn(benchmarks, partOf))
    .map(
      ([id, { partOf }]) =>
        ['benchmarks', [id, 'partOf'], `benchmark "${partOf}" is not in benchmarks.yml`] as const,
    );
  return [...wrong, ...parts].map(([table, keys, message]) => {
    const { file, at } = sourceOf(table);
    const [line, column] = at(keys);
    return { level: 'error', file, line, column, message };
  });
}
