import type { Amount } from '../cost/amount.ts';
import type { PartName } from '../cost/bill.ts';
import type { CostComparison, CostRow } from '../cost/compare-costs.ts';
import { daysPerMonth, type Period, type Volume } from '../cost/volume.ts';
import { amountText } from './amount-text.ts';
import { exactMoney, grouped } from './format.ts';

/** What every amount takes for granted. */
export const equalTokens =
  'Equal token counts are assumed; tokenizers and hidden reasoning tokens differ from model to model.';

const periodWords: Readonly<Record<Period, string>> = {
  request: 'a request',
  day: 'a day',
  week: 'a week',
  month: 'a month',
  year: 'a year',
  once: 'in all',
};

export function periodText(per: Period): string {
  return periodWords[per];
}

/** "5M", "200K", "438,750": shortened only where nothing is lost. */
function countText(count: number): string {
  if (count >= 1_000_000 && count % 10_000 === 0) return `${count / 1_000_000}M`;
  return count >= 10_000 && count % 1000 === 0 ? `${count / 1000}K` : grouped(count);
}

/** "5M tokens in, 200K out a day, 60% of the input cached, 10K requests". */
export function volumeText(volume: Volume): string {
  const { input, output, per, requests, cacheRead, cacheWrite, batch } = volume;
  const cached = input > 0 ? Number(((cacheRead / input) * 100).toFixed(1)) : 0;
  return [
    `${countText(input)} tokens in, ${countText(output)} out ${periodText(per)}`,
    requests && requests > 1 ? `${countText(requests)} requests` : '',
    cacheRead > 0 ? `${cached}% of the input cached` : '',
    cacheWrite > 0 ? `${countText(cacheWrite)} written to the cache` : '',
    batch ? 'as a batch' : '',
  ]
    .filter(Boolean)
    .join(', ');
}

const partWords: Readonly<Record<PartName, string>> = {
  input: '',
  cacheRead: ' cached',
  cacheWrite: ' written to the cache',
  output: '',
};

/** Tokens as arithmetic has them: "5M", "0.2M", below ten thousand "150". */
function factorText(tokens: number): string {
  return tokens < 10_000 ? String(tokens) : `${Number((tokens / 1_000_000).toPrecision(15))}M`;
}

const monthWords: Readonly<Partial<Record<Period, string>>> = {
  day: `x ${daysPerMonth}`,
  week: `x ${daysPerMonth} / 7`,
  year: '/ 12',
};

/** "$6.00 a day, $180.00 a month", the latter where the period is not a month; "at least" where it may be dearer. */
export function totalText({ estimate }: CostRow, { per }: Volume): string {
  if (!estimate) return 'not known';
  const month = monthWords[per] && estimate.perMonth !== null ? estimate.perMonth : null;
  const total = `${boundText(estimate)}${amountText(estimate.bill.amount)} ${periodText(per)}`;
  return month === null ? total : `${total}, ${amountText(month)} a month`;
}

/** "$180.00 a month", or what the volume costs where it has no period; "at least" where it may be dearer. */
export function monthlyText({ estimate }: CostRow, { per }: Volume): string {
  if (!estimate) return 'not known';
  const month = estimate.perMonth;
  const total = month === null ? amountText(estimate.bill.amount) : amountText(month);
  return `${boundText(estimate)}${total} ${month === null ? periodText(per) : 'a month'}`;
}

/** Which way a total may be off, before it. */
export function boundText(of: { readonly atLeast: boolean; readonly atMost: boolean }): string {
  if (of.atLeast) return of.atMost ? 'about ' : 'at least ';
  return of.atMost ? 'at most ' : '';
}

/** "5M x $1.00/M + 0.2M x $5.00/M = $6.00 a day, x 30 = $180.00 a month". */
export function arithmeticText({ estimate }: CostRow, { per }: Volume): string {
  if (!estimate) return '';
  const { parts, amount } = estimate.bill;
  const sum = parts
    .map(({ name, tokens, price }) => `${factorText(tokens)}${partWords[name]} x ${exactMoney(price)}/M`)
    .join(' + ');
  const steps = monthWords[per];
  const month =
    steps && estimate.perMonth !== null ? `, ${steps} = ${amountText(estimate.perMonth)} a month` : '';
  return `${sum} = ${boundText(estimate)}${amountText(amount)} ${periodText(per)}${month}`;
}

/** How each known amount comes about. */
export function arithmeticTexts({ rows, volume }: CostComparison): string[] {
  return rows
    .filter(({ estimate }) => estimate)
    .map((row) => `${row.model.name}: ${arithmeticText(row, volume)}`);
}

/** What is not known of a row's price and what was done instead. */
export function missingText({ model, estimate }: CostRow): string[] {
  return (estimate?.bill.missing ?? []).map(({ what }) => {
    switch (what) {
      case 'cacheRead':
        return `${model.name}: no price of cached input is published; it is costed as plain input, which can only overstate`;
      case 'cacheWrite':
        return `${model.name}: no price of writing the cache is published; it is costed as plain input and may cost more`;
      case 'batch':
        return `${model.name}: no batch price is published; it is costed at the plain price, which can only overstate`;
      default:
        return what satisfies never;
    }
  });
}

/** An amount of a row with which way it may be off, or "n/a". */
export function cellText({ estimate }: CostRow, amount: Amount | null | undefined): string {
  return estimate && amount != null ? `${boundText(estimate)}${amountText(amount)}` : 'n/a';
}
