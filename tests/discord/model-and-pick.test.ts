import { expect, test } from 'vitest';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { registrations } from '../../src/platforms/discord/commands.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { startLoopback } from './loopback.ts';
import { commandInteraction } from './payloads.ts';

const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(today) });
const secret = 64;

test('/model and /pick are answered over the gateway', async () => {
  const { interact, shown } = await startLoopback({ answerer });
  const asked = async (name: string, values: Record<string, string>, privately = false) => {
    const interaction = commandInteraction(values, privately, name);
    interact(interaction);
    const { type, data } = await shown(interaction);
    expect(type).toBe(4);
    return { whole: JSON.stringify(data.components), isSecret: (data.flags & secret) > 0 };
  };
  const page = await asked('model', { model: 'pixtral 12b', offer: 'scaleway' });
  expect(page.whole).toContain('$0.20 in · $0.20 out via Scaleway');
  expect(page.whole).toContain('Only the offer of Scaleway counts here.');
  expect(page.isSecret).toBe(false);
  expect((await asked('model', { model: 'haiku' }, true)).isSecret).toBe(true);

  const hosting = await asked('model', { model: 'pixtral 12b', memory: '24', gpu_hour: '2.50' }, true);
  expect(hosting.whole).toContain('9 billion tokens a month');
  expect(hosting.isSecret).toBe(true);
  expect((await asked('model', { model: 'pixtral 12b', bits: '3' })).whole).toContain('16, 8 or 4 bit');
  const part = await asked('model', { model: 'pixtral 12b', show: 'self-hosting' });
  expect(part.whole).toContain('28-30 GB at 16 bit');

  const words = await asked('pick', { wanted: 'cheapest vision model with 128k context under $1' });
  const options = await asked('pick', {
    best: 'cheapest',
    input: 'image input',
    context: '128k',
    price: '1',
  });
  expect(words.whole).toContain('image input, context at least 128K');
  expect(options.whole).toBe(words.whole);

  const mistake = await asked('pick', { region: 'mars' });
  expect(mistake.whole).toContain('No route in the catalog is in');
  expect(mistake.isSecret).toBe(true);
  expect((await asked('pick', {})).whole).toContain('What is it for?');
  expect((await asked('model', {})).whole).toContain('Name a model');
});

test('every option of /pick that offers choices sends words that are understood', async () => {
  const pick = registrations({ ...answerer, workloads: () => [] }).find(({ name }) => name === 'pick');
  const chosen =
    pick?.options.flatMap(({ name, choices }) => (choices ?? []).map(({ value }) => [name, value])) ?? [];
  expect(chosen.length).toBeGreaterThan(15);
  for (const [, value] of chosen) {
    const card = await answerer.typed('tiebreak', `pick ${value}`, 'en');
    expect(card.title, value).toBe('Which model to take');
  }
});
