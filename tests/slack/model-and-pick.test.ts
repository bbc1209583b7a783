import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { command, send, startHttp } from './harness.ts';

let bot: Awaited<ReturnType<typeof startHttp>>;
beforeEach(async () => {
  const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(today) });
  bot = await startHttp({ answerer });
});
afterEach(() => bot.stop());

async function asked(text: string): Promise<{ response_type: string; text: string; whole: string }> {
  const response = await send(bot.url, command(text, '/tiebreak'));
  expect(response.status).toBe(200);
  const whole = await response.text();
  expect(whole.length).toBeLessThan(12_000);
  return { ...(JSON.parse(whole) as { response_type: string; text: string }), whole };
}

test('/tiebreak model gives the page, of one offer if asked', async () => {
  const page = await asked('model pixtral 12b via scaleway');
  expect(page.response_type).toBe('in_channel');
  expect(page.text).toContain('$0.20 in · $0.20 out via Scaleway');
  expect(page.whole).toContain('Only the offer of Scaleway counts here.');
  expect((await asked('model pixtral 12b via scaleway show fit')).whole).toContain('43-63');
  expect((await asked('model pixtral 12b privately')).response_type).toBe('ephemeral');
});

test('/tiebreak pick gives what fits, for everyone or for the asker', async () => {
  const found = await asked('pick cheapest vision model with 128k context under $1');
  expect(found.response_type).toBe('in_channel');
  expect(found.whole).toContain('image input, context at least 128K');
  expect((await asked('pick cheapest vision model privately')).response_type).toBe('ephemeral');
});

test.for([
  ['model', /Name a model/],
  ['model claude haiku 4.7', /no model &quot;|no model "|no model `/],
  ['model pixtral via mistral', /no price for that model today/],
  ['model pixtral via nowhere', /no provider/],
  ['pick', /What is it for\?/],
  ['pick quantum toaster', /did not understand/],
] as const)('/tiebreak %s is answered to the asker alone', async ([text, said]) => {
  const mistake = await asked(text);
  expect(mistake.response_type).toBe('ephemeral');
  expect(mistake.text).toMatch(said);
});
