import { afterEach, beforeEach, expect, test } from 'vitest';
import { stateText } from '../../src/answers/clicks/state.ts';
import { commands } from '../../src/answers/commands.ts';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { parseCompare } from '../../src/answers/read-names.ts';
import { createReports } from '../../src/answers/report/reports.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { eventually } from '../eventually.ts';
import { type Answering, startAnswering } from './answering.ts';
import { click, command, keptLog, send, startHttp } from './harness.ts';
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

async function rowsOf(asked: string | ReturnType<typeof command>): Promise<Actions[]> {
  const sent = typeof asked === 'string' ? command(asked) : asked;
  const answer = (await (await send(bot.url, sent)).json()) as { blocks: Actions[] };
  return answer.blocks.filter(({ type }) => type === 'actions');
}

/** The last row, which has the menus. */
async function controlsOf(asked: string | ReturnType<typeof command>): Promise<Actions> {
  return (await rowsOf(asked)).at(-1) as Actions;
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
      'button c0AW2jx1',
      'button k',
      'button e',
      'static_select s',
      'static_select w',
      'button i',
      'button r',
      'button x',
    ],
  ],
  [
    "a model's page",
    command('model pixtral 12b privately', '/tiebreak'),
    [
      'button bZq_16',
      'button k',
      'button salterna',
      'button sstart',
      'static_select s',
      'button r',
      'button x',
    ],
  ],
  [
    'a cost',
    command('cost claude haiku 4.5, pixtral 12b privately', '/tiebreak'),
    [
      'button e',
      ...Array.from({ length: 3 }, () => 'button ucost-_0'),
      'static_select s',
      'static_select w',
      'button m0',
      'button m1',
      'button r',
      'button x',
    ],
  ],
])(
  'every menu and button under %s works, and the answer takes its place or stands beside it',
  async (_, asked, controls) => {
    const rows = await rowsOf(asked);
    const elements = rows.flatMap((row) => row.elements.map((own) => ({ ...own, block_id: row.block_id })));
    expect(elements.map(({ type, action_id }) => `${type} ${action_id.slice(0, 8)}`)).toEqual(controls);
    // The forms that buttons open have tests of their own.
    for (const { block_id, action_id, options, value } of elements.filter(
      (element) => !['e', 'k'].includes(element.action_id),
    )) {
      for (const selected_option of options ?? [undefined]) {
        const own = options ? { type: 'static_select', selected_option } : { type: 'button', value };
        const { replace_original, response_type, blocks, text } = await answered(block_id, {
          action_id,
          ...own,
        });
        expect(blocks?.length).toBeGreaterThan(1);
        expect(text).not.toMatch(/not one that I gave out/);
        const isForAll = ['i', 'p', 'x'].includes(action_id);
        // A button may show another part or other models in place, as the menu of parts does.
        const isInPlace = options !== undefined || /^[csu]/.test(action_id);
        expect(replace_original).toBe(isInPlace);
        expect(response_type).toBe(isInPlace ? undefined : isForAll ? 'in_channel' : 'ephemeral');
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

test('a wrong figure is shown with its source, and a button opens where to report it', async () => {
  await bot.stop();
  const answerer = createAnswerer({
    current: () => catalog,
    clock: () => new Date(`${today}T12:00:00Z`),
    feedbackUrl: 'https://example.com/new?title={title}&body={body}',
  });
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
  const shown = answer.blocks?.findLast(({ type }) => type === 'actions') as Actions | undefined;
  const [link] = (shown?.elements ?? []) as unknown as { url: string }[];
  expect(link?.url.length).toBeLessThanOrEqual(512);
  // Slack says that the address was opened; there is nothing to answer.
  const before = api.responded.length;
  const opened = { block_id, action_id: 'rlink', type: 'button', url: link?.url };
  expect((await send(bot.url, click(opened, api.hook))).status).toBe(200);
  await answered(block_id, { action_id: 'r', type: 'button', value: 'r' });
  expect(api.responded.length).toBe(before + 1);
});

test('without such an address a tap leaves one note for the operator a day, and thanks', async () => {
  await bot.stop();
  const { log, lines } = keptLog();
  const now = () => new Date(`${today}T12:00:00Z`);
  const answerer = createAnswerer({
    current: () => catalog,
    clock: now,
    commands,
    reports: createReports(log, now),
  });
  bot = await startHttp({ answerer, config: { SLACK_API_URL: api.url } });
  const { block_id } = await controlsOf('claude haiku 4.5, pixtral 12b');
  const shown = await answered(block_id, { action_id: 'r', type: 'button', value: 'r' });
  const row = shown.blocks?.findLast(({ type }) => type === 'actions') as Actions | undefined;
  const tap = { action_id: 'rsent', type: 'button', value: row?.elements[0]?.value };
  for (const _ of [1, 2])
    expect((await answered(row?.block_id ?? '', tap)).text).toBe('Thank you, the operator has a note.');
  expect(lines.filter((line) => line.includes('report'))).toEqual([
    expect.stringMatching(
      /info report models=anthropic\/claude-haiku-4-5,mistral\/pixtral-12b field=price platform=slack count=1$/,
    ),
  ]);
});

test('what buttons under a pick ask for is answered in its place, beside it in its thread, or for all', async () => {
  const sent = await send(bot.url, command('pick best for coding', '/tiebreak'));
  const { blocks } = (await sent.json()) as { blocks: Actions[] };
  const rows = blocks.filter(({ type }) => type === 'actions');
  const row = rows.at(-1);
  const button = (text: string) => row?.elements.find((own) => JSON.stringify(own).includes(`"${text}"`));
  const container = { type: 'message', is_ephemeral: false, thread_ts: '1515449522.000016' };
  const tap = async (element: Element | undefined, block_id = row?.block_id ?? '') => {
    const before = api.responded.length;
    await send(bot.url, click({ block_id, ...element }, api.hook, { container }));
    return eventually(() => api.responded[before]);
  };
  const open = await tap(button('Open weights only'));
  expect(open).toMatchObject({ replace_original: true });
  expect(open).not.toHaveProperty('thread_ts');
  const why = await tap(button('Why'));
  expect(why).toMatchObject({ response_type: 'ephemeral', thread_ts: '1515449522.000016' });
  const last = why.blocks?.findLast(({ type }) => type === 'actions') as Actions | undefined;
  const all = await tap(last?.elements[0], last?.block_id);
  expect(all).toMatchObject({ response_type: 'in_channel', thread_ts: '1515449522.000016' });
});
