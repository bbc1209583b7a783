import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { can, certainly, gives, isOfferedFor, onlyOne, takes } from '../../src/catalog/abilities.ts';
import type { Answer } from '../../src/catalog/catalog.ts';
import type { Modality } from '../../src/catalog/words.ts';
import { hosts, smallModel } from '../small-catalog.ts';

const asOf = '2026-11-01';
const sees = { input: ['text', 'image'], output: ['text'] };
const reads = { input: ['text'], output: ['text'] };

type Row = Readonly<Record<string, unknown>>;

const offer = (provider: string, ...rows: readonly Row[]) => ({
  provider,
  id: 'a',
  claims: rows.map((row) => ({ source: 'list', asOf, ...row })),
});

/** Offers of as many hosts that say yes to images, no, and nothing. */
const votes = (yes: number, no: number, silent = 0) => [
  ...hosts.slice(0, yes).map((host) => offer(host, { modalities: sees })),
  ...hosts.slice(yes, yes + no).map((host) => offer(host, { modalities: reads })),
  ...hosts.slice(yes + no, yes + no + silent).map((host) => offer(host, { contextWindow: 1000 })),
];

const images = (entry: object) => takes(smallModel(entry), 'image');

describe('whether a model takes a kind, by its hosts', () => {
  test.each<[yes: number, no: number, Answer | null]>([
    [0, 0, null],
    [1, 0, 'yes'],
    [0, 1, 'no'],
    [1, 1, 'host'],
    // Two thirds are no clear majority, more than that is one.
    [2, 1, 'host'],
    [3, 1, 'yes'],
    [1, 2, 'host'],
    [1, 3, 'no'],
    [4, 2, 'host'],
    [5, 2, 'yes'],
    [2, 4, 'host'],
    [2, 5, 'no'],
    [15, 15, 'host'],
    [1, 30, 'no'],
    [30, 1, 'yes'],
  ])('%i say yes, %i no: %s', (yes, no, expected) => {
    expect(images({ offers: votes(yes, no, 3) })).toBe(expected);
  });

  const counts = fc.record({ yes: fc.nat(9), no: fc.nat(9), silent: fc.nat(3) });

  test('the order of offers never matters', () => {
    const shuffled = counts.chain(({ yes, no, silent }) => {
      const offers = votes(yes, no, silent);
      const order = fc.shuffledSubarray(offers, { minLength: offers.length });
      return fc.record({ offers: fc.constant(offers), mixed: order });
    });
    fc.assert(
      fc.property(shuffled, ({ offers, mixed }) => {
        const [before, after] = [smallModel({ offers }), smallModel({ offers: mixed })];
        expect(after.modalities?.chosen.value).toEqual(before.modalities?.chosen.value);
      }),
      { numRuns: 60 },
    );
  });

  test('a host more that says no never moves the answer towards yes, one that is silent never moves it', () => {
    const rank = (answer: Answer | null) => (answer === null ? null : ['no', 'host', 'yes'].indexOf(answer));
    fc.assert(
      fc.property(counts, ({ yes, no, silent }) => {
        const before = rank(images({ offers: votes(yes, no, silent) }));
        const after = rank(images({ offers: votes(yes, no + 1, silent) }));
        expect(after).toBeLessThanOrEqual(before ?? 0);
        expect(rank(images({ offers: votes(yes, no, silent + 1) }))).toBe(before);
      }),
      { numRuns: 60 },
    );
  });

  test('never the union: where as many say no as yes or more, it is no yes', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.integer({ min: 1, max: 9 }), (yes, more) => {
        expect(images({ offers: votes(yes, yes + more) })).not.toBe('yes');
      }),
      { numRuns: 60 },
    );
  });

  test('outputs by the same rule', () => {
    const draws = { input: ['text'], output: ['text', 'image'] };
    const offers = [offer('host', { modalities: draws }), ...votes(0, 1)];
    expect(gives(smallModel({ offers }), 'image')).toBe('host');
    expect(gives(smallModel({ offers: [...offers, ...votes(0, 3)] }), 'image')).toBe('no');
    expect(gives(smallModel({ offers }), 'text')).toBe('yes');
  });

  test('resellers have no voice, and a route has one, however many lists tell of it', () => {
    expect(images({ offers: [...votes(0, 1), offer('reseller', { modalities: sees })] })).toBe('no');
    const older = { modalities: sees, asOf: '2026-01-01' };
    const twice = offer('host', { modalities: reads }, older, { ...older, source: 'partial' });
    expect(images({ offers: [twice] })).toBe('no');
    expect(images({ offers: [twice, ...votes(1, 0)] })).toBe('host');
  });

  test('a source that cannot speak of a kind leaves it to those that can', () => {
    const partial = offer('host', { source: 'partial', modalities: sees });
    const audio = (offers: readonly object[]) => takes(smallModel({ offers }), 'audio');
    expect(audio([partial])).toBeNull();
    expect(audio([partial, ...votes(0, 1)])).toBe('no');
    const hears = offer('cloud', { modalities: { input: ['text', 'audio'], output: ['text'] } });
    expect(audio([partial, hears])).toBe('yes');
  });
});

describe('whether a model takes a kind, by who states it', () => {
  const stated = (source: string, modalities: object) => [{ source, asOf: '2025-01-01', modalities }];

  test('what the lab documents goes before its own rows, they before all hosts, and hosts before a list', () => {
    const own = offer('lab', { modalities: reads });
    expect(images({ offers: [own, ...votes(9, 0)] })).toBe('no');
    expect(images({ claims: stated('lab', sees), offers: [own, ...votes(0, 9)] })).toBe('yes');
    expect(images({ claims: stated('list', reads), offers: votes(1, 0) })).toBe('yes');
    expect(images({ claims: stated('list', sees) })).toBe('yes');
    expect(images({ claims: stated('list', sees), offers: votes(1, 1) })).toBe('host');
  });

  test('nobody says: null; hosts agree: no list of what is split', () => {
    expect(images({})).toBeNull();
    expect(smallModel({ offers: votes(3, 1) }).modalities?.chosen.value).toEqual({
      input: { yes: ['text', 'image'], unknown: [] },
      output: { yes: ['text'], unknown: [] },
    });
    expect(smallModel({ offers: votes(1, 1) }).modalities?.chosen.value.input).toEqual({
      yes: ['text'],
      unknown: [],
      host: ['image'],
    });
  });

  test('the claim is that of a row which says just this', () => {
    const other = offer('cloud', { source: 'partial', asOf: '2026-11-20', modalities: sees });
    const chosen = smallModel({ offers: [other, ...votes(0, 9)] }).modalities?.chosen;
    expect(chosen).toMatchObject({ asOf, basis: 'offers' });
  });
});

describe('capabilities', () => {
  const tools = (answer: 'yes' | 'no') => ({ capabilities: { functionCalling: answer } });
  const calls = (entry: object) => can(smallModel(entry), 'functionCalling');

  test('depend on the host as soon as two hosts differ, unless the lab says', () => {
    expect(calls({})).toBeNull();
    expect(calls({ offers: [offer('host', tools('yes')), offer('cloud', tools('yes'))] })).toBe('yes');
    const split = [offer('host', tools('yes')), offer('cloud', tools('no'))];
    expect(calls({ offers: split })).toBe('host');
    expect(calls({ offers: [...split, offer('lab', tools('no'))] })).toBe('no');
    const documented = [{ source: 'lab', asOf, ...tools('yes') }];
    expect(calls({ claims: documented, offers: [...split, offer('lab', tools('no'))] })).toBe('yes');
  });

  test('of the lab, by the rows of its newest day in whatever order', () => {
    const rows = [
      { ...offer('lab', tools('no')), id: 'old' },
      { ...offer('lab', { ...tools('yes'), asOf: '2026-11-02' }), id: 'new' },
    ];
    expect(calls({ offers: rows })).toBe('yes');
    expect(calls({ offers: rows.toReversed() })).toBe('yes');
    const sameDay = [offer('lab', tools('no')), { ...offer('lab', tools('yes')), id: 'b' }];
    expect(calls({ offers: sameDay })).toBe('host');
    expect(calls({ offers: sameDay.toReversed() })).toBe('host');
  });
});

const answers: readonly (Answer | null)[] = ['yes', 'no', 'host', null];

test('certain is yes or no', () => {
  expect(answers.map(certainly)).toEqual([true, false, null, null]);
});

describe('only one of them can', () => {
  test.each<[readonly (Answer | null)[], number | null]>([
    [['yes', 'no'], 0],
    [['no', 'yes', 'no'], 1],
    [['yes', 'yes'], null],
    [['yes', 'host'], null],
    [['yes', null], null],
    [['no', 'no'], null],
    [['host', 'no'], null],
    [[null, 'no'], null],
    [[], null],
  ])('%j: %s', (given, expected) => {
    expect(onlyOne(given)).toBe(expected);
  });

  test('holds in every way in which the open answers may come out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...answers), { minLength: 2, maxLength: 4 }),
        fc.infiniteStream(fc.boolean()),
        (given, coin) => {
          const full = given.map((own) =>
            own === 'yes' || own === 'no' ? own : coin.next().value ? 'yes' : 'no',
          );
          const only = onlyOne(given);
          if (only !== null) expect(onlyOne(full)).toBe(only);
        },
      ),
    );
  });
});

test('a route is refused by its own row alone', () => {
  const model = smallModel({
    offers: [
      offer('lab', { modalities: sees }),
      offer('host', { modalities: reads, capabilities: { functionCalling: 'no' } }),
      offer('cloud', { contextWindow: 1000 }),
    ],
  });
  const offered = (kind: Modality) =>
    model.offers
      .filter((own) => isOfferedFor(own, [{ kind: 'takes', value: kind }]))
      .map(({ provider }) => provider);
  expect(offered('image')).toEqual(['lab', 'cloud']);
  expect(offered('text')).toEqual(['lab', 'host', 'cloud']);
  const tools = { kind: 'can', value: 'functionCalling' } as const;
  expect(model.offers.map((own) => isOfferedFor(own, [tools]))).toEqual([true, false, true]);
});
