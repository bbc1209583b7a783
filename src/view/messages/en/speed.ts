import { list } from './format.ts';

type Timed = { readonly name: string; readonly time: string };

const timed = ({ name, time }: Timed) => `${name} ${time}`;

/** How fast models answer; times come as text, `size` is the tokens of an answer. */
export const speed = {
  /** What follows "Speed: ". */
  unpublished:
    'not published, since no source of the catalog times first tokens or tokens a second. Measure it on your own route.',
  seconds: (low: string, high: string) => `${low === high ? low : `${low}-${high}`} s`,
  whole: (own: Timed, size: number) => `${timed(own)} for ${size} tokens`,
  known: (name: string, figures: readonly string[]) => `${name} ${list(figures)}`,
  wholes: (each: readonly Timed[], size: number) => `${size} tokens take ${list(each.map(timed))}.`,
  /** Lines of `whole` and `known`. */
  figures: (each: readonly string[]) => `${list(each)}.`,
  silent: (names: readonly string[]) => `Not published for ${list(names, 'or')}, so nothing can be told.`,
  notComparable: 'No one independent party timed all of them, so that decides nothing.',
  done: (name: string, runBy: string, told: string) => `${name} is done first, timed by ${runBy}: ${told}`,
  begins: (name: string, runBy: string, told: string) => `${name} begins first, timed by ${runBy}: ${told}`,
  even: (runBy: string, told: string) => `As timed by ${runBy} nobody is certainly faster: ${told}`,
  firstToken: (told: string) => `Time to the first token: ${told}`,
};
