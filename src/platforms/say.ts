import { says } from '../language/says.ts';

/** What is said in place of an answer that takes too much of what all share. */
export const turnsMessages = says('turns', {
  /** As many long texts of one person wait as may. */
  earlierFirst: {
    en: 'One moment: your earlier text is still being checked. Send this one again when that is answered.',
    ru: 'Минуту: ваш предыдущий текст ещё проверяется. Пришлите этот ещё раз, когда придёт ответ.',
  },
  /** The turn did not come in time. */
  tooMany: {
    en: 'Many texts are being checked right now. Please try again in a moment.',
    ru: 'Сейчас проверяется много текстов. Попробуйте ещё раз чуть позже.',
  },
});
