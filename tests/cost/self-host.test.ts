import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HostAsk, hostEstimate, memoryNeeded, precisions } from '../../src/cost/self-host.ts';
import { toUsd } from '../../src/language/amount.ts';
import { catalog } from '../catalog-for-tests.ts';

const { gpus } = catalog;
const ask: HostAsk = { bits: null, context: null, card: null, gpuHour: null };
const gigabytes = (from: Partial<HostAsk>, parameters: number) =>
  hostEstimate(gpus, parameters, { ...ask, ...from }).rows.map(({ memory }) => [memory.low, memory.high]);

describe('memory', () => {
  test('of 12.4 billion parameters: weights, 8,000 tokens at 60 to 210 KB, 10% for the runtime', () => {
    const byHand = [24.8, 12.4, 6.2].map((weights) => [(weights + 0.48) * 1.1, (weights + 1.68) * 1.1]);
    for (const [index, [low, high]] of gigabytes({}, 12.4).entries()) {
      expect(low).toBeCloseTo(byHand[index]?.[0] ?? 0, 9);
      expect(high).toBeCloseTo(byHand[index]?.[1] ?? 0, 9);
    }
  });

  test('of layouts that are published lies in the range of their size', () => {
    // 2 x layers x key-value heads x head size x 2 bytes.
    const layouts = [
      ['Llama 3.2 1B', 1.24, 16, 8, 64],
      ['Llama 3.1 8B', 8.03, 32, 8, 128],
      ['Mistral Nemo', 12.25, 40, 8, 128],
      ['gpt-oss 20B', 20.9, 24, 8, 64],
      ['Qwen2.5 32B', 32.5, 64, 8, 128],
      ['Llama 3.3 70B', 70.6, 80, 8, 128],
      ['gpt-oss 120B', 116.8, 36, 8, 64],
      ['Mistral Large 2', 122.6, 88, 8, 128],
      ['Qwen3 235B', 235, 94, 4, 128],
      ['Llama 3.1 405B', 405, 126, 8, 128],
    ] as const;
    for (const [name, parameters, layers, heads, size] of layouts) {
      const cache = 1e6 * 2 * layers * heads * size * 2;
      const weights = parameters * 2;
      const { low, high } = memoryNeeded(gpus.assumptions, parameters, 16, 1e6);
      const exact = (weights + cache / 1e9) * 1.1;
      expect(exact, name).toBeGreaterThanOrEqual(low);
      expect(exact, name).toBeLessThanOrEqual(high);
    }
  });

  test('never shrinks with parameters within a band, bits or context, and low never exceeds high', () => {
    const size = fc.double({ min: 0.1, max: 2000, noNaN: true });
    const context = fc.integer({ min: 1, max: 2_000_000 });
    fc.assert(
      fc.property(size, context, fc.integer({ min: 1, max: 1_000_000 }), (parameters, tokens, more) => {
        const needed = precisions.map((bits) => memoryNeeded(gpus.assumptions, parameters, bits, tokens));
        for (const { low, high } of needed) expect(low).toBeLessThanOrEqual(high);
        for (const [index, own] of needed.entries()) {
          const wider = needed[index - 1];
          if (wider) expect(own.high).toBeLessThan(wider.high);
        }
        const longer = memoryNeeded(gpus.assumptions, parameters, 16, tokens + more);
        expect(longer.low).toBeGreaterThan(needed[0]?.low ?? 0);
      }),
    );
  });
});

describe('cards', () => {
  test('are the fewest whose memory together is enough, counted up one by one', () => {
    const size = fc.double({ min: 0.5, max: 1500, noNaN: true });
    fc.assert(
      fc.property(size, fc.integer({ min: 4, max: 300 }), (parameters, each) => {
        const { rows } = hostEstimate(gpus, parameters, { ...ask, card: { gigabytes: each, id: null } });
        for (const { memory, cards } of rows) {
          const count = (needed: number) => {
            let own = 1;
            while (own * each < needed) own += 1;
            return own;
          };
          expect(cards).toEqual([
            { gigabytes: each, count: { low: count(memory.low), high: count(memory.high) } },
          ]);
        }
      }),
    );
  });

  test('of the plan are one of the smallest that holds it at 4 bit, or at the precision asked, else the fewest of the largest', () => {
    const plan = (parameters: number, from: Partial<HostAsk> = {}) =>
      hostEstimate(gpus, parameters, { ...ask, ...from }).plan;
    expect(plan(12.4)).toEqual({ bits: 4, gigabytes: 12, count: 1 });
    expect(plan(12.4, { bits: 16 })).toEqual({ bits: 16, gigabytes: 32, count: 1 });
    expect(plan(12.4, { card: { gigabytes: 24, id: null } })).toEqual({ bits: 4, gigabytes: 24, count: 1 });
    expect(plan(12.4, { bits: 16, card: { gigabytes: 24, id: null } })).toEqual({
      bits: 16,
      gigabytes: 24,
      count: 2,
    });
    expect(plan(671)).toEqual({ bits: 4, gigabytes: 256, count: 2 });
    expect(plan(671, { card: { gigabytes: 24, id: null } })).toBeNull();
  });

  test('cost their price an hour x 720 hours, each', () => {
    const usd = (parameters: number, from: Partial<HostAsk>) => {
      const { perMonth } = hostEstimate(gpus, parameters, { ...ask, ...from });
      return perMonth === null ? null : toUsd(perMonth);
    };
    expect(usd(12.4, { gpuHour: 2.5 })).toBe(1800);
    expect(usd(671, { gpuHour: 2.5 })).toBe(3600);
    expect(usd(12.4, { gpuHour: 0.1 })).toBe(72);
    expect(usd(12.4, {})).toBeNull();
    expect(usd(671, { gpuHour: 2.5, card: { gigabytes: 24, id: null } })).toBeNull();
  });
});

test('every card has a source of its maker, and sizes that a person can look up', () => {
  for (const [id, card] of Object.entries(gpus.cards)) {
    expect(catalog.sources[card.source], id).toBeTruthy();
    expect(card.url, id).toMatch(/^https:\/\/www\.(?:nvidia|amd)\.com\//);
  }
});
