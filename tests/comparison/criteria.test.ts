import { expect, test } from 'vitest';
import { weightsOf } from '../../src/catalog/criteria.ts';
import { writtenLocales } from '../../src/localized.ts';
import { usageText } from '../../src/platforms/terminal/usage.ts';
import { compare } from '../../src/subjects/compare.ts';
import { criterionIds } from '../../src/subjects/criteria.ts';
import { criterionOf, sections, whySection } from '../../src/subjects/sections.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { compared } from '../view/asked.ts';

const weighing = (weights: Readonly<Record<string, Readonly<Record<string, number>>>>) =>
  Object.fromEntries(criterionIds.map((id) => [id, { weights: weights[id] ?? {} }])) as Parameters<
    typeof weightsOf
  >[0];

test('what a workload leaves out counts nothing, and one that no criterion names has no weights', () => {
  const criteria = weighing({ price: { tea: 2 }, openness: { tea: 3, cake: 1 } });
  const none = Object.fromEntries(criterionIds.map((id) => [id, 0]));
  expect(weightsOf(criteria, 'tea')).toEqual({ ...none, price: 2, openness: 3 });
  expect(weightsOf(criteria, 'cake')).toEqual({ ...none, openness: 1 });
  expect(weightsOf(criteria, 'bread')).toBeNull();
});

test('a comparison has a category for each criterion, in their order, counted as the catalog says', () => {
  const models = [...catalog.models.values()].slice(0, 2);
  const plain = compare(catalog, models, null, today);
  expect(plain.categories.map(({ id }) => id)).toEqual(criterionIds);
  expect(plain.weights).toEqual(criterionIds.map(() => 1));
  const criteria = { ...catalog.criteria, ...weighing({ price: { coding: 3 } }) } as typeof catalog.criteria;
  expect(compare({ ...catalog, criteria }, models, 'coding', today).weights).toEqual(
    criterionIds.map((id) => (id === 'price' ? 3 : 0)),
  );
  expect(compare({ ...catalog, criteria }, models, 'vision', today).weights).toEqual(plain.weights);
});

test('each criterion has a part that says why, with its rule, in menus and on the command line', () => {
  const { card, json } = compared(['haiku', 'pixtral'], null);
  expect(json).toMatchObject({ categories: criterionIds.map((id) => expect.objectContaining({ id })) });
  const menus = card.blocks.flatMap((block) => (block.kind === 'choices' ? block.menus : []));
  const why = (menus.find(({ control }) => control === 's')?.options ?? []).filter(({ value }) =>
    value.startsWith('why-'),
  );
  expect(why.map(({ value }) => value)).toEqual(criterionIds.map(whySection));
  for (const id of criterionIds) {
    const section = whySection(id);
    const { name, rule } = catalog.criteria[id]!;
    expect(criterionOf(section)).toBe(id);
    expect(sections).toContain(section);
    expect(usageText()).toContain(section);
    expect(why.find(({ value }) => value === section)?.label).toContain(name.en);
    expect(compared(['haiku', 'pixtral'], section).text.replaceAll(/\s+/g, ' ')).toContain(rule.en);
    for (const locale of writtenLocales) expect(name[locale].length).toBeGreaterThan(0);
  }
  expect(criterionOf('scorecard')).toBeNull();
});
