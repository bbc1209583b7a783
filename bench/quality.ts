import type { Model } from '../src/catalog/catalog.ts';
import {
  abilityOf,
  type Estimate,
  expectedIn,
  fitRulers,
  inDomain,
  type Scored,
} from '../src/catalog/standings/fit.ts';
import {
  countingIn,
  isOpenUnit,
  type Observation,
  observationsOf,
} from '../src/catalog/standings/observe.ts';
import { oddsOf } from '../src/catalog/standings/odds.ts';
import {
  expectedFromLine,
  generalDomain,
  releaseYear,
  standingOf,
} from '../src/catalog/standings/standing.ts';
import { catalog } from './catalog.ts';
import { atLeast, atMost, type Row } from './row.ts';

type Observed = Scored & { readonly model: Model; readonly observations: readonly Observation[] };

const folds = 5;
/** Scores closer than this tell nothing. */
const leastApart = 1;
const binEnds = [0.6, 0.7, 0.8, 0.9, 1.01];
/** A bin of fewer pairs says little. */
const countedBin = 200;

function observed(): Observed[] {
  return [...catalog.models.values()].flatMap((model) => {
    const observations = countingIn(catalog.domains, observationsOf(catalog, model), null);
    return observations.length > 0
      ? [{ model, observations, readings: observations, year: releaseYear(model) }]
      : [];
  });
}

const isOpen = (ruler: string) =>
  isOpenUnit(catalog.benchmarks[ruler.slice(0, ruler.lastIndexOf('/'))]?.unit ?? '');

/** A fold of each score that is the same in every run. */
function foldOf(index: number): number {
  return ((index * 2_654_435_761) >>> 7) % folds;
}

type Bin = { pairs: number; said: number; right: number };

/** Scores hidden by fifths: whether abilities fitted on the others put them in the right order, and as surely as they say. */
function fiveFold(): { right: number; pairs: number; bins: Bin[] } {
  const models = observed();
  const bins = binEnds.map((): Bin => ({ pairs: 0, said: 0, right: 0 }));
  for (let fold = 0; fold < folds; fold++) {
    let at = 0;
    const hidden = new Map<string, { observation: Observation; index: number }[]>();
    const seen = models.map((own, index): Scored => {
      const readings = own.observations.filter((observation) => {
        const isHidden = foldOf(at++) === fold;
        if (isHidden)
          hidden.set(observation.ruler, [...(hidden.get(observation.ruler) ?? []), { observation, index }]);
        return !isHidden;
      });
      return { readings, year: own.year };
    });
    const { rulers, trend } = fitRulers(seen, isOpen);
    const abilities = seen.map(({ readings, year }) => abilityOf(readings, rulers, expectedIn(trend, year)));
    const estimate = (index: number, domain: string): Estimate | null =>
      seen[index]?.readings.length === 0 ? null : inDomain(abilities[index]!, domain);
    for (const [ruler, scores] of hidden) {
      if (!rulers.has(ruler)) continue;
      for (const [first, a] of scores.entries())
        for (const b of scores.slice(first + 1)) {
          const apart = a.observation.score.value[0] - b.observation.score.value[0];
          const [own, other] = [
            estimate(a.index, a.observation.domain),
            estimate(b.index, b.observation.domain),
          ];
          if (Math.abs(apart) < leastApart || !own || !other) continue;
          const odds = oddsOf(own, other);
          const said = Math.max(odds, 1 - odds);
          const bin = bins[binEnds.findIndex((end) => said < end)];
          if (!bin) continue;
          bin.pairs += 1;
          bin.said += said;
          bin.right += Number(odds > 0.5 === a.observation.value > b.observation.value);
        }
    }
  }
  const pairs = bins.reduce((sum, bin) => sum + bin.pairs, 0);
  return { right: bins.reduce((sum, bin) => sum + bin.right, 0) / pairs, pairs, bins };
}

const middle = 1.2816;

/** Each measured model that its line says something of, as if it were not measured: how far off, and how often within the middle 80 %. */
function past(): { error: number; inside: number; models: number } {
  const known = [...catalog.models.values()].flatMap((model) => {
    const { basis, estimate } = standingOf(catalog, model, generalDomain);
    const expected = basis === 'measured' ? expectedFromLine(catalog, model, generalDomain) : null;
    return expected && estimate ? [{ estimate, expected: expected.estimate }] : [];
  });
  const off = known.map(({ estimate, expected }) => estimate.mean - expected.mean);
  const inside = known.filter(
    ({ estimate, expected }, index) =>
      Math.abs(off[index] ?? 0) <= middle * Math.sqrt(estimate.variance + expected.variance),
  );
  return {
    error: off.reduce((sum, value) => sum + Math.abs(value), 0) / known.length,
    inside: inside.length / known.length,
    models: known.length,
  };
}

/** Whether standings put models in the right order, are as sure as they say, and what they expected came true. */
export function measureQuality(): Row[] {
  const { right, pairs, bins } = fiveFold();
  const counted = bins.filter((bin) => bin.pairs >= countedBin);
  const off = Math.max(...counted.map((bin) => Math.abs(bin.said - bin.right) / bin.pairs));
  const shown = counted.map(
    (bin) => `${(bin.said / bin.pairs).toFixed(2)}: ${(bin.right / bin.pairs).toFixed(2)}`,
  );
  const line = past();
  return [
    atLeast(100 * right, 84, { what: `order of hidden scores, five folds, ${pairs} pairs`, unit: '%' }),
    atMost(off, 0.07, { what: `odds said: came true (${shown.join(', ')}), worst bin`, unit: 'off' }),
    atLeast(100 * line.inside, 75, {
      what: `${line.models} models expected from their line, within the middle 80 % (${line.error.toFixed(2)} off on average)`,
      unit: '%',
    }),
  ];
}
