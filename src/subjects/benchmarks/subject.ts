import { defineCriterion } from '../criterion.ts';
import type { Subject } from '../subject.ts';
import { readScores } from './claims.ts';
import { benchmarksAdvantage, benchmarksReason } from './reason.ts';
import { benchmarkReply } from './reply.ts';
import { type BenchmarksCategory, compareBenchmarks } from './rule.ts';
import { measuredMessages } from './say.ts';
import { benchmarksPart, benchmarksSection } from './show.ts';

/** How good answers are, as somebody measured it. */
export const benchmarks: Subject = {
  criterion: defineCriterion<BenchmarksCategory>({
    id: 'benchmarks',
    compare: ({ catalog, models, workload }) => compareBenchmarks(catalog, models, workload?.domains ?? null),
    facts: [],
    rests: (_, { shared }) => [shared.flatMap(({ scores }) => scores.map(({ claim }) => claim))],
    reason: benchmarksReason,
    advantage: benchmarksAdvantage,
    hint: (words) => words.of(measuredMessages).allScores,
  }),
  parts: { benchmarks: { label: (words) => words.of(measuredMessages).part, show: benchmarksSection } },
  pageParts: { benchmarks: { label: (words) => words.of(measuredMessages).part, show: benchmarksPart } },
  replies: { benchmark: benchmarkReply },
  claims: [readScores],
};
