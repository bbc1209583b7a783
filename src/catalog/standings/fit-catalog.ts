import type { Catalog, Model } from '../catalog.ts';
import type { RulersFile } from '../imported-schema.ts';
import { fitRulers, type Ruler, type Trend } from './fit.ts';
import { countingIn, isOpenUnit, type Observation, observationsOf, scaleOf } from './observe.ts';
import { releaseYear, sharedScale, standingOf } from './standing.ts';

const digits = (value: number) => Number(value.toPrecision(5));

type Observed = { readonly model: Model; readonly observations: readonly Observation[] };

/** Rulers of what shares an ability; those of domains that stand aside are read off with everything else fixed. */
function fitScale(
  { benchmarks, domains }: Catalog,
  observed: readonly Observed[],
  scale: string | null,
): { rulers: ReadonlyMap<string, Ruler>; trend: Trend } {
  const isOpen = (ruler: string) =>
    isOpenUnit(benchmarks[ruler.slice(0, ruler.lastIndexOf('/'))]?.unit ?? '');
  const scored = (domain: string | null) =>
    observed.map(({ model, observations }) => ({
      readings: countingIn(domains, observations, domain),
      year: releaseYear(model),
    }));
  const fitted = fitRulers(scored(scale), isOpen);
  if (scale !== null) return fitted;
  const aside = Object.keys(domains).filter((id) => domains[id]?.ability === 'aside');
  const rulers = new Map(fitted.rulers);
  for (const domain of aside)
    for (const [id, ruler] of fitRulers(scored(domain), isOpen).rulers)
      if (!rulers.has(id)) rulers.set(id, ruler);
  return { ...fitted, rulers };
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
  const newest = (own: readonly Observation[]) =>
    own.reduce((day, { score }) => (score.claim.asOf > day ? score.claim.asOf : day), '');
  const file: RulersFile = {
    asOf: newest(all),
    rulers: fits
      .flatMap(({ rulers }) => [...rulers])
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
