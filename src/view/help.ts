import type { Catalog } from '../catalog/catalog.ts';
import type { Card } from './card.ts';
import type { Messages } from './messages/messages.ts';

/**
 * What Tiebreak can do, with examples.
 * @param ofCommands what is said of the commands, a line each
 */
export function helpView(
  catalog: Catalog,
  { help }: Messages,
  ofCommands: readonly string[],
): { result: object; card: Card } {
  const lines = [...ofCommands, help.workloads(Object.keys(catalog.workloads)), help.mention];
  return {
    result: { help: lines },
    card: {
      title: help.title,
      summary: help.summary,
      audience: 'asker',
      blocks: [
        { kind: 'text', role: 'body', text: [help.about] },
        { kind: 'notes', items: lines.map((line) => [line]) },
      ],
    },
  };
}
