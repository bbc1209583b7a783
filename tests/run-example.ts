import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Example } from './pages.ts';
import { run } from './terminal/run.ts';

/** What an example prints, of the frozen catalog. */
export async function printedBy({ words, input, team }: Example): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
  const file = path.join(folder, 'team.yml');
  if (team !== null) writeFileSync(file, team);
  try {
    const env = team === null ? {} : { env: { TEAM_CATALOG: file } };
    return (await run(words, { ...env, ...(input === null ? {} : { input }) })).out;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
