import type { FitFile, FitRow } from '../catalog/table-schemas.ts';
import type { Localized } from '../localized.ts';
import type { FitFacts } from './facts.ts';

type FitPoints = {
  readonly label: Localized;
  /** Points for what is known, and those if every unknown were favourable; unrounded. */
  readonly points: number;
  readonly high: number;
  readonly max: number;
};

export type FitScore = {
  readonly id: string;
  readonly name: Localized;
  readonly score: number;
  readonly high: number;
  readonly rows: readonly FitPoints[];
};

const clamp = (value: number) => Math.min(1, Math.max(0, value));

/** How far `value` is from `from` to `to` by the logarithm, 0 to 1. */
const logarithm = (value: number, from: number, to: number) =>
  clamp(Math.log(value / from) / Math.log(to / from));

/** The share of a row's points that a model has, 0 to 1; null where it is not known. */
function share(row: FitRow, facts: FitFacts): number | null {
  const steps = row.context ?? row.output;
  if (steps) {
    const value = row.context ? facts.contextWindow : facts.maxOutput;
    if (value === null) return null;
    return (
      steps.reduce((sum, { from, to, points }) => sum + points * logarithm(value, from, to), 0) / row.points
    );
  }
  const answer = (known: boolean | null) => (known === null ? null : Number(known));
  if (row.capability) return answer(facts.can(row.capability));
  if (row.takes) return answer(facts.takes(row.takes));
  if (row.providers) return Math.min(facts.providers, row.providers) / row.providers;
  if (row.contextAtLeast)
    return facts.contextWindow === null ? null : Number(facts.contextWindow >= row.contextAtLeast);
  if (row.meanPrice) {
    if (facts.meanPrice === null) return null;
    const { from, to } = row.meanPrice;
    return from === undefined ? clamp(1 - facts.meanPrice / to) : 1 - logarithm(facts.meanPrice, from, to);
  }
  switch (row.has) {
    case 'price':
      return Number(facts.meanPrice !== null);
    case 'cachePrice':
      return Number(facts.cachePrice);
    case 'agreement':
      return answer(facts.agreement);
    default:
      return Number(facts.lab);
  }
}

/** The scores of a rubric; totals are rounded from unrounded parts. */
export function fitScores(rubric: FitFile, facts: FitFacts): FitScore[] {
  return Object.entries(rubric).map(([id, { name, rows }]) => {
    const required = rows.filter((row) => row.required).map((row) => share(row, facts));
    const [isOut, isOpen] = [required.includes(0), required.includes(null)];
    const points = rows.map((row): FitPoints => {
      const known = share(row, facts);
      return {
        label: row.label,
        points: isOut || isOpen ? 0 : (known ?? 0) * row.points,
        high: isOut ? 0 : (known ?? 1) * row.points,
        max: row.points,
      };
    });
    const total = (of: 'points' | 'high') => Math.round(points.reduce((sum, row) => sum + row[of], 0));
    return { id, name, score: total('points'), high: total('high'), rows: points };
  });
}

/** Kinds of work that scores speak for: whatever the unknowns are, or only if they are favourable. */
export type Suits = { readonly certain: readonly string[]; readonly possible: readonly string[] };

/** What a model suits by the thresholds of the rubric. */
export function suits(rubric: FitFile, scores: readonly FitScore[]): Suits {
  const rows = scores.flatMap((score) =>
    Object.entries(rubric[score.id]?.suits ?? {}).map(([use, least]) => ({ use, least, score })),
  );
  const named = (test: (row: (typeof rows)[number]) => boolean) => rows.filter(test).map(({ use }) => use);
  return {
    certain: named(({ score, least }) => score.score >= least),
    possible: named(({ score, least }) => score.score < least && score.high >= least),
  };
}
