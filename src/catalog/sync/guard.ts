import type { ImportedFile } from '../imported-schema.ts';
import type { Totals } from './diff.ts';

const liveModels = (file: ImportedFile) => file.models.filter(({ gone }) => !gone).length;

/**
 * Why an import must not replace the one in force, or null: so much does not change between two days,
 * so upstream has probably sent half a file or other units.
 */
export function suspicious(totals: Totals, before: ImportedFile, after: ImportedFile): string | null {
  const [was, is] = [liveModels(before), liveModels(after)];
  if (is < was * 0.8) return `it lists ${is} models where there were ${was}`;
  if (totals.goneOffers > totals.inBoth) {
    return `${totals.goneOffers} of ${totals.goneOffers + totals.inBoth} offers vanished at once`;
  }
  if (totals.repriced > totals.inBoth / 2) {
    return `${totals.repriced} of ${totals.inBoth} prices changed at once`;
  }
  return after.asOf < before.asOf ? `it is of ${after.asOf}, older than the list of ${before.asOf}` : null;
}
