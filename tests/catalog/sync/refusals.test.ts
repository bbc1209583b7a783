import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSync } from '../../../src/catalog/sync/run.ts';
import type { SyncResult } from '../../../src/catalog/sync/sync.ts';
import { run as runCommand } from '../../terminal/run.ts';
import { places, startUpstream } from './places.ts';
import { type List, listOf, plainList, plainRow } from './upstream-list.ts';

const today = '2026-09-30';

/** What is in force before each test: 300 models at $1/$2. */
const before = plainList(300);
const spoilt = (count: number, own: object) => plainList(300, (index) => (index < count ? own : {}));
const without = (count: number, field: string) => {
  const list = plainList(300);
  for (const row of Object.values(list.openai?.models ?? {}).slice(0, count)) delete row[field];
  return list;
};
/** The same models, changed on those days in turn. */
const updatedOn = (...days: string[]) =>
  plainList(300, (index) => ({ last_updated: days[index % days.length] }));
const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

/** So many rows of one provider, with nothing in them. */
const plainRows = (count: number) =>
  JSON.stringify({
    openai: { models: Object.fromEntries(Array.from({ length: count }, (_, at) => [at, 0])) },
  });

type Refusal = Extract<SyncResult, { outcome: 'refused' }>;

describe('a list that is refused: one clause, every file as before', () => {
  const endings: (() => void | Promise<void>)[] = [];
  const inForce = places((work) => endings.push(work));
  let good: Record<string, string>;
  beforeAll(async () => {
    expect(await inForce.sync(before, today)).toMatchObject({ outcome: 'written', models: 300 });
    good = inForce.files();
  });
  afterAll(async () => {
    for (const end of endings) await end();
  });

  it.for<[string, List | string | object, RegExp]>([
    ['no JSON', '{"openai":', /no complete JSON/],
    ['another kind of file', [1, 2], /this is no models\.dev file/],
    ['providers without models', { openai: {} }, /this is no models\.dev file/],
    ['no providers', {}, /this is no models\.dev file/],
    ['empty providers', { openai: { models: {} }, mistral: { models: {} } }, /the file lists no models/],
    ['a field missing', without(4, 'modalities'), /4 of 300 rows have another shape .*"openai" modalities/],
    ['a field of another type', spoilt(4, { cost: { input: '1', output: 2 } }), /4 of 300 .*cost.input/],
    ['a negative price', spoilt(4, { cost: { input: -1, output: 2 } }), /4 of 300 rows/],
    ['numbers no list has', spoilt(4, { limit: { context: 1e300, output: 1 } }), /4 of 300 rows/],
    ['deep nesting', deep, /it is nested more than 60 levels deep/],
    ['nesting that never ends', '['.repeat(28_000_000), /it is nested more than 60 levels deep/],
    [
      'a million tiny rows',
      `{"openai":{"models":[${'{},'.repeat(1_000_000)}{}]}}`,
      /more than 1\.5 million values/,
    ],
    ['more rows than any list', plainRows(50_001), /it has 50001 rows, more than 50000/],
    ['a page of the web', '<!doctype html><html><body>[[[', /no complete JSON/],
    ['far fewer models', plainList(239), /it lists 239 models where there were 300\. --force accepts it/],
    [
      'most prices changed',
      plainList(300, (index) => (index < 151 ? { cost: { input: 1000, output: 2 } } : {})),
      /151 of 300 prices changed at once\. --force accepts it/,
    ],
    [
      'other offers of the same models',
      { other: { models: plainList(300).openai?.models ?? {} } },
      /300 of 300 offers vanished at once\. --force accepts it/,
    ],
  ])('%s', async ([, list, said]) => {
    const { sync, files } = inForce;
    const { reason, canForce } = (await sync(list as List, '2026-10-01')) as Refusal;
    expect(`${reason}.${canForce ? ' --force accepts it.' : ''}`).toMatch(said);
    expect(reason).toMatch(/^.{1,400}$/);
    expect(files()).toEqual(good);
  });

  it('is one line on the command line, and exit code 1', async ({ onTestFinished }) => {
    const { sync, write, run, files, list } = places(onTestFinished);
    await sync(before, today);
    const good = files();
    const old = write('list.json', updatedOn('2026-07-17', '2026-07-20', '2999-01-01'));
    const { code, err } = await run('sync', '--today', today, '--from', `models.dev=${old}`);
    expect(err).toMatch(
      /^models-dev was refused, everything stays as it was: \S+: it is of 2026-07-20, older than the list of 2026-09-30\. --force accepts it\.\n$/,
    );
    expect([code, files()]).toEqual([1, good]);
    const asked = await run('sync', '--today', today, '--from', `models.dev=${old}`, '--force');
    expect([asked.code, list().asOf]).toEqual([0, '2026-07-20']);
  });

  it('a file that names no days, unless somebody says when it was fetched', async ({ onTestFinished }) => {
    const { write, run, list, files } = places(onTestFinished);
    const good = files();
    const from = ['--today', today, '--from', `models.dev=${write('list-2026-09-30.json', before)}`];
    const { code, err } = await run('sync', ...from);
    expect(err).toMatch(/: it names no days: --as-of YYYY-MM-DD must say on which it was fetched\.\n$/);
    expect([code, files()]).toEqual([1, good]);
    for (const day of ['2026-02-31', 'yesterday', '2999-01-01']) {
      const wrong = await run('sync', ...from, '--as-of', day);
      expect([wrong.code, wrong.err]).toEqual([
        2,
        expect.stringMatching(/^--as-of must be the day on which/),
      ]);
    }
    expect(await run('sync', '--today', today, '--as-of', '2026-09-30')).toMatchObject({ code: 2 });
    expect(await run('sync', ...from, '--as-of', '2026-09-29')).toMatchObject({ code: 0 });
    expect(list().asOf).toBe('2026-09-29');
  });

  it('one of which nobody says what it is of, by its name least of all', async ({ onTestFinished }) => {
    const { write, run, files } = places(onTestFinished);
    const list = write('openrouter-models.dev.json', before);
    const good = files();
    for (const from of [list, `https=${list}`, 'models.dev=', '=', `constructor=${list}`]) {
      const { code, out, err } = await run('sync', '--from', from);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(
        /^--from must say what it is of, models\.dev, openrouter, pi-ai, lifecycle, arena, epoch, aider, artificial-analysis, or openrouter-scores: /,
      );
    }
    expect(files()).toEqual(good);
  });

  it('an address with a password in it, which is not repeated', async ({ onTestFinished }) => {
    const { env, run, files } = places(onTestFinished);
    const good = files();
    const url = 'http://ada:secret-password@127.0.0.1:9/api.json?key=secret-key';
    const { code, out, err } = await run('sync', '--from', `models.dev=${url}`);
    expect(err).toMatch(/^--from: an address must hold no user and no password \(user:pass@\): /);
    expect(code).toBe(2);
    expect(out + err).not.toContain('secret');
    const asked = await runCommand(['sync'], { env: { ...env, SYNC_URL: `models.dev=${url}` } });
    expect(asked.err).toContain('SYNC_URL: an address must hold no user and no password');
    expect(asked.out + asked.err).not.toContain('secret');
    expect(files()).toEqual(good);
  });

  it('a folder that cannot be written', async ({ onTestFinished }) => {
    const { folder, write } = places(onTestFinished);
    const list = write('list.json', before);
    // A file stands where the folder would be.
    const target = { list: 'models-dev', from: [list], folder, stateFolder: `${list}/state` } as const;
    expect(await runSync({ ...target, asOf: '2026-10-01', today: '2026-10-01', force: true })).toMatchObject({
      outcome: 'refused',
      reason: expect.stringMatching(/^\S+: the folder \S+ cannot be written$/),
    });
  });
});

describe('a list that is taken', () => {
  it.for<[string, List | object, number]>([
    ['one row in a hundred broken', without(3, 'limit'), 3],
    ['ids and dates that no model has', spoilt(3, { canonical_model_id: 'no lab/at all' }), 3],
    ['names of 10 MB', spoilt(2, { name: 'x'.repeat(1e6 * 10), id: 'y'.repeat(1e6) }), 2],
    ['fields that nobody knows', spoilt(300, { shiny: { deep: [[[]]] } }), 0],
    ['days that do not exist', spoilt(300, { release_date: '2026-02-31', knowledge: '2026-13' }), 0],
    ['an id that ends like a day', { openai: { models: { x: plainRow('gpt-x-20260231') } } }, 0],
    ['names that JavaScript uses itself', { constructor: { models: { a: plainRow('constructor') } } }, 0],
    [
      'names that are decoration alone',
      { openai: { models: { a: plainRow('x9', { name: '(latest)' }) } } },
      0,
    ],
    ['a catalog.json', { providers: plainList(3), models: {} }, 0],
  ])('%s', async ([, list, broken], { onTestFinished }) => {
    const { sync, catalog } = places(onTestFinished);
    expect(await sync(list as List, today)).toMatchObject({ outcome: 'written', broken });
    expect(catalog().leftOut).toEqual([]);
    expect(catalog().models.size + catalog().unplaced.length).toBeGreaterThan(0);
  });

  it('with --force, whatever it has lost', async ({ onTestFinished }) => {
    const { sync, catalog } = places(onTestFinished);
    await sync(before, today);
    expect(await sync(plainList(10), '2026-10-01')).toMatchObject({ outcome: 'refused', canForce: true });
    expect(await sync(plainList(10), '2026-10-01', true)).toMatchObject({ outcome: 'written', models: 300 });
    const states = [...catalog().models.values()].map(({ gone }) => gone?.on ?? null);
    expect(states.filter((on) => on === '2026-10-01')).toHaveLength(290);
  });

  it('of the day that it names last, and the same one again is no younger and changes nothing', async ({
    onTestFinished,
  }) => {
    const { write, run, list } = places(onTestFinished);
    const from = [
      '--today',
      today,
      '--from',
      `models.dev=${write('list.json', updatedOn('2026-09-28', '2026-09-30'))}`,
    ];
    expect((await run('sync', ...from)).code).toBe(0);
    expect(list()).toMatchObject({ asOf: '2026-09-30' });
    const again = await run('sync', ...from);
    expect(again).toMatchObject({ code: 0, out: 'models-dev: nothing new\n' });
    expect(list()).toMatchObject({ asOf: '2026-09-30' });
    expect(list().changes).toBeUndefined();
  });

  it('from the first address that has a good one, and is not read again while its etag stands', async ({
    onTestFinished,
  }) => {
    const asked: (string | undefined)[] = [];
    const url = await startUpstream((request, response) => {
      asked.push(`${request.url} ${request.headers['if-none-match'] ?? '-'}`);
      if (request.url === '/catalog.json') return response.writeHead(404).end();
      if (request.headers['if-none-match'] === '"1"') return response.writeHead(304).end();
      const headers = { 'content-type': 'application/json', etag: '"1"' };
      return response.writeHead(200, headers).end(JSON.stringify(listOf(today)));
    }, onTestFinished);
    const { env, files } = places(onTestFinished);
    const SYNC_URL = `models.dev=${url}/catalog.json, models.dev=${url}/api.json`;
    const first = await runCommand(['sync'], { env: { ...env, SYNC_URL } });
    expect([first.code, first.err]).toEqual([0, '']);
    const good = files();
    const second = await runCommand(['sync'], { env: { ...env, SYNC_URL } });
    expect(second.out).toBe('models-dev: nothing new\n');
    expect(files()).toEqual(good);
    const forced = await runCommand(['sync', '--force', '--json'], { env: { ...env, SYNC_URL } });
    expect(JSON.parse(forced.out)).toMatchObject([{ list: 'models-dev', outcome: 'written' }]);
    // Another address with the same etag is another edition.
    await runCommand(['sync', '--from', `models.dev=${url}/mirror.json`], { env });
    expect(asked).toEqual([
      '/catalog.json -',
      '/api.json -',
      '/catalog.json -',
      '/api.json "1"',
      '/catalog.json -',
      '/api.json -',
      '/mirror.json -',
    ]);
  });
});
