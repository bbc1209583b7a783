import { z } from 'zod';
import type { PriceList, SyncedList } from '../read-imported.ts';
import { readPiAi } from './pi-ai.ts';
import { readModelsDev, readRows, type UpstreamRows } from './upstream.ts';

/** A price in USD per token, as text. */
const perToken = z
  .string()
  .regex(/^-?\d*\.?\d+(?:e-?\d+)?$/i)
  .optional();

const row = z.object({
  id: z.string().min(1).max(200),
  name: z.string().min(1).max(200),
  context_length: z.number().nullable(),
  architecture: z.object({
    input_modalities: z.array(z.string()),
    output_modalities: z.array(z.string()),
  }),
  pricing: z.object({
    prompt: perToken,
    completion: perToken,
    input_cache_read: perToken,
    input_cache_write: perToken,
  }),
  top_provider: z.object({ max_completion_tokens: z.number().nullish() }).nullish(),
  supported_parameters: z.array(z.string()).nullish(),
});

const file = z.object({ data: z.array(z.unknown()) });

/** USD per 1M tokens; negative prices stand for a router's choice. */
function perMillion(text: string | undefined): number | null {
  const price = text === undefined ? Number.NaN : Number(text) * 1_000_000;
  return Number.isFinite(price) && price >= 0 ? Number(price.toPrecision(10)) : null;
}

/**
 * OpenRouter's model list as offers of its own.
 * @throws Error in one sentence when it is not such a list
 */
function readOpenRouter(data: unknown): UpstreamRows {
  const read = file.safeParse(data);
  if (!read.success)
    throw new Error('this is no OpenRouter list: a list of models under "data" was expected');
  return readRows(
    read.data.data.map((value) => ['openrouter', value]),
    (value) => {
      const { id, name, context_length, architecture, pricing, top_provider, supported_parameters } =
        row.parse(value);
      const input = perMillion(pricing.prompt);
      const output = perMillion(pricing.completion);
      const cacheRead = perMillion(pricing.input_cache_read);
      const cacheWrite = perMillion(pricing.input_cache_write);
      return {
        id,
        name: name.replace(/^[^:]{1,40}: /, ''),
        release_date: '',
        ...(supported_parameters ? { parameters: supported_parameters } : {}),
        modalities: {
          // OpenRouter calls a PDF a file.
          input: architecture.input_modalities.map((kind) => (kind === 'file' ? 'pdf' : kind)),
          output: architecture.output_modalities,
        },
        limit: { context: context_length ?? 0, output: top_provider?.max_completion_tokens ?? 0 },
        ...(input === null || output === null
          ? {}
          : {
              cost: {
                input,
                output,
                ...(cacheRead === null ? {} : { cache_read: cacheRead }),
                ...(cacheWrite === null ? {} : { cache_write: cacheWrite }),
              },
            }),
      };
    },
  );
}

/** How each price list is read. */
export const upstreams: Readonly<Record<PriceList, { readonly read: (data: unknown) => UpstreamRows }>> = {
  'models-dev': { read: readModelsDev },
  'pi-ai': { read: readPiAi },
  openrouter: { read: readOpenRouter },
};

/** Where each list is published: the first address that answers is used. */
export const addressesOf: Readonly<Record<SyncedList, readonly string[]>> = {
  'models-dev': ['https://models.dev/catalog.json', 'https://models.dev/api.json'],
  // A package and no address: it comes from a file alone.
  'pi-ai': [],
  openrouter: ['https://openrouter.ai/api/v1/models'],
  lifecycle: ['https://modeldeprecations.dev/api/v1/models.json'],
};
