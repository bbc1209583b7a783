import { date, gigabytes, grouped, list, money, shortTokens, times, tokens, when } from './format.ts';
import { plural } from './plural.ts';
import { comparative } from './question-prices.ts';

type Rate = { readonly input: number; readonly output: number };
type Valued<Value> = { readonly name: string; readonly value: Value };

const months = (count: number) => plural(count, 'month');

/** Answers on facts of models. Sizes are tokens or gigabytes, dates ISO; `models` counts those asked of. */
export const questionFacts = {
  context: (name: string, size: number) => `${name} takes ${tokens(size)} of context.`,
  contextUnknown: (name: string) => `The context window of ${name} is not published.`,
  /** The largest first, and how many times as large as the second. */
  largerContext: ([first, ...rest]: readonly Valued<number>[], ratio: number) =>
    first === undefined
      ? ''
      : `${first.name} has the ${comparative(rest.length + 1, 'larg')} context window: ${shortTokens(first.value)} tokens against ${list(rest.map(({ name, value }) => `${shortTokens(value)} of ${name}`))}, ${times(ratio)} the room${rest.length > 1 ? ' of the next' : ''}.`,
  sameContext: (models: number): string =>
    models === 2 ? 'Their context windows are the same.' : 'No single one has the largest context window.',
  contextOpen: (models: number) =>
    `Which has the ${comparative(models, 'larg')} context window cannot be told.`,
  holds: (document: string, size: number) => `That holds ${document} (about ${shortTokens(size)} tokens).`,
  /** `left` are the tokens that remain for the answer, where those are few. */
  fits: (name: string, size: number, window: number, left: number | null) =>
    `Yes: ${shortTokens(size)} tokens fit into the ${shortTokens(window)} of ${name}${left === null ? '' : `, which leaves ${left === 0 ? 'no room' : shortTokens(left)} for the answer`}.`,
  fitsNot: (name: string, size: number, window: number) =>
    `No: ${shortTokens(size)} tokens do not fit into the ${shortTokens(window)} of ${name}; split them.`,
  maxOutput: (name: string, size: number) => `${name} writes up to ${tokens(size)} in one answer.`,
  maxOutputUnknown: (names: readonly string[]) => `The longest answer of ${list(names)} is not published.`,
  longestAnswers: (each: readonly Valued<number>[]) =>
    `Longest answer: ${list(each.map(({ name, value }) => `${name} ${tokens(value)}`))}.`,
  yes: (sentence: string) => `Yes, ${sentence}`,
  no: (sentence: string) => `No, ${sentence}`,
  takes: (name: string, inputs: readonly string[], outputs: readonly string[]) =>
    `${name} takes ${list(inputs)} and gives ${list(outputs)}.`,
  takesSplit: (name: string, kinds: readonly string[]) =>
    `Whether ${name} handles ${list(kinds, 'or')} depends on the host.`,
  takesOpen: (name: string, kinds: readonly string[]) =>
    `Whether ${name} handles ${list(kinds, 'or')} is not published.`,
  takesUnknown: (name: string) => `What ${name} takes and gives is not published.`,
  gives: (name: string, kind: string) => `${name} has ${kind} too.`,
  can: (
    name: string,
    yes: readonly string[],
    no: readonly string[],
    host: readonly string[],
    open: readonly string[],
  ) =>
    [
      yes.length > 0 ? `${name} has ${list(yes)}.` : '',
      no.length > 0 ? `${name} has no ${list(no, 'or')}.` : '',
      host.length > 0 ? `Depends on the host: ${list(host)}.` : '',
      open.length > 0 ? `Not published: ${list(open)}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  licence: (name: string, licence: string, isOpen: boolean | null) =>
    `${name}: ${licence}${isOpen === null ? '' : isOpen ? ', open weights' : ', weights not open'}.`,
  licenceUnknown: (name: string) => `The licence of ${name} is not published.`,
  licenceClosed: (name: string) =>
    `${name} is API-only: its provider's terms apply, there is no licence of the weights.`,
  commercialUse: (allowed: 'yes' | 'no' | 'conditional', condition: string | null) => {
    if (allowed === 'yes') return 'Commercial use is allowed.';
    if (allowed === 'no') return 'Commercial use is not allowed.';
    return `Commercial use is allowed on conditions${condition === null ? '; read them' : `: ${condition}`}.`;
  },
  osiApproved: (name: string, is: boolean) =>
    is
      ? `${name} is an open source licence approved by the OSI.`
      : `${name} is not approved by the OSI, so it is not open source in that sense.`,
  open: (name: string, licence: string | null) =>
    `${name} has open weights${licence === null ? '; its licence is not published' : ` under ${licence}`}.`,
  closed: (name: string) => `${name} is API-only.`,
  openUnknown: (name: string) => `Whether the weights of ${name} are open is not published.`,
  /** At which precisions a card holds a model: for certain, else perhaps, else at none. */
  hostLead: (holds: readonly number[], may: readonly number[]) => {
    if (holds.length > 0) return `Yes, at ${list(holds.map(String))} bit.`;
    return may.length > 0 ? `Perhaps, at ${list(may.map(String))} bit.` : 'No.';
  },
  /** Several models at once on one card: the precisions at which each fits, perhaps fits, and those that do not fit. */
  hostEach: (
    card: number,
    fits: readonly Valued<readonly number[]>[],
    may: readonly Valued<readonly number[]>[],
    not: readonly string[],
    lowest: number,
  ) => {
    const each = (own: readonly Valued<readonly number[]>[]) =>
      list(own.map(({ name, value }) => `${name} at ${list(value.map(String))} bit`));
    return [
      fits.length > 0 ? `Into ${gigabytes(card)} fit ${each(fits)}.` : '',
      may.length > 0 ? `Perhaps: ${each(may)}.` : '',
      not.length > 0
        ? `${list(not)} ${not.length === 1 ? 'does' : 'do'} not fit ${fits.length + may.length > 0 ? '' : `into ${gigabytes(card)} `}even at ${lowest} bit.`
        : '',
    ]
      .filter(Boolean)
      .join(' ');
  },
  parameters: (name: string, total: number, active: number | null) =>
    `${name} has ${grouped(total)} billion parameters${active === null ? '' : `, ${grouped(active)} billion of them active for each token`}.`,
  parametersUnknown: (names: readonly string[]) =>
    `The number of parameters of ${list(names)} is not published.`,
  scores: (name: string, lines: readonly string[], rest: number) =>
    `${name}: ${lines.join('; ')}${rest > 0 ? `; ${rest} more` : ''}.`,
  score: (benchmark: string, value: string, runBy: string | null, byLab: boolean, on: string) =>
    `${benchmark} ${value} (${byLab ? 'reported by the lab itself' : runBy === null ? 'who ran it is not said' : `run by ${runBy}`}, ${on})`,
  noScore: (names: readonly string[], benchmark: string | null) =>
    `No score of ${list(names, 'or')}${benchmark === null ? '' : ` in ${benchmark}`} is published in the catalog's sources.`,
  leads: (name: string) => `${name} leads on comparable benchmarks.`,
  leadsNone: 'Neither leads on comparable benchmarks.',
  leadsUnknown: 'Which answers better cannot be told from comparable benchmarks.',
  speed: (names: readonly string[]) =>
    `Not published: no source of the catalog times the first token or tokens a second${names.length > 0 ? ` of ${list(names)}` : ''}. Measure it on your own route.`,
  fastestUnknown: (timed: number, models: number) =>
    `Which model is fastest cannot be told: sources of the catalog publish times of ${grouped(timed)} of ${grouped(models)} models. Measure it on your own route.`,
  released: (name: string, lab: string, on: string) => `${name} was released ${when(on)} by ${lab}.`,
  releasedUnknown: (names: readonly string[]) => `The release date of ${list(names)} is not published.`,
  newer: (name: string, monthsNewer: number) =>
    monthsNewer > 0 ? `${name} is newer by ${months(monthsNewer)}.` : `${name} is newer.`,
  newerUnknown: 'Which is newer cannot be told.',
  newest: (name: string) => `${name} is the newest.`,
  sameMonth: 'They were released in the same month.',
  releases: (each: readonly Valued<string>[]) =>
    `${list(each.map(({ name, value }) => `${name} ${when(value)}`))}.`,
  cutoff: (name: string, on: string) => `The knowledge cut-off of ${name} is ${date(on)}.`,
  cutoffUnknown: (names: readonly string[]) => `The knowledge cut-off of ${list(names)} is not published.`,
  cutoffs: (each: readonly Valued<string>[]) =>
    `Knowledge cut-off: ${list(each.map(({ name, value }) => `${name} ${date(value)}`))}.`,
  servedBy: (name: string, providers: readonly string[], rest: number) =>
    `${name} is served by ${list([...providers, ...(rest > 0 ? [`${rest} more`] : [])])}.`,
  servedByNone: (name: string) => `No trusted provider lists ${name} at a price today.`,
  cheapestAt: (provider: string, { input, output }: Rate) =>
    `The cheapest of them is ${provider}: ${money(input)} in, ${money(output)} out per 1M tokens.`,
  servedThere: (name: string, provider: string, { input, output }: Rate) =>
    `Yes, ${provider} has ${name}: ${money(input)} in, ${money(output)} out per 1M tokens.`,
  servedThereNot: (name: string, provider: string) =>
    `No price list of the catalog has ${name} at ${provider}.`,
  servedIn: (name: string, region: string, each: readonly string[]) =>
    `Yes, in region ${region}: ${name} at ${list(each)}.`,
  servedInNot: (name: string, region: string) =>
    `No route of ${name} in the catalog says that it is in region ${region}; providers that name no region may still serve there.`,
  rate: (provider: string, { input, output }: Rate) =>
    `${provider} (${money(input)} in, ${money(output)} out)`,
  /** How a provider is called. */
  api: (
    provider: string,
    style: 'openai' | 'anthropic' | null,
    address: string | null,
    packageName: string,
    id: string,
  ) =>
    `${provider}: ${style === null ? 'its own API' : style === 'openai' ? "OpenAI's style" : "Anthropic's style"}${address === null ? '' : ` at ${address}`}, model "${id}", JavaScript package ${packageName}.`,
  apiUnknown: (name: string) => `How ${name} is called is not published in the catalog.`,
  active: (name: string) => `${name} is active: no shutdown is announced.`,
  notBefore: (owner: string, on: string) => `${owner} keeps it at least until ${on}.`,
  replaces: (name: string, replacement: string) => `${replacement} replaces ${name}.`,
  newestOf: (name: string, newest: string) => `${newest} is the newest after ${name}.`,
  noReplacement: (name: string, isActive: boolean) =>
    `No replacement of ${name} is named${isActive ? '; it is active' : ''}.`,
};
