import { test } from 'vitest';
import { createConversation } from '../../src/platforms/conversation.ts';
import { createDiscord } from '../../src/platforms/discord/discord.ts';
import { openMemory } from '../../src/storage/sqlite.ts';
import { eventually } from '../eventually.ts';
import { silent } from '../storage/stores.ts';
import { answerer, heldAnswerer, pause, startLoopback, token } from './loopback.ts';
import { commandInteraction } from './payloads.ts';

const payload = () => commandInteraction({ first: 'haiku', second: 'pixtral' });
const troubles = (lines: string[]): string[] => lines.filter((line) => /Z (error|warn) /.test(line));

// Most of their time is waiting.
test.concurrent('an acknowledgement whose answer was lost counts as delivered', async ({
  expect,
  onTestFinished,
}) => {
  const { api, interact, shown, requests, lines } = await startLoopback({}, true, onTestFinished);
  api.faults.push('lost');
  const lost = payload();
  interact(lost);
  expect((await shown(lost)).type).toBe(4);
  await eventually(() => requests('/callback').length === 2);
  await pause(30);
  expect(requests('@original')).toEqual([]);
  expect(troubles(lines)).toEqual([]);
});

test.concurrent.for([
  'dropped',
  'broken',
  'unavailable',
  'page',
  'limited',
  'limited without a time',
] as const)('a callback that is %s is sent again', async (fault, { expect, onTestFinished }) => {
  const { api, interact, shown, requests, lines } = await startLoopback({}, true, onTestFinished);
  api.faults.push(fault);
  const again = payload();
  interact(again);
  expect(JSON.stringify(await shown(again))).toContain('haiku vs pixtral');
  expect(requests('/callback')).toHaveLength(2);
  expect(troubles(lines)).toEqual([]);
});

test.concurrent('an answer that Discord has no time for is sent again as long as a person waits', async ({
  expect,
  onTestFinished,
}) => {
  const { api, interact, shown, requests, lines } = await startLoopback({}, true, onTestFinished);
  const again = payload();
  api.stumble('unavailable');
  setTimeout(() => api.stumble(), 600);
  interact(again);
  expect(JSON.stringify(await shown(again))).toContain('haiku vs pixtral');
  expect(requests('/callback').length).toBeLessThan(8);
  expect(troubles(lines)).toEqual([]);
});

test.concurrent('a callback that was not taken after all is sent once more when there is nothing to edit', async ({
  expect,
  onTestFinished,
}) => {
  const { api, interact, shown, requests, lines } = await startLoopback(
    { times: { answerWithin: 20 } },
    true,
    onTestFinished,
  );
  api.faults.push('broken');
  const again = payload();
  interact(again);
  expect(JSON.stringify(await shown(again))).toContain('haiku vs pixtral');
  await pause(30);
  expect(requests(again.token).map(({ method }) => method)).toEqual(['POST', 'PATCH', 'POST']);
  expect(troubles(lines)).toEqual([]);
});

test.concurrent.for(['broken', 'unavailable', 'dropped', 'limited', 'page'] as const)(
  'an announced answer whose edit is %s is edited in later',
  async (fault, { expect, onTestFinished }) => {
    const slow = heldAnswerer();
    const { api, interact, requests, lines } = await startLoopback(
      {
        answerer: slow.answerer,
        times: { deferAfter: 10, firstPause: 20 },
      },
      true,
      onTestFinished,
    );
    api.editFaults.push(fault, fault);
    const announced = payload();
    interact(announced);
    await eventually(() => requests('/callback')[0]);
    slow.release();
    await eventually(() => JSON.stringify(api.messageOf(announced.id) ?? '').includes('at last'));
    expect(requests('@original')).toHaveLength(3);
    expect(troubles(lines)).toEqual([]);
  },
);

test.concurrent('an announcement that never was taken is followed by the answer itself', async ({
  expect,
  onTestFinished,
}) => {
  const slow = heldAnswerer();
  const { api, interact, requests } = await startLoopback(
    {
      answerer: slow.answerer,
      times: { deferAfter: 10, answerWithin: 20 },
    },
    true,
    onTestFinished,
  );
  api.faults.push('broken');
  const announced = payload();
  interact(announced);
  await eventually(() => requests('/callback')[0]);
  slow.release();
  await eventually(() => JSON.stringify(api.messageOf(announced.id) ?? '').includes('at last'));
  expect(requests(announced.token).map(({ body }) => body.type)).toEqual([5, undefined, 4]);
});

test.concurrent('an interaction that is too late or already answered is left alone', async ({
  expect,
  onTestFinished,
}) => {
  const { interact, shown, requests, lines } = await startLoopback({}, true, onTestFinished);
  interact(payload(), 4000);
  await eventually(() => lines.some((line) => line.includes('answer could not be sent')));
  const taken = payload();
  interact(taken);
  await shown(taken);
  expect(requests('/callback')).toHaveLength(2);
  expect(requests('@original')).toEqual([]);
});

test.concurrent('told to slow down for longer than a person can be answered, it gives up with one line', async ({
  expect,
  onTestFinished,
}) => {
  const { api, interact, requests, lines } = await startLoopback({}, true, onTestFinished);
  api.faults.push('limited', 'limited for long');
  interact(payload());
  await eventually(() => troubles(lines)[0]);
  await pause(30);
  expect(requests('/callback')).toHaveLength(2);
  expect(troubles(lines)).toEqual([expect.stringMatching(/answer could not be sent .*RateLimitError/)]);
});

test.concurrent('a deferral that is told to slow down is sent again', async ({ expect, onTestFinished }) => {
  const slow = heldAnswerer();
  const { api, interact, requests, lines } = await startLoopback(
    {
      answerer: slow.answerer,
      times: { deferAfter: 10 },
    },
    true,
    onTestFinished,
  );
  api.faults.push('limited');
  interact(payload());
  await eventually(() => requests('/callback')[0]);
  slow.release();
  const edit = await eventually(() => requests('@original')[0]);
  expect(JSON.stringify(edit.body)).toContain('at last');
  expect(troubles(lines)).toEqual([]);
});

// Their requests are given up after a while, which they must not take from each other.
test('a deferral whose answer never came is followed by the answer all the same', async ({
  expect,
  onTestFinished,
}) => {
  const slow = heldAnswerer();
  const { api, interact, requests } = await startLoopback(
    {
      answerer: slow.answerer,
      times: { deferAfter: 20, callbackTimeout: 200 },
    },
    true,
    onTestFinished,
  );
  api.faults.push('silent');
  interact(payload());
  await eventually(() => requests('/callback')[0]);
  slow.release();
  const edit = await eventually(() => requests('@original')[0]);
  expect(JSON.stringify(edit.body)).toContain('at last');
  expect(requests('/callback')).toHaveLength(2);
});

test('when nobody can say whether the answer arrived, it is edited in', async ({
  expect,
  onTestFinished,
}) => {
  const { api, interact, requests } = await startLoopback(
    { times: { callbackTimeout: 200 } },
    true,
    onTestFinished,
  );
  api.setDeadline(100);
  api.faults.push('silent');
  interact(payload());
  const edit = await eventually(() => requests('@original')[0]);
  expect(JSON.stringify(edit.body)).toContain('haiku vs pixtral');
});

test.concurrent('an answer that was said to follow does so from the next process, where the first one ended', async ({
  expect,
  onTestFinished,
}) => {
  const store = openMemory();
  const times = { deferAfter: 20 };
  const held = heldAnswerer();
  const first = await startLoopback({ answerer: held.answerer, store, times }, true, onTestFinished);
  const { api, interact, requests } = first;
  const long = payload();
  interact(long);
  await eventually(() => requests('/callback').length === 1);
  const next = createDiscord({
    answerer,
    conversation: createConversation({ answerer, log: silent }),
    log: silent,
    token,
    apiUrl: api.url,
    store,
  });
  onTestFinished(() => next.stop());
  await next.start();
  expect(JSON.stringify(await first.shown(long))).toContain('haiku vs pixtral');
  expect(requests('@original')).toHaveLength(1);
  expect(await store.query('select body, state from work')).toEqual([{ body: '', state: 'done' }]);
  held.release();
});
