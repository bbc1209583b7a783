import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/catalog/catalog.ts';
import { majority, mergeClaims, toModalities } from '../../src/catalog/merge.ts';
import { bases } from '../../src/catalog/words.ts';
import { smallModel } from '../small-catalog.ts';

const claim = (value: string, basis: Claim<string>['basis'], asOf = '2026-11-01'): Claim<string> => ({
  value,
  basis,
  asOf,
  source: { name: 'Test', url: null },
});

describe('of several claims', () => {
  test('who states it goes before how new it is', () => {
    for (const [at, better] of bases.entries())
      for (const worse of bases.slice(at + 1)) {
        const [old, young] = [claim('old', better, '2025-01-01'), claim('young', worse, '2026-11-01')];
        expect(mergeClaims([young, old])?.chosen.value, `${better} before ${worse}`).toBe('old');
      }
  });

  test('of one rank the newer, of one day the first of the file', () => {
    const [old, young] = [claim('old', 'lab', '2025-01-01'), claim('young', 'lab', '2026-11-01')];
    expect(mergeClaims([old, young])?.claims.map(({ value }) => value)).toEqual(['young', 'old']);
    expect(mergeClaims([claim('a', 'lab'), claim('b', 'lab')])?.chosen.value).toBe('a');
    expect(mergeClaims([])).toBeNull();
  });

  test('what most say, nothing where two say as much', () => {
    const said = (...values: string[]) => majority(values.map((value) => claim(value, 'aggregator')));
    expect(said('a', 'b', 'b')).toMatchObject({ value: 'b', basis: 'offers' });
    expect(said('a', 'b')).toBeNull();
    expect(said('a', 'a', 'b', 'b', 'c')).toBeNull();
    expect(said()).toBeNull();
  });
});

test('what a source cannot speak of is unknown, the rest is no', () => {
  const { input } = toModalities({ input: ['text'], output: ['text'] }, ['text', 'image']);
  expect(input).toEqual({ yes: ['text'], unknown: ['audio', 'video'] });
});

const row = (provider: string, facts: object) => ({
  provider,
  id: provider,
  claims: [{ source: 'list', asOf: '2026-11-01', ...facts }],
});

describe('how much a model takes in, where its lab says nothing', () => {
  const holding = (...offers: readonly (readonly [provider: string, tokens: number])[]) =>
    smallModel({ offers: offers.map(([provider, contextWindow]) => row(provider, { contextWindow })) })
      .contextWindow?.chosen.value;

  test('the most that a trusted host serves', () => {
    expect(holding(['host', 1000], ['cloud', 2000])).toBe(2000);
    expect(holding(['cloud', 2000], ['host', 1000])).toBe(2000);
  });

  test("not a reseller's word, and the lab's own route before all", () => {
    expect(holding(['host', 1000], ['reseller', 2000])).toBe(1000);
    expect(holding(['reseller', 2000])).toBeUndefined();
    expect(holding(['lab', 500], ['host', 1000])).toBe(500);
  });
});

describe('what a model can do', () => {
  const calls = (answer: string) => ({ capabilities: { functionCalling: answer } });
  const told = (entry: object) => smallModel(entry).capabilities.functionCalling;

  test.each([
    ['hosts agree', [row('host', calls('yes')), row('cloud', calls('yes'))], 'yes'],
    ['hosts split', [row('host', calls('yes')), row('cloud', calls('no'))], 'host'],
    ['one host is silent', [row('host', {}), row('cloud', calls('no'))], 'no'],
    ["the lab's own route", [row('lab', calls('no')), row('host', calls('yes'))], 'no'],
    ['a reseller', [row('host', calls('no')), row('reseller', calls('yes'))], 'no'],
    ['nobody', [row('host', {})], undefined],
  ])('%s', (_, offers, answer) => {
    expect(told({ offers })).toBe(answer);
  });

  test('what the lab documents goes before all routes', () => {
    const claims = [{ source: 'lab', asOf: '2025-01-01', ...calls('yes') }];
    expect(told({ claims, offers: [row('lab', calls('no')), row('host', calls('no'))] })).toBe('yes');
  });
});
