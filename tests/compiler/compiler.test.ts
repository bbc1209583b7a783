import { expect, test, vi } from 'vitest';
import type { Asked } from '../../src/answers/answerer.ts';
import { commands } from '../../src/answers/commands.ts';
import { createCompiler } from '../../src/answers/compiler/compiler.ts';
import { apiOf, type ReaderApi } from '../../src/answers/compiler/endpoint.ts';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { createLog } from '../../src/log.ts';
import { createConversation } from '../../src/platforms/conversation.ts';
import type { Thread } from '../../src/subjects/query.ts';
import { countAwake } from '../awake.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { type Answers, startEndpoint } from './endpoint-stub.ts';

const key = 'key-that-nobody-may-see';
/** Given up by the reader, though every word of it is one. */
const question = 'how badly does haiku sting the wallet';
const plan = { query: { topics: ['price'], models: ['haiku'] } };
const haiku = 'anthropic/claude-haiku-5-5';

/** An answerer with an endpoint of this machine behind it, and what is logged. */
async function start(
  api: ReaderApi = 'openai',
  own: { longest?: number; now?: () => number; logQuestions?: boolean } = {},
) {
  const endpoint = await startEndpoint(api);
  const lines: string[] = [];
  // The key is no secret to this log: what holds it would show.
  const log = createLog('debug', [], (line) => lines.push(line));
  const compiler = createCompiler({ endpoint: { url: endpoint.url, api, model: 'small', key }, log, ...own });
  const answerer = createAnswerer({
    current: () => catalog,
    clock: () => new Date(`${today}T12:00:00Z`),
    commands,
    compiler,
  });
  const ask = async (
    text: string,
    answers: Answers = { plan },
    thread: Thread | null = null,
  ): Promise<Asked> => {
    endpoint.answer(answers);
    return answerer.addressed(text, { thread, locale: 'en' });
  };
  const outcomes = () => lines.flatMap((line) => /outcome=(\w+)/.exec(line)?.[1] ?? []);
  return { ...endpoint, answerer, ask, log, lines, outcomes };
}

test('without a compiler nothing is asked and the answer is there at once', () => {
  const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(`${today}T12:00:00Z`) });
  const asked = answerer.addressed(question, { thread: null, locale: 'en' });
  expect(asked).not.toBeInstanceOf(Promise);
  expect(asked).toMatchObject({ outcome: 'refuse' });
});

test.each(['openai', 'anthropic'] as const)(
  '%s: a plan that holds is answered from the catalog',
  async (api) => {
    const { ask, asked, outcomes } = await start(api);
    const reply = await ask(question);
    expect(reply).toMatchObject({ outcome: 'answer', topics: ['price'], models: [haiku] });
    expect(reply.card.summary).toContain('$');
    expect(outcomes()).toEqual(['accepted']);
    const [{ headers, body, path } = { headers: {}, body: {}, path: '' }] = asked;
    expect(asked).toHaveLength(1);
    expect(apiOf(`http://a${path}`)).toBe(api);
    expect(body).toMatchObject({ model: 'small', temperature: 0, max_tokens: 200 });
    if (api === 'openai') {
      expect(headers.authorization).toBe(`Bearer ${key}`);
      expect(body.response_format).toMatchObject({ type: 'json_schema', json_schema: { strict: true } });
      expect(body.messages).toMatchObject([{ role: 'system' }, { role: 'user', content: question }]);
    } else {
      expect(headers).toMatchObject({ 'x-api-key': key, 'anthropic-version': '2023-06-01' });
      expect(body.tool_choice).toEqual({ type: 'tool', name: 'plan' });
      expect(body.messages).toEqual([{ role: 'user', content: question }]);
    }
  },
);

const hostile = { query: { topics: ['price'], models: ['<b>haiku</b> <@U123> @everyone'] } };
const polluted =
  '{"plan": {"query": {"topics": ["price"], "models": ["haiku"]}}, "__proto__": {"isAdmin": true}}';

test.each<[string, Answers, string]>([
  [
    'a model that is not in the question',
    { plan: { query: { topics: ['price'], models: ['gpt-5'] } } },
    'invalid',
  ],
  ['one more model', { plan: { query: { topics: ['price'], models: ['haiku', 'pixtral'] } } }, 'invalid'],
  ['the model twice', { plan: { query: { topics: ['price'], models: ['haiku', 'haiku'] } } }, 'invalid'],
  ['no model', { plan: { query: { topics: ['price'], models: [] } } }, 'invalid'],
  ['a topic of its own', { plan: { query: { topics: ['poetry'], models: ['haiku'] } } }, 'invalid'],
  ['prose', { text: 'Haiku costs nothing at all.' }, 'invalid'],
  ['broken JSON', { text: '{"plan": {"query": {"topics": ["price"]' }, 'invalid'],
  ['a broken body', { raw: '{"choices": [' }, 'invalid'],
  ['no body', { raw: '' }, 'invalid'],
  ['another body', { raw: '[]' }, 'invalid'],
  ['one key more', { plan: { ...plan, note: 'x' } }, 'invalid'],
  ['one key more within', { plan: { query: { ...plan.query, text: 'x' } } }, 'invalid'],
  ['two plans at once', { plan: { ...plan, refuse: true } }, 'invalid'],
  ['markup and mentions', { plan: hostile }, 'invalid'],
  ['a prototype', { text: polluted }, 'invalid'],
  ['a constructor', { text: '{"plan": {"refuse": true}, "constructor": {"prototype": {}}}' }, 'invalid'],
  ['a huge name', { plan: { query: { topics: ['price'], models: ['haiku '.repeat(2000)] } } }, 'invalid'],
  ['a huge body', { plan, raw: `{"x": "${'x'.repeat(200_000)}"}` }, 'failed'],
  ['a refusal', { plan: { refuse: true } }, 'abstained'],
  ['HTTP 500', { plan, status: 500 }, 'failed'],
  ['HTTP 401', { plan, status: 401 }, 'failed'],
])('%s: the answer is what it is without', async (_, answers, outcome) => {
  const { ask, outcomes, lines, asked, answerer } = await start();
  const reply = await ask(question, answers);
  expect(reply).toEqual(answerer.ask(question, { thread: null, locale: 'en' }));
  expect(reply.outcome).toBe('refuse');
  expect(outcomes()).toEqual([outcome]);
  expect(asked).toHaveLength(1);
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  expect(lines.join()).not.toContain(key);
  expect(lines.join()).not.toContain('wallet');
});

test('an answer from elsewhere is none: the key goes to its own address alone', async () => {
  const other = await startEndpoint('openai');
  other.answer({ plan });
  const { ask, asked, outcomes } = await start();
  expect((await ask(question, { status: 307, to: other.url })).outcome).toBe('refuse');
  expect(outcomes()).toEqual(['failed']);
  expect(asked).toHaveLength(1);
  expect(other.asked).toEqual([]);
});

test('what does not come in time is answered without it, by a limit in all', async () => {
  const { ask, outcomes } = await start('openai', { longest: 60 });
  const awake = countAwake();
  expect((await ask(question, { plan, after: 5000 })).outcome).toBe('refuse');
  expect(awake()).toBeLessThan(2000);
  expect(outcomes()).toEqual(['late']);
});

test('where nobody listens the answer is what it is without, and the key is in no line', async () => {
  const lines: string[] = [];
  const log = createLog('debug', [], (line) => lines.push(line));
  const endpoint = { url: 'http://127.0.0.1:2/v1/messages', api: 'anthropic', model: 'x', key } as const;
  const compiler = createCompiler({ endpoint, log });
  expect(await compiler.compile({ instructions: '', question }, () => 1)).toBeNull();
  // A header cannot hold it, and what is thrown for that does.
  const wrong = createCompiler({ endpoint: { ...endpoint, key: `${key}\n` }, log });
  expect(await wrong.compile({ instructions: '', question }, () => 1)).toBeNull();
  expect(lines).toHaveLength(2);
  expect(lines.join()).not.toContain(key);
});

test('words are logged only where the operator wants them', async () => {
  const { ask, lines } = await start('openai', { logQuestions: true });
  await ask(question);
  expect(lines.join()).toContain('wallet');
  expect(lines.join()).not.toContain(key);
});

test('after five failures in a row it is left alone for a minute', async () => {
  const clock = { now: 0 };
  const { ask, asked } = await start('openai', { now: () => clock.now });
  const failing: Answers = { status: 500 };
  for (let times = 0; times < 4; times++) await ask(question, failing);
  expect((await ask(question)).outcome).toBe('answer');
  for (let times = 0; times < 5; times++) await ask(question, failing);
  expect(asked).toHaveLength(10);
  expect((await ask(question)).outcome).toBe('refuse');
  clock.now = 59_999;
  await ask(question);
  expect(asked).toHaveLength(10);
  clock.now = 60_000;
  expect((await ask(question)).outcome).toBe('answer');
  expect(asked).toHaveLength(11);
});

test('four questions are with it at once, others are answered without it', async () => {
  const { answerer, answer, asked } = await start();
  answer({ plan, after: 100 });
  const all = Array.from({ length: 7 }, () => answerer.addressed(question, { thread: null, locale: 'en' }));
  expect(all.filter((own) => own instanceof Promise)).toHaveLength(4);
  const replies = await Promise.all(all.map(async (own) => own));
  const outcomes = replies.map(({ outcome }) => outcome);
  expect(outcomes).toEqual([...Array(4).fill('answer'), ...Array(3).fill('refuse')]);
  expect(asked).toHaveLength(4);
  expect((await answerer.addressed(question, { thread: null, locale: 'en' })).outcome).toBe('answer');
});

test.each([
  ['what the reader answers itself', 'how much is haiku'],
  ['what it asks back', 'is it cheaper'],
  ['a greeting', 'thanks a lot'],
  ['a product', 'how much is claude code'],
  ['what is denied', 'how badly does haiku not sting the wallet'],
  ['what is denied in one word', "why don't haiku bills sting the wallet"],
  ['a text that is long', `how badly does haiku sting the wallet${' of our whole large company'.repeat(20)}`],
  ['a number below zero', 'does haiku sting the wallet for -5'],
  ['one word', 'wallet'],
  ['nothing', ''],
])('%s is not sent: %s', async (_, text) => {
  const { ask, asked } = await start();
  await ask(text);
  expect(asked).toEqual([]);
});

test('what is overheard is not sent, what is said to the bot is, without who said it and where', async () => {
  const { answerer, answer, asked, log } = await start();
  answer({ plan });
  const conversation = createConversation({ answerer, log });
  const place = {
    by: { team: 'slack T1', person: 'slack U1' },
    channel: 'C777',
    thread: 'C777 1.5',
    isReply: false,
    quoted: null,
    about: null,
    menu: 'Check',
    locale: 'en',
  } as const;
  expect(await conversation.overheard(`${question}?`, place)).toBeNull();
  expect(asked).toEqual([]);
  const card = await conversation.addressed(`<@U0987654321> ${question}? <#C0555|launches>`, place);
  expect(card.summary).toContain('$');
  const sent = JSON.stringify(asked);
  expect(sent).toContain('wallet');
  for (const own of ['U0987654321', 'C777', 'C0555', 'launches']) expect(sent).not.toContain(own);
  expect(asked[0]?.body.messages).toMatchObject([{ role: 'system' }, { content: `${question}?` }]);
  // What follows is about the same model.
  await expect(
    conversation.addressed('and the context?', { ...place, isReply: true }),
  ).resolves.toMatchObject({
    summary: expect.stringContaining('1,000,000'),
  });
});

test('a question of a thread sends itself alone, and is about the models of the thread', async () => {
  const { ask, asked } = await start();
  const thread: Thread = { models: [haiku], topics: ['context'] };
  const reply = await ask(
    'how badly would it sting the wallet',
    { plan: { query: { topics: ['price'], models: [] } } },
    thread,
  );
  expect(reply).toMatchObject({ outcome: 'answer', topics: ['price'], models: [haiku] });
  expect(JSON.stringify(asked)).not.toContain(haiku);
});

test('a typed command is read so too, and its answer comes from the catalog', async () => {
  const { answerer, answer, asked } = await start();
  answer({ plan });
  expect((await answerer.typed('tiebreak', `ask ${question}`, 'en')).summary).toContain('$');
  expect((await answerer.typed('tiebreak', question, 'en')).summary).toContain('$');
  expect(asked).toHaveLength(2);
  for (const text of ['model haiku', 'help', 'cost haiku', 'pick nonsense'])
    await answerer.typed('tiebreak', text, 'en');
  expect(asked).toHaveLength(2);
});

test('help and the bot itself say whose endpoint it is and what goes there', async () => {
  const { answerer, url } = await start();
  const { host } = new URL(url);
  const plain = createAnswerer({ current: () => catalog, clock: () => new Date(`${today}T12:00:00Z`) });
  const cards = async (own: typeof answerer) => [
    await own.typed('tiebreak', 'help', 'en'),
    await own.typed('tiebreak', 'help', 'ru'),
    own.ask('do you use AI?', { thread: null, locale: 'en' }).card,
    own.ask('используешь ли ты ИИ?', { thread: null, locale: 'ru' }).card,
    own.home('en'),
  ];
  for (const card of await cards(answerer)) {
    expect(JSON.stringify(card)).toContain(host);
    expect(JSON.stringify(card)).toMatch(/without who asked|без автора/);
    expect(JSON.stringify(card)).not.toContain('No language model is asked');
  }
  for (const card of await cards(plain))
    expect(JSON.stringify(card)).toMatch(/No language model is asked|не спрашива/);
});

test('a fault in reading a plan is logged, and the answer is what it is without', async () => {
  const { url, answer, lines, log } = await start();
  answer({ plan });
  const compiler = createCompiler({ endpoint: { url, api: 'openai', model: 'x', key: null }, log });
  const make = vi.fn(() => {
    throw new Error('ours');
  });
  expect(await compiler.compile({ instructions: '', question }, make)).toBeNull();
  expect(make).toHaveBeenCalledOnce();
  expect(lines.join()).toContain('ours');
});
