import type { Catalog } from '../catalog/catalog.ts';
import type { Capability } from '../catalog/words.ts';
import type { Messages } from './messages/messages.ts';

/** A capability as people call it: "tool calling". */
export function capabilityLabel(catalog: Catalog, id: Capability, { vocabulary }: Messages): string {
  return vocabulary.capability(id, catalog.capabilities[id]?.labels);
}
