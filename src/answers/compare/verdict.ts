import type { Catalog } from '../../catalog/catalog.ts';
import type { Wording } from '../../language/wording.ts';
import type { Comparison } from '../../subjects/comparison.ts';
import { criterionWord } from '../../subjects/criterion.ts';
import { names } from '../../subjects/named.ts';
import { areDifferent } from '../../subjects/task.ts';
import { verdictMessages } from './say.ts';

function outcomeSentence(
  catalog: Catalog,
  { models, categories, weights, verdict, workload }: Comparison,
  words: Wording,
): string {
  const say = words.of(verdictMessages);
  const winner = models[verdict.winner ?? 0]?.name ?? '';
  const unknown = categories
    .filter(({ result }, index) => result.outcome === 'unknown' && weights[index] !== 0)
    .map(({ id }) => criterionWord(catalog, id, words));
  const [most = 0, second = 0] = [...verdict.wins].sort((a, b) => b - a);
  const weighed = workload !== null;
  const count = { most, second, models: models.length, weighed };
  const open = { categories: unknown, isAll: unknown.length === categories.length };
  switch (verdict.outcome) {
    case 'win':
      return say.win(winner, count, open);
    case 'leaning':
      return say.leaning(winner, count, open);
    case 'coin-flip':
      return say.coinFlip(
        names(models.filter((_, index) => verdict.wins[index] === most)),
        most,
        weighed,
        open,
      );
    case 'undecided':
      return say.undecided(open);
    default:
      return verdict.outcome satisfies never;
  }
}

/** The verdict in one sentence with its count, and whom to take where the winner cannot be called. */
export function verdictSentence(catalog: Catalog, comparison: Comparison, words: Wording): string {
  const { models, states, verdict } = comparison;
  const plain = outcomeSentence(catalog, comparison, words);
  // Different work makes no contest: what wins has the better figures, nothing more.
  const sentence =
    areDifferent(models) && verdict.outcome !== 'undecided'
      ? words.of(verdictMessages).byFigures(plain)
      : plain;
  const closed = models.flatMap(({ name }, index) => {
    const state = states[index]?.closed;
    return state ? [{ name, state }] : [];
  });
  const { winner, recommended } = verdict;
  if (closed.length === models.length) return `${sentence} ${words.of(verdictMessages).takeNone(closed)}`;
  if (closed.length === 0 || recommended === null || recommended === winner) return sentence;
  return `${sentence} ${words.of(verdictMessages).take(models[recommended]?.name ?? '', closed)}`;
}
