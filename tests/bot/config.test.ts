import { expect, test } from 'vitest';
import { readConfig, secretsOf } from '../../src/app/config.ts';

function configOf(env: Record<string, string>) {
  const read = readConfig(env);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read.config;
}

test('SYNC_URL says of each address what it is of, whatever the address looks like', () => {
  expect(configOf({}).SYNC_URL).toBeUndefined();
  expect(configOf({ SYNC_URL: 'off' }).SYNC_URL).toBeNull();
  const SYNC_URL = 'models.dev=https://a.example/openrouter.json?b=c, openrouter=http://b.example/x';
  expect(configOf({ SYNC_URL }).SYNC_URL).toEqual([
    { list: 'models-dev', from: 'https://a.example/openrouter.json?b=c' },
    { list: 'openrouter', from: 'http://b.example/x' },
  ]);
});

test.each([
  'https://models.dev/api.json',
  'https://openrouter.ai/api/v1/models',
  'models.dev=https://a.example,https://b.example',
  'other=https://a.example',
  'openrouter=list.json',
  'openrouter=',
  'toString=https://a.example',
])('SYNC_URL names the kinds where one is missing, and not the value: %s', (SYNC_URL) => {
  expect(readConfig({ SYNC_URL })).toEqual({
    problems: [
      'SYNC_URL: must be http(s) addresses with what each is of before it (models.dev, openrouter, pi-ai, lifecycle, arena, epoch, aider, artificial-analysis, or openrouter-scores) and commas between them, such as models.dev=https://example.com/api.json, or off',
    ],
  });
});

test('STOP_GRACE is a time in seconds, none at all among them', () => {
  expect(configOf({}).STOP_GRACE).toBe(3000);
  expect(configOf({ STOP_GRACE: '0s' }).STOP_GRACE).toBe(0);
  expect(configOf({ STOP_GRACE: '600s' }).STOP_GRACE).toBe(600_000);
  for (const STOP_GRACE of ['3', '601s', '-1s', '1.5s', '3m', '9999s', 'never'])
    expect(readConfig({ STOP_GRACE })).toEqual({
      problems: [expect.stringMatching(/^STOP_GRACE: must be /)],
    });
});

test('READER_URL needs a model, and says by its path how it is spoken to unless READER_API does', () => {
  const READER_URL = 'https://a.example/v1/messages';
  expect(configOf({ READER_URL, READER_MODEL: 'small' })).toMatchObject({
    READER_URL,
    READER_MODEL: 'small',
  });
  expect(readConfig({ READER_URL })).toEqual({ problems: ['READER_MODEL: is needed beside READER_URL'] });
  const other = { READER_URL: 'https://a.example/plans', READER_MODEL: 'small' };
  expect(readConfig(other)).toEqual({
    problems: ['READER_API: is needed beside READER_URL, as its path does not tell'],
  });
  expect(configOf({ ...other, READER_API: 'openai' }).READER_API).toBe('openai');
  for (const wrong of [
    { READER_URL: 'file:///etc/passwd' },
    { READER_URL: 'https://user:secret@a.example/v1/messages' },
    { READER_API: 'other' },
    { READER_KEY: 'secret\nof two lines' },
    { READER_KEY: 'sécret' },
  ]) {
    const read = readConfig({ READER_MODEL: 'small', ...wrong });
    const [name] = Object.keys(wrong);
    expect(read).toEqual({ problems: [expect.stringMatching(new RegExp(`^${name}: .*must `))] });
    expect(JSON.stringify(read)).not.toMatch(/s[eé]cret/);
  }
});

test('READER_KEY is a secret', () => {
  expect(secretsOf(configOf({ READER_KEY: 'key-that-nobody-may-see' }))).toEqual(['key-that-nobody-may-see']);
});
