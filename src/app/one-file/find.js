// Plain JavaScript, since it decides whether the sources are read at all.
// @ts-check
import { hash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32 } from 'node:zlib';

/** The one file, in the folder for compiled code. */
export const oneFile = 'program.js';

const writtenByOthers = 0o022;

/**
 * Names, sizes and times of all that the one file is made of, and where it lies, as one hash. Of packages it is what npm
 * noted when it installed them.
 * @param {string} program
 * @param {string} folder
 */
export function stampOf(program, folder) {
  const lines = [program, folder];
  /** @param {string} file */
  const add = (file) => {
    const found = statSync(path.join(program, file), { throwIfNoEntry: false });
    lines.push(`${file} ${found?.size} ${found?.mtimeMs}`);
  };
  /** @param {string} of */
  const addFolder = (of) => {
    for (const entry of readdirSync(path.join(program, of), { withFileTypes: true })) {
      const own = `${of}/${entry.name}`;
      if (entry.isDirectory()) addFolder(own);
      else if (/\.[jt]s$/.test(own)) add(own);
    }
  };
  addFolder('src');
  for (const file of ['package-lock.json', 'node_modules/.package-lock.json']) add(file);
  return hash('sha256', lines.join('\n'));
}

/**
 * The last line of the one file.
 * @param {string} stamp of what it is made of
 * @param {number} sum CRC-32 of all before this line
 */
export const lastLine = (stamp, sum) => `// ${stamp} ${sum.toString(16).padStart(8, '0')}\n`;

export const lastLineLength = lastLine('0'.repeat(64), 0).length;

/**
 * Why a file may be somebody else's work, a clause; null where nobody but this user or root can have written it.
 * @param {string} file
 */
export function ownershipProblem(file) {
  const uid = process.getuid?.();
  for (const place of [path.dirname(file), file]) {
    const found = lstatSync(place, { throwIfNoEntry: false });
    if (!found) return `there is no ${place}`;
    if (place === file ? !found.isFile() : !found.isDirectory())
      return `${place} is a link or something else`;
    if (uid === undefined) continue;
    if (found.uid !== uid && found.uid !== 0) return `${place} belongs to another user`;
    if (found.mode & writtenByOthers) return `other users may write to ${place}`;
  }
  return null;
}

/**
 * What stands in a file; why it is not run, a clause, unless it is whole, made of what is there, and nobody else's work.
 * @param {string} file
 * @param {string | null} stamp of what it must be made of; null for whatever it was made of
 * @returns {{ text: string } | { problem: string }}
 */
export function readOneFile(file, stamp) {
  const problem = ownershipProblem(file);
  if (problem !== null) return { problem };
  const program = readFileSync(file);
  const length = program.length - lastLineLength;
  if (length < 0) return { problem: `${file} is damaged` };
  const last = program.subarray(length);
  const made = last.toString('latin1').slice(3, 67);
  if (stamp !== null && made !== stamp) return { problem: `${file} is made of other sources` };
  const isWhole = last.equals(Buffer.from(lastLine(made, crc32(program.subarray(0, length)))));
  // Of no letter but ASCII: so it takes a byte each.
  return isWhole ? { text: program.toString('latin1') } : { problem: `${file} is damaged` };
}

/** The folder for compiled code, as Node uses it; null where it uses none. */
export function compiledFolder() {
  const own = module.getCompileCacheDir();
  return own === undefined ? null : path.resolve(path.dirname(own));
}

/**
 * The program to run: the one file where it is whole and made of the sources as they are, else the first of the sources. A
 * release, which holds no sources, has the one file alone, whatever it was made of.
 * @returns {{ source: string } | { file: string, text: string } | { problem: string }} an address, a file and what stands
 * in it, or why a release cannot be run, a clause
 */
export function findProgram() {
  const program = path.join(import.meta.dirname, '..', '..', '..');
  const source = path.join(program, 'src', 'app', 'main.ts');
  const sources = { source: pathToFileURL(source).href };
  const isRelease = statSync(source, { throwIfNoEntry: false }) === undefined;
  if (!isRelease && process.env.ONE_FILE === 'off') return sources;
  const folder = compiledFolder();
  if (folder === null) {
    const problem = 'NODE_COMPILE_CACHE does not name the folder that it was compiled in';
    return isRelease ? { problem } : sources;
  }
  const file = path.join(folder, oneFile);
  try {
    const read = readOneFile(file, isRelease ? null : stampOf(program, folder));
    if ('text' in read) return { file, ...read };
    return isRelease ? read : sources;
  } catch (error) {
    const problem = /** @type {Error} */ (error).message;
    return isRelease ? { problem } : sources;
  }
}
