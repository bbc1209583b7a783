import type { Subject } from '../subject.ts';
import { readScores } from './claims.ts';
import { readLeads } from './leads.ts';
import { benchmarkReply } from './reply.ts';
import { measuredMessages } from './say.ts';
import { benchmarksPart, benchmarksSection } from './show.ts';

/** What was measured of models, score by score. */
export const benchmarks: Subject = {
  parts: { benchmarks: { label: (words) => words.of(measuredMessages).part, show: benchmarksSection } },
  pageParts: { benchmarks: { label: (words) => words.of(measuredMessages).part, show: benchmarksPart } },
  replies: { benchmark: benchmarkReply },
  withoutModels: ['benchmark'],
  claims: [readScores, readLeads],
};
