import type { FactGoal, PickTier, Wish } from '../../pick/wish.ts';
import type { Misunderstood } from '../command.ts';
import { misunderstood } from '../read-names.ts';
import { addWork, type Found } from './read-phrase.ts';
import type { WishWords } from './wish-words.ts';

/** What a plan says of a request that the reader has checked but could not read. */
export type Told = {
  readonly wishes: readonly Wish[];
  readonly works: readonly string[];
  readonly domains: readonly string[];
  readonly goal: FactGoal | null;
  readonly take: PickTier | null;
  /** Indexes of the atoms that it explains. */
  readonly explained: ReadonlySet<number>;
};

/** Adds what a plan says to what the words say. */
export function addTold(words: WishWords, found: Found, told: Told): void {
  const { wishes, works, domains, goal, take, explained } = told;
  found.wishes.push(...wishes);
  for (const work of works) addWork(found, work);
  found.domains.push(...domains);
  if (goal) found.goals.push({ goal, said: { from: 0, to: 0, meanings: new Set() } });
  if (take) found.takes.push(take);
  for (const at of explained) words.used.add(at);
}

const several: readonly Wish['kind'][] = ['takes', 'gives', 'can'];

/** What a plan wishes otherwise than the words do, where there can be only one of a kind; null where they agree. */
export function contradictionTo(
  told: Told | null | undefined,
  wishes: readonly Wish[],
): Misunderstood | null {
  const twice = told?.wishes.find(
    ({ kind, value }) =>
      !several.includes(kind) && wishes.some((own) => own.kind === kind && own.value !== value),
  );
  return twice ? misunderstood('opposite-wishes', String(twice.value)) : null;
}
