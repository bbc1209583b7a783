import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintVersions } from '../../src/catalog/lint/aliases.ts';
import { modelsFile } from '../../src/catalog/schema.ts';
import { newestOf, stateOf } from '../../src/catalog/state.ts';
import { readYaml } from '../../src/catalog/yaml.ts';
import { familyFinder, isPreview } from '../../src/names/families.ts';
import { bundledFolder, catalog, today } from '../catalog-for-tests.ts';

const folder = path.join(bundledFolder, 'models');
const families = readdirSync(folder).flatMap((file) => {
  const read = readYaml(readFileSync(path.join(folder, file), 'utf8'));
  return 'data' in read ? (modelsFile.parse(read.data).families ?? []) : [];
});
const find = familyFinder(families);

describe('the family of a model by its id', () => {
  it.each([
    ['anthropic/claude-haiku-4-5', 'haiku', '4.5'],
    ['anthropic/claude-3-5-haiku-20241022', 'haiku', '3.5'],
    ['anthropic/claude-opus-4-20250514', 'opus', '4'],
    ['anthropic/claude-sonnet-5-5@2026-09-01', 'sonnet', '5.5'],
    ['openai/gpt-5.4-mini', 'gpt-mini', '5.4'],
    ['openai/gpt-4.1-mini-2025-04-14', 'gpt-mini', '4.1'],
    ['google/gemini-3.8-flash', 'gemini-flash', '3.8'],
    ['google/gemini-2.5-flash-lite', 'gemini-flash-lite', '2.5'],
    ['xai/grok-4.7', 'grok', '4.7'],
    ['mistral/mistral-large-2512', 'mistral-large', '2512'],
    ['minimax/MiniMax-M2.7', 'minimax', '2.7'],
    ['zhipuai/glm-4.6v', 'glm-vision', '4.6'],
  ])('%s is of %s %s', (id, family, version) => {
    expect(find(id)).toMatchObject({ version });
    expect(find(id)?.families[0]).toBe(family);
  });

  it('is never another size, another task or another edition', () => {
    expect(find('google/gemini-2.5-flash-preview-tts')?.families).toEqual(['gemini']);
    expect(find('google/gemini-2.5-flash-image')?.families).toEqual(['gemini']);
    expect(find('openai/gpt-5-mini')?.families).not.toContain('gpt-nano');
    expect(find('deepseek/deepseek-v3-0324')).toMatchObject({ families: ['deepseek'], version: null });
    expect(find('xai/grok-4.20-0309-reasoning')).toBeNull();
    expect(find('openai/o3')).toBeNull();
  });

  it('keeps a preview in its line, which it never makes newer', () => {
    const id = 'google/gemini-3.1-pro-preview';
    expect(find(id)).toEqual({ families: ['gemini-pro', 'gemini'], version: '3.1' });
    expect(isPreview(id)).toBe(true);
    expect(isPreview('google/gemini-2.5-flash-lite-preview-09-2025')).toBe(true);
    expect(isPreview('google/gemini-3.5-flash')).toBe(false);
    const newest = catalog.models.get('anthropic/claude-haiku-5-5')!;
    const next = { ...newest, id: 'anthropic/claude-haiku-6-preview', version: '6' };
    const both = { ...catalog, models: new Map([...catalog.models, [next.id, next]]) };
    expect(newestOf(both, 'haiku', today)?.id).toBe(newest.id);
    expect(stateOf(both, next, today).state).toBe('preview');
    expect(stateOf(both, newest, today).state).toBe('active');
  });

  it('reads a dot as a dot', () => {
    const one = familyFinder([{ id: 'm', ids: ['lab/m.{version}'] }]);
    expect(one('lab/m.2')?.version).toBe('2');
    expect(one('lab/mx2')).toBeNull();
  });
});

describe('the lines of the catalog', () => {
  it('are many, and each one says which ids belong to it', () => {
    expect(families.length).toBeGreaterThan(60);
    expect(families.filter((family) => !family.ids?.length).map(({ id }) => id)).toEqual([]);
    expect(families.filter(({ succession }) => succession).length).toBeGreaterThan(30);
  });

  it('succeed each other only where a version says so', () => {
    const wrong = families.filter(
      ({ succession, ids = [] }) => succession && ids.some((pattern) => pattern.endsWith('*')),
    );
    expect(wrong).toEqual([]);
    for (const id of ['pixtral', 'gemma', 'llama', 'ministral', 'qwen'])
      expect(families.find((family) => family.id === id)?.succession, id).toBe(false);
  });

  it('agree with the families written down with each model', () => {
    const written = readdirSync(folder).flatMap((file) => {
      const read = readYaml(readFileSync(path.join(folder, file), 'utf8'));
      return 'data' in read ? modelsFile.parse(read.data).models : [];
    });
    for (const { id, families: [own] = [] } of written)
      if (own) expect(find(id)?.families ?? [], id).toContain(own);
  });

  it('have versions of one kind, so that a month is never taken for the higher number', () => {
    expect(lintVersions(catalog, 'catalog')).toEqual([]);
    const models = new Map(catalog.models);
    for (const [id, version] of [
      ['mistral/mistral-large-4', '4'],
      ['mistral/mistral-large-2512', '2512'],
    ] as const)
      models.set(id, Object.create(models.get(id)!, { version: { value: version } }));
    expect(lintVersions({ ...catalog, models }, 'catalog')).toMatchObject([
      { level: 'error', message: expect.stringContaining('mistral/mistral-large-2512 has the month 2512') },
    ]);
    const large = catalog.models.get('mistral/mistral-large-2512')!;
    expect(stateOf(catalog, large, today)).toMatchObject({
      state: 'superseded',
      replacement: 'mistral/mistral-large-4',
    });
  });
});
