import { expect, test } from 'vitest';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { startLoopback } from './loopback.ts';
import { clickInteraction, commandInteraction } from './payloads.ts';

const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(`${today}T12:00:00Z`) });

type Control = { type: number; custom_id: string; options?: { value: string; default?: boolean }[] };
type Row = { type: number; components: Control[] };

const ephemeral = 1 << 6;
const rowsOf = ([container]: readonly { components: Row[] }[]): Control[] =>
  (container?.components ?? []).filter(({ type }) => type === 1).flatMap((row) => row.components);

const twoModels = { first: 'claude haiku 4.5', second: 'pixtral 12b' };

async function startComparison(own = answerer, ask = commandInteraction(twoModels, true)) {
  const { interact, shown } = await startLoopback({ answerer: own });
  interact(ask);
  const controls = rowsOf((await shown(ask)).data.components);
  const click = async (custom_id: string, value?: string) => {
    const clicked = clickInteraction(custom_id, value);
    interact(clicked);
    return shown(clicked);
  };
  return { controls, click };
}

test.each([
  [
    'a comparison',
    commandInteraction(twoModels, true),
    ['2 c', '2 k', '2 e', '3 s', '3 w', '2 i', '2 r', '2 x'],
  ],
  [
    "a model's page",
    commandInteraction({ model: 'pixtral 12b' }, true, 'model'),
    ['2 b', '2 k', '2 s', '2 s', '3 s', '2 r', '2 x'],
  ],
  [
    'a cost',
    commandInteraction(twoModels, true, 'cost'),
    ['2 e', '2 u', '2 u', '2 u', '3 s', '3 w', '2 m', '2 m', '2 r', '2 x'],
  ],
])('every menu and button under %s works', async (_, ask, expected) => {
  const { controls, click } = await startComparison(answerer, ask);
  expect(controls.map(({ type, custom_id }) => `${type} ${custom_id.slice(0, 1)}`)).toEqual(expected);
  // The forms that buttons open have tests of their own.
  for (const { custom_id, options } of controls.filter((control) => !/^[ek]/.test(control.custom_id))) {
    for (const { value } of options ?? [{ value: undefined }]) {
      const { type, data } = await click(custom_id, value);
      // A button may show another part or other models in place, as the menu of parts does.
      expect(type).toBe(options || /^[csu]/.test(custom_id) ? 7 : 4);
      expect(data.flags & ephemeral).toBe(/^[bimr]/.test(custom_id) ? ephemeral : 0);
      expect(JSON.stringify(data.components)).not.toMatch(/not one that I gave out/);
    }
  }
});

test('a part replaces the comparison, and its own menu says which part it is', async () => {
  const { controls, click } = await startComparison();
  const more = controls.find(({ custom_id }) => custom_id.startsWith('s.'));
  const { data } = await click(more?.custom_id ?? '', 'faq');
  expect(JSON.stringify(data.components)).toContain('Is Claude Haiku 4.5 or Pixtral 12B cheaper?');
  const chosen = rowsOf(data.components)
    .find(({ options }) => options)
    ?.options?.filter((option) => option.default);
  expect(chosen).toMatchObject([{ value: 'faq' }]);
});

test.each([
  ['a model that left', 's.1.c....abcdeABCDE', 'faq', /left the catalog/],
  ['an older version', 's.0.c....abcdeABCDE', 'faq', /not one that I gave/],
  ['another bot', 'x'.repeat(100), undefined, /not one that I gave/],
])('a click of %s is answered calmly', async (_, custom_id, value, said) => {
  const { click } = await startComparison();
  const { type, data } = await click(custom_id, value);
  expect(type).toBe(4);
  expect(data.flags & ephemeral).toBe(ephemeral);
  expect(JSON.stringify(data.components)).toMatch(said);
});

test('a wrong figure is shown with its source, and a button opens where to report it', async () => {
  const url = 'https://example.com/new?title={title}&body={body}';
  const own = createAnswerer({
    current: () => catalog,
    clock: () => new Date(`${today}T12:00:00Z`),
    feedbackUrl: url,
  });
  const { controls, click } = await startComparison(own);
  const { type, data } = await click(
    controls.find(({ custom_id }) => custom_id.startsWith('r.'))?.custom_id ?? '',
  );
  expect(type).toBe(4);
  expect(data.flags & ephemeral).toBe(ephemeral);
  expect(JSON.stringify(data.components)).toContain(
    '"url":"https://example.com/new?title=Wrong%20figure%3A%20Claude%20Haiku',
  );
});
