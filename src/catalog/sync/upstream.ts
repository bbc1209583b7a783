import { z } from 'zod';
import { key, modelId } from '../schema-parts.ts';

const price = z.number().min(0).max(100_000);
const limit = z.number().min(0).max(1e12);

const cost = z.object({
  input: price,
  output: price,
  reasoning: price.optional(),
  cache_read: price.optional(),
  cache_write: price.optional(),
  input_audio: price.optional(),
  output_audio: price.optional(),
  tiers: z
    .array(
      z.object({
        input: price.optional(),
        output: price.optional(),
        cache_read: price.optional(),
        cache_write: price.optional(),
        tier: z.object({ type: z.string(), size: z.number().positive().max(1e12).optional() }),
      }),
    )
    .optional(),
});

/** One row of models.dev: a provider's offer. Of fields that are not named here only flags are read. */
const upstreamRow = z.object({
  id: z.string().min(1).max(200),
  name: z.string().min(1).max(200),
  knowledge: z.string().optional(),
  release_date: z.string(),
  open_weights: z.boolean(),
  modalities: z.object({ input: z.array(z.string()), output: z.array(z.string()) }),
  limit: z.object({ context: limit, input: limit.optional(), output: limit }),
  cost: cost.optional(),
  status: z.string().optional(),
  last_updated: z.string().optional(),
  canonical_model_id: modelId.optional(),
});

const flags = z
  .record(z.string(), z.unknown())
  .transform((row) =>
    Object.fromEntries(
      Object.entries(row).filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'),
    ),
  );

/** A row of any list, with what capabilities.yml may know a capability by. */
export type UpstreamRow = Omit<z.output<typeof upstreamRow>, 'open_weights'> & {
  readonly open_weights?: boolean;
  /** Every field that is a yes or no. */
  readonly flags?: Readonly<Record<string, boolean>>;
  /** True where the list knows too little of what a route takes and can to be asked for it. */
  readonly isPriceOnly?: boolean;
  /** All parameters that the provider takes. */
  readonly parameters?: readonly string[];
};
export type UpstreamOffer = { readonly provider: string; readonly row: UpstreamRow };

/** The readable rows of a list, how many had to be left out, and the days that the rows themselves name. */
export type UpstreamRows = {
  readonly offers: readonly UpstreamOffer[];
  readonly broken: number;
  /** When single rows were changed, as the list says: days, in no order; none where it names no days. */
  readonly updated: readonly string[];
};

/** More broken rows than this share, and the whole file is refused: its shape has changed. */
const tolerated = 0.01;

/** More rows than any list will have. */
const mostRows = 50_000;

const providers = z.record(z.string(), z.object({ models: z.record(z.string(), z.unknown()) }));
const providerId = key.max(80);

/**
 * Rows of a list with those left out that `read` refuses.
 * @throws Error in one sentence when there are none or more than 1 % of them are broken
 */
export function readRows(
  rows: readonly (readonly [provider: string, value: unknown])[],
  read: (value: unknown) => UpstreamRow,
): UpstreamRows {
  if (rows.length > mostRows) throw new Error(`it has ${rows.length} rows, more than ${mostRows}`);
  const offers: UpstreamOffer[] = [];
  let example = '';
  let broken = 0;
  for (const [provider, value] of rows) {
    try {
      offers.push({ provider: providerId.parse(provider), row: read(value) });
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error;
      const [issue] = error.issues;
      broken++;
      example ||= `${JSON.stringify(provider.slice(0, 40))} ${issue?.path.join('.')}: ${issue?.message}`;
    }
  }
  if (offers.length === 0) throw new Error('the file lists no models');
  if (broken > tolerated * rows.length) {
    throw new Error(`${broken} of ${rows.length} rows have another shape than expected (such as ${example})`);
  }
  return { offers, broken, updated: offers.flatMap(({ row }) => row.last_updated ?? []) };
}

/**
 * The rows of models.dev's `api.json` (or of `catalog.json`, which has it under `providers`).
 * @throws Error in one sentence when it is not such a file or more than 1 % of its rows are broken
 */
export function readModelsDev(data: unknown): UpstreamRows {
  const inner = typeof data === 'object' && data !== null && 'providers' in data ? data.providers : data;
  const read = providers.safeParse(inner);
  if (!read.success || Object.keys(read.data).length === 0) {
    throw new Error('this is no models.dev file: providers with their models were expected');
  }
  const rows = Object.entries(read.data).flatMap(([provider, { models }]) =>
    Object.values(models).map((value) => [provider, value] as const),
  );
  return readRows(rows, (value) => ({ ...upstreamRow.parse(value), flags: flags.parse(value) }));
}
