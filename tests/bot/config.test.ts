import { randomBytes } from 'node:crypto';
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

const storeKey = randomBytes(32).toString('base64');
const manyWorkspaces = {
  SLACK_CLIENT_ID: '1234.5678',
  SLACK_CLIENT_SECRET: 'client-secret-that-nobody-may-see',
  SLACK_SIGNING_SECRET: 'signing-secret-that-nobody-may-see',
  STORE_KEY: storeKey,
};

test('many workspaces take HTTP, a client with its secret and a key for the store, and no token of one workspace', () => {
  expect(configOf(manyWorkspaces)).toMatchObject(manyWorkspaces);
  for (const [name, reason] of [
    ['SLACK_CLIENT_ID', /^SLACK_CLIENT_ID: is needed beside SLACK_CLIENT_SECRET/],
    ['SLACK_CLIENT_SECRET', /^SLACK_CLIENT_SECRET: is needed beside SLACK_CLIENT_ID/],
    ['SLACK_SIGNING_SECRET', /^SLACK_SIGNING_SECRET: is needed .* over HTTP/],
    ['STORE_KEY', /^STORE_KEY: is needed .*no installation is stored.*openssl rand -base64 32/],
  ] as const)
    expect(readConfig({ ...manyWorkspaces, [name]: '' })).toEqual({
      problems: [expect.stringMatching(reason)],
    });
  for (const name of ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'])
    expect(readConfig({ ...manyWorkspaces, [name]: 'token-that-nobody-may-see' })).toEqual({
      problems: [expect.stringMatching(new RegExp(`^${name}: leave it out beside SLACK_CLIENT_ID`))],
    });
});

test('what is wrong with a key, an address of a database or a public one is said without its value', () => {
  for (const [name, value] of [
    ['STORE_KEY', 'too-short-secret'],
    ['STORE_KEY', `${storeKey},secret`],
    ['DATABASE_URL', 'mysql://user:secret@host/base'],
    ['DATABASE_URL', 'secret'],
    ['PUBLIC_URL', 'https://user:secret@bot.example.com'],
    ['PUBLIC_URL', 'https://bot.example.com/?secret'],
    ['SLACK_CLIENT_ID', 'a secret&scope=admin'],
  ] as const) {
    const read = readConfig({ [name]: value });
    expect(read).toEqual({ problems: [expect.stringMatching(new RegExp(`^${name}: .*must be `))] });
    expect(JSON.stringify(read)).not.toContain('secret');
  }
  expect(configOf({ PUBLIC_URL: 'https://bot.example.com/bot//' }).PUBLIC_URL).toBe(
    'https://bot.example.com/bot',
  );
});

test('the password of a database, the keys of the store and the secret of the client are secrets', () => {
  const before = randomBytes(32).toString('hex');
  const DATABASE_URL = 'postgres://bot:p%40ssword@db.example.com/tiebreak';
  const config = configOf({ ...manyWorkspaces, DATABASE_URL, STORE_KEY: `${storeKey}, ${before}` });
  expect(secretsOf(config)).toEqual([
    manyWorkspaces.SLACK_SIGNING_SECRET,
    manyWorkspaces.SLACK_CLIENT_SECRET,
    DATABASE_URL,
    'p%40ssword',
    'p@ssword',
    storeKey,
    before,
  ]);
});
