import { answerOf, onlyOne } from '../../catalog/abilities.ts';
import type { Answer, Modalities, Model } from '../../catalog/catalog.ts';
import { type Modality, modalities } from '../../catalog/words.ts';
import { decide, type Outcome, type PairResult } from '../../comparison/outcome.ts';
import { createMemo } from '../../memo.ts';

export type ModalitiesCategory = {
  readonly id: 'modalities';
  readonly result: Outcome;
  readonly sets: readonly (Modalities | null)[];
};

/** What is certain, and what may be besides: what is not published or depends on the host. A bit for each of `all`. */
type Sets = { readonly yes: number; readonly possible: number };

/** Every kind on either side, as extras are called. */
const all = (['input', 'output'] as const).flatMap((side) =>
  modalities.map((kind) => ({ side, kind, name: `${kind} ${side}` })),
);

function toSets(own: Modalities): Sets {
  const bitsOf = (isIn: (answer: Answer | null) => boolean) =>
    all.reduce((bits, { side, kind }, at) => (isIn(answerOf(own, side, kind)) ? bits | (1 << at) : bits), 0);
  return {
    yes: bitsOf((answer) => answer === 'yes'),
    possible: bitsOf((answer) => answer !== 'no'),
  };
}

const known = (sets: Sets) => sets.yes === sets.possible;

/** Whether the first has all of the second. */
const hasAll = (own: number, other: number) => (own & other) === other;

/** A superset wins; equal sets and sets with an extra on each side are even; all only if no unknown can change it. */
function standing(a: Sets, b: Sets): PairResult {
  if (hasAll(a.yes, b.possible) && !hasAll(b.possible, a.yes)) return 'better';
  if (hasAll(b.yes, a.possible) && !hasAll(a.possible, b.yes)) return 'worse';
  const extraEachSide = !hasAll(b.possible, a.yes) && !hasAll(a.possible, b.yes);
  return extraEachSide || (known(a) && known(b)) ? 'even' : 'unknown';
}

const kept = createMemo<Sets>(1);

/** What goes in and comes out: text, image, audio, video. */
export function compareModalities(models: readonly Model[]): ModalitiesCategory {
  const facts = models.map((model) => model.modalities?.chosen.value ?? null);
  const sets = facts.map((fact) => (fact ? kept(fact, '', () => toSets(fact)) : null));
  const result = decide(models.length, (a, b) => {
    const left = sets[a];
    const right = sets[b];
    return left && right ? standing(left, right) : 'unknown';
  });
  return { id: 'modalities', result, sets: facts };
}

/** What every model takes in. */
export function sharedInputs({ sets }: ModalitiesCategory): readonly Modality[] {
  return modalities.filter((kind) => sets.every((own) => answerOf(own, 'input', kind) === 'yes'));
}

/** What the model at `index` alone takes or gives, as extras are called. */
export function extrasOf({ sets }: ModalitiesCategory, index: number): readonly string[] {
  return all
    .filter(({ side, kind }) => onlyOne(sets.map((own) => answerOf(own, side, kind))) === index)
    .map(({ name }) => name);
}
