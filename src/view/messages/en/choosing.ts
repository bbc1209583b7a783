import type { MixKind } from '../../../catalog/mix.ts';
import type { Modality } from '../../../catalog/words.ts';
import type { Text } from '../../card.ts';
import { list, money, shortTokens } from './format.ts';
import { perMillion } from './per-million.ts';
import { plural } from './plural.ts';

/** Why a model can no longer be called. */
type Closed = 'retired' | 'unconfirmed' | 'gone';

const after = (clauses: readonly string[]) => clauses.map((clause) => `; ${clause}`).join('');
const whileUnknown = (categories: readonly string[]) => {
  const [first] = categories;
  const isOne = categories.length === 1 && first !== 'benchmarks' && first !== 'modalities';
  return categories.length > 0 ? ` while ${list(categories)} ${isOne ? 'is' : 'are'} unknown` : '';
};
const comeIn: Readonly<Record<Modality, string>> = {
  text: 'Does text',
  image: 'Do images',
  audio: 'Does audio',
  video: 'Do videos',
};

/** Whom to take, and when; `rest` are clauses of `choose` and `notAhead`, `when` those of `advantages.when`. */
export const choosing = {
  choose: (name: string, when: readonly string[]) => `choose ${name} when ${list(when, 'or')}`,
  notAhead: (name: string, models: number) =>
    `nothing published puts ${name} ahead of ${models === 2 ? 'it' : 'all the others'}`,
  closed: (name: string, state: Closed) => `${name} is ${state}`,
  none: (closed: readonly string[]) => `Choose none: ${list(closed)}.`,
  onlyOpen: (name: string, closed: readonly string[], rest: readonly string[]) =>
    `${name} is the safer choice: ${list(closed)}${after(rest)}.`,
  safer: (name: string, rest: readonly string[]) => `${name} is the safer choice overall${after(rest)}.`,
  maybeSafer: (name: string, unknown: readonly string[], rest: readonly string[]) =>
    `${name} looks the safer choice, though ${list(unknown)} could change that${after(rest)}.`,
  neither: (models: number, unknown: readonly string[], each: readonly string[]) =>
    `${models === 2 ? 'Neither' : 'None'} is safer overall${whileUnknown(unknown)}: ${each.join('; ')}.`,
  noFavourite: (unknown: readonly string[]) =>
    `Nothing published favours one of them${whileUnknown(unknown)}.`,

  ask: 'To decide, ask in this order:',
  /** Questions whose answer settles the choice. */
  longRequest: (limit: number, name: string) =>
    `Is a request longer than ${shortTokens(limit)} tokens? Yes: ${name}.`,
  input: (kind: Modality, name: string) => `${comeIn[kind]} come in? Yes: ${name}, the only one.`,
  ownWeights: (name: string) => `Must the weights be your own? Yes: ${name}.`,
  quality: (name: string, leads: number, of: number) =>
    `Does measured quality count more than cost? Yes: ${name} (${leads} of ${plural(of, 'shared benchmark')}).`,
  /** `limit` in milliseconds. */
  begins: (limit: number, name: string) => `Must an answer begin within ${limit} ms? Yes: ${name}.`,
  manyRequests: (name: string) => `Are there many simple requests? Yes: ${name}, the cheaper one.`,
  noneOfThese: (name: string) => `None of these? ${name}, by the verdict.`,

  fits: (name: string, when: readonly string[]): Text => [
    { bold: `${name} fits when` },
    ` ${when.join('; ')}.`,
  ],
  fitsTask: (name: string, task: string): Text => [{ bold: `${name} fits when` }, ` the work is ${task}.`],
  fitsNothing: (name: string, state: Closed): Text => [
    { bold: `${name} fits no new work:` },
    ` it is ${state}.`,
  ],
  /** `share` of the tokens on the cheaper one, from 0 to 1; costs are USD per 1M tokens of the mix. */
  both: (
    cheap: string,
    special: string,
    when: string,
    share: number,
    together: number,
    alone: number,
    mix: MixKind,
  ) =>
    `Both: ${special} when ${when}, ${cheap} for the rest. With ${Math.round(share * 100)}% of the tokens on the cheaper one that is ${money(together)} ${perMillion[mix]}, against ${money(alone)} for ${special} alone.`,
};
