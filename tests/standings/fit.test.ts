import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  abilityOf,
  fitRulers,
  inDomain,
  priors,
  type Reading,
  type Ruler,
  type Scored,
} from '../../src/catalog/standings/fit.ts';

const before = { mean: 0, variance: priors.ability };
const domains = ['coding', 'vision'] as const;

const rulers: ReadonlyMap<string, Ruler> = new Map([
  ['easy', { offset: 2, slope: 0.6, noise: 0.1 }],
  ['hard', { offset: -2, slope: 1.4, noise: 0.3 }],
  ['votes', { offset: 1330, slope: 55, noise: 1200 }],
]);

const reading = fc.record({
  ruler: fc.constantFrom(...rulers.keys()),
  domain: fc.constantFrom(...domains),
  value: fc.double({ min: -4, max: 4, noNaN: true }),
  weight: fc.double({ min: 0.2, max: 1, noNaN: true }),
});

/** Scores of models whose abilities are known, on rulers that are known, with noise that is the same in every run. */
function madeUp(models: number): { scored: Scored[]; abilities: number[] } {
  const noise = (a: number, b: number) => Math.sin(a * 12.9898 + b * 78.233) * 0.2;
  const abilities = Array.from({ length: models }, (_, index) => -2 + (4 * index) / (models - 1));
  const scored = abilities.map((ability, index) => ({
    year: null,
    readings: ['a', 'b', 'c', 'd'].map((ruler, at) => ({
      ruler,
      domain: domains[at % 2] ?? 'coding',
      value: at - 1.5 + (0.7 + at * 0.2) * ability + noise(index, at),
      weight: 1,
    })),
  }));
  return { scored, abilities };
}

const none = () => false;

function standings(
  { rulers: own, trend }: ReturnType<typeof fitRulers>,
  scored: readonly Scored[],
): number[] {
  return scored.map(({ readings }) => abilityOf(readings, own, { ...before, mean: trend.at }).mean);
}

describe('an ability', () => {
  it('never falls in any domain when a score rises', () => {
    fc.assert(
      fc.property(
        fc.array(reading, { minLength: 1, maxLength: 8 }),
        fc.nat(7),
        fc.double({ min: 0.01, max: 5, noNaN: true }),
        (readings, which, by) => {
          const at = which % readings.length;
          const raised = readings.map((own, index) =>
            index === at ? { ...own, value: own.value + by } : own,
          );
          for (const domain of [null, ...domains, 'elsewhere']) {
            const low = inDomain(abilityOf(readings, rulers, before), domain);
            const high = inDomain(abilityOf(raised, rulers, before), domain);
            expect(high.mean).toBeGreaterThanOrEqual(low.mean - 1e-9);
            expect(high.variance).toBeCloseTo(low.variance, 9);
          }
        },
      ),
    );
  });

  it('is surer with every score, and never surer in a domain of its own than what it shares allows', () => {
    fc.assert(
      fc.property(fc.array(reading, { minLength: 1, maxLength: 8 }), (readings) => {
        const all = abilityOf(readings, rulers, before);
        const fewer = abilityOf(readings.slice(1), rulers, before);
        expect(all.variance).toBeLessThanOrEqual(fewer.variance + 1e-12);
        expect(inDomain(all, 'elsewhere').variance).toBeCloseTo(all.variance + priors.domain, 9);
      }),
    );
  });

  it('is what is expected where no ruler reads any score', () => {
    const strange: Reading = { ruler: 'nobody', domain: 'coding', value: 3, weight: 1 };
    expect(abilityOf([strange], rulers, { mean: 1.5, variance: 0.2 })).toMatchObject({
      mean: 1.5,
      variance: expect.closeTo(0.2, 9),
    });
  });
});

describe('the fit', () => {
  it('finds the order of models whose abilities are known', () => {
    const { scored, abilities } = madeUp(40);
    const found = standings(fitRulers(scored, none), scored);
    const wrong = abilities.flatMap((ability, a) =>
      abilities.slice(a + 1).filter((other, b) => other - ability > 0.3 && found[a]! >= found[a + 1 + b]!),
    );
    expect(wrong).toEqual([]);
  });

  it('gives the same rulers for the same scores, and leaves out those of too few models', () => {
    const { scored } = madeUp(12);
    const few = scored.map((own, index) =>
      index < 3
        ? { ...own, readings: [...own.readings, { ruler: 'few', domain: 'coding', value: 9, weight: 1 }] }
        : own,
    );
    expect(fitRulers(few, none)).toEqual(fitRulers(scored, none));
  });

  it('reads an open scale by its own centre and spread', () => {
    const { scored } = madeUp(30);
    const stretched = scored.map(({ year, readings }) => ({
      year,
      readings: readings.map((own) => (own.ruler === 'a' ? { ...own, value: 1300 + 100 * own.value } : own)),
    }));
    const found = standings(
      fitRulers(stretched, (ruler) => ruler === 'a'),
      stretched,
    );
    const plain = standings(
      fitRulers(scored, (ruler) => ruler === 'a'),
      scored,
    );
    for (const [index, value] of found.entries()) expect(value).toBeCloseTo(plain[index] ?? 0, 6);
  });

  const { scored } = madeUp(60);
  const plain = standings(fitRulers(scored, none), scored);
  // What tells nothing is left out; what is noise alone weighs next to nothing.
  const absurd = {
    'all scores equal': { value: () => 0, most: 0.001 },
    'a score of 0 and 100': { value: (index: number) => (index % 2 === 0 ? -4.2 : 4.2), most: 0.2 },
    'a benchmark that runs backwards': { value: (index: number) => 3 - index / 10, most: 0.001 },
  };
  it.each(Object.entries(absurd))('%s: moves no other', (_, { value, most }) => {
    const with_ = scored.map((own, index) => ({
      ...own,
      readings: [...own.readings, { ruler: 'absurd', domain: 'coding', value: value(index), weight: 1 }],
    }));
    const fitted = fitRulers(with_, none);
    for (const [index, value] of standings(fitted, scored).entries())
      expect(Math.abs(value - (plain[index] ?? 0))).toBeLessThan(most);
  });

  it('ten thousand scores of one benchmark move no model that has none of them', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      year: null,
      readings: [{ ruler: 'many', domain: 'coding', value: Math.sin(index), weight: 1 }],
    }));
    const moved = standings(fitRulers([...scored, ...many], none), scored);
    const places = (values: readonly number[]) =>
      values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
    expect(places(moved)).toEqual(places(plain));
  });
});
