import type { Answer, Modalities, Model, Offer } from './catalog.ts';
import type { Capability, Modality } from './words.ts';

/** Which of two sides a kind is on: it goes in, or it comes out. */
export type Side = keyof Modalities;

/** Something that a model must take in, give out or be able to do. */
export type Need =
  | { readonly kind: 'takes' | 'gives'; readonly value: Modality }
  | { readonly kind: 'can'; readonly value: Capability };

/** What stated modalities say of a kind; null where they do not say. */
export function answerOf(stated: Modalities | null | undefined, side: Side, kind: Modality): Answer | null {
  const kinds = stated?.[side];
  if (!kinds || kinds.unknown.includes(kind)) return null;
  if (kinds.yes.includes(kind)) return 'yes';
  return kinds.host?.includes(kind) ? 'host' : 'no';
}

/** Kinds that are so on either side: those not published, or those that depend on the host. */
export function kindsEitherSide(
  stated: Modalities | null | undefined,
  which: 'unknown' | 'host',
): readonly Modality[] {
  return [...new Set([...(stated?.input[which] ?? []), ...(stated?.output[which] ?? [])])];
}

/** Whether a model takes a kind in; "host" where trusted hosts split, null where nobody says. */
export function takes(model: Model, kind: Modality): Answer | null {
  return answerOf(model.modalities?.chosen.value, 'input', kind);
}

/** Whether a model gives a kind out; "host" where trusted hosts split, null where nobody says. */
export function gives(model: Model, kind: Modality): Answer | null {
  return answerOf(model.modalities?.chosen.value, 'output', kind);
}

/** Whether a model, or one route to it, has a capability; "host" where hosts differ, null where nobody says. */
export function can(own: Pick<Model, 'capabilities'>, capability: Capability): Answer | null {
  return own.capabilities[capability] ?? null;
}

/** An answer as far as it is certain: null for what depends on the host or is not known. */
export function certainly(answer: Answer | null): boolean | null {
  return answer === 'yes' || (answer === 'no' ? false : null);
}

/** The one that certainly can while all others certainly cannot, by its index; null where there is no such one. */
export function onlyOne(answers: readonly (Answer | null)[]): number | null {
  const only = answers.indexOf('yes');
  const isOnly = answers.every((answer, index) => answer === (index === only ? 'yes' : 'no'));
  return only >= 0 && isOnly ? only : null;
}

/** What a model says of a need. */
export function meets(model: Model, need: Need): Answer | null {
  if (need.kind === 'can') return can(model, need.value);
  return (need.kind === 'takes' ? takes : gives)(model, need.value);
}

/** What a route's own row says of a need: a host may serve less than the model has. */
export function serves(offer: Offer, need: Need): Answer | null {
  if (need.kind === 'can') return can(offer, need.value);
  return answerOf(offer.modalities, need.kind === 'takes' ? 'input' : 'output', need.value);
}

/** Whether a route may be offered for what is needed: one whose own row says no is not. */
export function isOfferedFor(offer: Offer, needs: readonly Need[]): boolean {
  return needs.every((need) => serves(offer, need) !== 'no');
}
