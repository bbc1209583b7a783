import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';

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
