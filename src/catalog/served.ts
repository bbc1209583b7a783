import { newestFirst } from '../dates.ts';
import { answerOf, type Side } from './abilities.ts';
import { trustedTiers } from './build-offer.ts';
import type { Answer, Claim, Kinds, Modalities, Offer } from './catalog.ts';
import { type Modality, modalities } from './words.ts';

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

const isSame = (a: Modalities, b: Modalities) =>
  modalities.every((kind) =>
    (['input', 'output'] as const).every((side) => answerOf(a, side, kind) === answerOf(b, side, kind)),
  );

/** How many times as many routes must say one thing as say the other, and more, before a kind is no matter of the host. */
const clear = 2;

/** What routes say of one kind together; a route that does not speak of it has no voice. */
function agreed(claims: readonly Claim<Modalities>[], side: Side, kind: Modality): Answer | null {
  const answers = claims.map(({ value }) => answerOf(value, side, kind));
  const yes = answers.filter((answer) => answer === 'yes').length;
  const no = answers.filter((answer) => answer === 'no').length;
  if (yes + no === 0) return null;
  if (yes > clear * no) return 'yes';
  return no > clear * yes ? 'no' : 'host';
}

/**
 * What routes say of a model's kinds together, as one claim of the newest that says just that: what more than two thirds say,
 * "host" where neither yes nor no has so many. Never the union: one host of many does not make a model see.
 * @param basis whose routes they are
 */
export function agreedModalities(
  claims: readonly Claim<Modalities>[],
  basis: 'lab-offer' | 'offers',
): Claim<Modalities>[] {
  const kindsOf = (side: Side): Kinds => {
    const that = (wanted: Answer | null) =>
      modalities.filter((kind) => agreed(claims, side, kind) === wanted);
    const host = that('host');
    return { yes: that('yes'), unknown: that(null), ...(host.length > 0 ? { host } : {}) };
  };
  const value: Modalities = { input: kindsOf('input'), output: kindsOf('output') };
  const ordered = claims.toSorted((a, b) => newestFirst(a.asOf, b.asOf));
  const cited = ordered.find((own) => isSame(own.value, value)) ?? ordered[0];
  return cited ? [{ ...cited, value, basis }] : [];
}
