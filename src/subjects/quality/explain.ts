import type { Block, Card } from '../../card/card.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import {
  aloneOf,
  type Estimate,
  informationOf,
  priors,
  type Ruler,
  sharesOf,
} from '../../catalog/standings/fit.ts';
import type { Observation } from '../../catalog/standings/observe.ts';
import {
  deviationIn,
  rankOf,
  releaseYear,
  rulersIn,
  type Standing,
  scoredTwin,
  standingOf,
} from '../../catalog/standings/standing.ts';
import type { Wording } from '../../language/wording.ts';
import type { Match } from '../../names/resolve.ts';
import { benchmarkName, scoreText } from '../benchmarks/reason.ts';
import { takenLines } from '../named.ts';
import { claimSources } from '../sources/sources.ts';
import { effortText } from './reason.ts';
import { domainHeading, domainName, standingMessages } from './say.ts';

/** A score that counts, what its ruler makes of it, and its share of the standing. */
type Counted = {
  readonly observation: Observation;
  readonly ruler: Ruler;
  readonly information: number;
  readonly alone: number;
  readonly share: number;
};

/** The scores behind a standing, those with the largest share first; `prior` is the share of what was expected before. */
function countedOf(catalog: Catalog, standing: Standing): { scores: Counted[]; prior: number } {
  const { observations, prior, domain } = standing;
  if (!catalog.rulers || !prior) return { scores: [], prior: 0 };
  const rulers = rulersIn(catalog.rulers);
  const shares = sharesOf(observations, rulers, prior, deviationIn(catalog, domain));
  const scores = observations.flatMap((observation, index): Counted[] => {
    const ruler = rulers.get(observation.ruler);
    if (!ruler) return [];
    const information = informationOf(observation, ruler);
    const alone = aloneOf(observation, ruler);
    return [{ observation, ruler, information, alone, share: shares.readings[index] ?? 0 }];
  });
  return {
    scores: scores.sort((a, b) => b.share - a.share),
    prior: observations.length > 0 ? shares.prior : 1,
  };
}

const spread = ({ mean, variance }: Estimate) => ({ mean, sd: Math.sqrt(variance) });

/** How far what is expected is from what it is expected from. */
function stepOf({ mean, variance }: Estimate, from: Estimate): Estimate {
  return { mean: mean - from.mean, variance: variance - from.variance };
}

function priorJson(catalog: Catalog, { prior, from, model, domain }: Standing, share: number): object | null {
  if (!prior) return null;
  const other = from && standingOf(catalog, from, domain).estimate;
  const { mean, variance, by, isHeld } = prior;
  return {
    by,
    ...(by === 'trend' ? { year: releaseYear(model) } : {}),
    ...(from && other ? { from: { id: from.id, ...other }, step: stepOf(prior, other), isHeld } : {}),
    mean,
    variance,
    share,
  };
}

/** All that a standing is computed of, for scripts: abilities in logits, `reads` in the unit of the ruler. */
function explainedJson(catalog: Catalog, standing: Standing): object {
  const { model, domain, basis, estimate } = standing;
  const { scores, prior } = countedOf(catalog, standing);
  const rank = rankOf(catalog, standing);
  return {
    model: model.id,
    field: 'quality',
    domain,
    basis,
    standing: estimate && { ...estimate, sd: Math.sqrt(estimate.variance) },
    rank: rank && [rank.low, rank.high],
    of: rank?.of ?? 0,
    /** How far the ability in a domain may deviate from that in general; null where the whole is meant. */
    deviation: deviationIn(catalog, domain) === null ? null : priors.domain,
    deviationOfEach: priors.domain,
    prior: priorJson(catalog, standing, prior),
    scores: scores.map(({ observation, ruler, information, alone, share }) => {
      const { score, party, domain: field, value, weight } = observation;
      return {
        benchmark: score.benchmark,
        domain: field,
        variant: score.variant,
        value: score.value,
        unit: catalog.benchmarks[score.benchmark]?.unit ?? null,
        runBy: party,
        votes: score.votes,
        source: score.claim.source,
        asOf: score.claim.asOf,
        reads: value,
        ruler: { offset: ruler.offset, slope: ruler.slope, noiseVariance: ruler.noise },
        weight,
        information,
        alone,
        share,
      };
    }),
  };
}

function tableOf(catalog: Catalog, standing: Standing, words: Wording): Block[] {
  const say = words.of(standingMessages);
  const { scores, prior: priorShare } = countedOf(catalog, standing);
  const { prior } = standing;
  if (scores.length === 0 || !prior) return [];
  const rows = scores.map(({ observation, ruler, information, alone, share }) => {
    const { score, party, domain } = observation;
    const field = domainHeading(domain, catalog.domains[domain], words.locale);
    return {
      label: say.benchmark(benchmarkName(catalog, score.benchmark, score.variant, words), field),
      cells: [
        scoreText(catalog, score, words),
        say.ranOn(party === 'lab' ? say.ownRun : (catalog.sources[party]?.name ?? party), score.claim.asOf),
        say.ruler(ruler.offset, ruler.slope, Math.sqrt(ruler.noise)),
        say.ability(information),
        say.ability(alone),
        say.share(share),
      ],
    };
  });
  const before = {
    label: say.before,
    cells: ['-', '-', '-', say.ability(1 / prior.variance), say.ability(prior.mean), say.share(priorShare)],
  };
  return [{ kind: 'table', corner: say.corner, columns: [...say.columns], rows: [...rows, before] }];
}

function priorText(catalog: Catalog, { prior, from, model, domain }: Standing, words: Wording): string[] {
  const say = words.of(standingMessages);
  if (!prior) return [];
  const other = from && standingOf(catalog, from, domain).estimate;
  if (prior.by === 'trend' || !from || !other) return [say.ofTrend(spread(prior), model.released !== null)];
  const step = spread(stepOf(prior, other));
  return [say.ofOther(from.name, spread(other), step, prior.by, prior.isHeld)];
}

/**
 * How a model's standing in a domain comes about: every score that counts with its ruler and share, what was expected
 * before, and the sums, so that a reader can do them again.
 * @param match how the model's name was understood
 */
export function explainQuality(
  catalog: Catalog,
  match: Match | null,
  model: Model,
  domain: string,
  today: string,
  words: Wording,
): { result: object; card: Card } {
  const say = words.of(standingMessages);
  const standing = standingOf(catalog, model, domain);
  const { basis, estimate, observations } = standing;
  const rank = rankOf(catalog, standing);
  const named = domainName(domain, catalog.domains[domain]);
  const told = estimate ? say.standing(spread(estimate)) : say.nothing(model.name);
  // A field that is younger than the rulers has no places yet.
  const head =
    rank !== null && basis !== 'none'
      ? say.head(model.name, basis, { ...rank, domain: named }, observations.length)
      : told;
  const taken = takenLines(catalog, match ? [match] : [], today, words);
  const twin = scoredTwin(catalog, standing);
  const unused = twin ? 0 : model.scores.length - observations.length;
  const sums = [
    head === told ? '' : told,
    twin ? say.ofTwin(twin.name) : '',
    ...priorText(catalog, standing, words),
    effortText([standing], words),
    ...(observations.length > 0 ? [say.mean, say.variance(priors.domain)] : []),
  ];
  const blocks: Block[] = [
    { kind: 'text', role: 'verdict', text: [{ bold: head }] },
    ...taken.map((text): Block => ({ kind: 'text', role: 'taken', text: [text] })),
    ...tableOf(catalog, standing, words),
    ...[...sums, unused > 0 ? say.unused(unused) : '']
      .filter(Boolean)
      .map((text): Block => ({ kind: 'text', role: 'body', text: [text] })),
    claimSources(
      observations.map(({ score }) => score.claim),
      words,
    ),
  ];
  return {
    result: explainedJson(catalog, standing),
    card: {
      title: say.title(model.name, named),
      summary: head,
      audience: 'everyone',
      blocks: blocks.filter((block) => block.kind !== 'sources' || block.items.length > 0),
    },
  };
}
