// Plain JavaScript, since it decides whether the sources are read at all.
// @ts-check
import { hash } from 'node:crypto';
import { closeSync, fstatSync, lstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32 } from 'node:zlib';
import { mapTraces } from './traces.js';

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

const lastLineLength = lastLine('0'.repeat(64), 0).length;

/**
 * Why a file is not run, a clause; null where it is whole, made of what is there, and nobody else's work.
 * @param {string} file
 * @param {string | null} stamp of what it must be made of; null for whatever it was made of
 */
export function oneFileProblem(file, stamp) {
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
  const opened = openSync(file, 'r');
  try {
    const length = fstatSync(opened).size - lastLineLength;
    if (length < 0) return `${file} is damaged`;
    const last = Buffer.alloc(lastLineLength);
    readSync(opened, last, 0, lastLineLength, length);
    const made = last.toString('latin1').slice(3, 67);
    if (stamp !== null && made !== stamp) return `${file} is made of other sources`;
    let sum = 0;
    const part = Buffer.alloc(2 ** 18);
    for (let at = 0; at < length; ) {
      const read = readSync(opened, part, 0, Math.min(part.length, length - at), at);
      if (read === 0) return `${file} is damaged`;
      sum = crc32(part.subarray(0, read), sum);
      at += read;
    }
    return last.equals(Buffer.from(lastLine(made, sum))) ? null : `${file} is damaged`;
  } finally {
    closeSync(opened);
  }
}

/** The folder for compiled code, as Node uses it; null where it uses none. */
export function compiledFolder() {
  const own = module.getCompileCacheDir();
  return own === undefined ? null : path.resolve(path.dirname(own));
}

/**
 * The module to run: the one file where it is whole and made of the sources as they are, else the first of the sources. A
 * release, which holds no sources, has the one file alone, whatever it was made of.
 * @returns {{ module: string, problem: string | null }} an address, and where a release cannot be run why not, a clause
 */
export function findProgram() {
  const program = path.join(import.meta.dirname, '..', '..', '..');
  const source = path.join(program, 'src', 'app', 'main.ts');
  const sources = { module: pathToFileURL(source).href, problem: null };
  const isRelease = statSync(source, { throwIfNoEntry: false }) === undefined;
  if (!isRelease && process.env.ONE_FILE === 'off') return sources;
  const folder = compiledFolder();
  if (folder === null) {
    const problem = 'NODE_COMPILE_CACHE does not name the folder that it was compiled in';
    return isRelease ? { module: '', problem } : sources;
  }
  const file = path.join(folder, oneFile);
  /** @type {string | null} */
  let problem;
  try {
    problem = oneFileProblem(file, isRelease ? null : stampOf(program, folder));
  } catch (error) {
    problem = /** @type {Error} */ (error).message;
  }
  if (problem !== null) return isRelease ? { module: '', problem } : sources;
  mapTraces(file);
  return { module: pathToFileURL(file).href, problem: null };
}
