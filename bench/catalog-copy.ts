import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Bot } from './child.ts';

/** A copy of the bundled catalog that may be changed under a running bot. */
export function copyCatalog() {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-bench-'));
  cpSync(path.join(import.meta.dirname, '..', 'catalog'), folder, { recursive: true });
  return {
    folder,
    /** Changes a file, though nothing that it says; resolves when the bot has read the catalog anew. */
    async change(bot: Bot): Promise<void> {
      const read = bot.says(/the catalog was read anew/);
      appendFileSync(path.join(folder, 'labs.yml'), '# Changed.\n');
      await read;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
