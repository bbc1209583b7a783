import { list, shortTokens, tokens } from './format.ts';

/** A distance of points, or its least and most. */
type Distance = readonly [least: number, most: number];

const distance = ([least, most]: Distance) => (least === most ? String(least) : `${least} to ${most}`);

/** The tables of a comparison: what models can, how they are measured, what they hold. */
export const measured = {
  capabilities: 'Capabilities',
  known: {
    yes: 'yes',
    no: 'no',
    'depends on the host': 'depends on the host',
    'not published': 'not published',
  },
  noDifference: 'No capability is certain for one and missing in the others.',
  unpublished: (labels: readonly string[]) =>
    `${labels.length === 1 ? '1 capability is' : `${labels.length} capabilities are`} published for none of them: ${list(labels)}.`,

  sameParty: 'Run by the same party',
  aheadBy: 'Ahead by points',
  even: 'even',
  /** Who is ahead, where that is certain with the distance. */
  ahead: (name: string, by: Distance | null) => (by === null ? name : `${name} by ${distance(by)}`),
  score: (
    benchmark: string,
    figures: readonly string[],
    lead: { readonly name: string; readonly by: Distance } | null,
  ) =>
    `${benchmark}: ${figures.join(', ')}${lead === null ? '' : ` (${lead.name} ahead by ${distance(lead.by)} points)`}`,
  /** Lines of `score`, maybe not all of them. */
  byLabs: (shown: readonly string[], more: number) =>
    `Reported by the labs of their own models, decides nothing: ${shown.join('; ')}${more > 0 ? `; ${more} more` : ''}.`,
  bySource: (shown: readonly string[], more: number) =>
    `From one source that does not say who ran it, decides nothing: ${shown.join('; ')}${more > 0 ? `; ${more} more` : ''}.`,
  onlyFor: (name: string, benchmarks: readonly string[], more: number) =>
    `Published for ${name} only: ${list([...benchmarks, ...(more > 0 ? [`${more} more`] : [])])}.`,

  oneRequest: 'In one request',
  document: (name: string, size: number) => `${name}, about ${shortTokens(size)} tokens`,
  noRoom: 'no room',
  fits: 'fits',
  chunks: (count: number) => `${count} parts`,
  noRoomForAny: (name: string, window: number) =>
    `${name} has no room for any of them: ${tokens(window)} in all.`,
  chunksAbove: (name: string, free: number, document: string) =>
    `${name} needs chunking above ${tokens(free)}, so for ${document}.`,
  noChunks: (name: string, free: number) => `${name} needs no chunking up to ${tokens(free)}.`,
  answerUnknown: (names: readonly string[]) => `Longest answer of ${list(names)}: not published.`,
  /** `kept` are tokens that stay free for question and answer; null where nothing answers in text. */
  assumed: (kept: number | null) =>
    `Assumed: 500 words a page, 4 tokens to 3 words, 10 tokens a line of code${kept === null ? '' : `, and ${tokens(kept)} kept free for question and answer`}. Tokenizers differ.`,

  fit: 'Fit, 0 to 100',
  notScored: 'not scored',
  /** `others` says what models are for that do not chat. */
  noFit: (others: string) => `Fit scores are for models that chat; ${others}.`,
  fitNote:
    'Declared capabilities, size, price and routes make these scores; they are no benchmarks. A range says what unknowns could add.',
};
