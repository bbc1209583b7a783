import { plainPrice } from '../catalog/plain-price.ts';
import { toUsd } from '../cost/amount.ts';
import { bill } from '../cost/bill.ts';

type Prices = { readonly input: number; readonly output: number };

/** USD for tokens at a price, as every cost of the catalog is computed. */
export function costOf(price: Prices, input: number, output: number): number {
  const usage = { input: Math.round(input), output: Math.round(output), cacheRead: 0, cacheWrite: 0 };
  return toUsd(bill(plainPrice(price), usage, { inputPerRequest: null, batch: false }).amount);
}
