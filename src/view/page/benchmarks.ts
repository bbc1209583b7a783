import type { Catalog, Model, Score } from '../../catalog/catalog.ts';
import { runnerOf } from '../../catalog/independent.ts';
import type { Wording } from '../../language/wording.ts';
import { partsMessages } from '../messages/parts.ts';
import { vocabularyMessages } from '../messages/vocabulary.ts';
import { benchmarkName, scoreText } from '../score-text.ts';
import type { SectionView } from '../sections/section.ts';
import { claimSources } from '../sources.ts';
import type { PageInput } from './section.ts';

const mostRows = 25;

function runner(catalog: Catalog, model: Model, score: Score, words: Wording): string {
  const parts = words.of(partsMessages);
  const { runBy } = score;
  return parts.runBy(
    runBy === null ? null : (catalog.sources[runBy]?.name ?? runBy),
    runnerOf(model, score) === 'lab',
  );
}

/** What was measured of the model, by domain, with who ran it. */
export function benchmarksPart({ catalog, model, words }: PageInput): SectionView {
  const { format } = words;
  const parts = words.of(partsMessages);
  const vocabulary = words.of(vocabularyMessages);
  const domainOf = ({ benchmark }: Score) => catalog.benchmarks[benchmark]?.domain ?? 'other';
  const byLab = (score: Score) => runnerOf(model, score) === 'lab';
  const scores = model.scores.toSorted(
    (a, b) => Number(byLab(a)) - Number(byLab(b)) || (domainOf(a) < domainOf(b) ? -1 : 1),
  );
  const shown = scores
    .slice(0, mostRows)
    .sort((a, b) => (domainOf(a) < domainOf(b) ? -1 : domainOf(a) > domainOf(b) ? 1 : 0));
  const json = scores.map((score) => ({
    benchmark: score.benchmark,
    variant: score.variant,
    value: score.value,
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
      { kind: 'table', ...parts.benchmarks, rows },
      { kind: 'notes', items: notes.map((text) => [text]) },
      claimSources(
        shown.map(({ claim }) => claim),
        words,
      ),
    ],
  };
}
