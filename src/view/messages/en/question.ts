import { grouped, list } from './format.ts';
import { questionExamples } from './question-examples.ts';
import { questionFacts } from './question-facts.ts';
import { questionPrices } from './question-prices.ts';

/** What is said of questions. */
export const question = {
  ...questionPrices,
  ...questionFacts,
  ...questionExamples,
  titles: {
    models: (names: readonly string[]) => names.join(' vs '),
    recommend: 'Pick',
    glossary: 'In a word',
    bot: 'Tiebreak',
    clarify: {
      'no-model': 'Which model?',
      'one-model': 'Which second model?',
      'too-many-models': 'Too many models',
      'ambiguous-model': 'Which one?',
      'unknown-model': 'No such model',
      'two-readings': 'Which number?',
      'fewer-tokens': 'Of one request or of all?',
    },
    refuse: 'Tiebreak',
  },
  more: 'Ask me for more: ',
  severalMeant: (query: string, names: readonly string[]) =>
    `"${query}" could be ${list(names, 'or')}, so each is answered.`,
  /** Where figures come from, as it stands in brackets. */
  source: (name: string, on: string) => `${name}, ${on}`,
  moreSources: (count: number) => `${count} more`,
  /** What the prices of a pick are. */
  pickPrices: 'Prices are USD per 1M tokens, blended 3:1 (three tokens in to one out).',
  weighed: (workload: string) => `Weighed for the workload ${workload}.`,
  best: (name: string, why: string) => `${name}: ${why}.`,
  languages: (names: readonly string[]) =>
    `Which languages ${names.length > 0 ? list(names) : 'a model'} ${names.length > 1 ? 'speak' : 'speaks'} is not a fact that the catalog holds. I answer in English and Russian.`,
  bot: (models: number, asOf: string | null) =>
    `I compare language models from sourced, dated facts: ${grouped(models)} models, prices, limits, licences, benchmarks and end dates${asOf === null ? '' : `, the oldest price list in force of ${asOf}`}. No language model is asked, so the same question gets the same answer.`,
  /** What follows is an example. */
  whichModel: (topic: string | null) =>
    `Name the model that you ask about${topic === null ? '' : ` (${topic})`}, for example:`,
  /** What follows are models at the nearest price, where there are any. */
  secondModel: (name: string, hasPeers: boolean) =>
    `Name a second model beside ${name}${hasPeers ? ', such as one at the nearest price:' : '.'}`,
  tooMany: (most: number) => `That is more than ${most} models, the most that one answer takes.`,
  declined: 'I cannot answer that from the catalog. I can answer, for example:',
};
