import type { Block, ChartBlock } from '../../card/card.ts';
import type { Catalog, Model, Score } from '../../catalog/catalog.ts';
import { runnerOf } from '../../catalog/independent.ts';
import { speedDomain } from '../../catalog/speed.ts';
import type { Wording } from '../../language/wording.ts';
import { chartBlock } from '../chart.ts';
import { categoryOf } from '../comparison.ts';
import { names } from '../named.ts';
import type { PageInput, SectionInput, SectionView } from '../part.ts';
import { vocabularyMessages } from '../say.ts';
import { claimSources } from '../sources/sources.ts';
import { benchmarkName, isPart, scoreText } from './reason.ts';
import type { BenchmarksCategory, SharedBenchmark } from './rule.ts';
import { benchmarksMessages, measuredMessages } from './say.ts';

/** By how many points the first is ahead of the second, least and most; null when it is not certainly ahead. */
function distance(
  first: Score,
  second: Score,
  better: 'higher' | 'lower',
): readonly [least: number, most: number] | null {
  const [low, high] = better === 'higher' ? [first.value, second.value] : [second.value, first.value];
  const least = Number((low[0] - high[1]).toFixed(2));
  const most = Number((low[1] - high[0]).toFixed(2));
  return least > 0 ? [least, most] : null;
}

/** Scores of one kind that every model has of the same benchmark and variant, with who is ahead and by how much. */
function sideBySide(
  catalog: Catalog,
  models: readonly Model[],
  ofKind: (score: Score, model: Model) => boolean,
  keyOf: (score: Score) => string,
  words: Wording,
): string[] {
  const found = models.map(
    (model) =>
      new Map(model.scores.filter((score) => ofKind(score, model)).map((score) => [keyOf(score), score])),
  );
  return [...(found[0]?.keys() ?? [])]
    .filter((key) => found.every((own) => own.has(key)))
    .map((key) => {
      const scores = found.flatMap((own) => own.get(key) ?? []);
      const [first, second] = scores;
      const figures = scores.map(
        (score, index) => `${models[index]?.name} ${scoreText(catalog, score, words)}`,
      );
      const better = catalog.benchmarks[first?.benchmark ?? '']?.better ?? 'higher';
      const leads =
        models.length === 2 && first && second
          ? [distance(first, second, better), distance(second, first, better)]
          : [];
      const [lead = null] = leads.flatMap((by, index) =>
        by === null ? [] : [{ name: models[index]?.name ?? '', by }],
      );
      const name = benchmarkName(catalog, first?.benchmark ?? '', first?.variant ?? null, words);
      return words.of(measuredMessages).score(name, figures, lead);
    });
}

const mostShown = 8;

/** Items in a sentence, no more than fit on a phone; none without items. */
function shortened(
  items: readonly string[],
  say: (shown: readonly string[], more: number) => string,
): string[] {
  return items.length > 0 ? [say(items.slice(0, mostShown), Math.max(0, items.length - mostShown))] : [];
}

/** Units whose zero means nothing: bars from it would show no difference. */
const withoutZero: ReadonlySet<string> = new Set(['elo', 'points']);

/** Shared scores in the unit that most of them have, since bars of two units do not compare; null where there is nothing to see. */
function sharedChart(
  catalog: Catalog,
  models: readonly Model[],
  shared: readonly SharedBenchmark[],
  words: Wording,
): ChartBlock | null {
  const unitOf = ({ benchmark }: SharedBenchmark) => catalog.benchmarks[benchmark]?.unit ?? '';
  const fromZero = shared.filter((row) => !withoutZero.has(unitOf(row)));
  const [[unit, drawn] = ['', []]] = [...Map.groupBy(fromZero, unitOf)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const groups = drawn.map(({ benchmark, variant, scores }) => ({
    label: benchmarkName(catalog, benchmark, variant, words),
    ...(unit === 'percent' ? { full: 100 } : {}),
    bars: scores.map((score) => ({ value: score.value, shown: scoreText(catalog, score, words) })),
  }));
  const { unit: unitName, ...own } = words.of(benchmarksMessages).benchmarks;
  return chartBlock(
    {
      ...own,
      unit: unitName(unit === 'percent'),
      names: names(models),
      groups,
      more: shared.length - drawn.length,
    },
    words,
  );
}

/** Scores that can be compared, what labs report of themselves, and what is published of one only. */
export function benchmarksSection({ catalog, comparison, words }: SectionInput): SectionView {
  const { models } = comparison;
  const measured = words.of(measuredMessages);
  const reasons = words.of(benchmarksMessages);
  const shared = categoryOf<BenchmarksCategory>(comparison, 'benchmarks')?.shared ?? [];
  const rows = shared.map(({ benchmark, variant, scores, leader }) => {
    const [first, second] = leader === 1 ? [scores[1], scores[0]] : scores;
    const better = catalog.benchmarks[benchmark]?.better ?? 'higher';
    const ahead =
      models.length === 2 && leader !== null && first && second ? distance(first, second, better) : null;
    return {
      label: benchmarkName(catalog, benchmark, variant, words),
      cells: [
        ...scores.map((score) => scoreText(catalog, score, words)),
        leader === null ? measured.even : measured.ahead(models[leader]?.name ?? '', ahead),
      ],
    };
  });
  const variantKey = ({ benchmark, variant }: Score) => `${benchmark} ${variant}`;
  const reports = sideBySide(
    catalog,
    models,
    (score, model) => runnerOf(model, score) === 'lab',
    variantKey,
    words,
  );
  const stated = sideBySide(
    catalog,
    models,
    (score) => score.runBy === null && catalog.benchmarks[score.benchmark]?.domain !== speedDomain,
    (score) => `${variantKey(score)} ${score.snapshot} ${score.claim.source.name}`,
    words,
  );
  const sharedNames = new Set(shared.map(({ benchmark }) => benchmark));
  const alone = models.map((model, index) => {
    const others = new Set(
      models.flatMap((other, at) => (at === index ? [] : other.scores.map(({ benchmark }) => benchmark))),
    );
    const own = [...new Set(model.scores.map(({ benchmark }) => benchmark))].filter(
      (id) => !others.has(id) && !sharedNames.has(id),
    );
    const called = own.map((id) => catalog.benchmarks[id]?.name ?? id);
    return shortened(called, (shown, more) => measured.onlyFor(model.name, shown, more));
  });
  const notes = [
    ...shortened(reports, measured.byLabs),
    ...shortened(stated, measured.bySource),
    ...alone.flat(),
  ];
  const blocks: Block[] = [
    shared.length > 0
      ? {
          kind: 'table',
          corner: measured.sameParty,
          columns: [...names(models), measured.aheadBy],
          rows,
        }
      : { kind: 'text', role: 'body', text: [reasons.notComparable(models.length)] },
  ];
  const chart = sharedChart(catalog, models, shared, words);
  if (chart) blocks.push(chart);
  if (notes.length > 0) blocks.push({ kind: 'notes', items: notes.map((text) => [text]) });
  if (shared.length > 0)
    blocks.push(
      claimSources(
        shared.flatMap(({ scores }) => scores.map(({ claim }) => claim)),
        words,
      ),
    );
  return {
    json: {
      shared: shared.map(({ benchmark, variant, runBy, scores, leader }) => ({
        benchmark,
        variant,
        runBy,
        ...(scores.some((score) => score.variant !== variant)
          ? { variants: Object.fromEntries(models.map(({ id }, index) => [id, scores[index]?.variant])) }
          : {}),
        scores: Object.fromEntries(models.map(({ id }, index) => [id, scores[index]?.value])),
        leader: leader === null ? null : models[leader]?.id,
      })),
      reported: reports,
      stated,
    },
    blocks,
  };
}

const mostRows = 25;

function runner(catalog: Catalog, model: Model, score: Score, words: Wording): string {
  const parts = words.of(benchmarksMessages);
  const { runBy, votes } = score;
  const who = parts.runBy(
    runBy === null ? null : (catalog.sources[runBy]?.name ?? runBy),
    runnerOf(model, score) === 'lab',
  );
  return votes === null ? who : parts.byVotes(who, votes);
}

/** What was measured of the model, by domain, with who ran it. */
export function benchmarksPart({ catalog, model, words }: PageInput): SectionView {
  const { format } = words;
  const parts = words.of(benchmarksMessages);
  const vocabulary = words.of(vocabularyMessages);
  const domainOf = ({ benchmark }: Score) => catalog.benchmarks[benchmark]?.domain ?? 'other';
  const byLab = (score: Score) => runnerOf(model, score) === 'lab';
  const scores = model.scores.toSorted(
    (a, b) =>
      Number(byLab(a)) - Number(byLab(b)) ||
      Number(isPart(catalog, a)) - Number(isPart(catalog, b)) ||
      (domainOf(a) < domainOf(b) ? -1 : 1),
  );
  const shown = scores
    .slice(0, mostRows)
    .sort((a, b) => (domainOf(a) < domainOf(b) ? -1 : domainOf(a) > domainOf(b) ? 1 : 0));
  const json = scores.map((score) => ({
    benchmark: score.benchmark,
    variant: score.variant,
    value: score.value,
    interval: score.interval,
    votes: score.votes,
    runBy: score.runBy,
    domain: domainOf(score),
    source: score.claim.source.name,
    asOf: score.claim.asOf,
  }));
  if (scores.length === 0) {
    return { json, blocks: [{ kind: 'text', role: 'body', text: [parts.noScores(model.name)] }] };
  }
  const rows = shown.map((score) => {
    return {
      label: parts.benchmark(
        vocabulary.domain(domainOf(score), catalog.domains[domainOf(score)]),
        benchmarkName(catalog, score.benchmark, score.variant, words),
      ),
      cells: [
        scoreText(catalog, score, words),
        runner(catalog, model, score, words),
        format.date(score.claim.asOf),
      ],
    };
  });
  const rest = scores.length - shown.length;
  const own = scores.filter(byLab).length;
  const notes = [
    ...(own > 0 ? [parts.byLab(scores.length, own)] : []),
    ...(rest > 0 ? [parts.moreScores(rest)] : []),
  ];
  return {
    json,
    blocks: [
      { kind: 'table', ...parts.partsBenchmarks, rows },
      { kind: 'notes', items: notes.map((text) => [text]) },
      claimSources(
        shown.map(({ claim }) => claim),
        words,
      ),
    ],
  };
}
