import type { Price } from '../../catalog/catalog.ts';
import { plainPrice } from '../../catalog/routes.ts';
import { bill } from '../../cost/bill.ts';
import { toUsd } from '../../language/amount.ts';

/** USD per 1M tokens. */
export type Rates = Pick<Price, 'input' | 'output'>;

/** USD for tokens at a price, as every cost of the catalog is computed. */
export function costOf(price: Rates, input: number, output: number): number {
  const usage = { input: Math.round(input), output: Math.round(output), cacheRead: 0, cacheWrite: 0 };
  return toUsd(bill(plainPrice(price), usage, { inputPerRequest: null, batch: false }).amount);
}
