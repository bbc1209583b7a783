import type { Card } from '../../card/card.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Wording } from '../../language/wording.ts';
import { adviceText } from '../../subjects/advice/show.ts';
import type { Comparison } from '../../subjects/comparison.ts';
import type { CompareCommand } from '../command.ts';
import { plainText } from '../mistake/card.ts';
import { compareView } from './card.ts';

/** A comparison as plain text, for a workflow to pass on: no links, no markup. */
export type Step = {
  /** The advice in one text. */
  readonly verdict: string;
  /** The name of the model that is advised, or "none". */
  readonly winner: string;
  /** States, advice and each category on a line of its own. */
  readonly text: string;
};

/** A line for each field, one for each paragraph. */
function lines({ blocks }: Card): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'text') return [plainText(block.text)];
    if (block.kind !== 'fields') return [];
    return block.fields.map(({ label, mark, text }) => `${label}: ${mark}. ${plainText(text)}`);
  });
}

/** What a step of a workflow hands on of a comparison. */
export function stepView(
  catalog: Catalog,
  comparison: Comparison,
  command: CompareCommand,
  today: string,
  words: Wording,
): Step {
  const { card } = compareView(catalog, comparison, { ...command, show: 'details' }, today, words);
  const { use } = comparison.advice;
  const verdict = adviceText(catalog, comparison, today, words);
  // The head of the details is the first sentence of the advice.
  const [, ...behind] = lines(card);
  return {
    verdict,
    winner: use === null ? 'none' : (comparison.models[use]?.name ?? 'none'),
    text: [verdict, ...behind].join('\n'),
  };
}
