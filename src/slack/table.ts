import type { types } from '@slack/bolt';
import type { TableBlock } from '../view/card.ts';
import { plain } from './leaves.ts';
import { limits, type Room } from './limits.ts';

// Slack refuses empty cells.
const emptyCell = '–';

function cell(text: string, room: Room): types.RawTextElement {
  return { type: 'raw_text', text: plain(text, room.leaf).trim() || emptyCell };
}

/** One Slack table; rows beyond `limits.tableRows` make the message too big, so that rows give way first. */
export function table(of: TableBlock, room: Room): types.TableBlock {
  const head = [of.corner, ...of.columns].slice(0, limits.tableColumns);
  const rows = of.rows.map((row) => [row.label, ...row.cells].slice(0, head.length));
  return {
    type: 'table',
    column_settings: head.map(() => ({ align: 'left' as const, is_wrapped: true })),
    rows: [head, ...rows].map((row) => row.map((text) => cell(text, room))),
  };
}

/** The same rows as sections of plain fields, for workspaces whose clients show no tables. */
export function tableAsFields(of: TableBlock, room: Room): types.SectionBlock[] {
  return of.rows.map((row) => {
    const values = row.cells.map((value, index) => `${of.columns[index] ?? ''}: ${value}`);
    const texts = [row.label, ...values].slice(0, limits.fields);
    const length = Math.min(room.leaf, limits.field);
    return {
      type: 'section',
      fields: texts.map((text) => ({
        type: 'plain_text' as const,
        text: plain(text, length).trim() || emptyCell,
        emoji: false,
      })),
    };
  });
}
