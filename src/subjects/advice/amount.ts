import { mixKind } from '../../catalog/mix.ts';
import type { Workload } from '../../catalog/table-schemas.ts';
import type { Wording } from '../../language/wording.ts';
import { monthlyText } from '../cost/arithmetic.ts';
import { comparedAmounts, type PriceCategory } from '../price/rule.ts';
import { unitMessages } from '../units/say.ts';
import { unitMoney } from '../units/text.ts';
import { adviceMessages } from './say.ts';

type Work = {
  readonly price: PriceCategory;
  readonly workload: Workload | null;
  readonly words: Wording;
};

/** What one of the models costs for the work: of a volume, of 1,000 requests, or per 1M tokens; null where it is not known. */
export function amountOf({ price, workload, words }: Work, index: number): string | null {
  const usd = comparedAmounts(price)[index];
  const row = price.costs?.rows[index];
  if (price.costs && row) return row.estimate ? monthlyText(row, price.costs.volume, words) : null;
  if (usd == null) return null;
  if (price.units) return unitMoney(usd, words);
  const { input, output } = workload?.tokens ?? {};
  if (input === undefined || output === undefined) return words.format.money(usd);
  return words.format.money((usd * (input + output) * 1000) / 1_000_000);
}

/** The unit of those amounts, in words that follow them. */
export function unitOf({ price, workload, words }: Work): string {
  const say = words.of(adviceMessages);
  if (price.costs) return say.asAsked;
  const unit = price.units?.routes[0]?.unit;
  if (unit) return words.of(unitMessages).per[unit];
  return workload?.tokens ? say.perThousand : say.perMillion(mixKind(price.mix));
}
