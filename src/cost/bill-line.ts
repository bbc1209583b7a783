import { z } from 'zod';
import { plainPrice } from '../catalog/routes.ts';
import { toUsd } from '../language/amount.ts';
import { readJsonLine } from '../language/json-line.ts';
import { bill } from './bill.ts';

const price = z.number().min(0).max(1_000_000);
const count = z.int().min(0);
const rates = {
  input: price,
  output: price,
  cache_read: price.nullish(),
  cache_write: price.nullish(),
};

const tier = z.object({
  ...rates,
  input: price.nullish(),
  output: price.nullish(),
  tier: z.object({ type: z.string().nullish(), size: z.number().positive() }),
});

const line = z.object({
  cost: z.object({
    ...rates,
    tiers: z.array(tier).nullish(),
  }),
  usage: z.object({
    input_tokens: count,
    output_tokens: count,
    cache_read_tokens: count.nullish(),
    cache_write_tokens: count.nullish(),
  }),
});

const words = { input: '', cacheRead: ' cached', cacheWrite: ' written to the cache', output: '' } as const;

/** What one JSON line asks for, as JSON: `{"usd", "arithmetic"}`, or `{"error"}` in one sentence. */
export function billLine(text: string): object {
  const read = readJsonLine(line, text);
  if ('error' in read) return read;
  const { cost, usage } = read.value;
  const input = usage.input_tokens;
  const [cacheRead, cacheWrite] = [usage.cache_read_tokens ?? 0, usage.cache_write_tokens ?? 0];
  if (cacheRead + cacheWrite > input) return { error: 'usage: more cached tokens than input tokens' };
  const own = {
    ...plainPrice(cost),
    cacheRead: cost.cache_read ?? null,
    cacheWrite: cost.cache_write ?? null,
    tiers: (cost.tiers ?? [])
      .filter((own) => (own.tier.type ?? 'context') === 'context')
      .map((own) => ({
        above: own.tier.size,
        input: own.input ?? cost.input,
        output: own.output ?? cost.output,
        cacheRead: own.cache_read ?? null,
        cacheWrite: own.cache_write ?? null,
      }))
      .sort((a, b) => a.above - b.above),
  };
  const { amount, parts } = bill(
    own,
    { input, output: usage.output_tokens, cacheRead, cacheWrite },
    { inputPerRequest: input, batch: false },
  );
  const usd = toUsd(amount);
  const sum = parts.map((part) => `${part.tokens}${words[part.name]} x $${part.price}/M`).join(' + ');
  return { usd, arithmetic: `${sum || '0 tokens'} = $${usd}` };
}
