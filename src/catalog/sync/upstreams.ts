import type { PriceList } from '../read-imported.ts';
import { readOpenRouter } from './open-router.ts';
import { readModelsDev, type UpstreamRows } from './upstream.ts';

/** How each price list is read, and where it is published: the first address that answers is used. */
export const upstreams: Readonly<
  Record<PriceList, { readonly read: (data: unknown) => UpstreamRows; readonly addresses: readonly string[] }>
> = {
  'models-dev': {
    read: readModelsDev,
    addresses: ['https://models.dev/catalog.json', 'https://models.dev/api.json'],
  },
  openrouter: { read: readOpenRouter, addresses: ['https://openrouter.ai/api/v1/models'] },
};

/** The price list that an address or a file name speaks of. */
export function listOf(from: string): PriceList {
  return /openrouter/i.test(from) ? 'openrouter' : 'models-dev';
}
