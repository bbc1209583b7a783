import type { Catalog, Claim } from '../../catalog/catalog.ts';
import { providerName } from '../../catalog/routes.ts';
import type { ProvidersFile } from '../../catalog/table-schemas.ts';

type Statement = NonNullable<ProvidersFile[string]['dataHandling']>[number];

/** What a provider's own pages say of what its API is sent; null for what none of them that was read says. */
export type DataPolicy = {
  readonly provider: string;
  readonly name: string;
  readonly trains: NonNullable<Statement['trainsOnInputs']> | null;
  /** Days at most; 0 where prompts are not kept. */
  readonly days: number | null;
  readonly certifications: readonly string[] | null;
  readonly regions: readonly string[] | null;
  readonly exceptions: readonly NonNullable<Statement['except']>[];
  /** Its pages, each with its day. */
  readonly pages: readonly Claim<null>[];
};

/** The data policy of a provider; null where none of its pages was read. */
export function dataPolicy(catalog: Catalog, provider: string): DataPolicy | null {
  const { dataHandling: statements } = catalog.providers[provider] ?? {};
  if (!statements) return null;
  const name = providerName(catalog, provider);
  const first = <Field extends keyof Statement>(field: Field) =>
    statements.find((statement) => statement[field] !== undefined)?.[field] ?? null;
  return {
    provider,
    name,
    trains: first('trainsOnInputs'),
    days: first('retentionDays'),
    certifications: first('certifications'),
    regions: first('regions'),
    exceptions: statements.flatMap(({ except }) => except ?? []),
    pages: statements.map(({ asOf, url }) => ({
      value: null,
      source: { name, url },
      asOf,
      basis: 'lab-offer',
    })),
  };
}

/** Every data policy of a catalog, in the order of its providers. */
export function dataPolicies(catalog: Catalog): readonly DataPolicy[] {
  return Object.keys(catalog.providers).flatMap((provider) => dataPolicy(catalog, provider) ?? []);
}
