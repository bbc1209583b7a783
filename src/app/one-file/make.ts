import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { type RolldownPlugin, rolldown } from 'rolldown';
import { programFolder } from '../../program.ts';
import { enableCompileCache } from '../compile-cache.js';
import { escaped, taggedAsCalls } from './ascii.ts';
import { compiledFolder, lastLine, oneFile, readOneFile, stampOf } from './find.js';
import { rehearse } from './rehearse.ts';

/** Compiled for one kind of machine, or not needed: they stay packages, or are missing as they are from sources. */
const outside = [/^@resvg\//, 'bufferutil', 'pg-native', 'utf-8-validate', 'zlib-sync'];

/** A hash of all sources, and of the versions of all packages. */
function hashOfContents(): string {
  const hash = createHash('sha256');
  const sources = globSync('src/**/*.{js,ts}', { cwd: programFolder }).toSorted();
  for (const file of [...sources, 'package-lock.json']) {
    const content = readFileSync(path.join(programFolder, file));
    hash.update(`${file} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** In the one file the program knows from where it finds its folder, and what it was made of. */
const knowsItself = (folder: string): RolldownPlugin => ({
  name: 'knows-itself',
  load: {
    filter: { id: path.join(programFolder, 'src', 'program.ts') },
    handler: () => `
      import path from 'node:path';
      export const programFolder = path.join(import.meta.dirname, ${JSON.stringify(path.relative(folder, programFolder))});
      export const madeOf = ${JSON.stringify(hashOfContents())};`,
  },
});

/** Of traces our own lines are mapped: those of packages would make the map five times as long. */
const mapsSourcesAlone: RolldownPlugin = {
  name: 'maps-sources-alone',
  transform: {
    filter: { id: /[\\/]node_modules[\\/]/, moduleType: ['js'] },
    handler: (code) => ({ code, map: { version: 3, sources: [], names: [], mappings: '' } }),
  },
};

/** As an imported module Node's own `http` reads all that it exports, a whole client for `WebSocket` among it. */
const leavesWebSocket: RolldownPlugin = {
  name: 'leaves-web-socket',
  resolveId: { filter: { id: /^node:http$/ }, handler: (id) => ({ id: `\0${id}` }) },
  load: {
    filter: { id: /^\0node:http$/ },
    handler: () => `module.exports = process.getBuiltinModule('node:http');`,
  },
};

/** Asked whether it has a `FormData`, Node loads a whole client for HTTP. */
const leavesFormData: RolldownPlugin = {
  name: 'leaves-form-data',
  transform: {
    filter: { id: /[\\/]@discordjs[\\/]rest[\\/]/, code: 'globalThis.FormData ??=' },
    handler: (code) => ({ code: code.replace('globalThis.FormData ??=', 'void'), map: null }),
  },
};

const keepsTags: RolldownPlugin = {
  name: 'keeps-tags',
  transform: {
    filter: { id: /\.[cm]?[jt]s$/, code: /`[^`]*[^\0-\x7f]/ },
    handler: (code, id) => ({ code: taggedAsCalls(code, id), map: null }),
  },
};

/**
 * Makes the program and its packages into one file in the folder for compiled code, where it is not there already, and has
 * it compiled.
 * @returns the file, or why it is not made, a clause
 */
async function make(): Promise<{ file: string } | { problem: string }> {
  const noCache = enableCompileCache();
  if (noCache) return { problem: `${noCache.folder}: ${noCache.problem}` };
  const folder = compiledFolder();
  if (folder === null) return { problem: 'compiled code is not kept' };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const real = realpathSync(folder);
  const stamp = stampOf(programFolder, folder);
  const file = path.join(folder, oneFile);
  if ('text' in readOneFile(file, stamp)) return { file };
  const build = await rolldown({
    cwd: programFolder,
    input: path.join('src', 'app', 'main.ts'),
    platform: 'node',
    external: outside,
    plugins: [knowsItself(real), leavesWebSocket, leavesFormData, mapsSourcesAlone, keepsTags],
    checks: { emptyImportMeta: false, eval: false },
  });
  const { output } = await build.generate({
    dir: real,
    format: 'cjs',
    strict: true,
    codeSplitting: false,
    comments: false,
    sourcemap: 'hidden',
    sourcemapExcludeSources: true,
  });
  await build.close();
  const [{ code, map }] = output;
  // A function of what is there for a module, on as many lines.
  const text = `(function (exports, require, module, __filename, __dirname) {${escaped(code)}\n})\n//# sourceMappingURL=${oneFile}.map\n`;
  if (stampOf(programFolder, folder) !== stamp) return { problem: 'the sources changed meanwhile' };
  // Nobody ever sees half of it.
  for (const old of globSync(`${oneFile}*.new`, { cwd: folder }).map((name) => path.join(folder, name)))
    if (Date.now() - statSync(old).mtimeMs > 600_000) rmSync(old, { force: true });
  for (const [name, content] of [
    [`${file}.map`, JSON.stringify(map)],
    [file, text + lastLine(stamp, crc32(text))],
  ] as const) {
    const beside = `${name}.${process.pid}.new`;
    writeFileSync(beside, content, { mode: 0o600, flush: true });
    renameSync(beside, name);
  }
  const read = readOneFile(file, stamp);
  if ('problem' in read) return read;
  // It runs, or is not left there; when it ends what it compiled is kept.
  const problem = await runOnce(folder);
  if (problem === null) return { file };
  rmSync(file);
  return { problem };
}

/** Has it run as a bot; where that cannot run, such as with a broken catalog, as a command. Returns why neither does. */
async function runOnce(folder: string): Promise<string | null> {
  const state = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
  const problem = await rehearse(folder, state);
  rmSync(state, { recursive: true });
  if (problem === null) return null;
  try {
    execFileSync(process.execPath, [path.join(programFolder, 'src', 'tiebreak.js'), 'help'], {
      stdio: 'pipe',
    });
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

const made = await make();
if ('problem' in made) {
  process.stderr.write(`The one file is not made: ${made.problem}.\n`);
  process.exitCode = 3;
} else process.stdout.write(`${made.file}\n`);
