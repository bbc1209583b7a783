import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';
import { inRussianWords, textLanguageName } from '../../language/text-languages.ts';

const english = (tag: string) => textLanguageName(tag, 'en');
const russian = inRussianWords;

type Unit = 'word' | 'page' | 'book';

const englishText = (count: number, unit: Unit) =>
  count === 1 ? `a ${unit}` : `${en.grouped(count)} ${unit}s`;

const russianForms: Readonly<Record<Unit, readonly [one: string, few: string, many: string]>> = {
  word: ['слово', 'слова', 'слов'],
  page: ['страница', 'страницы', 'страниц'],
  book: ['книга', 'книги', 'книг'],
};

const russianText = (count: number, unit: Unit) =>
  count === 1 ? russianForms[unit][0] : ru.counted(count, ...russianForms[unit]);

const russianRoughly = (count: number) => ru.roughlyCounted(count, 'токен', 'токена', 'токенов');

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
  /** What texts of usual sizes are, in English. */
  usual: phrase<[each: readonly { readonly unit: Unit; readonly count: number; readonly tokens: number }[]]>({
    en: (each) =>
      `In English ${en.list(each.map(({ unit, count, tokens }) => `${englishText(count, unit)} is about ${en.roughly(tokens)} tokens`))}.`.replace(
        /(\d[\d,]* \w+s) is/g,
        '$1 are',
      ),
    ru: (each) =>
      `На английском ${ru.list(each.map(({ unit, count, tokens }) => `${russianText(count, unit)} — около ${ru.roughly(tokens)}`))} токенов.`,
  }),
  /** A text in English: about the same on every model. */
  english: phrase<[unit: Unit, count: number, tokens: number]>({
    en: (unit, count, tokens) =>
      `${englishText(count, unit).replace(/^./, (letter) => letter.toUpperCase())} of English ${count === 1 ? 'is' : 'are'} about ${en.roughly(tokens)} tokens.`,
    ru: (unit, count, tokens) =>
      `${russianText(count, unit)} на английском — около ${russianRoughly(tokens)}.`.replace(
        /^./u,
        (letter) => letter.toUpperCase(),
      ),
  }),
  /** The same text in another language, on models that are named. */
  inLanguage: phrase<
    [
      language: string,
      each: readonly {
        readonly name: string;
        readonly tokens: number;
        readonly factor: number;
        readonly measuredOn: string | null;
      }[],
    ]
  >({
    en: (language, each) =>
      `The same text in ${english(language)}: ${en.list(each.map(({ name, tokens, factor, measuredOn }) => `about ${en.roughly(tokens)} on ${name} (${factor}x${measuredOn === null ? '' : `, measured on ${measuredOn}`})`))}.`,
    ru: (language, each) =>
      `Тот же текст ${russian(language)}: ${ru.list(each.map(({ name, tokens, factor, measuredOn }) => `у ${name} около ${ru.roughly(tokens)} (в ${ru.figure(String(factor))} раза больше${measuredOn === null ? '' : `, измерено на ${measuredOn}`})`))}.`,
  }),
  /** The same where no model is named, from the fewest to the most. */
  inLanguageOver: phrase<[language: string, low: number, high: number, factors: readonly [number, number]]>({
    en: (language, low, high, [least, most]) =>
      `The same text in ${english(language)} ${low === high ? `is about ${en.roughly(low)}` : `is from ${en.roughly(low)} to ${en.roughly(high)} tokens`}, by model (${least === most ? '' : `${least}x to `}${most}x).`,
    ru: (language, low, high, [least, most]) =>
      `Тот же текст ${russian(language)} — ${low === high ? `около ${ru.roughly(low)}` : `от ${ru.roughly(low)} до ${ru.roughly(high)}`}, смотря какая модель (${least === most ? '' : `от ${ru.figure(String(least))} `}${least === most ? 'в' : 'до'} ${ru.figure(String(most))} раза больше).`,
  }),
  /** Whether that goes into one request, and what it costs as input. */
  fitsIn: phrase<[name: string, fits: 'yes' | 'tight' | 'no', window: number, usd: number | null]>({
    en: (name, fits, window, usd) =>
      `${{ yes: 'It fits into', tight: 'It fits only just into', no: 'It does not fit into' }[fits]} one request to ${name} (${en.shortTokens(window)})${usd === null || fits === 'no' ? '' : ` and costs ${en.exactMoney(usd)} as input`}.`,
    ru: (name, fits, window, usd) =>
      `В один запрос к ${name} ${{ yes: 'это помещается', tight: 'это помещается впритык', no: 'это не помещается' }[fits]} (контекст ${ru.shortTokens(window)})${usd === null || fits === 'no' ? '' : `; на входе это ${ru.exactMoney(usd)}`}.`,
  }),
  takenFor: template(['words: number', 'tokens: number'], {
    en: 'Taken for granted: {words:grouped} words or {tokens:grouped} tokens a page; texts differ.',
    ru: 'Принято, что на странице {words:grouped} слов, или {tokens:tokens}; тексты бывают разные.',
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
