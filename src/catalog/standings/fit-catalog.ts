import type { Catalog, Model } from '../catalog.ts';
import type { RulersFile } from '../imported-schema.ts';
import {
  abilityOf,
  expectedIn,
  fitRulers,
  inDomain,
  type Point,
  type Ruler,
  readOff,
  type Trend,
} from './fit.ts';
import { countingIn, isOpenUnit, type Observation, observationsOf, scaleOf } from './observe.ts';
import { releaseYear, sharedScale, standingOf } from './standing.ts';

const digits = (value: number) => Number(value.toPrecision(5));

type Observed = { readonly model: Model; readonly observations: readonly Observation[] };

/** Whether a ruler's unit has no ends. */
function isOpen({ benchmarks }: Catalog, ruler: string): boolean {
  return isOpenUnit(benchmarks[ruler.slice(0, ruler.lastIndexOf('/'))]?.unit ?? '');
}

type Fitted = { readonly rulers: ReadonlyMap<string, Ruler>; readonly trend: Trend };

/** Rulers and trend of what shares an ability: that of most domains, or that of one of its own. */
function fitScale(catalog: Catalog, observed: readonly Observed[], scale: string | null): Fitted {
  const scored = observed.map(({ model, observations }) => ({
    readings: countingIn(catalog.domains, observations, scale),
    year: releaseYear(model),
  }));
  return fitRulers(scored, (ruler) => isOpen(catalog, ruler));
}

/** Rulers of domains that stand aside, read off the ability that they share in. */
function readAside(
  catalog: Catalog,
  observed: readonly Observed[],
  { rulers, trend }: Fitted,
): ReadonlyMap<string, Ruler> {
  const { domains } = catalog;
  const points = new Map<string, Point[]>();
  for (const { model, observations } of observed) {
    const shared = countingIn(domains, observations, null);
    const ability = abilityOf(shared, rulers, expectedIn(trend, releaseYear(model)));
    for (const { ruler, domain, value, weight } of observations) {
      if (domains[domain]?.ability !== 'aside') continue;
      const own = points.get(ruler) ?? [];
      own.push({ value, weight, ability: inDomain(ability, domain) });
      points.set(ruler, own);
    }
  }
  const read = [...points].flatMap(([id, own]): [string, Ruler][] => {
    const ruler = readOff(own, isOpen(catalog, id));
    return ruler ? [[id, ruler]] : [];
  });
  return new Map(read);
}

/**
 * Rulers, trends and the standings of all that are measured, fitted over all scores of a catalog. Takes about a second
 * for hundreds of models: it belongs where scores are imported.
 */
export function fitCatalog(catalog: Catalog): RulersFile {
  const { domains } = catalog;
  const observed = [...catalog.models.values()].flatMap((model): Observed[] => {
    const observations = observationsOf(catalog, model);
    return observations.length > 0 ? [{ model, observations }] : [];
  });
  const all = observed.flatMap(({ observations }) => observations);
  const byRuler = Map.groupBy(all, ({ ruler }) => ruler);
  const scales = [null, ...Object.keys(domains).filter((id) => scaleOf(domains, id) !== null)];
  const fits = scales.map((scale) => ({ scale, ...fitScale(catalog, observed, scale) }));
  const aside = fits.flatMap((own) => (own.scale === null ? [...readAside(catalog, observed, own)] : []));
  const newest = (own: readonly Observation[]) =>
    own.reduce((day, { score }) => (score.claim.asOf > day ? score.claim.asOf : day), '');
  const file: RulersFile = {
    asOf: newest(all),
    rulers: fits
      .flatMap(({ rulers }) => [...rulers])
      .concat(aside)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { offset, slope, noise }]) => {
        const own = byRuler.get(id) ?? [];
        return {
          benchmark: own[0]?.score.benchmark ?? '',
          party: own[0]?.party ?? '',
          offset: digits(offset),
          slope: digits(slope),
          noise: digits(noise),
          models: own.length,
          asOf: newest(own),
        };
      }),
    trends: Object.fromEntries(
      fits.map(({ scale, trend }) => [
        scale ?? sharedScale,
        { at: digits(trend.at), slope: digits(trend.slope) },
      ]),
    ),
    levels: {},
  };
  const renewed: Catalog = { ...catalog, rulers: file };
  const models = [...catalog.models.values()];
  const levels = Object.keys(domains)
    .filter((domain) => domains[domain]?.ability !== 'none')
    .map((domain) => [
      domain,
      models
        .flatMap((model) => {
          const { basis, estimate } = standingOf(renewed, model, domain);
          return basis === 'measured' && estimate ? [Number(estimate.mean.toFixed(3))] : [];
        })
        .sort((a, b) => b - a),
    ]);
  return { ...file, levels: Object.fromEntries(levels) };
}

/** The text of a file of rulers, one a line. */
export function rulersText({ rulers, ...rest }: RulersFile): string {
  const { asOf, trends, levels } = rest;
  const rows = rulers.map((ruler) => JSON.stringify(ruler)).join(',\n');
  const lists = Object.entries(levels).map(([id, own]) => `${JSON.stringify(id)}:${JSON.stringify(own)}`);
  return `{"asOf":${JSON.stringify(asOf)},"trends":${JSON.stringify(trends)},"rulers":[\n${rows}],"levels":{\n${lists.join(',\n')}}}\n`;
}
