import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { readOpenRouterScores } from '../../../src/catalog/boards/openrouter-scores.ts';
import { knownModels } from '../../../src/catalog/known-models.ts';
import { catalog } from '../../catalog-for-tests.ts';
import { besideFrozen, startUpstream } from './places.ts';

const today = '2026-11-21';
const fetched = ['--as-of', '2026-08-01'];

// biome-ignore lint/suspicious/noExplicitAny: upstream's rows are spoilt by tests in every way
type Row = any;

/** Rows of OpenRouter's list as it was on 2026-08-01, without prices and descriptions; a copy that may be changed. */
function recorded(): { data: Row[] } {
  const file = path.join(import.meta.dirname, '..', '..', 'recorded', 'openrouter-scores.json');
  return JSON.parse(readFileSync(file, 'utf8')) as { data: Row[] };
}

function place() {
  const beside = besideFrozen('openrouter-scores', today, onTestFinished);
  return {
    ...beside,
    syncList: (list: unknown, ...more: string[]) => beside.syncText(JSON.stringify(list), ...more),
    values: (benchmark: string) =>
      Object.fromEntries(
        (beside.boards().find((board) => board.benchmark === benchmark)?.entries ?? []).map((entry) => [
          [entry[0], entry[1]].filter(Boolean).join(' '),
          entry[2],
        ]),
      ),
    scores: (id: string, benchmark: string) =>
      beside
        .catalog()
        .models.get(id)
        ?.scores.filter((score) => score.benchmark === benchmark)
        .map(({ value, runBy, snapshot, claim }) => [value[0], runBy, snapshot, claim.source.name]),
  };
}

/** The list with one row changed. */
function changed(id: string, change: (row: Row) => void) {
  const list = recorded();
  for (const row of list.data) if (row.id === id) change(row);
  return list;
}

describe("scores in OpenRouter's list", () => {
  const endings: (() => void | Promise<void>)[] = [];
  const inForce = besideFrozen('openrouter-scores', today, (work) => endings.push(work));
  beforeAll(async () => {
    expect(await inForce.syncText(JSON.stringify(recorded()), ...fetched)).toMatchObject({
      code: 0,
      err: '',
    });
  });
  afterAll(async () => {
    for (const end of endings) await end();
  });

  /** Where the recorded list is in force. */
  function synced() {
    const own = place();
    own.takeOver(inForce);
    return own;
  }

  it('are synced from its address without a key, with who ran them and by whose word', async () => {
    const url = await startUpstream(
      (_, response) =>
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(readFileSync(path.join(import.meta.dirname, '../../recorded/openrouter-scores.json'))),
      onTestFinished,
    );
    const { sync, boards, values, scores, run } = place();
    expect(await sync(`${url}/api/v1/models`)).toEqual({
      code: 0,
      err: '',
      out: 'openrouter-scores: 10 boards of 13 models written, 4 rows of models that are not here left out\n',
    });
    expect(new Set(boards().map(({ asOf }) => asOf))).toEqual(new Set([today]));
    expect(values('design-arena-image')).toEqual({ 'google/gemini-2.5-flash-image': 1210 });
    expect(scores('openai/gpt-5', 'artificial-analysis-index')).toEqual([
      [34.7, 'artificial-analysis', today, 'Artificial Analysis via OpenRouter'],
    ]);
    expect(scores('openai/gpt-5', 'design-arena-code')).toEqual([
      [1198, 'design-arena', null, 'Design Arena via OpenRouter'],
    ]);
    const asked = await run('compare', 'gpt-5', 'gemini 2.5 pro', '--show', 'benchmarks');
    expect(asked.out).toContain('Artificial Analysis via OpenRouter');
    expect(asked.out).toMatch(/Artificial Analysis Intelligence Index\s+34\.7\s+25\.8/);
    expect(asked.out).toMatch(/Design Arena, code\s+1198\s+1183/);
    // They are parts of those two and count no second time.
    expect(asked.out).not.toMatch(/Artificial Analysis (?:Coding|Agentic) Index\s+\d/);
    expect(asked.out).not.toMatch(/Design Arena, websites\s+\d/);
  });

  it('are those of models that their ids mean for certain, and no figure is no zero', () => {
    const { values } = synced();
    expect(Object.keys(values('design-arena-game')).sort()).toEqual([
      'anthropic/claude-haiku-4-5',
      'anthropic/claude-opus-4-20250514',
      'anthropic/claude-opus-4-7',
      'google/gemini-2.5-pro',
      'mistral/mistral-large-2512',
      'openai/gpt-4o',
      'openai/gpt-5',
    ]);
    expect(values('design-arena-website')['openai/gpt-oss-20b']).toBe(876);
    expect(values('artificial-analysis-coding-index')['openai/gpt-4o edition 2024-05-13']).toBe(24.2);
    expect(values('artificial-analysis-index')).not.toHaveProperty('openai/gpt-4o edition 2024-05-13');
  });

  it('are not of an id that means another model every few months', () => {
    const models = ['deepseek/deepseek-chat', 'openai/gpt-5'].map((id) => ({ id, name: id }));
    const known = knownModels(models, catalog.labs, {});
    const { boards, unplaced } = readOpenRouterScores(recorded(), known, '2026-08-01');
    expect(new Set(boards.flatMap(({ entries }) => entries.map(([id]) => id)))).toEqual(
      new Set(['openai/gpt-5']),
    );
    expect(unplaced).toBe(18);
  });

  it('a route that answers otherwise is not the model, and a measured zero is a figure', async () => {
    const { syncList, values } = place();
    const list = changed('openai/gpt-5', (own) => {
      own.benchmarks.artificial_analysis.agentic_index = 0;
    });
    for (const own of list.data) if (own.id === 'qwen/qwen3-32b') own.id = 'qwen/qwen3-32b:thinking';
    await syncList(list, ...fetched);
    expect(values('artificial-analysis-agentic-index')['openai/gpt-5']).toBe(0);
    expect(values('artificial-analysis-index')).not.toHaveProperty('alibaba/qwen3-32b');
  });

  it('of votes those whose category says what they are on, on images apart from code', async () => {
    const { syncList, boards } = place();
    const list = changed('openai/gpt-5', ({ benchmarks }) => {
      for (const one of benchmarks.design_arena) if (one.category === 'website') one.arena = 'agents';
    });
    await syncList(list, ...fetched);
    expect(boards().map(({ benchmark }) => benchmark)).toEqual([
      'artificial-analysis-agentic-index',
      'artificial-analysis-coding-index',
      'artificial-analysis-index',
      'design-arena-3d',
      'design-arena-code',
      'design-arena-data-visualization',
      'design-arena-game',
      'design-arena-image',
      'design-arena-ui-component',
      'design-arena-website',
    ]);
    const websites = boards().find(({ benchmark }) => benchmark === 'design-arena-website');
    expect(websites?.entries.map(([id]) => id)).not.toContain('openai/gpt-5');
  });

  it('stand for older ones of the same party that came with the catalog', async () => {
    const { syncList, scores } = place();
    const id = 'google/gemini-2.5-pro';
    const of = () => scores(id, 'artificial-analysis-coding-index')?.map(([value, , on]) => [value, on]);
    expect(of()).toEqual([[32, '2026-06-02']]);
    await syncList(recorded(), '--as-of', '2026-06-01');
    expect(of()).toEqual([[32, '2026-06-02']]);
    await syncList(recorded(), '--as-of', '2026-06-02');
    expect(of()).toEqual([[33.3, '2026-06-02']]);
  });

  it('of a file are of the day that somebody says', async () => {
    const { syncList, boards, kept } = place();
    expect((await syncList(recorded())).err).toMatch(/it names no days: --as-of YYYY-MM-DD must say/);
    expect(existsSync(kept)).toBe(false);
    await syncList(recorded(), ...fetched);
    expect(boards()[0]?.asOf).toBe('2026-08-01');
    expect((await syncList(recorded(), ...fetched)).out).toBe('openrouter-scores: nothing new\n');
  });

  it('are never bundled', async () => {
    const asked = await place().syncText('', '--bundle');
    expect([asked.code, asked.err]).toEqual([2, 'openrouter-scores needs STATE_DIR: it is never bundled.\n']);
  });

  const row = (change: (row: Row) => void) => JSON.stringify(changed('openai/gpt-5', change));

  it.for<[string, string, RegExp]>([
    ['a page of the web', '<!doctype html><html></html>', /it is no complete JSON/],
    ['another list', '{"models":[]}', /this is no OpenRouter list/],
    ['a list without scores', '{"data":[{"id":"openai/gpt-5"}]}', /it has no scores of models that are here/],
    ['half a file', JSON.stringify(recorded()).slice(0, 4000), /it is no complete JSON/],
    [
      'fewer rows',
      JSON.stringify({ data: recorded().data.slice(-12) }),
      /has \d+ entr\w+ where there were \d+\. --force/,
    ],
    [
      'an index in words',
      row((own) => {
        own.benchmarks.artificial_analysis.coding_index = '37.8';
      }),
      /1 of 21 rows .*benchmarks\.artificial_analysis\.coding_index: /,
    ],
    [
      'an index beyond a hundred',
      row((own) => {
        own.benchmarks.artificial_analysis.coding_index = 378;
      }),
      /1 of 21 rows /,
    ],
    [
      'a rating in words',
      row((own) => {
        own.benchmarks.design_arena[0].elo = '1113';
      }),
      /1 of 21 rows .*design_arena\.0\.elo: /,
    ],
    [
      'a rating of nobody',
      row((own) => {
        own.benchmarks.design_arena[0].elo = 9000;
      }),
      /1 of 21 rows /,
    ],
    [
      'a category that is none',
      row((own) => {
        own.benchmarks.design_arena[0].category = 7;
      }),
      /1 of 21 rows /,
    ],
    [
      'an id that is none',
      row((own) => {
        own.id = 7;
      }),
      /1 of 21 rows .*id: /,
    ],
    ['nesting that never ends', '['.repeat(28_000_000), /it is nested more than 60 levels deep/],
  ])('that are refused in one line leave all as before: %s', async ([, list, said]) => {
    const { syncText, kept } = synced();
    const good = readFileSync(kept, 'utf8');
    const { code, out, err } = await syncText(list, '--as-of', '2026-09-01');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^openrouter-scores was refused, everything stays as it was: .{1,400}\n$/);
    expect(err).toMatch(said);
    expect(readFileSync(kept, 'utf8')).toBe(good);
  });

  it('that are older than those in force are refused, but for force', async () => {
    const { syncList, boards } = synced();
    const { err } = await syncList(recorded(), '--as-of', '2026-07-31');
    expect(err).toMatch(/is of 2026-07-31, older than the board of 2026-08-01\. --force accepts it\.\n$/);
    await syncList(recorded(), '--as-of', '2026-07-31', '--force');
    expect(boards()[0]?.asOf).toBe('2026-07-31');
  });

  it('one row in a hundred may be unreadable', async () => {
    const { syncList } = place();
    const { data } = changed('openai/gpt-4o', (own) => {
      own.benchmarks.design_arena[0].elo = null;
    });
    const plain = Array.from({ length: 79 }, (_, index) => ({ id: `nobody/model-${index}` }));
    expect(await syncList({ data: [...data, ...plain] }, ...fetched)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/and 1 unreadable ones left out/),
    });
    expect(await syncList({ data: [...data, ...plain.slice(1)] }, ...fetched)).toMatchObject({ code: 1 });
  });
});
