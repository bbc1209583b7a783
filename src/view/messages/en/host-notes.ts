import { grouped } from './format.ts';

const commercial = {
  yes: 'allows commercial use',
  no: 'does not allow commercial use',
  conditional: 'allows commercial use on conditions',
} as const;

/** What hosting takes for granted, and what could be added to the question. */
export const hostNotes = {
  licenceUnknown: 'Licence: not published; whether commercial use is allowed is not known',
  /** `use` is null for a licence that the catalog does not know. */
  licence: (name: string, use: keyof typeof commercial | null, condition: string | null) =>
    `Licence: ${name}${use === null ? '' : ` ${commercial[use]}`}${condition === null ? '' : `: ${condition}`}`,
  ended: (state: 'retired' | 'retiring' | 'deprecated') =>
    `That it is ${state} is said of an API; published weights can still be run`,
  /** Parameters in billions, memory in GB, `cache` in KB a token, `held` what that comes to, `overhead` in percent. */
  estimate: (
    parameters: number,
    weights: readonly { readonly bits: number; readonly memory: number }[],
    context: number,
    cache: { readonly low: number; readonly high: number },
    held: { readonly low: number; readonly high: number },
    overhead: number,
  ) =>
    `An estimate: weights (${grouped(parameters)} billion parameters x bits / 8: ${weights.map(({ bits, memory }) => `${bits} bit ${grouped(memory)} GB`).join(', ')}) + ${grouped(context)} tokens of context cache x ${cache.low}-${cache.high} KB (${grouped(held.low)}-${grouped(held.high)} GB), + ${overhead}% for the runtime`,
  ruleOfThumb:
    'KB a token of context are a rule of thumb for models of that size, the cache at 16 bit; conversations at the same time need as much each',
  severalConversations: (window: number, context: number) =>
    `One conversation holds at most ${grouped(window)} tokens; ${grouped(context)} are several at once`,
  experts: (total: number, active: number) =>
    `A mixture of experts: all ${grouped(total)} billion parameters must be in memory, the ${grouped(active)} billion active ones set the speed`,
  below16Bit:
    'Below 16 bit the answers may be worse than those that were measured, and formats of 4 bit keep scales that can add a fifth to the weights',
  notCounted:
    'How many tokens a second a card serves is not known here; power, people and spare cards are not counted',
  sayPrice:
    'Say what a card costs, such as "at $2.50 an hour", for the cost a month and where it beats the price per token',
  sayCard: 'Say which card has that price, such as "on an H100" or "on a 24 GB card"',
};
