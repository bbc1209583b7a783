import { createHash, hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { madeOf } from '../program.ts';

// What a check depends on: a mark made under other schemas says nothing.
const schemas = [
  'imported-schema.ts',
  'phrase-schema.ts',
  'schema.ts',
  'schema-parts.ts',
  'table-schemas.ts',
  'words.ts',
  'work-schemas.ts',
];
let schemasHash: string | undefined;
// Of 64-bit words: on megabytes it takes less than half the time of SHA-256 where the processor has no instructions for that.
export const contentHash = 'sha512-256';

function hashOfSchemas(): string {
  schemasHash ??=
    madeOf ??
    hash(
      contentHash,
      schemas.map((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8')).join('\n'),
    );
  return schemasHash;
}

/** Milliseconds for which what is kept of a catalog is; of one still in use it is made anew. */
const longestKept = 30 * 24 * 60 * 60_000;

/** Takes what was kept long ago out of the folder of compiled code: catalogs change, and nobody else clears it. */
export function removeOldest(folder: string): void {
  for (const name of readdirSync(folder).filter((own) => /^(?:catalog|checked)-/.test(own))) {
    const file = path.join(folder, name);
    const since = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
    if (Date.now() - since > longestKept) rmSync(file, { force: true });
  }
}

/**
 * Whether contents have passed their schemas before, and how to remember that they have. Thousands of rows take longer
 * to check than all the rest of a start: their hash is kept beside the code that Node has compiled (nowhere when that
 * is off).
 */
export function checkOf(contents: readonly (string | Buffer)[]): {
  /** The hash itself. */
  readonly key: string;
  readonly hasPassed: boolean;
  readonly remember: () => void;
} {
  const own = createHash(contentHash).update(hashOfSchemas());
  for (const content of contents) own.update(`${content.length}:`).update(content);
  const key = own.digest('hex');
  const folder = module.getCompileCacheDir();
  if (!folder) return { key, hasPassed: false, remember: () => {} };
  const mark = path.join(folder, `checked-${key}`);
  const remember = () => {
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(mark, '');
    } catch {
      // Without the mark the next start checks again, nothing else is lost.
    }
  };
  return { key, hasPassed: statSync(mark, { throwIfNoEntry: false }) !== undefined, remember };
}
