import type { Catalog, Model, Score } from '../catalog.ts';
import { runnerOf } from '../independent.ts';
import type { Reading } from './fit.ts';

/** A score that counts for a model's standing. */
export type Observation = Reading & {
  readonly score: Score;
  /** Who ran it: `lab` for the model's own, else the party, else whoever states it. */
  readonly party: string;
};

type Described = Pick<Catalog, 'benchmarks' | 'domains'>;

/** What no test can tell apart from nothing and from everything, in percent. */
const [lowest, highest] = [1.5, 98.5];

const logit = (percent: number) => {
  const share = Math.min(highest, Math.max(lowest, percent)) / 100;
  return Math.log(share / (1 - share));
};

/** Whether the unit has no ends: such values count by their own centre and spread. */
export function isOpenUnit(unit: string): boolean {
  return unit !== 'percent' && unit !== 'word-error-rate';
}

/** A score in its ruler's plain unit, where more is better: the logit of what has ends, else the value. */
function plainValue({ value: [low, high] }: Score, { unit, better }: Catalog['benchmarks'][string]): number {
  const middle = (low + high) / 2;
  if (isOpenUnit(unit)) return better === 'lower' ? -middle : middle;
  return logit(better === 'lower' ? 100 - middle : middle);
}

function partyOf(model: Pick<Model, 'lab'>, score: Score): string {
  return runnerOf(model, score) === 'lab' ? 'lab' : (score.runBy ?? score.claim.source.name);
}

/** The id of a ruler: a benchmark as one party runs it, all labs' own reports being one. */
export function rulerId(benchmark: string, party: string): string {
  return `${benchmark}/${party}`;
}

/** What the scores of a model say on each ruler: of several of one ruler the best, whose setting is named. */
export function observationsOf(
  { benchmarks, domains }: Described,
  model: Pick<Model, 'lab' | 'scores'>,
): Observation[] {
  const best = new Map<string, Observation>();
  for (const score of model.scores) {
    const entry = benchmarks[score.benchmark];
    if (!entry || entry.ruler === false || domains[entry.domain]?.ability === 'none') continue;
    const party = partyOf(model, score);
    const ruler = rulerId(score.benchmark, party);
    const value = plainValue(score, entry);
    const other = best.get(ruler);
    if (!other || other.value < value)
      best.set(ruler, { ruler, domain: entry.domain, value, weight: 1, score, party });
  }
  return [...best.values()];
}

/** An ability of its own that a domain has, such as that of making images; null for all that share one. */
export function scaleOf(domains: Catalog['domains'], domain: string): string | null {
  return domains[domain]?.ability === 'own' ? domain : null;
}

/** How much less each further board of the same votes counts. */
const sharedVotes = 0.15;

/** Boards of one party rest on much the same votes: the more of them there are, the less each counts. */
function sharingVotes(observations: readonly Observation[]): Observation[] {
  const byVotes = Map.groupBy(
    observations.filter(({ score }) => score.votes !== null),
    ({ party }) => party,
  );
  return observations.map((own) => {
    const boards = own.score.votes === null ? 1 : (byVotes.get(own.party)?.length ?? 1);
    return { ...own, weight: 1 / (1 + sharedVotes * (boards - 1)) };
  });
}

/**
 * What counts for a standing in a domain, by its scale: all but domains that stand aside, which count for themselves
 * alone, each for the one that it is within as well.
 */
export function countingIn(
  domains: Catalog['domains'],
  observations: readonly Observation[],
  domain: string | null,
): Observation[] {
  const scale = domain === null ? null : scaleOf(domains, domain);
  const counting = observations.flatMap((own) => {
    const entry = domains[own.domain];
    if (scaleOf(domains, own.domain) !== scale) return [];
    if (entry?.ability !== 'aside' || own.domain === domain) return [own];
    return entry.within !== undefined && entry.within === domain ? [{ ...own, domain }] : [];
  });
  return sharingVotes(counting);
}
