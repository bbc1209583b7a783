import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { stateOf } from '../../../src/catalog/state.ts';
import { run as runCommand } from '../../terminal/run.ts';
import { places, startUpstream } from './places.ts';

const source = [{ url: 'https://example.com/deprecations' }];

/** A row as modeldeprecations.dev has it. */
const row = (model: string, more: object = {}) => ({
  provider: 'openai',
  model,
  name: model,
  status: 'active',
  sources: source,
  last_verified: '2026-08-03',
  ...more,
});
const rows = (count: number, of: (index: number) => object = () => ({})) =>
  Array.from({ length: count }, (_, index) => row(`gpt-${index + 1}`, of(index)));
const ending = (on: string, asOf: string) => ({ shutdown_on: on, last_verified: asOf });

/** 100 models, 50 of which end. */
const before = rows(100, (index) => (index < 50 ? ending('2026-12-01', '2026-08-03') : {}));
const today = '2026-11-21';

function inPlace(finished: (work: () => void | Promise<void>) => void) {
  const place = places(finished);
  const sync = (table: unknown, ...more: string[]) =>
    place.run('sync', '--from', `lifecycle=${place.write('table.json', table)}`, '--today', today, ...more);
  return { ...place, sync, synced: () => path.join(place.stateFolder, 'lifecycle.json') };
}

test('a table is taken from its address, kept, and in force; what it changes is a change', async ({
  onTestFinished,
}) => {
  const { env, sync, catalog, run } = inPlace(onTestFinished);
  expect(await sync(before)).toMatchObject({ code: 0, out: 'lifecycle: 100 models written\n' });
  const later = rows(100, (index) => ending(index === 0 ? '2027-01-14' : '2026-12-01', '2026-11-20'));
  const asked: string[] = [];
  const url = await startUpstream((request, response) => {
    asked.push(request.headers['if-none-match'] ?? '-');
    if (asked.at(-1) !== '-') return response.writeHead(304).end();
    const payload = { asOf: today, count: later.length, models: later };
    return response
      .writeHead(200, { 'content-type': 'application/json', etag: '"1"' })
      .end(JSON.stringify(payload));
  }, onTestFinished);
  const SYNC_URL = `lifecycle=${url}/models.json`;
  const live = () => runCommand(['sync', '--today', today], { env: { ...env, SYNC_URL } });
  expect(await live()).toMatchObject({ code: 0, out: 'lifecycle: 100 models written\n', err: '' });
  expect(await live()).toMatchObject({ code: 0, out: 'lifecycle: nothing new\n', err: '' });
  expect(asked).toEqual(['-', '"1"']);
  const now = catalog();
  const model = now.models.get('openai/gpt-1');
  expect(model && stateOf(now, model, today)).toMatchObject({ state: 'retiring', on: '2027-01-14' });
  const { out } = await run('changes', '--model', 'gpt-1', '--today', today);
  expect(out).toContain('2026-11-20: gpt-1 at OpenAI, shutdown 2026-12-01 -> 2027-01-14');
  expect((await run('changes', '--model', 'gpt-1', '--locale', 'ru', '--today', today)).out).toContain(
    'отключение: 01.12.2026 -> 14.01.2027',
  );
});

test('the newer of the bundled and the synced one is in force, and a broken one is left out', async ({
  onTestFinished,
}) => {
  const { sync, catalog, folder, synced } = inPlace(onTestFinished);
  const shutdown = () => catalog().models.get('openai/gpt-1')?.lifecycle[0]?.shutdown ?? null;
  const table = (on: string, asOf: string) => rows(10, () => ending(on, asOf));
  await sync(table('2026-12-01', '2026-11-01'), '--bundle');
  await sync(table('2027-01-14', '2026-11-20'));
  expect(shutdown()).toBe('2027-01-14');
  // A newer release brings a newer table than what was once synced.
  await sync(table('2027-02-01', '2026-11-21'), '--bundle');
  expect(shutdown()).toBe('2027-02-01');
  expect(readFileSync(path.join(folder, 'imported', 'lifecycle.json'), 'utf8')).toContain('2027-02-01');
  const foreign = readFileSync(synced(), 'utf8').replaceAll('openai-deprecations', 'nobody');
  writeFileSync(synced(), foreign);
  expect(catalog().leftOut).toEqual([expect.stringMatching(/source "nobody" is not in sources\.yml/)]);
  expect(shutdown()).toBe('2027-02-01');
  writeFileSync(synced(), '{"models":');
  expect(shutdown()).toBe('2027-02-01');
  expect(catalog().leftOut).toEqual([
    expect.stringMatching(/lifecycle\.json:1:1 warning: the file is left out/),
  ]);
});

test('what the table has lost stays known, under its names too', async ({ onTestFinished }) => {
  const { sync, catalog } = inPlace(onTestFinished);
  await sync([...before, row('codex-old-2025', { aliases: ['codex-old'] })]);
  await sync(before);
  expect(catalog().models.get('openai/codex-old-2025')?.aliases).toEqual(['codex-old']);
});

describe('a table that is refused: one line, every file as before', () => {
  const endings: (() => void | Promise<void>)[] = [];
  const inForce = inPlace((work) => endings.push(work));
  let good: Record<string, string>;
  beforeAll(async () => {
    expect(await inForce.sync(before)).toMatchObject({ code: 0 });
    good = inForce.files();
  });
  afterAll(async () => {
    for (const end of endings) await end();
  });

  it.for<[string, unknown, RegExp]>([
    ['half a file', '[{"provider":', /no complete JSON/],
    ['a page', '<!doctype html><title>Not found</title>', /no complete JSON/],
    ['another kind of file', { openai: {} }, /no table of lifecycles: a list of models was expected/],
    ['no models', [], /the file lists no models/],
    ['wrong types', rows(100, (index) => (index < 2 ? { shutdown_on: 20261201 } : {})), /2 of 100 rows/],
    [
      'days to come',
      rows(100, (index) => (index < 2 ? { last_verified: '2026-11-22' } : {})),
      /2 of 100 rows/,
    ],
    ['no addresses', rows(100, () => ({ sources: [{ url: 'file:///etc/passwd' }] })), /100 of 100 rows/],
    ['a million tiny rows', `[${'{},'.repeat(999_999)}{}]`, /it holds more than 1\.5 million values/],
    ['far fewer models', before.slice(0, 79), /it lists 79 models where there were 100\. --force accepts it/],
    [
      'far fewer ends',
      rows(100, (index) => (index < 39 ? ending('2026-12-01', '2026-08-03') : {})),
      /a shutdown of 39 models where there were 50\. --force/,
    ],
    [
      'an older one',
      before.map((own) => ({ ...own, last_verified: '2026-08-02' })),
      /it is of 2026-08-02, older than the table of 2026-08-03\. --force/,
    ],
  ])('%s', async ([, table, said]) => {
    const { code, out, err } = await inForce.sync(table);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^lifecycle was refused, everything stays as it was: [^\n]{1,300}\n$/);
    expect(err).toMatch(said);
    expect(inForce.files()).toEqual(good);
  });
});

test('one row in a hundred may be broken, and --force takes what is smaller', async ({ onTestFinished }) => {
  const { sync, catalog } = inPlace(onTestFinished);
  await sync(before);
  const { out } = await sync(
    rows(100, (index) => (index === 0 ? { sources: [] } : ending('2027-01-01', '2026-08-03'))),
  );
  expect(out).toBe('lifecycle: 100 models written, 1 unreadable rows left out\n');
  expect(await sync(before.slice(0, 10), '--force')).toMatchObject({ code: 0 });
  expect(catalog().models.size).toBe(100);
});
