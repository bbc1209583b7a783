import type { PartName } from '../../../cost/bill.ts';
import { daysPerMonth, type Period } from '../../../cost/volume.ts';
import { list, times } from './format.ts';

const periods: Readonly<Record<Period, string>> = {
  request: 'a request',
  day: 'a day',
  week: 'a week',
  month: 'a month',
  year: 'a year',
  once: 'in all',
};
const parts: Readonly<Record<PartName, string>> = {
  input: '',
  cacheRead: ' cached',
  cacheWrite: ' written to the cache',
  output: '',
};

/** "2.9x as much", or "4% more" where a factor says nothing. */
const ratioText = (ratio: number) =>
  ratio < 1.1 ? `${Math.max(1, Math.round((ratio - 1) * 100))}% more` : `${times(ratio)} as much`;

/** What a volume costs; amounts come as text of this language's `amountText`. */
export const cost = {
  period: (per: Period) => periods[per],
  /** `count` of the input, for languages whose words depend on it. */
  volume: (input: string, _count: number, output: string, per: Period) =>
    `${input} tokens in, ${output} out ${periods[per]}`,
  requests: (count: string, _number: number) => `${count} requests`,
  cached: (percent: number) => `${percent}% of the input cached`,
  written: (tokens: string) => `${tokens} written to the cache`,
  asBatch: 'as a batch',
  /** Tokens that were said beside a number of requests, and were not meant of all of them. */
  takenAsEach: (input: string, output: string, requests: string) =>
    `${input} in and ${output} out were taken as those of one request: ${requests} requests take more than that.`,
  /** Which way a total may be off. */
  atLeast: 'at least ',
  atMost: 'at most ',
  about: 'about ',
  unknown: 'not known',
  notAvailable: 'n/a',
  total: (amount: string, per: Period, month: string | null) =>
    `${amount} ${periods[per]}${month === null ? '' : `, ${month} a month`}`,
  factor: (tokens: string, part: PartName, price: string) => `${tokens}${parts[part]} x ${price}/M`,
  millions: (count: string) => `${count}M`,
  monthSteps: { day: `x ${daysPerMonth}`, week: `x ${daysPerMonth} / 7`, year: '/ 12' } as Readonly<
    Partial<Record<Period, string>>
  >,
  perMonth: (steps: string, month: string) => `, ${steps} = ${month} a month`,

  /** `by`: whose prices count where not all do, a person's own choice of providers or the team's. */
  noPrice: (names: readonly string[], by: 'named' | 'allowed' | null, region: string | null) => {
    const what = `price per token${region === null ? '' : ` in region ${region}`}`;
    const who = by === 'named' ? 'the providers you named' : 'the providers your team allows';
    const said = by === null ? `no ${what} is published` : `${who} publish no ${what}`;
    return `${said} for ${list(names, 'or')}`;
  },
  cheaperUntilOutput: (name: string, share: string) =>
    `${name} is cheaper until output is more than ${share} of tokens`,
  cheaperUntilCached: (name: string, share: string) =>
    `${name} is cheaper until more than ${share} of the input is cached`,
  /** What every amount takes for granted. */
  equalTokens:
    'Equal token counts are assumed; tokenizers and hidden reasoning tokens differ from model to model.',
  costs: (name: string, total: string) => `${name} costs ${total}`,
  cannotTell: (models: number, why: string, each: readonly string[]) =>
    `Who is ${models > 2 ? 'cheapest' : 'cheaper'} cannot be told: ${why}. ${list(each)}.`,
  same: (names: readonly string[], total: string) => `${list(names)} cost the same: ${total}.`,
  within: (each: readonly string[]) => `They cost within 1% of each other: ${list(each)}.`,
  cheapest: (models: number, name: string, total: string, certain: boolean) =>
    `${certain ? '' : 'By the published prices '}${name} is ${models > 2 ? 'cheapest' : 'cheaper'}: ${total}.`,
  /** `more` is the difference, of a month where `monthly`. */
  dearest: (
    models: number,
    name: string,
    total: string,
    ratio: number | null,
    more: string,
    monthly: boolean,
  ) =>
    `${models > 2 ? `${name}, the dearest,` : name} costs ${ratio === null ? '' : `${ratioText(ratio)}: `}${total} (${more}${monthly ? ' a month' : ''} more).`,
};
