import { date } from './format.ts';

/** What closes a page: units, and how old its figures may be. */
export const foot = {
  prices: 'Prices in USD per 1M tokens.',
  /** The prices of a pick; `whose` where people did not name a provider: the usual ones or those a team allows. */
  pricesOf: (whose: 'usual' | 'allowed' | null) =>
    whose === null
      ? 'Prices in USD per 1M tokens.'
      : `Prices in USD per 1M tokens, of ${whose === 'allowed' ? 'providers your team allows' : 'labs, hyperscalers and hosts'}.`,
  gigabytes: 'GB are 10^9 bytes.',
  oldestList: (on: string | null) => `Oldest price list in force: ${on === null ? 'unknown' : date(on)}.`,
};
