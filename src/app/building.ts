import { spawn } from 'node:child_process';
import module from 'node:module';
import path from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import type { Catalog } from '../catalog/catalog.ts';
import type { CatalogPlaces } from '../catalog/load.ts';
import { CatalogError, type Problem } from '../catalog/problem.ts';
import { catalogOf } from '../catalog/stored-file.ts';
import { madeOf, programFolder } from '../program.ts';

/** The code that the process ends with when the catalog is broken. */
const broken = 3;

/** Milliseconds that building may take, on a busy machine too. */
const longest = 120_000;

/**
 * A catalog from its files, built in a process of its own, which takes its memory along, and stored for the next start.
 * Here its bytes are read alone, some milliseconds.
 * @param signal ends the process before it is done
 * @param program the file that builds; another one for trying out what happens when it fails
 * @throws CatalogError listing every problem as file:line:column; Error where the process came to nothing
 */
export async function buildInProcess(
  places: CatalogPlaces,
  signal: AbortSignal,
  program = path.join(programFolder, 'src', 'tiebreak.js'),
): Promise<Catalog> {
  const compiled = module.getCompileCacheDir();
  const child = spawn(process.execPath, [program, 'store-catalog', JSON.stringify(places)], {
    // Tokens and passwords are none of its business.
    env: {
      // What one file has stored is for the one file, and what sources have for them.
      ...(madeOf === null ? { ONE_FILE: 'off' } : {}),
      ...(compiled ? { NODE_COMPILE_CACHE: path.dirname(compiled) } : {}),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
    timeout: longest,
  });
  const ended = new Promise<number | string | null>((resolve, reject) => {
    child.on('error', reject).on('close', (code, by) => resolve(code ?? by));
  });
  const [code, bytes, said] = await Promise.all([ended, buffer(child.stdout), text(child.stderr)]);
  if (code === 0) return catalogOf(bytes);
  if (code === broken && bytes.length > 0) throw new CatalogError(JSON.parse(bytes.toString()) as Problem[]);
  throw new Error(`the process that builds the catalog ended with ${code}: ${said.trim().slice(-2000)}`);
}
