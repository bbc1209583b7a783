import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildInProcess } from '../../src/app/building.ts';
import { prepareCatalog } from '../../src/app/preparing.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { isStored, storedFile } from '../../src/catalog/stored-file.ts';
import { watchCatalog } from '../../src/catalog/watch.ts';
import { createLog } from '../../src/log.ts';
import { catalogFolder, copyCatalog, catalog as fixture } from '../catalog-for-tests.ts';
import { eventually } from '../eventually.ts';

const never = new AbortController().signal;
const fixturePlaces = { folder: catalogFolder, stateFolder: null, teamFile: null, judged: null };

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A program that stands in for the one that builds. */
function program(source: string): string {
  const file = path.join(newFolder(), 'builder.mjs');
  writeFileSync(file, source);
  return file;
}

/** A watched copy of the catalog, read as a test says; the lines of the log. */
function watched(read: (signal: AbortSignal) => Promise<Catalog>) {
  const folder = path.join(newFolder(), 'catalog');
  copyCatalog(catalogFolder, folder);
  const lines: string[] = [];
  const log = createLog('info', [], (line) => lines.push(line.replace(/^\S+ /, '')));
  const places = { folder, stateFolder: null, teamFile: null, judged: null };
  const { current, refresh, stop } = watchCatalog(places, fixture, log, {
    read: (_, signal) => read(signal),
  });
  onTestFinished(stop);
  const change = () => writeFileSync(path.join(folder, 'labs.yml.txt'), '');
  return { current, refresh, stop, lines, change };
}

test('a catalog is built in a process that has none of our tokens', async () => {
  process.env.TIEBREAK_TEST_TOKEN = 'secret';
  onTestFinished(() => void delete process.env.TIEBREAK_TEST_TOKEN);
  const file = storedFile(fixturePlaces) ?? '';
  rmSync(file, { force: true });
  const catalog = await buildInProcess(fixturePlaces, never);
  expect(isStored(catalog)).toBe(true);
  expect(catalog.models.size).toBe(fixture.models.size);
  // As long as its files are as they were it is not built again.
  const { ino } = statSync(file);
  expect((await buildInProcess(fixturePlaces, never)).models.size).toBe(fixture.models.size);
  expect(statSync(file).ino).toBe(ino);
  const telling = program('console.error(JSON.stringify(process.env)); process.exit(1)');
  await expect(buildInProcess(fixturePlaces, never, telling)).rejects.toThrow(/ended with 1: (?!.*secret)/);
});

test.each([
  ['ends with an error', 'throw new Error("no memory")', /ended with 1: (?:.|\n)*no memory/],
  ['is killed', 'process.kill(process.pid, "SIGKILL")', /ended with SIGKILL/],
  ['writes nothing', '', 'the catalog that was built cannot be read'],
  [
    'writes nonsense',
    'process.stdout.write("x".repeat(100000))',
    'the catalog that was built cannot be read',
  ],
])('a process that %s is told of in the log, and the last good catalog stays', async (_, source, said) => {
  const file = program(source);
  await expect(buildInProcess(fixturePlaces, never, file)).rejects.toThrow(said);
  const { current, change, lines } = watched((signal) => buildInProcess(fixturePlaces, signal, file));
  change();
  await eventually(() => lines.length > 0);
  expect(lines).toEqual([
    expect.stringMatching(/^error the changed catalog is broken; the last good one stays in force error=/),
  ]);
  expect(current()).toBe(fixture);
});

test('what changes while a catalog is read is read after it, once', async () => {
  const reads: ((catalog: Catalog) => void)[] = [];
  const { current, change, lines } = watched(() => new Promise((resolve) => reads.push(resolve)));
  change();
  await eventually(() => reads.length === 1);
  change();
  await new Promise((resolve) => setTimeout(resolve, 500));
  change();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect([reads.length, current()]).toEqual([1, fixture]);
  const [first, second] = [{ ...fixture }, { ...fixture }];
  reads[0]?.(first);
  await eventually(() => reads.length === 2);
  expect(current()).toBe(first);
  reads[1]?.(second);
  await eventually(() => current() === second);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(reads).toHaveLength(2);
  expect(lines).toEqual(Array(2).fill(`info the catalog was read anew models=${fixture.models.size}`));
});

test('a stop ends what is being built, without a word', async () => {
  const file = program('process.on("SIGTERM", () => process.exit(1)); setInterval(() => {}, 1000)');
  let [reading, ended] = [false, false];
  const { change, stop, lines, current } = watched(async (signal) => {
    reading = true;
    try {
      return await buildInProcess(fixturePlaces, signal, file);
    } finally {
      ended = true;
    }
  });
  change();
  await eventually(() => reading);
  stop();
  await eventually(() => ended);
  expect([lines, current()]).toEqual([[], fixture]);
});

test('what is read again although nothing has changed is no news', async () => {
  const next = { ...fixture };
  const { current, refresh, lines } = watched(async () => next);
  refresh();
  await eventually(() => current() === next);
  expect(lines).toEqual([]);
  const failing = watched(async () => {
    throw new Error('no memory');
  });
  failing.refresh();
  await eventually(() => failing.lines.length > 0);
  expect(failing.lines).toEqual([
    expect.stringMatching(/^warn the catalog could not be stored, so the next start takes longer error=/),
  ]);
  expect(failing.current()).toBe(fixture);
});

test('while a catalog is made ready others have their turn after each step, and it ends when the bot does', async () => {
  /** How often others had their turn meanwhile. */
  const turnsDuring = async (signal: AbortSignal) => {
    let turns = 0;
    let isOver = false;
    const count = () => {
      turns += 1;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    await prepareCatalog(fixture, signal);
    isOver = true;
    return turns;
  };
  expect(await turnsDuring(AbortSignal.abort())).toBeLessThan(10);
  // Each question, each text to check, each handful of models.
  expect(await turnsDuring(never)).toBeGreaterThan(50);
});
