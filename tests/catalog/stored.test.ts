import assert from 'node:assert/strict';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { storedTables } from '../../src/app/stored-tables.ts';
import { allowing } from '../../src/catalog/allowing.ts';
import { partsOfModel } from '../../src/catalog/build-model.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { find, namesOf } from '../../src/catalog/find.ts';
import { type CatalogPlaces, loadCatalog } from '../../src/catalog/load.ts';
import { CatalogError } from '../../src/catalog/problem.ts';
import {
  catalogOf,
  isStored,
  openCatalog,
  storeCatalog,
  storedBytes,
  storedFile,
} from '../../src/catalog/stored-file.ts';
import { lexiconOf } from '../../src/language/lexicon.ts';
import { criterionIds } from '../../src/subjects/criteria.ts';
import { bundled } from '../bundled-catalog.ts';
import {
  bundledFolder,
  catalogFolder,
  copyCatalog,
  catalog as fixture,
  today,
} from '../catalog-for-tests.ts';

/** Everything that a catalog says, read. */
function whole({ models, families, changes, ...tables }: Catalog) {
  return {
    tables,
    families: [...families],
    models: [...models].map(([id, model]) => [id, partsOfModel(model)] as const),
    changes: changes(),
  };
}

/** Holds that a value is frozen at every depth where another one is. */
function sameFrozen(value: unknown, other: unknown, seen = new Set<unknown>()): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if (Object.isFrozen(other) && !Object.isFrozen(value))
    assert.fail(`not as frozen: ${JSON.stringify(value).slice(0, 200)}`);
  for (const [name, part] of Object.entries(value)) sameFrozen(part, Reflect.get(Object(other), name), seen);
}

const claim = (more: string) => `claims: [{ source: team, asOf: 2026-03-01, ${more} }]`;
const team = `
labs: { ours: { name: Our Lab, provider: ours } }
providers: { ours: { name: Our platform, tier: lab, region: eu } }
models:
  - id: ours/helper-7b
    name: Helper 7B
    ${claim('contextWindow: 32000, openWeights: false')}
    offers: [{ provider: ours, id: helper-7b, ${claim('input: 0.1, output: 0.3')} }]
`;

const root = mkdtempSync(path.join(tmpdir(), 'tiebreak-stored-'));
const folder = path.join(root, 'catalog');
const stateFolder = path.join(root, 'state');
const teamFile = path.join(root, 'team.yml');
const places: CatalogPlaces = { folder, stateFolder, teamFile, judged: null };

function writeFiles(): void {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(stateFolder, { recursive: true });
  // A folder without any list would be as none.
  writeFileSync(path.join(stateFolder, 'aider.json'), '{}');
  copyCatalog(catalogFolder, folder);
  writeFileSync(teamFile, team);
}

// Where it is stored depends on whether there are lists.
writeFiles();
const file = storedFile(places) ?? '';

/** As it is stored. */
let bytes: Buffer;
beforeAll(() => {
  bytes = storeCatalog(places, storedTables);
});
afterAll(() => {
  rmSync(root, { recursive: true });
  rmSync(file, { force: true });
});
const open = () => openCatalog(folder, stateFolder, teamFile);
/** Has the files and what is stored as they were before a test has done something to them. */
function mendLater(): void {
  onTestFinished(() => {
    writeFiles();
    rmSync(file, { recursive: true, force: true });
    writeFileSync(file, bytes, { mode: 0o600 });
  });
}

function changeOneLetter(): void {
  const models = path.join(folder, 'models', 'mistral.yml');
  const { atime, mtime, size } = statSync(models);
  writeFileSync(models, readFileSync(models, 'utf8').replace('name: Pixtral 12B', 'name: Pixtral 13B'));
  utimesSync(models, atime, mtime);
  expect(statSync(models)).toMatchObject({ size, mtime });
}

describe('a catalog is the same when it is stored:', () => {
  test.each([
    ['that of the tests', catalogFolder, fixture],
    ['what is shipped', bundledFolder, bundled],
  ])('%s', (_, folder, built) => {
    const own = { folder, stateFolder: null, teamFile: null, judged: null };
    const read = catalogOf(storeCatalog(own, storedTables));
    onTestFinished(() => rmSync(storedFile(own) ?? '', { force: true }));
    expect(isStored(read)).toBe(true);
    // Tables first, which may be read before anything else.
    const { listed, ...names } = namesOf(read);
    const { listed: builtListed, ...builtNames } = namesOf(built);
    assert.deepEqual(names, builtNames);
    assert.deepEqual(listed(), builtListed());
    assert.deepEqual(lexiconOf(read), lexiconOf(built));
    assert.deepEqual(whole(read), whole(built));
    sameFrozen(whole(read), whole(built));
    for (const [id, model] of built.models)
      assert.deepEqual(Object.keys(model), Object.keys(read.models.get(id) ?? {}));
  });

  test('with a file of a team over it, and where only some may be used', () => {
    const read = open();
    expect(isStored(read)).toBe(true);
    assert.deepEqual(whole(read), whole(loadCatalog(folder, stateFolder, teamFile)));
    expect(read.team).toMatchObject({ file: 'team.yml', ownModels: ['ours/helper-7b'] });
    expect(find(read, 'helper 7b', today).model).toBe('ours/helper-7b');
    expect(Object.getPrototypeOf(read.providers)).toBe(null);
    const only = allowing(read, ['mistral']);
    expect(namesOf(only)).toBe(namesOf(read));
    const offers = [...only.models.values()].flatMap((model) => model.offers);
    expect(offers.every((offer) => offer.allowed === (offer.provider === 'mistral'))).toBe(true);
  });

  test('facts that are read one by one, in any order', () => {
    const read = catalogOf(bytes);
    for (const [id, model] of [...fixture.models].reverse())
      expect(read.models.get(id)?.listings).toEqual(model.listings);
    for (const [id, model] of [...fixture.models].reverse())
      expect(read.models.get(id)?.scores).toEqual(model.scores);
  });
});

describe('what is stored is used', () => {
  test('as long as nothing has changed, also where files were only touched', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(isStored(open())).toBe(true);
    utimesSync(path.join(folder, 'labs.yml'), new Date(), new Date());
    expect(isStored(open())).toBe(true);
  });

  test('by names and times alone, once two changes cannot have the same time', async () => {
    mendLater();
    await sleep(2100);
    const settled = storeCatalog(places, storedTables);
    expect(settled.toString('latin1', 0, 2000)).toContain('"isSettled":true');
    // Contents that are said to be others are not looked at.
    const text = settled.toString('latin1');
    writeFileSync(file, text.replace(/"contents":"..../, '"contents":"zzzz'), 'latin1');
    expect(isStored(open())).toBe(true);
    changeOneLetter();
    expect(isStored(open())).toBe(false);
  });

  test.each<[what: string, change: () => void]>([
    ['a file of models', () => appendFileSync(path.join(folder, 'models', 'mistral.yml'), '\n# more\n')],
    ['a file by one letter, with the same size and times as before', changeOneLetter],
    ['a list that is gone', () => rmSync(path.join(folder, 'imported', 'scores.json'))],
    ['a new file of facts', () => writeFileSync(path.join(folder, 'imported', 'more.json'), '{}')],
    [
      'a list that was synced',
      () => {
        const list = readFileSync(path.join(folder, 'imported', 'models-dev.json'));
        writeFileSync(path.join(stateFolder, 'models-dev.json'), list);
      },
    ],
    ['what a list has changed', () => rmSync(path.join(folder, 'imported', 'changes'), { recursive: true })],
    ['the file of the team', () => appendFileSync(teamFile, '# more\n')],
    ['the file of the team by a file without a word', () => writeFileSync(teamFile, '')],
  ])('but not after a change: %s', (_, change) => {
    mendLater();
    expect(isStored(open())).toBe(true);
    change();
    expect(isStored(open())).toBe(false);
  });

  test('but not for others than it was stored for', () => {
    expect(isStored(openCatalog(folder, null, teamFile))).toBe(false);
    expect(isStored(openCatalog(folder, stateFolder, null))).toBe(false);
    expect(isStored(openCatalog(folder, stateFolder, teamFile, criterionIds))).toBe(false);
    // Nor where its file was put in the place of one that is made of the same files.
    const other = storedFile({ ...places, judged: criterionIds }) ?? '';
    onTestFinished(() => rmSync(other, { force: true }));
    writeFileSync(other, bytes, { mode: 0o600 });
    expect(isStored(openCatalog(folder, stateFolder, teamFile, criterionIds))).toBe(false);
  });

  test('by all whose state folder has no list, wherever it is, until it has one', () => {
    const [empty, other] = ['empty', 'other'].map((name) => path.join(root, name)) as [string, string];
    for (const name of [empty, other]) mkdirSync(name);
    const own = { folder, stateFolder: empty, teamFile, judged: null };
    onTestFinished(() => rmSync(storedFile({ ...own, stateFolder: null }) ?? '', { force: true }));
    const stored = storeCatalog(own, storedTables);
    expect(storedBytes(own)).toEqual(stored);
    for (const stateFolder of [empty, other, path.join(root, 'nowhere'), null])
      expect(isStored(openCatalog(folder, stateFolder, teamFile))).toBe(true);
    writeFileSync(path.join(empty, 'models-dev.json'), '{}');
    expect(isStored(openCatalog(folder, empty, teamFile))).toBe(false);
    expect(storedBytes(own)).toBeNull();
    expect(isStored(openCatalog(folder, other, teamFile))).toBe(true);
    mkdirSync(path.join(other, 'changes'));
    writeFileSync(path.join(other, 'changes', 'models-dev.json'), '{}');
    expect(isStored(openCatalog(folder, other, teamFile))).toBe(false);
  });

  const changed = (change: (text: string) => string) =>
    writeFileSync(file, change(bytes.toString('latin1')), 'latin1');
  const flipped = (at: number) => {
    const own = Buffer.from(bytes);
    own.writeUInt8((own.at(at) ?? 0) ^ 1, at < 0 ? own.length + at : at);
    writeFileSync(file, own);
  };
  test.each<[what: string, damage: () => unknown]>([
    ['empty', () => writeFileSync(file, '')],
    ['three bytes', () => writeFileSync(file, 'abc')],
    ['nonsense', () => writeFileSync(file, 'x'.repeat(100_000))],
    ['cut off', () => writeFileSync(file, bytes.subarray(0, 100_000))],
    ['cut off by one byte', () => writeFileSync(file, bytes.subarray(0, -1))],
    ['one bit at its end is another', () => flipped(-1)],
    ['one bit in its middle is another', () => flipped(200_000)],
    ['one bit of its beginning is another', () => flipped(5)],
    ['made by another version', () => changed((text) => text.replace(/"code":"../, '"code":"zz'))],
    ['a folder', () => [rmSync(file), mkdirSync(file)]],
    ['a link', () => [renameSync(file, `${file}.own`), symlinkSync(`${file}.own`, file)]],
    ['such that a group may write it', () => chmodSync(file, 0o620)],
    ['such that everyone may write it', () => chmodSync(file, 0o602)],
    ...(process.getuid?.() === 0
      ? [['of another user', () => chownSync(file, 65534, 65534)] as [string, () => unknown]]
      : []),
  ])('but not when it is %s', (_, damage) => {
    mendLater();
    expect(isStored(open())).toBe(true);
    damage();
    const read = open();
    expect(isStored(read)).toBe(false);
    expect(read.models.size).toBe(fixture.models.size + 1);
  });
});

test('a broken catalog is refused with what is wrong, and not stored', () => {
  mendLater();
  rmSync(file);
  writeFileSync(path.join(folder, 'labs.yml'), 'x: 1\n');
  expect(() => storeCatalog(places, storedTables)).toThrow(CatalogError);
  expect(existsSync(file)).toBe(false);
});

test('a few catalogs are stored at a time, those that were used last', () => {
  mendLater();
  utimesSync(file, 0, 0);
  expect(isStored(open())).toBe(true);
  const folderOf = path.dirname(file);
  const others = Array.from({ length: 9 }, (_, index) => path.join(folderOf, `catalog-${index}.stored`));
  onTestFinished(() => {
    for (const own of others) rmSync(own, { force: true });
  });
  for (const [index, own] of others.entries()) {
    writeFileSync(own, '');
    // Not so long ago that they would be removed for that.
    const seconds = Date.now() / 1000 - 1000 + index;
    utimesSync(own, seconds, seconds);
  }
  const one = { ...places, teamFile: null };
  const its = storedFile(one) ?? '';
  onTestFinished(() => rmSync(its, { force: true }));
  storeCatalog(one, storedTables);
  expect([existsSync(its), existsSync(file)]).toEqual([true, true]);
  expect(readdirSync(folderOf).filter((name) => name.endsWith('.stored')).length).toBeLessThanOrEqual(8);
  expect(existsSync(others[0] ?? '')).toBe(false);
});
