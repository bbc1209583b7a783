import type { types } from '@slack/bolt';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { eventually } from '../eventually.ts';
import { click, event, interaction, mentionBody, send, startHttp } from './harness.ts';
import { startLoopback } from './loopback.ts';
import { afterApplying, faults } from './loopback-faults.ts';

let api: Awaited<ReturnType<typeof startLoopback>>;
let bot: Awaited<ReturnType<typeof startHttp>>;
let time = Date.now();
beforeEach(async () => {
  api = await startLoopback();
  const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(`${today}T12:00:00Z`) });
  bot = await startHttp({ answerer, config: { SLACK_API_URL: api.url }, clock: () => time });
});
afterEach(async () => {
  await bot.stop();
  await api.stop();
});

const opening = (user: string, tab = 'home') =>
  event(mentionBody('', { type: 'app_home_opened', user, tab, channel: 'D1', text: undefined }));
const pages = () => api.views.filter(({ method }) => method === 'views.publish');

test('the home tab has a form, the latest changes and what can be typed', async () => {
  await send(bot.url, opening('U1'));
  const { fields } = await eventually(() => pages()[0]);
  expect(fields.user_id).toBe('U1');
  const view = JSON.parse(fields.view ?? '') as types.HomeView;
  expect(view.type).toBe('home');
  const said = JSON.stringify(view.blocks);
  for (const part of ['Latest changes of price lists', '2026-', '/compare haiku pixtral'])
    expect(said).toContain(part);
  const { block_id, elements } = view.blocks.find(({ type }) => type === 'actions') as types.ActionsBlock;
  expect(elements).toMatchObject([
    { action_id: 'ecompare', text: { text: 'Compare models' } },
    { text: { text: 'Pick one for me' } },
    { text: { text: 'Costs at our volume' } },
    { text: { text: 'Check a text' } },
  ]);
  // On its own page Slack gives no address for answers: the answer comes as a direct message.
  const own = { container: { type: 'view' }, response_url: undefined, channel: undefined };
  await send(bot.url, click({ block_id, action_id: 'ecompare', value: 'compare' }, '', own));
  const form = await eventually(() => api.views.find(({ method }) => method === 'views.open'));
  const { private_metadata, blocks } = JSON.parse(form.fields.view ?? '') as types.ModalView;
  expect(blocks.map((block) => block.block_id)).not.toContain('visibility');
  const values = Object.fromEntries(
    ['claude haiku 4.5', 'pixtral 12b'].map((value, index) => [`model${index}`, { model: { value } }]),
  );
  const sent = { type: 'modal', callback_id: 'compare', private_metadata, state: { values }, blocks: [] };
  await send(bot.url, interaction({ type: 'view_submission', view: sent }));
  expect((await eventually(() => api.posted[0])).fields).toMatchObject({ channel: 'U2147483697' });
});

test('it is shown at most once a minute to each person, and again at once when that failed', async () => {
  api.plan('views.publish', faults.refused('not_enabled'));
  const open = async (user: string, tab?: string) => {
    await send(bot.url, opening(user, tab));
    await bot.slack.stop();
  };
  await open('U1');
  expect(bot.lines.join('\n')).toMatch(/home tab could not be shown/);
  await open('U1');
  await open('U1');
  await open('U2');
  await open('U3', 'messages');
  expect(pages().map(({ fields }) => fields.user_id)).toEqual(['U1', 'U1', 'U2']);
  time += 61_000;
  await open('U1');
  expect(pages()).toHaveLength(4);
});

/** Chooses the shortcut in the menu of a message that says this. */
function shortcut(text: unknown, callback_id = 'compare_message') {
  const message = { type: 'message', user: 'U1', ts: '1.2', text };
  return send(
    bot.url,
    interaction({
      type: 'message_action',
      callback_id,
      trigger_id: '1.2.3',
      message_ts: '1.2',
      response_url: api.hook,
      channel: { id: 'C1', name: 'general' },
      message,
    }),
  );
}

test.each([
  ['<@U0BOT> is haiku 4.5 better than pixtral 12b?', /Claude Haiku 4.5.*Pixtral 12B/],
  ['what about pixtral 12b', /names one model, Pixtral 12B/],
  ['lunch?', /names no model/],
  ['', /names no model/],
  [undefined, /names no model/],
  ['<!channel> @everyone \u202e\u0000'.repeat(500), /names no model/],
  ['haiku, sonnet, opus, pixtral 12b, gpt-4.1 mini, gemma 4 31b and llama 3.3 70b', /Pixtral 12B/],
])('the shortcut on the message "%s"', async (text, said) => {
  const response = await shortcut(text);
  expect(await response.text()).toBe('');
  const answer = await eventually(() => api.responded[0]);
  expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
  expect(answer.text).toMatch(said);
  const blocks = JSON.stringify(answer.blocks);
  expect(blocks.includes('names 7 models; the first 5 are compared')).toBe(text?.includes('opus') === true);
  // One model is the beginning of a comparison.
  if (/names/.test(said.source)) expect(blocks).toContain('"action_id":"e"');
});

test('a shortcut of nobody is acknowledged and nothing more', async () => {
  expect((await shortcut('haiku pixtral', 'x'.repeat(300))).status).toBe(200);
  expect(api.responded).toEqual([]);
});

const step = (inputs: object) =>
  event(
    mentionBody('', {
      type: 'function_executed',
      function: { id: 'Fn1', callback_id: 'compare_models', title: 'Compare two models', type: 'app' },
      inputs,
      function_execution_id: 'Fx1',
      workflow_execution_id: 'Wx1',
      bot_access_token: 'xwfp-not-a-real-token',
    }),
  );

test('the step of a workflow hands on verdict, winner and text without links', async () => {
  await send(bot.url, step({ first_model: 'claude haiku 4.5', second_model: 'gpt-4.1 mini' }));
  const { method, fields } = await eventually(() => api.steps[0]);
  expect(method).toBe('functions.completeSuccess');
  expect(fields.function_execution_id).toBe('Fx1');
  const outputs = JSON.parse(fields.outputs ?? '') as Record<string, string>;
  expect(Object.keys(outputs)).toEqual(['verdict', 'winner', 'text']);
  expect(outputs.verdict).toMatch(/GPT-4.1 mini|Claude Haiku 4.5/);
  expect(['GPT-4.1 mini', 'Claude Haiku 4.5', 'none']).toContain(outputs.winner);
  for (const label of ['Price', 'Context', 'Quality', 'Modalities', 'Openness'])
    expect(outputs.text).toMatch(new RegExp(`^${label}: `, 'm'));
  expect(outputs.text).not.toMatch(/https?:|<|\*/);
});

test.each([
  [{ first_model: 'claude haiku 4.7', second_model: 'pixtral' }, /no model/],
  [{ first_model: 'haiku', second_model: 'haiku' }, /Both names mean/],
  [{ first_model: 7 }, /two to five/],
  [{}, /two to five/],
  [{ first_model: 'x'.repeat(10_000), second_model: '<!channel>' }, /too long/],
])('a step given %j ends with what is wrong', async (inputs, said) => {
  await send(bot.url, step(inputs));
  const { method, fields } = await eventually(() => api.steps[0]);
  expect(method).toBe('functions.completeError');
  expect(fields.error).toMatch(said);
});

test.each([
  ['is down', faults.unavailable],
  ['breaks off after it took the outcome', afterApplying(faults.cut)],
])('a workflow is told what came of its step when Slack %s', async (_, fault) => {
  api.plan('functions.completeSuccess', fault);
  await send(bot.url, step({ first_model: 'claude haiku 4.5', second_model: 'gpt-4.1 mini' }));
  const [first, second] = await eventually(() => api.steps.length === 2 && api.steps);
  expect(second).toEqual(first);
});

test('a workflow that wants no outcome any more is told once', async () => {
  api.plan('functions.completeSuccess', faults.refused('function_execution_not_found'));
  await send(bot.url, step({ first_model: 'claude haiku 4.5', second_model: 'gpt-4.1 mini' }));
  await eventually(() => bot.lines.some((line) => /was not told .*function_execution_not_found/.test(line)));
  await bot.slack.stop();
  expect(api.steps).toHaveLength(1);
});
