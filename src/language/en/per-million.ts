import type { MixKind } from '../../catalog/mix.ts';

/** What a price of some mix of tokens is a price of. */
export const perMillion: Readonly<Record<MixKind, string>> = {
  usual: 'per 1M tokens blended',
  input: 'per 1M input tokens',
  asked: 'per 1M tokens at the mix asked for',
};
