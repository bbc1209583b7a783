import type { Catalog } from '../catalog/catalog.ts';
import type { Messages } from '../view/messages/messages.ts';

/**
 * What a newcomer without tokens sees first.
 * @param page where the same can be tried in a browser, and whether that ends with the input; null where it cannot
 */
export function welcome(
  catalog: Catalog,
  page: { readonly address: string; readonly endsWithInput: boolean } | null,
  { platform }: Messages,
): string {
  return platform.welcome(catalog.models.size, catalog.asOf, page);
}
