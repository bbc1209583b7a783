import { expect, test } from 'vitest';
import { actionNames } from '../../src/answers/clicks/choices.ts';
import { eventually } from '../eventually.ts';
import { heldTurns } from '../held-turns.ts';
import { listening, longText } from '../long-texts.ts';
import { pause, startLoopback } from './loopback.ts';
import { botId, commandInteraction, messageCommandInteraction, messageEvent } from './payloads.ts';

type Loopback = Awaited<ReturnType<typeof startLoopback>>;

let people = 0;
const user = (id: string) => ({ id, username: 'x', discriminator: '0', avatar: null, global_name: 'X' });

/** Sends an interaction of somebody; a function that tells what is shown for it by now. */
function interact({ interact: send, api }: Loopback, payload: { id: string }, person: string): () => string {
  send({ ...payload, user: user(person) } as typeof payload);
  return () => {
    const message = api.messageOf(payload.id);
    return message === undefined || message.type === 5 ? '' : JSON.stringify(message);
  };
}

function mention({ gateway, requests }: Loopback, text: string, person: string): () => string {
  const message = messageEvent(`<@${botId}> verify ${text}`, { author: user(person) });
  gateway.event('MESSAGE_CREATE', message);
  return () => {
    const sent = requests('/messages').find(({ body }) => body.message_reference?.message_id === message.id);
    return sent ? JSON.stringify(sent.body) : '';
  };
}

type Way = (loopback: Loopback, text: string, person: string) => () => string;
const onMessage =
  (name: string): Way =>
  (loopback, text, person) =>
    interact(loopback, messageCommandInteraction(text, name), person);
const verify: Way = (loopback, text, person) =>
  interact(loopback, commandInteraction({ text }, false, 'verify'), person);
const ways: [name: string, way: Way][] = [
  ['a mention', mention],
  ['/verify', verify],
  [
    '/ask',
    (loopback, text, person) =>
      interact(loopback, commandInteraction({ question: `verify ${text}` }, false, 'ask'), person),
  ],
  ['the command that checks a message', onMessage(actionNames.verify.discord.en)],
  ['the command that compares', onMessage(actionNames.compare.discord.en)],
];

async function ordinary(loopback: Loopback): Promise<string> {
  people += 1;
  const payload = commandInteraction({ first: 'haiku', second: 'pixtral' });
  const shown = interact(loopback, payload, `7${people}`);
  return eventually(() => shown() || undefined);
}

test('a hundred of the longest texts at once are all answered, and ordinary commands before most of them', async () => {
  const core = listening();
  const loopback = await startLoopback({ answerer: core.answerer });
  // This machine may be slow: what matters is what comes before what.
  loopback.api.setDeadline(60_000);
  const shown = Array.from({ length: 20 }, (_, round) =>
    ways.map(([, way], index) => way(loopback, longText(5 * round + index), `8${round}0${index}`)),
  ).flat();
  await eventually(() => core.longOnes() > 0);
  for (let turn = 0; turn < 3; turn++) expect(await ordinary(loopback)).toContain('Claude Haiku 5.5');
  expect(core.longOnes()).toBeLessThan(50);
  core.end();
  await eventually(() => shown.every((own) => own() !== ''));
});

test.each(ways)(
  'by %s a third long text of one person is told to wait, others are not, and one is read at a time',
  async (_, way) => {
    const core = listening();
    const held = heldTurns();
    const loopback = await startLoopback({ answerer: core.answerer, turns: held.turns });
    loopback.api.setDeadline(60_000);
    const [first, second, third] = [1, 2, 3].map((number) => way(loopback, longText(number), '81'));
    await eventually(() => third?.().includes('earlier text is still being checked'));
    const other = way(loopback, longText(4), '82');
    expect(await ordinary(loopback)).toContain('Claude Haiku 5.5');
    expect(core.longOnes()).toBe(0);
    for (const [index, own] of [first, second, other].entries()) {
      expect(own?.()).toBe('');
      await held.next();
      await eventually(() => own?.() !== '');
      expect(await ordinary(loopback)).toContain('Claude Haiku 5.5');
      expect(core.longOnes()).toBe(index + 1);
    }
  },
);

test('a command that was given up, or that Discord takes no answer to, is not read', async () => {
  const core = listening();
  const held = heldTurns();
  const times = { deferAfter: 10, giveUpAfter: 30 };
  const loopback = await startLoopback({ answerer: core.answerer, turns: held.turns, times });
  const late = verify(loopback, longText(1), '81');
  await eventually(() => late().includes('went wrong'));
  loopback.api.faults.push('refused');
  verify(loopback, longText(2), '82');
  await eventually(() => loopback.lines.some((line) => line.includes('deferral could not be sent')));
  await eventually(() => held.lines.length === 2);
  held.free();
  await pause(20);
  expect(core.longOnes()).toBe(0);
});

/** An id as Discord makes one so many milliseconds ago. */
let made = 0;
function idOf(age: number): string {
  made += 1;
  return String((BigInt(Date.now() - age - 1_420_070_400_000) << 22n) + BigInt(made));
}

test('an interaction that came too late to be answered is not read at all, whatever the clock here says', async () => {
  const core = listening();
  const loopback = await startLoopback({ answerer: core.answerer });
  // Our clock is ten seconds ahead of Discord's.
  const sent = (age: number) => {
    const id = idOf(age);
    const payload = {
      ...commandInteraction({ first: 'haiku', second: 'pixtral' }),
      id,
      token: `token-${id}`,
    };
    return interact(loopback, payload, '81');
  };
  const [before, inTime] = [sent(10_000), sent(10_500)];
  await eventually(() => before() !== '' && inTime() !== '');
  sent(20_000);
  await eventually(() => loopback.lines.some((line) => /info .* came too late .* seconds=\d+/.test(line)));
  const [next, wrong] = [sent(10_100), sent(3_600_000)];
  await eventually(() => next() !== '' && wrong() !== '');
  expect(loopback.requests('/callback')).toHaveLength(4);
});
