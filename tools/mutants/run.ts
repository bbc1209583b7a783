import { spawn } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { copyTree, root } from '../copy-tree.ts';
import { type Line, mutants, testsOf } from './mutants.ts';

/** Breaks one line of the source at a time, in a copy, and runs the tests of its area: those that stay green cannot fail. */

const usage = `Usage: npm run mutants -- [--list] [WORD ...]
  WORD    an area, or a part of a file's path or of the line; without one, all
  --list  print the mutants and run none`;

const atOnce = 2;
const longest = 180_000;

/** One line of a file, and what it is replaced with. */
type Mutant = Line & { readonly area: string; readonly file: string };

type Outcome = {
  readonly outcome: 'killed' | 'survived' | 'broken';
  /** The first test that failed, or what kept tests from running. */
  readonly by: string;
  readonly seconds: number;
};

/** The files that have a mutant's text, once for each time: its own, or any where that is not there. */
function filesOf({ file, text }: Mutant, folder: string): string[] {
  const files = existsSync(path.join(folder, file)) ? [file] : globSync('src/**/*.ts', { cwd: folder });
  return files.flatMap((name) => {
    const times = readFileSync(path.join(folder, name), 'utf8').split(text).length - 1;
    return Array<string>(times).fill(name);
  });
}

/** What `--reporter=json` writes, as far as it is read here. */
type Report = {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
};

/** Runs the tests of an area until the first one fails. */
async function runTests(area: string, folder: string): Promise<Outcome> {
  const began = performance.now();
  const file = path.join(folder, 'report.json');
  rmSync(file, { force: true });
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const own = [
    'run',
    ...(testsOf[area] ?? []),
    '--bail=1',
    '--maxWorkers=1',
    '--reporter=json',
    `--outputFile=${file}`,
  ];
  // In a group of its own: a worker that a broken line keeps busy for ever goes along with what started it.
  const child = spawn(process.execPath, [vitest, ...own], {
    cwd: folder,
    stdio: 'ignore',
    detached: true,
    // What is broken runs as it is, and no one file is made of it first.
    env: { ...process.env, ONE_FILE: 'off' },
  });
  const end = () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  };
  const timer = setTimeout(end, longest);
  process.once('exit', end);
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  clearTimeout(timer);
  process.off('exit', end);
  const seconds = (performance.now() - began) / 1000;
  const report: Report | null = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  if (code === 0 && report !== null && report.numPassedTests > 0)
    return { outcome: 'survived', by: '', seconds };
  const results = report?.testResults ?? [];
  const failed = results.flatMap((own) => own.assertionResults).find(({ status }) => status === 'failed');
  if (failed) return { outcome: 'killed', by: failed.fullName, seconds };
  const message = results.map((own) => own.message).find((own) => own !== '');
  return { outcome: 'broken', by: message ?? `no test ran in ${seconds.toFixed(0)} s`, seconds };
}

/** Runs the tests of a mutant's area with its line replaced. */
async function runMutant(mutant: Mutant, folder: string): Promise<Outcome> {
  const file = path.join(folder, filesOf(mutant, folder)[0] ?? mutant.file);
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(mutant.text, () => mutant.becomes),
  );
  try {
    return await runTests(mutant.area, folder);
  } finally {
    writeFileSync(file, text);
  }
}

/** Does the work of all items, as many at once as there are folders. */
async function each<Item>(
  items: readonly Item[],
  folders: readonly string[],
  work: (item: Item, folder: string) => Promise<void>,
): Promise<void> {
  const left = [...items];
  await Promise.all(
    folders.map(async (folder) => {
      for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item, folder);
    }),
  );
}

function show({ area, file, text, becomes, why }: Mutant): string {
  return `${area}: ${why}\n    ${file}: ${text} => ${becomes === '' ? '(nothing)' : becomes}`;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean' }, help: { type: 'boolean' } },
});
const all = Object.entries(mutants).flatMap(([area, files]) =>
  Object.entries(files).flatMap(([file, lines]) => lines.map((line): Mutant => ({ area, file, ...line }))),
);
const asked = all.filter(
  ({ area, file, text }) =>
    positionals.length === 0 ||
    positionals.some((word) =>
      word in mutants ? area === word : file.includes(word) || text.includes(word),
    ),
);
// Of the whole list, so that no text goes missing unseen.
const lost = all.filter((mutant) => mutant.text.includes('\n') || filesOf(mutant, root).length !== 1);
process.once('SIGINT', () => process.exit(130));

if (values.help) console.log(usage);
else if (values.list) console.log(asked.map(show).join('\n'));
else if (lost.length > 0) {
  console.error(`A text must be there once, on one line:\n${lost.map(show).join('\n')}`);
  process.exitCode = 1;
} else if (asked.length === 0) {
  console.error(`no mutant is of "${positionals.join(' ')}"`);
  process.exitCode = 1;
} else {
  const began = performance.now();
  const folders = Array.from({ length: atOnce }, copyTree);
  await each([...new Set(asked.map(({ area }) => area))], folders, async (area, folder) => {
    const { outcome, by } = await runTests(area, folder);
    if (outcome !== 'survived') throw new Error(`tests of ${area} fail before any line is broken: ${by}`);
  });
  const left: string[] = [];
  await each(asked, folders, async (mutant, folder) => {
    const { outcome, by, seconds } = await runMutant(mutant, folder);
    console.log(
      `${outcome} ${seconds.toFixed(1)} s  ${show(mutant)}${by === '' ? '' : `\n    ${by.split('\n', 1)[0]}`}`,
    );
    if (outcome !== 'killed') left.push(`${outcome}: ${show(mutant)}`);
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`\n${asked.length - left.length} of ${asked.length} killed in ${seconds} s`);
  if (left.length > 0) {
    console.error(left.join('\n'));
    process.exitCode = 1;
  }
}
