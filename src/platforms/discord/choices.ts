import type { ChoicesBlock } from '../../card/card.ts';
import { chartControl } from '../../card/chart.ts';
import { clamp, cleanText } from '../../card/clean-text.ts';
import { limits } from './limits.ts';

type Select = {
  readonly type: 3;
  readonly custom_id: string;
  readonly placeholder: string;
  readonly options: readonly { readonly label: string; readonly value: string; readonly default?: true }[];
};
type Button = { readonly type: 2; readonly style: 2; readonly custom_id: string; readonly label: string };
export type ActionRow = { readonly type: 1; readonly components: readonly (Select | Button)[] };

const buttonsInRow = 5;

const label = (text: string, length: number): string => clamp(cleanText(text).trim(), length) || '?';

/** A row for each menu and rows of five buttons; each `custom_id` carries control, state and a button's value. */
export function choices({ state, menus, buttons }: ChoicesBlock): ActionRow[] {
  const selects = menus.map(
    (menu): Select => ({
      type: 3,
      custom_id: `${menu.control}.${state}`,
      placeholder: label(menu.label, limits.placeholder),
      options: menu.options.map((option) => ({
        label: label(option.label, limits.choice),
        value: option.value,
        ...(option.value === menu.chosen ? { default: true as const } : {}),
      })),
    }),
  );
  // The chart is shown with the answer.
  const offered = buttons.filter(({ control }) => control !== chartControl);
  const all = offered.map(
    (button): Button => ({
      type: 2,
      style: 2,
      custom_id: `${button.control}.${state}.${button.value}`,
      label: label(button.label, limits.buttonLabel),
    }),
  );
  const rows = Array.from({ length: Math.ceil(all.length / buttonsInRow) }, (_, index) =>
    all.slice(index * buttonsInRow, (index + 1) * buttonsInRow),
  );
  return [...selects.map((one) => [one]), ...rows].map((components) => ({ type: 1, components }));
}

/** What a `custom_id` of ours says; a select's value comes beside it. */
export function readCustomId(id: string): { control: string; state: string; value: string } {
  const [control = '', ...rest] = id.split('.');
  return { control, state: rest.slice(0, 6).join('.'), value: rest[6] ?? '' };
}
