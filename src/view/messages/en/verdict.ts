import { list } from './format.ts';
import { plural } from './plural.ts';

/** Categories that count and are unknown. */
type Open = { readonly categories: readonly string[]; readonly isAll: boolean };
/** A model that can no longer be called. */
type Closed = { readonly name: string; readonly state: 'retired' | 'unconfirmed' | 'gone' };

function areUnknown({ categories, isAll }: Open): string {
  if (isAll) return `all ${categories.length} categories are unknown`;
  const [first] = categories;
  const isOne = categories.length === 1 && first !== 'benchmarks' && first !== 'modalities';
  return `${list(categories)} ${isOne ? 'is' : 'are'} unknown`;
}

const closedText = (each: readonly Closed[]) => list(each.map(({ name, state }) => `${name} is ${state}`));

/** The most that one model has, the next most, of how many models; points where a workload weighs. */
type Count = {
  readonly most: number;
  readonly second: number;
  readonly models: number;
  readonly weighed: boolean;
};

function counted({ most, second, models, weighed }: Count): string {
  const unit = weighed ? plural(most, 'point') : most === 1 ? '1 category' : `${most} categories`;
  if (models === 2) return `${unit} to ${second}`;
  return second === 0 ? `${unit}, the others none` : `${unit}, the next has ${second}`;
}

/** The verdict of a comparison; `open` are the categories that are unknown. */
export const verdict = {
  win: (winner: string, count: Count, open: Open) =>
    `${winner} wins, ${counted(count)}${open.categories.length > 0 ? `; ${areUnknown(open)} and cannot change it` : ''}.`,
  leaning: (winner: string, count: Count, open: Open) =>
    `Leaning towards ${winner}, ${counted(count)}; ${areUnknown(open)} and could change it.`,
  coinFlip: (tied: readonly string[], most: number, weighed: boolean, open: Open) => {
    const each = most === 0 ? 'nobody wins a category' : `${plural(most, weighed ? 'point' : 'win')} each`;
    return open.categories.length > 0
      ? `A coin-flip between ${list(tied)}, ${each}; ${areUnknown(open)} and would decide it.`
      : `A genuine coin-flip between ${list(tied)}, ${each}.`;
  },
  undecided: (open: Open) => `Undecided: ${areUnknown(open)}.`,
  /** The verdict over models that do different work. */
  byFigures: (sentence: string) =>
    `By figures alone: ${sentence.replace(/^(?:Leaning|A(?: genuine)? coin-flip|Undecided)/, (word) => word.toLowerCase())}`,
  /** Every model asked of is closed. */
  takeNone: (closed: readonly Closed[]) => {
    const [first] = closed;
    const isSame = closed.every(({ state }) => state === first?.state);
    const why = isSame ? `${closed.length === 2 ? 'both' : 'all'} are ${first?.state}` : closedText(closed);
    return `Take ${closed.length === 2 ? 'neither' : 'none of them'}: ${why}.`;
  },
  take: (name: string, closed: readonly Closed[]) => `Take ${name}: ${closedText(closed)}.`,
};
