import { answerOf, can, certainly, gives, type Side, takes } from '../../catalog/abilities.ts';
import type { Answer, Model } from '../../catalog/catalog.ts';
import type { Basis, Capability, Modality } from '../../catalog/words.ts';
import { type Ours, sourceOf } from '../../claims/finding.ts';
import { isTrusted, type Judged, judgeFact } from '../../claims/judge-fact.ts';

/** What lists that know only a few kinds of input leave out is not refused: a document may go in as pictures of it. */
const oftenLeftOut: ReadonlySet<Capability> = new Set(['pdf', 'attachments', 'structuredOutput']);
/** Price lists leave out of models of before that day what was not usual then. */
const usualSince: Partial<Record<Capability, string>> = { functionCalling: '2024' };

const isLeftOut = (model: Model, id: Capability, basis: Basis): boolean =>
  oftenLeftOut.has(id) || (basis !== 'lab' && (model.released?.chosen.value ?? '') < (usualSince[id] ?? ''));

const viaRoute = (provider: string): Pick<Judged, 'detail' | 'trueOf'> => ({
  detail: 'via-another-route',
  trueOf: { kind: 'provider', provider },
});

/** What the catalog says of a model having a capability. */
export function judgeCapability(model: Model, id: Capability, stated: boolean): Judged | null {
  const claim = model.capabilityClaims[id];
  if (!claim) return judgeByPrice(model, id, stated);
  const ours = { kind: 'capability', id, value: claim.value } as const;
  const source = sourceOf(claim);
  const unsure = { verdict: 'unknown', detail: 'cannot-tell', ours, source } as const;
  if (!isTrusted(claim) || claim.value === 'host') return unsure;
  if ((claim.value === 'yes') === stated) return { verdict: 'supported', ours, source };
  if (!stated) return { verdict: 'contradicted', ours, source };
  const route = model.offers.find((offer) => offer.allowed && can(offer, id) === 'yes');
  if (route) return { verdict: 'supported', ours, source, ...viaRoute(route.provider) };
  // That something is missing is told for certain only by its lab.
  return claim.basis.startsWith('lab') && !isLeftOut(model, id, claim.basis)
    ? { verdict: 'contradicted', ours, source }
    : unsure;
}

/** A price for batches says that there are any. */
function judgeByPrice(model: Model, id: Capability, stated: boolean): Judged | null {
  if (id !== 'batch') return null;
  const priced = model.offers.find(({ allowed, price }) => allowed && price?.chosen.value.batch);
  if (!priced?.price) return null;
  const ours = { kind: 'capability', id, value: 'yes' } as const;
  return { verdict: stated ? 'supported' : 'contradicted', ours, source: sourceOf(priced.price.chosen) };
}

/**
 * What a text says of kinds of input or output: that all of them are taken, that none is, or that some is ("multimodal").
 */
export type KindsSaid = {
  readonly side: Side;
  readonly kinds: readonly Modality[];
  readonly says: 'all' | 'none' | 'some';
};

/** Whether what is said of kinds is so, from the answer for each; null where that is not known. */
function holds(says: KindsSaid['says'], answers: readonly (Answer | null)[]): boolean | null {
  const known = answers.map(certainly);
  const all = (value: boolean) => (known.every((own) => own === value) ? true : null);
  const some = (value: boolean) => (known.includes(value) ? true : null);
  const [yes, no] =
    says === 'all'
      ? [all(true), some(false)]
      : says === 'none'
        ? [all(false), some(true)]
        : [some(true), all(false)];
  return yes ?? (no ? false : null);
}

/** What the catalog says of the kinds of input or output that a text gives a model. */
export function judgeKinds(model: Model, { side, kinds, says }: KindsSaid): Judged | null {
  const ours = (value: NonNullable<Model['modalities']>['chosen']['value']): Ours =>
    side === 'input' ? { kind: 'modalities', value } : { kind: 'gives', value };
  const known = holds(
    says,
    kinds.map((kind) => (side === 'input' ? takes : gives)(model, kind)),
  );
  if (known === null) {
    const own = judgeFact(model.modalities, () => true, ours);
    return own && { ...own, verdict: 'unknown', detail: 'cannot-tell' };
  }
  const own = judgeFact(
    model.modalities,
    (value) =>
      holds(
        says,
        kinds.map((kind) => answerOf(value, side, kind)),
      ) === true,
    ours,
  );
  if (own?.verdict !== 'contradicted' || says === 'none') return own;
  const route = model.offers.find(
    (offer) =>
      offer.allowed &&
      holds(
        says,
        kinds.map((kind) => answerOf(offer.modalities, side, kind)),
      ) === true,
  );
  return route ? { ...own, verdict: 'supported', ...viaRoute(route.provider) } : own;
}
