import { type Amount, perDollar } from '../cost/amount.ts';
import { grouped } from './messages/en/format.ts';

/** `amount` rounded half up to whole units of 10^-`decimals` USD. */
function rounded(amount: Amount, decimals: number): bigint {
  const unit = perDollar / 10n ** BigInt(decimals);
  return (amount + unit / 2n) / unit;
}

function fixed(amount: Amount, decimals: number): string {
  const digits = rounded(amount, decimals)
    .toString()
    .padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** "$1,640", "$2,050", "$1.10", "$0.016", "$0.00014": whole dollars from a thousand, cents from one, below that as much as it needs. */
export function amountText(amount: Amount): string {
  if (amount === 0n) return '$0';
  if (rounded(amount, 2) >= 100_000n) return `$${grouped(Number(rounded(amount, 0)))}`;
  if (amount >= perDollar / 10n) return `$${fixed(amount, 2)}`;
  // Two significant digits, or three decimals where that is more.
  let decimals = 3;
  while (decimals < 18 && rounded(amount, decimals) < 10n) decimals += 1;
  return `$${fixed(amount, decimals).replace(/(\.\d\d\d*?)0+$/, '$1')}`;
}
