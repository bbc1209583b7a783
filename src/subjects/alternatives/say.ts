import { evenOdds, sureOdds } from '../../catalog/standings/odds.ts';
import { isSameRatio } from '../../cost/same-price.ts';
import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, saidIn, says, template } from '../../language/says.ts';
import type { Localized } from '../../localized.ts';
import { saved } from '../advice/pair-say.ts';
import { qualityMessages } from '../quality/say.ts';
import type { Cheaper } from './rule.ts';

const englishOdds = saidIn('en', qualityMessages).odds;
const russianOdds = saidIn('ru', qualityMessages).odds;

/** A model in place of another one, in words. */
export type AlternativeWords = {
  readonly name: string;
  /** The one that it is taken in place of. */
  readonly base: string;
  /** That it is better than that, 0 to 1; null where that is open. */
  readonly odds: number | null;
  readonly isExpected: boolean;
  /** Its price with the unit, and that of the other one where it is known and in the same unit; null where none is known. */
  readonly price: {
    readonly own: string;
    readonly per: string;
    readonly beside: { readonly ratio: number; readonly its: string } | null;
  } | null;
  /** Tokens that it holds where that is less, and whether only the other one's weights are open. */
  readonly lacks: { readonly context: number | null; readonly openWeights: boolean };
};

/** The unit of a price after it; the usual one is said once, elsewhere. */
const after = (per: string, usual: string) => (per === usual ? '' : ` ${per}`);

function englishPrice({ price }: AlternativeWords): string {
  if (!price) return 'its price is not known here';
  const { own, per, beside } = price;
  if (!beside) return `${own} ${per}`;
  const { ratio, its } = beside;
  const both = `${own} against ${its}${after(per, en.perMillion.usual)}`;
  if (Math.abs(ratio - 1) < 0.005) return 'at the same price';
  if (isSameRatio(ratio)) return `at about the same price (${both})`;
  return ratio < 1 ? `${saved(ratio)}% cheaper (${both})` : `${en.times(ratio)} the price (${both})`;
}

function englishQuality({ base, odds, isExpected }: AlternativeWords): string {
  if (odds === null) return 'which is better nobody has measured';
  const sure = Math.max(odds, 1 - odds);
  if (sure < evenOdds) return isExpected ? 'expected to be as good' : 'as good as far as measured';
  const said = englishOdds(sure);
  if (odds < 0.5) {
    const how = isExpected
      ? 'is expected to be better'
      : sure < sureOdds
        ? 'is probably better'
        : 'is better';
    return `${base} ${how} (${said})`;
  }
  return `${isExpected ? 'expected to be better' : sure < sureOdds ? 'probably better' : 'better'} (${said})`;
}

function englishLacks({ lacks: { context, openWeights } }: AlternativeWords): string {
  const own = [
    ...(context === null ? [] : [`it holds ${en.shortTokens(context)} tokens only`]),
    ...(openWeights ? ['its weights are not open'] : []),
  ];
  return own.length === 0 ? '' : `; ${en.list(own)}`;
}

const englishOne = (own: AlternativeWords) =>
  `${own.name}, ${englishPrice(own)}; ${englishQuality(own)}${englishLacks(own)}.`;

function russianPrice({ price }: AlternativeWords): string {
  if (!price) return 'её цена нам не известна';
  const { own, per, beside } = price;
  if (!beside) return `${own} ${per}`;
  const { ratio, its } = beside;
  const both = `${own} против ${its}${after(per, ru.perMillion.usual)}`;
  if (Math.abs(ratio - 1) < 0.005) return 'цена та же';
  if (isSameRatio(ratio)) return `цена почти та же (${both})`;
  return ratio < 1 ? `на ${saved(ratio)}% дешевле (${both})` : `${ru.times(ratio)} дороже (${both})`;
}

function russianQuality({ base, odds, isExpected }: AlternativeWords): string {
  if (odds === null) return 'какая лучше, никто не измерял';
  const sure = Math.max(odds, 1 - odds);
  if (sure < evenOdds) return isExpected ? 'ожидается, что не хуже' : 'насколько измерено, не хуже';
  const name = odds < 0.5 ? base : 'она';
  const how = isExpected ? 'ожидается, что ' : sure < sureOdds ? 'вероятно, ' : '';
  return `${how}${name} лучше (${russianOdds(sure)})`;
}

function russianLacks({ lacks: { context, openWeights } }: AlternativeWords): string {
  const own = [
    ...(context === null ? [] : [`контекст лишь ${ru.shortTokens(context)}`]),
    ...(openWeights ? ['веса закрыты'] : []),
  ];
  return own.length === 0 ? '' : `; ${ru.list(own)}`;
}

/** A clause as a sentence: one that ends in «тыс.» has its full stop. */
const ended = (clause: string) => (clause.endsWith('.') ? clause : `${clause}.`);

const russianOne = (own: AlternativeWords) =>
  ended(`${own.name} — ${russianPrice(own)}; ${russianQuality(own)}${russianLacks(own)}`);

/** One of several better ones: how sure that is, and its price in the place of the other one's. */
function englishBetter({ name, odds, isExpected, price }: AlternativeWords): string {
  const sure = `${isExpected ? 'expected, ' : ''}${englishOdds(odds ?? 0.5)}`;
  if (!price) return `${name} (${sure}; price not known here)`;
  const { own, per, beside } = price;
  if (!beside) return `${name} (${sure}; ${own} ${per})`;
  const { ratio } = beside;
  const more = isSameRatio(ratio)
    ? 'the same price'
    : ratio < 1
      ? `${saved(ratio)}% cheaper`
      : `${en.times(ratio)} the price`;
  return `${name} (${sure}; ${more}, ${own}${after(per, en.perMillion.usual)})`;
}

function russianBetter({ name, odds, isExpected, price }: AlternativeWords): string {
  const sure = `${isExpected ? 'ожидается, ' : ''}${russianOdds(odds ?? 0.5)}`;
  if (!price) return `${name} (${sure}; цена нам не известна)`;
  const { own, per, beside } = price;
  if (!beside) return `${name} (${sure}; ${own} ${per})`;
  const { ratio } = beside;
  const more = isSameRatio(ratio)
    ? 'цена та же'
    : ratio < 1
      ? `на ${saved(ratio)}% дешевле`
      : `${ru.times(ratio)} дороже`;
  return `${name} (${sure}; ${more}, ${own}${after(per, ru.perMillion.usual)})`;
}

/** Its price beside that of the other one, in three words. */
function englishPriceStep({ price }: AlternativeWords): string[] {
  if (!price?.beside) return [];
  const { ratio } = price.beside;
  if (isSameRatio(ratio)) return ['about the same price'];
  return [ratio < 1 ? `${saved(ratio)}% cheaper` : `${en.times(ratio)} the price`];
}

function russianPriceStep({ price }: AlternativeWords): string[] {
  if (!price?.beside) return [];
  const { ratio } = price.beside;
  if (isSameRatio(ratio)) return ['цена почти та же'];
  return [ratio < 1 ? `на ${saved(ratio)}% дешевле` : `${ru.times(ratio)} дороже`];
}

/** The floor is the model that is just good enough. */
const englishWhy: Readonly<Record<Cheaper, (lab: string, floor: string | null) => string>> = {
  tier: (lab) => `Lower tier of ${lab}`,
  'as-good': () => 'Cheapest that is not clearly worse',
  enough: (_, floor) => `Cheapest that is good enough${floor === null ? '' : `, surely above ${floor}`}`,
  unmeasured: () => 'Cheapest for the same work',
};

const russianWhy: Readonly<Record<Cheaper, (lab: string, floor: string | null) => string>> = {
  tier: (lab) => `Уровень ниже у ${lab}`,
  'as-good': () => 'Самая дешёвая из тех, что не явно хуже',
  enough: (_, floor) =>
    `Самая дешёвая из достаточно хороших${floor === null ? '' : ` (наверняка выше ${floor})`}`,
  unmeasured: () => 'Самая дешёвая для той же работы',
};

/** What to take in place of a model: what follows it, cheaper ones, better ones. */
export const alternativesMessages = says('alternatives', {
  /** What prices are of where nothing else says it. */
  perMillion: {
    en: `Prices are ${en.perMillion.usual}.`,
    ru: `Цены — ${ru.perMillion.usual}.`,
  },
  part: { en: 'Alternatives', ru: 'Альтернативы' },
  instead: { en: 'Instead', ru: 'Что взять вместо' },
  /** One to look at beside the model, with what speaks for it. */
  consider: phrase<[own: AlternativeWords]>({
    en: (own) =>
      `Consider ${own.name}: ${[...englishPriceStep(own), englishQuality(own)].join(', ')}${englishLacks(own)}.`,
    ru: (own) =>
      ended(
        `Посмотрите на ${own.name}: ${[...russianPriceStep(own), russianQuality(own)].join(', ')}${russianLacks(own)}`,
      ),
  }),
  /** Of the same place in the line-up of its own lab, or of about the same price. */
  sameClass: phrase<[own: AlternativeWords]>({
    en: (own) => `Of the same class: ${englishOne(own)}`,
    ru: (own) => `Того же класса: ${russianOne(own)}`,
  }),
  /** One that people can host themselves. */
  open: phrase<[own: AlternativeWords]>({
    en: (own) => `With open weights: ${englishOne(own)}`,
    ru: (own) => `С открытыми весами: ${russianOne(own)}`,
  }),
  successor: phrase<[own: AlternativeWords]>({
    en: (own) => `What follows it: ${englishOne(own)}`,
    ru: (own) => `Её преемница: ${russianOne(own)}`,
  }),
  cheaper: phrase<[why: Cheaper, lab: string, floor: string | null, own: AlternativeWords]>({
    en: (why, lab, floor, own) => `${englishWhy[why](lab, floor)}: ${englishOne(own)}`,
    ru: (why, lab, floor, own) => `${russianWhy[why](lab, floor)}: ${russianOne(own)}`,
  }),
  /** Smaller models of the same lab beside the one that is told; USD per 1M tokens of the usual mix. */
  smaller: phrase<[lab: string, each: readonly { readonly name: string; readonly usd: number }[]]>({
    en: (lab, each) =>
      `Smaller still from ${lab}: ${en.list(each.map(({ name, usd }) => `${name} at ${en.money(usd)}`))} per 1M tokens at 3 in to 1 out.`,
    ru: (lab, each) =>
      `Ещё меньше у ${lab}: ${ru.list(each.map(({ name, usd }) => `${name} за ${ru.money(usd)}`))} за 1 млн токенов в смеси 3:1.`,
  }),
  noneCheaper: template(['base'], {
    en: 'Cheaper: of the models for the same task and inputs as {base} none costs less and is surely good enough.',
    ru: 'Дешевле: среди моделей для той же задачи и с тем же входом, что у {base}, нет такой, что дешевле и наверняка достаточно хороша.',
  }),
  cheaperUnknown: template(['base'], {
    en: 'Cheaper: cannot be told, no price of {base} is known here.',
    ru: 'Дешевле: сказать нельзя, цена {base} нам не известна.',
  }),
  /** The best first. */
  better: phrase<[each: readonly AlternativeWords[]]>({
    en: (each) => `Better${each.length > 1 ? ', best first' : ''}: ${en.list(each.map(englishBetter))}.`,
    ru: (each) => `Лучше${each.length > 1 ? ', сначала лучшая' : ''}: ${ru.list(each.map(russianBetter))}.`,
  }),
  betterForLess: phrase<[own: AlternativeWords]>({
    en: (own) => `Best at no higher price: ${englishOne(own)}`,
    ru: (own) => `Лучшая из тех, что не дороже: ${russianOne(own)}`,
  }),
  noneBetter: template(['base'], {
    en: 'Better: as far as measured, no model for the same task and inputs is better than {base}.',
    ru: 'Лучше: насколько измерено, для той же задачи и с тем же входом лучше {base} нет ни одной.',
  }),
  betterUnknown: template(['base'], {
    en: 'Better: cannot be told, nobody has measured {base}.',
    ru: 'Лучше: сказать нельзя, {base} никто не измерял.',
  }),

  switchingInstead: phrase<[name: string, domain: Localized | null]>({
    en: (name, domain) => `Instead of ${name}${domain ? `, for ${domain.en}` : ''}:`,
    ru: (name, domain) => `Вместо ${name}${domain ? ` (${domain.ru})` : ''}:`,
  }),
  goOn: phrase<[pairs: readonly string[]]>({
    en: (pairs) => `Continue comparing: ${pairs.join('; ')}`,
    ru: (pairs) => `Сравнить дальше: ${pairs.join('; ')}`,
  }),

  compareWith: phrase<[pairs: readonly string[]]>({
    en: (pairs) => `Compare: ${pairs.join('; ')}`,
    ru: (pairs) => `Сравнить: ${pairs.join('; ')}`,
  }),
});
