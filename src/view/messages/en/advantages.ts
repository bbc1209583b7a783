import type { MixKind } from '../../../catalog/mix.ts';
import type { Text } from '../../card.ts';
import { date, list, money, shortTokens, times } from './format.ts';
import { perMillion } from './per-million.ts';
import { plural } from './plural.ts';

/** What a model certainly has over all the others; `next` is the best of those. */
export const advantages = {
  benchmarks: (name: string, leads: number, of: number) =>
    `${name} leads on ${leads} of ${plural(of, 'shared benchmark')}.`,
  only: (name: string, things: readonly string[]) => `Only ${name} has ${list(things)}.`,
  price: (name: string, own: number, next: number, mix: MixKind) =>
    `${name} costs ${money(own)} ${perMillion[mix]} against ${money(next)}${own > 0 ? `, ${times(next / own)} less` : ''}.`,
  context: (name: string, own: number, next: number) =>
    `${name} takes ${shortTokens(own)} tokens against ${shortTokens(next)}: ${times(own / next)} the room.`,
  output: (name: string, own: number, next: number) =>
    `${name} answers with up to ${shortTokens(own)} tokens against ${shortTokens(next)}.`,
  openWeights: (name: string, licence: string | null) =>
    `${name} has open weights${licence === null ? '' : ` (${licence})`}.`,
  freerLicence: (name: string, licence: string | null) =>
    `${name} has the freer licence${licence === null ? '' : ` (${licence})`}.`,
  routes: (name: string, own: number, next: number) =>
    `${name} is served by ${plural(own, 'provider')} against ${next}.`,
  newer: (name: string, months: number, own: string, next: string) =>
    `${name} is newer by ${plural(months, 'month')} (${date(own)} against ${date(next)}).`,

  /** When an advantage decides: what follows "choose it when ...". */
  when: {
    benchmarks: (leads: number, of: number) =>
      `measured quality counts most (${leads} of ${plural(of, 'shared benchmark')})`,
    needed: (things: readonly string[]) => `you need ${list(things)}`,
    price: (own: number, next: number, mix: MixKind) =>
      `price counts most (${money(own)} against ${money(next)} ${perMillion[mix]})`,
    context: (next: number) => `a request exceeds ${shortTokens(next)} tokens`,
    output: (next: number) => `an answer exceeds ${shortTokens(next)} tokens`,
    openWeights: 'the weights must run on your own machines',
    freerLicence: 'the licence must be as free as possible',
    routes: (own: number, next: number) => `you want a choice of providers (${own} against ${next})`,
    newer: (own: string, next: string) => `a newer release counts (${date(own)} against ${date(next)})`,
  },

  /** Nothing speaks for a model among so many. */
  nothing: (name: string, models: number) =>
    `Nothing published puts ${name} ahead${models > 2 ? ' of all the others' : ''}.`,
  nothingAfterName: (name: string, models: number): Text => [
    { bold: `${name}:` },
    ` nothing published puts it ahead${models > 2 ? ' of all the others' : ''}.`,
  ],
};
