import type { Comparison } from '../comparison/compare.ts';
import { list, plural } from './format.ts';
import { names } from './names.ts';
import { differentTasks } from './task-words.ts';

/** "3 categories to 1", "4 points to 2"; for more than two models "2 categories, the next has 1". */
function count({ models, verdict, workload }: Comparison): string {
  const [most = 0, second = 0] = [...verdict.wins].sort((a, b) => b - a);
  const unit = workload !== null ? plural(most, 'point') : most === 1 ? '1 category' : `${most} categories`;
  if (models.length === 2) return `${unit} to ${second}`;
  return second === 0 ? `${unit}, the others none` : `${unit}, the next has ${second}`;
}

function outcomeSentence(comparison: Comparison): string {
  const { models, categories, verdict, workload } = comparison;
  const winner = models[verdict.winner ?? 0]?.name;
  const open = categories.filter(({ result }) => result.outcome === 'unknown').map(({ id }) => id);
  const one = open.length === 1 && open[0] !== 'benchmarks' && open[0] !== 'modalities';
  const unknown =
    open.length === categories.length
      ? `all ${open.length} categories are unknown`
      : `${list(open)} ${one ? 'is' : 'are'} unknown`;
  switch (verdict.outcome) {
    case 'win':
      return `${winner} wins, ${count(comparison)}${open.length > 0 ? `; ${unknown} and cannot change it` : ''}.`;
    case 'leaning':
      return `Leaning towards ${winner}, ${count(comparison)}; ${unknown} and could change it.`;
    case 'coin-flip': {
      const most = Math.max(...verdict.wins);
      const tied = list(names(models.filter((_, index) => verdict.wins[index] === most)));
      const unit = workload === null ? 'win' : 'point';
      const each = most === 0 ? 'nobody wins a category' : `${plural(most, unit)} each`;
      return open.length > 0
        ? `A coin-flip between ${tied}, ${each}; ${unknown} and would decide it.`
        : `A genuine coin-flip between ${tied}, ${each}.`;
    }
    case 'undecided':
      return `Undecided: ${unknown}.`;
    default:
      return verdict.outcome satisfies never;
  }
}

/** The first letter small, unless it begins a name. */
function lowerFirst(sentence: string): string {
  return sentence.replace(/^(?:Leaning|A(?: genuine)? coin-flip|Undecided)/, (word) => word.toLowerCase());
}

/** The verdict in one sentence with its count, and whom to take where the winner cannot be called. */
export function verdictSentence(comparison: Comparison): string {
  const { models, states, verdict, callable } = comparison;
  const plain = outcomeSentence(comparison);
  // Different work makes no contest: what wins has the better figures, nothing more.
  const sentence =
    differentTasks(models) && comparison.verdict.outcome !== 'undecided'
      ? `By figures alone: ${lowerFirst(plain)}`
      : plain;
  const avoided = models.flatMap((model, index) =>
    callable[index] ? [] : [`${model.name} is ${states[index]?.state}`],
  );
  const kinds = new Set(states.map(({ state }) => state));
  const { winner, recommended } = verdict;
  if (avoided.length === models.length) {
    const why =
      kinds.size === 1 ? `${models.length === 2 ? 'both' : 'all'} are ${states[0]?.state}` : list(avoided);
    return `${sentence} Take ${models.length === 2 ? 'neither' : 'none of them'}: ${why}.`;
  }
  if (avoided.length === 0 || recommended === null || recommended === winner) return sentence;
  return `${sentence} Take ${models[recommended]?.name}: ${list(avoided)}.`;
}
