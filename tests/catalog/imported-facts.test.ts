import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectCatalog } from '../../src/catalog/load.ts';
import { importedFactsFile } from '../../src/catalog/schema.ts';
import { stateOf } from '../../src/catalog/state.ts';
import { bundled } from '../bundled-catalog.ts';
import { bundledFolder, catalog, catalogFolder, copyCatalog, today } from '../catalog-for-tests.ts';

const folder = path.join(bundledFolder, 'imported');

function read(name: string) {
  const { models } = importedFactsFile.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
  return new Map(models.map((model) => [model.id, model]));
}
const lifecycle = read('lifecycle.json');
const licences = read('licences.json');
const scores = read('scores.json');
const labPackages = read('lab-packages.json');
const files = [lifecycle, labPackages, licences, scores];

it('every statement names a source, a surface, a licence and a benchmark that exist', () => {
  for (const model of files.flatMap((file) => [...file.values()])) {
    for (const { source } of [...model.claims, ...(model.lifecycle ?? []), ...(model.scores ?? [])])
      expect(bundled.sources[source], source).toBeDefined();
    for (const { surface } of model.lifecycle ?? [])
      expect(bundled.providers[surface], surface).toBeDefined();
    for (const { licence } of model.claims)
      if (licence) expect(bundled.licences[licence], licence).toBeDefined();
    for (const { benchmark } of model.scores ?? [])
      expect(bundled.benchmarks[benchmark], benchmark).toBeDefined();
  }
});

it('files stay small and in order, one model a line', () => {
  for (const name of ['lifecycle.json', 'lab-packages.json', 'licences.json', 'scores.json']) {
    expect(statSync(path.join(folder, name)).size, name).toBeLessThan(600_000);
    const lines = readFileSync(path.join(folder, name), 'utf8').trimEnd().split('\n');
    const ids = lines.slice(1, -1).map((line) => /^\{"id":"([^"]+)"/.exec(line)?.[1] ?? '');
    expect(ids).toEqual(ids.toSorted());
    expect(ids).not.toContain('');
  }
});

describe('lifecycles', () => {
  const row = (id: string, surface: string) =>
    catalog.models.get(id)?.lifecycle.filter((own) => own.surface === surface && !own.snapshot)[0];

  it('know that Pixtral 12B was retired, and by what it was replaced', () => {
    expect(row('mistral/pixtral-12b', 'mistral')).toMatchObject({
      deprecated: '2025-12-02',
      shutdown: '2025-12-31',
      replacement: 'mistral/ministral-3-14b-instruct-2512',
    });
  });

  it('keep the shutdown of an edition from the undated model', () => {
    expect(row('openai/gpt-4o', 'openai')?.shutdown ?? null).toBeNull();
    expect(catalog.models.get('openai/gpt-4o')?.lifecycle).toContainEqual(
      expect.objectContaining({ snapshot: '2024-05-13', shutdown: '2026-10-23' }),
    );
    expect(row('alibaba/qwen3-max', 'alibaba')?.shutdown ?? null).toBeNull();
    expect(row('anthropic/claude-haiku-4-5', 'anthropic')).toMatchObject({ earliestShutdown: '2026-10-15' });
  });

  it('tell Vertex from the Gemini API', () => {
    expect(row('google/gemini-2.5-flash', 'google')?.shutdown ?? null).toBeNull();
    expect(row('google/gemini-2.5-flash', 'google-vertex')?.shutdown).toBe('2026-10-20');
  });

  it('have no release date that is only the name of the edition', () => {
    expect(lifecycle.get('anthropic/claude-haiku-4-5')?.claims).toEqual([]);
    expect(lifecycle.get('openai/gpt-5')?.claims[0]?.released).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('never say by a row without days that something is deprecated or retired', () => {
    expect(lifecycle.get('xai/grok-3-mini')).toHaveProperty('gone.on');
    expect(lifecycle.get('xai/grok-3-mini')?.lifecycle).toBeUndefined();
    expect(lifecycle.get('anthropic/claude-mythos-preview')?.successor).toBe('anthropic/claude-mythos-5');
  });

  it('keep apart models that differ in one word', () => {
    expect(row('openai/gpt-3.5-turbo', 'openai')?.shutdown).toBe('2026-10-23');
    expect(row('openai/gpt-3.5-turbo-instruct', 'openai')?.shutdown).toBe('2026-09-28');
  });
});

it("every day that a lab's own package states is the one that is shown", () => {
  const stated = [...labPackages.values()].flatMap(({ id, lifecycle: rows = [] }) =>
    rows.flatMap(({ surface, snapshot = null, shutdown }) =>
      shutdown ? [{ id, surface, snapshot, shutdown }] : [],
    ),
  );
  expect(stated.length).toBeGreaterThan(100);
  for (const { id, surface, snapshot, shutdown } of stated) {
    const model = bundled.models.get(id);
    const row = model?.lifecycle.find((own) => own.surface === surface && own.snapshot === snapshot);
    // A newer word of the lab may have moved it.
    if ((row?.claim.asOf ?? '') <= '2026-11-24') expect([id, row?.shutdown]).toEqual([id, shutdown]);
    if (model && snapshot === null) expect(stateOf(bundled, model, '2026-11-28').on, id).toBe(row?.shutdown);
  }
});

describe('licences and parameters', () => {
  it('leave out what is known to be wrong', () => {
    expect(licences.get('deepseek/deepseek-v3.2')?.claims.some((claim) => claim.licence)).toBeFalsy();
    expect(licences.get('alibaba/qwen3-max')?.claims.some((claim) => claim.licence)).toBeFalsy();
    expect(licences.get('openai/gpt-3.5-turbo')?.claims.some((claim) => claim.parameters)).toBe(false);
  });

  it('rank counts that come from a name below all others', () => {
    const claims = licences.get('openai/gpt-oss-120b')?.claims.filter((claim) => claim.parameters) ?? [];
    const totals = new Map(claims.map((claim) => [claim.source, claim.parameters?.total]));
    expect([totals.get('llm-stats'), totals.get('model-name')]).toEqual([116.8, 120]);
    expect(bundled.sources['model-name']?.basis).toBe('name');
  });
});

describe('scores', () => {
  const of = (id: string, benchmark: string) =>
    scores.get(id)?.scores?.filter((score) => score.benchmark === benchmark) ?? [];

  it('keep measured zeros, and drop the two that mean missing', () => {
    const zeros = of('anthropic/claude-3-5-haiku-20241022', 'frontiermath-2025-02-28-public');
    expect(zeros).toContainEqual(expect.objectContaining({ value: 0, runBy: 'epoch-ai' }));
    expect(of('openai/gpt-3.5-turbo', 'mmmu')).toEqual([]);
    expect(of('openai/gpt-3.5-turbo', 'mathvista')).toEqual([]);
  });

  it('are in the unit of their benchmark', () => {
    for (const { benchmark, value } of [...scores.values()].flatMap((model) => model.scores ?? [])) {
      const [low, high] = bundled.benchmarks[benchmark]?.range ?? [0, 100];
      expect(value, benchmark).toBeGreaterThanOrEqual(low);
      expect(value, benchmark).toBeLessThanOrEqual(high);
    }
    expect(of('openai/whisper-large-v3', 'open-asr-word-error-rate')).toHaveLength(1);
  });

  it('never stand under a name that means another model every few months', () => {
    for (const id of ['deepseek/deepseek-chat', 'deepseek/deepseek-reasoner', 'mistral/codestral-latest'])
      expect(scores.has(id), id).toBe(false);
  });
});

describe('tokens by language', () => {
  it('that are shipped are of models that there are, by a source that there is', () => {
    expect(bundled.textTokens.length).toBeGreaterThan(0);
    for (const { value, source, asOf } of bundled.textTokens) {
      const { id, name } = value.measuredOn;
      expect(bundled.models.get(id)?.name, id).toBe(name);
      expect(source.url).not.toBeNull();
      expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  it.for([
    [
      'lacks English',
      { source: 'tldr', asOf: '2025-10-26', models: [{ id: 'xai/grok-4.7', tokens: { ru: 9 } }] },
    ],
    [
      'has no tokens',
      { source: 'tldr', asOf: '2025-10-26', models: [{ id: 'xai/grok-4.7', tokens: { en: 0 } }] },
    ],
    ['cites nobody', { source: 'nobody', asOf: '2025-10-26', models: [] }],
  ] as const)('a file that %s is left out, and said to be', ([, file]) => {
    const own = mkdtempSync(path.join(tmpdir(), 'tokens-'));
    try {
      copyCatalog(catalogFolder, own);
      writeFileSync(path.join(own, 'imported', 'text-tokens.json'), JSON.stringify(file));
      const { catalog: left, problems } = inspectCatalog({ folder: own }, today);
      expect(left?.textTokens).toEqual([]);
      expect(left?.models.get('anthropic/claude-sonnet-4-5')?.textTokens).toBeNull();
      expect(problems.filter((one) => one.file.endsWith('text-tokens.json'))).toMatchObject([
        { level: 'warning', message: expect.stringContaining('the file is left out') as string },
      ]);
    } finally {
      rmSync(own, { recursive: true });
    }
  });
});
