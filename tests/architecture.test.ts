import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const source = path.join(import.meta.dirname, '..', 'src');
const posix = (file: string) => file.split(path.sep).join('/');
const files = globSync('**/*.{ts,js}', { cwd: source }).map((own) => {
  const file = posix(own);
  const text = readFileSync(path.join(source, own), 'utf8');
  const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  const own_ = imports
    .filter((name) => name.startsWith('.'))
    .map((name) => path.posix.join(path.posix.dirname(file), name));
  return { file, imports, own: own_ };
});

/** The folder of a file; files at the top are small things that everyone may use. */
const folderOf = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : null);

/** A folder imports only from those before it. */
const order = [
  'names',
  'catalog',
  'card',
  'language',
  'cost',
  'fit',
  'comparison',
  'pick',
  'claims',
  'subjects',
  'answers',
  'storage',
  'platforms',
  'app',
];

it('arrows between folders point one way', () => {
  const wrong = files.flatMap(({ file, own }) =>
    own
      .filter((target) => {
        const [from, to] = [folderOf(file), folderOf(target)];
        return from !== null && to !== null && from !== to && order.indexOf(to) >= order.indexOf(from);
      })
      .map((target) => `${file} -> ${target}`),
  );
  expect([...new Set(files.flatMap(({ file }) => folderOf(file) ?? []))].toSorted()).toEqual(
    order.toSorted(),
  );
  expect(files.length).toBeGreaterThan(200);
  expect(wrong).toEqual([]);
});

it('names know nothing of the catalog, and what everyone may use knows nobody', () => {
  const small = ['dates.ts', 'localized.ts', 'log.ts', 'memo.ts', 'program.ts'];
  const top = files.filter(({ file }) => folderOf(file) === null && file !== 'tiebreak.js');
  expect(top.map(({ file }) => file).toSorted()).toEqual(small);
  expect(top.flatMap(({ own }) => own)).toEqual([]);
  const outside = files
    .filter(({ file }) => folderOf(file) === 'names')
    .flatMap(({ own }) => own.filter((target) => folderOf(target) !== 'names'));
  expect([...new Set(outside)].toSorted()).toEqual(['dates.ts']);
});

it('platforms do not import each other; the page shows what two of them send', () => {
  const platformOf = (file: string) => /^platforms\/([^/]+)\//.exec(file)?.[1] ?? null;
  const pairs = files.flatMap(({ file, own }) =>
    own.flatMap((target) => {
      const [from, to] = [platformOf(file), platformOf(target)];
      return from && to && from !== to ? [`${from} -> ${to}`] : [];
    }),
  );
  expect([...new Set(pairs)].toSorted()).toEqual(['preview -> discord', 'preview -> slack']);
});

it('no file imports itself by way of others, types included', () => {
  const imports = new Map(files.map(({ file, own }) => [file, own]));
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]) => {
    const at = way.indexOf(file);
    if (at !== -1) circles.push([...way.slice(at), file].join(' -> '));
    if (at !== -1 || done.has(file)) return;
    for (const target of imports.get(file) ?? []) visit(target, [...way, file]);
    done.add(file);
  };
  for (const { file } of files) visit(file, []);
  expect(circles).toEqual([]);
});

it('the outside world has one door each', () => {
  const users = (name: string) =>
    files.filter(({ imports }) => imports.includes(name)).map(({ file }) => file);
  expect(users('yaml')).toEqual(['catalog/yaml.ts']);
  const reading = users('node:fs').filter((file) => !file.startsWith('catalog/sync/'));
  const allowed = [
    'learned-file',
    'passed-checks',
    'read-curated',
    'read-file',
    'read-imported',
    'state-folder',
    'stored-file',
    'watch',
    'yaml',
  ];
  const terminal = ['history', 'picture-file', 'sync', 'verify'].map(
    (name) => `platforms/terminal/${name}.ts`,
  );
  expect(reading.toSorted()).toEqual([
    'app/compile-cache.js',
    'app/one-file/find.js',
    'app/one-file/make.ts',
    'app/one-file/run.js',
    'app/one-file/traces.js',
    'app/standard-input.ts',
    ...allowed.map((name) => `catalog/${name}.ts`),
    ...terminal,
    'storage/lists.ts',
    'storage/sqlite.ts',
  ]);
  expect(users('node:fs/promises').filter((file) => !file.startsWith('catalog/sync/'))).toEqual([
    'platforms/preview/assets.ts',
  ]);
  const readers = globSync('**/*.{ts,js}', { cwd: source })
    .map(posix)
    .filter((file) => readFileSync(path.join(source, file), 'utf8').includes('process.env'));
  expect(readers.toSorted()).toEqual([
    'app/compile-cache.js',
    'app/main.ts',
    'app/one-file/find.js',
    'app/sync-schedule.ts',
  ]);
});

it('the page on the architecture has the folders in the order of their arrows', () => {
  const page = readFileSync(path.join(source, '..', 'docs', 'architecture.md'), 'utf8');
  expect([...page.matchAll(/^\| `src\/([a-z]+)` \|/gm)].map(([, folder]) => folder)).toEqual(order);
});
