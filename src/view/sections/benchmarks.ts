import type { Catalog, Model, Score } from '../../catalog/catalog.ts';
import { speedDomain } from '../../comparison/criteria/benchmarks.ts';
import type { Block } from '../card.ts';
import { list } from '../messages/en/format.ts';
import type { Messages } from '../messages/messages.ts';
import { names } from '../names.ts';
import { benchmarkName, scoreText } from '../reasons.ts';
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

/** Scores of one kind that every model has of the same benchmark and variant, with who is ahead and by how much. */
function sideBySide(
  catalog: Catalog,
  models: readonly Model[],
  ofKind: (score: Score) => boolean,
  keyOf: (score: Score) => string,
  words: Messages,
): string[] {
  const found = models.map(
    (model) => new Map(model.scores.filter(ofKind).map((score) => [keyOf(score), score])),
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
      const leads = first && second ? [distance(first, second, better), distance(second, first, better)] : [];
      const ahead = leads.findIndex((own) => own !== null && own !== undefined);
      const by =
        models.length === 2 && ahead !== -1
          ? ` (${models[ahead]?.name} ahead by ${leads[ahead]} points)`
          : '';
      return `${benchmarkName(catalog, first?.benchmark ?? '', first?.variant ?? null, words)}: ${figures.join(', ')}${by}`;
    });
}

const mostShown = 8;

/** Lines after a heading, no more than fit on a phone. */
function shortened(heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > mostShown ? `; ${lines.length - mostShown} more` : '';
  return [`${heading}: ${lines.slice(0, mostShown).join('; ')}${more}.`];
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
      label: benchmarkName(catalog, benchmark, variant, words),
      cells: [
        ...scores.map((score) => scoreText(catalog, score, words)),
        ahead === null ? name : `${name} by ${ahead}`,
      ],
    };
  });
  const variantKey = ({ benchmark, variant }: Score) => `${benchmark} ${variant}`;
  const reports = sideBySide(catalog, models, ({ runBy }) => runBy === 'lab', variantKey, words);
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
    return own.length > 0
      ? [
          `Published for ${model.name} only: ${list([...own.slice(0, 8).map((id) => catalog.benchmarks[id]?.name ?? id), ...(own.length > 8 ? [`${own.length - 8} more`] : [])])}.`,
        ]
      : [];
  });
  const notes = [
    ...shortened('Reported by the labs of their own models, decides nothing', reports),
    ...shortened('From one source that does not say who ran it, decides nothing', stated),
    ...alone.flat(),
  ];
  const blocks: Block[] = [
    shared.length > 0
      ? {
          kind: 'table',
          corner: 'Run by the same party',
          columns: [...names(models), 'Ahead by points'],
          rows,
        }
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
      stated,
    },
    blocks,
  };
}
