import type { Catalog, Model, Score } from '../../catalog/catalog.ts';
import type { Block } from '../card.ts';
import { list } from '../messages/en/format.ts';
import { names } from '../names.ts';
import { scoreText } from '../reasons.ts';
import { claimSources } from '../sources.ts';
import type { SectionInput, SectionView } from './section.ts';

/** "ahead by 1 to 6", from two ranges; null when neither is certainly ahead. */
function distance(first: Score, second: Score, better: 'higher' | 'lower'): string | null {
  const [low, high] = better === 'higher' ? [first.value, second.value] : [second.value, first.value];
  const least = Number((low[0] - high[1]).toFixed(2));
  const most = Number((low[1] - high[0]).toFixed(2));
  if (least <= 0) return null;
  return least === most ? String(least) : `${least} to ${most}`;
}

function label(catalog: Catalog, benchmark: string, variant: string | null): string {
  const entry = catalog.benchmarks[benchmark];
  const direction = entry?.better === 'lower' ? ', lower is better' : '';
  return `${entry?.name ?? benchmark}${variant ? ` (${variant})` : ''}${direction}`;
}

/** What both labs say of their own models on the same benchmark: shown, never decisive. */
function ownReports(catalog: Catalog, models: readonly Model[]): string[] {
  const reported = models.map(
    (model) =>
      new Map(
        model.scores
          .filter(({ runBy }) => runBy === 'lab')
          .map((score) => [`${score.benchmark} ${score.variant}`, score]),
      ),
  );
  return [...(reported[0]?.keys() ?? [])]
    .filter((key) => reported.every((own) => own.has(key)))
    .map((key) => {
      const scores = reported.map((own) => own.get(key));
      const figures = models.map(
        (model, index) => `${model.name} ${scoreText(scores[index]?.value ?? [0, 0])}`,
      );
      return `${label(catalog, scores[0]?.benchmark ?? '', scores[0]?.variant ?? null)}: ${figures.join(', ')}`;
    });
}

/** Scores that can be compared, what labs report of themselves, and what is published of one only. */
export function benchmarksSection({ catalog, comparison, words }: SectionInput): SectionView {
  const { models } = comparison;
  const shared = comparison.categories.find((category) => category.id === 'benchmarks')?.shared ?? [];
  const rows = shared.map(({ benchmark, variant, scores, leader }) => {
    const [first, second] = leader === 1 ? [scores[1], scores[0]] : scores;
    const better = catalog.benchmarks[benchmark]?.better ?? 'higher';
    const ahead =
      models.length === 2 && leader !== null && first && second ? distance(first, second, better) : null;
    const name = leader === null ? 'even' : (models[leader]?.name ?? '');
    return {
      label: label(catalog, benchmark, variant),
      cells: [...scores.map(({ value }) => scoreText(value)), ahead === null ? name : `${name} by ${ahead}`],
    };
  });
  const reports = ownReports(catalog, models);
  const sharedNames = new Set(shared.map(({ benchmark }) => benchmark));
  const alone = models.map((model, index) => {
    const others = new Set(
      models.flatMap((other, at) => (at === index ? [] : other.scores.map(({ benchmark }) => benchmark))),
    );
    const own = [...new Set(model.scores.map(({ benchmark }) => benchmark))].filter(
      (id) => !others.has(id) && !sharedNames.has(id),
    );
    return own.length > 0
      ? [
          `Published of ${model.name} only: ${list(own.slice(0, 8).map((id) => catalog.benchmarks[id]?.name ?? id))}${own.length > 8 ? ` and ${own.length - 8} more` : ''}.`,
        ]
      : [];
  });
  const notes = [
    ...(reports.length > 0
      ? [
          `Reported by the labs of their own models, decides nothing: ${reports.slice(0, 8).join('; ')}${reports.length > 8 ? `; ${reports.length - 8} more` : ''}.`,
        ]
      : []),
    ...alone.flat(),
  ];
  const blocks: Block[] = [
    shared.length > 0
      ? { kind: 'table', corner: 'Run by the same party', columns: [...names(models), 'Ahead'], rows }
      : {
          kind: 'text',
          role: 'body',
          text: [
            `No benchmark was run on ${models.length === 2 ? 'both' : 'all of them'} by the same independent party.`,
          ],
        },
  ];
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
        scores: Object.fromEntries(models.map(({ id }, index) => [id, scores[index]?.value])),
        leader: leader === null ? null : models[leader]?.id,
      })),
      reported: reports,
    },
    blocks,
  };
}
