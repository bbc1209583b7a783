import { expect, test } from 'vitest';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { registrations } from '../../src/platforms/discord/commands.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { startLoopback } from './loopback.ts';
import { commandInteraction } from './payloads.ts';

const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(today) });

test('/cost is answered over the gateway, with what the form says', async () => {
  const { interact, shown } = await startLoopback({ answerer });
  const day = { input: '5M', output: '200k', per: 'day' };
  const open = commandInteraction(
    { first: 'claude haiku 4.5', second: 'gpt-4.1 mini', ...day },
    false,
    'cost',
  );
  interact(open);
  const { type, data } = await shown(open);
  expect(type).toBe(4);
  expect(data.flags).toBe(1 << 15);
  expect(JSON.stringify(data.components)).toContain('GPT-4.1 mini is cheaper: $2.32 a day, $69.60 a month.');

  const batch = commandInteraction({ first: 'claude haiku 4.5', ...day, cached: '60%' }, true, 'cost');
  batch.data.options.push({ type: 5, name: 'routes', value: true });
  interact(batch);
  const routes = await shown(batch);
  expect(routes.data.flags).toBe((1 << 15) | 64);
  expect(JSON.stringify(routes.data.components)).toContain('60% of the input cached');
  expect(JSON.stringify(routes.data.components)).toContain('Amazon Bedrock');

  const wrong = commandInteraction({ first: 'claude haiku 4.5', input: '1e30', output: '1' }, false, 'cost');
  interact(wrong);
  const mistake = await shown(wrong);
  expect(mistake.data.flags).toBe((1 << 15) | 64);
  expect(JSON.stringify(mistake.data.components)).toContain('which nobody sends');
});

test('/compare goes by the volume of the form, and /cost by its region', async () => {
  const { interact, shown } = await startLoopback({ answerer });
  const names = { first: 'claude haiku 4.5', second: 'gpt-4.1 mini' };
  const volume = { input: '5M', output: '200k', per: 'day' };
  const compared = commandInteraction({ ...names, ...volume }, false, 'compare');
  interact(compared);
  expect(JSON.stringify((await shown(compared)).data.components)).toContain(
    'Cost: 5M tokens in, 200K out a day',
  );
  const region = commandInteraction({ ...names, ...volume, region: 'eu' }, false, 'cost');
  interact(region);
  expect(JSON.stringify((await shown(region)).data.components)).toContain('(eu)');
});

test('every option of /cost has a place in the form, and no list is longer than Discord takes', () => {
  const cost = registrations(answerer).find(({ name }) => name === 'cost');
  const names = cost?.options.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['first', 'fifth', 'input', 'output', 'per', 'workload', 'batch']),
  );
  const workload = cost?.options.find(({ name }) => name === 'workload');
  expect(workload?.choices).toHaveLength(Object.keys(catalog.workloads).length);
  expect(workload?.choices?.length).toBeLessThanOrEqual(25);
});
