import type { Answer } from './catalog.ts';
import { type Claimer, type Statement, stated } from './claims.ts';
import { newestFirst } from './dates.ts';
import { mergeClaims } from './merge.ts';
import { type Capability, capabilities } from './words.ts';

type Row = Statement & { readonly capabilities?: Partial<Record<Capability, 'yes' | 'no'>> | undefined };

/** What the lab documents, else what its own route says, else what trusted routes agree on; "host" where they differ. */
export function capabilityAnswers(
  claims: readonly Row[],
  claim: Claimer,
  routes: readonly (Row & { readonly lab: boolean })[],
): Partial<Record<Capability, Answer>> {
  const answers: Partial<Record<Capability, Answer>> = {};
  for (const capability of capabilities) {
    const own = mergeClaims(stated(claims, (row) => row.capabilities?.[capability], claim))?.chosen;
    const served = routes.filter((row) => row.capabilities?.[capability]);
    const byLab = served.filter((row) => row.lab).sort((a, b) => newestFirst(a.asOf, b.asOf))[0];
    const said = new Set(served.map((row) => row.capabilities?.[capability]));
    const answer =
      own?.basis === 'lab'
        ? own.value
        : (byLab?.capabilities?.[capability] ?? (said.size > 1 ? 'host' : ([...said][0] ?? own?.value)));
    if (answer) answers[capability] = answer;
  }
  return answers;
}
