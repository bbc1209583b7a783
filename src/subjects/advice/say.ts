import type { MixKind } from '../../catalog/mix.ts';
import { evenOdds, probableOdds } from '../../catalog/standings/odds.ts';
import { isSameRatio } from '../../cost/same-price.ts';
import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, saidIn, says, template } from '../../language/says.ts';
import type { Localized } from '../../localized.ts';
import { qualityMessages } from '../quality/say.ts';
import type { Ending } from './ending.ts';
import {
  englishFor,
  englishPair,
  farApart,
  type PairWords,
  russianFor,
  russianPair,
  saved,
} from './pair-say.ts';
import type { Need } from './rule.ts';

const englishQuality = saidIn('en', qualityMessages);
const russianQuality = saidIn('ru', qualityMessages);

type Named = { readonly name: string; readonly price: string | null };

const named = ({ name, price }: Named) => `${name}${price === null ? '' : ` (${price})`}`;

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
      return successor === null
        ? `the shutdown of ${name} may be announced any day`
        : `${successor} is newer than ${name} and costs no more`;
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
      return `в списке моделей разработчика нет ${name}`;
    case 'retiring':
      return `${name} отключат${when}`;
    case 'overdue':
      return successor === null
        ? `об отключении ${name} могут объявить в любой день`
        : `${successor} новее, чем ${name}, и не дороже`;
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

/** Whether one model alone is followed by another. */
const isOfOne = (each: readonly { readonly of: readonly string[] }[]) =>
  each.length === 1 && each[0]?.of.length === 1;

/** What to take of several models, and why: the head of every answer that compares. Empty sentences are left out. */
export const adviceMessages = says('advice', {
  /** USD per 1M tokens of the mix that prices are compared at. */
  perMillion: phrase<[kind: MixKind]>({
    en: (kind) => en.perMillion[kind],
    ru: (kind) => ru.perMillion[kind],
  }),
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
      successors.length === 0 ? '' : `Take ${en.list(successors.map(named), 'or')} instead.`,
      best === null
        ? ''
        : `Of those named ${best.name} is better${englishFor(best.domain)} (${englishQuality.odds(best.odds)}).`,
    ],
    ru: (ends, successors, best) => [
      `${ends.length === 2 ? 'Ни ту, ни другую' : 'Ни одну'} для новой работы: ${ends.map(russianEnd).join('; ')}.`,
      successors.length === 0 ? '' : `Вместо них берите ${ru.list(successors.map(named), 'or')}.`,
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
      `Take ${models === 2 ? 'neither' : 'none of them'}: ${englishEnd(ended)}. ${ended.name} was the better one (${englishQuality.odds(odds)}).`,
      successor === null
        ? `Of those named only ${left} is left.`
        : `Take ${named(successor)} instead; of those named only ${left} is left.`,
    ],
    ru: (ended, odds, successor, left) => [
      `Не берите ни одну: ${russianEnd(ended)}. Лучше была ${ended.name} (${russianQuality.odds(odds)}).`,
      successor === null
        ? `Из названных остаётся только ${left}.`
        : `Берите её преемницу ${named(successor)}; из названных остаётся только ${left}.`,
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
        isSameRatio(ratio)
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
      `Берите ${newer} — преемницу ${older}, ${isSameRatio(ratio) ? 'за ту же цену' : ratio < 1 ? `на ${saved(ratio)}% дешевле` : 'почти за ту же цену'}${money === null || Math.abs(ratio - 1) < 0.005 ? '' : ` (${money})`}.`,
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
        : `${each.map((own) => `${named(own)} replaces ${isOfOne(each) ? 'it' : en.list(own.of)}`).join('; ')}.`,
    ru: (each) =>
      each.length === 0
        ? ''
        : isOfOne(each)
          ? `Замена — ${each.map(named).join()}.`
          : `${each.map((own, index) => `${index === 0 ? 'Замена' : 'замена'} ${ru.list(own.of)} — ${named(own)}`).join('; ')}.`,
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
  setUse: phrase<
    [
      use: string,
      money: {
        readonly own: string;
        readonly others: readonly string[];
        readonly per: string;
        readonly isCheapest: boolean;
      } | null,
    ]
  >({
    en: (use, money) =>
      money === null
        ? `Use ${use}: none of the others is worth more for this.`
        : `Use ${use}: ${money.isCheapest ? '' : 'worth its price, '}${money.own} ${money.per} against ${[...new Set(money.others)].join(' to ')} for the others.`,
    ru: (use, money) =>
      money === null
        ? `Берите ${use}: остальные для этого не выгоднее.`
        : `Берите ${use}: ${money.isCheapest ? '' : 'она стоит своих денег, '}${money.own} ${money.per} против ${[...new Set(money.others)].join('–')} у остальных.`,
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
        ? odds < evenOdds
          ? `It is as good as the best of the others${englishFor(domain)}${isExpected ? ', as far as can be expected' : ''}.`
          : `It is ${isExpected ? 'expected to be ' : ''}the best of them${englishFor(domain)} (${englishQuality.odds(odds)}).`
        : odds < probableOdds
          ? `${name} is ${isExpected ? 'expected to be ' : ''}better at only ${englishQuality.odds(odds)}.`
          : `Where the answer must be right, take ${name}: ${isExpected ? 'expected to be ' : ''}better${englishFor(domain)} (${englishQuality.odds(odds)}).`,
    ru: ({ name, isUsed, odds, domain, isExpected }) =>
      isUsed
        ? odds < evenOdds
          ? `${isExpected ? 'Ожидается, что она' : 'Она'} не хуже лучшей из остальных${russianFor(domain)}.`
          : `${isExpected ? 'Ожидается, что она' : 'Она'} лучшая из них${russianFor(domain)}: ${russianQuality.odds(odds)}.`
        : odds < probableOdds
          ? `${name} ${isExpected ? 'ожидается лучшей' : 'лучше'} лишь с вероятностью ${russianQuality.odds(odds)}.`
          : `Если ответ должен быть верным, берите ${name}: ${isExpected ? 'ожидается, что она лучше' : 'лучше'}${russianFor(domain)}, ${russianQuality.odds(odds)}.`,
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
    en: (newer) => `Newer at no higher price: ${named(newer)}.`,
    ru: (newer) => `Новее и не дороже: ${named(newer)}.`,
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
            ? first.wins === 0
              ? ''
              : `${first.wins} to ${second.wins}`
            : first.wins > second.wins
              ? `${first.wins} to ${second.wins} for ${first.name}`
              : `${second.wins} to ${first.wins} for ${second.name}`
          : en.list(wins.filter((own) => own.wins > 0).map((own) => `${own.name} ${own.wins}`));
      return `By ${weighed ? 'weighed category' : 'category'}: ${[
        ...(score === '' ? ['nobody leads'] : [score]),
        ...(ties.length > 0 ? [`${en.list(ties)} ${ties.length === 1 ? 'a tie' : 'ties'}`] : []),
        ...(open.length > 0 ? [`${en.list(open)} undecided`] : []),
      ].join(', ')}.`;
    },
    ru: (wins, weighed, ties, open) => {
      const [first, second] = wins;
      const score =
        wins.length === 2 && first && second
          ? first.wins === second.wins
            ? first.wins === 0
              ? ''
              : `${first.wins}:${second.wins}`
            : first.wins > second.wins
              ? `${first.wins}:${second.wins} в пользу ${first.name}`
              : `${second.wins}:${first.wins} в пользу ${second.name}`
          : wins
              .filter((own) => own.wins > 0)
              .map((own) => `${own.name} — ${own.wins}`)
              .join(', ');
      return `По ${weighed ? 'взвешенным категориям' : 'категориям'}: ${[
        ...(score === '' ? ['никто не впереди'] : [score]),
        ...(ties.length > 0 ? [`ничья: ${ru.list(ties)}`] : []),
        ...(open.length > 0 ? [`неясно: ${ru.list(open)}`] : []),
      ].join('; ')}.`;
    },
  }),
});
