import type { Catalog, Model, Score } from '../../catalog/catalog.ts';
import { byRunner, isIndependent, runnerOf } from '../../catalog/independent.ts';
import { newestFirst } from '../../dates.ts';
import { createMemo } from '../../memo.ts';
import { categoryOf } from '../comparison.ts';
import { names } from '../named.ts';
import { qualityReason } from '../quality/reason.ts';
import { compareQuality, type QualityCategory } from '../quality/rule.ts';
import { pageOf, type QuestionInput, type Reply, sentences } from '../reply.ts';
import { vocabularyMessages } from '../say.ts';
import { benchmarkName, isPart, scoreText } from './reason.ts';
import { benchmarksMessages } from './say.ts';

const mostScores = 3;

const kept = createMemo<ReadonlyMap<string, number>>(1);

/** How many models have a score of each benchmark: what many have says more to people. */
function popularity(catalog: Catalog): ReadonlyMap<string, number> {
  return kept(catalog, '', () => {
    const counts = new Map<string, number>();
    for (const { scores } of catalog.models.values())
      for (const benchmark of new Set(scores.map((score) => score.benchmark)))
        counts.set(benchmark, (counts.get(benchmark) ?? 0) + 1);
    return counts;
  });
}

/** The scores asked about, or of benchmarks of the same kin (GPQA Diamond for GPQA): those an independent party ran first, then those that most models have; one of each benchmark and variant. */
function scoresOf(catalog: Catalog, model: Model, benchmark: string | null, domain: string | null): Score[] {
  const spread = popularity(catalog);
  const ran = byRunner(model);
  const exact = model.scores.filter((score) => score.benchmark === benchmark);
  const kin = model.scores.filter((score) => score.benchmark.startsWith(`${benchmark}-`));
  const asked = benchmark === null ? model.scores : exact.length > 0 ? exact : kin;
  const found = asked
    .filter((score) => domain === null || catalog.benchmarks[score.benchmark]?.domain === domain)
    .sort(
      (a, b) =>
        ran(a, b) ||
        Number(isPart(catalog, a)) - Number(isPart(catalog, b)) ||
        (spread.get(b.benchmark) ?? 0) - (spread.get(a.benchmark) ?? 0) ||
        newestFirst(a.claim.asOf, b.claim.asOf),
    );
  const each = new Map<string, Score>();
  for (const score of found) {
    const key = `${score.benchmark} ${score.variant}`;
    if (!each.has(key)) each.set(key, score);
  }
  return [...each.values()];
}

function scoresText({ catalog, query, words }: QuestionInput, model: Model): string | null {
  const { benchmark, domain } = query.details;
  const found = scoresOf(catalog, model, benchmark, domain);
  if (found.length === 0) return null;
  const lines = found.slice(0, mostScores).map((score) => {
    const name = benchmarkName(catalog, score.benchmark, score.variant, words);
    const { claim } = score;
    const runBy = score.runBy === null ? null : (catalog.sources[score.runBy]?.name ?? score.runBy);
    const value = scoreText(catalog, score, words);
    return words
      .of(benchmarksMessages)
      .score(name, value, runBy, runnerOf(model, score) === 'lab', words.format.date(claim.asOf));
  });
  return words.of(benchmarksMessages).scores(model.name, lines, found.length - lines.length);
}

/** Who is better in the domain that is asked about, with what both were tested on. */
function leadText({ catalog, words, comparison, models, query }: QuestionInput): string {
  const { domain } = query.details;
  const own =
    domain === null
      ? categoryOf<QualityCategory>(comparison(), 'quality')
      : compareQuality(catalog, models, domain);
  return own ? qualityReason(catalog, models, own, words) : '';
}

/** The editions of a benchmark that is named, the one that most models have a score of first. */
function editionsOf(catalog: Catalog, benchmark: string): string[] {
  const spread = popularity(catalog);
  const all = Object.keys(catalog.benchmarks).filter(
    (id) => id === benchmark || id.startsWith(`${benchmark}-`),
  );
  return all.sort((a, b) => (spread.get(b) ?? 0) - (spread.get(a) ?? 0));
}

/** What a benchmark is, with who leads where somebody other than the lab ran it. */
function definitionReply({ catalog, words }: QuestionInput, named: string): Reply {
  const [id = named] = editionsOf(catalog, named);
  const benchmark = catalog.benchmarks[id];
  const isHigher = benchmark?.better !== 'lower';
  const of = (model: Model) => model.scores.filter((score) => score.benchmark === id);
  const scored = [...catalog.models.values()].filter((model) => of(model).length > 0);
  const best = scored
    .flatMap((model) => {
      const own = of(model).filter((score) => isIndependent(model, score));
      const sorted = own.toSorted((a, b) => (isHigher ? b.value[0] - a.value[0] : a.value[0] - b.value[0]));
      return sorted.slice(0, 1).map((score) => ({ model, score }));
    })
    .toSorted((a, b) =>
      isHigher ? b.score.value[0] - a.score.value[0] : a.score.value[0] - b.score.value[0],
    )
    .slice(0, mostScores);
  const domain = benchmark?.domain ?? '';
  const leaders = best.map(({ model, score }) => `${model.name} ${scoreText(catalog, score, words)}`);
  return {
    text: words
      .of(benchmarksMessages)
      .definition(
        benchmark?.name ?? named,
        benchmark?.measures ?? '',
        words.of(vocabularyMessages).domain(domain, catalog.domains[domain]?.name),
        isHigher,
        scored.length,
        leaders,
      ),
    claims: best.map(({ score }) => score.claim),
    models: best.map(({ model }) => model),
  };
}

/** What was measured: who leads, or the scores themselves with who ran them; without models, what a benchmark is. */
export function benchmarkReply(input: QuestionInput): Reply {
  const { catalog, models, query, words } = input;
  const { benchmark, domain } = query.details;
  if (models.length === 0 && benchmark !== null) return definitionReply(input, benchmark);
  const texts = models.map((model) => scoresText(input, model));
  const without = names(models.filter((_, index) => texts[index] === null));
  const asked = benchmark === null ? domain : (catalog.benchmarks[benchmark]?.name ?? benchmark);
  const several = models.length > 1 && benchmark === null;
  const missing =
    without.length > 0 &&
    words
      .of(benchmarksMessages)
      .noScore(
        without,
        asked &&
          (benchmark ? asked : words.of(vocabularyMessages).domain(asked, catalog.domains[asked]?.name)),
      );
  return {
    text: several ? leadText(input) : sentences(...texts, missing),
    rest: several ? sentences(missing) : '',
    block: several
      ? { kind: 'notes', items: texts.flatMap((text) => (text === null ? [] : [[text]])) }
      : null,
    claims: models.flatMap((model) =>
      scoresOf(catalog, model, benchmark, domain)
        .slice(0, mostScores)
        .map(({ claim }) => claim),
    ),
    saysSources: true,
    more: pageOf(models).map((command) => `${command} show benchmarks`),
  };
}
