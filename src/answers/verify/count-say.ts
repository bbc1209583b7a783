import { grouped } from '../../language/en/format.ts';
import { pattern } from '../../language/pattern.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';

/** How many claims there are of each verdict, and whether all of them are figures. */
export type Tally = {
  readonly wrong: number;
  readonly stale: number;
  readonly right: number;
  readonly untold: number;
  readonly areFigures: boolean;
};

const total = ({ wrong, stale, right, untold }: Tally) => wrong + stale + right + untold;

/** In the order in which they are told. */
const kinds = ['wrong', 'stale', 'right', 'untold'] as const;
type Kind = (typeof kinds)[number];

const present = (tally: Tally) => kinds.filter((kind) => tally[kind] > 0);

const englishWords: Readonly<Record<Kind, string>> = {
  wrong: 'wrong',
  stale: 'out of date',
  right: 'right',
  untold: 'cannot be told',
};

/** «1 число», «2 числа», «5 чисел»: the form that a number takes, and that of all but one in the genitive. */
const russianNouns = {
  figures: ['число', 'числа', 'чисел'],
  claims: ['утверждение', 'утверждения', 'утверждений'],
} as const;

const russianNounsOf = ({ areFigures }: Tally) => russianNouns[areFigures ? 'figures' : 'claims'];

const russianPredicates: Readonly<Record<Kind, readonly [one: string, more: string]>> = {
  wrong: ['неверно', 'неверны'],
  stale: ['устарело', 'устарели'],
  right: ['верно', 'верны'],
  untold: ['судить нельзя', 'судить нельзя'],
};

/** «неверно» of 1 or 21, «неверны» of others; of what cannot be told: «о 2 судить нельзя». */
function russianPart(count: number, kind: Kind, of = ''): string {
  const about = kind === 'untold' ? (count === 1 || count === 11 ? 'об ' : 'о ') : '';
  const [one, more] = russianPredicates[kind];
  return `${about}${ru.grouped(count)}${of} ${ru.form(count, one, more, more)}`;
}

/** Why a figure was not read. */
export type UnreadWhy = 'no-model' | 'unknown-model' | 'not-understood';

/** What a figure was meant to say, by how it is written: money, a number of tokens, a part or a multiple, a day, money of others than dollars, or how fast. */
type Meaning = 'money' | 'tokens' | 'comparison' | 'day' | 'foreign' | 'speed';

const meanings: readonly (readonly [Meaning, Pick<RegExp, 'test'>])[] = [
  ['foreign', pattern`[€£₽¥]|{foreignMoney}`],
  ['money', pattern`[$]|{dollars}|usd`],
  ['speed', pattern`(?<=\d\s?)(?:{milliseconds}|{seconds}|{perSecond})(?!\p{L})`],
  ['day', /20[12]\d-|\p{L}{3,}\.?\s(?:\d{1,2},?\s)?20[12]\d/u],
  ['comparison', /%|\d\s?(?:x|×|times|раз)/u],
];
const meaningOf = (figure: string): Meaning => meanings.find(([, own]) => own.test(figure))?.[0] ?? 'tokens';

/** What is never checked, and why. */
const unchecked = {
  speed: {
    en: 'times and speeds differ by provider and load',
    ru: 'время и скорость зависят от провайдера и нагрузки',
  },
  foreign: {
    en: 'prices are known in US dollars',
    ru: 'цены известны в долларах США',
  },
} as const;

/** How to say it so that it can be checked. */
const better: Readonly<
  Record<Exclude<Meaning, keyof typeof unchecked>, { readonly en: string; readonly ru: string }>
> = {
  money: {
    en: 'say what it is for, such as "$3 per 1M input tokens", or of a bill its tokens, such as "$90 a month at 40M input and 8M output tokens"',
    ru: 'скажите, за что это, например «$3 за 1 млн входных токенов», а для счёта — за сколько токенов, например «$90 в месяц при 40 млн входных и 8 млн выходных токенов»',
  },
  tokens: {
    en: 'say what it is of, such as "200K context" or "up to 64K output"',
    ru: 'скажите, чего это, например «контекст 200 тыс.» или «ответ до 64 тыс.»',
  },
  comparison: {
    en: 'say what it compares, such as "30% cheaper on input than" another model, or "65% on SWE-bench Verified"',
    ru: 'скажите, с чем сравнение, например «на 30% дешевле на входе, чем» другая модель, или «65% на SWE-bench Verified»',
  },
  day: {
    en: 'say what happened then, such as "released in October 2025" or "retired on 2026-12-01"',
    ru: 'скажите, что тогда было, например «вышла в октябре 2025» или «отключена 2026-12-01»',
  },
};

/** Why a figure beside a model was not read. */
const notUnderstood = {
  en: (figure: string, name: string) => {
    const meaning = meaningOf(figure);
    return meaning === 'speed' || meaning === 'foreign'
      ? `"${figure}" of ${name} is not checked: ${unchecked[meaning].en}.`
      : `What "${figure}" says of ${name} was not understood: ${better[meaning].en}.`;
  },
  ru: (figure: string, name: string) => {
    const meaning = meaningOf(figure);
    return meaning === 'speed' || meaning === 'foreign'
      ? `«${figure}» у ${name} не проверяется: ${unchecked[meaning].ru}.`
      : `Что «${figure}» говорит о ${name}, понять не удалось: ${better[meaning].ru}.`;
  },
};

/** What is said first of a text that was checked. */
export const countMessages = says('checked', {
  /** «3 of 14 figures are wrong, 9 right, 2 cannot be told.» */
  count: phrase<[tally: Tally]>({
    en: (tally) => {
      const all = total(tally);
      const [first, ...others] = present(tally);
      const noun = (count: number) => (tally.areFigures ? 'figure' : 'claim') + (count === 1 ? '' : 's');
      if (first === undefined) return '';
      if (all === 1)
        return first === 'untold'
          ? `1 ${noun(1)} was found; whether it is right cannot be told.`
          : `1 ${noun(1)} was checked: it is ${englishWords[first]}.`;
      if (others.length === 0)
        return first === 'untold'
          ? `None of ${all} ${noun(all)} can be told right or wrong.`
          : `All ${grouped(all)} ${noun(all)} are ${englishWords[first]}.`;
      const count = tally[first];
      const lead = `${grouped(count)} of ${grouped(all)} ${noun(all)} ${count === 1 ? 'is' : 'are'} ${englishWords[first]}`;
      return `${[lead, ...others.map((kind) => `${grouped(tally[kind])} ${englishWords[kind]}`)].join(', ')}.`;
    },
    ru: (tally) => {
      const all = total(tally);
      const [first, ...others] = present(tally);
      const [one, few, many] = russianNounsOf(tally);
      if (first === undefined) return '';
      if (all === 1)
        return first === 'untold'
          ? `Найдено 1 ${one}: верно ли оно, сказать нельзя.`
          : `Проверено 1 ${one}: ${russianPredicates[first][0]}.`;
      if (others.length === 0)
        return first === 'untold'
          ? `Ни об одном из ${ru.grouped(all)} ${ru.form(all, few, many, many)} судить нельзя.`
          : `Все ${ru.counted(all, one, few, many)} ${russianPredicates[first][1]}.`;
      const lead = russianPart(
        tally[first],
        first,
        ` из ${ru.grouped(all)} ${ru.form(all, few, many, many)}`,
      );
      return `${[lead, ...others.map((kind) => russianPart(tally[kind], kind))].join(', ')}.`;
    },
  }),
  /** Figures that were seen beside what was checked. */
  unread: phrase<[count: number]>({
    en: (count) => `${grouped(count)} more ${count === 1 ? 'figure was' : 'figures were'} not read.`,
    ru: (count) =>
      `${ru.form(count, 'Не прочитано', 'Не прочитаны', 'Не прочитано')} ещё ${ru.counted(count, 'число', 'числа', 'чисел')}.`,
  }),
  /** Of a text of an earlier time, from which day on prices are known. */
  before: phrase<[since: string]>({
    en: (since) => `The text is older than what is known here of prices, which begins on ${since}.`,
    ru: (since) => `Текст старше, чем здешние сведения о ценах: они начинаются с ${ru.date(since)}.`,
  }),
  /** Of tables with prices most of which are other than ours. */
  otherLists: phrase<[tables: number]>({
    en: (tables) =>
      `Most prices of ${tables === 1 ? 'a table' : `${grouped(tables)} tables`} are other than those known here: another seller's, or an older list?`,
    ru: (tables) =>
      `Большинство цен ${tables === 1 ? 'в одной таблице' : `в ${ru.counted(tables, 'таблице', 'таблицах', 'таблицах')}`} отличаются от известных здесь: они другого продавца или из старого прайса?`,
  }),
  /** Figures that were seen where nothing could be checked. */
  unreadOnly: phrase<[count: number]>({
    en: (count) =>
      count === 1
        ? '1 figure was seen, and it could not be checked.'
        : `${grouped(count)} figures were seen, and none could be checked.`,
    ru: (count) =>
      count === 1
        ? 'Замечено 1 число, проверить его не удалось.'
        : `${ru.form(count, 'Замечено', 'Замечены', 'Замечено')} ${ru.counted(count, 'число', 'числа', 'чисел')}, проверить не удалось ни одного.`,
  }),
  /** Why, with one of them as an example; `name` is what its text calls the model. */
  why: phrase<[why: UnreadWhy, example: string, name: string]>({
    en: (why, example, name) =>
      ({
        'no-model': `No model that I know is named with "${example}": name it with its version.`,
        'unknown-model': `"${example}" is said of "${name}", and which model that is I do not know: name it with its version.`,
        'not-understood': notUnderstood.en(example, name),
      })[why],
    ru: (why, example, name) =>
      ({
        'no-model': `Рядом с «${example}» не названа известная мне модель: назовите её с версией.`,
        'unknown-model': `«${example}» сказано о «${name}», а что это за модель, мне неизвестно: назовите её с версией.`,
        'not-understood': notUnderstood.ru(example, name),
      })[why],
  }),
  /** How often a wrong claim stands in the text. */
  often: phrase<[count: number]>({
    en: (count) => `${count} times`,
    ru: (count) => ru.counted(count, 'раз', 'раза', 'раз'),
  }),
  /** What an answer has no room for. */
  more: phrase<[count: number]>({
    en: (count) => `Not shown: ${grouped(count)} more. To see them, check a shorter part of the text.`,
    ru: (count) =>
      `${ru.form(count, 'Не показано', 'Не показаны', 'Не показано')} ещё ${ru.grouped(count)}. Чтобы увидеть остальное, проверьте часть текста покороче.`,
  }),
  /** Heads of what stands behind the buttons. */
  others: phrase<[count: number]>({
    en: (count) => (count === 1 ? 'The other one' : `The other ${grouped(count)}`),
    ru: (count) => `Остальные: ${ru.grouped(count)}`,
  }),
  rightOnes: phrase<[count: number]>({
    en: (count) => (count === 1 ? 'The one that is right' : `The ${grouped(count)} that are right`),
    ru: (count) => (count === 1 ? 'Что верно: 1' : `Что верно: ${ru.grouped(count)}`),
  }),
  untoldOnes: { en: 'What could not be told', ru: 'О чём нельзя судить' },
  corrected: { en: 'Corrected text', ru: 'Исправленный текст' },
  /** Said above a corrected text. */
  replaced: phrase<[replaced: number, wrong: number]>({
    en: (replaced, wrong) => {
      const open = wrong - replaced;
      if (open === 0) return wrong === 1 ? 'Corrected in bold.' : `All ${grouped(wrong)} corrected, in bold.`;
      const left = `no single figure can take the place of ${open === 1 ? 'what is' : `the ${grouped(open)}`} marked [?]`;
      return replaced === 0
        ? `Nothing is corrected: ${left}.`
        : `${grouped(replaced)} of ${grouped(wrong)} corrected, in bold; ${left}.`;
    },
    ru: (replaced, wrong) => {
      const open = wrong - replaced;
      if (open === 0)
        return wrong === 1 ? 'Исправлено, жирным.' : `Исправлены все ${ru.grouped(wrong)}, жирным.`;
      const left = 'где стоит [?], одного верного числа нет';
      return replaced === 0
        ? `Ничего не исправлено: ${left}.`
        : `Исправлено ${ru.grouped(replaced)} из ${ru.grouped(wrong)}, жирным; ${left}.`;
    },
  }),
  onlyLines: template([], {
    en: 'The text is long: only the lines with a correction are shown.',
    ru: 'Текст длинный: показаны только строки с исправлениями.',
  }),
  notRead: phrase<[quote: string, around: string | null]>({
    en: (quote, around) => `Not read: "${quote}"${around === null ? '' : ` in "${around}"`}`,
    ru: (quote, around) => `Не прочитано: «${quote}»${around === null ? '' : ` в «${around}»`}`,
  }),
});
