import type { Card } from '../../card/card.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Wording } from '../../language/wording.ts';
import { offersBlock } from '../clicks/offers.ts';
import { beginOffers } from './offers.ts';
import { helpMessages } from './say.ts';

/**
 * What Tiebreak can do, with examples.
 * @param ofCommands what is said of the commands, a line each
 * @param reader the host of the language model that reads questions which are given up here; null where none does
 */
export function helpView(
  catalog: Catalog,
  words: Wording,
  ofCommands: readonly string[],
  reader: string | null,
): { result: object; card: Card } {
  const help = words.of(helpMessages);
  const lines = [...ofCommands, help.workloads(Object.keys(catalog.workloads)), help.mention];
  return {
    result: { help: lines },
    card: {
      title: help.title,
      summary: help.summary,
      audience: 'asker',
      blocks: [
        { kind: 'text', role: 'body', text: [reader === null ? help.about : help.aboutRead(reader)] },
        ...offersBlock([], beginOffers(words), words),
        { kind: 'notes', items: lines.map((line) => [line]) },
      ],
    },
  };
}
