import type { Click } from '../../answers/clicks/click.ts';
import type { Card, ChoicesBlock } from '../../card/card.ts';
import { chartControl, chartOf } from '../../card/chart.ts';
import { cleanText } from '../../card/clean-text.ts';
import { widthOf, wrap } from './wrap.ts';

/** What a number chooses: something to click on, or a menu that opens into its options. */
export type Choice = {
  readonly label: string;
  /** Whether it stands in the card itself, as an answer to what that asks. */
  readonly isAsked: boolean;
} & ({ readonly click: Click } | { readonly options: readonly Choice[] });

type Button = ChoicesBlock['buttons'][number];

const opening = / ?\.\.\.$/;

/** All that can be chosen under a card, in its order: the first is chosen by 1. */
export function choicesOf(card: Card): readonly Choice[] {
  // Bars stand in the answer already, and here is nobody else to show it to.
  const left = new Set(['x', ...(chartOf(card) ? [chartControl] : [])]);
  return card.blocks.flatMap((block): Choice[] => {
    if (block.kind !== 'choices') return [];
    const { state, menus, buttons, isQuestion: isAsked = false } = block;
    const choice = ({ label, control, value }: Button): Choice => ({
      label: cleanText(label),
      isAsked,
      click: { control, state, value },
    });
    return [
      ...menus.map(({ control, label, options }) => ({
        label: `${cleanText(label).replace(opening, '')} ...`,
        isAsked: false,
        options: options.map((option) => choice({ ...option, control })),
      })),
      ...buttons.filter(({ control }) => !left.has(control)).map(choice),
    ];
  });
}

/** The number of a button among choices. */
export function numberIn(choices: readonly Choice[]): (button: Button) => number {
  return ({ control, value }) =>
    1 +
    choices.findIndex((own) => 'click' in own && own.click.control === control && own.click.value === value);
}

/** Choices with their numbers side by side, on lines of at most `width` columns; those that a card asks for stand in it. */
export function choiceLines(choices: readonly Choice[], width: number): string {
  const lines: string[] = [];
  for (const [index, { label, isAsked }] of choices.entries()) {
    if (isAsked) continue;
    const item = `${index + 1} ${label}`;
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + 2 + widthOf(item) <= width)
      lines[lines.length - 1] = `${last}  ${item}`;
    else lines.push(...wrap(item, width, 2));
  }
  return lines.join('\n');
}
