import { expect, it } from 'vitest';
import { blendedMix } from '../../src/catalog/mix.ts';
import { referenceRoute } from '../../src/catalog/routes.ts';
import { stateOf } from '../../src/catalog/state.ts';
import { mixPrice } from '../../src/cost/bill.ts';
import { alternatives } from '../../src/subjects/alternatives/rule.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { compared, partOf } from './asked.ts';

const blended = (id: string) => {
  const route = referenceRoute(catalog.models.get(id)!, today);
  return route ? mixPrice(route.price, blendedMix) : null;
};

it('an alternative is active, of the same task, takes as much, and is cheaper or leads', () => {
  const all = [...catalog.models.values()];
  let found = 0;
  for (const base of all) {
    const { cheaper, stronger } = alternatives(catalog, base, [], today);
    for (const one of [cheaper, stronger]) {
      if (!one) continue;
      found += 1;
      expect(one.model.task).toBe(base.task);
      expect(stateOf(catalog, one.model, today).state).toBe('active');
      expect(one.model.contextWindow?.chosen.value ?? 0).toBeGreaterThanOrEqual(
        base.contextWindow?.chosen.value ?? 0,
      );
      for (const kind of base.modalities?.chosen.value.input.yes ?? [])
        expect(one.model.modalities?.chosen.value.input.yes).toContain(kind);
      expect(one.leads).toBeGreaterThanOrEqual(one.behind);
    }
    if (cheaper) expect(blended(cheaper.model.id)).toBeLessThan(blended(base.id)!);
    if (stronger) expect(stronger.leads).toBeGreaterThan(stronger.shared / 2);
  }
  expect(found).toBeGreaterThan(20);
});

it('gives the reason with figures and pairs to go on with, the replacement of a retired model among them', () => {
  const part = partOf(compared(['pixtral 12b', 'claude haiku 5.5'], 'instead'));
  expect(part).toMatch(/Cheaper: .+ costs \$\d\S* per 1M tokens blended against \$0\.20; /);
  expect(part).toContain('/compare Pixtral 12B, Ministral 3 14B');
});

it('says so where there is none', () => {
  const part = partOf(compared(['llama 3.3 70b', 'gemma 4 12b'], 'instead'));
  expect(part).toContain('Stronger: no model of the catalog certainly does as much');
});
