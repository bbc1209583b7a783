import type { Modality } from '../catalog/words.ts';
import type { Wording } from '../language/wording.ts';
import { vocabularyMessages } from './messages/vocabulary.ts';

/** "image input" as this language says it. */
export function extraText(extra: string, words: Wording): string {
  const vocabulary = words.of(vocabularyMessages);
  const [kind, side] = extra.split(' ') as [Modality, 'input' | 'output'];
  return vocabulary.side(kind, side);
}
