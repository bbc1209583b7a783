import { answer } from '../../src/answers/answer.ts';
import { comparisonOf } from '../../src/answers/compare/read.ts';
import type { CostWords } from '../../src/answers/cost/volume.ts';
import { modelCommand } from '../../src/answers/model/read.ts';
import type { Card } from '../../src/card/card.ts';
import { renderCard } from '../../src/platforms/terminal/render.ts';
import { catalog, today } from '../catalog-for-tests.ts';

export type Asked = { readonly json: Record<string, unknown>; readonly card: Card; readonly text: string };

function asked({ result, card }: { result: object; card: Card }): Asked {
  const json = result as Record<string, unknown>;
  return { json, card, text: renderCard(card, { colour: false, width: 100 }) };
}

/** A part of the comparison of these models, or its first screen. */
export function compared(
  names: readonly string[],
  show: string | null,
  workload: string | null = null,
  volume: Partial<CostWords> = {},
): Asked {
  const command = comparisonOf(catalog, names, { workload, private: false, show, volume }, today);
  return asked(answer(command, { catalog, today }));
}

/** A part of a model's page, or its first screen. */
export function page(name: string, show: string | null, offer: string | null = null): Asked {
  return asked(
    answer(modelCommand(catalog, name, offer, { private: false, show }, today), { catalog, today }),
  );
}

/** The text of a part alone: what follows the verdict. */
export function partOf({ card }: { readonly card: Card }): string {
  const at = card.blocks.findIndex((block) => block.kind === 'text' && block.role === 'verdict');
  const blocks = card.blocks.slice(at + 1).filter(({ kind }) => kind !== 'foot' && kind !== 'sources');
  return renderCard({ ...card, title: '', blocks }, { colour: false, width: 100 }).trim();
}
