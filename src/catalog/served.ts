import { trustedTiers } from './build-offer.ts';
import type { Claim, Modalities, Offer } from './catalog.ts';

/** The largest that a trusted host serves, where the lab itself says nothing. */
export function largestServed(
  offers: readonly Offer[],
  field: 'contextWindow' | 'maxOutput',
): Claim<number>[] {
  const claims = offers
    .filter((offer) => trustedTiers.includes(offer.tier))
    .flatMap((offer) => (offer[field] ? [offer[field].chosen] : []))
    // What a team says of one route is no more than any route's word on the model.
    .map((claim) => (claim.basis === 'team' ? { ...claim, basis: 'offers' as const } : claim));
  const lab = claims.filter((claim) => claim.basis === 'lab-offer');
  const others = claims.filter((claim) => claim.basis !== 'lab-offer').sort((a, b) => b.value - a.value);
  return [...lab, ...others];
}

/** What any trusted route serves, where the lab itself says nothing; a kind that one route cannot speak of stays unknown. */
export function unionServed(claims: readonly Claim<Modalities>[]): Claim<Modalities>[] {
  const first = claims[0];
  if (!first) return [];
  const side = (name: 'input' | 'output') => {
    const yes = [...new Set(claims.flatMap((claim) => claim.value[name].yes))];
    const unknown = first.value[name].unknown.filter(
      (kind) => !yes.includes(kind) && claims.every((claim) => claim.value[name].unknown.includes(kind)),
    );
    return { yes, unknown };
  };
  return [{ ...first, value: { input: side('input'), output: side('output') }, basis: 'offers' }];
}
