import type { Claim, Model } from '../../catalog/catalog.ts';
import type { Figure } from '../../claims/figure.ts';
import { sourceOf } from '../../claims/finding.ts';
import { isTrusted, type Judged, judgeFact } from '../../claims/judge-fact.ts';

/** What a number of tokens can be said of. */
export type Limit = 'context' | 'max_input' | 'max_output';

const keys = { context: 'contextWindow', max_input: 'inputLimit', max_output: 'maxOutput' } as const;

/** Between two ways of counting thousands lie 5%. */
const tolerance = 0.05;

/** How a text states a limit: as it is, or that it is no less ("200K+"). */
export type StatedLimit = { readonly figure: Figure; readonly isLeast: boolean };

const ours = (value: number) => ({ kind: 'tokens', value }) as const;

/** Limits that a person may mean by the same words: what a window leaves for the prompt is called by either name. */
function alsoMeant(
  { contextWindow, inputLimit, maxOutput }: Model,
  limit: Limit,
): readonly (Claim<number> | null | undefined)[] {
  if (limit === 'context') return [inputLimit?.chosen];
  if (limit !== 'max_input' || !contextWindow) return [];
  const { chosen } = contextWindow;
  return [
    chosen,
    maxOutput && maxOutput.chosen.value < chosen.value
      ? { ...chosen, value: chosen.value - maxOutput.chosen.value }
      : null,
  ];
}

/** So many of those who pass a model on are believed where its lab says otherwise. */
const agreeing = 2;

/**
 * What the catalog says of a stated limit, of the model or of a route to it; null where it knows none.
 * @param hostsNear providers whose page or row it may stand in
 */
export function judgeLimit(
  model: Model,
  limit: Limit,
  { figure, isLeast }: StatedLimit,
  hostsNear: () => ReadonlySet<string> | null,
): Judged | null {
  const { value: stated } = figure;
  const fits = (known: number) =>
    isLeast ? known >= stated * (1 - tolerance) : Math.abs(stated - known) <= known * tolerance;
  const key = keys[limit];
  const fact = model[key] ?? (limit === 'max_input' ? model.contextWindow : null);
  const own = judgeFact(fact, fits, ours);
  if (own && own.verdict !== 'contradicted' && own.verdict !== 'unknown') return own;
  const meant = alsoMeant(model, limit).find((claim) => claim && isTrusted(claim) && fits(claim.value));
  if (meant) return { verdict: 'supported', ours: ours(meant.value), source: sourceOf(meant) };
  if (own?.verdict !== 'contradicted') return own;
  const hosts = hostsNear();
  const ofOffer = (offer: Model['offers'][number]) =>
    offer[key] ?? (limit === 'max_input' ? offer.contextWindow : null);
  const serving = model.offers.filter((offer) => fits(ofOffer(offer)?.chosen.value ?? 0));
  const trusted =
    serving.find(({ allowed }) => allowed) ?? serving.find(({ provider }) => hosts?.has(provider));
  const theirs = trusted && ofOffer(trusted);
  if (trusted && theirs) {
    const { chosen } = theirs;
    return {
      verdict: 'supported',
      detail: 'via-another-route',
      trueOf: { kind: 'provider', provider: trusted.provider },
      ours: ours(chosen.value),
      source: sourceOf(chosen),
    };
  }
  // Which edition the last one was may have been another when it was written.
  if (model.id.endsWith('-latest')) return { ...own, verdict: 'unknown', detail: 'cannot-tell' };
  // Its lab's own pages may disagree.
  const isSaid = fact?.claims.some((claim) => claim.basis.startsWith('lab') && fits(claim.value));
  if (isSaid) return { ...own, verdict: 'unknown', detail: 'cannot-tell' };
  const [other] = serving;
  // What is not its lab's word is as good as another's; and a host may well give another window than is known of it.
  const count = new Set(serving.map(({ provider }) => provider)).size;
  const isOpen = fact?.chosen.basis === 'offers' || model.openWeights?.chosen.value === true;
  const isOwn = model.offers.some((offer) => offer.allowed && offer[key] && hosts?.has(offer.provider));
  if ((hosts !== null && !isOwn) || count >= (isOpen ? 1 : agreeing))
    return {
      ...own,
      verdict: 'unknown',
      detail: 'cannot-tell',
      trueOf: other ? { kind: 'provider', provider: other.provider } : null,
    };
  return other ? { ...own, trueOf: { kind: 'provider', provider: other.provider } } : own;
}
