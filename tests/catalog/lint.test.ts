import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { inspectCatalog } from '../../src/catalog/load.ts';
import { criterionIds } from '../../src/subjects/criteria.ts';
import { catalogFolder, today } from '../catalog-for-tests.ts';
import { run } from '../terminal/run.ts';

const head = `lab: mistral
families:
  - { id: test, name: Test, aliases: [tests], succession: false }
models:
`;
const offer = (provider: string, price: string): string => `
      - provider: ${provider}
        id: some-model
        claims:
          - { source: models-dev, asOf: 2026-01-02, ${price} }`;
const model = (id: string, name: string, claim: string, more = ''): string => `
  - id: mistral/${id}
    name: ${name}
    claims:
      - { source: mistral-models, asOf: 2026-01-02, ${claim} }${more}
`;

/** A catalog folder with the tables of the frozen one and one file of models. */
function folderWith(models: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const table of [...globSync('*.yml', { cwd: catalogFolder }), 'phrases'])
    cpSync(path.join(catalogFolder, table), path.join(folder, table), { recursive: true, dereference: true });
  writeFileSync(path.join(folder, 'aliases.yml'), '{}\n');
  mkdirSync(path.join(folder, 'models'));
  writeFileSync(path.join(folder, 'models', 'test.yml'), models);
  return folder;
}

/**
 * Takes the markers out of a text: `«` stands right before each place where a problem is expected, in reading order.
 */
function marked(text: string): { text: string; places: [line: number, column: number][] } {
  const places: [number, number][] = [];
  const lines = text.split('\n').map((line, index) => {
    let rest = line;
    for (let at = rest.indexOf('«'); at !== -1; at = rest.indexOf('«')) {
      places.push([index + 1, at + 1]);
      rest = rest.replace('«', '');
    }
    return rest;
  });
  return { text: lines.join('\n'), places };
}

const plain = 'contextWindow: 1000, released: 2025-01';
const lifecycle = (dates: string): string => `
    lifecycle:
      - { surface: mistral, source: mistral-models, asOf: 2026-01-02, ${dates} }`;

test('a catalog without mistakes has none', () => {
  const { catalog, problems } = inspectCatalog(
    { folder: folderWith(head + model('a', 'Alpha', plain)) },
    today,
  );
  expect(problems).toEqual([]);
  expect([...(catalog?.models.keys() ?? [])]).toEqual(['mistral/a']);
});

test.for([
  ['is not declared', '«nowhere', '', 1],
  ['is no line', '«sizes', '  - { id: sizes, name: Sizes, succession: false }\n', 1],
  ['is a line', 'line', '  - { id: line, name: Line, succession: true }\n', 0],
] as const)('the main line of a brand: one that %s', ([, main, others, count]) => {
  const brand = head.replace('succession: false }', `succession: false, main: ${main} }`);
  const { text, places } = marked(brand.replace('models:', `${others}models:`) + model('a', 'Alpha', plain));
  const { problems } = inspectCatalog({ folder: folderWith(text) }, today);
  expect(problems).toHaveLength(count);
  expect(problems).toEqual(
    places.map(([line, column]) => ({
      level: 'error',
      file: 'models/test.yml',
      line,
      column,
      message: `no line "${main.slice(1)}": a family with "succession: true"`,
    })),
  );
});

test('the rule of a provider for batches needs a source that is known', () => {
  const folder = folderWith(head + model('a', 'Alpha', plain));
  const rules = ['mistral-models', '«nobody'].map(
    (source, index) =>
      `\nhost-${index}:\n  name: Host ${index}\n  tier: host\n  url: https://example.com\n  batch: { source: ${source}, asOf: 2026-01-02, share: 0.5 }`,
  );
  const table = path.join(folder, 'providers.yml');
  const { text, places } = marked(`${readFileSync(table, 'utf8')}${rules.join('')}\n`);
  writeFileSync(table, text);
  expect(inspectCatalog({ folder }, today).problems).toEqual(
    places.map(([line, column]) => ({
      level: 'error',
      file: 'providers.yml',
      line,
      column,
      message: 'source "nobody" is not in sources.yml',
    })),
  );
  expect(places).toHaveLength(1);
});

test.each([
  [
    'an id used twice',
    model('a', 'Alpha', plain) + model('a', 'Beta', plain).replace('mistral/a', '«mistral/a'),
    /id mistral\/a is used twice/,
  ],
  [
    'an id that is joined to another',
    model('open-mistral-nemo', 'Nemo', plain).replace('mistral/open', '«mistral/open'),
    /same\.yml joins mistral\/open-mistral-nemo to mistral\/mistral-nemo/,
  ],
  [
    'a name used twice',
    model('a', 'Alpha 1', plain) + model('b', '«alpha-1', plain),
    /"alpha-1" already means mistral\/a/,
  ],
  [
    'an alias used twice',
    model('a', 'Alpha', plain) + model('b', 'Beta\n    aliases: [gamma, «ALPHA]', plain),
    /"ALPHA" already means mistral\/a/,
  ],
  [
    'an alias that is a family',
    model('a', 'Alpha\n    aliases: [«tests]', plain),
    /already means the family test/,
  ],
  [
    'an undeclared family',
    model('a', 'Alpha\n    families: [test, «nobody]', plain),
    /family "nobody" is not declared/,
  ],
  [
    'a successor that is not there',
    model('a', 'Alpha\n    successor: «mistral/z', plain),
    /no model "mistral\/z"/,
  ],
  [
    'a claim without a source',
    model('a', 'Alpha', plain).replace('{ source: mistral-models,', '«{'),
    /source/,
  ],
  [
    'a claim without a date',
    model('a', 'Alpha', plain).replace(
      '{ source: mistral-models, asOf: 2026-01-02,',
      '«{ source: mistral-models,',
    ),
    /asOf/,
  ],
  [
    'a source that is not listed',
    model('a', 'Alpha', plain).replace('source: m', 'source: «nobody-m'),
    /"nobody-mistral-models" is not in sources\.yml/,
  ],
  ['a day that does not exist', model('a', 'Alpha', 'released: «2025-02-30'), /released: must be YYYY-MM-DD/],
  [
    'an output limit above the context',
    model('a', 'Alpha', 'contextWindow: 1000, maxOutput: «1001'),
    /output limit 1001 is above the context window 1000/,
  ],
  [
    'an output limit of an offer above its context',
    model('a', 'Alpha', plain, `\n    offers:${offer('mistral', 'contextWindow: 1000, maxOutput: «1001')}`),
    /above the context window 1000/,
  ],
  [
    'a negative price',
    model('a', 'Alpha', plain, `\n    offers:${offer('mistral', 'input: «-1, output: 1')}`),
    /must not be negative/,
  ],
  [
    'half a price',
    model('a', 'Alpha', plain, `\n    offers:${offer('mistral', 'input: «1')}`),
    /input and output price go together/,
  ],
  [
    'a provider that is not listed',
    model('a', 'Alpha', plain, `\n    offers:${offer('«nobody', 'input: 1, output: 1')}`),
    /"nobody" is not in providers\.yml/,
  ],
  [
    'a statement from before the release',
    model('a', 'Alpha', 'released: 2026-01-03').replace('asOf: ', 'asOf: «'),
    /stated on 2026-01-02, before the release it gives \(2026-01-03\)/,
  ],
  [
    'knowledge from after the release',
    model('a', 'Alpha', 'released: 2025-03, knowledgeCutoff: «2025-04-01'),
    /after the release/,
  ],
  [
    'a shutdown before the release',
    model('a', 'Alpha', plain, lifecycle('shutdown: «2024-12-31')),
    /2024-12-31 is before the release \(2025-01\)/,
  ],
  [
    'a shutdown before the deprecation',
    model('a', 'Alpha', plain, lifecycle('deprecated: 2026-02-02, shutdown: «2026-02-01')),
    /shut down before it was deprecated/,
  ],
  [
    'a tier that is never reached',
    model(
      'a',
      'Alpha',
      plain,
      `\n    offers:${offer('mistral', 'input: 1, output: 1, tiers: [{ above: 500, input: 2, output: 2 }, { above: «500, input: 3, output: 3 }]')}`,
    ),
    /never reached/,
  ],
  [
    'a tier above the context',
    model(
      'a',
      'Alpha',
      plain,
      `\n    offers:${offer('mistral', 'input: 1, output: 1, contextWindow: 1000, tiers: [{ above: «1000, input: 2, output: 2 }]')}`,
    ),
    /never reached: the context window is 1000/,
  ],
  [
    'a licence that is not listed',
    model('a', 'Alpha', 'licence: «Beerware'),
    /licence "Beerware" is not in licences\.yml/,
  ],
  [
    'a benchmark that is not listed',
    model(
      'a',
      'Alpha',
      plain,
      '\n    scores:\n      - { benchmark: «nobody, value: 1, source: mistral-models, asOf: 2026-01-02 }',
    ),
    /"nobody" is not in benchmarks\.yml/,
  ],
  ['a key given twice', model('a', 'Alpha\n    «name: Beta', plain), /unique/],
])('%s is an error at its place', (_, models, said) => {
  const { text, places } = marked(head + models);
  const { catalog, problems } = inspectCatalog({ folder: folderWith(text) }, today);
  expect(catalog).toBeNull();
  expect(problems.map(({ file, level, line, column }) => [file, level, line, column])).toEqual(
    places.map(([line, column]) => ['models/test.yml', 'error', line, column]),
  );
  expect(problems[0]?.message).toMatch(said);
});

test.each([
  [
    'a page',
    model(
      'b',
      'Beta',
      'inputPrice: «1, outputPrice: 2',
      `\n    offers:${offer('mistral', 'input: 3, output: 4')}`,
    ),
  ],
  [
    'a host',
    model(
      'b',
      'Beta',
      plain,
      `\n    offers:${offer('mistral', 'input: 3, output: 4')}${offer('scaleway', 'input: «1, output: 2')}`,
    ),
  ],
])("a price of %s that is not the lab's but a sibling's is a warning", (_, beta) => {
  const alpha = model('a', 'Alpha', plain, `\n    offers:${offer('mistral', 'input: 1, output: 2')}`);
  const { text, places } = marked(head + alpha + beta);
  const { catalog, problems } = inspectCatalog({ folder: folderWith(text) }, today);
  const [line, column] = places[0] ?? [0, 0];
  const message = '$1/$2 is the price of Alpha';
  expect(problems).toEqual([{ level: 'warning', file: 'models/test.yml', line, column, message }]);
  expect(catalog).not.toBeNull();
  const same = text.replace('input: 3, output: 4', 'input: 1, output: 2');
  expect(inspectCatalog({ folder: folderWith(same) }, today).problems).toEqual([]);
});

test('check prints every problem as JSON and exits with 3, unknown keys included', async () => {
  const { text, places } = marked(
    head + model('a', 'Alpha', 'licence: «Beerware') + model('b', 'Beta', 'licence: «Freeware'),
  );
  const folder = folderWith(text);
  const twice = await run(['check', '--catalog', folder, '--json']);
  expect(twice.code).toBe(3);
  expect(JSON.parse(twice.out)).toMatchObject(
    places.map(([line, column]) => ({ level: 'error', file: 'models/test.yml', line, column })),
  );
  const surprised = marked(head + model('a', 'Alpha\n    surprise: «1\n    more: «2', plain));
  const { code, out } = await run(['check', '--catalog', folderWith(surprised.text), '--json']);
  expect(code).toBe(3);
  expect(JSON.parse(out)).toMatchObject(
    surprised.places.map(([line, column]) => ({
      level: 'error',
      file: 'models/test.yml',
      line,
      column,
      message: expect.stringMatching(/(?:surprise|more): unknown key$/),
    })),
  );
});

test('a name in one language alone and a domain without a name are mistakes at their place', () => {
  const folder = folderWith(head + model('a', 'Alpha', plain));
  const change = (table: string, from: string, to: string) => {
    const file = path.join(folder, `${table}.yml`);
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  };
  change('benchmarks', 'domain: vision', 'domain: visions');
  expect(inspectCatalog({ folder }, today).problems).toEqual([
    expect.objectContaining({
      file: 'benchmarks.yml',
      level: 'error',
      message: 'domain "visions" is not in domains.yml',
    }),
  ]);
  change('workloads', 'name: { en: Coding, ru: Код }', 'name: { en: Coding }');
  expect(inspectCatalog({ folder }, today).problems).toEqual([
    expect.objectContaining({ file: 'workloads.yml', message: expect.stringMatching(/^coding\.name\.ru: /) }),
  ]);
});

test('a criterion that there is not, and a workload that it cannot weigh, are mistakes at their place', () => {
  const folder = folderWith(head + model('a', 'Alpha', plain));
  const file = path.join(folder, 'criteria.yml');
  const text = readFileSync(file, 'utf8');
  const problemsOf = (changed: string) => {
    writeFileSync(file, changed);
    return inspectCatalog({ folder, judged: criterionIds }, '2026-11-21').problems;
  };
  const place = (changed: string, at: string) => {
    const before = changed.slice(0, changed.indexOf(at)).split('\n');
    return { file: 'criteria.yml', line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  const strange = `${text}\ntaste:\n  name: { en: Taste, ru: Вкус }\n  rule: { en: Rule, ru: Правило }\n`;
  expect(problemsOf(strange)).toEqual([
    { ...place(strange, 'name: { en: Taste'), level: 'error', message: 'taste: no rule judges it' },
  ]);
  const without = text.slice(0, text.indexOf('openness:'));
  expect(problemsOf(without)).toEqual([
    { ...place(without, 'price:'), level: 'error', message: 'openness: has a rule and no entry' },
  ]);
  const misspelt = text.replace('coding: 1', 'codings: 1');
  const message = 'workload "codings" is not in workloads.yml';
  expect(problemsOf(misspelt)).toEqual([{ ...place(misspelt, '1, vision'), level: 'error', message }]);
  expect(problemsOf(text.replace('coding: 1', 'coding: 4'))).toHaveLength(1);
  expect(problemsOf(text.replace('en: Price, ru: Цена', 'en: Price'))).toHaveLength(1);
});
