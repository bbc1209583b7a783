import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Change, ImportedFile } from '../imported-schema.ts';

/** Nobody writes one file for that long: what is older was left by a writer that was killed. */
const longestWrite = 10 * 60_000;

/** Removes what killed writers left in a folder, never what another one is writing at this moment. */
function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.unfinished')) continue;
    const file = path.join(folder, name);
    const since = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
    if (Date.now() - since > longestWrite) rmSync(file, { force: true });
  }
}

/**
 * Writes a file so that a stop at any moment leaves the old or the new one, whole: a temporary file beside it,
 * flushed to the disk, then renamed.
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  const folder = path.dirname(file);
  mkdirSync(folder, { recursive: true });
  removeUnfinished(folder);
  const unfinished = `${file}.${randomUUID()}.unfinished`;
  const handle = await open(unfinished, 'w', 0o644);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, file);
  // The rename itself is only safe once the folder is on the disk.
  const entry = await open(folder, 'r');
  await entry.sync().catch(() => undefined);
  await entry.close();
}

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
