import type { Modalities, Model } from '../../catalog/catalog.ts';
import type { Modality } from '../../catalog/words.ts';
import { createMemo } from '../../memo.ts';
import { decide, type Outcome, type Standing } from '../outcome.ts';
import type { Criterion } from './criterion.ts';

export type ModalitiesCategory = {
  readonly id: 'modalities';
  readonly result: Outcome;
  readonly sets: readonly (Modalities | null)[];
  /** What every model takes in, and what only one does, in the order asked. */
  readonly shared: readonly Modality[];
  readonly extras: readonly (readonly string[])[];
};

type Sets = { readonly yes: ReadonlySet<string>; readonly possible: ReadonlySet<string> };

function toSets(modalities: Modalities): Sets {
  const yes = [
    ...modalities.input.yes.map((kind) => `${kind} input`),
    ...modalities.output.yes.map((kind) => `${kind} output`),
  ];
  const unknown = [
    ...modalities.input.unknown.map((kind) => `${kind} input`),
    ...modalities.output.unknown.map((kind) => `${kind} output`),
  ];
  return { yes: new Set(yes), possible: new Set([...yes, ...unknown]) };
}

const known = (sets: Sets) => sets.yes.size === sets.possible.size;

/** A superset wins; equal sets and sets with an extra on each side are even; all only if no unknown can change it. */
function standing(a: Sets, b: Sets): Standing {
  if (a.yes.isSupersetOf(b.possible) && !b.possible.isSupersetOf(a.yes)) return 'better';
  if (b.yes.isSupersetOf(a.possible) && !a.possible.isSupersetOf(b.yes)) return 'worse';
  const extraEachSide = !a.yes.isSubsetOf(b.possible) && !b.yes.isSubsetOf(a.possible);
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
  const inputs = facts.map((fact) => fact?.input.yes ?? []);
  const shared = (inputs[0] ?? []).filter((kind) => inputs.every((list) => list.includes(kind)));
  const extras = sets.map((own, index) =>
    [...(own?.yes ?? [])].filter((kind) =>
      sets.every((other, at) => at === index || !other?.possible.has(kind)),
    ),
  );
  return { id: 'modalities', result, sets: facts, shared, extras };
}

export const modalities: Criterion<ModalitiesCategory> = {
  compare: ({ models }) => compareModalities(models),
  facts: ['modalities'],
};
