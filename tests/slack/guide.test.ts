import { afterEach, beforeEach, expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { type Answering, startAnswering } from './answering.ts';
import { click, command, event, mentionBody, send } from './harness.ts';

let api: Answering['api'];
let bot: Answering['bot'];
beforeEach(async () => {
  ({ api, bot } = await startAnswering());
});
afterEach(async () => {
  await bot.stop();
  await api.stop();
});

type Button = {
  readonly action_id: string;
  readonly value: string;
  readonly text: { readonly text: string };
};
type Actions = { readonly type: string; readonly block_id: string; readonly elements: readonly Button[] };

/** Taps the button of that label, and returns what takes the message's place. */
async function tap(message: { readonly blocks?: readonly unknown[] }, label: string) {
  const actions = (message.blocks as Actions[]).find(({ type }) => type === 'actions');
  const button = actions?.elements.find(({ text }) => text.text === label);
  if (!actions || !button) throw new Error(`no button "${label}"`);
  const before = api.responded.length;
  const { action_id, value } = button;
  const sent = click({ block_id: actions.block_id, action_id, value, type: 'button' }, api.hook);
  expect((await send(bot.url, sent)).status).toBe(200);
  return eventually(() => api.responded[before]);
}

test.each(['', 'pick'])(
  '/tiebreak %s asks the asker alone, and two taps show picks in its place',
  async (text) => {
    const asked = (await (await send(bot.url, command(text, '/tiebreak'))).json()) as {
      response_type: string;
      text: string;
      blocks: unknown[];
    };
    expect(asked.response_type).toBe('ephemeral');
    expect(asked.text).toMatch(/^What is it for\?/);
    const matters = await tap(asked, 'Coding');
    expect(matters.replace_original).toBe(true);
    expect(matters.text).toMatch(/^What matters most\?/);
    const picked = await tap(matters, 'Cheapest');
    expect(picked.replace_original).toBe(true);
    expect(JSON.stringify(picked.blocks)).toContain('least we advise for coding');
    const help = await tap(asked, 'What I can do');
    expect([help.replace_original, help.response_type]).toEqual([false, 'ephemeral']);
  },
);

test.each(['<@U0BOT>', '<@U0BOT> which model should we use?'])(
  'the mention "%s" is asked back where all see it',
  async (text) => {
    await send(bot.url, event(mentionBody(text)));
    const post = await eventually(() => api.posted[0]);
    expect(post.method).toBe('chat.postMessage');
    const blocks = JSON.parse(post.fields.blocks ?? '[]') as unknown[];
    const picked = await tap(await tap({ blocks }, 'Embeddings'), 'Cheapest');
    expect(JSON.stringify(picked.blocks)).toContain('per 1M input tokens');
  },
);
