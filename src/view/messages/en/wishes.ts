import { list } from './format.ts';

/** What a person asks to pick by. Limits come as text. */
const regionNames: Readonly<Record<string, string>> = {
  eu: 'the EU',
  us: 'the US',
  jp: 'Japan',
  au: 'Australia',
  in: 'India',
  ca: 'Canada',
  cn: 'China',
  apac: 'Asia',
  tr: 'Turkey',
};

export const wishes = {
  context: 'context',
  blended: 'price per 1M tokens, blended 3:1,',
  input: 'price per 1M input tokens',
  output: 'price per 1M output tokens',
  monthly: 'cost a month',
  parameters: 'parameters',
  memory: (bits: number) => `memory at ${bits} bit`,
  fit: (name: string) => `fit for ${name}`,
  release: 'release',
  billion: (count: string) => `${count} billion`,
  gigabytes: (count: string) => `${count} GB`,
  since: (subject: string, date: string) => `${subject} since ${date}`,
  atLeast: (subject: string, limit: string) => `${subject} at least ${limit}`,
  atMost: (subject: string, limit: string) => `${subject} at most ${limit}`,
  openWeights: 'open weights',
  closedWeights: 'no open weights',
  commercialUse: 'a licence that allows commercial use',
  osiApproved: 'a licence that the OSI approves',
  licence: (name: string) => `licence ${name}`,
  lab: (name: string) => `made by ${name}`,
  line: (name: string) => `of the line ${name}`,
  provider: (name: string) => `served by ${name}`,
  region: (id: string) => `served in ${regionNames[id] ?? id}`,
  include: (state: string) => `${state} models`,
  states: { superseded: 'superseded', deprecated: 'deprecated', preview: 'preview' },

  givenUp: {
    lab: 'by any maker',
    family: 'of any line',
    provider: 'from any provider',
    region: 'in any region',
    licence: 'under any licence',
    openWeights: 'with open or closed weights',
  },
  without: (wish: string) => `without ${wish}`,
  including: (state: string) => `including ${state} models`,
  instead: (subject: string, now: string, before: string) => `${subject} ${now} instead of ${before}`,

  /** What models do not publish, after "publish". */
  missing: {
    price: 'no price',
    release: 'no release date',
    exactRelease: 'no exact release date',
    context: 'no context window',
    side: (side: string) => `nothing on ${side}`,
    capability: (capability: string) => `nothing certain on ${capability}`,
    parameters: 'no number of parameters',
    memory: 'too little to tell their memory',
    score: (benchmark: string) => `no independent score in ${benchmark}`,
    fit: 'not all that the fit score looks at',
    weights: 'nothing on their weights',
    region: 'no region',
    licence: 'no licence that settles it',
  },
  goals: {
    price: 'the cheapest',
    newest: 'the newest',
    context: 'the largest context window',
    fit: (name: string) => `the best fit for ${name}`,
  },
  request: (goal: string, task: string | null, volume: string | null, wished: readonly string[]) =>
    `${goal}${task === null ? '' : ` for ${task}`}${volume === null ? '' : ` at ${volume}`}${wished.length > 0 ? `: ${list(wished)}` : ''}`,
};
