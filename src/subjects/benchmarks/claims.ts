import type { Catalog, Model } from '../../catalog/catalog.ts';
import { figure } from '../../claims/figure.ts';
import { type Draft, sourceOf } from '../../claims/finding.ts';
import { draftOf, isTrusted, type Judged, recomputed } from '../../claims/judge-fact.ts';
import type { Cell, Layout, Sentence } from '../../claims/layout.ts';
import { lowerCopy, type Words } from '../../claims/plain-text.ts';
import { aboutAt, aboutCell } from '../../claims/subject-at.ts';
import { findLabels, type Labels, labelsOf } from '../../language/label.ts';
import { pattern } from '../../language/pattern.ts';
import { createMemo } from '../../memo.ts';

/** Units in which a score is a share of a hundred. */
const shares: ReadonlySet<string> = new Set(['percent', 'word-error-rate']);

/** "MATH" is a benchmark, "Math" a word. */
const isNamed = (catalog: Catalog, id: string, said: string) => {
  const name = catalog.benchmarks[id]?.name ?? '';
  return !/^[A-Z]+$/.test(name) || said === name;
};

const kept = createMemo<Labels>(1);

/** Benchmarks that are shares, by the names people write. */
function benchmarkNames(catalog: Catalog): Labels {
  return kept(catalog, '', () =>
    labelsOf(
      Object.entries(catalog.benchmarks).flatMap(([id, { name, unit }]) =>
        shares.has(unit) && name.length > 3 && !/unnamed/.test(id) ? [[name, id] as const] : [],
      ),
    ),
  );
}

/** A name goes on behind a hyphen: "MMLU-X" is another one. */
const goesOn = /^-[\p{L}\d]/u;

function namesIn(
  catalog: Catalog,
  text: string,
  { lower, atoms }: Partial<Words> = {},
): { id: string; name: string; index: number }[] {
  return findLabels(benchmarkNames(catalog), lower ?? lowerCopy(text), atoms).flatMap(
    ({ id, start, end }) => {
      const name = text.slice(start, end);
      const isPart = text[start - 1] === '-' || goesOn.test(text.slice(end, end + 2));
      return !isPart && isNamed(catalog, id, name) ? [{ id, name, index: start }] : [];
    },
  );
}

type Range = { readonly low: number; readonly high: number };

/** Points within which two runs of one test agree, and beyond which they contradict. */
const agreeing = 0.5;
const differing = 2;

function judgeScore(model: Model, benchmark: string, { low, high }: Range): Judged | null {
  const all = model.scores.filter((own) => own.benchmark === benchmark);
  const trusted = all.filter(({ claim }) => isTrusted(claim));
  const distance = ({ value: [least, most] }: (typeof all)[number]) => Math.max(least - high, low - most, 0);
  const nearest = trusted.toSorted((a, b) => distance(a) - distance(b))[0];
  if (!nearest) {
    const [page] = all;
    return page
      ? { verdict: 'unknown', ours: { kind: 'scores', benchmark, scores: [] }, source: sourceOf(page.claim) }
      : null;
  }
  const away = distance(nearest);
  const verdict = away <= agreeing ? 'supported' : away > differing ? 'contradicted' : 'unknown';
  return {
    verdict,
    ours: { kind: 'scores', benchmark, scores: away <= agreeing ? [nearest] : trusted.slice(0, 4) },
    source: sourceOf(nearest.claim),
  };
}

const points = String.raw`(\d{1,3}(?:[.,]\d{1,2})?)(?:\s?-\s?(\d{1,3}(?:[.,]\d{1,2})?))?`;
const share = new RegExp(String.raw`(?<![\d.,$-])${points}\s?%`);
const scoreAfter = pattern`^(?:'s)?[^.;%\d]{0,60}?(?:${share.source}|(?:{score}|:)\s*(\d{2}(?:[.,]\d{1,2})?)(?!\.?\d|\s?%|[KMB]))`;
/** "78.5% on MMLU" */
const scoreBefore = pattern`(?<![\d.,$-])${points}\s?%?\s+(?:{points}\s+)?{for}\s+(?:{the}\s+)?$`;
const scoreAlone = new RegExp(String.raw`^\s*${points}\s?%?\s*$`);

function rangeOf(low: string | undefined, high: string | undefined): Range | null {
  if (low === undefined) return null;
  const [first, last] = [figure(low), figure(high ?? low)];
  return first.value <= last.value && last.value <= 100
    ? { low: first.value - first.half, high: last.value + last.half }
    : null;
}

function scoresIn(catalog: Catalog, sentence: Sentence, inHeading: string | null): Draft[] {
  const { text, start: offset } = sentence;
  if (!/\d/.test(text) || /\?\s*$/.test(text)) return [];
  const draft = (benchmark: string, start: number, end: number, at: number, range: Range | null): Draft[] => {
    const about = range && aboutAt(catalog, sentence, at, end, start);
    return about ? draftOf(about, 'benchmark', judgeScore(about.model, benchmark, range)) : [];
  };
  const found = namesIn(catalog, text, sentence);
  if (found.length > 0)
    return found.flatMap(({ id, name, index }) => {
      const from = index + name.length;
      const before = scoreBefore.exec(text.slice(Math.max(0, index - 60), index));
      if (before) {
        const at = index - before[0].length;
        return draft(id, at, from, at, rangeOf(before[1], before[2]));
      }
      const match = scoreAfter.exec(text.slice(from, from + 110));
      const range = match ? rangeOf(match[1] ?? match[3], match[2]) : null;
      return match ? draft(id, index, from + match[0].length, index, range) : [];
    });
  // "MODEL: 72-75% accuracy" below the heading of a benchmark.
  const [first] = sentence.named;
  const own = inHeading ? /^\s*[^:]{2,60}:\s*/.exec(text) : null;
  const match = own ? share.exec(text.slice(own[0].length)) : null;
  if (!inHeading || !own || !match || match.index > 0 || !first || first.end > offset + own[0].length)
    return [];
  return draft(
    inHeading,
    own[0].length,
    own[0].length + match[0].length,
    own[0].length,
    rangeOf(match[1], match[2]),
  );
}

const problems = pattern`^(?:\s*\([^)\d]*\))?[^.;\d]{0,12}({number})\s+(?:[\p{L}-]+\s+){0,2}{problems}`;
const mayHoldProblems = pattern`{problems}`;

/** How many problems a text says that a benchmark has. */
function sizesIn(catalog: Catalog, sentence: Sentence): Draft[] {
  const { text, start: offset } = sentence;
  if (!mayHoldProblems.test(text)) return [];
  return namesIn(catalog, text, sentence).flatMap(({ id, name, index }): Draft[] => {
    const known = catalog.benchmarks[id]?.problems;
    const from = index + name.length;
    const match = problems.exec(text.slice(from, from + 120));
    if (!known || !match?.[1]) return [];
    const { least, most, ...source } = known;
    const { value } = figure(match[1]);
    const isNear = value >= least * 0.97 && value <= most * 1.03;
    const place = { start: offset + index, end: offset + from + match[0].length };
    const ours = { kind: 'benchmark-size', benchmark: id, least, most } as const;
    return [recomputed(place, null, 'benchmark_size', isNear, { ours, source, arithmetic: null })];
  });
}

/** The benchmark that a heading names, or null. */
export function benchmarkIn(catalog: Catalog, heading: string): string | null {
  const found = new Set(namesIn(catalog, heading).map(({ id }) => id));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

function scoreInCell(catalog: Catalog, cell: Cell): Draft[] {
  const about = aboutCell(catalog, cell);
  const [named, ...others] = namesIn(catalog, cell.label);
  const match = scoreAlone.exec(cell.text);
  const range = match && rangeOf(match[1], match[2]);
  return about && named && others.length === 0 && named.name.length === cell.label.length && range
    ? draftOf(about, 'benchmark', judgeScore(about.model, named.id, range))
    : [];
}

/** Benchmark scores that a text states, and how large it says that benchmarks are. */
export function readScores(catalog: Catalog, { sentences, cells }: Layout): Draft[] {
  let heading = '';
  let inHeading: string | null = null;
  const inText = sentences.flatMap((own) => {
    if (own.heading !== heading) {
      heading = own.heading;
      inHeading = benchmarkIn(catalog, heading.slice(0, 400));
    }
    return [...scoresIn(catalog, own, inHeading), ...sizesIn(catalog, own)];
  });
  return [...inText, ...cells.flatMap((own) => scoreInCell(catalog, own))];
}
