import type { types } from '@slack/bolt';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formOf } from '../../src/answers/form/values.ts';
import { catalog } from '../catalog-for-tests.ts';
import { eventually } from '../eventually.ts';
import { type Answering, startAnswering } from './answering.ts';
import { click, command, interaction, send } from './harness.ts';
import { faults, refusedBlocks } from './loopback-faults.ts';

let api: Answering['api'];
let bot: Answering['bot'];
beforeEach(async () => {
  ({ api, bot } = await startAnswering());
});
afterEach(async () => {
  await bot.stop();
  await api.stop();
});

type Sent = Record<string, string>;
type Input = types.InputBlock & { element: { initial_option?: { value: string }; initial_value?: string } };
type Modal = Omit<types.ModalView, 'blocks'> & { blocks: Input[]; private_metadata: string };

const haiku = 'anthropic/claude-haiku-4-5';
const pixtral = 'mistral/pixtral-12b';

function viewAt(index: number): Promise<Modal> {
  return eventually(() => {
    const opened = api.views[index];
    return opened && (JSON.parse(opened.fields.view ?? '') as Modal);
  });
}

/** Types `/compare` alone and returns the form that opens. */
async function opened(): Promise<Modal> {
  const response = await send(
    bot.url,
    command('  ', '/compare', 0, { response_url: api.hook, trigger_id: 'T1' }),
  );
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('');
  return viewAt(0);
}

/** What a form shows first, by field. */
function shownIn({ blocks }: Modal): Sent {
  return Object.fromEntries(
    blocks.flatMap(({ block_id = '', element }) => {
      const value = element.initial_option?.value ?? element.initial_value;
      return value === undefined ? [] : [[block_id, value]];
    }),
  );
}

/** Sends a form off with these values in its fields. */
function submit({ private_metadata }: Pick<Modal, 'private_metadata'>, sent: Sent) {
  const field = (id: string, value: string) =>
    id === 'volume'
      ? { volume: { type: 'plain_text_input', value } }
      : { [id.startsWith('model') ? 'model' : id]: { type: 'external_select', selected_option: { value } } };
  const values = Object.fromEntries(Object.entries(sent).map(([id, value]) => [id, field(id, value)]));
  const view = {
    id: 'V1',
    type: 'modal',
    callback_id: 'compare',
    private_metadata,
    state: { values },
    blocks: [],
  };
  return send(
    bot.url,
    interaction({ type: 'view_submission', trigger_id: '1.2.3', view, response_urls: [] }),
  );
}

const answered = (index = 0) => eventually(() => api.responded[index]);

test('/compare alone opens a form, and what is sent off is answered where it was typed', async () => {
  const form = await opened();
  expect(api.views[0]?.fields.trigger_id).toBe('T1');
  expect(form.blocks.map(({ block_id, optional }) => `${block_id}${optional ? '' : ' needed'}`)).toEqual([
    'model0 needed',
    'model1 needed',
    'model2',
    'model3',
    'model4',
    'workload',
    'volume',
    'visibility needed',
  ]);
  expect(shownIn(form)).toEqual({ workload: 'overview', visibility: 'everyone' });
  const response = await submit(form, {
    ...shownIn(form),
    model0: haiku,
    model1: pixtral,
    workload: 'coding',
    volume: '5M in 200k out a day',
  });
  expect(await response.text()).toBe('');
  const { text, blocks, response_type, replace_original } = await answered();
  expect(text).toMatch(/Claude Haiku 4.5/);
  expect(JSON.stringify(blocks)).toContain('a day');
  expect(JSON.stringify(blocks)).toContain('for coding');
  expect({ response_type, replace_original }).toEqual({
    response_type: 'in_channel',
    replace_original: false,
  });
});

test('only who sent the form sees the answer where that was chosen', async () => {
  const form = await opened();
  await submit(form, { model0: haiku, model1: pixtral, visibility: 'asker' });
  expect(await answered()).toMatchObject({ response_type: 'ephemeral' });
});

test.each([
  ['refuses', faults.refused('expired_trigger_id')],
  ['is broken', faults.status(500)],
  ['is over its limit', faults.limited(1)],
  ['says half of it', faults.half],
  ['says something else', faults.html],
  ['sends elsewhere', faults.redirect],
  ['resets the connection', faults.reset],
])('when Slack %s, what can be typed is said instead of a form', async (_, fault) => {
  api.plan('views.open', fault);
  const response = await send(bot.url, command(''));
  expect(await response.json()).toMatchObject({
    response_type: 'ephemeral',
    text: expect.stringMatching(/two to five models/) as string,
  });
  expect(bot.lines.join('\n')).toMatch(/a form could not be opened/);
});

test.each([
  ['', 100, /^/],
  ['pixtr', 2, /Pixtral/],
  ['x'.repeat(10_000), 0, /^/],
  ['<!channel> \u202e\u0000', 0, /^/],
] as const)('models are suggested for "%s"', async (value, least, expected) => {
  const asked = {
    type: 'block_suggestion',
    action_id: 'model',
    block_id: 'model1',
    value,
    container: { type: 'view' },
  };
  const response = await send(bot.url, interaction(asked));
  const { options } = (await response.json()) as { options: { text: { text: string }; value: string }[] };
  expect(options.length).toBeGreaterThanOrEqual(least);
  expect(options.length).toBeLessThanOrEqual(100);
  for (const { text, value: id } of options) {
    expect(text.text.length).toBeLessThanOrEqual(75);
    expect(catalog.models.has(id)).toBe(true);
  }
  if (least > 0) expect(options[0]?.text.text).toMatch(expected);
});

test.each([
  [{ model0: haiku, model1: haiku }, { model1: /Both names mean/ }],
  [{ model0: haiku }, { model1: /one model/ }],
  [{}, { model0: /two to five/ }],
  [{ model0: haiku, model1: 'nobody/nothing' }, { model1: /no model/ }],
  [{ model0: haiku, model1: pixtral, workload: 'gardening' }, { workload: /no workload/ }],
  [{ model0: haiku, model1: pixtral, volume: 'a lot' }, { volume: /no part of a volume/ }],
  [
    { model0: '<!channel>', model1: 'x'.repeat(10_000), volume: '\u202e@everyone' },
    { model0: /no model/, model1: /too long/, volume: /volume/ },
  ],
] as const)('%j: what is wrong stands beside its field', async (sent, expected) => {
  const form = await opened();
  const response = await submit(form, sent as Sent);
  const { response_action, errors } = (await response.json()) as { response_action: string; errors: Sent };
  expect(response_action).toBe('errors');
  expect(Object.keys(errors)).toEqual(Object.keys(expected));
  for (const [field, pattern] of Object.entries(expected)) expect(errors[field]).toMatch(pattern);
  expect(api.responded).toEqual([]);
});

/** A comparison as it is sent, its button "Swap or add" clicked; returns the form that opens. */
async function changed(text: string, container: object): Promise<Modal> {
  const asked = await send(bot.url, command(text, text.startsWith('cost') ? '/tiebreak' : '/compare'));
  const { blocks } = (await asked.json()) as { blocks: types.ActionsBlock[] };
  const block_id = blocks.find(({ type }) => type === 'actions')?.block_id;
  const response = await send(
    bot.url,
    click({ block_id, action_id: 'e', value: 'e', type: 'button' }, api.hook, { container }),
  );
  expect(await response.text()).toBe('');
  return viewAt(0);
}

test('"Swap or add" opens the form of the answer, which then takes its place', async () => {
  const form = await changed('claude haiku 4.5, pixtral 12b 5M in 200k out a day 60% cached for coding', {
    type: 'message',
  });
  expect(shownIn(form)).toEqual({
    model0: haiku,
    model1: pixtral,
    workload: 'coding',
    volume: '5M in 200k out a day, 60% cached',
    visibility: 'everyone',
  });
  await submit(form, { ...shownIn(form), model1: 'openai/gpt-4.1-mini', model2: pixtral });
  const answer = await answered();
  expect(answer).toMatchObject({ replace_original: true });
  expect(answer.response_type).toBeUndefined();
  expect(answer.text).toMatch(/GPT-4.1 mini/);
});

test('an answer for other people than saw the message stands beside it', async () => {
  const form = await changed('claude haiku 4.5, pixtral 12b privately', {
    type: 'message',
    is_ephemeral: true,
  });
  expect(shownIn(form)).toMatchObject({ visibility: 'asker' });
  await submit(form, { ...shownIn(form), visibility: 'everyone' });
  expect(await answered()).toMatchObject({ replace_original: false, response_type: 'in_channel' });
  await submit(form, shownIn(form));
  expect(await answered(1)).toMatchObject({ replace_original: true });
});

test('a cost is changed into another cost', async () => {
  const form = await changed('cost claude haiku 4.5 for rag', { type: 'message' });
  expect(form.title.text).toBe('Cost of models');
  expect(form.blocks.map(({ optional }) => optional).slice(0, 2)).toEqual([false, true]);
  await submit(form, { model0: pixtral, workload: 'overview', volume: '1M in 1M out a month' });
  expect((await answered()).text).toMatch(/Pixtral 12B.*a month/);
});

test('the answer goes out with fields where Slack shows no tables, and directly where its address is gone', async () => {
  const form = await opened();
  api.plan('hook', refusedBlocks, faults.status(404), faults.status(404));
  await submit(form, { model0: haiku, model1: pixtral });
  const second = await answered(1);
  expect(JSON.stringify(api.responded[0]?.blocks)).toContain('"type":"table"');
  expect(JSON.stringify(second.blocks)).not.toContain('"type":"table"');
  const posted = await eventually(() => api.posted[0]);
  expect(posted).toMatchObject({ method: 'chat.postMessage', fields: { channel: 'U2147483697' } });
  expect(posted.fields.text).toMatch(/Claude Haiku 4.5/);
});

test.each([
  ['nothing', ''],
  ['another kind of value', '[1]'],
  ['half of it', '{"state":"1.c'],
  ['an address of no web', JSON.stringify({ state: 'x', url: 'file:///etc/passwd', replaces: 'nobody' })],
  ['an oversized state', JSON.stringify({ state: '1.c....'.repeat(900), url: 7 })],
])('a form that carries %s is answered to who sent it', async (_, private_metadata) => {
  await submit({ private_metadata }, { model0: haiku, model1: pixtral });
  const posted = await eventually(() => api.posted[0]);
  expect(posted.fields).toMatchObject({ channel: 'U2147483697' });
  expect(api.responded).toEqual([]);
});

test.each([
  ['forged', '1.z....abcde', /not one that I gave/],
  ['of a model that left', '1.c....abcde', /left the catalog/],
  ["of a model's page", '1.m....abcde', /left the catalog|not one that/],
])('a "Swap or add" that is %s is answered calmly', async (_, block_id, said) => {
  await send(bot.url, click({ block_id, action_id: 'e', value: 'e' }, api.hook));
  expect(await answered()).toMatchObject({
    text: expect.stringMatching(said) as string,
    response_type: 'ephemeral',
  });
  expect(api.views).toEqual([]);
});

test('a form that Slack does not open from a button is said so', async () => {
  api.plan('views.open', faults.refused('expired_trigger_id'));
  await send(
    bot.url,
    click({ block_id: formOf([haiku], { locale: 'en' }), action_id: 'e', value: 'e' }, api.hook),
  );
  expect((await answered()).text).toMatch(/did not open the form/);
});
