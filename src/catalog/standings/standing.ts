import { createMemo } from '../../memo.ts';
import { compareVersions, isPreview } from '../../names/families.ts';
import type { Catalog, Model } from '../catalog.ts';
import type { RulersFile } from '../imported-schema.ts';
import { familyMembers } from '../state.ts';
import { type Ability, abilityOf, type Estimate, expectedIn, inDomain, type Ruler } from './fit.ts';
import { countingIn, type Observation, observationsOf, rulerId, scaleOf } from './observe.ts';

/**
 * What a standing rests on: `measured` by three scores or two parties, `thin` by less, `expected` from the model before it
 * in its line or from the tier beside it, `none` where nothing is known.
 */
export type Basis = 'measured' | 'thin' | 'expected' | 'none';

/** What is expected of a model before any score of its own counts, in logits of ability. */
export type Prior = Estimate & {
  /** The line of all models over their release dates, the model before it in its line, or the tier beside it. */
  readonly by: 'trend' | 'line' | 'tier';
  /** Whether the order of its lab's tiers moved it. */
  readonly isHeld: boolean;
};

/** How good a model is in a domain. */
export type Standing = {
  readonly model: Model;
  readonly domain: string;
  readonly basis: Basis;
  /** In logits of ability; null where nothing is known. */
  readonly estimate: Estimate | null;
  /** The scores that count. */
  readonly observations: readonly Observation[];
  /** The measured model that it is expected from. */
  readonly from: Model | null;
  /** What scores are laid over; the estimate itself where there are none. Null where nothing is known. */
  readonly prior: Prior | null;
};

/** The domain of how good a model is altogether. */
export const generalDomain = 'general';

/** The domains that models are good or bad in. */
export function judgedDomains({ domains }: Pick<Catalog, 'domains'>): string[] {
  return Object.keys(domains).filter((id) => domains[id]?.ability !== 'none');
}

/** The key of what all domains have in common, in `trends`. */
export const sharedScale = 'shared';

const rulersOf = createMemo<ReadonlyMap<string, Ruler>>(1);

/** The rulers of a catalog, by id. */
export function rulersIn(file: RulersFile): ReadonlyMap<string, Ruler> {
  return rulersOf(
    file,
    '',
    () => new Map(file.rulers.map(({ benchmark, party, ...ruler }) => [rulerId(benchmark, party), ruler])),
  );
}

const since = Date.parse('2025-01-01');
const year = 365.25 * 86_400_000;
const [earliest, latest] = [-3, 2.5];

/** Years from 2025-01-01 to the release, held to where scores are; null where it is not known. */
export function releaseYear({ released }: Pick<Model, 'released'>): number | null {
  if (!released) return null;
  return Math.min(latest, Math.max(earliest, (Date.parse(released.chosen.value) - since) / year));
}

/** The same version generally available and as a preview: what was measured of one is said of both. */
function twinOf({ models }: Catalog, { id }: Model): Model | undefined {
  return isPreview(id) ? models.get(id.replace(/-preview$/, '')) : models.get(`${id}-preview`);
}

/** The same version whose scores a standing rests on, where the model has none itself. */
export function scoredTwin(catalog: Catalog, { model, observations }: Standing): Model | null {
  const [first] = observations;
  if (!first || model.scores.includes(first.score)) return null;
  return twinOf(catalog, model) ?? null;
}

/** The scores of a model that rulers exist for, else those of its preview. */
function counted(catalog: Catalog, model: Model, rulers: ReadonlyMap<string, Ruler>): Observation[] {
  const ofRulers = (own: Model) => observationsOf(catalog, own).filter(({ ruler }) => rulers.has(ruler));
  const own = ofRulers(model);
  const twin = own.length === 0 ? twinOf(catalog, model) : undefined;
  return twin ? ofRulers(twin) : own;
}

const fewestScores = 3;
const fewestParties = 2;

/** Whether scores are enough to say that a model is measured; of an ability of its own one board's votes are. */
function isEnough(observations: readonly Observation[], isOwn: boolean): boolean {
  return (
    observations.length >= fewestScores ||
    new Set(observations.map(({ party }) => party)).size >= fewestParties ||
    (isOwn && observations.some(({ score }) => score.interval !== null))
  );
}

/** What the next of a line is expected to be beyond the measured one before it. */
const nextVersion = { mean: 0.3, sd: 0.3 };
const nextGeneration = { mean: 0.7, sd: 0.5 };
/** What a tier that has no measured line is expected to be beyond the one below it, or less than the one above it. */
const nextTier = { mean: 0.3, sd: 0.4 };

const first = (version: string) => version.split('.')[0];

/** The lines that a model is of: families whose versions follow each other. */
function linesOf({ families }: Catalog, model: Model): string[] {
  return model.families.filter((id) => families.get(id)?.succession);
}

type Expected = { readonly estimate: Estimate; readonly from: Model };

/** What follows from the newest measured model before it in its line. */
export function expectedFromLine(catalog: Catalog, model: Model, domain: string): Expected | null {
  const { version } = model;
  if (version === null) return null;
  for (const line of linesOf(catalog, model))
    for (const before of familyMembers(catalog, line)) {
      if (before.version === null || compareVersions(before.version, version) >= 0) continue;
      const { estimate, basis } = measuredOf(catalog, before, domain);
      if (basis !== 'measured' || !estimate) continue;
      const step = first(before.version) === first(version) ? nextVersion : nextGeneration;
      return { from: before, estimate: stepped(estimate, step.mean, step.sd) };
    }
  return null;
}

function stepped({ mean, variance }: Estimate, by: number, sd: number): Estimate {
  return { mean: mean + by, variance: variance + sd * sd };
}

/** The model of a line that stands beside one of another tier: of the same generation where there is one, else the newest. */
function contemporaryOf(catalog: Catalog, line: string, { version }: Model): Model | undefined {
  const members = familyMembers(catalog, line).filter((own) => own.version !== null);
  const same = members.filter((own) => version !== null && first(own.version ?? '') === first(version));
  return same[0] ?? members[0];
}

/** What is known of the contemporaries of its lab's other tiers, from the top one down; null for its own. */
function tiersOf(
  catalog: Catalog,
  model: Model,
  domain: string,
): { at: number; tiers: (Expected | null)[] } | null {
  const isOf = (line: string) => model.families.includes(line);
  const tiers = catalog.labs[model.lab.id]?.tiers?.find((lines) => lines.some(isOf));
  if (!tiers) return null;
  const at = tiers.findIndex(isOf);
  const known = tiers.map((line, index) => {
    const other = index === at ? undefined : contemporaryOf(catalog, line, model);
    if (!other) return null;
    const { estimate, basis } = measuredOf(catalog, other, domain);
    return basis === 'measured' && estimate
      ? { estimate, from: other }
      : expectedFromLine(catalog, other, domain);
  });
  return { at, tiers: known };
}

/** What is expected of a model that is not measured: from its line, else from the tier beside it, never against the order of tiers. */
function expectedOf(
  catalog: Catalog,
  model: Model,
  domain: string,
): { readonly prior: Prior; readonly from: Model } | null {
  const line = expectedFromLine(catalog, model, domain);
  const order = tiersOf(catalog, model, domain);
  if (!order) return line && { from: line.from, prior: { ...line.estimate, by: 'line', isHeld: false } };
  const above = order.tiers.slice(0, order.at).findLast((own) => own !== null);
  const below = order.tiers.slice(order.at + 1).find((own) => own !== null);
  const beside = below ?? above;
  const placed =
    line ??
    (beside && {
      from: beside.from,
      estimate: stepped(beside.estimate, below ? nextTier.mean : -nextTier.mean, nextTier.sd),
    });
  if (!placed) return null;
  const { mean, variance } = placed.estimate;
  const held = Math.max(Math.min(mean, above?.estimate.mean ?? mean), below?.estimate.mean ?? mean);
  return {
    from: placed.from,
    prior: { mean: held, variance, by: line ? 'line' : 'tier', isHeld: held !== mean },
  };
}

/** The domain whose own deviation a standing takes in; null where it is of an ability as a whole. */
export function deviationIn({ domains }: Catalog, domain: string): string | null {
  return domain === generalDomain || scaleOf(domains, domain) !== null ? null : domain;
}

function estimateOf(
  catalog: Catalog,
  counting: readonly Observation[],
  domain: string,
  prior: Estimate,
): Estimate {
  const ability: Ability = abilityOf(counting, rulersIn(catalog.rulers!), prior);
  return inDomain(ability, deviationIn(catalog, domain));
}

/** Standings by model, for each domain: no more than a catalog has of both. */
type Kept = Map<string, Standing>;
const mostDomains = 64;
const measuredMemo = createMemo<Kept>(mostDomains);
const standings = createMemo<Kept>(mostDomains);

function keptIn(
  memo: typeof standings,
  catalog: Catalog,
  { id }: Model,
  domain: string,
  make: () => Standing,
) {
  const kept = memo(catalog, domain, () => new Map());
  const known = kept.get(id);
  if (known) return known;
  const made = make();
  kept.set(id, made);
  return made;
}

/** The standing by scores alone; `thin` ones too. */
function measuredOf(catalog: Catalog, model: Model, domain: string): Standing {
  return keptIn(measuredMemo, catalog, model, domain, () => {
    const none: Standing = {
      model,
      domain,
      basis: 'none',
      estimate: null,
      observations: [],
      from: null,
      prior: null,
    };
    const { rulers, domains } = catalog;
    if (!rulers) return none;
    const scale = scaleOf(domains, domain);
    const trend = rulers.trends[scale ?? sharedScale];
    const observations = countingIn(domains, counted(catalog, model, rulersIn(rulers)), domain);
    if (!trend || observations.length === 0) return none;
    const prior = expectedIn(trend, releaseYear(model));
    return {
      ...none,
      basis: isEnough(observations, scale !== null) ? 'measured' : 'thin',
      estimate: estimateOf(catalog, observations, domain, prior),
      observations,
      prior: { ...prior, by: 'trend', isHeld: false },
    };
  });
}

/**
 * How good a model is in a domain of domains.yml (`general`: altogether), from all its scores. One that is not measured
 * stands where its line leads; the few scores of a thin one are laid over that.
 */
export function standingOf(catalog: Catalog, model: Model, domain: string): Standing {
  return keptIn(standings, catalog, model, domain, () => {
    const own = measuredOf(catalog, model, domain);
    if (own.basis === 'measured' || !catalog.rulers) return own;
    const expected = expectedOf(catalog, model, domain);
    if (!expected) return own;
    const { from, prior } = expected;
    if (own.basis === 'none') {
      const { mean, variance } = prior;
      return { ...own, basis: 'expected', estimate: { mean, variance }, from, prior };
    }
    return { ...own, estimate: estimateOf(catalog, own.observations, domain, prior), from, prior };
  });
}

/** What lies between the ends of the middle four fifths, in standard deviations. */
const middle = 1.2816;

/** The places of the middle 80 % of a standing among all that are measured in its domain. */
export type Rank = { readonly low: number; readonly high: number; readonly of: number };

/** How many of the levels, best first, are higher than one. */
function above(levels: readonly number[], level: number): number {
  let least = 0;
  let most = levels.length;
  while (least < most) {
    const middling = (least + most) >> 1;
    if (levels[middling]! > level) least = middling + 1;
    else most = middling;
  }
  return least;
}

/** Where a standing is among those measured; null where nothing is known or nobody is measured. */
export function rankOf(catalog: Catalog, { estimate, domain, basis }: Standing): Rank | null {
  const levels = catalog.rulers?.levels[domain] ?? [];
  if (!estimate || levels.length === 0) return null;
  const sd = Math.sqrt(estimate.variance);
  const low = 1 + above(levels, estimate.mean + middle * sd);
  const isAmong = basis === 'measured';
  const high = above(levels, estimate.mean - middle * sd) + (isAmong ? 0 : 1);
  return {
    low: Math.min(low, levels.length),
    high: Math.min(Math.max(low, high), levels.length),
    of: levels.length,
  };
}

/** Below this share of its own spread a standing is sure: the mean less two thirds of a standard deviation. */
const sureBy = 0.67;

/** What a model certainly reaches, in logits; null where nothing is known. */
export function sureOf({ estimate }: Pick<Standing, 'estimate'>): number | null {
  return estimate && estimate.mean - sureBy * Math.sqrt(estimate.variance);
}

/** The day of the newest score that counts; null where none does. */
export function newestScore({ observations }: Pick<Standing, 'observations'>): string | null {
  return observations.reduce<string | null>(
    (newest, { score }) => (newest === null || score.claim.asOf > newest ? score.claim.asOf : newest),
    null,
  );
}
