import type { Catalog } from '../catalog/catalog.ts';
import type { Capability } from '../catalog/words.ts';
import type { Wording } from '../language/wording.ts';
import { vocabularyMessages } from './messages/vocabulary.ts';

/** A capability as people call it: "tool calling". */
export function capabilityLabel(catalog: Catalog, id: Capability, words: Wording): string {
  const vocabulary = words.of(vocabularyMessages);
  return vocabulary.capability(id, catalog.capabilities[id]?.labels);
}
