import { expect, it } from 'vitest';
import type { Lifecycle, Model, Offer } from '../../src/catalog/catalog.ts';
import { liveRoutes } from '../../src/catalog/routes.ts';
import { stateOf } from '../../src/catalog/state.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const base = catalog.models.get('openai/gpt-4.1-mini')!;
const own = base.lifecycle.find((row) => row.surface === 'openai')!;
const ended: Lifecycle = { ...own, snapshot: '2025-04-14', shutdown: '2026-10-23' };

const plain = base.offers.find((offer) => offer.provider === 'openai' && offer.snapshot === null)!;
const edition: Offer = { ...plain, id: `${plain.id}-2025-04-14`, snapshot: '2025-04-14' };

function withLifecycle(...lifecycle: Lifecycle[]): Model {
  return { ...base, lifecycle, offers: [plain, edition] };
}
const ofOpenai = (model: Model): (Offer['snapshot'] | undefined)[] =>
  liveRoutes(model, today)
    .filter(({ offer }) => offer.provider === 'openai')
    .map(({ offer }) => offer.snapshot);

it('the end of an edition neither retires the model nor closes its other routes', () => {
  const model = withLifecycle(ended, own);
  expect(stateOf(catalog, model, today).state).toBe(stateOf(catalog, withLifecycle(own), today).state);
  expect(ofOpenai(withLifecycle(own))).toContain('2025-04-14');
  expect(ofOpenai(model)).not.toContain('2025-04-14');
  expect(ofOpenai(model)).toContain(null);
});

it('the end of the model closes all of its routes there', () => {
  const model = withLifecycle({ ...own, shutdown: '2026-10-23' });
  expect(stateOf(catalog, model, today).state).toBe('retired');
  expect(ofOpenai(model)).toEqual([]);
});
