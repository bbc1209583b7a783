import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { boardsFile } from '../../../src/catalog/imported-schema.ts';
import { run } from '../../terminal/run.ts';
import { places, startUpstream } from './places.ts';
import { listOf } from './upstream-list.ts';

type Board = { meta: Record<string, string>; models: Record<string, unknown>[] };
type Boards = Record<string, Board>;

/** Real rows of Arena's boards (through its mirror, MIT); a copy that may be changed. */
function recorded(): Boards {
  const file = path.join(import.meta.dirname, '..', '..', 'recorded', 'arena.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Boards;
}

const later = (boards: Boards, updated: string, fetched: string): Boards => {
  for (const { meta } of Object.values(boards)) {
    meta.last_updated = updated;
    meta.fetched_at = fetched;
  }
  return boards;
};

const today = '2026-11-21';

/** A catalog with a real price list, and what its command line says of a sync. */
async function withPrices(finished: Parameters<typeof places>[0] = onTestFinished) {
  const place = places(finished);
  await place.sync(listOf('2026-09-30'), '2026-09-30');
  const state = (list = 'arena') => path.join(place.stateFolder, `${list}.json`);
  return {
    ...place,
    state,
    sync: (from: unknown, ...more: string[]) =>
      place.run('sync', '--today', today, '--from', `arena=${place.write('boards.json', from)}`, ...more),
    boards: () => boardsFile.parse(JSON.parse(readFileSync(state(), 'utf8'))).boards,
    score: (benchmark: string, id: string) =>
      place
        .catalog()
        .models.get(id)
        ?.scores.find((own) => own.benchmark === benchmark),
  };
}

const json =
  (data: unknown, type = 'application/json'): RequestListener =>
  (_, response) =>
    response.writeHead(200, { 'content-type': type }).end(JSON.stringify(data));

describe("Arena's boards", () => {
  it('are synced from a mirror: its pointer, then each board of the newest day', async () => {
    const asked: string[] = [];
    const url = await startUpstream((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/data/latest.json')
        return json({ date: '2026-08-22', path: '2026-08-22' }, 'text/plain; charset=utf-8')(
          request,
          response,
        );
      const board = recorded()[/^\/data\/2026-08-22\/(.*)\.json$/.exec(request.url ?? '')?.[1] ?? ''];
      return board ? json(board)(request, response) : response.writeHead(404).end();
    }, onTestFinished);
    const { env, state, boards, score, run } = await withPrices();
    const synced = await run('sync', '--today', today, '--from', `arena=${url}/data/latest.json`);
    expect(synced).toMatchObject({ code: 0, err: '' });
    expect(synced.out).toMatch(
      /^arena: 5 boards of \d+ models written, \d+ rows of models that are not here left out\n$/,
    );
    expect(asked).toContain('/data/2026-08-22/video-edit.json');
    expect(env.STATE_DIR && existsSync(state())).toBe(true);
    expect(boards().map(({ benchmark, asOf }) => [benchmark, asOf])).toContainEqual([
      'arena-agent',
      '2026-08-19',
    ]);
    expect(score('arena-text', 'openai/gpt-5.6-luna')).toMatchObject({
      variant: 'xhigh',
      runBy: 'arena-leaderboard',
      claim: {
        asOf: '2026-08-21',
        source: { name: 'Arena leaderboard', url: 'https://arena.ai/leaderboard/text' },
      },
    });
  });

  it('come from an address of one board each as well', async () => {
    const url = await startUpstream((request, response) => {
      const board = recorded()[new URL(request.url ?? '', 'http://a').searchParams.get('name') ?? ''];
      return board ? json(board)(request, response) : response.writeHead(404).end();
    }, onTestFinished);
    const { env, boards, run } = await withPrices();
    const SYNC_URL = `arena=${url}/leaderboard?name={board}`;
    expect(env).not.toHaveProperty('SYNC_URL');
    expect(await run('sync', '--today', today, '--from', SYNC_URL)).toMatchObject({ code: 0 });
    expect(boards()).toHaveLength(5);
  });

  it('the same again are nothing new, and no younger', async () => {
    const { sync, files, boards } = await withPrices();
    await sync(recorded());
    const good = [files(), boards()];
    const again = recorded();
    for (const { meta } of Object.values(again)) meta.fetched_at = '2026-11-20T00:00:00Z';
    expect(await sync(again)).toMatchObject({ code: 0, err: '', out: 'arena: nothing new\n' });
    expect([files(), boards()]).toEqual(good);
  });

  it('of each board the newer of bundled and synced is in force', async () => {
    const { sync, state, folder, score } = await withPrices();
    await sync(recorded());
    mkdirSync(path.join(folder, 'imported'), { recursive: true });
    const bundled = JSON.parse(readFileSync(state(), 'utf8'));
    const russian = { ...bundled.boards[1], benchmark: 'arena-text-russian' };
    for (const board of bundled.boards) board.asOf = '2026-08-01';
    writeFileSync(
      path.join(folder, 'imported', 'arena.json'),
      JSON.stringify({ ...bundled, boards: [...bundled.boards, russian] }),
    );
    expect(score('arena-text', 'openai/gpt-5.6-luna')?.claim.asOf).toBe('2026-08-21');
    expect(score('arena-text-russian', 'openai/gpt-5.6-luna')).toBeDefined();
  });

  it('that are broken in the state folder stop no start', async () => {
    const { sync, state, catalog, score } = await withPrices();
    await sync(recorded());
    const file = JSON.parse(readFileSync(state(), 'utf8'));
    file.boards.push({
      benchmark: 'unheard-of',
      asOf: '2026-08-21',
      entries: [['openai/gpt-4o', null, 1, null, null, null]],
    });
    file.boards[1].entries.push(['nobody/unknown', null, 1, null, null, null]);
    writeFileSync(state(), JSON.stringify(file));
    expect(catalog().models.has('nobody/unknown')).toBe(false);
    expect(score('unheard-of', 'openai/gpt-4o')).toBeUndefined();
    writeFileSync(state(), '{"source":');
    expect(catalog().leftOut).toEqual([expect.stringMatching(/arena\.json:1:1 .*the file is left out/)]);
  });

  describe('that are refused leave every file as before', () => {
    const endings: (() => void | Promise<void>)[] = [];
    let inForce: Awaited<ReturnType<typeof withPrices>>;
    let good: Record<string, string>;
    beforeAll(async () => {
      inForce = await withPrices((work) => endings.push(work));
      expect(await inForce.sync(recorded())).toMatchObject({ code: 0, err: '' });
      good = inForce.files();
    });
    afterAll(async () => {
      for (const end of endings) await end();
    });

    it.for<[string, (boards: Boards) => unknown, RegExp]>([
      ['another kind of file', () => ({ a: 1 }), /this is no file of Arena boards/],
      ['a list', () => [[[]]], /this is no file of Arena boards/],
      ['words', () => '<html>', /it is no complete JSON/],
      [
        'deep nesting',
        () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
        /it is nested more than 60 levels deep/,
      ],
      [
        'rows of another shape',
        (boards) => {
          for (const board of Object.values(boards))
            board.models = board.models.map((row) => ({ ...row, score: 'high' }));
          return boards;
        },
        /\d+ of \d+ rows have another shape than expected \(such as arena-\S+ score: /,
      ],
      [
        'an older day',
        (boards) => later(boards, 'Jul 1, 2026', '2026-07-02T00:00:00Z'),
        /arena-\S+ is of 2026-07-01, older than the board of 2026-08-\d\d\. --force accepts it/,
      ],
      [
        'a day to come',
        (boards) => later(boards, '', '2026-12-24T00:00:00Z'),
        /arena-\S+ is of 2026-12-24, a day to come\. --force accepts it/,
      ],
      [
        'half a board',
        (boards) => {
          later(boards, '', '2026-10-01T00:00:00Z');
          for (const board of Object.values(boards)) board.models = board.models.slice(0, 1);
          return boards;
        },
        /arena-\S+ has \d+ entr\w+ where there were \d+\. --force accepts it/,
      ],
      [
        'another scale',
        (boards) => {
          later(boards, '', '2026-10-01T00:00:00Z');
          for (const { models } of Object.values(boards))
            for (const row of models) if (typeof row.score === 'number') row.score = row.score / 1000;
          return boards;
        },
        /values of arena-\S+ are on another scale\. --force accepts it/,
      ],
    ])('%s', async ([, spoil, said]) => {
      const { sync, files } = inForce;
      const { code, out, err } = await sync(spoil(recorded()));
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/^arena was refused, everything stays as it was: .{1,400}\n$/);
      expect(err).toMatch(said);
      expect(files()).toEqual(good);
    });
  });

  it('older ones are taken by force', async () => {
    const { sync, boards } = await withPrices();
    await sync(recorded());
    await sync(later(recorded(), 'Jul 1, 2026', '2026-07-02T00:00:00Z'), '--force');
    expect(new Set(boards().map(({ asOf }) => asOf))).toEqual(new Set(['2026-07-01']));
  });
});

/** A list of the documented shape; the figures are made up. */
const analysis = {
  status: 200,
  prompt_options: { parallel_queries: 1, prompt_length: 'medium' },
  data: [
    ['GPT-5.6 Luna (xhigh)', 'OpenAI', 101.26, 4.5],
    ['GPT-5.6 Luna', 'OpenAI', 120, 0.5],
    ['Claude 4.5 Haiku (Non-reasoning)', 'Anthropic', 90, 0.75],
    ['Claude Haiku 4.5', 'Anthropic', 80, 0.8],
    ['GPT-4o', 'OpenAI', 0, 0],
    ['Nobody knows', 'Nobody', 1, 1],
  ].map(([name, creator, rate, first]) => ({
    id: '2dad8957',
    name,
    slug: 'a',
    model_creator: { id: 'e67e56e3', name: creator, slug: 'b' },
    evaluations: {},
    pricing: {},
    median_output_tokens_per_second: rate,
    median_time_to_first_token_seconds: first,
  })),
};

describe("Artificial Analysis' figures", () => {
  const key = 'aa_very-secret-key';

  async function withKey(listener: RequestListener) {
    const place = await withPrices();
    const url = await startUpstream(listener, onTestFinished);
    const env = { ...place.env, SYNC_URL: `artificial-analysis=${url}/api/v2/data/llms/models` };
    return { ...place, env };
  }

  it('are fetched with the key, kept in the state folder, and shown with credit', async () => {
    const sent: IncomingHttpHeaders[] = [];
    const place = await withKey((request, response) => {
      sent.push(request.headers);
      json(analysis)(request, response);
    });
    const synced = await run(['sync', '--today', today], { env: { ...place.env, AA_API_KEY: key } });
    expect(synced).toMatchObject({
      code: 0,
      err: '',
      out: 'artificial-analysis: 2 boards of 2 models written, 2 rows of models that are not here left out\n',
    });
    expect(sent.map((headers) => headers['x-api-key'])).toEqual([key]);
    expect(readFileSync(place.state('artificial-analysis'), 'utf8')).not.toContain(key);
    const asked = await run(
      ['compare', 'gpt-5.6 luna', 'claude haiku 4.5', '--show', 'speed', '--today', today],
      {
        env: place.env,
      },
    );
    expect(asked.out).toContain('Artificial Analysis');
    expect(asked.out).toMatch(/Tokens\s+120 a second\s+80 a second/);
    expect(asked.out).toContain('GPT-5.6 Luna is done first, timed by Artificial Analysis');
  });

  it('say who is fastest, with credit; without them nobody does', async () => {
    const place = await withKey(json(analysis));
    const asked = (...args: string[]) => run([...args, '--today', today], { env: place.env });
    const untimed = await asked('ask', 'which model is fastest?');
    expect(untimed.out).toContain('Which model is fastest cannot be told');
    expect((await asked('pick', 'fastest model')).out).toContain('cannot pick by "fastest"');

    await run(['sync', '--today', today], { env: { ...place.env, AA_API_KEY: key } });
    const english = await asked('ask', 'which model is fastest?');
    expect(english.out).toMatch(
      /GPT-5\.6 Luna is done first, timed by Artificial Analysis: 200 tokens take GPT-5\.6 Luna 2\.2 s and Claude\s+Haiku 4\.5 3\.3 s/,
    );
    expect(english.out).toContain('https://artificialanalysis.ai/');
    const russian = await asked('ask', 'какая модель самая быстрая?');
    expect(russian.out).toContain('раньше заканчивает GPT-5.6 Luna (измерение: Artificial Analysis)');

    const picked = await asked('pick', 'fastest model', '--json');
    const { goal, results } = JSON.parse(picked.out);
    expect(goal).toBe('speed');
    expect(results.map(({ model }: { model: string }) => model)).toEqual([
      'openai/gpt-5.6-luna',
      'anthropic/claude-haiku-4-5',
    ]);
    expect(results[0].why).toContain('2.2 s for 200 tokens, timed by Artificial Analysis');
    const page = await asked('pick', 'самая быстрая модель', '--locale', 'ru');
    expect(page.out).toContain('2,2 с на 200 токенов (измерение: Artificial Analysis)');
    expect(page.out).toContain('https://artificialanalysis.ai/');
    const both = await asked('pick', 'fastest and cheapest model');
    expect(both.out).toContain('Best by one thing');
  });

  it('are not asked for without a key, and never bundled', async () => {
    let count = 0;
    const place = await withKey((request, response) => {
      count++;
      json(analysis)(request, response);
    });
    const good = place.files();
    await run(['sync', '--today', today], { env: place.env });
    const asked = await run(['sync', '--from', 'artificial-analysis=http://127.0.0.1:9'], { env: place.env });
    expect([asked.code, asked.err]).toEqual([
      2,
      'artificial-analysis needs AA_API_KEY and STATE_DIR: it is never bundled.\n',
    ]);
    await run(['sync', '--bundle', '--today', today], { env: { ...place.env, AA_API_KEY: key } });
    expect([count, place.files()]).toEqual([0, good]);
  });

  it.for<[string, RequestListener, RegExp]>([
    ['a wrong key', (_, response) => response.writeHead(401).end(), /it answered with status 401/],
    [
      'an address that points elsewhere',
      (request, response) =>
        response.writeHead(302, { location: `http://${request.headers.host}/other` }).end(),
      /it redirects to another address/,
    ],
    ['another list', json({ models: [] }), /this is no list of Artificial Analysis/],
    ['nothing timed', json({ data: [] }), /it times no model/],
  ])('are refused without a word of the key: %s', async ([, listener, said]) => {
    const asked: string[] = [];
    const place = await withKey((request, response) => {
      asked.push(request.url ?? '');
      listener(request, response);
    });
    const good = place.files();
    const { code, out, err } = await run(['sync', '--today', today], {
      env: { ...place.env, AA_API_KEY: key },
    });
    expect(code).toBe(1);
    expect(err).toMatch(said);
    expect(out + err).not.toContain(key);
    expect(asked).toHaveLength(1);
    expect(place.files()).toEqual(good);
  });
});
