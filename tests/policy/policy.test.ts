import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { bundledFolder, catalogFolder, copyCatalog } from '../catalog-for-tests.ts';
import { run } from '../terminal/run.ts';

const ask = async (question: string) => {
  const { out } = await run(['ask', question, '--json']);
  return JSON.parse(out) as { kind: string; topics: string[]; text: string };
};

describe('what becomes of what an API is sent', () => {
  test('is what pages of the provider say, each with its day', async () => {
    expect(await ask('does anthropic train on api data?')).toMatchObject({
      kind: 'answer',
      topics: ['data_policy'],
      text: 'Anthropic: does not train models on API input unless you agree; keeps prompts for up to 30 days; certifications are not known here. It adds: what is flagged as breaking the usage policy is kept for up to 2 years (Anthropic, 2026-11-20).',
    });
    const { out } = await run(['ask', 'how long does scaleway keep prompts?']);
    expect(out).toContain('does not keep prompts');
    expect(out).toContain('works on requests in FR');
    expect(out).toMatch(/^- Scaleway, 2025-06-16: https:\/\/www\.scaleway\.com\//m);
  });

  test('is said in Russian', async () => {
    const { text } = await ask('cohere обучает модели на данных из API?');
    expect(text).toBe(
      'Cohere: может обучать модели на данных из API, пока вы не откажетесь; хранит запросы до 30 дней; о сертификатах нам не известно (Cohere, 05.12.2025).',
    );
  });

  test('is not known of a provider whose page was not read, even where others serve its models', async () => {
    expect((await ask('does deepseek train on api data?')).text).toBe(
      'What DeepSeek does with data is not known here.',
    );
  });

  test('asked of a model, is that of its maker, and other providers have their own', async () => {
    const { text } = await ask('does claude haiku 4.5 train on my data?');
    expect(text).toContain('Anthropic: does not train models on API input unless you agree');
    const { out } = await run(['ask', 'does claude haiku 4.5 train on my data?']);
    expect(out).toContain('Other providers of the same model have policies of their own.');
  });

  test('asked of all, counts those that were read and names who trains', async () => {
    const { text } = await ask('which providers train on my data?');
    expect(text).toMatch(
      /^Of 5 providers whose own page was read, none trains models on API input without asking\. Until you opt out: Cohere and Nebius Token Factory\. Only if you agree: Anthropic, Scaleway and DeepInfra\. Prompts are not kept by Scaleway and DeepInfra /,
    );
  });

  test('stands in the routes of a comparison, with those of whom nothing is known', async () => {
    const { out } = await run(['compare', 'haiku 4.5', 'pixtral 12b', '--show', 'routes']);
    expect(out).toContain(
      '- Anthropic: does not train models on API input unless you agree; keeps prompts for up to 30 days.',
    );
    expect(out).toMatch(/Its own page, 2026-11-20\.$/m);
    expect(out).toMatch(/^- What .*Amazon Bedrock.* do with data is not known here\.$/m);
  });
});

test('a statement that says nothing, or has no address, is refused', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  copyCatalog(catalogFolder, folder);
  const own = '\nmine:\n  name: Mine\n  tier: host\n  dataHandling:\n';
  appendFileSync(
    path.join(folder, 'providers.yml'),
    `${own}    - { asOf: 2026-11-20, url: https://example.com }\n    - { asOf: 2026-11-20, retentionDays: 3 }\n`,
  );
  expect(() => loadCatalog(folder)).toThrow(/dataHandling\.0: says nothing[\s\S]*dataHandling\.1\.url/);
});

test('of what is shipped, the pages of twenty providers were read', () => {
  const { providers } = loadCatalog(bundledFolder);
  const read = Object.entries(providers).filter(([, { dataHandling }]) => dataHandling);
  expect(read.length).toBeGreaterThanOrEqual(20);
  for (const [, { dataHandling = [] }] of read)
    for (const { url } of dataHandling) expect(url).toMatch(/^https:\/\//);
});
