import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { command, send, startHttp } from './harness.ts';

let bot: Awaited<ReturnType<typeof startHttp>>;
beforeEach(async () => {
  bot = await startHttp({
    answerer: createAnswerer({ current: () => catalog, clock: () => new Date(today) }),
  });
});
afterEach(() => bot.stop());

test.each([
  ['changes pixtral', 'in_channel', 'Pixtral 12B at Vercel AI Gateway is gone'],
  ['changes', 'in_channel', '4 shutdowns announced'],
  ['explain pixtral price', 'in_channel', 'This is the price of Claude Haiku 3.'],
  ['explain pixtral colour', 'ephemeral', 'Name a model and a fact of it'],
  ['changes since 2026-02-31', 'ephemeral', 'is no date. Write it as'],
  ['verify Claude Haiku 4.5 costs $0.80/$4 per million tokens', 'ephemeral', 'the price of Claude Haiku 3.5'],
  [`verify ${'x'.repeat(5000)}`, 'ephemeral', 'No claim about a model'],
  ['help', 'ephemeral', '/compare'],
])('/tiebreak %s', async (text, type, said) => {
  const response = await send(bot.url, command(text, '/tiebreak'));
  expect(response.status).toBe(200);
  const body = await response.text();
  expect(body.length).toBeLessThan(20_000);
  const payload = JSON.parse(body) as { response_type: string; blocks: unknown };
  expect(payload.response_type).toBe(type);
  expect(JSON.stringify(payload.blocks)).toContain(said);
});
