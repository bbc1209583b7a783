import type { PriceSide } from '../../claims/finding.ts';
import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says } from '../../language/says.ts';

/** What a price per token is for, as it stands before "price" and behind «цена за». */
export const englishSide: Readonly<Record<PriceSide, string>> = {
  input: 'input',
  output: 'output',
  'cache-read': 'cached input',
  'cache-write': 'cache write',
  'hour-write': 'cache write for an hour',
  'batch-input': 'batch input',
  'batch-output': 'batch output',
};

export const russianSide: Readonly<Record<PriceSide, string>> = {
  input: 'вход',
  output: 'выход',
  'cache-read': 'вход из кэша',
  'cache-write': 'запись в кэш',
  'hour-write': 'запись в кэш на час',
  'batch-input': 'вход в пакетном режиме',
  'batch-output': 'выход в пакетном режиме',
};

/** Why a claim that does not hold cannot be called wrong: each a clause that follows a semicolon. */
export const untoldMessages = says('untold', {
  price: { en: 'another route may ask that', ru: 'у другого провайдера цена может быть такой' },
  score: { en: 'another run of it may have come to that', ru: 'другой прогон мог дать столько' },
  providers: { en: 'no list of providers is whole', ru: 'полного списка провайдеров ни у кого нет' },
  other: {
    en: 'that is not certain enough to call the text wrong',
    ru: 'этого мало, чтобы назвать текст неверным',
  },
  nothing: { en: 'nothing that is known here decides it', ru: 'решающих сведений об этом нет' },
});

/** What a claim is true of where it is not what it says: each a clause that follows a semicolon. */
export const trueOfMessages = says('trueOf', {
  model: phrase<[name: string, isPrice: boolean]>({
    en: (name, isPrice) => (isPrice ? `that is the price of ${name}` : `that is true of ${name}`),
    ru: (name, isPrice) => (isPrice ? `это цена ${name}` : `это верно для ${name}`),
  }),
  provider: phrase<[name: string, isPrice: boolean]>({
    en: (name, isPrice) => (isPrice ? `that is its price on ${name}` : `so it is on ${name}`),
    ru: (name, isPrice) => (isPrice ? `это её цена на ${name}` : `так на ${name}`),
  }),
  side: phrase<[side: PriceSide]>({
    en: (side) => `that is its ${englishSide[side]} price`,
    ru: (side) => `это её цена за ${russianSide[side]}`,
  }),
  until: phrase<[day: string | null]>({
    en: (day) => (day === null ? 'it was so before' : `it was so until ${en.date(day)}`),
    ru: (day) => (day === null ? 'так было раньше' : `так было до ${ru.date(day)}`),
  }),
  from: phrase<[day: string | null]>({
    en: (day) => (day === null ? 'it will be so later' : `it is so from ${en.date(day)} on`),
    ru: (day) => (day === null ? 'так будет позже' : `так будет с ${ru.date(day)}`),
  }),
  /** In tokens of input. */
  tier: phrase<[above: number]>({
    en: (above) => `so it is above ${en.tokens(above)} of input a request`,
    ru: (above) => `так при входе больше ${ru.tokens(above)} на запрос`,
  }),
  unit: phrase<[factor: number]>({
    en: (factor) => `it is off by a factor of ${en.grouped(factor)}, a slip of the unit`,
    ru: (factor) => `расхождение в ${ru.grouped(factor)} раз: ошибка в единице`,
  }),
  edition: phrase<[name: string]>({
    en: (name) => `so it is of the edition "${name}"`,
    ru: (name) => `так у редакции «${name}»`,
  }),
  variant: phrase<[name: string]>({
    en: (name) => `so it is with "${name}"`,
    ru: (name) => `так с «${name}»`,
  }),
});
