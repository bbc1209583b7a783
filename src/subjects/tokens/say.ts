import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';
import { inRussianWords, textLanguageName } from '../../language/text-languages.ts';

const english = (tag: string) => textLanguageName(tag, 'en');
const russian = inRussianWords;

/** How many times as many tokens models make of a language as of English; `measuredOn` where that was another model. */
export type Told = {
  readonly names: readonly string[];
  readonly times: number;
  readonly measuredOn: string | null;
};

const englishTold = ({ names, times, measuredOn }: Told) =>
  `${times}x on ${en.list(names)}${measuredOn === null ? '' : ` (measured on ${measuredOn})`}`;
const russianTold = ({ names, times, measuredOn }: Told) =>
  `у ${ru.list(names)} в ${ru.figure(String(times))} раза${measuredOn === null ? '' : ` (измерено на ${measuredOn})`}`;

/** What language the texts are in, and what that does to their tokens; languages come as tags. */
export const textTokensMessages = says('textTokens', {
  texts: phrase<[language: string]>({
    en: (language) => `for ${english(language)} texts`,
    ru: (language) => `тексты ${russian(language)}`,
  }),
  /** Tokens as arithmetic has them, times the factor. */
  timesFactor: phrase<[tokens: string, factor: number]>({
    en: (tokens, factor) => `${tokens} x ${factor}`,
    ru: (tokens, factor) => `${tokens} x ${ru.figure(String(factor))}`,
  }),
  applied: phrase<[language: string, told: readonly Told[], source: string, asOf: string]>({
    en: (language, told, source, asOf) =>
      `Token counts are taken as those of English text; ${english(language)} text is more: ${told.map(englishTold).join('; ')}. Only one text was measured (${source}, ${asOf}), so other texts may differ.`,
    ru: (language, told, source, asOf) =>
      `Число токенов принято за токены английского текста; тот же текст ${russian(language)} занимает больше: ${told.map(russianTold).join('; ')}. Измерен один текст (${source}, ${ru.date(asOf)}), на других может быть иначе.`,
  }),
  /** Models that were not measured, beside others that were; `times` is the span between models for the same text. */
  unmeasured: phrase<[language: string, names: readonly string[], times: number, models: number]>({
    en: (language, names, times, models) =>
      `Not measured on ${en.list(names, 'or')}, so no factor is applied there: the same ${english(language)} text was up to ${times}x as many tokens on one model as on another (${models} models, one text).`,
    ru: (language, names, times, models) =>
      `Для ${ru.list(names)} не измерено, множитель там не применён: один и тот же текст ${russian(language)} занимал у одной модели до ${ru.figure(String(times))} раза больше токенов, чем у другой (моделей — ${models}, текст один).`,
  }),
  unknownLanguage: phrase<[language: string, measured: readonly string[]]>({
    en: (language, measured) =>
      `How many tokens ${english(language)} text is was not measured here, so no factor is applied. Measured: ${en.list(measured.map(english))}.`,
    ru: (language, measured) =>
      `Сколько токенов занимает текст ${russian(language)}, у нас не измерено, множитель не применён. Измерены тексты на ${ru.list(measured.map((tag) => russian(tag).replace(/^на /u, '')))}.`,
  }),

  /** The same text in a language, on one model. */
  counted: phrase<
    [
      counted: {
        readonly name: string;
        readonly tokens: number;
        readonly english: number;
        readonly times: number;
        readonly measuredOn: string | null;
        readonly isEnglish: boolean;
      },
    ]
  >({
    en: ({ name, tokens, english: plain, times, measuredOn, isEnglish }) =>
      `${name} ${tokens} tokens${isEnglish ? '' : ` against ${plain} in English, ${times}x`}${measuredOn === null ? '' : ` (measured on ${measuredOn})`}`,
    ru: ({ name, tokens, english: plain, times, measuredOn, isEnglish }) =>
      `${name} — ${ru.counted(tokens, 'токен', 'токена', 'токенов')}${isEnglish ? '' : ` против ${plain} на английском, больше в ${ru.figure(String(times))} раза`}${measuredOn === null ? '' : ` (измерено на ${measuredOn})`}`,
  }),
  notMeasured: template(['name'], { en: '{name} was not measured', ru: '{name} — не измерено' }),
  notMeasuredIn: phrase<[language: string, measured: readonly string[]]>({
    en: (language, measured) =>
      `How many tokens ${english(language)} text is was not measured here. Measured: ${en.list(measured.map(english))}.`,
    ru: (language, measured) =>
      `Сколько токенов занимает текст ${russian(language)}, у нас не измерено. Измерены тексты на ${ru.list(measured.map((tag) => russian(tag).replace(/^на /u, '')))}.`,
  }),
  answer: phrase<[language: string, each: readonly string[]]>({
    en: (language, each) => `One and the same text in ${english(language)}: ${each.join('; ')}.`,
    ru: (language, each) => `Один и тот же текст ${russian(language)}: ${each.join('; ')}.`,
  }),
  span: phrase<[language: string, times: number, models: number]>({
    en: (language, times, models) =>
      `Over all ${models} models that were measured, ${english(language)} text is up to ${times}x as many tokens on one as on another.`,
    ru: (language, times, models) =>
      `Среди всех измеренных моделей (их ${models}) текст ${russian(language)} занимает у одной до ${ru.figure(String(times))} раза больше токенов, чем у другой.`,
  }),
  caveat: {
    en: 'Only one text was measured, so other texts may differ.',
    ru: 'Измерен один текст, на других может быть иначе.',
  },
  table: {
    corner: { en: 'Tokens of one text', ru: 'Токены одного текста' },
    english: { en: 'English', ru: 'Английский' },
    times: { en: 'Times English', ru: 'Во сколько раз больше' },
    none: { en: 'not measured', ru: 'не измерено' },
    column: phrase<[language: string]>({
      en: (language) => english(language),
      ru: (language) => {
        const name = textLanguageName(language, 'ru');
        return name.charAt(0).toUpperCase() + name.slice(1);
      },
    }),
  },
});
