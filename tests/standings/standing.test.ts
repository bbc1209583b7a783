import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalog, Model, Score } from '../../src/catalog/catalog.ts';
import { rulersFile } from '../../src/catalog/imported-schema.ts';
import { fitCatalog, rulersText } from '../../src/catalog/standings/fit-catalog.ts';
import { countingIn, observationsOf } from '../../src/catalog/standings/observe.ts';
import { normalBelow, oddsOf } from '../../src/catalog/standings/odds.ts';
import { rankOf, type Standing, standingOf, sureOf } from '../../src/catalog/standings/standing.ts';
import { bundled } from '../bundled-catalog.ts';
import { catalog } from '../catalog-for-tests.ts';

const standing = (id: string, domain = 'general') => standingOf(catalog, catalog.models.get(id)!, domain);
const mean = ({ estimate }: Standing) => estimate?.mean ?? Number.NaN;

describe('odds', () => {
  it('are those of the normal distribution', () => {
    expect(normalBelow(0)).toBeCloseTo(0.5, 6);
    expect(normalBelow(1.2816)).toBeCloseTo(0.9, 4);
    expect(normalBelow(-1.959964)).toBeCloseTo(0.025, 5);
  });

  it('of two sum to one', () => {
    const estimate = fc.record({
      mean: fc.double({ min: -5, max: 5, noNaN: true }),
      variance: fc.double({ min: 0.01, max: 2, noNaN: true }),
    });
    fc.assert(
      fc.property(estimate, estimate, (a, b) => {
        expect(oddsOf(a, b) + oddsOf(b, a)).toBeCloseTo(1, 6);
      }),
    );
  });
});

describe('a standing', () => {
  it('puts a flagship far above a small model of old', () => {
    expect(
      oddsOf(standing('anthropic/claude-opus-5').estimate!, standing('openai/gpt-4o-mini').estimate!),
    ).toBeGreaterThan(0.99);
  });

  it('is measured by three scores or two parties, and thin by less', () => {
    for (const model of catalog.models.values()) {
      const { basis, observations } = standingOf(catalog, model, 'general');
      if (basis !== 'measured' && basis !== 'thin') continue;
      const parties = new Set(observations.map(({ party }) => party)).size;
      expect(basis === 'measured').toBe(observations.length >= 3 || parties >= 2);
    }
  });

  it('of a model without scores is expected from the measured one before it in its line', () => {
    const opus = standing('anthropic/claude-opus-5-5');
    expect(opus.basis).toBe('expected');
    expect(opus.from?.id).toBe('anthropic/claude-opus-5');
    expect(mean(opus)).toBeGreaterThan(mean(standing('anthropic/claude-opus-5')));
    expect(opus.estimate!.variance).toBeGreaterThan(standing('anthropic/claude-opus-5').estimate!.variance);
  });

  it('of a further generation is expected to be further, and less surely', () => {
    const haiku = standing('anthropic/claude-haiku-5-5');
    expect(haiku.from?.id).toBe('anthropic/claude-haiku-4-5');
    expect(mean(haiku) - mean(standing('anthropic/claude-haiku-4-5'))).toBeCloseTo(0.7, 6);
  });

  it('that is expected never turns the order of tiers round', () => {
    for (const [upper, lower] of [
      ['anthropic/claude-opus-5-5', 'anthropic/claude-sonnet-5-5'],
      ['anthropic/claude-sonnet-5-5', 'anthropic/claude-haiku-5-5'],
      ['openai/gpt-6-astra', 'openai/gpt-6.1-sol'],
      ['openai/gpt-6.1-sol', 'openai/gpt-6-luna'],
    ] as const)
      for (const domain of ['general', 'coding', 'vision'])
        expect(mean(standing(upper, domain))).toBeGreaterThanOrEqual(mean(standing(lower, domain)));
  });

  it('of a tier that has no measured line stands beside the one below it', () => {
    const astra = standing('openai/gpt-6-astra');
    expect([astra.basis, astra.from?.id]).toEqual(['expected', 'openai/gpt-5.6-sol']);
  });

  it('of nobody is nothing: no scores, no line', () => {
    const [nobody] = [...catalog.models.values()].filter(
      (model) => model.scores.length === 0 && model.families.length === 0 && model.task === 'chat',
    );
    expect(standingOf(catalog, nobody!, 'general')).toMatchObject({ basis: 'none', estimate: null });
    expect(rankOf(catalog, standingOf(catalog, nobody!, 'general'))).toBeNull();
  });

  it('ranks within those measured, and its sure value below its mean', () => {
    for (const model of catalog.models.values())
      for (const domain of ['general', 'coding', 'russian']) {
        const own = standingOf(catalog, model, domain);
        const rank = rankOf(catalog, own);
        if (!rank || !own.estimate) continue;
        expect(rank.low).toBeGreaterThanOrEqual(1);
        expect(rank.high).toBeGreaterThanOrEqual(rank.low);
        expect(rank.high).toBeLessThanOrEqual(rank.of);
        expect(sureOf(own)).toBeLessThan(own.estimate.mean);
      }
  });
});

it('the best place of a measured model is one more than those that are certainly better', () => {
  for (const model of catalog.models.values())
    for (const [domain, levels] of Object.entries(catalog.rulers!.levels)) {
      const own = standingOf(catalog, model, domain);
      const rank = rankOf(catalog, own);
      if (!rank || !own.estimate) continue;
      // The ends of the middle four fifths.
      const high = own.estimate.mean + 1.2816 * Math.sqrt(own.estimate.variance);
      const better = levels.filter((level) => level > high).length;
      expect(rank.low).toBe(Math.min(1 + better, levels.length));
    }
});

it('rulers whose levels do not stand best first are refused', () => {
  const { rulers } = catalog;
  const levels = { ...rulers!.levels, general: rulers!.levels.general!.toReversed() };
  expect(rulersFile.safeParse(rulers).success).toBe(true);
  expect(rulersFile.safeParse({ ...rulers, levels }).success).toBe(false);
});

describe.each([
  ['the frozen catalog', catalog],
  ['the bundled one', bundled],
])('every floor of %s', (_, { models, practice, workloads, ...rest }) => {
  const floors = [
    ...Object.entries(practice.floors),
    ...Object.values(workloads).flatMap(({ floor, domain = 'general' }) =>
      floor === undefined ? [] : [[domain, floor] as const],
    ),
  ];
  it.each(floors)('in %s, %s, is a model that is measured', (domain, id) => {
    const model = models.get(id);
    const own = model && standingOf({ ...rest, models, practice, workloads }, model, domain);
    expect(own?.basis).toBe('measured');
  });
});

/** The frozen catalog with other scores of some models. */
function withScores(of: Readonly<Record<string, readonly Score[]>>): Catalog {
  const models = new Map(
    [...catalog.models].map(([id, model]): [string, Model] => {
      const scores = of[id];
      return [id, scores ? Object.create(model, { scores: { value: scores, enumerable: true } }) : model];
    }),
  );
  return { ...catalog, models };
}

describe('what is expected', () => {
  const scoresOf = (id: string) => catalog.models.get(id)?.scores ?? [];
  const [opus, sonnet] = ['anthropic/claude-opus-5', 'anthropic/claude-sonnet-5'] as const;

  it('keeps the order of tiers where scores turned it round', () => {
    const turned = withScores({ [opus]: scoresOf(sonnet), [sonnet]: scoresOf(opus) });
    const own = (id: string) => mean(standingOf(turned, turned.models.get(id)!, 'general'));
    expect(own(sonnet)).toBeGreaterThan(own(opus));
    expect(own(`${opus}-5`)).toBeGreaterThan(own(`${sonnet}-5`));
    const held = standingOf(turned, turned.models.get(`${opus}-5`)!, 'general');
    expect(held.prior).toMatchObject({ by: 'line', isHeld: true });
  });

  it('comes from what is measured, not from what has a score', () => {
    const little = withScores({ [opus]: scoresOf(opus).slice(0, 1) });
    const own = (id: string) => standingOf(little, little.models.get(id)!, 'general');
    expect(own(opus).basis).toBe('thin');
    expect(own(`${opus}-5`).from?.id).toBe('anthropic/claude-opus-4-8');
  });
});

describe('what counts', () => {
  it('of all runs on one ruler is the best, of every model', () => {
    for (const model of catalog.models.values()) {
      const each = model.scores.flatMap((score) =>
        observationsOf(catalog, { lab: model.lab, scores: [score] }),
      );
      for (const { ruler, value } of observationsOf(catalog, model))
        expect(value).toBe(Math.max(...each.filter((own) => own.ruler === ruler).map((own) => own.value)));
    }
  });

  it('of several runs of one benchmark by one party is the best', () => {
    const model = catalog.models.get('anthropic/claude-opus-5')!;
    const own = observationsOf(catalog, model);
    expect(new Set(own.map(({ ruler }) => ruler)).size).toBe(own.length);
    const agent = own.find(({ ruler }) => ruler.startsWith('arena-agent/'));
    const all = model.scores
      .filter(({ benchmark }) => benchmark === 'arena-agent')
      .map(({ value }) => value[0]);
    expect(agent?.score.value[0]).toBe(Math.max(...all));
  });

  it('of boards with the same votes is less the more of them there are; what a lab reports is one ruler', () => {
    const own = countingIn(
      catalog.domains,
      observationsOf(catalog, catalog.models.get('anthropic/claude-opus-5')!),
      null,
    );
    const boards = own.filter(({ score }) => score.votes !== null);
    expect(boards.length).toBeGreaterThan(2);
    for (const { weight } of boards) expect(weight).toBeCloseTo(1 / (1 + 0.15 * (boards.length - 1)), 9);
    for (const { weight, score } of own) if (score.votes === null) expect(weight).toBe(1);
  });

  it('a language counts for itself alone', () => {
    const model = catalog.models.get('anthropic/claude-opus-5')!;
    const observations = observationsOf(catalog, model);
    const ofDomain = (domain: string | null) =>
      countingIn(catalog.domains, observations, domain).map(({ score }) => score.benchmark);
    expect(ofDomain(null)).not.toContain('arena-text-russian');
    expect(ofDomain('coding')).not.toContain('arena-text-russian');
    expect(ofDomain('russian')).toContain('arena-text-russian');
    expect(ofDomain('languages')).toContain('arena-text-russian');
  });
});

it('rulers survive being written', () => {
  const file = fitCatalog(catalog);
  expect(rulersFile.parse(JSON.parse(rulersText(file)))).toEqual(file);
});
