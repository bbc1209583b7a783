import { evenOdds, probableOdds, sureOdds } from '../../catalog/standings/odds.ts';
import { isSameRatio, samePrice } from '../../cost/same-price.ts';
import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { saidIn } from '../../language/says.ts';
import type { Localized } from '../../localized.ts';
import { qualityMessages } from '../quality/say.ts';

const englishQuality = saidIn('en', qualityMessages);
const russianQuality = saidIn('ru', qualityMessages);

/** Two models in words; figures as `Pair` has them. */
export type PairWords = {
  readonly use: string | null;
  readonly better: string;
  readonly other: string;
  readonly odds: number;
  readonly ratio: number | null;
  /** What each costs, in the same unit, which `per` says; null where one is not known. */
  /** Whose price is not known, where it is one of the two. */
  readonly unpriced: string | null;
  readonly money: { readonly better: string; readonly other: string; readonly per: string } | null;
  readonly domain: Localized | null;
  readonly reaches: boolean | null;
  /** The model that is just good enough for the work; null where none is set. */
  readonly floor: string | null;
  /** Whether what is said of quality is expected, not measured. */
  readonly isExpected: boolean;
  /** Whether too little is measured to tell well. */
  readonly isWide: boolean;
  /** The measured model that is expected from for the better one, and its place; null where there is none. */
  readonly before: { readonly name: string; readonly places: string } | null;
};

/** Beyond this ratio of prices two are no rivals. */
export const farApart = 20;

/** What the cheaper one saves, in percent short of all. */
export const saved = (ratio: number) => Math.min(99, Math.round((1 - (ratio > 1 ? 1 / ratio : ratio)) * 100));

function moneyOf({ money }: PairWords, first: 'better' | 'other', against: string): string {
  if (!money) return '';
  const second = first === 'better' ? 'other' : 'better';
  return `${money[first]} ${against} ${money[second]} ${money.per}`;
}

/** What the better one costs beside the other. */
function englishPrice(pair: PairWords): string {
  const { ratio } = pair;
  if (ratio === null) return '';
  if (Math.abs(ratio - 1) < 0.005) return 'at the same price';
  if (isSameRatio(ratio)) return `at about the same price (${moneyOf(pair, 'better', 'against')})`;
  if (ratio < 1) return `and ${saved(ratio)}% cheaper (${moneyOf(pair, 'better', 'against')})`;
  return `at ${en.times(ratio)} the price (${moneyOf(pair, 'better', 'against')})`;
}

/** What they are compared for, as words that follow. */
export const englishFor = (domain: Localized | null) => (domain ? ` for ${domain.en}` : '');
/** The same in brackets. */
export const russianFor = (domain: Localized | null) => (domain ? ` (${domain.ru})` : '');

function englishLead({ odds, domain, isExpected, isWide, before }: PairWords): string {
  const sure = englishQuality.odds(odds);
  if (isExpected)
    return `expected to be better${englishFor(domain)} (${sure}${before ? `; ${before.name} before it is ${before.places}` : ''})`;
  const known = isWide ? `${sure}, little is measured` : sure;
  const degree =
    odds < probableOdds ? 'a little ahead' : odds >= sureOdds && !isWide ? 'better' : 'probably better';
  return `${degree}${englishFor(domain)} (${known})`;
}

function englishFloor({ floor, reaches, domain }: PairWords, name: string): string {
  if (floor === null || reaches === null || floor === name) return '';
  return reaches
    ? `${name} is good enough${englishFor(domain)}: above ${floor}.`
    : `${name} does not surely reach ${floor}, the least${domain ? ` for ${domain.en}` : ' for general use'}.`;
}

const englishUnpriced = ({ unpriced }: PairWords) =>
  unpriced === null ? 'Their prices are not known here' : `The price of ${unpriced} is not known here`;

/** What to take of two, in at most four sentences; empty ones are left out. */
export function englishPair(pair: PairWords): string[] {
  const { use, better, other, odds, ratio, isExpected } = pair;
  const cheaper = ratio !== null && ratio < 1 ? better : other;
  if (ratio === null) {
    const lead =
      odds < evenOdds ? 'As good as each other as far as measured' : `${better} is ${englishLead(pair)}`;
    return use === null
      ? [`${lead}.`, `${englishUnpriced(pair)}, so price decides nothing.`]
      : [`Use ${use}: ${englishLead(pair)}.`, `${englishUnpriced(pair)}.`];
  }
  if (use === better && (odds >= probableOdds || cheaper === better || isSameRatio(ratio))) {
    const isEven = odds < evenOdds;
    const why = isEven
      ? isSameRatio(ratio)
        ? `${isExpected ? 'expected to be as good' : 'as good'}, and it offers more`
        : isExpected
          ? 'expected to be as good'
          : 'as good as far as measured'
      : englishLead(pair);
    const price = englishPrice(pair);
    const rest = ratio > samePrice ? [`${other} saves ${saved(ratio)}%.`, englishFloor(pair, other)] : [];
    const head =
      ratio > 3
        ? `Use ${use} where the answer must be right: ${why}, ${price}.`
        : `Use ${use}: ${why}${price.startsWith('and') ? ` ${price}` : `, ${price}`}.`;
    return [head, ...rest];
  }
  if (use !== null && use === cheaper) {
    const quality =
      odds < evenOdds
        ? `Quality is ${isExpected ? 'expected to be' : ''} alike${englishFor(pair.domain)}.`.replace(
            '  ',
            ' ',
          )
        : `${better} is ${odds >= probableOdds ? englishLead(pair) : `${isExpected ? 'expected to be ' : ''}better at only ${englishQuality.odds(odds)}${englishFor(pair.domain)}`}.`;
    return [
      `Use ${use}: ${saved(ratio)}% cheaper (${moneyOf(pair, cheaper === better ? 'better' : 'other', 'against')}).`,
      quality,
      odds >= probableOdds ? englishFloor(pair, use) : '',
    ];
  }
  if (use === better) return [`Use ${use}: ${englishLead(pair)}, ${englishPrice(pair)}.`];
  if (odds < evenOdds && isSameRatio(ratio))
    return [
      'Either will do: as good as each other as far as is known, at the same price.',
      'Stay with what you use.',
    ];
  const head =
    ratio > farApart
      ? `Not rivals: ${better} where the answer must be right, ${other} where volume or cost decides.`
      : ratio > 1
        ? `It depends: ${better} where the answer must be right, ${other} where cost decides.`
        : `Quality is close, and neither is a safe choice${englishFor(pair.domain)}.`;
  return [
    head,
    `${better} is ${odds >= probableOdds ? englishLead(pair) : `${isExpected ? 'expected to be ' : ''}better at ${englishQuality.odds(odds)}`}, ${englishPrice(pair)}.`,
    englishFloor(pair, cheaper),
  ];
}

function russianPrice(pair: PairWords): string {
  const { ratio } = pair;
  if (ratio === null) return '';
  if (Math.abs(ratio - 1) < 0.005) return 'цена та же';
  if (isSameRatio(ratio)) return `цена почти та же (${moneyOf(pair, 'better', 'против')})`;
  if (ratio < 1) return `дешевле на ${saved(ratio)}% (${moneyOf(pair, 'better', 'против')})`;
  return `${ru.times(ratio)} дороже (${moneyOf(pair, 'better', 'против')})`;
}

function russianLead({ odds, domain, isExpected, isWide, before }: PairWords): string {
  const sure = `${domain ? `${domain.ru}, ` : ''}${russianQuality.odds(odds)}${isWide && !isExpected ? ', измерено мало' : ''}`;
  if (isExpected)
    return `ожидается, что она лучше (${sure}${before ? `; ${before.name} до неё — ${before.places}` : ''})`;
  const degree =
    odds < probableOdds ? 'немного впереди' : odds >= sureOdds && !isWide ? 'лучше' : 'вероятно, лучше';
  return `${degree} (${sure})`;
}

function russianFloor({ floor, reaches, domain }: PairWords, name: string): string {
  if (floor === null || reaches === null || floor === name) return '';
  return reaches
    ? `${name} достаточно хороша${russianFor(domain)}: выше ${floor}.`
    : `${name} не дотягивает наверняка до ${floor} — наименьшего, что нужно${domain ? ` (${domain.ru})` : ' для общих задач'}.`;
}

const russianUnpriced = ({ unpriced }: PairWords) =>
  unpriced === null ? 'Цены нам не известны' : `Цена ${unpriced} нам не известна`;

/** What to take of two, in at most four sentences; empty ones are left out. */
export function russianPair(pair: PairWords): string[] {
  const { use, better, other, odds, ratio, isExpected } = pair;
  const cheaper = ratio !== null && ratio < 1 ? better : other;
  if (ratio === null) {
    const lead = odds < evenOdds ? 'Насколько измерено, одинаково хороши' : `${better}: ${russianLead(pair)}`;
    return use === null
      ? [`${lead}.`, `${russianUnpriced(pair)}, поэтому цена ничего не решает.`]
      : [`Берите ${use}: ${russianLead(pair)}.`, `${russianUnpriced(pair)}.`];
  }
  if (use === better && (odds >= probableOdds || cheaper === better || isSameRatio(ratio))) {
    const why =
      odds < evenOdds
        ? isSameRatio(ratio)
          ? `${isExpected ? 'ожидается, что не хуже' : 'не хуже'} и умеет больше`
          : isExpected
            ? 'ожидается, что не хуже'
            : 'насколько измерено, не хуже'
        : russianLead(pair);
    const rest =
      ratio > samePrice ? [`${other} дешевле на ${saved(ratio)}%.`, russianFloor(pair, other)] : [];
    const head =
      ratio > 3
        ? `Берите ${use}, если ответ должен быть верным: ${why}, ${russianPrice(pair)}.`
        : `Берите ${use}: ${why}, ${russianPrice(pair)}.`;
    return [head, ...rest];
  }
  if (use !== null && use === cheaper) {
    const quality =
      odds < evenOdds
        ? `${isExpected ? 'Ожидается, что качество' : 'Качество'} одинаковое${russianFor(pair.domain)}.`
        : odds >= probableOdds
          ? `${better}: ${russianLead(pair)}.`
          : `${better} ${isExpected ? 'ожидается лучшей' : 'лучше'} лишь с вероятностью ${russianQuality.odds(odds)}${russianFor(pair.domain)}.`;
    return [
      `Берите ${use}: дешевле на ${saved(ratio)}% (${moneyOf(pair, cheaper === better ? 'better' : 'other', 'против')}).`,
      quality,
      odds >= probableOdds ? russianFloor(pair, use) : '',
    ];
  }
  if (use === better) return [`Берите ${use}: ${russianLead(pair)}, ${russianPrice(pair)}.`];
  if (odds < evenOdds && isSameRatio(ratio))
    return [
      'Подойдёт любая: насколько известно, одинаково хороши и стоят одинаково.',
      'Оставьте ту, что уже есть.',
    ];
  const head =
    ratio > farApart
      ? `Не соперницы: ${better} — где ответ должен быть верным, ${other} — где решает объём или цена.`
      : ratio > 1
        ? `Зависит от задачи: ${better} — где ответ должен быть верным, ${other} — где решает цена.`
        : `По качеству близки, и ни одна не надёжна${russianFor(pair.domain)}.`;
  return [
    head,
    odds >= probableOdds
      ? `${better}: ${russianLead(pair)}, ${russianPrice(pair)}.`
      : `${better} ${isExpected ? 'ожидается лучшей' : 'лучше'} с вероятностью ${russianQuality.odds(odds)}, ${russianPrice(pair)}.`,
    russianFloor(pair, cheaper),
  ];
}
