import { expect, test } from 'vitest';
import { registrations } from '../../src/platforms/discord/commands.ts';
import { sameCommands } from '../../src/platforms/discord/register.ts';
import { eventually } from '../eventually.ts';
import { answerer, heldAnswerer, pause, startLoopback } from './loopback.ts';
import { autocompleteInteraction, commandInteraction, type Wire } from './payloads.ts';

test('registers the commands once and leaves them alone when nothing differs', async () => {
  const first = await startLoopback();
  const put = await eventually(() => first.api.received.find(({ method }) => method === 'PUT'));
  expect(put.body[0].name).toBe('compare');
  expect(put.body[0].options.map((option: Wire) => option.name)).toEqual([
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'workload',
    'show',
    'input',
    'output',
    'per',
    'requests',
    'cached',
    'batch',
    'language',
    'private',
  ]);
  const second = await startLoopback({}, false);
  second.api.setCommands(
    put.body.map((command: object) => ({ ...command, id: '1', version: '2', nsfw: false })),
  );
  await second.discord.start();
  await eventually(() => second.lines.some((line) => line.includes('up to date')));
  expect(second.api.received.filter(({ method }) => method === 'PUT')).toEqual([]);
});

test.for(['dropped', 'broken'] as const)('a registration that is %s is tried again', async (fault) => {
  const { api, discord, lines } = await startLoopback({ times: { firstPause: 20 } }, false);
  api.faults.push(fault, fault);
  await discord.start();
  await eventually(() => lines.some((line) => line.includes('commands registered')));
  expect(lines.filter((line) => line.includes('trying again'))).toHaveLength(2);
});

test('a registration that Discord refuses is one clear line', async () => {
  const { api, discord, lines } = await startLoopback({ times: { firstPause: 5 } }, false);
  api.faults.push('refused', 'refused');
  await discord.start();
  await eventually(() => lines.some((line) => line.includes('refused the commands')));
  await pause(50);
  expect(lines.filter((line) => /commands|trying again/.test(line))).toHaveLength(1);
});

test('sees every difference that people would see', () => {
  const ours = registrations(answerer);
  expect(sameCommands(ours, structuredClone(ours))).toBe(true);
  expect(sameCommands(ours, [])).toBe(false);
  expect(
    sameCommands(
      ours,
      ours.map((command) => ({ ...command, description: 'old' })),
    ),
  ).toBe(false);
  expect(
    sameCommands(
      ours,
      ours.map((command) => ({ ...command, options: command.options.slice(1) })),
    ),
  ).toBe(false);
  expect(sameCommands(registrations({ workloads: () => [], capabilities: () => [] }), ours)).toBe(false);
});

test('answers a command, publicly or for the asker only', async () => {
  const { interact, shown, requests } = await startLoopback();
  const open = commandInteraction({ first: 'haiku', second: 'pixtral', workload: 'coding' });
  interact(open);
  const answer = await shown(open);
  expect(answer.type).toBe(4);
  expect(answer.data.flags).toBe(1 << 15);
  expect(answer.data.allowed_mentions).toEqual({ parse: [] });
  expect(JSON.stringify(answer.data.components)).toContain('haiku vs pixtral vs coding');
  const secret = commandInteraction({ first: 'haiku' }, true);
  interact(secret);
  expect((await shown(secret)).data.flags).toBe((1 << 15) | 64);
  const strange = commandInteraction({}, false, 'dance');
  interact(strange);
  expect(JSON.stringify(await shown(strange))).toContain('do not know that command');
  expect(requests('/callback').every(({ auth }) => auth === '')).toBe(true);
});

test('suggests names while a person types', async () => {
  const { interact, shown } = await startLoopback();
  const typing = autocompleteInteraction('second', 'hai');
  interact(typing);
  const { type, data } = await shown(typing);
  expect(type).toBe(8);
  expect(data.choices).toHaveLength(25);
  expect(data.choices[0]).toEqual({ name: 'hai 0', value: 'lab/hai-0' });
});

test('swallows suggestions that come too late', async () => {
  const { interact, lines, requests } = await startLoopback();
  interact(autocompleteInteraction('first', 'x'), 4000);
  await eventually(() => lines.some((line) => line.includes('suggestions could not be sent')));
  expect(requests('/callback')).toHaveLength(1);
  expect(lines.filter((line) => /Z (error|warn) /.test(line))).toEqual([]);
});

test('answers an interaction that is delivered twice once', async () => {
  const { gateway, interact, shown, requests } = await startLoopback();
  const twice = commandInteraction({ first: 'haiku' });
  interact(twice);
  gateway.event('INTERACTION_CREATE', twice);
  await shown(twice);
  await pause(50);
  expect(requests('/callback')).toHaveLength(1);
});

test('a fault becomes one calm sentence and a log line', async () => {
  const broken = {
    ...answerer,
    filled: () => {
      throw new Error('catalog is gone');
    },
  };
  const { interact, shown, lines } = await startLoopback({ answerer: broken });
  const payload = commandInteraction({ first: 'haiku' });
  interact(payload);
  const { data } = await shown(payload);
  expect(data.flags).toBe((1 << 15) | 64);
  expect(JSON.stringify(data)).not.toContain('catalog');
  expect(lines.some((line) => line.includes('catalog is gone'))).toBe(true);
});

test('an answer that never comes is given up with an apology', async () => {
  const never = { ...answerer, filled: () => new Promise<never>(() => undefined) };
  const { interact, lines, requests } = await startLoopback({
    answerer: never,
    times: { deferAfter: 10, giveUpAfter: 40 },
  });
  interact(commandInteraction({ first: 'haiku' }));
  const edit = await eventually(() => requests('@original')[0]);
  expect(JSON.stringify(edit.body)).toContain('Something went wrong');
  expect(lines.some((line) => line.includes('never came'))).toBe(true);
});

test('defers a slow answer and edits it in, privately when asked so', async () => {
  const slow = heldAnswerer('asker');
  const { interact, shown, requests } = await startLoopback({
    answerer: slow.answerer,
    times: { deferAfter: 30 },
  });
  const payload = commandInteraction({ first: 'haiku' }, true);
  interact(payload);
  expect(await shown(payload)).toEqual({ type: 5, data: { flags: 64 } });
  slow.release();
  const edit = await eventually(() => requests('@original')[0]);
  expect(edit.method).toBe('PATCH');
  expect(edit.body.flags).toBe(1 << 15);
  expect(JSON.stringify(edit.body)).toContain('at last');
  expect(requests('/callback')).toHaveLength(1);
});
