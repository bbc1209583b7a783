import { expect, test } from 'vitest';
import { today } from '../catalog-for-tests.ts';
import { run } from '../terminal/run.ts';
import { startEndpoint } from './endpoint-stub.ts';

const question = 'how badly does haiku sting the wallet';
const key = 'key-that-nobody-may-see';

test('the terminal asks where READER_URL is set, and only for what is asked of it', async () => {
  const { url, asked, answer } = await startEndpoint('anthropic');
  answer({ plan: { query: { topics: ['price'], models: ['haiku'] } } });
  const env = { READER_URL: url, READER_MODEL: 'small', READER_KEY: key };
  const ask = (args: readonly string[], more: object = {}) =>
    run([...args, '--today', today], { env, ...more });
  const { out, err, code } = await ask(['ask', question]);
  expect(out).toContain('$');
  expect(code).toBe(0);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.headers['x-api-key']).toBe(key);
  expect(`${out}${err}`).not.toContain(key);
  expect(err).toContain('outcome=accepted');
  await ask(['model', 'haiku']);
  const lines = await ask(['ask', '--stdin'], { input: `${question}\n` });
  expect(lines.out).toContain('"kind":"refuse"');
  expect(asked).toHaveLength(1);
  const wrong = await run(['ask', question], { env: { READER_URL: url } });
  expect(wrong.code).toBe(3);
  expect(wrong.err).toContain('READER_MODEL: is needed');
  const off = await run(['ask', question, '--today', today], { env: { READER_KEY: key } });
  expect(off.code).toBe(1);
  expect(asked).toHaveLength(1);
});

test('in the chat of the terminal what is asked goes there too, and its key is in no line', async () => {
  const { url, asked, answer } = await startEndpoint('openai');
  answer({ plan: { query: { topics: ['price'], models: ['haiku'] } } });
  const env = { READER_URL: url, READER_MODEL: 'small', READER_KEY: key, LOG_LEVEL: 'debug', PREVIEW: 'off' };
  const { out, err } = await run([], { env, input: `${question}?\nhelp\n` });
  expect(out).toContain('$');
  expect(out).toContain(new URL(url).host);
  expect(asked).toHaveLength(1);
  expect(`${out}${err}`).not.toContain(key);
});
