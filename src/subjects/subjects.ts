import { abilities } from './abilities/subject.ts';
import { alternatives } from './alternatives/subject.ts';
import { arithmetic } from './arithmetic/subject.ts';
import { benchmarks } from './benchmarks/subject.ts';
import { changes } from './changes/subject.ts';
import { choosing, scorecard, switching } from './choice/subject.ts';
import { context } from './context/subject.ts';
import { cost } from './cost/subject.ts';
import { details } from './details/subject.ts';
import { documents } from './documents/subject.ts';
import { faq } from './faq/subject.ts';
import { fit } from './fit/subject.ts';
import { hosting } from './hosting/subject.ts';
import { lifecycle } from './lifecycle/subject.ts';
import { lineUp } from './line-up/subject.ts';
import { modalities } from './modalities/subject.ts';
import { openness } from './openness/subject.ts';
import { overviews } from './overview/subject.ts';
import { peers } from './peers/subject.ts';
import { policy } from './policy/subject.ts';
import { price } from './price/subject.ts';
import { quality } from './quality/subject.ts';
import { relations } from './relations/subject.ts';
import { routes } from './routes/subject.ts';
import { sources } from './sources/subject.ts';
import { specs } from './specs/subject.ts';
import { speed } from './speed/subject.ts';
import { start } from './start/subject.ts';
import type { Subject } from './subject.ts';
import { summary } from './summary/subject.ts';
import { tokens } from './tokens/subject.ts';
import { units } from './units/subject.ts';

/**
 * All subjects, in the order in which whatever derives from them is shown: criteria of a comparison, its parts and those of
 * a page, menus and their labels, replies to questions, readers of claims.
 */
export const subjects: readonly Subject[] = [
  lifecycle,
  lineUp,
  overviews,
  price,
  context,
  changes,
  details,
  summary,
  scorecard,
  specs,
  abilities,
  quality,
  benchmarks,
  modalities,
  openness,
  peers,
  speed,
  routes,
  relations,
  arithmetic,
  policy,
  fit,
  cost,
  units,
  tokens,
  documents,
  switching,
  choosing,
  alternatives,
  hosting,
  start,
  faq,
  sources,
];
