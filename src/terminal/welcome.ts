import type { Catalog } from '../catalog/catalog.ts';
import type { Wording } from '../language/wording.ts';
import { platformMessages } from '../view/messages/platform.ts';

/**
 * What a newcomer without tokens sees first.
 * @param page where the same can be tried in a browser, and whether that ends with the input; null where it cannot
 */
export function welcome(
  catalog: Catalog,
  page: { readonly address: string; readonly endsWithInput: boolean } | null,
  words: Wording,
): string {
  const platform = words.of(platformMessages);
  return platform.welcome(catalog.models.size, catalog.asOf, page);
}
