import type { Modality } from '../catalog/words.ts';
import type { Messages } from './messages/messages.ts';

/** "image input" as this language says it. */
export function extraText(extra: string, { vocabulary }: Messages): string {
  const [kind, side] = extra.split(' ') as [Modality, 'input' | 'output'];
  return vocabulary.side(kind, side);
}
