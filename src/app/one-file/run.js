// Plain JavaScript, since it reads the one file.
// @ts-check
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { crc32 } from 'node:zlib';
import { lastLineLength, ownershipProblem } from './find.js';
import { mapTraces } from './traces.js';

/** Compiled code of the one file, in the folder that Node names for its version and its flags. */
const compiled = 'program.compiled';

/** Seconds after which Node may have let go of code that has run at the start alone. */
const longestKept = 300;

/**
 * What stands before compiled code: the last line of what it was compiled from, and its checksum.
 * @param {string} last
 * @param {Buffer} code
 */
const headOf = (last, code) => Buffer.from(`${last}${crc32(code).toString(16).padStart(8, '0')}\n`);

const headLength = headOf('', Buffer.alloc(0)).length + lastLineLength;

/**
 * Compiled code of a program; undefined where there is none, it is damaged, or somebody else may have written it.
 * @param {string} file
 * @param {string} last the last line of the program
 */
function readCompiled(file, last) {
  try {
    if (ownershipProblem(file) !== null) return undefined;
    const bytes = readFileSync(file);
    const code = bytes.subarray(headLength);
    return bytes.subarray(0, headLength).equals(headOf(last, code)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps what of a program was compiled so far.
 * @param {string} file
 * @param {string} last the last line of the program
 * @param {vm.Script} script
 */
function writeCompiled(file, last, script) {
  const beside = `${file}.${process.pid}.new`;
  try {
    const code = script.createCachedData();
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(beside, Buffer.concat([headOf(last, code), code]), { mode: 0o600, flag: 'wx' });
    renameSync(beside, file);
  } catch {
    // Without it the next start compiles again, nothing else is lost.
  }
}

/**
 * Runs the one file. Node keeps of a module what it compiles before it runs, and nothing of what it compiles when that is
 * first called; so the code of the one file is kept here, once a process has run it that had none.
 * @param {string} file
 * @param {string} text what stands in it
 * @returns {{ main: typeof import('../main.ts').main }} what it exports
 */
export function runOneFile(file, text) {
  mapTraces(file);
  const folder = module.getCompileCacheDir();
  const kept = folder === undefined ? null : path.join(folder, compiled);
  const last = text.slice(-lastLineLength);
  const cachedData = kept === null ? undefined : readCompiled(kept, last);
  const script = new vm.Script(text, { filename: pathToFileURL(file).href, cachedData });
  if (kept !== null && (cachedData === undefined || script.cachedDataRejected))
    process.once('exit', () => {
      if (process.uptime() < longestKept) writeCompiled(kept, last, script);
    });
  const exported = { exports: {} };
  script.runInThisContext()(exported.exports, createRequire(file), exported, file, path.dirname(file));
  return /** @type {{ main: typeof import('../main.ts').main }} */ (exported.exports);
}
