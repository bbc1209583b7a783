import type { Catalog } from '../catalog/catalog.ts';
import type { Wording } from '../language/wording.ts';
import { localized } from '../localized.ts';

/** A criterion as a heading: "Price". */
export function criterionName({ criteria }: Catalog, id: string, { locale }: Wording): string {
  const name = criteria[id]?.name;
  return name ? localized(name, locale) : id;
}

/** The same within a sentence: "price". */
export function criterionWord(catalog: Catalog, id: string, words: Wording): string {
  return criterionName(catalog, id, words).toLowerCase();
}
