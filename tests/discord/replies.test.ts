import { expect, test } from 'vitest';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { eventually } from '../eventually.ts';
import { pause, startLoopback } from './loopback.ts';
import { directChannel } from './loopback-api.ts';
import type { Denied } from './loopback-channels.ts';
import type { Fault } from './loopback-faults.ts';
import { botId, messageEvent } from './payloads.ts';

const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(today) });
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
const cost = `<@${botId}> cost claude haiku 4.5, gpt-4.1 mini 5M in 200k out a day`;

/** A mention in a channel where something is denied or goes wrong, and what stands there in the end. */
async function mentioned(
  denied: readonly Denied[],
  fileFaults: readonly (Fault | undefined)[] = [],
  draws = true,
) {
  const loopback = await startLoopback({
    ...(draws ? { answerer, draw: async () => png } : {}),
    times: { pictureWithin: 5000 },
  });
  const { api, gateway, requests, lines } = loopback;
  const message = messageEvent(cost);
  api.channels.deny(message.channel_id, ...denied);
  api.fileFaults.push(...fileFaults);
  gateway.event('MESSAGE_CREATE', message);
  const direct = () => api.channels.sent(directChannel(message.author.id));
  const isLeft = denied.some((own) => own === 'send' || own === 'view');
  const done = () =>
    api.channels.sent(message.channel_id).length > 0 ||
    (lines.some((line) => / error /.test(line)) && (!isLeft || direct().length > 1));
  await eventually(done);
  // What is unsure is sent again.
  await pause(30);
  const posts = requests(`/channels/${message.channel_id}/`);
  const tries = posts.map(({ body, files }) => [files.size, 'message_reference' in body]);
  return { tries, sent: api.channels.sent(message.channel_id), direct: direct(), lines };
}

test.for<[string, Denied[], boolean, [number, boolean][]]>([
  [
    'the history',
    ['history'],
    true,
    [
      [1, true],
      [1, false],
    ],
  ],
  [
    'the history, and answers without a picture',
    ['history'],
    false,
    [
      [0, true],
      [0, false],
    ],
  ],
  [
    'files',
    ['files'],
    true,
    [
      [1, true],
      [0, true],
    ],
  ],
  [
    'files and the history',
    ['files', 'history'],
    true,
    [
      [1, true],
      [0, true],
      [0, false],
    ],
  ],
])('a channel that denies %s gets the answer all the same', async ([, denied, draws, tries]) => {
  const { sent, ...tried } = await mentioned(denied, [], draws);
  expect(tried.tries).toEqual(tries);
  expect(sent).toHaveLength(1);
});

test.for<Denied>(['history, by its own code', 'references', 'age', 'gone', 'gone, by its own code'])(
  'where no reply can be made (%s) the answer stands once, without it',
  async (denied) => {
    const { tries, sent, lines } = await mentioned([denied], [], false);
    expect(tries).toEqual([
      [0, true],
      [0, false],
    ]);
    expect(sent).toHaveLength(1);
    expect(sent[0]).not.toHaveProperty('message_reference');
    // Nothing was lost: it is no matter for the operator.
    expect(lines.filter((line) => / (?:warn|error) /.test(line))).toEqual([]);
  },
);

test.for<Fault>(['lost', 'half'])(
  'an answer without its reply of which nobody knows whether it arrived (%s) stands once',
  async (fault) => {
    const { tries, sent } = await mentioned(['history'], [undefined, fault]);
    expect(tries).toEqual([
      [1, true],
      [1, false],
      [0, false],
    ]);
    expect(sent).toHaveLength(1);
  },
);

test.for<Denied>(['send', 'view'])(
  'a channel that denies to %s is left alone, with one line, and the answer goes to the person',
  async (denied) => {
    const { tries, sent, direct, lines } = await mentioned([denied], [], false);
    expect([tries, sent]).toEqual([
      [
        [0, true],
        [0, false],
      ],
      [],
    ]);
    const told = direct.map(({ components }) => JSON.stringify(components));
    expect(told).toEqual([expect.stringMatching(/<#700000000000000001>/), expect.stringMatching(/you said/)]);
    expect(lines.filter((line) => / error /.test(line))).toEqual([
      expect.stringMatching(/an answer was not sent.*500[01][13]/),
    ]);
  },
);

test.for<Fault>(['broken', 'too large', 'lost', 'half', 'page', 'dropped'])(
  'an answer whose picture is %s stands once',
  async (fault) => {
    const { tries, sent, lines } = await mentioned([], [fault]);
    expect(tries).toEqual([
      [1, true],
      [0, true],
    ]);
    expect(sent).toHaveLength(1);
    expect(lines.filter((line) => line.includes('sent again without its picture'))).toHaveLength(1);
  },
);

test('an answer with a picture that Discord has no time for is tried whole again', async () => {
  const { tries, sent } = await mentioned([], ['unavailable']);
  expect(tries).toEqual([
    [1, true],
    [1, true],
  ]);
  expect(sent).toHaveLength(1);
});
