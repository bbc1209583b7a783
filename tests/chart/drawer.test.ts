import { afterAll, expect, test } from 'vitest';
import { createDrawer } from '../../src/card/drawing/drawer.ts';
import { createLog } from '../../src/log.ts';
import { barsOf } from './charts.ts';
import { pictureOf, rowOf } from './pictures.ts';

const standIn = new URL('stand-in-thread.ts', import.meta.url);
const lines: string[] = [];
const log = createLog('debug', [], (line) => lines.push(line));
const drawer = createDrawer(log);
afterAll(() => drawer.stop());

/** Width and height of a PNG, after a look at its first bytes. */
function sizeOf(picture: Uint8Array | null): [number, number] {
  const png = Buffer.from(picture ?? []);
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test('draws a chart as PNG, with its text, and the same chart once', async () => {
  const chart = barsOf({ 'GPT-4.1 mini': 69.6, 'Claude Haiku 4.5': 180, 'Claude Haiku 4': null });
  const [first, second] = await Promise.all([drawer.draw(chart), drawer.draw(chart)]);
  expect(sizeOf(first)).toEqual([980, 448]);
  expect(second).toBe(first);
  expect(first?.length).toBeLessThan(100_000);
  const bare = {
    ...chart,
    title: '',
    subtitle: '',
    names: chart.names.map(() => ''),
    groups: chart.groups.map((group) => ({
      ...group,
      bars: group.bars.map((bar) => ({ ...bar, shown: '' })),
    })),
  };
  const withoutText = await drawer.draw(bare);
  expect(sizeOf(withoutText)[0]).toBe(980);
  expect(first!.length).toBeGreaterThan(withoutText!.length * 2);
  expect(lines).toEqual([]);
});

test('draws the picture of an answer', async () => {
  const [width, height] = sizeOf(await drawer.draw(pictureOf([rowOf('Claude Haiku 4.5', [1, 40])])));
  expect(width).toBe(980);
  expect(height).toBeGreaterThan(400);
});

test('one chart is drawn, eight wait, and any more are left out and said so', async () => {
  const busy = createDrawer(log, standIn);
  const asked = Array.from({ length: 11 }, (_, index) => busy.draw(barsOf({ a: index + 1 })));
  const left = (await Promise.all(asked)).map((picture) => picture === null);
  expect(left).toEqual([...Array(9).fill(false), true, true]);
  await busy.stop();
  expect(lines.splice(0).filter((line) => line.includes('too many are waiting'))).toHaveLength(2);
});

test('a thread that dies leaves its chart out and is replaced; what waited is drawn', async () => {
  const failing = createDrawer(log, standIn);
  const [dies, throws, ends, draws] = ['dies', 'throws', 'ends', 'draws'].map((name) =>
    failing.draw(barsOf({ [name]: 1 })),
  );
  expect(await Promise.all([dies, throws, ends])).toEqual([null, null, null]);
  expect((await draws)?.length).toBe(3);
  expect(lines.splice(0).filter((line) => line.includes('could not be drawn'))).toHaveLength(3);
  await failing.stop();
});

test('stopping lets nobody wait, and ends what comes later', async () => {
  const stopped = createDrawer(log);
  const waiting = [stopped.draw(barsOf({ a: 1 })), stopped.draw(barsOf({ b: 1 }))];
  await stopped.stop();
  expect(await Promise.all(waiting)).toEqual([null, null]);
  expect(await stopped.draw(barsOf({ c: 1 }))).toBeNull();
  expect(lines).toEqual([]);
});
