import type { Change, ImportedFile } from '../imported-schema.ts';

function lines(items: readonly unknown[]): string {
  return items.map((item) => JSON.stringify(item)).join(',\n');
}

/** The same JSON in ASCII: one letter beyond Latin-1 makes a text of megabytes twice as large and slower to parse. */
function inAscii(json: string): string {
  return json.replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The text of a change log, one change a line. */
export function changesText(changes: readonly Change[]): string {
  return `[\n${lines(changes)}\n]\n`;
}

/** The text of an imported price list: one offer a line, so that what changed between two days can be read. */
export function importedText({ models, unplaced, ...head }: ImportedFile): string {
  const stamp = JSON.stringify(head).slice(0, -1);
  const bodies = models.map(({ offers, ...model }) => {
    const start = JSON.stringify(model).slice(0, -1);
    return `${start},"offers":[\n${lines(offers)}]}`;
  });
  const text = `${stamp},"models":[\n${bodies.join(',\n')}],"unplaced":[\n${lines(unplaced)}]}\n`;
  return inAscii(text);
}
