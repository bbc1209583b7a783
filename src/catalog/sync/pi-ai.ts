import { z } from 'zod';
import { readRows, type UpstreamRow, type UpstreamRows } from './upstream.ts';

const price = z.number().min(0).max(100_000);
const rates = { input: price, output: price, cacheRead: price, cacheWrite: price };

const row = z.object({
  id: z.string().min(1).max(200),
  name: z.string().min(1).max(200),
  type: z.string(),
  input: z.array(z.string()),
  output: z.array(z.string()).optional(),
  cost: z.object({
    ...rates,
    tiers: z.array(z.object({ ...rates, inputTokensAbove: z.number().positive() })).optional(),
  }),
});

/** Providers by another name than the other lists have; null for those that sell plans, not tokens. */
const providerOf: Readonly<Record<string, string | null>> = {
  'ant-ling': 'bailing',
  fireworks: 'fireworks-ai',
  'kimi-coding': null,
  'openai-codex': null,
  'qwen-token-plan': null,
  'qwen-token-plan-cn': null,
  'qwen-token-plan-individual': null,
  'qwen-token-plan-individual-cn': null,
  together: 'togetherai',
  'vercel-ai-gateway': 'vercel',
  'zai-coding-cn': null,
};

const file = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown())));

/** A price of the prompt cache: a list without unknowns writes 0 in their place. */
const known = (usd: number) => (usd === 0 ? undefined : usd);

function toRow(value: unknown): UpstreamRow {
  const { id, name, input, output = ['text'], cost } = row.parse(value);
  const tiers = cost.tiers ?? [];
  return {
    id,
    name,
    release_date: '',
    modalities: { input, output },
    limit: { context: 0, output: 0 },
    isPriceOnly: true,
    cost: {
      input: cost.input,
      output: cost.output,
      cache_read: known(cost.cacheRead),
      cache_write: known(cost.cacheWrite),
      tiers: tiers.map((tier) => ({
        input: tier.input,
        output: tier.output,
        cache_read: known(tier.cacheRead),
        cache_write: known(tier.cacheWrite),
        tier: { type: 'context', size: tier.inputTokensAbove },
      })),
    },
  };
}

/**
 * The prices of pi-ai's catalog of models, by provider and API. Its limits are those of requests that it makes (272,000
 * tokens where a dearer tier begins), and of what models take it knows text and images alone: neither is read.
 * @throws Error in one sentence when it is not such a list
 */
export function readPiAi(data: unknown): UpstreamRows {
  const read = file.safeParse(data);
  if (!read.success || Object.keys(read.data).length === 0)
    throw new Error('this is no pi-ai catalog: providers with their APIs and models were expected');
  const seen = new Set<string>();
  const rows = Object.entries(read.data).flatMap(([name, apis]) => {
    const provider = Object.hasOwn(providerOf, name) ? providerOf[name] : name;
    return Object.values(apis)
      .flatMap((models) => Object.values(models))
      .flatMap((value): [string, unknown][] => {
        const { id, type } = (value ?? {}) as { readonly id?: unknown; readonly type?: unknown };
        if (type === 'classifier') return [];
        // What points to another model every few months is no offer of one.
        const key = typeof id === 'string' ? id : '';
        if (key.endsWith('-latest') || key.startsWith('~')) return [];
        // The same model by several APIs of its provider is one offer.
        if (!provider || seen.has(`${provider} ${key}`)) return [];
        seen.add(`${provider} ${key}`);
        return [[provider, value]];
      });
  });
  return readRows(rows, toRow);
}
