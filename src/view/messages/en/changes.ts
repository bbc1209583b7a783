import { date, figure, money, tokens } from './format.ts';
import { plural } from './plural.ts';

const fields: Readonly<Record<string, string>> = {
  input: 'input price',
  output: 'output price',
  reasoningOutput: 'price of reasoning output',
  cacheRead: 'price of cached input',
  cacheWrite: 'price of writing the cache',
  audioInput: 'price of audio input',
  audioOutput: 'price of audio output',
  tiers: 'prices of long requests',
  contextWindow: 'context window',
  maxOutput: 'max output',
};

/** A price above a size of request, USD per 1M tokens; cache prices are null where there are none. */
type Tier = {
  readonly above: number;
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number | null;
  readonly cacheWrite: number | null;
};

const about = (name: string | null, since: string | null) =>
  `${name === null ? '' : ` of ${name}`}${since === null ? '' : ` since ${date(since)}`}`;

/** What price lists have changed. */
export const changes = {
  title: (name: string | null, since: string | null) => `Changes${about(name, since)}`,
  none: (name: string | null, since: string | null) =>
    `No changes${about(name, since)} are recorded. They are recorded by each sync of the price lists.`,
  /** `isCut`: not all of them follow. */
  summary: (count: number, name: string | null, since: string | null, isCut: boolean) =>
    `${plural(count, 'change')}${about(name, since)}${isCut ? '; what matters most:' : ':'}`,
  /** The first of `count` models that came or went. */
  models: (kind: 'new model' | 'gone model', count: number, names: readonly string[]) =>
    `${plural(count, kind)}: ${names.join(', ')}${count > names.length ? ` and ${count - names.length} more` : ''}`,
  /** What changed on a day at an offer, the first of more; `id` where one provider has the model under several. */
  line: (
    on: string,
    name: string,
    at: { readonly provider: string; readonly id: string | null } | null,
    what: readonly string[],
    more: number,
  ) => {
    const place = at === null ? '' : ` at ${at.provider}${at.id === null ? '' : ` (${at.id})`}`;
    return `${date(on)}: ${name}${place}${what[0]?.startsWith('is ') ? '' : ','} ${what.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  },
  newOffer: 'is new',
  goneOffer: 'is gone',
  field: (id: string) => fields[id] ?? id,
  /** A value that is a word: "yes", "deprecated". */
  word: (value: string) => value,
  tiers: (each: readonly Tier[]) =>
    each
      .map(({ above, input, output, cacheRead, cacheWrite }) => {
        const cache = [
          ...(cacheRead === null ? [] : [`cached input ${money(cacheRead)}`]),
          ...(cacheWrite === null ? [] : [`writing the cache ${money(cacheWrite)}`]),
        ];
        return `${money(input)}/${money(output)} above ${tokens(above)}${cache.length > 0 ? ` (${cache.join(', ')})` : ''}`;
      })
      .join('; '),
  /** `from` and `to` are null where nothing is published, `percent` where it cannot be told. */
  change: (field: string, from: string | null, to: string | null, percent: number | null) =>
    `${field} ${from ?? 'not published'} -> ${to ?? 'not published'}${percent === null ? '' : ` (${percent > 0 ? '+' : ''}${figure(String(percent))}%)`}`,
};
