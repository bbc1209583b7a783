import type { Claim, Fact } from '../catalog/catalog.ts';
import { type Draft, type Ours, sourceOf, type VerifiedField } from './finding.ts';
import type { About } from './subject-at.ts';

export type Judged = Pick<Draft, 'verdict' | 'ours' | 'source' | 'detail' | 'trueOf'>;

/** Whether it is said by more than a single page, which may be the very text. */
export const isTrusted = ({ basis }: Claim<unknown>) => basis !== 'page' && basis !== 'name';

/**
 * What the claims about one field say of a stated value; null where nobody states the field.
 * @param fits whether a known value is what the text states
 * @param ours a known value as the finding shows it
 */
export function judgeFact<Value>(
  fact: Fact<Value>,
  fits: (value: Value) => boolean,
  ours: (value: Value) => Ours,
): Judged | null {
  if (!fact) return null;
  const { chosen, claims } = fact;
  const result = (verdict: Judged['verdict'], claim: Claim<Value>): Judged => ({
    verdict,
    ours: ours(claim.value),
    source: sourceOf(claim),
  });
  if (!isTrusted(chosen)) return result('unknown', chosen);
  if (fits(chosen.value)) return result('supported', chosen);
  // The same source said so before.
  const older = claims.find(
    (own) =>
      own.basis === chosen.basis &&
      own.asOf < chosen.asOf &&
      own.source.name === chosen.source.name &&
      fits(own.value),
  );
  if (older) return { ...result('stale', chosen), source: sourceOf(chosen) };
  // An aggregator may be as wrong as the text.
  return result(chosen.basis === 'aggregator' ? 'unknown' : 'contradicted', chosen);
}

/** A finding on one field of a model, or none where nothing is known. */
export function draftOf(
  { model, place }: About,
  field: VerifiedField,
  judged: Judged | null,
  arithmetic: string | null = null,
): Draft[] {
  return judged ? [{ ...place, model: model.id, field, ...judged, arithmetic }] : [];
}

/** A finding on what can be computed again: whether it comes to what the text states. */
export function recomputed(
  place: About['place'],
  model: string | null,
  field: VerifiedField,
  fits: boolean,
  own: Pick<Draft, 'ours' | 'source' | 'arithmetic'>,
): Draft {
  return { ...place, model, field, verdict: fits ? 'supported' : 'contradicted', ...own };
}
