import type { Catalog, Score } from '../../catalog/catalog.ts';
import { plural } from '../format.ts';
import { benchmarkName, scoreText } from '../reasons.ts';
import type { SectionView } from '../sections/section.ts';
import { claimSources } from '../sources.ts';
import type { PageInput } from './section.ts';

const mostRows = 25;

function runner(catalog: Catalog, { runBy }: Score): string {
  if (runBy === null) return 'not said';
  return runBy === 'lab' ? 'the lab itself' : (catalog.sources[runBy]?.name ?? runBy);
}

/** What was measured of the model, by domain, with who ran it. */
export function benchmarksPart({ catalog, model }: PageInput): SectionView {
  const domainOf = ({ benchmark }: Score) => catalog.benchmarks[benchmark]?.domain ?? 'other';
  const scores = model.scores.toSorted(
    (a, b) => Number(a.runBy === 'lab') - Number(b.runBy === 'lab') || (domainOf(a) < domainOf(b) ? -1 : 1),
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
    const text = `No benchmark score of ${model.name} is published in the catalog's sources.`;
    return { json, blocks: [{ kind: 'text', role: 'body', text: [text] }] };
  }
  const rows = shown.map((score) => {
    return {
      label: `${domainOf(score)}: ${benchmarkName(catalog, score.benchmark, score.variant)}`,
      cells: [scoreText(catalog, score), runner(catalog, score), score.claim.asOf],
    };
  });
  const rest = scores.length - shown.length;
  const own = scores.filter(({ runBy }) => runBy === 'lab').length;
  const notes = [
    ...(own > 0
      ? [`${plural(scores.length, 'score')}, ${own} reported by the lab itself: those decide no comparison.`]
      : []),
    ...(rest > 0 ? [`${plural(rest, 'more score')} with --json.`] : []),
  ];
  return {
    json,
    blocks: [
      { kind: 'table', corner: 'Benchmarks', columns: ['Score', 'Run by', 'As of'], rows },
      { kind: 'notes', items: notes.map((text) => [text]) },
      claimSources(shown.map(({ claim }) => claim)),
    ],
  };
}
