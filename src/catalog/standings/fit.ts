/** One score of a model on a ruler, in the ruler's plain unit; `weight` is below 1 where several rest on the same votes. */
export type Reading = {
  readonly ruler: string;
  readonly domain: string;
  readonly value: number;
  readonly weight: number;
};

/** How a ruler reads abilities, in its plain unit: value = offset + slope * ability + noise of that variance. */
export type Ruler = { readonly offset: number; readonly slope: number; readonly noise: number };

/** The ability that is expected of a model before any score: a straight line over years since 2025-01-01. */
export type Trend = { readonly at: number; readonly slope: number };

/** What is taken for granted before any score, in logits: variances, and how steep a ruler may be. */
export const priors = {
  ability: 0.8 ** 2,
  domain: 0.45 ** 2,
  offset: 2 ** 2,
  slope: 0.4 ** 2,
  noise: 0.4 ** 2,
  /** How many scores the prior of the noise weighs. */
  noiseScores: 6,
  flattest: 0.3,
  steepest: 3,
} as const;

/** Fewer models than this make no ruler. */
export const fewestModels = 4;

/** Fewer models than this make no line over the years. */
const fewestDated = 20;

const rounds = 25;

type Sum = { readonly information: number; readonly towards: number };

/** What scores say of a model: its ability in general, and sums of each domain that has scores. */
export type Ability = {
  readonly mean: number;
  readonly variance: number;
  readonly sums: ReadonlyMap<string, Sum>;
};

/** A normal distribution; abilities are in logits. */
export type Estimate = { readonly mean: number; readonly variance: number };

/** How much a reading weighs in its domain: the information that it adds, which is 1 over a variance. */
export function informationOf({ weight }: Pick<Reading, 'weight'>, { slope, noise }: Ruler): number {
  return (weight * slope * slope) / noise;
}

/** The ability that a reading points to alone. */
export function aloneOf({ value }: Pick<Reading, 'value'>, { offset, slope }: Ruler): number {
  return (value - offset) / slope;
}

/**
 * The ability that readings point to with the rulers fixed, in closed form: sums by domain, then each domain's own
 * deviation eliminated. Raising a value never lowers it anywhere.
 * @param prior what is expected before any score
 */
export function abilityOf(
  readings: readonly Reading[],
  rulers: ReadonlyMap<string, Ruler>,
  prior: Estimate,
): Ability {
  const sums = new Map<string, { information: number; towards: number }>();
  for (const reading of readings) {
    const ruler = rulers.get(reading.ruler);
    if (!ruler) continue;
    const sum = sums.get(reading.domain) ?? { information: 0, towards: 0 };
    const information = informationOf(reading, ruler);
    sum.information += information;
    sum.towards += information * aloneOf(reading, ruler);
    sums.set(reading.domain, sum);
  }
  let precision = 1 / prior.variance;
  let total = prior.mean / prior.variance;
  for (const { information, towards } of sums.values()) {
    const diluted = 1 + information * priors.domain;
    precision += information / diluted;
    total += towards / diluted;
  }
  return { mean: total / precision, variance: 1 / precision, sums };
}

/** The ability in a domain: the general one and the domain's own deviation; null is the general one itself. */
export function inDomain({ mean, variance, sums }: Ability, domain: string | null): Estimate {
  if (domain === null) return { mean, variance };
  const own = sums.get(domain);
  if (!own) return { mean, variance: variance + priors.domain };
  const precision = own.information + 1 / priors.domain;
  const share = 1 / priors.domain / precision;
  return {
    mean: mean * share + own.towards / precision,
    variance: variance * share * share + 1 / precision,
  };
}

/**
 * How much of the ability in a domain (null: in general) each reading makes up, and what was expected before any score:
 * the ability is the sum of what each says alone times its share, and all shares sum to one.
 */
export function sharesOf(
  readings: readonly Reading[],
  rulers: ReadonlyMap<string, Ruler>,
  prior: Estimate,
  domain: string | null,
): { readonly prior: number; readonly readings: readonly number[] } {
  const { variance, sums } = abilityOf(readings, rulers, prior);
  const own = domain === null ? undefined : sums.get(domain);
  const precision = (own?.information ?? 0) + 1 / priors.domain;
  const ofGeneral = own ? 1 / priors.domain / precision : 1;
  return {
    prior: (ofGeneral * variance) / prior.variance,
    readings: readings.map((reading) => {
      const ruler = rulers.get(reading.ruler);
      if (!ruler) return 0;
      const information = informationOf(reading, ruler);
      const diluted = 1 + (sums.get(reading.domain)?.information ?? 0) * priors.domain;
      const through = (ofGeneral * variance * information) / diluted;
      return through + (own && reading.domain === domain ? information / precision : 0);
    }),
  };
}

/** What is expected of a model of a year, before any score. */
export function expectedIn({ at, slope }: Trend, year: number | null): Estimate {
  return { mean: at + slope * (year ?? 0), variance: priors.ability };
}

/** A model with its scores; `year` is that of its release, as `expectedIn` takes it. */
export type Scored = { readonly readings: readonly Reading[]; readonly year: number | null };

/** Mean and standard deviation of values; a spread of nothing is 1. */
function scaleOf(values: readonly number[]): { centre: number; spread: number } {
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / values.length;
  return { centre, spread: Math.sqrt(variance) || 1 };
}

type Scale = { readonly centre: number; readonly spread: number };

/** A ruler of which nothing held the slope up would be flatter than this: it does not tell better from worse. */
const telling = 0.1;

/** A score beside what its model is able to. */
export type Point = { readonly value: number; readonly weight: number; readonly ability: Estimate };

/** A ruler of scaled values in its plain unit. */
function unscaled({ offset, slope, noise }: Ruler, { centre, spread }: Scale): Ruler {
  return { offset: centre + spread * offset, slope: spread * slope, noise: spread ** 2 * noise };
}

/** Offset and slope of a ruler by ridge regression of its values on abilities, whose uncertainty counts; then its noise. */
function regress(points: readonly Point[], before: Ruler): Ruler & { readonly free: number } {
  let [n, x, xx, z, xz, zz] = [0, 0, 0, 0, 0, 0];
  for (const { value, weight, ability } of points) {
    n += weight;
    x += weight * ability.mean;
    xx += weight * (ability.mean ** 2 + ability.variance);
    z += weight * value;
    xz += weight * ability.mean * value;
    zz += weight * value * value;
  }
  const own = n + before.noise / priors.offset;
  const pull = before.noise / priors.slope;
  const free = (own * (xz + pull) - x * z) / (own * (xx + pull) - x * x);
  const slope = Math.min(priors.steepest, Math.max(priors.flattest, free));
  const offset = (z - x * slope) / own;
  const residual =
    zz + n * offset ** 2 + slope ** 2 * xx - 2 * offset * z - 2 * slope * xz + 2 * offset * slope * x;
  const noise = (residual + priors.noiseScores * priors.noise) / (n + priors.noiseScores);
  return { offset, slope, noise, free };
}

function line(points: readonly { readonly year: number; readonly mean: number }[], before: Trend): Trend {
  const n = points.length;
  const x = points.reduce((sum, { year }) => sum + year, 0);
  const xx = points.reduce((sum, { year }) => sum + year * year, 0);
  const y = points.reduce((sum, { mean }) => sum + mean, 0);
  const xy = points.reduce((sum, { year, mean }) => sum + year * mean, 0);
  if (n === 0) return before;
  const spread = n * xx - x * x;
  if (n < fewestDated || spread <= 1e-9) return { at: y / n, slope: 0 };
  const slope = (n * xy - x * y) / spread;
  return { at: (y - slope * x) / n, slope };
}

/**
 * Rulers and trend that fit scores best, by turns: abilities with the rulers fixed, rulers with the abilities fixed, the
 * trend through the abilities. Item response theory on aggregate scores, after Ho et al. 2025, arXiv 2512.00193, with
 * a deviation by domain. The same scores give the same rulers. Left out are rulers of fewer models than `fewestModels`
 * and those that do not tell better from worse.
 * @param isOpen whether a ruler's unit is no logit: its values count by their own centre and spread
 */
export function fitRulers(
  models: readonly Scored[],
  isOpen: (ruler: string) => boolean,
): { readonly rulers: ReadonlyMap<string, Ruler>; readonly trend: Trend } {
  const values = new Map<string, number[]>();
  for (const { readings } of models)
    for (const { ruler, value } of readings) {
      const own = values.get(ruler) ?? [];
      own.push(value);
      values.set(ruler, own);
    }
  const scales = new Map<string, Scale>(
    [...values]
      .filter(([, own]) => own.length >= fewestModels)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([ruler, own]) => [ruler, isOpen(ruler) ? scaleOf(own) : { centre: 0, spread: 1 }]),
  );
  const scaled = models.map(({ readings, year }) => ({
    year,
    readings: readings.flatMap((reading) => {
      const scale = scales.get(reading.ruler);
      return scale ? [{ ...reading, value: (reading.value - scale.centre) / scale.spread }] : [];
    }),
  }));
  let rulers = new Map<string, Ruler & { readonly free?: number }>(
    [...scales.keys()].map((ruler) => [ruler, { offset: 0, slope: 1, noise: priors.noise }]),
  );
  let trend: Trend = { at: 0, slope: 0 };
  for (let round = 0; round < rounds; round++) {
    const abilities = scaled.map(({ readings, year }) =>
      abilityOf(readings, rulers, expectedIn(trend, year)),
    );
    const points = new Map<string, Point[]>([...rulers.keys()].map((ruler) => [ruler, []]));
    const dated: { year: number; mean: number }[] = [];
    for (const [index, { readings, year }] of scaled.entries()) {
      const ability = abilities[index]!;
      for (const { ruler, domain, value, weight } of readings)
        points.get(ruler)?.push({ value, weight, ability: inDomain(ability, domain) });
      if (year !== null && readings.length > 0) dated.push({ year, mean: ability.mean });
    }
    rulers = new Map([...rulers].map(([ruler, own]) => [ruler, regress(points.get(ruler) ?? [], own)]));
    trend = line(dated, trend);
  }
  const useless = new Set([...rulers].filter(([, { free = 1 }]) => free < telling).map(([ruler]) => ruler));
  if (useless.size > 0) {
    const without = models.map(({ readings, year }) => ({
      year,
      readings: readings.filter(({ ruler }) => !useless.has(ruler)),
    }));
    return fitRulers(without, isOpen);
  }
  return {
    trend,
    rulers: new Map([...rulers].map(([ruler, own]) => [ruler, unscaled(own, scales.get(ruler)!)])),
  };
}

/** What is known of an ability with one more score by a ruler. */
function withScore({ mean, variance }: Estimate, point: Point, ruler: Ruler): Estimate {
  const information = informationOf(point, ruler);
  const precision = 1 / variance + information;
  return {
    mean: (mean / variance + information * aloneOf(point, ruler)) / precision,
    variance: 1 / precision,
  };
}

/**
 * A ruler of a domain that stands aside: by turns the abilities in the domain, from what is known of them elsewhere and its
 * own scores, and the ruler.
 * @param points abilities as they are known elsewhere
 * @returns null for one of too few models, and for one that does not tell better from worse
 */
export function readOff(points: readonly Point[], isOpen: boolean): Ruler | null {
  if (points.length < fewestModels) return null;
  const scale = isOpen ? scaleOf(points.map(({ value }) => value)) : { centre: 0, spread: 1 };
  const scaled = points.map((point) => ({ ...point, value: (point.value - scale.centre) / scale.spread }));
  let ruler: Ruler & { readonly free?: number } = { offset: 0, slope: 1, noise: priors.noise };
  for (let round = 0; round < rounds; round++) {
    const before = ruler;
    ruler = regress(
      scaled.map((point) => ({ ...point, ability: withScore(point.ability, point, before) })),
      before,
    );
  }
  return (ruler.free ?? 1) < telling ? null : unscaled(ruler, scale);
}
