import { list, money, shortTokens } from './format.ts';
import { plural } from './plural.ts';

const priced = { cached: 'cached input', batch: 'batch' } as const;
const offers = { volume: 'volume discounts', free: 'free tiers' } as const;

/** What is taken off a plain price, USD per 1M tokens, and when more is asked. */
export const discounts = {
  /** `off` in percent. */
  cached: (usd: number, off: number) => `cached input ${money(usd)} (${off}% off)`,
  batch: (input: number, output: number, off: number) =>
    `batch ${money(input)}/${money(output)} (${off}% off)`,
  tier: (above: number, input: number, output: number, isDearer: boolean) =>
    `${isDearer ? 'dearer' : 'another price'} above ${shortTokens(above)} input tokens: ${money(input)}/${money(output)}`,
  noPrice: (of: readonly (keyof typeof priced)[]) =>
    `no price of ${list(
      of.map((kind) => priced[kind]),
      'or',
    )} published`,
  /** What a source says, in its own words. */
  volume: (text: string, source: string) => `volume discount: ${text} (${source})`,
  free: (text: string, source: string) => `free tier: ${text} (${source})`,
  plans: (providers: number) => `at no charge or in a plan at ${plural(providers, 'provider')}`,
  of: (name: string, each: readonly string[]) => `${name}: ${each.join('; ')}.`,
  unpublished: (which: readonly (keyof typeof offers)[]) =>
    `Not published for any of them: ${list(which.map((kind) => offers[kind]))}.`,

  /** The costs of the asked volume: in text, and as a row. */
  asked: (volume: string, verdict: string) => `At ${volume}: ${verdict}`,
  askedRow: (period: string | null) => (period === null ? 'Your volume' : `Your volume, ${period}`),
};
