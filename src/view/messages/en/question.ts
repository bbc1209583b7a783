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
    clarify: 'Which one?',
    refuse: 'Tiebreak',
  },
  more: 'More: ',
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
  whichModel: (topic: string | null) =>
    `Which model${topic === null ? '' : ` do you mean (${topic})`}? Name one or more.`,
  secondModel: (name: string) => `${name} compared with which model?`,
  tooMany: (most: number) => `That is more than ${most} models, the most that one answer takes.`,
  declined: 'I cannot answer that from the catalog. I can answer, for example:',
};
