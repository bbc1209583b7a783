import type { Answer } from '../../../catalog/catalog.ts';
import { list, money, shortTokens, tokens } from './format.ts';

/** Questions about one model, and their answers. */
export const modelFaq = {
  price: {
    question: (name: string) => `How much does ${name} cost?`,
    unknown: (name: string) => `No price per token of ${name} is published.`,
    /** USD per 1M tokens; `output` is null for vectors, `cached` where it is not published. */
    answer: (input: number, output: number | null, provider: string, cached: number | null) =>
      `${money(input)} per 1M input tokens${output === null ? '' : ` and ${money(output)} per 1M output tokens`} via ${provider}. ${
        cached === null ? 'A price of cached input is not published.' : `Cached input costs ${money(cached)}.`
      }`,
  },
  context: {
    question: 'What is its context window?',
    /** `document` is the largest of the usual ones that fits; `longest` a sentence. */
    answer: (
      window: number | null,
      document: { readonly name: string; readonly tokens: number } | null,
      longest: string,
    ) => {
      if (window === null) return `Not published. ${longest}`;
      return `${tokens(window)}${document === null ? '' : `, enough for ${document.name} (about ${shortTokens(document.tokens)})`}. ${longest}`;
    },
    vectors: 'It gives vectors, no text.',
    longest: (size: number | null) =>
      size === null ? 'The longest answer is not published.' : `It answers with up to ${tokens(size)}.`,
  },
  tools: 'Does it call tools?',
  structuredOutput: 'Does it give structured output?',
  can: (what: string, known: Answer | null) => {
    if (known === 'host') return `It depends on the host; ask yours for ${what}.`;
    if (known === null) return `Not published: no source says whether it has ${what}.`;
    return known === 'yes' ? `Yes, it has ${what}.` : `No, it has no ${what}.`;
  },
  images: 'Does it take images?',
  weights: {
    question: 'Are its weights open?',
    /** `open` says so in a few words. */
    answer: (open: string) => `${open.charAt(0).toUpperCase()}${open.slice(1)}.`,
  },
  where: {
    question: 'Where can I run it?',
    none: 'No trusted provider lists it at a price today.',
    answer: (providers: readonly string[], more: number) =>
      `At ${list([...providers, ...(more > 0 ? [`${more} more`] : [])])}.`,
  },
  instead: {
    question: 'What else should I look at?',
    replacementFirst: 'First its replacement, named above.',
  },
};
