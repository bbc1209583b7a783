import { expect, test } from 'vitest';
import { topics } from '../../src/catalog/words.ts';
import { criterionIds } from '../../src/subjects/criteria.ts';
import { subjects } from '../../src/subjects/subjects.ts';
import { bundled } from '../bundled-catalog.ts';
import { catalog } from '../catalog-for-tests.ts';

test('no two subjects have a part, a part of the page, a topic or a criterion of the same name', () => {
  const names = (of: (subject: (typeof subjects)[number]) => object | undefined) =>
    subjects.flatMap((subject) => Object.keys(of(subject) ?? {}));
  const lists = [
    names(({ parts }) => parts),
    names(({ pageParts }) => pageParts),
    names(({ replies }) => replies),
    [...criterionIds],
  ];
  for (const own of lists) {
    expect(own.length).toBeGreaterThan(4);
    expect(own).toEqual([...new Set(own)]);
  }
  expect([...topics]).toEqual(expect.arrayContaining(lists[2] ?? []));
});

test('criteria stand in the catalog in the order of the subjects', () => {
  expect(Object.keys(bundled.criteria)).toEqual(criterionIds);
  expect(Object.keys(catalog.criteria)).toEqual(criterionIds);
});

test('a subject answers without models only what it answers at all', () => {
  for (const { replies = {}, withoutModels = [] } of subjects)
    expect(Object.keys(replies)).toEqual(expect.arrayContaining([...withoutModels]));
});
