import { expect, it } from 'vitest';
import { answer } from '../../src/answers/answer.ts';
import { parseModel } from '../../src/answers/model/read.ts';
import type { Lifecycle, Model, Offer } from '../../src/catalog/catalog.ts';
import { editionOf } from '../../src/catalog/edition.ts';
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

it('an edition has its own days and routes, and the name that tells it apart', () => {
  const of20250414 = editionOf(withLifecycle(ended, own), '2025-04-14');
  expect(of20250414?.name).toBe(`${base.name} (2025-04-14)`);
  expect(of20250414?.offers).toEqual([edition]);
  expect(stateOf(catalog, of20250414!, today)).toMatchObject({ state: 'retired', on: '2026-10-23' });
});

it.each([
  ['no day is asked for', [ended, own], null],
  ['nobody speaks of it', [own], '2025-04-14'],
  [
    'its row states no day',
    [{ ...own, snapshot: '2025-04-14', shutdown: null, deprecated: null }, own],
    '2025-04-14',
  ],
  ['another surface alone ends it', [{ ...ended, surface: 'azure' }, own], '2025-04-14'],
] as [string, Lifecycle[], string | null][])(
  'there is no edition to speak of where %s',
  (_, lifecycle, day) => {
    expect(editionOf(withLifecycle(...lifecycle), day)).toBeNull();
  },
);

it.each([
  ['gpt-4o-2024-05-13', 'OpenAI shut GPT-4o (2024-05-13) down on 2026-10-23.'],
  ['gpt-4o', 'GPT-4o is a chat model by OpenAI'],
])('the page of %s opens with its own state', (name, opening) => {
  const { summary, blocks } = answer(parseModel(catalog, name, today), { catalog, today }).card;
  const [first] = blocks;
  const lead = first?.kind === 'text' && first.role === 'state' ? first.text.join('') : summary;
  expect(lead.slice(0, opening.length)).toBe(opening);
});
