import type { State } from '../../../catalog/state.ts';
import { commands } from '../../../command/list.ts';

export type CommandName = (typeof commands)[number]['name'];

/** What command menus say before anything is asked, at most 100 characters each. */
export const forms = {
  command: (name: CommandName): string => commands.find((own) => own.name === name)?.description ?? '',
  /** A suggested model that is not simply active. */
  inState: (name: string, state: State) => `${name} - ${state}`,

  model: (nth: number) =>
    `The ${['first', 'second', 'third', 'fourth', 'fifth'][nth]} model: a name or an id`,
  pageModel: 'A name or an id',
  offer: 'Only the offer of this provider, such as scaleway',
  workload: 'What the model is for; weighs the comparison',
  show: 'One part instead of the first screen',
  private: 'Show the answer to me only',

  input: 'Input tokens of the period, such as 5M',
  output: 'Output tokens of the period, such as 200k',
  per: 'The period; a request where it is left out',
  period: { day: 'day', week: 'week', month: 'month', year: 'year', request: 'request' },
  requests: 'Requests in the period, such as 10k',
  cached: 'Share of the input read from the cache, such as 60%',
  batch: 'At batch prices',
  routes: 'Every route instead of one for each model',
  inRegion: 'Only routes in this region, such as eu',

  changesModel: 'Only of this model',
  changesSince: 'Since this day, such as 2026-11-01',

  gpuHour: 'Hosting it: USD an hour of one card, such as 2.50',
  cardMemory: 'Hosting it: gigabytes of your card, or its name',
  bits: 'Hosting it: 16, 8 or 4 bits a weight',
  heldContext: 'Hosting it: tokens of context held at once, such as 32k',

  wanted: 'In words, such as: cheapest vision model with 128k context under $1',
  best: 'What makes the best',
  goal: {
    cheapest: 'cheapest',
    newest: 'newest',
    context: 'largest context',
    coding: 'fit for coding',
    agents: 'fit for agents',
    documents: 'fit for long documents',
    production: 'fit for production',
  },
  takes: 'What it takes beside text',
  taken: { images: 'images', audio: 'audio', video: 'video' },
  capability: 'What it can do',
  leastContext: 'Context at least, such as 128k',
  mostPrice: 'At most this many dollars per 1M tokens, or a month at a volume',
  weights: 'Open or not',
  weightsOpen: { open: 'open', closed: 'closed' },
  licence: 'What the licence allows',
  licenceAllows: { commercial: 'commercial use', osi: 'OSI approved' },
  fitsCard: 'It fits a card of this many gigabytes, such as 24',
  lab: 'Who made it, such as mistral',
  provider: 'Who serves it, such as scaleway',
  region: 'Where it is served, such as eu',
  since: 'Released since, such as 2025-06',
  claims: 'A text that says something of models: Claude Haiku 4.5 costs $0.80/$4 per million tokens',
  question: 'In your own words, such as: is haiku or pixtral cheaper?',
};
