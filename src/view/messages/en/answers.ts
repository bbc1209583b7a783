import type { MixKind } from '../../../catalog/mix.ts';
import { list, money, shortTokens, times } from './format.ts';
import { perMillion } from './per-million.ts';
import { plural } from './plural.ts';

/** Answers to questions that people often ask of a comparison; `models` counts those compared. */
export const answers = {
  all: (models: number, what: string) => `${models === 2 ? 'Both have' : 'All have'} ${what}.`,
  none: (models: number, what: string) => `${models === 2 ? 'Neither has' : 'None has'} ${what}.`,
  yes: (names: readonly string[], what: string) =>
    `${list(names)} ${names.length === 1 ? 'has' : 'have'} ${what}.`,
  no: (names: readonly string[], what: string) =>
    `${list(names)} ${names.length === 1 ? 'has' : 'have'} no ${what}.`,
  host: (names: readonly string[], what: string, models: number) =>
    models === 1
      ? `Whether ${list(names)} has ${what} depends on the host.`
      : `Of ${list(names)} it depends on the host.`,
  open: (names: readonly string[], what: string) =>
    `Whether ${list(names)} ${names.length === 1 ? 'has' : 'have'} ${what} is not published.`,

  measuredNot: (domain: string) => `No shared ${domain} benchmark tells more.`,
  /** On how many shared benchmarks each model leads. */
  measured: (
    domain: string,
    shared: number,
    leads: readonly { readonly name: string; readonly count: number }[],
  ) => {
    const leader = leads.find(({ count }) => count > 0)?.name ?? 'none';
    if (shared === 1) return `On the one shared ${domain} benchmark ${leader} leads.`;
    return `Of ${plural(shared, `shared ${domain} benchmark`)}, ${list(
      leads.map(
        ({ name, count }, index) =>
          `${name}${index === 0 ? ' leads' : ''} on ${count === 0 ? 'none' : count}`,
      ),
    )}.`;
  },

  cheaper: (name: string, reason: string) => `${name}. ${reason}`,
  neitherCheaper: (reason: string) => `Neither for certain. ${reason}`,
  cheaperUnknown: (reason: string) => `Cannot be told. ${reason}`,
  worthUnknown: (names: readonly string[]) =>
    `Cannot be told: whether ${list(names)} takes images is not published.`,
  worthAll: (models: number) =>
    `It is no reason to choose: ${models === 2 ? 'both take' : 'all take'} images. Price and context decide.`,
  worthNone: 'Neither takes images, so no price buys it.',
  worth: (
    able: readonly string[],
    prices: readonly { readonly name: string; readonly usd: number | null }[],
    mix: MixKind,
  ) =>
    `Only if images come in: only ${list(able)} ${able.length === 1 ? 'takes' : 'take'} them. USD ${perMillion[mix]}: ${list(
      prices.map(({ name, usd }) => `${name} ${usd === null ? 'price not published' : money(usd)}`),
    )}.`,
  tokenizers: 'Tokenizers and hidden reasoning tokens differ; no source of the catalog counts them.',
  tokensCost: 'Cost is input tokens x input price + output tokens x output price.',
  tokensEqual: 'At equal token counts they cost the same.',
  /** How many times as many tokens the cheaper model may use, at 3:1 and at 1:1 (null where that is not known or nothing comes out). */
  tokensRoom: (name: string, ratio: number, even: number | null) =>
    `${name} may use ${times(ratio)} as many tokens before it costs as much${even === null ? '' : `; with as much output as input that is ${times(even)}`}.`,

  contextUnknown: (name: string) => `${name}: context not published`,
  holds: (name: string, document: string, tokens: number) =>
    `${name} holds ${document} (${shortTokens(tokens)} tokens) in one request`,
  needsChunking: (name: string, smallest: string) =>
    `${name} needs chunking for each of them, from ${smallest} on`,
  documents: (each: readonly string[]) => `${each.join('; ')}. Longer ones need chunking.`,

  providers: (names: readonly string[], more: number) =>
    more > 0 ? `${names.join(', ')} and ${more} more` : list(names),
  servedAt: (name: string, providers: string | null) =>
    providers === null ? `${name} at no trusted provider` : `${name} at ${providers}`,
  where: (each: readonly string[], models: number, shared: string | null) => {
    const all = models === 2 ? 'Both' : 'All of them';
    return `${each.join('; ')}. ${shared === null ? `No provider serves ${all.toLowerCase()}.` : `${all} at ${shared}.`}`;
  },
};
