import type { MixKind } from '../../../catalog/mix.ts';
import { date, list, money, when } from './format.ts';
import { perMillion } from './per-million.ts';

type Dated = { readonly name: string; readonly value: string | null };

/** What people ask of a pair or more, and what only those answers say; `models` counts them. */
export const comparisonFaq = {
  questions: {
    price: (names: readonly string[]) => `Is ${list(names, 'or')} cheaper?`,
    context: 'Which has the larger context window?',
    coding: 'Which is better for coding?',
    open: 'Are they open source?',
    released: 'When were they released?',
    images: 'Which is better for images?',
    audioVideo: 'And for audio or video?',
    reasoning: 'Which has reasoning?',
    where: 'Where can I run them?',
    support: 'Which is better supported?',
    documents: 'Do they read long documents?',
    speed: (name: string | null) => `How much slower is ${name ?? 'one'}?`,
    worth: 'Is image input worth its price?',
    everything: 'Can I save by using one for everything?',
    tokens: 'How do token counts change the real cost?',
  },

  /** `others` says what models are for that do not chat. */
  noneChats: (others: string) => `None of them: ${others}.`,
  score: (name: string, score: string) => `${name} ${score}`,
  coding: (measured: string, fits: readonly string[]) =>
    `${measured} Fit for coding by declared capabilities, of 100: ${list(fits)}.`,

  /** Which of them, by their names, can run on one's own machines. */
  own: (names: readonly string[], models: number) => {
    if (names.length === models) return `${models === 2 ? 'Both' : 'All'} can run on your own machines.`;
    if (names.length > 0) return `${list(names)} can run on your own machines.`;
    return `${models === 2 ? 'Neither' : 'None'} can run on your own machines.`;
  },

  released: (each: readonly { readonly name: string; readonly lab: string; readonly on: string | null }[]) =>
    `${list(each.map(({ name, lab, on }) => (on === null ? `${name} on a day that is not published` : `${name} by ${lab} ${when(on)}`)))}.`,
  cutoffs: (each: readonly Dated[]) =>
    `Knowledge cut-off: ${list(each.map(({ name, value }) => `${name} ${value === null ? 'not published' : date(value)}`))}.`,

  providers: (each: readonly { readonly name: string; readonly count: number }[]) =>
    `Trusted providers: ${list(each.map(({ name, count }) => `${name} ${count}`))}.`,
  packages: (each: readonly { readonly name: string; readonly models: readonly string[] }[]) =>
    each.length > 0
      ? `JavaScript packages: ${list(each.map(({ name, models }) => `${name} for ${list(models)}`))}.`
      : 'SDKs are not published.',

  differentWork: 'No: they do different work, see the first line.',
  /** `name` is the one that can still be called, null where none can. */
  closed: (name: string | null, closed: readonly string[]) =>
    `${name === null ? 'No' : `Yes, with ${name}`}: ${list(closed)} cannot be relied on any more.`,
  /** `share` of the tokens on the cheaper one, from 0 to 1; costs are USD per 1M tokens of the mix. */
  both: (
    cheap: string,
    special: string,
    because: string,
    share: number,
    together: number,
    alone: number,
    mix: MixKind,
  ) =>
    `${cheap} for everything is cheapest; ${special} is better when ${because}. With ${Math.round(share * 100)}% on the cheaper one, both cost ${money(together)} ${perMillion[mix]} against ${money(alone)}.`,
  cheapest: (name: string, models: number) =>
    `Yes, with ${name}: it is ${models === 2 ? 'cheaper, and nothing published shows the other' : 'the cheapest, and nothing published shows the others'} to do more in benchmarks, inputs or context.`,
  unknown:
    'Cannot be told: which is cheaper for all traffic is not certain. It depends on route and token mix, see the part cost.',
};
