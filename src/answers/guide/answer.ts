import type { GuideCommand } from '../command.ts';
import { type AnswerContext, defineAnswer } from '../command-entry.ts';
import { mistakeView } from '../mistake/card.ts';
import { pickView } from '../pick/card.ts';
import { parsePick } from '../pick/read.ts';
import { misunderstood } from '../read-names.ts';
import { afterGuide, guideView } from './card.ts';
import { readAnswers } from './questions.ts';

/** The next question, or the picks that the answers so far lead to. */
export const answerGuide = defineAnswer<GuideCommand>(
  'guide',
  ({ answers, private: isPrivate }, { catalog, today, words }: AnswerContext) => {
    const answered = readAnswers(answers);
    if (!answered) return mistakeView(catalog, misunderstood('forged-click', ''), words);
    const { settled } = answered;
    if (!settled || answers === null) return guideView(answered, isPrivate, words);
    const command = parsePick(catalog, settled.pick, today);
    const { result, card } =
      command.kind === 'pick'
        ? pickView(catalog, { ...command, private: isPrivate }, today, words, {
            text: settled.pick,
            about: [],
          })
        : mistakeView(
            catalog,
            command.kind === 'misunderstood' ? command : misunderstood('no-wish', ''),
            words,
          );
    return {
      result,
      card: {
        ...card,
        audience: isPrivate ? 'asker' : 'everyone',
        blocks: [...card.blocks, ...afterGuide(answers, isPrivate, words)],
      },
    };
  },
);
