import { afterAll, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { command, send, startHttp } from './harness.ts';

const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(today) });
const bot = await startHttp({ answerer });
afterAll(() => bot.stop());

async function asked(text: string): Promise<{ response_type: string; text: string; shown: string }> {
  const response = await send(bot.url, command(text, '/tiebreak'));
  expect(response.status).toBe(200);
  const payload = (await response.json()) as { response_type: string; text: string; blocks: object[] };
  return { ...payload, shown: JSON.stringify(payload.blocks) };
}

test('a cost is answered in the acknowledgement, with totals, routes and arithmetic', async () => {
  const { response_type, text, shown } = await asked(
    'cost claude haiku 4.5, gpt-4.1 mini 5M in 200k out a day',
  );
  expect(response_type).toBe('in_channel');
  expect(text).toBe(
    'GPT-4.1 mini is cheaper: $2.32 a day, $69.60 a month. Claude Haiku 4.5 costs 2.6x as much: $6.00 a day, $180.00 a month ($110.40 a month more).',
  );
  expect(shown).toContain('5M x $1.00/M + 0.2M x $5.00/M = $6.00 a day, x 30 = $180.00 a month');
  expect(shown).toContain('Prices per 1M tokens: Anthropic and OpenAI 2026-11-10');
});

test('curly quotes, long dashes and hard blanks of a phone are read', async () => {
  const { text } = await asked(
    'cost \u201cclaude haiku 4.5\u201d 200\u00a0000 in \u2014 10\u00a0000 out a day',
  );
  expect(text).toBe('Claude Haiku 4.5 costs $0.25 a day, $7.50 a month.');
});

test('a cost asked privately, and a mistake, are for the asker alone', async () => {
  expect((await asked('cost pixtral for rag privately')).response_type).toBe('ephemeral');
  const mistake = await asked('cost pixtral -5 in 10 out');
  expect(mistake.response_type).toBe('ephemeral');
  expect(mistake.text).toBe('"-5" is negative. Tokens and requests are counted from 0 up.');
});
