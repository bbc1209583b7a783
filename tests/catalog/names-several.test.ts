import { expect, test } from 'vitest';
import { find } from '../../src/catalog/find.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { smallCatalog } from '../small-catalog.ts';

const model = (id: string, name: string, more: object = {}) => ({
  id: `test/${id}`,
  name,
  claims: [],
  ...more,
});

test.each([
  ['whose members stand side by side is asked back', false, undefined, 'ambiguous', null],
  ['whose members replace each other means the newest', true, undefined, 'found', 'test/zephyrus-31'],
  ['with a main line means the newest of that', false, 'zephyrus-small', 'found', 'test/zephyrus-12'],
])('a family %s', (_, succession, main, outcome, id) => {
  const sizes = ['12', '31'].map((version) =>
    model(`zephyrus-${version}`, `Zephyrus ${version}B`, {
      families: ['zephyrus', ...(version === '12' ? ['zephyrus-small'] : [])],
      version,
    }),
  );
  const families = [
    { id: 'zephyrus', name: 'Zephyrus', succession, ...(main ? { main } : {}) },
    { id: 'zephyrus-small', name: 'Zephyrus Small line', succession: true },
  ];
  const match = find(smallCatalog(sizes, {}, families), 'zephyrus', today);
  expect(match).toMatchObject({ outcome, model: id });
  expect(match.candidates).toHaveLength(id === null ? 2 : 1);
});

test('a family of one member means it', () => {
  const only = smallCatalog([model('zephyrus-12', 'Zephyrus 12B', { families: ['zephyrus'] })], {}, [
    { id: 'zephyrus', name: 'Zephyrus', succession: false },
  ]);
  expect(find(only, 'zephyrus', today).model).toBe('test/zephyrus-12');
});

test('a typo that may be either of two is asked back, one of a single name is not', () => {
  const alike = smallCatalog([model('katana', 'Katana'), model('katena', 'Katena')]);
  expect(find(alike, 'katona', today)).toMatchObject({
    outcome: 'ambiguous',
    candidates: ['test/katana', 'test/katena'],
  });
  expect(find(alike, 'ktana', today)).toMatchObject({ model: 'test/katana', how: 'typo' });
});

test('the day of an edition must be that of the model', () => {
  const id = 'anthropic/claude-3-5-haiku-20241022';
  for (const day of ['20241022', '2024-10-22'])
    expect(find(catalog, `claude haiku 3.5 ${day}`, today).model).toBe(id);
  for (const day of ['20250101', '2025-01-01'])
    expect(find(catalog, `claude haiku 3.5 ${day}`, today).model).toBeNull();
});
