import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { besideFrozen, startUpstream } from './places.ts';

const today = '2026-11-21';

/** Rows of Aider's leaderboard as its repository has it (Apache-2.0). */
const recorded = readFileSync(path.join(import.meta.dirname, '..', '..', 'recorded', 'aider.yml'), 'utf8');

/** The frozen catalog, which has scores of Aider's, and what a sync adds. */
function place() {
  const { catalog, boards, ...beside } = besideFrozen('aider', today, onTestFinished);
  return {
    ...beside,
    board: () => boards()[0],
    scores: (id: string) =>
      (catalog().models.get(id)?.scores ?? [])
        .filter(({ benchmark, runBy }) => benchmark === 'aider-polyglot' && runBy === 'aider')
        .map(({ variant, value, claim }) => [variant, value[0], claim.asOf, claim.source.name]),
  };
}

/** A leaderboard with fields of the runs of one model changed. */
const changed = (list: string, model: string, fields: Record<string, string>) =>
  list
    .split('\n\n')
    .map((row) =>
      row.includes(`\n  model: ${model}\n`)
        ? Object.entries(fields).reduce(
            (text, [field, value]) => text.replace(new RegExp(`\n  ${field}: .*`), `\n  ${field}: ${value}`),
            row,
          )
        : row,
    )
    .join('\n\n');

describe("Aider's leaderboard", () => {
  const endings: (() => void | Promise<void>)[] = [];
  const inForce = besideFrozen('aider', today, (work) => endings.push(work));
  beforeAll(async () => {
    expect(await inForce.syncText(recorded)).toMatchObject({ code: 0, err: '' });
  });
  afterAll(async () => {
    for (const end of endings) await end();
  });

  it('is synced from its address, each run with its own day and how edits were asked for', async () => {
    const url = await startUpstream(
      (_, response) => response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(recorded),
      onTestFinished,
    );
    const { sync, board } = place();
    expect(await sync(`${url}/polyglot_leaderboard.yml`)).toEqual({
      code: 0,
      err: '',
      out: 'aider: 1 board of 14 models written, 5 rows of models that are not here left out\n',
    });
    expect(board()).toMatchObject({ benchmark: 'aider-polyglot', asOf: '2025-08-25' });
    expect(board()?.entries).toContainEqual([
      'anthropic/claude-opus-4-20250514',
      '32k thinking, diff',
      72,
      null,
      null,
      null,
      '2025-05-25',
    ]);
    // No pair of models, no route with settings of somebody's own.
    const ids = board()?.entries.map(([id]) => id);
    expect(ids).not.toContain('cohere/command-a-03-2025');
    expect(ids?.filter((id) => id === 'deepseek/deepseek-r1')).toHaveLength(1);
    expect(ids).not.toContain('alibaba/qwen3-235b-a22b');
  });

  it('counts no run twice: of one model, variant and party the newer stands', async () => {
    const { syncText, scores } = place();
    const of = (id: string) => scores(id).map(([variant, value, asOf]) => `${variant}: ${value} on ${asOf}`);
    expect(of('openai/gpt-4.1')).toEqual(['diff: 52.4 on 2025-04-14']);
    let list = changed(recorded, 'gpt-5 (high)', { date: '2025-09-01', pass_rate_2: '89.5' });
    list = changed(list, 'gpt-4.1', { date: '2025-04-01', pass_rate_2: '50.1' });
    list = changed(list, 'gpt-4.1-mini', { edit_format: 'whole' });
    await syncText(list);
    expect(of('anthropic/claude-opus-4-20250514').sort()).toEqual([
      '32k thinking, diff: 72 on 2025-05-25',
      'no thinking, diff: 70.7 on 2025-05-25',
    ]);
    expect(of('openai/gpt-5').sort()).toEqual([
      'high, diff: 89.5 on 2025-09-01',
      'low, diff: 81.3 on 2025-08-25',
      'medium, diff: 86.7 on 2025-08-25',
    ]);
    expect(of('openai/gpt-4.1')).toEqual(['diff: 52.4 on 2025-04-14']);
    expect(of('openai/gpt-4.1-mini').sort()).toEqual([
      'diff: 32.4 on 2025-04-14',
      'whole: 32.4 on 2025-04-14',
    ]);
  });

  it('stands for what another list says of the same run', () => {
    const { takeOver, scores } = place();
    const id = 'meta/llama-4-maverick-17b-instruct';
    expect(scores(id)).toEqual([[null, 15.6, '2025-04-06', 'models.dev']]);
    takeOver(inForce);
    expect(scores(id)).toEqual([['whole', 15.6, '2025-04-06', 'Aider leaderboards']]);
    expect(scores('google/gemini-2.5-pro')).toEqual([[null, 83.1, '2025-06-06', 'models.dev']]);
  });

  it('has of two runs of one variant the newer, in whichever order they stand', async () => {
    const { syncText, board } = place();
    const again = changed(recorded, 'gpt-5 (low)', { date: '2025-08-27', pass_rate_2: '80.1' });
    const value = () =>
      board()?.entries.find(([id, variant]) => id === 'openai/gpt-5' && variant === 'low, diff');
    await syncText(`${recorded}\n${again}`);
    expect(value()).toEqual(['openai/gpt-5', 'low, diff', 80.1, null, null, null, '2025-08-27']);
    await syncText(`${again}\n${recorded}`, '--force');
    expect(value()).toEqual(['openai/gpt-5', 'low, diff', 80.1, null, null, null, '2025-08-27']);
  });

  it('the same again is nothing new', async () => {
    const { syncText, takeOver, kept } = place();
    takeOver(inForce);
    const good = readFileSync(kept, 'utf8');
    expect(await syncText(recorded)).toEqual({ code: 0, err: '', out: 'aider: nothing new\n' });
    expect(readFileSync(kept, 'utf8')).toBe(good);
  });

  it('leaves out a row that cannot be read where there are a hundred others', async () => {
    const { syncText } = place();
    const spoilt = changed(recorded, 'gpt-5 (low)', { pass_rate_2: 'high' });
    const { out, code } = await syncText([recorded, recorded, recorded, spoilt].join('\n'));
    expect([code, out]).toEqual([
      0,
      'aider: 1 board of 14 models written, 20 rows of models that are not here and 1 unreadable ones left out\n',
    ]);
  });

  const rowsUntil = (day: string) =>
    recorded
      .split('\n\n')
      .filter((row) => (/\n {2}date: (.*)/.exec(row)?.[1] ?? '') <= day)
      .join('\n\n');

  it.for<[string, string, RegExp]>([
    [
      'a page of the web',
      '<!doctype html><html><body>[[[</body></html>',
      /this is no leaderboard of Aider's/,
    ],
    ['another list', '{"data": [{"model": "gpt-5"}]}', /this is no leaderboard of Aider's/],
    ['nothing', '', /this is no leaderboard of Aider's/],
    ['no YAML', `${recorded}- model: [`, /it is no complete YAML/],
    [
      'half a row',
      recorded.slice(0, recorded.indexOf('date: 2025-08-25') + 10),
      /1 of \d+ rows have another shape/,
    ],
    [
      'half a file',
      rowsUntil('2025-08-25').split('\n\n').slice(-10).join('\n\n'),
      /has 10 entries where there were 1\d\. --force/,
    ],
    [
      'another type in a row',
      changed(recorded, 'gpt-5 (low)', { pass_rate_2: '"81.3"' }),
      /1 of 25 rows have another shape .*pass_rate_2: /,
    ],
    [
      'a share of one',
      changed(recorded, 'gpt-5 (low)', { pass_rate_2: '181.3' }),
      /1 of 25 rows .*pass_rate_2: /,
    ],
    ['a day there is not', changed(recorded, 'gpt-5 (low)', { date: '2025-02-31' }), /1 of 25 rows .*date: /],
    [
      'an older one',
      rowsUntil('2025-07-01'),
      /aider-polyglot is of 2025-06-25, older than the board of 2025-08-25\. --force/,
    ],
    [
      'a day to come',
      changed(recorded, 'gpt-5 (low)', { date: '2026-12-24' }),
      /is of 2026-12-24, a day to come\. --force/,
    ],
    ['nesting that never ends', '['.repeat(28_000_000), /it is larger than 0\.2 MB/],
    ['nesting in little', '['.repeat(200_000), /it is nested more than 60 levels deep/],
    ['nesting behind a quote', `#"\n${'['.repeat(200_000)}`, /it is no complete YAML/],
    ['a text that grows', `- &a [x]\n${'- [*a, *a]\n'.repeat(100)}`, /it is no complete YAML/],
  ])('is refused in one line, and all stays as before: %s', async ([, list, said]) => {
    const { syncText, kept } = place();
    const { code, out, err } = await syncText(list);
    expect([code, out, existsSync(kept)]).toEqual([1, '', false]);
    expect(err).toMatch(/^aider was refused, everything stays as it was: .{1,400}\n$/);
    expect(err).toMatch(said);
  });

  it('is refused in one line where the address sends a page', async () => {
    const url = await startUpstream(
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
      onTestFinished,
    );
    const { err } = await place().sync(url);
    expect(err).toBe(
      `aider was refused, everything stays as it was: ${url}/: it sent text/html instead of YAML.\n`,
    );
  });

  it('an older one is taken by force', async () => {
    const { syncText, takeOver, board } = place();
    takeOver(inForce);
    await syncText(rowsUntil('2025-07-01'), '--force');
    expect(board()?.asOf).toBe('2025-06-25');
  });
});
