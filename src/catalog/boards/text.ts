import type { BoardsFile } from '../imported-schema.ts';

/** The text of a file of boards: one entry a line, so that what changed can be read. */
export function boardsText({ source, boards }: BoardsFile): string {
  const bodies = boards.map(({ entries, ...board }) => {
    const start = JSON.stringify(board).slice(0, -1);
    return `${start},"entries":[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}]}`;
  });
  return `{"source":${JSON.stringify(source)},"boards":[\n${bodies.join(',\n')}]}\n`;
}
