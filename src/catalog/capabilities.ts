import { newestFirst } from '../dates.ts';
import type { Answer, Claim } from './catalog.ts';
import { type Claimer, type Statement, stated } from './claims.ts';
import { mergeClaims } from './merge.ts';
import type { Capability } from './words.ts';

type Row = Statement & { readonly capabilities?: Record<Capability, 'yes' | 'no'> | undefined };

/** Of each capability: what the lab documents, else what its own route says, else what trusted routes agree on; "host" where they differ. */
export function capabilityClaims(
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
export function answersOf(claims: Readonly<Record<Capability, Claim<Answer>>>): Record<Capability, Answer> {
  return Object.fromEntries(Object.entries(claims).map(([id, { value }]) => [id, value]));
}
