import type { Topic } from '../../../question/query.ts';

/** Topics by name, and a question about each that is sure to be answered. */
export const questionExamples = {
  topics: {
    price: 'price',
    cost_estimate: 'cost',
    context: 'context window',
    max_output: 'longest answer',
    modality: 'inputs and outputs',
    capability: 'capabilities',
    licence: 'licence',
    open_weights: 'open weights',
    self_host: 'running it yourself',
    parameters: 'parameters',
    benchmark: 'benchmarks',
    speed: 'speed',
    release_date: 'release date',
    knowledge_cutoff: 'knowledge cut-off',
    providers: 'providers',
    lifecycle: 'state',
    replacement: 'replacement',
    alternatives: 'alternatives',
    recommend: 'a pick',
    compare: 'a comparison',
    language: 'languages',
    api: 'API',
    glossary: 'a word explained',
    about_bot: 'about me',
  } as Readonly<Record<Topic, string>>,
  /** A question about each topic that is sure to be answered; `a` and `b` are names of models. */
  example: (topic: Topic, a: string, b: string): string => {
    switch (topic) {
      case 'price':
        return `is ${a} or ${b} cheaper?`;
      case 'cost_estimate':
        return `what does ${a} cost for 5M in and 200k out a day?`;
      case 'context':
        return `which has the larger context, ${a} or ${b}?`;
      case 'max_output':
        return `what is the max output of ${a}?`;
      case 'modality':
        return `does ${a} take images?`;
      case 'capability':
        return `does ${a} do tool calling?`;
      case 'licence':
        return `what licence has ${a}?`;
      case 'open_weights':
        return `are the weights of ${a} open?`;
      case 'self_host':
        return 'can I run gemma 4 12b on a 24 GB card?';
      case 'parameters':
        return `how many parameters has ${a}?`;
      case 'benchmark':
        return `which is better for coding, ${a} or ${b}?`;
      case 'release_date':
        return `when was ${a} released?`;
      case 'knowledge_cutoff':
        return `what is the knowledge cut-off of ${a}?`;
      case 'providers':
      case 'api':
        return `where can I run ${a}?`;
      case 'lifecycle':
        return `is ${a} still available?`;
      case 'replacement':
        return `what replaces ${a}?`;
      case 'alternatives':
        return `what is a cheaper alternative to ${a}?`;
      case 'recommend':
        return 'cheapest vision model with 128k context under $1?';
      case 'glossary':
        return 'what is a context window?';
      default:
        return `compare ${a} and ${b}`;
    }
  },
};
