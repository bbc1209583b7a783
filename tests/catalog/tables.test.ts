import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintAliases } from '../../src/catalog/lint/aliases.ts';
import { inspectCatalog } from '../../src/catalog/load.ts';
import { aliasesFile, labsFile } from '../../src/catalog/table-schemas.ts';
import { readYaml } from '../../src/catalog/yaml.ts';
import { bundled as catalog } from '../bundled-catalog.ts';
import { bundledFolder as folder, today } from '../catalog-for-tests.ts';

function table(name: string): unknown {
  const read = readYaml(readFileSync(path.join(folder, name), 'utf8'));
  return 'data' in read ? read.data : null;
}
const labs = labsFile.parse(table('labs.yml'));

describe('providers', () => {
  it('are all there, each with an address but for one that has none', () => {
    const all = Object.entries(catalog.providers);
    expect(all.length).toBe(225);
    expect(all.filter(([, provider]) => !provider.url).map(([id]) => id)).toEqual([]);
  });

  it('have the tier of a lab where a lab sells its own models, and their own tier where they host others', () => {
    const clouds = ['amazon-bedrock', 'azure', 'nvidia', 'watsonx'];
    for (const { provider } of Object.values(labs)) {
      if (!provider) continue;
      const tier = catalog.providers[provider]?.tier;
      if (clouds.includes(provider)) expect(['hyperscaler', 'host']).toContain(tier);
      else expect(tier, provider).toBe('lab');
    }
    const own = new Set(Object.values(labs).flatMap(({ provider, others = [] }) => [provider, ...others]));
    for (const [id, { tier }] of Object.entries(catalog.providers))
      if (tier === 'lab') expect(own.has(id), id).toBe(true);
  });

  it('never let a price in yuan set a reference price', () => {
    for (const id of ['alibaba-cn', 'zhipuai', 'moonshotai-cn', 'minimax-cn', 'stepfun', 'volcengine'])
      expect(catalog.providers[id], id).toMatchObject({ tier: 'host', region: 'cn' });
  });

  it('are plans where they sell a flat rate', () => {
    const plans = Object.entries(catalog.providers).filter(([id]) =>
      /-(?:coding|token|step|code)-plan/.test(id),
    );
    expect(plans.length).toBeGreaterThan(20);
    for (const [id, { tier }] of plans) expect(tier, id).toBe('plan');
  });
});

describe('licences', () => {
  it('cover what SPDX does not, with a condition wherever use is conditional', () => {
    const all = Object.entries(catalog.licences);
    expect(all.length).toBeGreaterThan(25);
    for (const [id, licence] of all) {
      if (licence.commercialUse === 'conditional') expect(licence.condition, id).toBeTruthy();
      if (licence.osiApproved) expect(licence.commercialUse, id).toBe('yes');
    }
    for (const id of ['Llama-3.1', 'Llama-4', 'Gemma', 'Qwen', 'Mistral-Research', 'Kimi-Modified-MIT'])
      expect(catalog.licences[`LicenseRef-${id}`]?.osiApproved, id).toBe(false);
  });
});

describe('benchmarks', () => {
  it('say what they measure; errors are better low', () => {
    for (const [id, entry] of Object.entries(catalog.benchmarks)) expect(entry.measures, id).toBeTruthy();
    expect(catalog.benchmarks['open-asr-word-error-rate']).toMatchObject({ better: 'lower' });
    expect(catalog.benchmarks['vectara-hallucination-rate']).toMatchObject({ better: 'lower' });
    expect(catalog.benchmarks.cfeval).toMatchObject({ unit: 'elo' });
    expect(Object.keys(catalog.benchmarks).filter((id) => /^aider-?polyglot$/.test(id))).toHaveLength(1);
  });
});

describe('aliases', () => {
  const source = { file: 'aliases.yml', at: (): [number, number] => [3, 1] };
  const lint = (aliases: Record<string, string>) =>
    lintAliases(
      aliasesFile.parse(aliases),
      source,
      [
        {
          lab: 'lab',
          families: [{ id: 'line', name: 'Line', succession: false }],
          models: [{ id: 'lab/one', name: 'One', claims: [] }],
        },
      ],
      new Set(['lab/one', 'lab/two']),
    ).map(({ message }) => message);

  it('must mean a model that exists, and nothing else already', () => {
    expect(lint({ uno: 'lab/one', dos: 'lab/two' })).toEqual([]);
    expect(lint({ tres: 'lab/three' })).toEqual(['no model "lab/three" in the catalog']);
    expect(lint({ one: 'lab/two', LINE: 'lab/two' })).toEqual([
      '"one" already means lab/one',
      '"LINE" already means the family line',
    ]);
    expect(lint({ 'uno 1': 'lab/one', 'Uno-1': 'lab/two' })).toEqual(['"Uno-1" already means lab/one']);
  });

  it('are checked with the catalog', () => {
    expect(inspectCatalog({ folder }, today).problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(Object.keys(aliasesFile.parse(table('aliases.yml'))).length).toBeGreaterThan(50);
  });
});
