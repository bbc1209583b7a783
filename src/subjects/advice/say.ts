import { samePrice } from '../../cost/same-price.ts';
import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, saidIn, says, template } from '../../language/says.ts';
import type { Localized } from '../../localized.ts';
import { qualityMessages } from '../quality/say.ts';
import type { Ending } from './ending.ts';
import type { Need } from './rule.ts';

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
const farApart = 20;
const even = 0.55;

type Named = { readonly name: string; readonly price: string | null };

const englishNamed = ({ name, price }: Named) => `${name}${price === null ? '' : ` (${price})`}`;

const isSame = (ratio: number) => ratio <= samePrice && ratio >= 1 / samePrice;

const saved = (ratio: number) => Math.round((1 - (ratio > 1 ? 1 / ratio : ratio)) * 100);

function englishMoney({ money }: PairWords, first: 'better' | 'other'): string {
  if (!money) return '';
  const second = first === 'better' ? 'other' : 'better';
  return `${money[first]} against ${money[second]} ${money.per}`;
}

/** What the better one costs beside the other. */
function englishPrice(pair: PairWords): string {
  const { ratio } = pair;
  if (ratio === null) return '';
  if (Math.abs(ratio - 1) < 0.005) return 'at the same price';
  if (isSame(ratio)) return `at about the same price (${englishMoney(pair, 'better')})`;
  if (ratio < 1) return `and ${saved(ratio)}% cheaper (${englishMoney(pair, 'better')})`;
  return `at ${en.times(ratio)} the price (${englishMoney(pair, 'better')})`;
}

const englishFor = (domain: Localized | null) => (domain ? ` for ${domain.en}` : '');
const russianFor = (domain: Localized | null) => (domain ? ` (${domain.ru})` : '');

function englishLead({ odds, domain, isExpected, isWide, before }: PairWords): string {
  const sure = englishQuality.odds(odds);
  if (isExpected)
    return `expected to be better${englishFor(domain)} (${sure}${before ? `; ${before.name} before it is ${before.places}` : ''})`;
  const known = isWide ? `${sure}, little is measured` : sure;
  const degree = odds < 0.75 ? 'a little ahead' : odds >= 0.9 && !isWide ? 'better' : 'probably better';
  return `${degree}${englishFor(domain)} (${known})`;
}

function englishFloor({ floor, reaches, domain }: PairWords, name: string): string {
  if (floor === null || reaches === null || floor === name) return '';
  return reaches
    ? `${name} is good enough${englishFor(domain)}: above ${floor}.`
    : `${name} does not surely reach ${floor}, the least${domain ? ` for ${domain.en}` : ' for general use'}.`;
}

function englishPair(pair: PairWords): string[] {
  const { use, better, other, odds, ratio, isExpected } = pair;
  const cheaper = ratio !== null && ratio < 1 ? better : other;
  if (ratio === null) {
    const lead =
      odds < even ? 'As good as each other as far as measured' : `${better} is ${englishLead(pair)}`;
    return use === null
      ? [`${lead}.`, 'A price is not known here, so nothing is recommended by price.']
      : [`Use ${use}: ${englishLead(pair)}.`, 'A price is not known here.'];
  }
  if (use === better && (odds >= 0.75 || cheaper === better || isSame(ratio))) {
    const isEven = odds < even;
    const why = isEven
      ? isSame(ratio)
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
      odds < even
        ? `Quality is ${isExpected ? 'expected to be' : ''} alike${englishFor(pair.domain)}.`.replace(
            '  ',
            ' ',
          )
        : `${better} is ${odds >= 0.75 ? englishLead(pair) : `${isExpected ? 'expected to be ' : ''}better at only ${englishQuality.odds(odds)}${englishFor(pair.domain)}`}.`;
    return [
      `Use ${use}: ${saved(ratio)}% cheaper (${englishMoney(pair, cheaper === better ? 'better' : 'other')}).`,
      odds >= 0.75 ? englishFloor(pair, use) : '',
      quality,
    ];
  }
  if (use === better) return [`Use ${use}: ${englishLead(pair)}, ${englishPrice(pair)}.`];
  if (odds < even && isSame(ratio))
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
    `${better} is ${odds >= 0.75 ? englishLead(pair) : `${isExpected ? 'expected to be ' : ''}better at ${englishQuality.odds(odds)}`}, ${englishPrice(pair)}.`,
    englishFloor(pair, cheaper),
  ];
}

/** Why a model ends; `successor` where it follows and costs no more. */
type Ends = {
  readonly name: string;
  readonly why: Ending['why'];
  readonly on: string | null;
  readonly successor: string | null;
};

function englishEnd({ name, why, on, successor }: Ends): string {
  const when = on === null ? '' : ` ${en.when(on)}`;
  switch (why) {
    case 'retired':
      return `${name} was shut down${when}`;
    case 'gone':
      return `${name} left the price lists${when}`;
    case 'unconfirmed':
      return `its lab does not list ${name}`;
    case 'retiring':
      return `${name} shuts down${when}`;
    case 'overdue':
      return `${name} may end at any notice, and its successor${successor === null ? '' : ` ${successor}`} costs no more`;
    default:
      return why satisfies never;
  }
}

function russianEnd({ name, why, on, successor }: Ends): string {
  const when = on === null ? '' : ` ${ru.when(on)}`;
  switch (why) {
    case 'retired':
      return `${name} отключена${when}`;
    case 'gone':
      return `${name} пропала из прайс-листов${when}`;
    case 'unconfirmed':
      return `разработчик не называет ${name} среди своих моделей`;
    case 'retiring':
      return `${name} отключат${when}`;
    case 'overdue':
      return `${name} могут отключить без предупреждения, а её преемница${successor === null ? '' : ` ${successor}`} стоит не дороже`;
    default:
      return why satisfies never;
  }
}

const englishNeeds: Readonly<Record<Need, (names: readonly string[]) => string>> = {
  context: (names) => `one request of this work does not fit into ${en.list(names)}`,
  'open-weights': (names) => `the weights of ${en.list(names)} are not open`,
  text: (names) => `${en.list(names)} ${names.length === 1 ? 'takes' : 'take'} no text`,
  image: (names) => `${en.list(names)} ${names.length === 1 ? 'takes' : 'take'} no images`,
  audio: (names) => `${en.list(names)} ${names.length === 1 ? 'takes' : 'take'} no audio`,
  video: (names) => `${en.list(names)} ${names.length === 1 ? 'takes' : 'take'} no video`,
};

const russianNeeds: Readonly<Record<Need, (names: readonly string[]) => string>> = {
  context: (names) => `один такой запрос не помещается в ${ru.list(names)}`,
  'open-weights': (names) => `веса ${ru.list(names)} закрыты`,
  text: (names) => `${ru.list(names)} не принимает текст`,
  image: (names) => `${ru.list(names)} не принимает изображения`,
  audio: (names) => `${ru.list(names)} не принимает аудио`,
  video: (names) => `${ru.list(names)} не принимает видео`,
};

function russianMoney({ money }: PairWords, first: 'better' | 'other'): string {
  if (!money) return '';
  const second = first === 'better' ? 'other' : 'better';
  return `${money[first]} против ${money[second]} ${money.per}`;
}

function russianPrice(pair: PairWords): string {
  const { ratio } = pair;
  if (ratio === null) return '';
  if (Math.abs(ratio - 1) < 0.005) return 'цена та же';
  if (isSame(ratio)) return `цена почти та же (${russianMoney(pair, 'better')})`;
  if (ratio < 1) return `дешевле на ${saved(ratio)}% (${russianMoney(pair, 'better')})`;
  return `${ru.times(ratio)} дороже (${russianMoney(pair, 'better')})`;
}

function russianLead({ odds, domain, isExpected, isWide, before }: PairWords): string {
  const sure = `${domain ? `${domain.ru}, ` : ''}${russianQuality.odds(odds)}${isWide && !isExpected ? ', измерено мало' : ''}`;
  if (isExpected)
    return `ожидается, что она лучше (${sure}${before ? `; ${before.name} до неё — ${before.places}` : ''})`;
  const degree = odds < 0.75 ? 'немного впереди' : odds >= 0.9 && !isWide ? 'лучше' : 'вероятно, лучше';
  return `${degree} (${sure})`;
}

function russianFloor({ floor, reaches, domain }: PairWords, name: string): string {
  if (floor === null || reaches === null || floor === name) return '';
  return reaches
    ? `${name} достаточно хороша${russianFor(domain)}: выше ${floor}.`
    : `${name} не дотягивает наверняка до ${floor} — наименьшего, что нужно${domain ? ` (${domain.ru})` : ' для общих задач'}.`;
}

function russianPair(pair: PairWords): string[] {
  const { use, better, other, odds, ratio, isExpected } = pair;
  const cheaper = ratio !== null && ratio < 1 ? better : other;
  if (ratio === null) {
    const lead = odds < even ? 'Насколько измерено, одинаково хороши' : `${better}: ${russianLead(pair)}`;
    return use === null
      ? [`${lead}.`, 'Одна из цен нам не известна, поэтому по цене ничего не советуем.']
      : [`Берите ${use}: ${russianLead(pair)}.`, 'Одна из цен нам не известна.'];
  }
  if (use === better && (odds >= 0.75 || cheaper === better || isSame(ratio))) {
    const why =
      odds < even
        ? isSame(ratio)
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
      odds < even
        ? `${isExpected ? 'Ожидается, что качество' : 'Качество'} одинаковое${russianFor(pair.domain)}.`
        : odds >= 0.75
          ? `${better}: ${russianLead(pair)}.`
          : `${better} ${isExpected ? 'ожидается лучшей' : 'лучше'} лишь с вероятностью ${russianQuality.odds(odds)}${russianFor(pair.domain)}.`;
    return [
      `Берите ${use}: дешевле на ${saved(ratio)}% (${russianMoney(pair, cheaper === better ? 'better' : 'other')}).`,
      odds >= 0.75 ? russianFloor(pair, use) : '',
      quality,
    ];
  }
  if (use === better) return [`Берите ${use}: ${russianLead(pair)}, ${russianPrice(pair)}.`];
  if (odds < even && isSame(ratio))
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
    odds >= 0.75
      ? `${better}: ${russianLead(pair)}, ${russianPrice(pair)}.`
      : `${better} ${isExpected ? 'ожидается лучшей' : 'лучше'} с вероятностью ${russianQuality.odds(odds)}, ${russianPrice(pair)}.`,
    russianFloor(pair, cheaper),
  ];
}

const russianNamed = ({ name, price }: Named) => `${name}${price === null ? '' : ` (${price})`}`;

/** What to take of several models, and why: the head of every answer that compares. Empty sentences are left out. */
export const adviceMessages = says('advice', {
  /** USD per 1M tokens of the mix that prices are compared at. */
  perMillion: { en: 'per 1M tokens', ru: 'за 1 млн токенов' },
  perThousand: { en: 'per 1,000 requests', ru: 'за 1 000 запросов' },
  asAsked: { en: 'for that', ru: 'за это' },
  rates: template(['input: number', 'output: number'], {
    en: '{input:money} in, {output:money} out',
    ru: '{input:money} вход, {output:money} выход',
  }),
  /** A price that is announced, USD per 1M tokens. */
  dearerSoon: template(['name', 'from', 'input: number', 'output: number'], {
    en: '{name} will cost {input:money} in, {output:money} out from {from:date}.',
    ru: '{name} с {from:date} будет стоить {input:money} вход, {output:money} выход.',
  }),
  pair: phrase<[pair: PairWords], readonly string[]>({ en: englishPair, ru: russianPair }),
  /** All end; successors as they are named today. */
  bothEnd: phrase<
    [
      ends: readonly Ends[],
      successors: readonly Named[],
      best: { readonly name: string; readonly odds: number; readonly domain: Localized | null } | null,
    ],
    readonly string[]
  >({
    en: (ends, successors, best) => [
      `${ends.length === 2 ? 'Neither' : 'None of them'} for new work: ${ends.map(englishEnd).join('; ')}.`,
      successors.length === 0
        ? ''
        : `Take what follows: ${en.list(successors.map(englishNamed), successors.length > 1 ? 'or' : 'and')}.`,
      best === null
        ? ''
        : `Of those named ${best.name} is better${englishFor(best.domain)} (${englishQuality.odds(best.odds)}).`,
    ],
    ru: (ends, successors, best) => [
      `${ends.length === 2 ? 'Ни ту, ни другую' : 'Ни одну'} для новой работы: ${ends.map(russianEnd).join('; ')}.`,
      successors.length === 0
        ? ''
        : `Вместо них: ${ru.list(successors.map(russianNamed), successors.length > 1 ? 'or' : 'and')}.`,
      best === null
        ? ''
        : `Из названных лучше ${best.name}${russianFor(best.domain)}: ${russianQuality.odds(best.odds)}.`,
    ],
  }),
  /** The better one ends. */
  betterEnds: phrase<
    [ended: Ends, odds: number, successor: Named | null, left: string, models: number],
    readonly string[]
  >({
    en: (ended, odds, successor, left, models) => [
      `${models === 2 ? 'Neither' : 'None'} as ${models === 2 ? 'it is' : 'they are'}: ${englishEnd(ended)}. It was the better one (${englishQuality.odds(odds)}).`,
      successor === null
        ? `Of those named ${left} is what is left.`
        : `Take ${englishNamed(successor)}, which follows it; of those named ${left} is what is left.`,
    ],
    ru: (ended, odds, successor, left) => [
      `Ни одну из названных: ${russianEnd(ended)}. Лучшей была она (${russianQuality.odds(odds)}).`,
      successor === null
        ? `Из названных остаётся ${left}.`
        : `Берите её преемницу ${russianNamed(successor)}; из названных остаётся ${left}.`,
    ],
  }),
  othersEnd: phrase<[use: string, ends: readonly Ends[]]>({
    en: (use, ends) => `Use ${use}: ${ends.map(englishEnd).join('; ')}.`,
    ru: (use, ends) => `Берите ${use}: ${ends.map(russianEnd).join('; ')}.`,
  }),
  need: phrase<[use: string, need: Need, lacking: readonly string[]]>({
    en: (use, need, lacking) => `Use ${use}: ${englishNeeds[need](lacking)}.`,
    ru: (use, need, lacking) => `Берите ${use}: ${russianNeeds[need](lacking)}.`,
  }),
  nobodyFits: phrase<[need: Need, names: readonly string[]]>({
    en: (need, names) =>
      `${names.length === 2 ? 'Neither' : 'None'} for this work: ${englishNeeds[need](names)}.`,
    ru: (need, names) =>
      `${names.length === 2 ? 'Ни та, ни другая' : 'Ни одна'} для этого не годится: ${russianNeeds[need](names)}.`,
  }),
  /** `ratio` of the newer one's price to the older one's; `open`: it is not measured yet. */
  successor: phrase<
    [newer: string, older: string, ratio: number, money: string | null, open: boolean, odds: number | null],
    readonly string[]
  >({
    en: (newer, older, ratio, money, open, odds) => [
      `Use ${newer}, the successor of ${older}, ${
        isSame(ratio)
          ? 'at the same price'
          : ratio < 1
            ? `${saved(ratio)}% cheaper`
            : 'at much the same price'
      }${money === null || Math.abs(ratio - 1) < 0.005 ? '' : ` (${money})`}.`,
      open
        ? `It is not measured well enough to say more${odds === null ? '' : `; expected better, ${englishQuality.odds(odds)}`}.`
        : '',
    ],
    ru: (newer, older, ratio, money, open, odds) => [
      `Берите ${newer} — преемницу ${older}, ${isSame(ratio) ? 'за ту же цену' : ratio < 1 ? `на ${saved(ratio)}% дешевле` : 'почти за ту же цену'}${money === null || Math.abs(ratio - 1) < 0.005 ? '' : ` (${money})`}.`,
      open
        ? `Чтобы сказать больше, она измерена недостаточно${odds === null ? '' : `; ожидается лучшей: ${russianQuality.odds(odds)}`}.`
        : '',
    ],
  }),
  /** What several cost, those of one price together; `per` says of what. */
  money: phrase<
    [groups: readonly { readonly names: readonly string[]; readonly amount: string }[], per: string]
  >({
    en: (groups, per) => {
      const [first] = groups;
      if (groups.length === 1 && first)
        return `the same for ${first.names.length === 2 ? 'both' : 'all'}, ${first.amount} ${per}`;
      const each = groups.map(
        ({ names, amount }) => `${en.list(names)} ${amount}${names.length > 1 ? ' each' : ''}`,
      );
      return `${each.join(', ')} ${per}`;
    },
    ru: (groups, per) => {
      const [first] = groups;
      if (groups.length === 1 && first)
        return `одна у ${first.names.length === 2 ? 'обеих' : 'всех'}, ${first.amount} ${per}`;
      const each = groups.map(
        ({ names, amount }) => `${ru.list(names)} ${names.length > 1 ? 'по ' : ''}${amount}`,
      );
      return `${each.join(', ')} ${per}`;
    },
  }),
  against: template(['more', 'less', 'per'], {
    en: '{more} against {less} {per}',
    ru: '{more} против {less} {per}',
  }),
  /**
   * Nobody is measured, or one is not and nothing follows from its line; `known` is where the other of two stands, `apart`
   * who is how many times as dear.
   */
  unknown: phrase<
    [
      open: readonly string[],
      known: { readonly name: string; readonly places: string } | null,
      money: string | null,
      apart: {
        readonly dear: string;
        readonly cheap: string;
        readonly ratio: number;
        readonly money: string;
      } | null,
    ],
    readonly string[]
  >({
    en: (open, known, money, apart) => {
      const other = known ? `${known.name} is ${known.places}, and ` : '';
      const unmeasured = `${other}nobody has measured ${en.list(open, 'or')}`;
      if (apart && apart.ratio > farApart)
        return [
          `Not rivals: ${apart.dear} costs ${en.times(apart.ratio)} as much as ${apart.cheap} (${apart.money}).`,
          `Quality is open: ${unmeasured}.`,
          `Where volume or cost decides, try whether ${apart.cheap} will do.`,
        ];
      return [
        `Quality is open: ${unmeasured}.`,
        money === null ? '' : `Prices: ${money}.`,
        'Try them on your own work.',
      ];
    },
    ru: (open, known, money, apart) => {
      const other = known ? `${known.name} — ${known.places}; ` : '';
      const unmeasured = `${other}${ru.list(open)} никто не измерял`;
      if (apart && apart.ratio > farApart)
        return [
          `Не соперницы: ${apart.dear} дороже ${apart.cheap} ${ru.times(apart.ratio)} (${apart.money}).`,
          `По качеству сказать нельзя: ${unmeasured}.`,
          `Где решает объём или цена, проверьте, хватит ли ${apart.cheap}.`,
        ];
      return [
        `По качеству сказать нельзя: ${unmeasured}.`,
        money === null ? '' : `Цена: ${money}.`,
        'Проверьте на своей задаче.',
      ];
    },
  }),
  /** What follows models that end, by the models it follows. */
  successors: phrase<[each: readonly (Named & { readonly of: readonly string[] })[]]>({
    en: (each) =>
      each.length === 0
        ? ''
        : `${each.map((own) => `${en.list(own.of)} ${own.of.length > 1 ? 'are' : 'is'} followed by ${englishNamed(own)}`).join('; ')}.`,
    ru: (each) =>
      each.length === 0
        ? ''
        : `${each.map((own, index) => `${index === 0 ? 'Преемница' : 'преемница'} ${ru.list(own.of)} — ${russianNamed(own)}`).join('; ')}.`,
  }),
  /** Who of several is not chosen from, and why. */
  dropped: phrase<
    [ends: readonly Ends[], lacking: readonly { readonly name: string; readonly need: Need }[]]
  >({
    en: (ends, lacking) => {
      const each = [...ends.map(englishEnd), ...lacking.map(({ name, need }) => englishNeeds[need]([name]))];
      return each.length === 0 ? '' : `Left out: ${each.join('; ')}.`;
    },
    ru: (ends, lacking) => {
      const each = [...ends.map(russianEnd), ...lacking.map(({ name, need }) => russianNeeds[need]([name]))];
      return each.length === 0 ? '' : `Не в счёт: ${each.join('; ')}.`;
    },
  }),
  /** One of several that loses to none of the others. */
  setUse: phrase<[use: string, money: string | null]>({
    en: (use, money) =>
      `Use ${use}: none of the others is worth more for this${money === null ? '' : ` (${money})`}.`,
    ru: (use, money) =>
      `Берите ${use}: остальные для этого не выгоднее${money === null ? '' : ` (${money})`}.`,
  }),
  setLead: phrase<
    [
      lead: {
        readonly name: string;
        readonly isUsed: boolean;
        readonly odds: number;
        readonly domain: Localized | null;
        readonly isExpected: boolean;
      },
    ]
  >({
    en: ({ name, isUsed, odds, domain, isExpected }) =>
      isUsed
        ? odds < even
          ? `It is as good as the best of the others${englishFor(domain)}${isExpected ? ', as far as can be expected' : ''}.`
          : `It is ${isExpected ? 'expected to be ' : ''}the best of them${englishFor(domain)} (${englishQuality.odds(odds)}).`
        : `${name} is ${isExpected ? 'expected to be ' : ''}better${odds < 0.75 ? ' at only' : ':'} ${englishQuality.odds(odds)}.`,
    ru: ({ name, isUsed, odds, domain, isExpected }) =>
      isUsed
        ? odds < even
          ? `${isExpected ? 'Ожидается, что она' : 'Она'} не хуже лучшей из остальных${russianFor(domain)}.`
          : `${isExpected ? 'Ожидается, что она' : 'Она'} лучшая из них${russianFor(domain)}: ${russianQuality.odds(odds)}.`
        : `${name} ${isExpected ? 'ожидается лучшей' : 'лучше'}${odds < 0.75 ? ' лишь с вероятностью' : ':'} ${russianQuality.odds(odds)}.`,
  }),
  /** None decides: what each is for. */
  setOpen: phrase<
    [top: string, cheap: string | null, money: string | null, expected: boolean],
    readonly string[]
  >({
    en: (top, cheap, money, expected) => [
      cheap === null
        ? `${top} comes first${expected ? ', as far as can be expected' : ''}, but nothing decides for it.`
        : `It depends: ${top} where the answer must be right, ${cheap} where cost decides${money === null ? '' : ` (${money})`}.`,
      cheap !== null && expected ? 'Quality is expected here: not all are measured yet.' : '',
    ],
    ru: (top, cheap, money, expected) => [
      cheap === null
        ? `Впереди ${top}${expected ? ', насколько можно ожидать' : ''}, но ничто не решает в её пользу.`
        : `Зависит от задачи: ${top} — где ответ должен быть верным, ${cheap} — где решает цена${money === null ? '' : ` (${money})`}.`,
      cheap !== null && expected ? 'Качество здесь — ожидание: измерены ещё не все.' : '',
    ],
  }),
  /** What follows the advised model and costs no more. */
  newer: phrase<[newer: Named]>({
    en: (newer) => `Newer at no higher price: ${englishNamed(newer)}.`,
    ru: (newer) => `Новее и не дороже: ${russianNamed(newer)}.`,
  }),
  /** A scoreboard: what each wins, ties, what stays open. */
  scoreboard: phrase<
    [
      wins: readonly { readonly name: string; readonly wins: number }[],
      weighed: boolean,
      ties: readonly string[],
      open: readonly string[],
    ]
  >({
    en: (wins, weighed, ties, open) => {
      const [first, second] = wins;
      const score =
        wins.length === 2 && first && second
          ? first.wins === second.wins
            ? `${first.wins} to ${second.wins}`
            : first.wins > second.wins
              ? `${first.wins} to ${second.wins} for ${first.name}`
              : `${second.wins} to ${first.wins} for ${second.name}`
          : en.list(wins.map((own) => `${own.name} ${own.wins}`));
      return `By ${weighed ? 'weighed category' : 'category'}: ${[
        score,
        ...(ties.length > 0 ? [`${en.list(ties)} ${ties.length === 1 ? 'a tie' : 'ties'}`] : []),
        ...(open.length > 0 ? [`${en.list(open)} open`] : []),
      ].join(', ')}.`;
    },
    ru: (wins, weighed, ties, open) => {
      const [first, second] = wins;
      const score =
        wins.length === 2 && first && second
          ? first.wins === second.wins
            ? `${first.wins}:${second.wins}`
            : first.wins > second.wins
              ? `${first.wins}:${second.wins} в пользу ${first.name}`
              : `${second.wins}:${first.wins} в пользу ${second.name}`
          : wins.map((own) => `${own.name} — ${own.wins}`).join(', ');
      return `По ${weighed ? 'взвешенным категориям' : 'категориям'}: ${[
        score,
        ...(ties.length > 0 ? [`ничья: ${ru.list(ties)}`] : []),
        ...(open.length > 0 ? [`открыто: ${ru.list(open)}`] : []),
      ].join('; ')}.`;
    },
  }),
});
