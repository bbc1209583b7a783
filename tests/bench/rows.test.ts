import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markdownOf, withParts } from '../../bench/markdown.ts';
import { atLeast, atMost, shown, told } from '../../bench/row.ts';
import { above, inTurn, median, percentile, ratios } from '../../bench/statistics.ts';

it('a percentile is one of the values, and no smaller share has a larger one', () => {
  const values = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(values, share, share, (list, one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      expect(list).toContain(percentile(list, less));
      expect(percentile(list, less)).toBeLessThanOrEqual(percentile(list, more));
    }),
  );
  expect(percentile([5, 1, 4, 2, 3], 0.99)).toBe(5);
  expect(percentile([5, 1, 4, 2, 3], 0)).toBe(1);
  expect([median([3, 1, 2]), median([1, 2]), median([])]).toEqual([2, 2, 0]);
});

it('measurements take turns, and each keeps the values of its rounds', async () => {
  const order: string[] = [];
  const counting = (name: string) => () => {
    order.push(name);
    return order.length;
  };
  expect(await inTurn(3, [counting('yardstick'), counting('ours')])).toEqual([
    [1, 3, 5],
    [2, 4, 6],
  ]);
  expect(order.join(' ')).toBe('yardstick ours yardstick ours yardstick ours');
});

it('a ratio is that of its own round, so that a slow minute of the machine is in both', () => {
  expect(ratios([10, 100, 10], [5, 50, 5])).toEqual([2, 2, 2]);
  expect(above([10, 103, 11], [5, 100, 5])).toEqual([5, 3, 6]);
});

it('a row tells the middle one of its rounds, their range, and whether all keep the goal', () => {
  const parts = { what: 'a', yardstick: 'b', unit: 'ms' };
  expect(atMost([1, 3, 2], 4, parts)).toEqual({
    what: 'a',
    yardstick: 'b',
    median: '2.00 ms',
    range: '1.00 to 3.00',
    goal: '<= 4 ms',
    ok: 'yes',
  });
  const judged = (...values: number[]) => atMost(values, 4, parts).ok;
  expect([judged(5, 6, 7), judged(3, 3.5, 4.1), judged(3, 4.1, 5), judged(4, 4, 4)]).toEqual([
    'no',
    'yes, at the edge',
    'no, at the edge',
    'yes',
  ]);
  const asMuch = (...values: number[]) => atLeast(values, 4, parts).ok;
  expect([asMuch(5, 6, 7), asMuch(1, 5, 6), asMuch(1, 2, 3), asMuch(3, 3, 4)]).toEqual([
    'yes',
    'yes, at the edge',
    'no',
    'no, at the edge',
  ]);
});

it('a row of one value has no range, one without a goal is neither good nor bad, and one of nothing misses', () => {
  expect(atMost(0, 0, { what: 'a', unit: 'sets' })).toMatchObject({
    median: '0.00 sets',
    range: '-',
    ok: 'yes',
  });
  expect(told([1, 2, 3], { what: 'a' })).toMatchObject({ median: '2.00 x', goal: '-', ok: '-' });
  expect(atMost([], 1, { what: 'a' })).toMatchObject({ median: 'none', ok: 'no' });
  expect(atMost([Number.NaN, 1, 1], 2, { what: 'a' }).ok).not.toBe('yes');
});

it('figures are short and keep what tells them apart', () => {
  expect([0.0034, 0.034, 0.34, 3.4, 34, 340, 3400, 0, -2.5].map(shown)).toEqual([
    '0.003',
    '0.034',
    '0.34',
    '3.40',
    '34.0',
    '340',
    '3400',
    '0.00',
    '-2.50',
  ]);
});

it('a page gets what was measured in the place of the same before, and keeps all else', () => {
  const row = told(1, { what: 'a | b' });
  const part = (name: string, when: string) => markdownOf(name, 'What it is.', [row], when);
  const page = [
    'Before.\n\n<!-- measured -->',
    part('start', 'Then.'),
    part('gone', 'Then.'),
    part('names', 'Then.'),
    '<!-- end of what was measured -->\n\nAfter.\n',
  ].join('\n\n');
  const order = ['start', 'slack', 'names'];
  const fresh = new Map([
    ['slack', part('slack', 'Now.')],
    ['names', part('names', 'Now.')],
  ]);
  const once = withParts(page, fresh, order);
  expect(once).toBe(
    [
      'Before.\n\n<!-- measured -->',
      part('start', 'Then.'),
      part('slack', 'Now.'),
      part('names', 'Now.'),
      '<!-- end of what was measured -->\n\nAfter.\n',
    ].join('\n\n'),
  );
  expect(withParts(once, fresh, order)).toBe(once);
  expect(once).toContain('| a \\| b | - | 1.00 x | - | - | - |');
  expect(() => withParts('no marks', fresh, order)).toThrow('lacks');
});
