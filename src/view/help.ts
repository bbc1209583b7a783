import type { Catalog } from '../catalog/catalog.ts';
import { modelSections, sections } from '../command/sections.ts';
import type { Card } from './card.ts';
import type { Messages } from './messages/messages.ts';

/** What Tiebreak can do, with examples. */
export function helpView(catalog: Catalog, { help }: Messages): { result: object; card: Card } {
  const lines = help.lines(sections, modelSections, Object.keys(catalog.workloads));
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
