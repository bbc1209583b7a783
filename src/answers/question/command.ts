import type { QuestionCommand } from '../command.ts';
import { defineCommand } from '../command-entry.ts';
import { privateOption, textOption, wordOf } from '../form-options.ts';
import { longestClaims } from '../limits.ts';
import { questionView } from './card.ts';
import { understand } from './understand.ts';

/** `ask is haiku or pixtral cheaper?`: a question in a person's own words. */
export const askQuestion = defineCommand<QuestionCommand>({
  name: 'ask',
  synonyms: [],
  kind: 'question',
  description: { en: 'A question in your own words', ru: 'Вопрос своими словами' },
  usage: 'is haiku or pixtral cheaper?',
  help: {
    en: ['/tiebreak ask is haiku or pixtral cheaper? Any question on models, in English or Russian'],
    ru: ['/tiebreak ask хайку или пикстраль дешевле? Любой вопрос о моделях, по-русски или по-английски'],
  },
  ownInSlack: false,
  spoken: false,
  form: {
    options: [
      textOption(
        'question',
        {
          en: 'In your own words, such as: is haiku or pixtral cheaper?',
          ru: 'Своими словами, например: хайку или пикстраль дешевле?',
        },
        { longest: longestClaims },
      ),
      privateOption,
    ],
    fill: (given) => ({ said: wordOf(given, 'question') ?? '' }),
  },
  terminal: {
    lines: ['ask "is haiku or pixtral cheaper?" | ask --stdin'],
    about: 'a question in your own words, English or Russian',
    withoutWords: 'Ask a question: tiebreak ask "is haiku or pixtral cheaper?"',
    read: (words, _, { catalog, today, locale }) => ({
      kind: 'question',
      understood: understand(catalog, words.join(' '), { today, thread: null, locale }),
    }),
    eachLine: (line, asking) => {
      const { catalog, today, locale } = asking();
      return questionView(catalog, understand(catalog, line, { today, thread: null, locale }), today).result;
    },
  },
  read: (text, { catalog, today, locale }) =>
    text === ''
      ? { kind: 'help' }
      : { kind: 'question', understood: understand(catalog, text, { today, thread: null, locale }) },
  answer: ({ understood }, { catalog, today }) => ({
    ...questionView(catalog, understood, today),
    unanswered: understood.kind !== 'query',
  }),
});
