import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, expect, type onTestFinished, test } from 'vitest';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { chartMessages, type DataVisualization } from '../../src/platforms/slack/chart-message.ts';
import { anyChart } from '../any-card.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { barsOf } from '../chart/charts.ts';
import { eventually } from '../eventually.ts';
import { command, send, startHttp } from './harness.ts';
import { comparison } from './sample-cards.ts';

const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(today) });
const bot = await startHttp({ answerer });
afterAll(() => bot.stop());

/** Milliseconds; the machine may be busy. */
const patience = 60_000;

/** Where a command's later messages go, with what is answered to them, first to last; then ok. */
async function startResponses(
  finished: typeof onTestFinished,
  answers: [status: number, text: string][] = [],
) {
  const posted: { response_type: string; text: string; blocks: { type: string }[] }[] = [];
  const server = createServer({ keepAliveTimeout: 75_000 }, async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    posted.push(JSON.parse(text));
    const [status, answer] = answers.shift() ?? [200, 'ok'];
    response.writeHead(status).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  finished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { posted, response_url: `http://127.0.0.1:${port}/commands/T0001/secret` };
}

/** About a price of one's own, which no message can carry: nothing under the answer can ask for its chart. */
const words = 'cost claude haiku 4.5, gpt-4.1 mini, claude haiku 4 5M in 200k out a day --price 1/5';
const ask = (text: string, response_url: string) =>
  send(bot.url, command(text, '/tiebreak', 0, { response_url }));

test.concurrent('the chart follows the answer by response_url, and n/a is no bar', async ({
  onTestFinished: finished,
}) => {
  const { posted, response_url } = await startResponses(finished);
  const acknowledged = await (await ask(words, response_url)).text();
  expect(acknowledged).not.toContain('data_visualization');
  expect(posted).toEqual([]);
  const [message] = await eventually(() => posted.length === 1 && posted, patience);
  expect(message?.response_type).toBe('in_channel');
  expect(message?.blocks[0]).toEqual({
    type: 'data_visualization',
    title: 'Cost a month',
    chart: {
      type: 'bar',
      series: [
        {
          name: '$ a month',
          data: [
            { label: 'GPT-4.1 mini', value: 69.6 },
            { label: 'Claude Haiku 4.5', value: 180 },
          ],
        },
      ],
      axis_config: { categories: ['GPT-4.1 mini', 'Claude Haiku 4.5'], y_label: '$ a month' },
    },
  });
  expect(JSON.stringify(message?.blocks[1])).toContain('Claude Haiku 4.5: $180.00, Claude Haiku 4: n/a.');
});

test.concurrent('where Slack does not know charts, the same message goes out with a table', async ({
  onTestFinished: finished,
}) => {
  const { posted, response_url } = await startResponses(finished, [[400, 'invalid_blocks']]);
  await ask(`${words} privately`, response_url);
  const [chart, table] = await eventually(() => posted.length === 2 && posted, patience);
  expect([table?.response_type, table?.text]).toEqual(['ephemeral', chart?.text]);
  expect(table?.blocks.map(({ type }) => type)).toEqual(['table']);
  const shown = JSON.stringify(table?.blocks);
  expect(shown).toContain('"████████████ $180.00"');
  expect(shown).toContain('"n/a"');
});

test.concurrent('a chart that Slack refuses leaves one line in the log, without the address', async ({
  onTestFinished: finished,
}) => {
  const refused: [number, string] = [200, '{"ok":false,"error":"used_url"}'];
  const { posted, response_url } = await startResponses(finished, [refused]);
  await ask(words, response_url);
  const refusals = () => bot.lines.filter((line) => line.includes('a chart was refused'));
  await eventually(() => refusals().length > 0, patience);
  expect(refusals()).toEqual([expect.stringContaining('used_url')]);
  await ask(words, 'nonsense');
  await ask('cost pixtral 5M in 200k out a day', response_url);
  expect((await ask(words, 'http://127.0.0.1:9/secret')).status).toBe(200);
  await eventually(() => bot.lines.some((line) => line.includes('a chart could not be posted')), patience);
  expect(posted).toHaveLength(1);
  expect(bot.lines.join()).not.toContain('secret');
});

test('whatever the chart says, its messages keep within Slack’s limits', () => {
  fc.assert(
    fc.property(anyChart, fc.boolean(), (chart, tables) => {
      const { drawn, inWords } = chartMessages({ ...comparison, blocks: [chart] }, { tables })!;
      for (const message of [drawn, inWords].filter((one) => one !== null)) {
        expect(message.blocks.length).toBeLessThanOrEqual(50);
        expect(JSON.stringify(message.blocks).length).toBeLessThan(12_000);
        expect(message.text).not.toMatch(/[<>]/);
      }
      if (!drawn) return;
      const block = drawn.blocks[0] as DataVisualization;
      const { series, axis_config } = block.chart;
      const { categories, y_label } = axis_config;
      expect(block.title).toMatch(/^.{1,50}$/u);
      expect(y_label).toMatch(/^.{1,50}$/u);
      for (const names of [categories, series.map(({ name }) => name)]) {
        expect(new Set(names).size).toBe(names.length);
        expect(names.length).toBeGreaterThan(0);
        for (const name of names)
          expect(name).toMatch(/^[^\p{Control}\u200b-\u200f\u202a-\u202e\u2066-\u2069]{1,20}$/u);
      }
      expect(categories.length).toBeLessThanOrEqual(20);
      expect(series.length).toBeLessThanOrEqual(6);
      for (const { data } of series) {
        expect(data.map(({ label }) => label)).toEqual(categories);
        for (const { value } of data) expect(Number.isFinite(value)).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

test('names that Slack would cut to the same one are told apart, or there is no chart', () => {
  const namesOf = (bars: Record<string, number>) => {
    const messages = chartMessages({ ...comparison, blocks: [barsOf(bars)] }, { tables: true });
    return /"categories":(\[.*?\])/.exec(JSON.stringify(messages?.drawn))?.[1];
  };
  expect(namesOf({ 'Llama 3.3 70B Instruct': 1, 'Pixtral 12B': 2 })).toBe(
    '["Llama 3.3 70B Instr…","Pixtral 12B"]',
  );
  expect(namesOf({ 'Gemini 2.5 Flash-Lite Preview': 1, 'Gemini 2.5 Flash-Lite Latest': 2 })).toBe(
    '["Gemini 2.5…e Preview","Gemini 2.5…te Latest"]',
  );
  expect(
    namesOf({ [`Gemini ${'2'.repeat(30)} Preview`]: 1, [`Gemini ${'2'.repeat(31)} Preview`]: 2 }),
  ).toBeUndefined();
});
