import type { Catalog } from '../catalog/catalog.ts';
import type { Messages } from '../view/messages/messages.ts';

/** What a newcomer without tokens sees first. */
export function welcome(catalog: Catalog, { platform }: Messages): string {
  return platform.welcome(catalog.models.size, catalog.asOf);
}
