import { expect, test } from 'vitest';
import { referenceRoute } from '../../src/catalog/routes.ts';
import { rankOf, standingOf } from '../../src/catalog/standings/standing.ts';
import { stateOf } from '../../src/catalog/state.ts';
import { samePrice } from '../../src/cost/same-price.ts';
import { amountOf, isCurrent } from '../../src/subjects/alternatives/candidates.ts';
import { strengthsOf } from '../../src/subjects/overview/strengths.ts';
import { domainFor } from '../../src/subjects/quality/rule.ts';
import { bundled } from '../bundled-catalog.ts';
import { today } from '../catalog-for-tests.ts';

const all = [...bundled.models.values()];
const found = all.flatMap((model) => strengthsOf(bundled, model, today).map((own) => ({ model, own })));

test('there are strengths of several kinds, and most models have none', () => {
  expect(new Set(found.map(({ own }) => own.kind)).size).toBeGreaterThan(3);
  expect(new Set(found.map(({ model }) => model)).size).toBeLessThan(all.length / 3);
});

test('a domain is one in which every place is above all places altogether', () => {
  for (const { model, own } of found) {
    if (own.kind !== 'domain') continue;
    const whole = rankOf(bundled, standingOf(bundled, model, 'general'))!;
    const rank = rankOf(bundled, standingOf(bundled, model, own.domain))!;
    expect([model.id, rank.high / rank.of < whole.low / whole.of]).toEqual([model.id, true]);
  }
});

test('the cheapest of those as good has no other that is measured as good and about as cheap', () => {
  for (const { model, own } of found) {
    if (own.kind !== 'cheapest') continue;
    const domain = domainFor(bundled, [model], null);
    const mean = standingOf(bundled, model, domain).estimate!.mean;
    const { usd, unit } = amountOf(model, [], today)!;
    const others = all.filter((other) => {
      const standing = standingOf(bundled, other, domain);
      const amount = amountOf(other, [], today);
      return (
        other !== model &&
        other.task === model.task &&
        isCurrent(bundled, other, today) &&
        standing.basis === 'measured' &&
        standing.estimate!.mean >= mean &&
        amount !== null &&
        amount.unit === unit &&
        amount.usd <= usd * samePrice
      );
    });
    expect([model.id, others.map(({ id }) => id)]).toEqual([model.id, []]);
  }
});

test('what cannot be begun with is praised for nothing beside current models, what ends its price soon for no price', () => {
  for (const { model, own } of found) {
    if (own.kind === 'domain') continue;
    expect(['active', 'preview']).toContain(stateOf(bundled, model, today).state);
    const route = referenceRoute(model, today);
    if (own.kind !== 'open' && own.kind !== 'context')
      expect([model.id, route?.next ?? null, route?.price.until ?? null]).toEqual([model.id, null, null]);
  }
});
