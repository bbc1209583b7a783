import type { Catalog, Model, Score } from '../../catalog/catalog.ts';
import { runnerOf } from '../../catalog/independent.ts';
import { type Draft, sourceOf, type TrueOf } from '../../claims/finding.ts';
import { isTrusted } from '../../claims/judge-fact.ts';
import { editionsOf } from './named.ts';

/** A score as a text states it. */
export type Stated = {
  readonly low: number;
  readonly high: number;
  /** What is said of how it was run, each a word of a variant: "high", "5-shot", "no tools". */
  readonly variants: readonly string[];
};

/** What is known of a stated score. */
export type JudgedScore = Pick<Draft, 'verdict' | 'detail' | 'trueOf' | 'ours' | 'source'>;

/** Up to how far two runs of one test agree, and beyond which they contradict, by its unit. */
const tolerances: Readonly<Record<string, readonly [agreeing: number, differing: number]>> = {
  percent: [0.5, 5],
  'word-error-rate': [0.5, 5],
  // A board goes on, and so do its ratings.
  elo: [10, 100],
  // An index is another one with each edition.
  index: [0.5, Number.POSITIVE_INFINITY],
};

const variantOf = ({ variant }: Score) => variant?.toLowerCase() ?? '';
/** Efforts, of which a lower one gives a lower score. */
const noThinking = /no thinking/;
const effort = /\b(?:high|xhigh|max|thinking|reasoning|\d+k)\b/i;

const distanceTo = ({ low, high }: Stated, { value: [least, most], interval }: Score) => {
  const [from, to] = interval ?? [least, most];
  return Math.max(Math.min(least, from) - high, low - Math.max(most, to), 0);
};

const nearestOf = (stated: Stated, scores: readonly Score[]) =>
  scores.toSorted((a, b) => distanceTo(stated, a) - distanceTo(stated, b))[0];

/**
 * What the catalog's scores on a benchmark say of a stated one; null where there is none. It is wrong only where it is
 * off from each of them, whoever ran it and how, and no other effort can account for it.
 */
export function judgeScore(
  catalog: Catalog,
  model: Model,
  benchmark: string,
  stated: Stated,
): JudgedScore | null {
  const all = model.scores.filter((own) => own.benchmark === benchmark);
  const trusted = all.filter(({ claim }) => isTrusted(claim));
  const [agreeing, differing] = tolerances[catalog.benchmarks[benchmark]?.unit ?? ''] ?? [0.5, 2];
  const nearest = nearestOf(stated, trusted);
  if (!nearest) {
    const [page] = all;
    return page
      ? {
          verdict: 'unknown',
          detail: 'cannot-tell',
          trueOf: null,
          ours: { kind: 'scores', benchmark, scores: [] },
          source: sourceOf(page.claim),
        }
      : null;
  }
  const isSame = (own: Score) =>
    stated.variants.every((said) =>
      variantOf(own)
        .replace(said === 'thinking' ? noThinking : '', '')
        .includes(said),
    );
  const same = stated.variants.length > 0 ? trusted.filter(isSame) : trusted;
  const [own, away] = [nearestOf(stated, same), distanceTo(stated, nearest)];
  const judged = (verdict: Draft['verdict'], score: Score, trueOf: TrueOf | null = null): JudgedScore => ({
    verdict,
    detail: verdict === 'unknown' ? 'cannot-tell' : null,
    trueOf,
    ours: { kind: 'scores', benchmark, scores: verdict === 'supported' ? [score] : trusted.slice(0, 4) },
    source: sourceOf(score.claim),
  });
  if (own && distanceTo(stated, own) <= agreeing) return judged('supported', own);
  if (away <= agreeing) {
    // It was so, run in another way than is said.
    const { variant } = nearest;
    return variant === null
      ? judged('supported', nearest)
      : judged('unknown', nearest, { kind: 'variant', name: variant });
  }
  if (away <= differing || !isWellKnown(model, trusted)) return judged('unknown', nearest);
  const edition = editionsOf(catalog, benchmark).find((id) =>
    model.scores.some((score) => score.benchmark === id && distanceTo(stated, score) <= agreeing),
  );
  if (edition !== undefined)
    return judged('unknown', nearest, {
      kind: 'edition',
      name: catalog.benchmarks[edition]?.name ?? edition,
    });
  return judged(canBeAnotherRun(stated, trusted, same) ? 'unknown' : 'contradicted', nearest);
}

/**
 * Whether enough runs are known to say that there is no other: that of its lab, which is the one that is told on, or those
 * of two parties.
 */
const isWellKnown = (model: Model, scores: readonly Score[]): boolean =>
  scores.some((own) => runnerOf(model, own) === 'lab') || new Set(scores.map(({ runBy }) => runBy)).size > 1;

/** Whether a run that the catalog lacks can have given a score: another effort, or one between two that it has. */
function canBeAnotherRun(
  { low, high, variants }: Stated,
  trusted: readonly Score[],
  same: readonly Score[],
): boolean {
  if (variants.length > 0 && same.length === 0) return true;
  const least = Math.min(...trusted.map(({ value }) => value[0]));
  const most = Math.max(...trusted.map(({ value }) => value[1]));
  const runs = new Set(trusted.map(variantOf));
  if (runs.size > 1 && low >= least && high <= most) return true;
  if (variants.length > 0) return false;
  // Who thinks scores more.
  const isAllPlain = trusted.every((own) => noThinking.test(variantOf(own)));
  return (mayBeLower(trusted) && high < least) || (isAllPlain && low > most);
}

/** Whether all scores are of an effort, below which others may lie. */
export const mayBeLower = (scores: readonly Score[]): boolean =>
  scores.every((own) => effort.test(variantOf(own)) && !noThinking.test(variantOf(own)));
