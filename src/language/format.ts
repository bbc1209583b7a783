import type { Amount } from './amount.ts';

/** How a language writes figures, days and lists. Those of one argument can stand in a template: `{size:tokens}`. */
export type Format = {
  /** A figure as this language writes it, from English digits. */
  readonly figure: (english: string) => string;
  readonly grouped: (whole: number) => string;
  readonly money: (usd: number) => string;
  readonly exactMoney: (usd: number) => string;
  readonly amountText: (amount: Amount) => string;
  readonly tokens: (count: number) => string;
  readonly shortTokens: (count: number) => string;
  readonly roughly: (count: number) => string;
  readonly gigabytes: (size: number) => string;
  readonly times: (ratio: number) => string;
  /** A month or a day, from ISO. */
  readonly date: (iso: string) => string;
  /** The same after a verb: "on 2025-10-15", "in September 2024". */
  readonly when: (iso: string) => string;
  readonly list: (items: readonly string[], joiner?: 'and' | 'or') => string;
};
