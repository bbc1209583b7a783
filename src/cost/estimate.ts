import type { Price } from '../catalog/catalog.ts';
import { type Amount, scale } from './amount.ts';
import { type Bill, bill } from './bill.ts';
import { perMonth, termsOf, type Volume } from './volume.ts';

/** What a volume costs by one offer. Amounts are of the volume's period, of a month of 30 days, of one request. */
export type Estimate = {
  readonly bill: Bill;
  readonly perMonth: Amount | null;
  readonly perRequest: Amount | null;
  /** True when a price that is not published may make it dearer. */
  readonly atLeast: boolean;
  /** True when a price that is not published may make it cheaper. */
  readonly atMost: boolean;
  /** Where the number of requests is open: what it would cost if each were longer than a tier's size. */
  readonly above: readonly { readonly size: number; readonly amount: Amount }[];
  /** What it would cost if all output were billed at the price of reasoning; null where that is the output price. */
  readonly reasoning: { readonly price: number; readonly amount: Amount } | null;
};

/** Costs a volume by one price, exactly. */
export function estimate(price: Price, volume: Volume): Estimate {
  const terms = termsOf(volume);
  const own = bill(price, volume, terms);
  const month = perMonth(volume.per);
  const one = volume.per === 'request' && volume.requests === null;
  const reasoned = price.reasoningOutput;
  return {
    bill: own,
    perMonth: month && scale(own.amount, ...month),
    perRequest: one ? own.amount : volume.requests ? scale(own.amount, 1, volume.requests) : null,
    atLeast: own.missing.some(({ effect }) => effect === 'understates'),
    atMost: own.missing.some(({ effect }) => effect === 'overstates'),
    above:
      terms.inputPerRequest === null
        ? price.tiers.map(({ above }) => ({
            size: above,
            amount: bill(price, volume, { ...terms, inputPerRequest: above + 1 }).amount,
          }))
        : [],
    reasoning:
      reasoned === null || own.tier !== null || reasoned === price.output
        ? null
        : {
            price: reasoned,
            amount: bill({ ...price, output: reasoned, batch: null }, volume, terms).amount,
          },
  };
}
