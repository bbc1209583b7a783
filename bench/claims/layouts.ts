import type { Making } from './making.ts';
import { widthOf } from './statement.ts';

type Rows = readonly (readonly string[])[];
type Layout = (head: readonly string[], rows: Rows) => string;

const bars = (row: readonly string[]) => `| ${row.join(' | ')} |`;
const markdown: Layout = (head, rows) =>
  [bars(head), bars(head.map(() => '---')), ...rows.map(bars)].join('\n');
const tight: Layout = (head, rows) =>
  [head, head.map(() => '-----'), ...rows].map((row) => `|${row.join('|')}|`).join('\n');
const open: Layout = (head, rows) =>
  [head.join(' | '), head.map(() => '---').join(' | '), ...rows.map((row) => row.join(' | '))].join('\n');
const right: Layout = (head, rows) =>
  [bars(head), bars(head.map((_, at) => (at === 0 ? ':---' : '---:'))), ...rows.map(bars)].join('\n');

const escaped = (cell: string) => cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const html: Layout = (head, rows) => {
  const row = (tag: string, cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return `<table>\n<thead>${row('th', head)}</thead>\n<tbody>\n${rows.map((cells) => row('td', cells)).join('\n')}\n</tbody>\n</table>`;
};

const quoted = (sign: string) => (cell: string) =>
  cell.includes(sign) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
const separated =
  (sign: string): Layout =>
  (head, rows) =>
    [head, ...rows].map((row) => row.map(quoted(sign)).join(sign)).join('\n');
const tabs: Layout = (head, rows) => [head, ...rows].map((row) => row.join('\t')).join('\n');

/** Columns that stand under each other by blanks alone. */
const aligned: Layout = (head, rows) => {
  const all = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...all.map((row) => widthOf(row[at] ?? ''))));
  return all
    .map((row) =>
      row
        .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - widthOf(cell) + 2))
        .join('')
        .trimEnd(),
    )
    .join('\n');
};
const fenced: Layout = (head, rows) => `\`\`\`\n${aligned(head, rows)}\n\`\`\``;
const ruled: Layout = (head, rows) => {
  const [first = '', ...lines] = aligned(head, rows).split('\n');
  return `\`\`\`\n${[first, '-'.repeat(widthOf(first)), ...lines].join('\n')}\n\`\`\``;
};

/** A heading for each model, with a list below it. */
const sections: Layout = ([, ...labels], rows) =>
  rows
    .map(
      ([name, ...cells]) => `### ${name}\n${cells.map((cell, at) => `- ${labels[at]}: ${cell}`).join('\n')}`,
    )
    .join('\n\n');
const nested: Layout = ([, ...labels], rows) =>
  rows
    .map(
      ([name, ...cells]) => `- ${name}\n${cells.map((cell, at) => `  - ${labels[at]}: ${cell}`).join('\n')}`,
    )
    .join('\n');
const labelled: Layout = ([, ...labels], rows) =>
  rows
    .map(([name, ...cells]) => `**${name}**\n${cells.map((cell, at) => `${labels[at]}: ${cell}`).join('\n')}`)
    .join('\n\n');
const inLine: Layout = ([, ...labels], rows) =>
  rows
    .map(([name, ...cells]) => `- ${name}: ${cells.map((cell, at) => `${labels[at]} ${cell}`).join(', ')}`)
    .join('\n');

/** Models as columns. */
const turned: Layout = ([first = '', ...labels], rows) =>
  markdown(
    [first, ...rows.map(([name = '']) => name)],
    labels.map((label, at) => [label, ...rows.map((row) => row[at + 1] ?? '')]),
  );
const turnedTabs: Layout = ([first = '', ...labels], rows) =>
  tabs(
    [first, ...rows.map(([name = '']) => name)],
    labels.map((label, at) => [label, ...rows.map((row) => row[at + 1] ?? '')]),
  );

const wide: readonly Layout[] = [
  markdown,
  markdown,
  tight,
  open,
  right,
  html,
  separated(','),
  separated(';'),
  tabs,
  aligned,
  fenced,
  ruled,
];
const all: readonly Layout[] = [...wide, sections, nested, labelled, inLine, turned, turned, turnedTabs];

/** A table as people write one, in a form of its own. */
export function layOut(
  { chance }: Making,
  head: readonly string[],
  rows: Rows,
  which: 'wide' | 'any',
): string {
  return chance.pick(which === 'wide' ? wide : all)(head, rows);
}
