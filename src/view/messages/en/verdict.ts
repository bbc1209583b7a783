import { list } from './format.ts';
import { plural } from './plural.ts';

const areUnknown = (ids: readonly string[]) =>
  `${list(ids)} ${ids.length === 1 && ids[0] !== 'benchmarks' && ids[0] !== 'modalities' ? 'is' : 'are'} unknown`;

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
  win: (winner: string, count: Count, open: readonly string[]) =>
    `${winner} wins, ${counted(count)}${open.length > 0 ? `; ${areUnknown(open)} and cannot change it` : ''}.`,
  leaning: (winner: string, count: Count, open: readonly string[]) =>
    `Leaning towards ${winner}, ${counted(count)}; ${areUnknown(open)} and could change it.`,
  coinFlip: (tied: readonly string[], most: number, weighed: boolean, open: readonly string[]) => {
    const each = most === 0 ? 'nobody wins a category' : `${plural(most, weighed ? 'point' : 'win')} each`;
    return open.length > 0
      ? `A coin-flip between ${list(tied)}, ${each}; ${areUnknown(open)} and would decide it.`
      : `A genuine coin-flip between ${list(tied)}, ${each}.`;
  },
  undecided: (open: readonly string[]) => `Undecided: ${areUnknown(open)}.`,
  closed: (name: string, state: 'retired' | 'unconfirmed' | 'gone') => `${name} is ${state}`,
  takeNone: (models: number, closed: readonly string[]) =>
    `Take ${models === 2 ? 'neither' : 'none of them'}: ${list(closed)}.`,
  take: (name: string, closed: readonly string[]) => `Take ${name}: ${list(closed)}.`,
};
