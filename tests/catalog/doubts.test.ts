import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { inspectCatalog } from '../../src/catalog/load.ts';
import { catalogFolder, today } from '../catalog-for-tests.ts';
import { smallModel } from '../small-catalog.ts';

const offer = (provider: string, more: object = {}) => ({ provider, id: 'm', ...more });

const listed = (id: string, more: object = {}) => ({
  id: `mistral/${id}`,
  name: id,
  facts: [],
  usual: { takes: 'text', gives: 'text' },
  offers: [offer('mistral')],
  ...more,
});

/** A catalog with one price list of these models, and one file of the lab. */
function inspected(models: readonly object[], curated = 'models: []') {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const table of [...globSync('*.yml', { cwd: catalogFolder }), 'phrases'])
    cpSync(path.join(catalogFolder, table), path.join(folder, table), { recursive: true, dereference: true });
  writeFileSync(path.join(folder, 'aliases.yml'), '{}\n');
  writeFileSync(path.join(folder, 'same.yml'), '{}\n');
  mkdirSync(path.join(folder, 'models'));
  mkdirSync(path.join(folder, 'imported'));
  writeFileSync(path.join(folder, 'models', 'mistral.yml'), `lab: mistral\n${curated}\n`);
  const list = { source: 'models-dev', asOf: '2026-09-30', models, unplaced: [] };
  writeFileSync(path.join(folder, 'imported', 'models-dev.json'), JSON.stringify(list));
  const { catalog, problems } = inspectCatalog({ folder }, today);
  return {
    model: (id: string) => catalog?.models.get(`mistral/${id}`),
    errors: problems.filter(({ level }) => level === 'error'),
    warnings: problems.filter(({ level }) => level === 'warning'),
    messages: problems.map(({ message }) => message),
  };
}

const cutoff = (knowledgeCutoff: string) => ({ facts: [{ basis: 'lab-offer', knowledgeCutoff }] });
const many = (count: number, date: string) =>
  Array.from({ length: count }, (_, index) => listed(`m${index}`, cutoff(date)));

test('a month that ten models of a lab share as their cut-off is a placeholder: said by the check, shown nowhere', () => {
  const { model, messages, errors } = inspected(many(10, '2025-04'));
  expect(errors).toEqual([]);
  expect(messages).toEqual([
    '10 models of mistral share the knowledge cut-off 2025-04: a placeholder, not shown',
  ]);
  expect(model('m3')?.knowledgeCutoff).toBeNull();
});

test.each([
  ['of nine models', many(9, '2025-04')],
  ['that is a day', many(12, '2025-04-30')],
])('a shared cut-off %s is none', (_, models) => {
  const { model, messages } = inspected(models);
  expect(messages).toEqual([]);
  expect(model('m3')?.knowledgeCutoff?.chosen.value).toMatch(/^2025-04/);
});

test('what the lab itself says stands although a list fills in the same month', () => {
  const stated = `models:
  - id: mistral/m3
    name: m3
    claims:
      - { source: mistral-models, asOf: 2026-10-01, knowledgeCutoff: 2025-04 }`;
  expect(inspected(many(10, '2025-04'), stated).model('m3')?.knowledgeCutoff?.chosen.value).toBe('2025-04');
});

test('a cut-off of a list that is after the release is said by the check and not shown', () => {
  const late = { facts: [{ basis: 'lab-offer', released: '2025-01-21', knowledgeCutoff: '2025-09' }] };
  const { model, warnings } = inspected(
    [listed('late', late)],
    'models:\n  - { id: mistral/late, name: late, claims: [] }',
  );
  expect(warnings).toEqual([
    {
      level: 'warning',
      file: 'models/mistral.yml',
      line: 3,
      column: 11,
      message: 'mistral/late: knows things of 2025-09, after its release (2025-01-21): not shown',
    },
  ]);
  expect(model('late')?.knowledgeCutoff).toBeNull();
  expect(model('late')?.released?.chosen.value).toBe('2025-01-21');
});

test('an output limit above the context window of another route is doubtful', () => {
  const offers = [
    offer('mistral', { contextWindow: 1000 }),
    offer('scaleway', { contextWindow: 9000, maxOutput: 4000 }),
  ];
  expect(inspected([listed('wide', { offers })]).messages).toEqual([
    'mistral/wide: its output limit 4000 is above its context window 1000',
  ]);
});

const hosts = ['scaleway', 'nebius', 'deepinfra'];

test.each([
  [3.8, ['mistral/dear: far off the median of 3 hosts ($2 input and output): scaleway $1.9/$1.9']],
  [0.8, ['mistral/dear: far off the median of 3 hosts ($2 input and output): scaleway $0.4/$0.4']],
  [3.6, []],
])('a price of %s where the median of three hosts is 2', (sum, expected) => {
  const offers = hosts.map((host, index) => {
    const price = index === 0 ? sum / 2 : 1;
    return offer(host, { input: price, output: price });
  });
  expect(inspected([listed('dear', { offers })]).messages).toEqual(expected);
  expect(inspected([listed('dear', { offers: offers.slice(0, 2) })]).messages).toEqual([]);
});

test('a kind that one host alone says is doubtful, and the model does not have it', () => {
  const offers = hosts.map((host, index) =>
    offer(host, index === 0 ? { traits: { takes: 'text image', gives: 'text' } } : {}),
  );
  const { model, messages } = inspected([listed('blind', { offers })]);
  expect(messages).toEqual(['mistral/blind: image input by scaleway alone, of 3 hosts']);
  expect(model('blind')?.modalities?.chosen.value.input.yes).toEqual(['text']);
});

test('parameters are those of the name before those of others, with the active ones of whoever agrees on the total', () => {
  const claims = (...own: [basis: string, total: number, active?: number][]) =>
    own.map(([basis, total, active]) => ({
      source: 'list',
      asOf: '2026-01-01',
      basis,
      parameters: { total, ...(active ? { active } : {}) },
    }));
  const chosen = (...own: Parameters<typeof claims>) =>
    smallModel({ claims: claims(...own) }).parameters?.chosen.value;
  expect(chosen(['aggregator', 33], ['name', 31])).toEqual({ total: 31, active: null });
  expect(chosen(['name', 31], ['lab', 30.7])).toEqual({ total: 30.7, active: null });
  expect(chosen(['aggregator', 81], ['name', 80, 3])).toEqual({ total: 80, active: 3 });
  expect(chosen(['lab', 80], ['name', 80, 3])).toEqual({ total: 80, active: 3 });
  expect(chosen(['lab', 80], ['name', 30, 3])).toEqual({ total: 80, active: null });
});
