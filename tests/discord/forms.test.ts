import { expect, test } from 'vitest';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { startLoopback } from './loopback.ts';
import {
  clickInteraction,
  commandInteraction,
  messageCommandInteraction,
  modalInteraction,
  nextId,
  type Wire,
} from './payloads.ts';

const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(`${today}T12:00:00Z`) });

const ephemeral = 1 << 6;
type Field = { custom_id: string; value?: string; options?: { value: string; default?: boolean }[] };
type Label = { type: number; label: string; component: Field };

async function start() {
  const { interact, shown } = await startLoopback({ answerer });
  const ask = async (payload: { id: string }): Promise<Wire> => {
    interact(payload);
    return shown(payload);
  };
  /** The button "Swap or add" under an answer to this command, clicked. */
  const change = async (values: Record<string, string>, privately: boolean, name = 'compare') => {
    const { data } = await ask(commandInteraction(values, privately, name));
    const rows = data.components[0].components.filter(({ type }: { type: number }) => type === 1) as {
      components: Field[];
    }[];
    const button = rows
      .flatMap(({ components }) => components)
      .find(({ custom_id }) => custom_id.startsWith('e.'));
    return ask(clickInteraction(button?.custom_id ?? '', undefined, privately ? ephemeral : 0));
  };
  return { ask, change };
}

/** What a form shows first, by field. */
function shownIn({ components }: { components: Label[] }): Record<string, string> {
  return Object.fromEntries(
    components.map(({ component: { custom_id, value, options } }) => [
      custom_id,
      value ?? options?.find((option) => option.default)?.value ?? '',
    ]),
  );
}

test('/compare alone opens a form, and what is sent off is answered', async () => {
  const { ask } = await start();
  const { type, data } = await ask(commandInteraction({}));
  expect(type).toBe(9);
  expect(data.components.map(({ label }: Label) => label)).toEqual([
    'Models',
    'For which workload',
    'Volume',
    'Who sees the answer',
  ]);
  expect(shownIn(data)).toEqual({ models: '', workload: 'overview', volume: '', visibility: 'everyone' });
  const sent = { models: 'haiku 4.5 vs pixtral 12b', workload: 'coding', volume: '5M in 200k out a day' };
  const answer = await ask(modalInteraction(data.custom_id, sent));
  expect(answer.type).toBe(4);
  expect(answer.data.flags & ephemeral).toBe(0);
  expect(JSON.stringify(answer.data)).toMatch(/Claude Haiku 4\.5 vs Pixtral 12B, for coding/);
  const secret = await ask(modalInteraction(data.custom_id, { ...sent, visibility: 'asker' }));
  expect(secret.data.flags & ephemeral).toBe(ephemeral);
});

test('who sees the answer is one of two that are shown, and a form from before that is read all the same', async () => {
  const { ask } = await start();
  const { data } = await ask(commandInteraction({}));
  const [field] = data.components.slice(-1) as Label[];
  expect(field?.component).toEqual({
    type: 21,
    custom_id: 'visibility',
    required: true,
    options: [
      { label: 'Everyone here', value: 'everyone', default: true },
      { label: 'Only me', value: 'asker' },
    ],
  });
  const seen = async (component: object) => {
    const sent = modalInteraction(data.custom_id, { models: 'haiku 4.5, pixtral 12b' });
    const components: object[] = [...sent.data.components, { type: 18, id: 1, component }];
    const payload = { ...sent, data: { ...sent.data, components } };
    return (await ask(payload)).data.flags as number;
  };
  const own = { id: 2, custom_id: 'visibility' };
  expect(await seen({ ...own, type: 3, values: ['asker'] })).toBe((1 << 15) | ephemeral);
  expect(await seen({ ...own, type: 21, value: 'asker' })).toBe((1 << 15) | ephemeral);
  for (const value of [null, 7, ['asker'], 'x'.repeat(10_000)])
    expect(await seen({ ...own, type: 21, value })).toBe(1 << 15);
});

test('"Swap or add" opens the form of the answer, which then takes its place', async () => {
  const { ask, change } = await start();
  const names = {
    first: 'claude haiku 4.5',
    second: 'pixtral 12b',
    workload: 'coding',
    input: '5M',
    output: '200k',
    per: 'day',
  };
  const { type, data } = await change(names, false);
  expect(type).toBe(9);
  expect(shownIn(data)).toEqual({
    models: 'Claude Haiku 4.5, Pixtral 12B',
    workload: 'coding',
    volume: '5M in 200k out a day',
    visibility: 'everyone',
  });
  const sent = { ...shownIn(data), models: 'Claude Haiku 4.5, Pixtral 12B, gpt-4.1 mini' };
  const changed = await ask(modalInteraction(data.custom_id, sent, 0));
  expect(changed.type).toBe(7);
  expect(JSON.stringify(changed.data)).toContain('GPT-4.1 mini');
  const beside = await ask(modalInteraction(data.custom_id, { ...sent, visibility: 'asker' }, 0));
  expect(beside).toMatchObject({ type: 4, data: { flags: (1 << 15) | ephemeral } });
});

test('a private answer is changed in private, or shown to everyone beside it', async () => {
  const { ask, change } = await start();
  const { data } = await change({ first: 'claude haiku 4.5', second: 'pixtral 12b' }, true);
  expect(shownIn(data)).toMatchObject({ visibility: 'asker' });
  expect(await ask(modalInteraction(data.custom_id, shownIn(data), ephemeral))).toMatchObject({ type: 7 });
  const open = await ask(
    modalInteraction(data.custom_id, { ...shownIn(data), visibility: 'everyone' }, ephemeral),
  );
  expect(open).toMatchObject({ type: 4, data: { flags: 1 << 15 } });
});

test('a cost is changed into another cost', async () => {
  const { ask, change } = await start();
  const { data } = await change({ first: 'claude haiku 4.5', workload: 'rag' }, false, 'cost');
  expect(data.title).toBe('Cost of models');
  const sent = { models: 'pixtral 12b', workload: 'overview', volume: '1M in 1M out a month' };
  const changed = await ask(modalInteraction(data.custom_id, sent, 0));
  expect(changed.type).toBe(7);
  expect(JSON.stringify(changed.data)).toMatch(/Cost of Pixtral 12B/);
});

test.each([
  [{ models: 'haiku 4.5, nobody 9' }, /no model `nobody 9`/],
  [{ models: 'haiku 4.5' }, /That is one model/],
  [{ models: '' }, /two to five/],
  [{ models: 'haiku 4.5, pixtral 12b', volume: 'a lot' }, /no part of a volume/],
  [{ models: 'haiku 4.5, pixtral 12b', workload: 'gardening' }, /no workload/],
  [{ models: 'x'.repeat(10_000) }, /too long/],
  [{ models: '<!channel> @everyone \u202e\u0000, haiku 4.5' }, /no model/],
])('what is wrong in %j is said to who sent it, with a button to correct it', async (sent, said) => {
  const { ask } = await start();
  const { type, data } = await ask(modalInteraction('e.1.c....', sent as Record<string, string>));
  expect(type).toBe(4);
  expect(data.flags & ephemeral).toBe(ephemeral);
  const text = JSON.stringify(data.components);
  expect(text).toMatch(said);
  const [, again = ''] = /"custom_id":"(e\.[^"]*)"/.exec(text) ?? [];
  const form = await ask(clickInteraction(again, undefined, ephemeral));
  expect(form.type).toBe(9);
  expect(shownIn(form.data).models).toBe(
    sent.models.includes('haiku 4.5')
      ? 'Claude Haiku 4.5'.concat(sent.models.includes('pixtral') ? ', Pixtral 12B' : '')
      : '',
  );
});

test.each([
  ['of another bot', 'x'.repeat(100)],
  ['of nothing', ''],
  ['of a model that left', 'e.1.c....abcde'],
])('a form %s asks for a new comparison', async (_, custom_id) => {
  const { ask } = await start();
  const { type, data } = await ask(modalInteraction(custom_id, { models: 'haiku 4.5, pixtral 12b' }));
  expect(type).toBe(4);
  expect(JSON.stringify(data)).toContain('Pixtral 12B');
});

test('a form without fields is answered calmly', async () => {
  const { ask } = await start();
  const forged = modalInteraction('e.1.c....', {});
  for (const components of [
    [],
    [{ type: 18 }],
    [{ type: 18, component: { type: 4, custom_id: 'models', value: 7 } }],
  ]) {
    const own = { ...forged, id: nextId() };
    const { data } = await ask({ ...own, data: { ...forged.data, components } } as ReturnType<
      typeof modalInteraction
    >);
    expect(JSON.stringify(data)).toMatch(/two to five/);
  }
});

test.each([
  ['e.1.z....abcde.', /not one that I gave/],
  ['e.1.c....abcde.', /left the catalog/],
])('a "Swap or add" that is forged or out of date (%s) is answered calmly', async (custom_id, said) => {
  const { ask } = await start();
  const { type, data } = await ask(clickInteraction(custom_id));
  expect(type).toBe(4);
  expect(JSON.stringify(data)).toMatch(said);
});

test.each([
  ['is haiku 4.5 better than pixtral 12b?', /Claude Haiku 4\.5 vs Pixtral 12B/],
  ['what about pixtral 12b', /names one model, Pixtral 12B/],
  ['@everyone \u202e\u0000', /names no model/],
])('the command on the message "%s" answers who chose it', async (content, said) => {
  const { ask } = await start();
  const { type, data } = await ask(messageCommandInteraction(content));
  expect(type).toBe(4);
  expect(data.flags & ephemeral).toBe(ephemeral);
  expect(JSON.stringify(data.components)).toMatch(said);
});
