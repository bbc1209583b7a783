import { randomFrom } from '../../tools/reader/learn.ts';

/** Choices that are the same in every run of one seed. */
export type Chance = {
  /** A whole number from 0 to below a limit. */
  readonly below: (limit: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** True so many times of a hundred. */
  readonly percent: (share: number) => boolean;
  /** So many different ones in an order of its own; fewer where there are not as many. */
  readonly some: <Item>(items: readonly Item[], count: number) => Item[];
};

/** The choices of a seed. */
export function chanceOf(seed: number): Chance {
  const below = randomFrom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;
  return {
    below,
    pick,
    percent: (share) => below(100) < share,
    some(items, count) {
      const left = [...items];
      return Array.from(
        { length: Math.min(count, left.length) },
        () => left.splice(below(left.length), 1)[0]!,
      );
    },
  };
}
