import type { Catalog } from '../../catalog/catalog.ts';
import type { Capability, Modality } from '../../catalog/words.ts';
import type { Wording } from '../../language/wording.ts';
import { vocabularyMessages } from '../say.ts';
import { abilitiesMessages } from './say.ts';

/** A capability as people call it: "tool calling". */
export function capabilityLabel(catalog: Catalog, id: Capability, words: Wording): string {
  const vocabulary = words.of(abilitiesMessages);
  return vocabulary.capability(id, catalog.capabilities[id]?.labels);
}

/** "image input" as this language says it. */
export function extraText(extra: string, words: Wording): string {
  const vocabulary = words.of(vocabularyMessages);
  const [kind, side] = extra.split(' ') as [Modality, 'input' | 'output'];
  return vocabulary.side(kind, side);
}
