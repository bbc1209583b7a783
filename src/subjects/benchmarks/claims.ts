import type { Catalog } from '../../catalog/catalog.ts';
import { type Figure, figure } from '../../claims/figure.ts';
import type { Draft } from '../../claims/finding.ts';
import { recomputed } from '../../claims/judge-fact.ts';
import type { Cell, Layout, Sentence } from '../../claims/layout.ts';
import { nobody } from '../../claims/named.ts';
import { type About, aboutAt, aboutCell, aboutIn } from '../../claims/subject-at.ts';
import { pattern } from '../../language/pattern.ts';
import { judgeScore, type Stated } from './judge.ts';
import { tellsLead } from './leads.ts';
import { benchmarkIn, benchmarksIn, benchmarksOver, type NamedBenchmark } from './named.ts';

const points = String.raw`(?<low>\d{1,4}(?:[.,]\d{1,2})?)(?:\s?-\s?(?<high>\d{1,4}(?:[.,]\d{1,2})?))?`;
const fraction = String.raw`(?<fraction>0[.,]\d{2,4})(?!\s?%|\d)`;
const free = String.raw`(?<![\d.,$+-])`;
const share = pattern`${free}[~≈]?${points}\s?(?:%|{percent})`;
/** Behind the name of a benchmark: a share, or a number that stands there by itself. */
const scoreAfter = pattern`^(?:'s)?(?<between>[^.;%\d]{0,60}?)(?<!(?:^|[\s(])[+-])(?:[~≈]?${points}\s?(?:%|{percent}))`;
const bareAfter = pattern`^(?:\s*\([^)]{0,40}\))?(?<between>\s*(?::|=|-|\|)?\s*(?:{score}\s+|{is}\s+|{for}\s+|is\s+|of\s+)?)[~≈]?(?:${fraction}|(?<low>\d{2,4}[.,]\d{1,2}|(?<=(?:[:=]|{score}\s|of\s)\s*)\d{2,4}))(?![\d%]|[.,]\d|\s?%|-(?:shot|\d)|\s?-?shot|[KMB])`;
/** "78.5% on MMLU" */
const scoreBefore = pattern`${free}[~≈]?(?:${fraction}|${points})\s?%?\s+(?:(?:{points}|elo)\s+)?{for}\s+(?:{the}\s+)?$`;
const scoreAlone = pattern`^[\s*~≈]*(?:${fraction}|${points})\s?%?(?<more>[\s*†‡¹²³]*(?:\([^)\d]{0,40}\))?)\s*$`;
/** What makes a share no score: how much better, by how much. */
const gain = pattern`{gain}`;
/** Scores of somebody's own run. */
const ownRun = pattern`{ownRun}`;
/** How a run was set up; an effort only where it is said to be one: "high" is said of scores too. */
const variantWords =
  /(?<![\p{L}\d-])(?:no[ -]thinking|non[ -]thinking|thinking|(?:x-?high|high|medium|low|max|minimal)(?=[ -](?:effort|reasoning|thinking)|\s*\))|base(?=[ -]model|\s*\))|no[ -]tools?|with tools|pass@\d+|\d{1,2}-shot|cot|parallel|bash[ -]only|python|diff|whole)(?![\p{L}\d-])/giu;

type Groups = Record<string, string | undefined>;

/** How a score is said to have been run. */
const variantsIn = (text: string): string[] => [
  ...new Set(
    (text.match(variantWords) ?? []).map((own) =>
      own
        .toLowerCase()
        .replace(/^non[ -]/, 'no ')
        .replace('x-high', 'xhigh')
        .replace('with tools', 'tools')
        .replace(/^(no|bash)-/, '$1 ')
        .replace(/tools?$/, 'tools'),
    ),
  ),
];

/** What a figure says in the unit of a benchmark; null where it cannot be a score of it. */
function statedOf(catalog: Catalog, id: string, groups: Groups | undefined, around: string): Stated | null {
  const unit = catalog.benchmarks[id]?.unit ?? '';
  const of = (text: string, by = 1): Figure => {
    const { value, half } = figure(text.replace(',', '.'));
    return { value: value * by, half: half * by };
  };
  if (!groups) return null;
  const { low, high, fraction: part } = groups;
  const [first, last] =
    part !== undefined ? [of(part, 100), of(part, 100)] : [of(low ?? ''), of(high ?? low ?? '')];
  if ((low ?? part) === undefined || first.value > last.value) return null;
  const isRating = unit === 'elo';
  if (isRating ? first.value < 600 || part !== undefined : last.value > 100 || first.value === 0) return null;
  return { low: first.value - first.half, high: last.value + last.half, variants: variantsIn(around) };
}

const near = (text: string, from: number, to: number) => text.slice(Math.max(0, from - 40), to + 60);

function scoresIn(catalog: Catalog, sentence: Sentence, inHeading: string | null): Draft[] {
  const { text, start: offset } = sentence;
  if (!/\d/.test(text) || /\?\s*$/.test(text) || tellsLead(sentence)) return [];
  const found = benchmarksIn(catalog, sentence);
  if (found.length === 0) return inHeading === null ? [] : scoreBelow(catalog, sentence, inHeading);
  const masked = sentence.masked;
  const withoutBenchmarks = found.reduce((own, { name }) => own.replace(name, ''), text);
  if (ownRun.test(withoutBenchmarks)) return [];
  const [only, ...more] = found;
  const several = only && more.length === 0 ? scoresOfSeveral(catalog, sentence, masked, only) : [];
  if (several.length > 0) return several;
  return found.flatMap(({ id, name, index }): Draft[] => {
    const from = index + name.length;
    const before = scoreBefore.exec(masked.slice(Math.max(0, index - 60), index));
    if (before) {
      const at = index - before[0].length;
      const lead = before[0].length - before[0].trimStart().length;
      if (gain.test(masked.slice(Math.max(0, at - 16), at))) return [];
      const about = aboutAt(catalog, sentence, at + lead, from);
      return draftOf(catalog, about, id, statedOf(catalog, id, before.groups, near(masked, at, from)));
    }
    const rest = masked.slice(from, from + 110);
    const match = scoreAfter.exec(rest) ?? bareAfter.exec(rest);
    if (
      !match ||
      gain.test(match.groups?.between ?? '') ||
      gain.test(rest.slice(match[0].length, match[0].length + 14))
    )
      return [];
    const end = from + match[0].length;
    const digits = from + match[0].search(/\d/);
    // A name between the benchmark and the score has it.
    const between = sentence.named.findLast(
      (own) => own.start - offset >= from && own.end - offset <= digits,
    );
    const about = between
      ? aboutIn(catalog, sentence, between, index, end)
      : aboutAt(catalog, sentence, index, end);
    return draftOf(catalog, about, id, statedOf(catalog, id, match.groups, near(masked, index, end)));
  });
}

const outdone = pattern`{outdoing}\s+(?:{the}\s+)?$`;

/** "Outdoes A (MATH 92)" may tell the score of either. */
const isRival = ({ text, start, named }: Sentence, model: string | null) =>
  named.some((own) => own.model === model && outdone.test(text.slice(0, own.start - start)));

function draftOf(catalog: Catalog, about: About | null, benchmark: string, stated: Stated | null): Draft[] {
  const judged = about && stated ? judgeScore(catalog, about.model, benchmark, stated) : null;
  return about && judged
    ? [{ ...about.place, model: about.model.id, field: 'benchmark', ...judged, arithmetic: null }]
    : [];
}

const bareScore = pattern`(?<![\p{L}\d.,$_-])${points}(?=\s*(?:[,;)]|\.?$|{and}(?!\p{L})|{but}(?!\p{L})))`;
const own = /^(?:'s)?[\s:=,(-]*(?:\p{L}+\s+){0,3}[~≈(]?$/u;

/** "A scores 88% and B 86% on MMLU": as many scores as models, each right behind its name. */
function scoresOfSeveral(
  catalog: Catalog,
  sentence: Sentence,
  masked: string,
  { id, name: benchmark, index: at }: NamedBenchmark,
): Draft[] {
  const { named, start: offset } = sentence;
  if (new Set(named.map(({ model }) => model)).size < 2 || gain.test(masked)) return [];
  // "SWE-bench: A 73.3, B 80.2": behind such a label points need no sign.
  const isLabel = masked.slice(0, at).trim() === '' && masked[at + benchmark.length] === ':';
  const shares = [share, ...(isLabel ? [bareScore] : [])]
    .map((pattern) => pattern.all(masked))
    .find((found) => found.length > 1);
  if (!shares) return [];
  const drafts = shares.map(({ 0: said, index, groups }) => {
    const name = named.findLast(({ end }) => end - offset <= index);
    const gap = name ? masked.slice(name.end - offset, index) : '';
    if (!name || name.model === nobody || !own.test(gap)) return null;
    const about = aboutIn(catalog, sentence, name, index, index + said.length);
    return {
      name,
      drafts: draftOf(catalog, about, id, statedOf(catalog, id, groups, near(masked, index, index))),
    };
  });
  if (drafts.some((one) => one === null) || new Set(drafts.map((one) => one?.name)).size < drafts.length)
    return [];
  return drafts.flatMap((one) => one?.drafts ?? []);
}

const labelled = /^\s*[^:]{2,60}:\s*/;

/** "MODEL: 72-75% accuracy" below the heading of a benchmark. */
function scoreBelow(catalog: Catalog, sentence: Sentence, benchmark: string): Draft[] {
  const { text, start: offset, named } = sentence;
  const label = labelled.exec(text);
  const [first] = named;
  const match = label ? share.exec(text.slice(label[0].length)) : null;
  if (!label || !match || match.index > 0 || !first || first.end > offset + label[0].length) return [];
  const [start, end] = [label[0].length, label[0].length + match[0].length];
  const about = aboutAt(catalog, sentence, start, end, start);
  return draftOf(catalog, about, benchmark, statedOf(catalog, benchmark, match.groups, text));
}

const problems = pattern`^(?:\s*\([^)\d]*\))?[^.;\d]{0,12}({number})\s+(?:[\p{L}-]+\s+){0,2}{problems}`;
const mayHoldProblems = pattern`{problems}`;

/** How many problems a text says that a benchmark has. */
function sizesIn(catalog: Catalog, sentence: Sentence): Draft[] {
  const { text, start: offset } = sentence;
  if (!mayHoldProblems.test(text)) return [];
  return benchmarksIn(catalog, sentence).flatMap(({ id, name, index }): Draft[] => {
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

/** What a label says besides the name of its benchmark: how it was run, or that it is another one. */
const onlyVariant =
  /^[\s(),%:*|↑↓/-]*(?:(?:accuracy|score|benchmark|elo|rating|pass rate|балл\p{L}*|точность|%)[\s(),%:*|↑↓/-]*)*$/iu;

function scoreInCell(catalog: Catalog, cell: Cell): Draft[] {
  if (!/\d/.test(cell.text)) return [];
  const [named, ...others] = benchmarksOver(catalog, cell.label);
  const match = named && others.length === 0 ? scoreAlone.exec(cell.text) : null;
  if (!named || !match) return [];
  const rest = cell.label.slice(0, named.index) + cell.label.slice(named.index + named.name.length);
  if (!onlyVariant.test(rest.replaceAll(variantWords, ''))) return [];
  const around = `${rest} ${match.groups?.more ?? ''} (${besides(cell)})`;
  const stated = statedOf(catalog, named.id, match.groups, around);
  return draftOf(catalog, aboutCell(catalog, cell), named.id, stated);
}

/** Where tables are of several benchmarks: those are of runs of their authors' own, and each party's differ. */
function placesOfScores(catalog: Catalog, cells: readonly Cell[]): ReadonlySet<string> {
  const labels = Map.groupBy(cells, ({ around }) => around);
  const isOfSeveral = (own: readonly Cell[]) =>
    new Set([...new Set(own.map(({ label }) => label))].map((label) => benchmarkIn(catalog, label))).size > 2;
  return new Set([...labels].flatMap(([around, own]) => (isOfSeveral(own) ? [around] : [])));
}

const doubted = (own: Draft): Draft =>
  own.verdict === 'contradicted' ? { ...own, verdict: 'unknown', detail: 'cannot-tell' } : own;

const effortLabel = /effort|thinking|reasoning|mode|variant|setting|shots?$|режим|вариант/i;

/** The cells of a row that say how its scores were run. */
const besides = ({ beside }: Cell) =>
  beside
    .filter(({ label }) => effortLabel.test(label))
    .map(({ text }) => text)
    .join(' ');

/** Benchmark scores that a text states, and how large it says that benchmarks are. */
export function readScores(catalog: Catalog, { sentences, cells }: Layout): Draft[] {
  let heading = '';
  let inHeading: string | null = null;
  const inText = sentences.flatMap((sentence) => {
    if (sentence.heading !== heading) {
      heading = sentence.heading;
      inHeading = benchmarkIn(catalog, heading.slice(0, 400));
    }
    const scores = scoresIn(catalog, sentence, inHeading).map((own) =>
      isRival(sentence, own.model) ? doubted(own) : own,
    );
    return [...scores, ...sizesIn(catalog, sentence)];
  });
  const ofScores = placesOfScores(catalog, cells);
  const inCells = cells.flatMap((cell) => {
    const own = scoreInCell(catalog, cell);
    return ofScores.has(cell.around) ? own.map(doubted) : own;
  });
  return [...inText, ...inCells];
}
