import { isBefore, newestFirst } from '../dates.ts';
import { answerOf, type Side } from './abilities.ts';
import { buildOffer, modalitiesOf, trustedTiers } from './build-offer.ts';
import type { Answer, Claim, Fact, Kinds, Modalities, ModelFacts, Offer } from './catalog.ts';
import { type Claimer, majority, mergeClaims, type Statement, stated } from './merge.ts';
import type { ModelEntry } from './schema.ts';
import type { Tables } from './table-schemas.ts';
import { type Capability, type Modality, modalities } from './words.ts';

type Limit = 'contextWindow' | 'inputLimit' | 'maxOutput';

/** The largest that the lab's own routes serve, and the largest that trusted hosts do. */
function largestServed(offers: readonly Offer[], field: Limit): Claim<number>[] {
  const claims = offers
    .filter((offer) => trustedTiers.includes(offer.tier))
    .flatMap((offer) => (offer[field] ? [offer[field].chosen] : []))
    // What a team says of one route is no more than any route's word on the model.
    .map((claim) => (claim.basis === 'team' ? { ...claim, basis: 'offers' as const } : claim));
  return claims.sort((a, b) => b.value - a.value);
}

/**
 * What goes in at most: of the routes that serve the whole window, what the lab says before others. One that
 * cuts the window has a limit of its own, and where a route of the best rank states none, there is none.
 */
function inputLimitOf(stated: Claim<number>[], offers: readonly Offer[], window: Fact<number>): Fact<number> {
  const whole = offers.filter((offer) => window && offer.contextWindow?.chosen.value === window.chosen.value);
  const limits = mergeClaims([...stated, ...largestServed(whole, 'inputLimit')]);
  return limits && window && limits.chosen.value < window.chosen.value ? limits : null;
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
function agreedModalities(
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

/** No model knows what came after its release: a list that says so has one of the two wrong, and nobody can tell which. */
function isPossible({ value, basis }: Claim<string>, released: Fact<string>): boolean {
  return basis === 'team' || basis === 'lab' || !released || !isBefore(released.chosen.value, value);
}

type Size = { readonly total: number; readonly active: number | null };

/** How far a count may be from a rounded one of the same model. */
const rounding = 0.05;

/**
 * The parameters of a model: what its lab documents, then its own name (a 31B model has no 33 billion, whatever files
 * hold beside the weights), then others. Of claims that agree on the total, one that gives the active ones as well goes first.
 */
function mergeParameters(claims: readonly Claim<Size>[]): Fact<Size> {
  const rank = ({ basis }: Claim<Size>) => ['team', 'lab', 'lab-offer', 'name'].indexOf(basis);
  const known = mergeClaims(claims)?.claims ?? [];
  const ordered = [
    ...known.filter((claim) => rank(claim) >= 0).sort((a, b) => rank(a) - rank(b)),
    ...known.filter((claim) => rank(claim) < 0),
  ];
  const [first] = ordered;
  if (!first) return null;
  const isSameTotal = ({ value }: Claim<Size>) =>
    Math.abs(value.total - first.value.total) <= rounding * first.value.total;
  const whole = ordered.find((claim) => claim.value.active !== null && isSameTotal(claim));
  const chosen = first.value.active === null && whole ? whole : first;
  return { chosen, claims: [chosen, ...ordered.filter((claim) => claim !== chosen)] };
}

type Row = Statement & { readonly capabilities?: Record<Capability, 'yes' | 'no'> | undefined };

/** Of each capability: what the lab documents, else what its own route says, else what trusted routes agree on; "host" where they differ. */
function capabilityClaims(
  capabilities: readonly Capability[],
  claims: readonly Row[],
  claim: Claimer,
  routes: readonly (Row & { readonly lab: boolean })[],
): Record<Capability, Claim<Answer>> {
  const answers: Record<Capability, Claim<Answer>> = {};
  for (const capability of capabilities) {
    const own = mergeClaims(stated(claims, (row) => row.capabilities?.[capability], claim))?.chosen;
    const served = routes.filter((row) => row.capabilities?.[capability]);
    const [byLab] = served.filter((row) => row.lab).sort((a, b) => newestFirst(a.asOf, b.asOf));
    // The rows that decide: the lab's own of its newest day, else all.
    const deciding = byLab ? served.filter((row) => row.lab && row.asOf === byLab.asOf) : served;
    const said = new Set(deciding.map((row) => row.capabilities?.[capability]));
    const [route] = deciding;
    const answer = said.size > 1 ? 'host' : route?.capabilities?.[capability];
    const basis = byLab ? ('lab-offer' as const) : ('offers' as const);
    const known: Claim<Answer> | undefined =
      own?.basis === 'lab' || !route || !answer ? own : { ...claim<Answer>(route, answer), basis };
    if (known) answers[capability] = known;
  }
  return answers;
}

/** The answers alone. */
function answersOf(claims: Readonly<Record<Capability, Claim<Answer>>>): Record<Capability, Answer> {
  return Object.fromEntries(Object.entries(claims).map(([id, { value }]) => [id, value]));
}

/**
 * What is said of a model, merged from every claim about it and its offers.
 * @param ownProvider the provider that is its lab's own API
 */
export function buildFacts(
  entry: ModelEntry,
  ownProvider: string | null,
  tables: Tables,
  claim: Claimer,
): ModelFacts {
  const fact = <Value>(pick: (row: ModelEntry['claims'][number]) => Value | undefined | null) =>
    stated(entry.claims, pick, claim);
  const entries = entry.offers ?? [];
  const offers = entries.map((offer) => buildOffer(offer, tables, ownProvider, claim));
  const trusted = entries.filter((_, index) => trustedTiers.includes(offers[index]?.tier ?? 'reseller'));
  const trustedRows = trusted.flatMap((offer) =>
    offer.claims.map((row) => ({ ...row, lab: offer.provider === ownProvider })),
  );
  const kinds = (row: Parameters<typeof modalitiesOf>[0]) => modalitiesOf(row, tables);
  // Each route has one voice, however many lists tell of it.
  const served = (routes: typeof trusted) =>
    routes.flatMap((offer) => mergeClaims(stated(offer.claims, kinds, claim))?.chosen ?? []);
  const ofLab = trusted.filter(({ provider }) => provider === ownProvider);
  const openWeights = fact((row) => row.openWeights);
  const released = mergeClaims(fact((row) => row.released));
  const able = capabilityClaims(Object.keys(tables.capabilities), entry.claims, claim, trustedRows);
  const contextWindow = mergeClaims([
    ...fact((row) => row.contextWindow),
    ...largestServed(offers, 'contextWindow'),
  ]);
  const agreed = majority(openWeights.filter((own) => own.basis === 'offers'));
  return {
    released,
    knowledgeCutoff: mergeClaims(
      fact((row) => row.knowledgeCutoff).filter((claim) => isPossible(claim, released)),
    ),
    contextWindow,
    inputLimit: inputLimitOf(
      fact((row) => row.inputLimit),
      offers,
      contextWindow,
    ),
    maxOutput: mergeClaims([
      ...fact((row) => (row.maxOutput === row.contextWindow && row.basis !== 'lab' ? null : row.maxOutput)),
      ...largestServed(offers, 'maxOutput'),
    ]),
    modalities: mergeClaims([
      ...fact(kinds),
      ...agreedModalities(served(ofLab), 'lab-offer'),
      ...agreedModalities(served(trusted), 'offers'),
    ]),
    openWeights: mergeClaims(agreed ? [...openWeights, agreed] : openWeights),
    licence: mergeClaims(fact((row) => row.licence)),
    parameters: mergeParameters(
      fact((row) => row.parameters && { total: row.parameters.total, active: row.parameters.active ?? null }),
    ),
    architecture: mergeClaims(fact((row) => row.architecture)),
    languages: mergeClaims(fact((row) => row.languages)),
    volumeDiscount: mergeClaims(fact((row) => row.volumeDiscount)),
    freeTier: mergeClaims(fact((row) => row.freeTier)),
    api: mergeClaims(fact((row) => row.api)),
    statedPrices: fact((row) =>
      row.inputPrice === undefined || row.outputPrice === undefined
        ? null
        : { input: row.inputPrice, output: row.outputPrice },
    ),
    capabilities: answersOf(able),
    capabilityClaims: able,
    scores: (entry.scores ?? []).map((row) => ({
      benchmark: row.benchmark,
      variant: row.variant ?? null,
      value: typeof row.value === 'number' ? [row.value, row.value] : row.value,
      interval: row.interval ?? null,
      votes: row.votes ?? null,
      runBy: row.runBy ?? null,
      snapshot: row.snapshot ?? null,
      claim: claim(row, null),
    })),
    offers,
  };
}
