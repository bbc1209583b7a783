import { createHash } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Asked } from '../src/answers/answerer.ts';
import { createLog } from '../src/log.ts';
import { createConversation, type Place } from '../src/platforms/conversation.ts';
import { createKept } from '../src/storage/kept.ts';
import { openMemory } from '../src/storage/sqlite.ts';
import type { Thread } from '../src/subjects/query.ts';

const minute = 60_000;
const card = { title: '', summary: '', audience: 'everyone', blocks: [] } as const;
const known = ['haiku', 'pixtral', 'gemma'];
const place = (own: Partial<Place> = {}): Place => ({
  by: { team: 'slack T1', person: 'slack U1' },
  channel: 'C1',
  thread: 'C1 1',
  isReply: false,
  quoted: null,
  about: null,
  menu: 'Check',
  locale: null,
  ...own,
});

let clock: number;
let lines: string[];
let asked: { text: string; thread: Thread | null; locale: string }[];
let conversation: ReturnType<typeof createConversation>;

const named = (text: string) => known.filter((name) => text.includes(name));

/** Understands names, "cheapest" as a wish, and nothing else. */
function ask(text: string, given: { thread: Thread | null; locale: 'en' | 'ru' }): Asked {
  asked.push({ text, ...given });
  const models = named(text).length > 0 ? named(text) : (given.thread?.models ?? []);
  if (text.includes('cheapest')) return { outcome: 'answer', card, models: [], topics: ['recommend'] };
  if (text.includes('window')) return { outcome: 'answer', card, models: [], topics: ['glossary'] };
  if (models.length > 0) return { outcome: 'answer', card, models, topics: ['price'] };
  return { outcome: 'refuse', card, models: [], topics: [] };
}

/** Understands "model" before a name. */
function command(text: string): Asked | null {
  const models = text.startsWith('model ') ? named(text) : [];
  return models.length > 0 ? { outcome: 'answer', card, models, topics: [] } : null;
}

function create(logQuestions = false) {
  clock = 0;
  lines = [];
  asked = [];
  const log = createLog('info', [], (line) => lines.push(line));
  const answerer = {
    ask,
    addressed: ask,
    command,
    spokenOf: (text: string) => ({ models: named(text), topics: [] }),
    verifyMessage: () => card,
    nothingToCheck: () => card,
  };
  const kept = createKept(openMemory(), log, () => clock);
  conversation = createConversation({ answerer, log, kept, defaultLocale: 'ru', logQuestions });
}
beforeEach(() => create());

test('a follow-up means the models of the last answer in its thread, for a day', async () => {
  await conversation.addressed('haiku or pixtral', place());
  await conversation.addressed('and which is newer?', place());
  expect(asked.at(-1)?.thread?.models).toEqual(['haiku', 'pixtral']);
  await conversation.addressed('and which is newer?', place({ thread: 'C1 2' }));
  expect(asked.at(-1)?.thread).toBeNull();
  await conversation.addressed('gemma', place());
  await conversation.addressed('and which is newer?', place());
  expect(asked.at(-1)?.thread?.models).toEqual(['gemma']);
  clock += 24 * 60 * minute + 1;
  await conversation.addressed('and which is newer?', place());
  expect(asked.at(-1)?.thread).toBeNull();
});

test('a command that is said is answered as such, and follow-ups are about its models', async () => {
  await conversation.addressed('model haiku', place());
  expect(asked).toEqual([]);
  await conversation.addressed('and which is newer?', place());
  expect(asked.at(-1)?.thread?.models).toEqual(['haiku']);
});

test('threads of two workspaces that have the same name are two threads', async () => {
  await conversation.addressed('haiku', place());
  await conversation.addressed('newer?', place({ by: { team: 'slack T2', person: 'slack U1' } }));
  expect(asked.at(-1)?.thread).toBeNull();
  await conversation.addressed('newer?', place());
  expect(asked.at(-1)?.thread?.models).toEqual(['haiku']);
});

test('a message of the bot that is replied to says which models are meant, whatever the thread was about', async () => {
  await conversation.addressed('gemma', place());
  await conversation.addressed('newer?', place({ quoted: 'haiku vs pixtral' }));
  expect(asked.at(-1)?.thread?.models).toEqual(['haiku', 'pixtral']);
});

test("the person's language is the platform's, else the one that is set", async () => {
  await conversation.addressed('haiku', place({ locale: 'en' }));
  await conversation.addressed('haiku', place());
  expect(asked.map(({ locale }) => locale)).toEqual(['en', 'ru']);
});

test('uncalled, a message that is read again after a restart is heard as it was', async () => {
  const says = async (message: string) =>
    (await conversation.overheard('is haiku cheaper?', place({ thread: null, message }))) !== null;
  expect([await says('1'), await says('2'), await says('1')]).toEqual([true, false, true]);
});

test('uncalled, only a whole question about models or with a wish is answered', async () => {
  const says = async (text: string, own: Partial<Place> = {}) =>
    (await conversation.overheard(text, place(own))) !== null;
  expect(await says('is haiku cheaper?', { thread: null })).toBe(true);
  expect(await says('cheapest with images?', { thread: null })).toBe(true);
  expect(await says('gemma is nice.', { thread: null })).toBe(false);
  expect(await says('what is a context window?', { thread: null })).toBe(false);
  expect(await says('lunch?', { thread: null })).toBe(false);
  expect(await says('is gemma cheaper?', { thread: 'C1 of others', isReply: true })).toBe(false);
});

test('a thread that it answered in is its own', async () => {
  await conversation.addressed('haiku', place());
  expect(await conversation.overheard('and pixtral?', place({ isReply: true }))).not.toBeNull();
});

test('what is heard is noted alone where it may be answered uncalled', async () => {
  const says = async () =>
    (await conversation.overheard('is haiku cheaper?', place({ thread: null }))) !== null;
  await conversation.addressed('haiku', place({ isOverheard: false }));
  expect(await says()).toBe(true);
  clock += 11 * minute;
  await conversation.addressed('haiku', place({ isOverheard: true }));
  expect(await says()).toBe(false);
});

test('it holds its peace on a subject for ten minutes in a channel, also after it was called', async () => {
  const says = async (text: string, channel = 'C1') =>
    (await conversation.overheard(text, place({ channel, thread: null }))) !== null;
  expect(await says('haiku or pixtral?')).toBe(true);
  expect(await says('pixtral or haiku?')).toBe(false);
  expect(await says('pixtral or haiku?', 'C2')).toBe(true);
  expect(await says('gemma?')).toBe(true);
  clock += 10 * minute + 1;
  expect(await says('pixtral or haiku?')).toBe(true);
  await conversation.addressed('pixtral', place());
  expect(await says('pixtral?')).toBe(false);
});

test('what was not answered is logged, its words only where that is switched on', async () => {
  await conversation.addressed('secret plans', place());
  expect(lines).toHaveLength(1);
  const [, hash = ''] =
    / info a question was not answered outcome=refuse topics="" words=(.*)$/.exec(lines[0] ?? '') ?? [];
  expect(hash).toMatch(/^[0-9a-f]{12}$/);
  // The same words have the same hash, which nobody can work out from a guess.
  await conversation.addressed('secret plans', place());
  expect(lines[1]).toContain(`words=${hash}`);
  expect(createHash('sha256').update('secret plans').digest('hex')).not.toContain(hash);
  create(true);
  await conversation.addressed('open plans', place());
  expect(lines[0]).toContain('words="open plans"');
});
