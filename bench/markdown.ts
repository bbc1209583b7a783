import { availableParallelism, cpus, loadavg } from 'node:os';
import type { Row } from './row.ts';

const columns = ['what', 'yardstick', 'median', 'range', 'goal', 'ok'] as const;
const cell = (text: string): string => text.replaceAll('|', String.raw`\|`);
const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/** When and on what something was measured, and what else the machine did. */
export function circumstances(): string {
  const day = new Date().toISOString().slice(0, 10);
  const [processor] = cpus();
  const machine = `${availableParallelism()} cores of ${processor?.model.trim() ?? 'an unknown kind'}`;
  const [, load = 0] = loadavg();
  return `Measured on ${day} with Node ${process.versions.node}, ${machine}; load of the machine in the five minutes before: ${load.toFixed(1)}.`;
}

/** A measurement as a part of a page: what its rows mean, when it was taken, and the rows as a table. */
export function markdownOf(name: string, about: string, rows: readonly Row[], when: string): string {
  const table = [
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map((column) => row[column]))),
  ];
  const parts = [`### ${name}`, about, ...(rows.length > 0 ? [when, table.join('\n')] : ['Not measured.'])];
  return parts.join('\n\n');
}

const marks = ['<!-- measured -->', '<!-- end of what was measured -->'] as const;

/**
 * A page with these parts between its marks, in this order; parts that are not new stay as they were. Throws where the page
 * has no marks.
 */
export function withParts(
  page: string,
  parts: ReadonlyMap<string, string>,
  order: readonly string[],
): string {
  const [begin, end] = [page.indexOf(marks[0]), page.indexOf(marks[1])];
  if (begin < 0 || end < begin) throw new Error(`the page lacks ${marks.join(' and ')}`);
  const before = page
    .slice(begin + marks[0].length, end)
    .split(/^(?=### )/m)
    .map((part) => part.trim());
  const all = order.flatMap(
    (name) => parts.get(name) ?? before.find((part) => part.startsWith(`### ${name}\n`)) ?? [],
  );
  return page.slice(0, begin) + [marks[0], ...all, marks[1]].join('\n\n') + page.slice(end + marks[1].length);
}
