import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseCsv } from '../../../src/catalog/boards/csv.ts';
import { readEpoch } from '../../../src/catalog/boards/epoch.ts';
import { knownModels } from '../../../src/catalog/known-models.ts';
import { catalog } from '../../catalog-for-tests.ts';
import { besideFrozen, startUpstream } from './places.ts';
import { zipOf } from './zip-of.ts';

const today = '2026-11-21';
const name = 'frontiermath_tier_4.csv';

/** Runs of Epoch AI (CC BY 4.0) as its export has them, without notes and addresses of logs. */
const recorded = readFileSync(
  path.join(import.meta.dirname, '..', '..', 'recorded', 'epoch-frontiermath-tier-4.csv'),
  'utf8',
);

const archive = (text = recorded) =>
  zipOf([
    ['README.md', 'Licensing'],
    [`benchmark_data/${name}`, text],
    ['epoch_capabilities_index/eci_scores.csv', 'Model,eci\n'],
  ]);

function place() {
  const beside = besideFrozen('epoch', today, onTestFinished);
  return {
    ...beside,
    board: () => beside.boards()[0],
    scores: (id: string) =>
      (beside.catalog().models.get(id)?.scores ?? [])
        .filter(
          ({ benchmark, runBy }) =>
            benchmark === 'frontiermath-tier-4-2025-07-01-private' && runBy === 'epoch-ai',
        )
        .map(({ variant, value, claim }) => `${variant}: ${value[0]} on ${claim.asOf}`)
        .sort(),
  };
}

/** The runs with a piece of the line of one of them replaced. */
const changed = (version: string, from: string | RegExp, to: string) =>
  recorded
    .split('\n')
    .map((line) => (line.startsWith(`${version},`) ? line.replaceAll(from, to) : line))
    .join('\n');

describe("Epoch AI's runs", () => {
  it('are synced from its export, each with its day and how long the model may think', async () => {
    const url = await startUpstream(
      (_, response) => response.writeHead(200, { 'content-type': 'application/zip' }).end(archive()),
      onTestFinished,
    );
    const { sync, board, scores } = place();
    expect(await sync(`${url}/benchmark_data.zip`)).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(
        /^epoch: 1 board of \d+ models written, \d+ rows of models that are not here left out\n$/,
      ),
    });
    expect(board()).toMatchObject({
      benchmark: 'frontiermath-tier-4-2025-07-01-private',
      asOf: '2026-02-21',
    });
    expect(scores('openai/gpt-5-mini')).toEqual(['high: 6.3 on 2025-10-30', 'medium: 4.2 on 2025-08-07']);
  });

  it('stand for older ones that came with the catalog, newer ones stand beside', async () => {
    const { syncText, scores } = place();
    const id = 'openai/gpt-5-mini';
    const list = recorded
      .replace(/(gpt-5-mini-2025-08-07_high),.*2025-10-30T/, '$1,0.07,0.07,,,,,,,,,2026-01-30T')
      .replace(/(gpt-5-mini-2025-08-07_medium),.*2025-08-07T/, '$1,0.05,0.05,,,,,,,,,2025-08-06T');
    await syncText(archive(list));
    expect(scores(id)).toEqual(['high: 7 on 2026-01-30', 'medium: 4.2 on 2025-08-07']);
  });

  const labs = catalog.labs;
  const read = (...rows: readonly string[]) => {
    const ids = ['openai/gpt-oss-120b', 'zhipuai/glm-4.6', 'moonshotai/kimi-k2.5', 'deepseek/deepseek-chat'];
    const known = knownModels(
      ids.map((id) => ({ id, name: id.slice(id.indexOf('/') + 1) })),
      labs,
      {},
    );
    const text = `Model version,Best score (across scorers),Started at,Training compute notes\n${rows.join('\n')}\n`;
    const { boards, unplaced } = readEpoch(new Map([[name, Buffer.from(text)]]), known);
    return [boards[0]?.entries.map(([id, variant, value, , , , on]) => [id, variant, value, on]), unplaced];
  };

  it("are those of names that are certain: a lab's prefix, no host's, no name that moves", () => {
    const rows = [
      'openai/gpt-oss-120b_high,0.5,2026-01-01T01:00:00Z,',
      'zai-org/GLM-4.6,0.4,2026-01-01T01:00:00Z,',
      'fireworks/kimi-k2.5,0.3,2026-01-01T01:00:00Z,',
      'deepseek-chat,0.2,2026-01-01T01:00:00Z,',
    ];
    expect(read(...rows)).toEqual([
      [
        ['openai/gpt-oss-120b', 'high', 50, '2026-01-01'],
        ['zhipuai/glm-4.6', null, 40, '2026-01-01'],
      ],
      2,
    ]);
  });

  it('of several runs the newest, in whichever order; one without a day is left out', () => {
    const runs = ['gpt-oss-120b,0.5,2026-01-02T01:00:00Z,', 'gpt-oss-120b,0.6,2026-01-01T01:00:00Z,'];
    const newest = [['openai/gpt-oss-120b', null, 50, '2026-01-02']];
    expect(read(...runs)).toEqual([newest, 0]);
    expect(read(...runs.toReversed())).toEqual([newest, 0]);
    expect(read(...runs, 'zai-org/GLM-4.6,0.9,,')).toEqual([newest, 1]);
  });

  it('have notes with quotes, commas and lines of their own', () => {
    expect(parseCsv('a,"b ""c"""\r\n"1\n2, ""3""",4\n')).toEqual([{ a: '1\n2, "3"', 'b "c"': '4' }]);
    expect(() => parseCsv('a\n"1')).toThrow('a quote is never closed');
    expect(read('gpt-oss-120b,0.5,2026-01-02T01:00:00Z,"said ""so"",\nand more"')).toEqual([
      [['openai/gpt-oss-120b', null, 50, '2026-01-02']],
      0,
    ]);
  });

  const version = 'gpt-4.1-2025-04-14';
  const damaged = () => {
    const bytes = archive();
    const at = bytes.indexOf(name) + name.length + 40;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    return bytes;
  };
  const sumOfAnother = () => {
    const bytes = archive();
    const listed = bytes.lastIndexOf(`benchmark_data/${name}`) - 46;
    bytes.writeUInt32LE(1, listed + 16);
    return bytes;
  };
  const large = Buffer.alloc(9 * 1024 * 1024, 'a');

  it.for<[string, () => string | Buffer, RegExp]>([
    ['a page of the web', () => '<!doctype html><html></html>', /it is no complete ZIP file/],
    ['nothing', () => '', /it is no complete ZIP file/],
    ['half a file', () => archive().subarray(0, 900), /it is no complete ZIP file/],
    ['a damaged file', damaged, /it is no complete ZIP file/],
    ['a file of another sum', sumOfAnother, /it is no complete ZIP file/],
    ['a file that swells', () => zipOf([[name, large]]), /it is no complete ZIP file/],
    ['an encrypted file', () => zipOf([[name, recorded]], 1), /it is no complete ZIP file/],
    [
      'a file twice',
      () =>
        zipOf([
          [`a/${name}`, recorded],
          [`b/${name}`, recorded],
        ]),
      /it is no complete ZIP file/,
    ],
    ['nesting that never ends', () => '['.repeat(28_000_000), /it is larger than 20 MB/],
    ['other files', () => zipOf([['a.csv', 'a\n']]), /this is no export of Epoch AI's: frontiermath\.csv/],
    [
      'other columns',
      () => archive('Model,Score\ngpt-5,0.5\n'),
      /1 of 1 rows have another shape .*Model version: /,
    ],
    ['half a CSV', () => archive(`${recorded}gpt-5,"`), /frontiermath_tier_4\.csv is no complete CSV/],
    ['half a row', () => archive(`${recorded}gpt-5-2025-08-07_low,0.5`), /1 of 54 rows have another shape/],
    ['a score in words', () => archive(changed(version, /0\.\d+/g, 'high')), /1 of 53 rows .*Best score/],
    ['a score in percent', () => archive(changed(version, /0\.(\d)/g, '4.$1')), /1 of 53 rows .*at most 1/],
    [
      'a day there is not',
      () => archive(changed(version, /2025-\d\d-\d\dT/g, '2025-02-31T')),
      /1 of 53 rows .*Started at: /,
    ],
    [
      'fewer rows',
      () => archive(recorded.split('\n').slice(0, 8).join('\n')),
      /has \d entries where there were 1\d\. --force/,
    ],
    [
      'an older one',
      () => archive(recorded.replaceAll(/202[56]-\d\d-\d\dT/g, '2025-01-01T')),
      /is of 2025-01-01, older than the board of 2025-11-13\. --force/,
    ],
    [
      'a day to come',
      () => archive(changed(version, /2025-\d\d-\d\dT/g, '2026-12-24T')),
      /is of 2026-12-24, a day to come\. --force/,
    ],
  ])('that are refused in one line leave all as before: %s', async ([, list, said]) => {
    const { syncText, kept } = place();
    const { code, out, err } = await syncText(list());
    expect([code, out, existsSync(kept)]).toEqual([1, '', false]);
    expect(err).toMatch(/^epoch was refused, everything stays as it was: .{1,400}\n$/);
    expect(err).toMatch(said);
  });

  it('the same again are nothing new', async () => {
    const { syncText } = place();
    await syncText(archive());
    expect(await syncText(archive())).toEqual({ code: 0, err: '', out: 'epoch: nothing new\n' });
  });

  it('one row in a hundred may be unreadable', async () => {
    const { syncText } = place();
    const rows = recorded.trim().split('\n').slice(1);
    const plain = Array.from(
      { length: 99 - rows.length },
      (_, at) => `nobody-${at},,0.5,,,,,,,,,2025-01-01T,`,
    );
    const text = `${recorded}${plain.join('\n')}\nnobody,,high,,,,,,,,,2025-01-01T,\n`;
    expect((await syncText(archive(text))).out).toMatch(/and 1 unreadable ones left out/);
  });
});
