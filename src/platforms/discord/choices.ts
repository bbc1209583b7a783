import type { ChoicesBlock, Menu } from '../../card/card.ts';
import { chartControl } from '../../card/chart.ts';
import { clamp, cleanText } from '../../card/clean-text.ts';
import { createMemo } from '../../memo.ts';
import { jsonOnce, jsonWith } from '../json-once.ts';
import { limits } from './limits.ts';

type Select = {
  readonly type: 3;
  readonly custom_id: string;
  readonly placeholder: string;
  readonly options: readonly { readonly label: string; readonly value: string; readonly default?: true }[];
};
type Button = { readonly type: 2; readonly label: string } & (
  | { readonly style: 2; readonly custom_id: string }
  | { readonly style: 5; readonly url: string }
);
export type ActionRow = { readonly type: 1; readonly components: readonly (Select | Button)[] };

const buttonsInRow = 5;

const label = (text: string, length: number): string => clamp(cleanText(text).trim(), length) || '?';

/** Of the same few menus under every answer: all that can be chosen in any of them. */
const kept = createMemo<Select['options']>(100);

function optionsOf({ options, chosen }: Menu): Select['options'] {
  return kept(options, chosen ?? '', () =>
    options.map((option) => ({
      label: label(option.label, limits.choice),
      value: option.value,
      ...(option.value === chosen ? { default: true as const } : {}),
    })),
  );
}

/** A row as JSON; all that can be chosen in a menu, which is nearly all of it, is written once. */
export function rowJson({ type, components }: ActionRow): string {
  const each = jsonWith<Select | Button>(components, (component) => {
    if (component.type !== 3) return;
    const { options, ...rest } = component;
    return `${JSON.stringify(rest).slice(0, -1)},"options":${jsonOnce(options)}}`;
  });
  return `{"type":${type},"components":${each}}`;
}

/** A row for each menu and rows of five buttons; each `custom_id` carries control, state and a button's value. */
export function choices({ state, menus, buttons }: ChoicesBlock): ActionRow[] {
  const selects = menus.map(
    (menu): Select => ({
      type: 3,
      custom_id: `${menu.control}.${state}`,
      placeholder: label(menu.label, limits.placeholder),
      options: optionsOf(menu),
    }),
  );
  // The chart is shown with the answer.
  const offered = buttons.filter(({ control }) => control !== chartControl);
  const all = offered.flatMap((button): Button[] => {
    const shown = label(button.label, limits.buttonLabel);
    if (button.url !== undefined)
      return button.url.length > limits.url ? [] : [{ type: 2, style: 5, url: button.url, label: shown }];
    const custom_id = `${button.control}.${state}.${button.value}`;
    return custom_id.length > limits.customId ? [] : [{ type: 2, style: 2, custom_id, label: shown }];
  });
  const rows = Array.from({ length: Math.ceil(all.length / buttonsInRow) }, (_, index) =>
    all.slice(index * buttonsInRow, (index + 1) * buttonsInRow),
  );
  return [...selects.map((one) => [one]), ...rows].map((components) => ({ type: 1, components }));
}

/**
 * Takes what a message has room for of rows that come one after the other: each `custom_id` once.
 * @param room for rows and what stands in them, in components
 */
export function rowTaker(room: number): (row: ActionRow) => ActionRow[] {
  const seen = new Set<string>();
  let left = room;
  return (row) => {
    const components = row.components.filter((own) => {
      const id = 'custom_id' in own ? own.custom_id : own.url;
      return !seen.has(id) && seen.add(id);
    });
    if (components.length === 0 || components.length + 1 > left) return [];
    left -= components.length + 1;
    return [{ ...row, components }];
  };
}

/** What a `custom_id` of ours says; a select's value comes beside it. */
export function readCustomId(id: string): { control: string; state: string; value: string } {
  const [control = '', ...rest] = id.split('.');
  return { control, state: rest.slice(0, 6).join('.'), value: rest[6] ?? '' };
}
