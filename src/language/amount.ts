import { createCache } from '../memo.ts';

/** Money without rounding: whole numbers of 10^-24 USD, so that sums of prices times tokens are exact; only the view rounds. */
export type Amount = bigint;

const decimals = 24;

/** 10^-24 USD in one USD. */
export const perDollar = 10n ** BigInt(decimals);

/** Decimals of a price in USD per 1M tokens that are exact; a number from JSON seldom has more than 17. */
const priceDecimals = decimals - 6;

/** `top` / `bottom`, both not negative, rounded half up. */
function divide(top: bigint, bottom: bigint): bigint {
  return (2n * top + bottom) / (2n * bottom);
}

function readPrice(price: number): Amount {
  const [digits = '0', exponent = '0'] = String(price).split('e');
  const [whole = '0', fraction = ''] = digits.split('.');
  const shift = priceDecimals + Number(exponent) - fraction.length;
  const scaled = BigInt(whole + fraction);
  return shift >= 0 ? scaled * 10n ** BigInt(shift) : divide(scaled, 10n ** BigInt(-shift));
}

// A catalog has a few thousand different prices, and each is asked for again and again.
const prices = createCache<number, Amount>(8192);

/** A price in USD per 1M tokens as an amount per token. */
export function perToken(price: number): Amount {
  return prices(price, () => readPrice(price));
}

/** Whole or broken USD as an amount. */
export function fromUsd(usd: number): Amount {
  return perToken(usd) * 1_000_000n;
}

/** The nearest JavaScript number of USD. */
export function toUsd(amount: Amount): number {
  return Number(`${amount}e-${decimals}`);
}

/** `amount` x `numerator` / `denominator` (whole numbers), rounded half up. */
export function scale(amount: Amount, numerator: number, denominator = 1): Amount {
  const whole = amount * BigInt(numerator);
  return denominator === 1 ? whole : divide(whole, BigInt(denominator));
}

/** For sorting: the smaller amount first. */
export function byAmount(first: Amount, second: Amount): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
