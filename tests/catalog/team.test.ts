import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { answer } from '../../src/answers/answer.ts';
import { parseTiebreak } from '../../src/answers/parse-tiebreak.ts';
import { buildInProcess } from '../../src/app/building.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { CatalogError, type Problem } from '../../src/catalog/problem.ts';
import { watchCatalog } from '../../src/catalog/watch.ts';
import { renderCard } from '../../src/platforms/terminal/render.ts';
import { catalogFolder, today } from '../catalog-for-tests.ts';
import { eventually } from '../eventually.ts';

function teamFile(text: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'team.yml');
  writeFileSync(file, text);
  return file;
}

/** What a catalog with this file is refused for. */
function problemsOf(file: string): readonly Problem[] {
  try {
    loadCatalog(catalogFolder, null, file);
  } catch (error) {
    if (error instanceof CatalogError) return error.problems;
  }
  return [];
}

const claim = (more: string) => `claims: [{ source: team, asOf: 2026-03-01, ${more} }]`;
const offer = (provider: string, id: string, price: string, more = '') =>
  `{ provider: ${provider}, id: ${id}, ${more}${claim(price)} }`;
const prices = `
models:
  - id: anthropic/claude-haiku-4-5
    offers: [${offer('amazon-bedrock', 'our-haiku', 'input: 0.8, output: 4', 'region: eu, variant: priority, ')}]
  - id: mistral/pixtral-12b
    offers: [${offer('openrouter', 'mistralai/pixtral-12b', 'input: 0.7, output: 0.7')}]
`;
const own = `
labs: { acme: { name: Acme, provider: acme } }
providers: { acme: { name: Acme platform, tier: lab, region: eu } }
models:
  - id: acme/support-7b
    name: Acme Support 7B
    ${claim('contextWindow: 32000, openWeights: false')}
    offers: [${offer('acme', 'support-7b', 'input: 0.1, output: 0.3')}]
  - { id: google/gemma-4-12b-it, aliases: [our gemma], ${claim('contextWindow: 50000')} }
`;

const catalogWith = (text: string) => loadCatalog(catalogFolder, null, teamFile(text));

const ask = (catalog: ReturnType<typeof loadCatalog>, text: string) => {
  const { card, result } = answer(parseTiebreak(catalog, text, today), { catalog, today });
  return { text: renderCard(card, { colour: false, width: 120 }), result };
};

test("a team's price counts wherever a price is shown, and every answer says so", () => {
  const catalog = catalogWith(prices);
  const haiku = "Uses your team's price for Claude Haiku 4.5 via Amazon Bedrock (team.yml)";
  const both =
    "Uses your team's price for Claude Haiku 4.5 via Amazon Bedrock and Pixtral 12B via OpenRouter (team.yml)";

  const compared = ask(catalog, 'compare claude haiku 4.5, pixtral 12b').text;
  expect(compared).toContain(`${both}.`);
  expect(compared).toMatch(/Price in +\$0\.80 +\$0\.70 ●/);
  expect(ask(catalog, 'compare claude haiku 4.5, pixtral 12b show details').text).toContain(
    'Claude Haiku 4.5 $1.60 via Amazon Bedrock and Pixtral 12B $0.70 via OpenRouter',
  );
  const sections = ask(catalog, 'compare claude haiku 4.5, pixtral 12b show cost').text;
  expect(sections).toContain(both);
  // What a team has agreed on does not age, the prices beside it do.
  const routes = ask(catalog, 'compare claude haiku 4.5, pixtral 12b show routes').text;
  expect(routes).toMatch(/Amazon Bedrock +\$0\.80 in, \$4\.00 out {2,}not listed/);
  expect(routes).toMatch(/Scaleway +not listed +\$0\.20 in, \$0\.20 out/);
  expect(routes).toMatch(/Prices of 2026-09-30 \(52 days old\)/);

  const page = ask(catalog, 'model claude haiku 4.5').text;
  expect(page).toContain('$0.80 in · $4.00 out via Amazon Bedrock');
  expect(page).toContain(haiku);

  const cost = ask(catalog, 'cost claude haiku 4.5, pixtral 12b 5M in 200k out a day');
  expect(cost.text).toContain(both);
  expect(cost.text).toContain("via OpenRouter, your team's price");
  expect(cost.result).toMatchObject({ rows: [{ usd: 4.8, route: 'amazon-bedrock' }, { usd: 3.64 }] });
  // A price of their own at the same provider goes before a cheaper one that is published.
  const only = ask(catalog, 'cost pixtral 12b 1M in 1M out via openrouter --only openrouter,scaleway');
  expect(only.result).toMatchObject({ rows: [{ usd: 1.4, route: 'openrouter' }] });

  const explained = ask(catalog, 'explain claude haiku 4.5 price');
  expect(explained.text).toContain("Used: your team's price, via Amazon Bedrock (team.yml).");
  expect(explained.text).not.toContain('This is the price of');
  expect(explained.result).toMatchObject({
    chosen: { value: { input: 0.8, output: 4 } },
  });

  const picked = ask(catalog, 'pick by anthropic, including superseded, output under $4.5, 200k context');
  expect(picked.text).toContain('Claude Haiku 4.5');
  expect(picked.text).toContain(haiku);
});

test('an answer that uses nothing of the file says nothing of it', () => {
  expect(ask(catalogWith(prices), 'compare gpt-4.1 mini, claude haiku 5.5').text).not.toContain('team');
});

test('own models and facts are found, compared and named as the team’s', () => {
  const catalog = catalogWith(own);
  const compared = ask(catalog, 'compare acme support 7b, our gemma').text;
  expect(compared).toContain('Acme Support 7B is a model of your team (team.yml).');
  expect(compared).toContain('Uses what your team states: context window of Gemma 4 12B');
  expect(compared).toMatch(/Context +32K +50K ●/);
  expect(ask(catalog, 'cost acme support 7b 1M in 1M out --region eu').result).toMatchObject({
    rows: [{ usd: 0.4, route: 'acme', region: 'eu' }],
  });
  expect(ask(catalog, 'model our gemma').text).toContain('50K context');
  expect(ask(catalog, 'explain our gemma context').text).toContain('(your team says so)');
});

test('a team that lists providers gets routes of exactly these, gateways alike, unless it names another', () => {
  const catalog = catalogWith('allowedProviders: [openrouter, amazon-bedrock]');
  const note = 'Only providers your team allows: OpenRouter and Amazon Bedrock (team.yml)';
  for (const [id, model] of catalog.models) {
    for (const { provider, allowed } of id.startsWith('anthropic/') ? model.offers : [])
      expect(allowed).toBe(provider === 'openrouter' || provider === 'amazon-bedrock');
  }
  const cost = ask(catalog, 'cost claude haiku 4.5 1M in 1M out --routes');
  expect(cost.text).toContain(note);
  const routes = (cost.result as { routes: { route: string }[] }).routes.map(({ route }) => route);
  expect(new Set(routes)).toEqual(new Set(['amazon-bedrock', 'openrouter']));
  for (const text of ['compare haiku, pixtral', 'model haiku', 'pick cheapest vision model'])
    expect(ask(catalog, text).text).toContain(note);
  expect(ask(catalog, 'cost pixtral 12b 1M in 1M out').text).toContain(
    'The providers your team allows publish no price per token for Pixtral 12B.',
  );
  expect(ask(catalog, 'compare haiku, pixtral').text).toContain('not by allowed providers');
  expect(ask(catalog, 'model pixtral 12b').text).toContain('No price by a provider your team allows');
  const { result } = ask(catalog, 'pick newest model');
  const picked = result as { results: { route: string }[]; unknown: string[] };
  for (const { route } of picked.results) expect(['amazon-bedrock', 'openrouter']).toContain(route);
  for (const id of picked.unknown)
    expect(catalog.models.get(id)?.offers.some(({ allowed }) => allowed)).toBe(true);
  const named = ask(catalog, 'cost pixtral 12b 1M in 1M out via scaleway').text;
  expect(named).toContain('costs $0.40');
  expect(named).not.toContain(note);
});

test.each([
  [
    'models: [{ id: acme/x }]',
    [
      [1, 16, 'lab "acme" is neither'],
      [1, 16, 'needs a name'],
    ],
  ],
  ['models:\n  - id: mistral/pixtral-12b\n    surprise: 1', [[3, 15, 'surprise: unknown key']]],
  [
    `models: [{ id: mistral/pixtral-12b, offers: [${offer('nobody', 'x', 'input: 1, output: 1')}] }]`,
    [[1, 58, '"nobody" is not in providers.yml']],
  ],
  ['allowedProviders: [scaleway, scalaway]', [[1, 30, '"scalaway" is neither under providers']]],
  [
    `allowedProviders: [scaleway]\nmodels: [{ id: mistral/pixtral-12b, offers: [${offer('mistral', 'x', 'input: 1, output: 1')}] }]`,
    [[2, 58, '"mistral" is not among allowedProviders']],
  ],
  [
    'models:\n  - id: mistral/pixtral-12b\n    offers: [{ provider: scaleway, id: x, claims: [{ source: team, asOf: 2026-03-01, input: -1, output: 1 }] }]',
    [[3, 93, 'must not be negative']],
  ],
  [
    'models: [{ id: mistral/pixtral-12b, aliases: [haiku] }, { id: mistral/pixtral-12b }]',
    [
      [1, 47, '"haiku" already means the family haiku'],
      [1, 63, 'is used twice'],
    ],
  ],
  ['models: [', [[1, 10, '']]],
] as const)('a broken file is refused at its places: %s', (text, expected) => {
  const file = teamFile(text);
  const errors = problemsOf(file);
  expect(errors.map((own) => [own.file, own.line, own.column])).toEqual(
    expected.map(([line, column]) => [file, line, column]),
  );
  for (const [index, [, , words]] of expected.entries()) expect(errors[index]?.message).toContain(words);
});

test('a file that is not there, or empty', () => {
  expect(problemsOf('/nowhere/team.yml')).toMatchObject([
    { file: '/nowhere/team.yml', line: 1, column: 1, message: 'the file is missing' },
  ]);
  expect(ask(catalogWith(''), 'model haiku').text).not.toContain('team');
});

test('a changed file comes into force by itself; while it is broken the last good one stays', async () => {
  const file = teamFile(prices);
  const state = path.join(path.dirname(file), 'state');
  const said: string[] = [];
  const note = (message: string, fields?: object) => void said.push(`${message} ${JSON.stringify(fields)}`);
  const log = { debug: note, info: note, warn: note, error: note };
  const watched = watchCatalog(
    { folder: catalogFolder, stateFolder: state, teamFile: file, judged: null },
    loadCatalog(catalogFolder, null, file),
    log,
    { read: buildInProcess },
  );
  onTestFinished(() => watched.stop());
  const price = () => ask(watched.current(), 'cost pixtral 12b 1M in 1M out').text;
  expect(price()).toContain('costs $1.40');
  writeFileSync(file, 'models: 5');
  await eventually(() => said.join().includes('team.yml:1:9 models: '));
  expect(price()).toContain('costs $1.40');
  writeFileSync(file, prices.replaceAll('0.7', '0.6'));
  await eventually(() => price().includes('costs $1.20'));
});
