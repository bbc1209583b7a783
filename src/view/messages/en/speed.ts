import { list, tokens } from './format.ts';

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);

/** How fast models answer; `size` is an answer in tokens, `who` the party that timed it. */
export const speed = {
  title: 'Speed',
  /** A sentence after its heading, and standing alone. */
  headed: (told: string) => `Speed: ${told}`,
  alone: (told: string) => told.replace(/^not/, 'Not'),
  unpublished:
    'not published, since no source of the catalog times first tokens or tokens a second. Measure it on your own route.',
  /** "3.2-4.7 s" of milliseconds. */
  seconds: (low: number, high: number) =>
    seconds(low) === seconds(high) ? `${seconds(low)} s` : `${seconds(low)}-${seconds(high)} s`,
  total: (name: string, time: string, size: number) => `${name} ${time} for ${size} tokens`,
  known: (name: string, scores: readonly string[]) => `${name} ${list(scores)}`,
  totals: (size: number, each: readonly { readonly name: string; readonly time: string }[]) =>
    `${size} tokens take ${list(each.map(({ name, time }) => `${name} ${time}`))}.`,
  figures: (each: readonly string[]) => `${list(each)}.`,
  silent: (told: string, names: readonly string[]) =>
    `${told} Not published for ${list(names, 'or')}, so nothing can be told.`,
  noOneParty: (told: string) =>
    `${told} No one independent party timed all of them, so that decides nothing.`,
  doneFirst: (name: string, who: string, told: string) => `${name} is done first, timed by ${who}: ${told}`,
  beginsFirst: (name: string, who: string, told: string) => `${name} begins first, timed by ${who}: ${told}`,
  nobodyFaster: (who: string, told: string) => `As timed by ${who} nobody is certainly faster: ${told}`,

  firstToken: 'Time to first token',
  tokens: 'Tokens',
  inAll: (size: number) => `${tokens(size)} in all`,
  timedBy: 'Timed by',
  whoNotSaid: 'who is not said',
  labItself: 'the lab itself',
  party: (who: string, source: string, on: string) => `${who}, in ${source}, ${on}`,
  formula: (size: number) => `In all: time to first token + ${size} / tokens a second, as a range.`,
};
