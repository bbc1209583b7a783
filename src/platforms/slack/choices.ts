import type { types } from '@slack/bolt';
import type { ChoicesBlock, Menu } from '../../card/card.ts';
import { jsonWith } from '../json-once.ts';
import { limits } from './limits.ts';
import { plain } from './rich-text.ts';

function textOf(text: string): types.PlainTextElement {
  return { type: 'plain_text', text: plain(text, limits.option).trim() || '?', emoji: false };
}

const kept = new WeakMap<Menu['options'], Map<string, types.StaticSelect>>();
const written = new WeakMap<object, string>();

/** A row as JSON; its menus are written once, as they are made once. */
export function rowJson({ elements, ...rest }: types.ActionsBlock): string {
  const all = jsonWith(elements, (element) => written.get(element));
  return `${JSON.stringify(rest).slice(0, -1)},"elements":${all}}`;
}

/** Menus are made once: the same few stand under every answer, and are most of its elements. */
function select(menu: Menu): types.StaticSelect {
  const { control, label, options, chosen } = menu;
  const known = kept.get(options) ?? new Map<string, types.StaticSelect>();
  kept.set(options, known);
  const key = `${control} ${label} ${chosen}`;
  const made = known.get(key) ?? newSelect(menu);
  known.set(key, made);
  return made;
}

function newSelect({ control, label, options, chosen }: Menu): types.StaticSelect {
  const own = options.map((option) => ({ text: textOf(option.label), value: option.value }));
  const initial = own.find(({ value }) => value === chosen);
  const made: types.StaticSelect = {
    type: 'static_select',
    action_id: control,
    placeholder: textOf(label),
    options: own,
    ...(initial ? { initial_option: initial } : {}),
  };
  written.set(made, JSON.stringify(made));
  return made;
}

/** Stands between a state and the number of its row. */
const rowSign = '~';

/** The state that a `block_id` carries. */
export function stateOfBlock(blockId: string): string {
  return blockId.split(rowSign, 1)[0] ?? '';
}

/**
 * Menus and buttons in one row, or nothing; its `block_id` carries the state, so that any process can answer a click.
 * @param number of the rows above: Slack takes each `block_id` once
 */
export function choices({ state, menus, buttons }: ChoicesBlock, number: number): types.ActionsBlock[] {
  if (menus.length + buttons.length === 0) return [];
  // Slack takes each `action_id` of a row once.
  const each = new Map(buttons.map((button) => [`${button.control}${button.value}`, button]));
  const row: types.ActionsBlock = {
    type: 'actions',
    block_id: number === 0 ? state : `${state}${rowSign}${number}`,
    elements: [
      ...menus.map(select),
      ...[...each.values()].map(
        ({ control, label, value, url }): types.Button => ({
          type: 'button',
          action_id: `${control}${value}`,
          text: textOf(label),
          ...(url === undefined ? { value: value || control } : { url }),
        }),
      ),
    ].slice(0, limits.controls),
  };
  return [row];
}
