import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import { createOutbox, type Failure, type Letter } from '../../src/platforms/outbox.ts';
import { type Taken, unnoted } from '../../src/storage/work.ts';
import { virtualClock } from '../virtual-clock.ts';

const minute = 60_000;

/** What goes wrong with a request: some of it after the request was carried out. */
type Fault = 'refused' | 'limited' | 'unreached' | 'lost before' | 'lost after';

const failureOf: Record<Fault, Failure> = {
  refused: { kind: 'refused' },
  limited: { kind: 'limited', pause: 8000 },
  unreached: { kind: 'unreached' },
  'lost before': { kind: 'unsure' },
  'lost after': { kind: 'unsure' },
};

/** An outbox before a service that goes wrong when `faultAt` says so. */
function service(options: {
  faultAt?: (time: number, lane: string) => Fault | null;
  probeFails?: (time: number) => boolean;
  canLookUp?: boolean;
  most?: number;
}) {
  const { faultAt = () => null, probeFails = () => false, canLookUp = true, most = 1000 } = options;
  const clock = virtualClock();
  const lines: string[] = [];
  const shown: { id: string; at: number }[] = [];
  const tries: { id: string; at: number }[] = [];
  const lookUps: number[] = [];
  const outbox = createOutbox({
    name: 'service',
    log: createLog('debug', [], (line) => lines.push(line)),
    judge: (error) => failureOf[(error as Error).message as Fault],
    async probe() {
      if (probeFails(clock.now())) throw new Error('unreached');
    },
    lookUpEvery: minute,
    most,
    clock,
  });
  const letter = (id: string, lane: string, instead: Letter | null = null): Letter => ({
    lane,
    async send() {
      tries.push({ id, at: clock.now() });
      const fault = faultAt(clock.now(), lane);
      if (fault === null || fault === 'lost after') shown.push({ id, at: clock.now() });
      if (fault !== null) throw new Error(fault);
    },
    async arrived() {
      lookUps.push(clock.now());
      return canLookUp ? shown.some((own) => own.id === id) : null;
    },
    instead,
  });
  const put = (id: string, lane = 'channel') => outbox.put(letter(id, lane));
  return { clock, lines, shown, tries, lookUps, outbox, letter, put };
}

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

test('a letter that goes through goes out at once, and letters of a lane keep their order', async () => {
  const { clock, shown, outbox, put } = service({});
  for (const id of ['1', '2', '3']) put(id);
  await clock.pass(0);
  expect(ids(shown)).toEqual(['1', '2', '3']);
  expect(outbox.counts()).toEqual({ waiting: 0, sent: 3, lost: 0, unknown: 0, retries: 0 });
});

test('a limit holds up its own lane alone, and no longer than it says', async () => {
  const { clock, shown, put } = service({
    faultAt: (time, lane) => (lane === 'busy' && time < 8000 ? 'limited' : null),
  });
  put('1', 'busy');
  put('2', 'busy');
  await clock.pass(10);
  put('3', 'quiet');
  await clock.pass(10);
  expect(ids(shown)).toEqual(['3']);
  await clock.pass(8000);
  expect(ids(shown)).toEqual(['3', '1', '2']);
});

test('while nothing gets through, letters wait and one tries for all', async () => {
  const { clock, tries, shown, put, lines } = service({
    faultAt: (time) => (time < 2500 ? 'unreached' : null),
    probeFails: (time) => time < 2500,
  });
  for (let id = 0; id < 45; id += 1) put(String(id), `channel ${id % 9}`);
  await clock.pass(2400);
  // One try of each lane had begun before the first failed.
  expect(tries.length).toBeLessThanOrEqual(9);
  await clock.pass(5000);
  expect(new Set(ids(shown)).size).toBe(45);
  expect(shown).toHaveLength(45);
  expect(lines.filter((line) => line.includes('cannot be sent'))).toHaveLength(1);
});

test('tries are dense in the first minute, growing, and go on for an hour', async () => {
  const probes: number[] = [];
  const { clock, put, outbox, lines } = service({
    faultAt: () => 'unreached',
    probeFails: (time) => probes.push(time) > 0,
  });
  put('1');
  await clock.pass(61 * minute);
  const first = probes.filter((time) => time <= minute);
  expect(first.length).toBeGreaterThanOrEqual(12);
  const gaps = probes.map((time, at) => time - (probes[at - 1] ?? 0));
  expect(gaps.slice(0, 5)).toEqual([500, 1000, 2000, 4000, 5000]);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(30_000);
  expect(outbox.counts()).toMatchObject({ waiting: 0, lost: 1 });
  expect(lines.some((line) => line.includes('an answer was not sent'))).toBe(true);
});

test('a letter that is held up for an hour is given up', async () => {
  const { clock, put, outbox } = service({ faultAt: () => 'limited' });
  put('1');
  await clock.pass(60 * minute - 1);
  expect(outbox.counts()).toMatchObject({ waiting: 1, lost: 0 });
  await clock.pass(1);
  expect(outbox.counts()).toMatchObject({ waiting: 0, lost: 1 });
});

test('what may have arrived is looked up: sent again if it has not, and not if it has', async () => {
  for (const [fault, tried] of [
    ['lost before', 2],
    ['lost after', 1],
  ] as const) {
    let broken = true;
    const { clock, shown, tries, outbox, put } = service({ faultAt: () => (broken ? fault : null) });
    put('1');
    await clock.pass(0);
    broken = false;
    await clock.pass(minute);
    expect([ids(shown), tries.length]).toEqual([['1'], tried]);
    expect(outbox.counts()).toEqual({ waiting: 0, sent: 1, lost: 0, unknown: 0, retries: tried - 1 });
  }
});

test('where it cannot be looked up it is not sent twice, but logged and counted', async () => {
  let broken = true;
  const { clock, tries, outbox, put, lines } = service({
    faultAt: () => (broken ? 'lost after' : null),
    canLookUp: false,
  });
  put('1');
  await clock.pass(0);
  broken = false;
  await clock.pass(10 * minute);
  expect(tries).toHaveLength(1);
  expect(outbox.counts()).toEqual({ waiting: 0, sent: 0, lost: 0, unknown: 1, retries: 0 });
  expect(lines.some((line) => line.includes('not sent twice'))).toBe(true);
});

test('look-ups keep to their pace and hold up nothing', async () => {
  const { clock, lookUps, shown, put } = service({
    faultAt: (time) => (time === 0 ? 'lost before' : null),
  });
  for (const id of ['1', '2', '3']) put(id, `channel ${id}`);
  await clock.pass(1000);
  put('4', 'channel 1');
  await clock.pass(10);
  expect(ids(shown)).toContain('4');
  await clock.pass(3 * minute);
  expect(new Set(ids(shown)).size).toBe(4);
  expect(lookUps.map((time, at) => time - (lookUps[at - 1] ?? time)).slice(1)).toEqual([minute, minute]);
});

test('the oldest give way when too many wait', async () => {
  const { clock, put, outbox, lines } = service({
    faultAt: () => 'unreached',
    probeFails: () => true,
    most: 3,
  });
  for (const id of ['1', '2', '3', '4', '5']) put(id, `channel ${id}`);
  await clock.pass(0);
  expect(outbox.counts()).toMatchObject({ waiting: 3, lost: 2 });
  expect(lines.filter((line) => line.includes('more than 3 answers wait'))).toHaveLength(2);
});

test('who cannot be answered in a channel is answered directly, once', async () => {
  const { clock, outbox, letter, shown } = service({
    faultAt: (_, lane) => (lane === 'person' ? null : 'refused'),
  });
  outbox.put(letter('1', 'channel', letter('directly', 'person')));
  outbox.put(letter('2', 'channel', letter('directly too', 'elsewhere', letter('never', 'person'))));
  await clock.pass(0);
  expect(ids(shown)).toEqual(['directly']);
  expect(outbox.counts()).toMatchObject({ waiting: 0, sent: 1, lost: 3 });
});

test('stopping tries once more at once, and says what is left behind', async () => {
  const { clock, put, outbox, lines } = service({ faultAt: () => 'unreached', probeFails: () => true });
  put('1');
  await clock.pass(0);
  const stopped = outbox.stop(8000);
  await clock.pass(0);
  await stopped;
  expect(outbox.counts()).toMatchObject({ waiting: 0, lost: 1 });
  put('2');
  expect(outbox.counts()).toMatchObject({ waiting: 0, lost: 2 });
  expect(lines.filter((line) => line.includes('the bot is stopping'))).toHaveLength(2);
});

test('what gets through while stopping is sent, and a limit is waited for as long as there is time', async () => {
  const { clock, shown, put, outbox } = service({
    faultAt: (time, lane) => (lane === 'busy' ? 'limited' : time < 100 ? 'unreached' : null),
  });
  put('1');
  await clock.pass(200);
  put('2', 'busy');
  const stopped = outbox.stop(8000);
  await clock.pass(7999);
  expect(ids(shown)).toEqual(['1']);
  expect(outbox.counts()).toMatchObject({ waiting: 1, lost: 0 });
  await clock.pass(1);
  await stopped;
  expect(outbox.counts()).toMatchObject({ waiting: 0, lost: 1 });
});

const faults = fc.constantFrom<Fault>('refused', 'limited', 'unreached', 'lost before', 'lost after');
const stretch = fc.record({
  from: fc.nat(90_000),
  lasting: fc.nat(70_000),
  fault: faults,
  lane: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null }),
  probes: fc.boolean(),
});

test('whatever goes wrong: nothing twice, nothing forgotten, and nothing lost without a cause', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(stretch, { maxLength: 4 }),
      fc.array(fc.record({ at: fc.nat(60_000), lane: fc.constantFrom('a', 'b', 'c') }), {
        minLength: 1,
        maxLength: 8,
      }),
      fc.boolean(),
      async (stretches, asked, canLookUp) => {
        const now = (time: number) =>
          stretches.filter(({ from, lasting }) => time >= from && time < from + lasting);
        const { clock, shown, outbox, put } = service({
          faultAt: (time, lane) =>
            now(time).find((own) => own.lane === null || own.lane === lane)?.fault ?? null,
          probeFails: (time) => now(time).some(({ probes, fault }) => probes && fault !== 'refused'),
          canLookUp,
        });
        const inOrder = asked.toSorted((a, b) => a.at - b.at);
        for (const [id, { at, lane }] of inOrder.entries()) {
          await clock.pass(at - clock.now());
          put(String(id), lane);
        }
        await clock.pass(15 * minute);
        const { waiting, sent, lost, unknown } = outbox.counts();
        expect(new Set(ids(shown)).size).toBe(shown.length);
        expect(waiting).toBe(0);
        expect(sent + lost + unknown).toBe(asked.length);
        expect(sent).toBeLessThanOrEqual(shown.length);
        expect(shown.length).toBeLessThanOrEqual(sent + unknown);
        const hasRefusals = stretches.some(({ fault }) => fault === 'refused');
        if (!hasRefusals) expect(lost).toBe(0);
        if (canLookUp) expect(unknown).toBe(0);
      },
    ),
    { numRuns: 100 },
  );
});

/** Work in a book that outlasts the process, and what is noted of it. */
function notedWork() {
  const notes: string[] = [];
  const noted = (what: string) => async (): Promise<void> => void notes.push(what);
  const taken: Taken = {
    ...unnoted,
    outlasts: true,
    sending: async (what) => notes.push(`sending ${what}`) > 0,
    unsent: noted('unsent'),
    end: noted('end'),
    leave: async (rest) => void notes.push(rest === undefined ? 'leave' : 'leave for a while'),
  };
  return { notes, taken };
}

test('what surely did not arrive is noted so before it is tried again or left', async () => {
  const [tried, unsent] = ['sending answer', 'unsent'];
  for (const [fault, expected] of [
    ['limited', [tried, unsent]],
    // Stopping tries once more.
    ['unreached', [tried, unsent, tried, unsent]],
    // It was looked up, and tried again.
    ['lost before', [tried, unsent, tried]],
  ] as const) {
    const { clock, outbox, letter } = service({ faultAt: () => fault });
    const { notes, taken } = notedWork();
    outbox.put({ ...letter('1', 'channel'), taken });
    await clock.pass(1);
    await Promise.all([outbox.stop(0), clock.pass(1)]);
    expect(notes).toEqual([...expected, 'leave']);
  }
});

test('what is on its way when the bot stops is left to nobody yet', async () => {
  const { clock, outbox, letter } = service({});
  const { notes, taken } = notedWork();
  outbox.put({ ...letter('1', 'channel'), send: () => new Promise(() => {}), taken });
  await clock.pass(1);
  await Promise.all([outbox.stop(0), clock.pass(1)]);
  expect(notes).toEqual(['sending answer']);
});

test('what there is no room for is left in the book for a while, and lost where it stands in none', async () => {
  const { clock, outbox, letter, put } = service({ faultAt: () => 'limited', most: 2 });
  const { notes, taken } = notedWork();
  outbox.put({ ...letter('1', 'channel'), taken });
  put('2');
  await clock.pass(1);
  put('3');
  await clock.pass(1);
  expect(notes.at(-1)).toBe('leave for a while');
  expect(outbox.counts()).toMatchObject({ waiting: 2, lost: 0 });
  put('4');
  expect(outbox.counts()).toMatchObject({ waiting: 2, lost: 1 });
});

test('what became of the last tries when the bot stops is known before they are left', async () => {
  const { clock, outbox, letter } = service({});
  const { notes, taken } = notedWork();
  const { promise: slow, reject } = Promise.withResolvers<void>();
  outbox.put({ ...letter('1', 'slow'), send: () => slow, taken });
  outbox.put({ ...letter('2', 'down'), send: () => Promise.reject(new Error('unreached')) });
  await clock.pass(1);
  const stopped = outbox.stop(5000);
  await clock.pass(1000);
  reject(new Error('unreached'));
  await clock.pass(1);
  await Promise.all([stopped, clock.pass(5000)]);
  expect(notes).toEqual(['sending answer', 'unsent', 'leave']);
});

test('what an earlier process was sending when it ended is looked for once that has come to its end', async () => {
  const { clock, shown, tries, lookUps, outbox, letter } = service({});
  outbox.put({ ...letter('left', 'channel'), taken: { ...unnoted, begun: 'answer' } });
  await clock.pass(1500);
  expect(lookUps).toEqual([]);
  // It arrives after the next process has started.
  shown.push({ id: 'left', at: clock.now() });
  await clock.pass(minute);
  expect([lookUps.length, tries]).toEqual([1, []]);
});
