import type { AnyCommand, QuestionCommand } from '../command.ts';
import { type Asking, defineCommand } from '../command-entry.ts';
import { privateOption, textOption, wordOf } from '../form-options.ts';
import { longestClaims } from '../limits.ts';
import { claimCommand } from '../verify/command.ts';
import { questionView } from './card.ts';
import { understand } from './understand.ts';

/** A text read as a question. */
function questionOf(asked: string, { catalog, today, locale }: Asking): QuestionCommand {
  return { kind: 'question', asked, understood: understand(catalog, asked, { today, thread: null, locale }) };
}

/** The same, or the check of a claim of which it asks whether it is right. */
const askedOf = (asked: string, asking: Asking): AnyCommand =>
  claimCommand(asked, asking) ?? questionOf(asked, asking);

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
    read: (words, _, asking) => askedOf(words.join(' '), asking),
    eachLine: (line, asking) => {
      const { catalog, today, locale } = asking();
      const { understood } = questionOf(line, { catalog, today, locale });
      return questionView(catalog, understood, today).result;
    },
  },
  read: (text, asking) => (text === '' ? { kind: 'help' } : askedOf(text, asking)),
  answer: ({ understood, asked }, { catalog, today, reader, texts, said, workload = null }) => ({
    ...questionView(catalog, understood, today, {
      reader,
      texts,
      said: said ?? { text: asked, about: [] },
      workload,
    }),
    unanswered: understood.kind !== 'query',
  }),
});
