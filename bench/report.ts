import { availableParallelism, cpus, loadavg } from 'node:os';
import type { Row } from './row.ts';

const columns = ['what', 'yardstick', 'median', 'range', 'goal', 'ok'] as const;
const cell = (text: string): string => text.replaceAll('|', String.raw`\|`);
const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/** A measurement as a part of a page: what its rows mean, and the rows as a table. */
export function markdownOf(name: string, about: string, rows: readonly Row[]): string {
  const table = [
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map((column) => row[column]))),
  ];
  return [`### ${name}`, about, ...(rows.length > 0 ? [table.join('\n')] : ['Not measured here.'])].join(
    '\n\n',
  );
}

const marks = ['<!-- measured -->', '<!-- end of what was measured -->'] as const;

/** On which day and what these were measured. */
function circumstances(): string {
  const day = new Date().toISOString().slice(0, 10);
  const busy = loadavg().map((load) => load.toFixed(1));
  return `Measured on ${day} with Node ${process.versions.node} on ${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}); load of the machine over 1, 5 and 15 minutes at the end: ${busy.join(', ')}.`;
}

/** A page with these tables in the place of those between its marks; throws where it has no marks. */
export function withTable(page: string, tables: readonly string[]): string {
  const [begin, end] = [page.indexOf(marks[0]), page.indexOf(marks[1])];
  if (begin < 0 || end < begin) throw new Error(`the page lacks ${marks.join(' and ')}`);
  const measured = [marks[0], circumstances(), ...tables, marks[1]].join('\n\n');
  return page.slice(0, begin) + measured + page.slice(end + marks[1].length);
}
