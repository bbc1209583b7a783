import { afterEach, beforeEach, expect, test } from 'vitest';
import { stateText } from '../../src/answers/clicks/state.ts';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { parseCompare } from '../../src/answers/read-names.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { eventually } from '../eventually.ts';
import { type Answering, startAnswering } from './answering.ts';
import { click, command, send, startHttp } from './harness.ts';
import { refusedBlocks } from './loopback-faults.ts';

let api: Answering['api'];
let bot: Answering['bot'];
beforeEach(async () => {
  ({ api, bot } = await startAnswering());
});
afterEach(async () => {
  await bot.stop();
  await api.stop();
});

type Element = {
  type: string;
  action_id: string;
  options?: { text: object; value: string }[];
  value?: string;
};
type Actions = { type: string; block_id: string; elements: Element[] };

async function controlsOf(asked: string | ReturnType<typeof command>): Promise<Actions> {
  const sent = typeof asked === 'string' ? command(asked) : asked;
  const answer = (await (await send(bot.url, sent)).json()) as { blocks: Actions[] };
  return answer.blocks.find(({ type }) => type === 'actions') as Actions;
}

/** Clicks, and returns what was sent to the click's own address. */
async function answered(block_id: string, own: object) {
  const before = api.responded.length;
  const response = await send(bot.url, click({ block_id, ...own }, api.hook));
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('');
  return eventually(() => api.responded[before]);
}

test.each([
  [
    'a comparison',
    command('claude haiku 4.5, pixtral 12b privately'),
    [
      'static_select s',
      'static_select y',
      'static_select w',
      'button m0',
      'button m1',
      'button i',
      'button e',
      'button r',
      'button x',
    ],
  ],
  [
    "a model's page",
    command('model pixtral 12b privately', '/tiebreak'),
    ['static_select s', 'button p', 'button r', 'button x'],
  ],
  [
    'a cost',
    command('cost claude haiku 4.5, pixtral 12b privately', '/tiebreak'),
    ['static_select w', 'button m0', 'button m1', 'button p', 'button e', 'button r', 'button x'],
  ],
])(
  'every menu and button under %s works, and the answer takes its place or stands beside it',
  async (_, asked, controls) => {
    const { block_id, elements } = await controlsOf(asked);
    expect(elements.map(({ type, action_id }) => `${type} ${action_id}`)).toEqual(controls);
    // The form that the button "Swap or add models ..." opens has tests of its own.
    for (const { action_id, options, value } of elements.filter((element) => element.action_id !== 'e')) {
      for (const selected_option of options ?? [undefined]) {
        const own = options ? { type: 'static_select', selected_option } : { type: 'button', value };
        const { replace_original, response_type, blocks, text } = await answered(block_id, {
          action_id,
          ...own,
        });
        expect(blocks?.length).toBeGreaterThan(1);
        expect(text).not.toMatch(/not one that I gave out/);
        const isForAll = ['i', 'p', 'x'].includes(action_id);
        expect(replace_original).toBe(options !== undefined);
        expect(response_type).toBe(options ? undefined : isForAll ? 'in_channel' : 'ephemeral');
      }
    }
  },
);

const fitState = stateText({
  page: 'compare',
  models: ['anthropic/claude-haiku-5-5', 'mistral/pixtral-12b'],
  section: 'fit',
  option: null,
  locale: 'en',
  volume: null,
})!;
const picture = { action_id: 'p', type: 'button', value: 'p' };

test('the chart of a part comes by a button, beside the message and for all who see it, in its thread', async () => {
  const selected_option = { value: 'fit' };
  const { block_id } = await controlsOf('claude haiku 5.5, pixtral 12b');
  const fit = await answered(block_id, { action_id: 's', type: 'static_select', selected_option });
  const actions = fit.blocks?.find(({ type }) => type === 'actions') as Actions | undefined;
  expect(actions?.block_id).toBe(fitState);
  expect(actions?.elements).toContainEqual(expect.objectContaining(picture));
  expect(JSON.stringify(fit)).not.toContain('data_visualization');

  const drawn = await answered(fitState, picture);
  expect(drawn).toMatchObject({ replace_original: false, response_type: 'in_channel' });
  expect(drawn.text).toMatch(
    /^Bar chart\. Fit scores\. .*Coding — Claude Haiku 5\.5: 33-93, Pixtral 12B: 43-63;/,
  );
  expect(drawn.blocks?.[0]).toMatchObject({
    type: 'data_visualization',
    title: 'Fit scores',
    chart: {
      series: [
        { name: 'Claude Haiku 5.5', data: expect.arrayContaining([{ label: 'Coding', value: 33 }]) },
        { name: 'Pixtral 12B', data: expect.arrayContaining([{ label: 'Coding', value: 43 }]) },
      ],
      axis_config: { y_label: 'points, at least' },
    },
  });

  const before = api.responded.length;
  const container = { type: 'message', is_ephemeral: false, thread_ts: '1515449522.000016' };
  await send(bot.url, click({ block_id: fitState, ...picture }, api.hook, { container }));
  expect(await eventually(() => api.responded[before])).toMatchObject({ thread_ts: '1515449522.000016' });
  const alone = { type: 'message', is_ephemeral: true };
  await send(bot.url, click({ block_id: fitState, ...picture }, api.hook, { container: alone }));
  expect(await eventually(() => api.responded[before + 1])).toMatchObject({ response_type: 'ephemeral' });
});

test('where Slack does not know charts, the button brings the same figures as a table', async () => {
  api.plan('hook', refusedBlocks);
  await answered(fitState, picture);
  const [drawn, table] = await eventually(() => api.responded.length === 2 && api.responded);
  expect(table).toMatchObject({ text: drawn?.text, replace_original: false, response_type: 'in_channel' });
  expect(table?.blocks?.map(({ type }) => type)).toEqual(['table']);
  expect(JSON.stringify(table?.blocks)).toContain('"33-93"');
});

test('a part replaces the comparison, and its own menu says which part it is', async () => {
  const { block_id } = await controlsOf('claude haiku 4.5, pixtral 12b');
  const selected_option = { value: 'faq' };
  const { blocks } = await answered(block_id, { action_id: 's', type: 'static_select', selected_option });
  expect(JSON.stringify(blocks)).toContain('Is Claude Haiku 4.5 or Pixtral 12B cheaper?');
  expect(JSON.stringify(blocks)).toContain('"initial_option":{"text":{"type":"plain_text","text":"FAQ"');
});

test.each([
  [
    'a state of nobody',
    '1.c....abcdeABCDE',
    { action_id: 's', selected_option: { value: 'faq' } },
    /left the catalog/,
  ],
  [
    'an older version',
    '0.c....abcdeABCDE',
    { action_id: 's', selected_option: { value: 'faq' } },
    /not one that I gave/,
  ],
  ['the chart of an answer without one', fitState.replace('.fit.', '..'), picture, /not one that I gave/],
  ['another control', 'x', { action_id: 'z'.repeat(300), value: 'z'.repeat(3000) }, /not one that I gave/],
])('%s is answered calmly', async (_, block_id, own, said) => {
  const answer = await answered(block_id as string, own);
  expect(answer.text).toMatch(said);
  expect(answer).toMatchObject({ replace_original: false, response_type: 'ephemeral' });
});

test('when Slack refuses the blocks, the same answer goes out without a table', async () => {
  const state = stateText({
    page: 'compare',
    models: ['anthropic/claude-haiku-4-5', 'mistral/pixtral-12b'],
    section: null,
    option: null,
    locale: 'en',
    volume: null,
  });
  expect(parseCompare(catalog, 'claude haiku 4.5, pixtral 12b', today).kind).toBe('compare');
  api.plan('hook', refusedBlocks);
  await answered(state ?? '', { action_id: 's', selected_option: { value: 'capabilities' } });
  const second = await eventually(() => api.responded[1]);
  expect(JSON.stringify(api.responded[0]?.blocks)).toContain('"type":"table"');
  expect(JSON.stringify(second.blocks)).not.toContain('"type":"table"');
});

test('a wrong figure is shown with its source, how to correct it, and where to report it', async () => {
  await bot.stop();
  const answerer = createAnswerer(
    () => catalog,
    () => new Date(`${today}T12:00:00Z`),
    'https://example.com/new?title={title}&body={body}',
  );
  bot = await startHttp({ answerer, config: { SLACK_API_URL: api.url } });
  const { block_id } = await controlsOf('claude haiku 4.5, pixtral 12b');
  const answer = await answered(block_id, { action_id: 'r', type: 'button', value: 'r' });
  expect(answer).toMatchObject({ replace_original: false, response_type: 'ephemeral' });
  expect(answer.text).toMatch(
    /Pixtral 12B: \$0.20 in, \$0.20 out per 1M tokens via Scaleway \(models.dev, 2026-/,
  );
  const blocks = JSON.stringify(answer.blocks);
  expect(blocks).toContain(
    'https://example.com/new?title=Wrong%20figure%3A%20Claude%20Haiku%204.5%2C%20Pixtral%2012B&body=',
  );
  expect(blocks).toContain('mistral.yml');
});
