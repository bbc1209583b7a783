import type { Catalog } from '../catalog/catalog.ts';
import type { CriterionId } from '../catalog/criteria.ts';
import type { Wording } from '../language/wording.ts';
import { localized } from '../localized.ts';

/** A criterion as a heading: "Price". */
export function criterionName({ criteria }: Catalog, id: CriterionId, { locale }: Wording): string {
  return localized(criteria[id].name, locale);
}

/** The same within a sentence: "price". */
export function criterionWord(catalog: Catalog, id: CriterionId, words: Wording): string {
  return criterionName(catalog, id, words).toLowerCase();
}
