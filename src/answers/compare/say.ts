import { daysPerMonth } from '../../cost/volume.ts';
import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, saidIn, says, template } from '../../language/says.ts';
import { costMessages } from '../../subjects/cost/say.ts';

/** What stands above and below a comparison. */
export const comparisonMessages = says('comparison', {
  title: phrase<[names: readonly string[], workload: string | null]>({
    en: (names, workload) =>
      `${names.join(' vs ')}${workload === null ? '' : `, for ${en.withinSentence(workload)}`}`,
    ru: (names, workload) => `${ru.list(names, 'or')}${workload === null ? '' : `, задача «${workload}»`}`,
  }),
  /** What a cost takes for granted. */
  assumed: template(['volume'], {
    en: `Cost: {volume}, the same tokens for each; a month is ${daysPerMonth} days.`,
    ru: `Стоимость: {volume}, токенов у всех поровну; месяц — ${ru.counted(daysPerMonth, 'день', 'дня', 'дней')}.`,
  }),
  /** Units and what amounts take for granted. */
  foot: phrase<[atVolume: boolean, ofLanguage: boolean]>({
    en: (atVolume, ofLanguage) =>
      [
        'Prices are per 1M tokens.',
        ...(atVolume
          ? [
              saidIn('en', costMessages)[ofLanguage ? 'equalEnglishTokens' : 'equalTokens'],
              `A month is ${daysPerMonth} days.`,
            ]
          : []),
      ].join(' '),
    ru: (atVolume, ofLanguage) =>
      [
        'Цены — за 1 млн токенов.',
        ...(atVolume
          ? [
              saidIn('ru', costMessages)[ofLanguage ? 'equalEnglishTokens' : 'equalTokens'],
              `Месяц — ${ru.counted(daysPerMonth, 'день', 'дня', 'дней')}.`,
            ]
          : []),
      ].join(' '),
  }),
});
