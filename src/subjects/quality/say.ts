import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';
import type { Localized } from '../../localized.ts';
import { localized } from '../../localized.ts';

/** Odds of 0.5 and more in words, as people bet. */
function englishOdds(odds: number): string {
  if (odds >= 0.99) return 'almost certainly';
  if (odds >= 0.95) return '19 in 20';
  return `${Math.min(9, Math.max(5, Math.round(odds * 10)))} in 10`;
}

function russianOdds(odds: number): string {
  if (odds >= 0.99) return 'почти наверняка';
  if (odds >= 0.95) return '19 из 20';
  return `${Math.min(9, Math.max(5, Math.round(odds * 10)))} из 10`;
}

/** Places among all that are measured; `domain` null for the general one. */
type Place = {
  readonly low: number;
  readonly high: number;
  readonly of: number;
  readonly domain: Localized | null;
};

function ordinal(place: number): string {
  const tens = place % 100;
  if (tens >= 11 && tens <= 13) return `${place}th`;
  return `${place}${{ 1: 'st', 2: 'nd', 3: 'rd' }[place % 10] ?? 'th'}`;
}

const englishPlace = ({ low, high, of, domain }: Place) =>
  `${low === high ? ordinal(low) : `${ordinal(low)} to ${ordinal(high)}`} of ${of} measured${domain ? ` for ${domain.en}` : ''}`;

const russianPlace = ({ low, high, of, domain }: Place) =>
  `${low === high ? `${low}-я` : `${low}–${high}-я`} из ${of} измеренных${domain ? ` (${domain.ru})` : ''}`;

/** How good models are, and how sure that is. */
export const qualityMessages = says('quality', {
  part: { en: 'Quality', ru: 'Качество' },
  odds: phrase<[odds: number]>({ en: englishOdds, ru: russianOdds }),
  place: phrase<[place: Place]>({ en: englishPlace, ru: russianPlace }),
  /** A cell: places alone. */
  places: phrase<[low: number, high: number, of: number]>({
    en: (low, high, of) => `${low === high ? ordinal(low) : `${ordinal(low)}-${ordinal(high)}`} of ${of}`,
    ru: (low, high, of) => `${low === high ? low : `${low}–${high}`} из ${of}`,
  }),
  expectedPlaces: template(['places'], {
    en: 'not measured yet, expected {places}',
    ru: 'ещё не измерена, ожидается {places}',
  }),
  thinPlaces: template(['places'], {
    en: 'little measured, about {places}',
    ru: 'измерена мало, примерно {places}',
  }),
  notMeasured: { en: 'not measured', ru: 'не измерена' },
  /** That one is better; `places` of both, and how many benchmarks the same party ran on both. */
  better: phrase<
    [name: string, odds: number, domain: Localized | null, shared: number, scores: readonly number[]]
  >({
    en: (name, odds, domain, shared, scores) =>
      `By all that was measured (${en.list(scores.map(String))} scores) ${name} is better${domain ? ` for ${domain.en}` : ''}: ${englishOdds(odds)}${shared === 0 ? ', with no direct test of both' : ''}.`,
    ru: (name, odds, domain, shared, scores) =>
      `По всему, что измерено (оценок: ${ru.list(scores.map(String))}), ${name} лучше${domain ? ` (${domain.ru})` : ''}: ${russianOdds(odds)}${shared === 0 ? ', прямого сравнения нет' : ''}.`,
  }),
  close: phrase<[name: string, odds: number, domain: Localized | null]>({
    en: (name, odds, domain) =>
      odds < 0.55
        ? `As good as each other${domain ? ` for ${domain.en}` : ''}, as far as measured.`
        : `Close${domain ? ` for ${domain.en}` : ''}: ${name} is better at ${englishOdds(odds)}.`,
    ru: (name, odds, domain) =>
      odds < 0.55
        ? `Насколько измерено, одинаково хороши${domain ? ` (${domain.ru})` : ''}.`
        : `Разница мала${domain ? ` (${domain.ru})` : ''}: ${name} лучше с вероятностью ${russianOdds(odds)}.`,
  }),
  closeMany: phrase<[names: readonly string[], domain: Localized | null]>({
    en: (names, domain) =>
      `Nobody is clearly ahead${domain ? ` for ${domain.en}` : ''}: ${en.list(names)} are close.`,
    ru: (names, domain) => `Явного лидера нет${domain ? ` (${domain.ru})` : ''}: ${ru.list(names)} близки.`,
  }),
  /** Why a comparison stays open: who is not measured, and from whom that is expected. */
  open: phrase<
    [each: readonly { readonly name: string; readonly from: string | null; readonly thin: boolean }[]]
  >({
    en: (each) =>
      `${en
        .list(
          each.map(({ name, from, thin }) =>
            thin
              ? `${name} is measured too little`
              : from === null
                ? `nobody has measured ${name}`
                : `${name} is not measured yet, ${from} before it is`,
          ),
        )
        .replace(/^./, (letter) => letter.toUpperCase())}.`,
    ru: (each) =>
      `${ru
        .list(
          each.map(({ name, from, thin }) =>
            thin
              ? `${name} измерена слишком мало`
              : from === null
                ? `${name} никто не измерял`
                : `${name} ещё не измерена, а ${from} до неё — да`,
          ),
        )
        .replace(/^./u, (letter) => letter.toUpperCase())}.`,
  }),
  /** What is expected where not all are measured. */
  expected: phrase<[name: string, odds: number]>({
    en: (name, odds) =>
      odds < 0.55 ? 'Expected to be alike.' : `Expected: ${name} is better, ${englishOdds(odds)}.`,
    ru: (name, odds) =>
      odds < 0.55 ? 'Ожидается, что они равны.' : `Ожидается, что ${name} лучше: ${russianOdds(odds)}.`,
  }),
  hint: {
    en: 'How each standing comes about stands under quality in explain; all shared scores in the part benchmarks.',
    ru: 'Из чего складывается место модели, видно по её оценкам; все общие результаты — в разделе «Бенчмарки».',
  },

  corner: { en: 'Quality', ru: 'Качество' },
  columns: { en: ['Place', 'Rests on', 'Newest'], ru: ['Место', 'Основано на', 'Новейшая оценка'] },
  restsOn: phrase<[basis: string, scores: number, from: string | null]>({
    en: (basis, scores, from) =>
      basis === 'none'
        ? 'nothing'
        : basis === 'expected'
          ? `expected from ${from ?? 'its line'}`
          : `${en.plural(scores, 'score')}${basis === 'thin' ? (from === null ? ', too few' : `, too few, and ${from}`) : ''}`,
    ru: (basis, scores, from) =>
      basis === 'none'
        ? 'ни на чём'
        : basis === 'expected'
          ? `ожидании по ${from ?? 'её линейке'}`
          : `${ru.counted(scores, 'оценке', 'оценках', 'оценках')}${basis === 'thin' ? (from === null ? ', этого мало' : `, этого мало, и на ${from}`) : ''}`,
  }),
  chart: {
    title: { en: 'Where they stand', ru: 'Где они стоят' },
    subtitle: {
      en: 'Better than this share of all measured models, the middle 80 % of what is possible',
      ru: 'Лучше такой доли измеренных моделей, средние 80 % возможного',
    },
    unit: { en: 'percent', ru: 'проценты' },
  },
  inDomain: template(['domain', 'places'], { en: '{domain}: {places}', ru: '{domain}: {places}' }),
  /** How a standing comes about. */
  formula: {
    en: "Each score is read on its ruler: what it says alone = (value - offset) / slope, in the logit of percent or the benchmark's own unit. Weights are the information of each score; a field of its own may deviate from the whole. Places are the middle 80 %.",
    ru: 'Каждая оценка читается по своей шкале: сама по себе она говорит (значение - сдвиг) / наклон, в логитах процентов или в единицах бенчмарка. Вес — сколько сведений она даёт; отдельная область может отличаться от целого. Места — средние 80 %.',
  },
});

/** The name of a domain as messages take it; null for the general one. */
export function domainName(id: string, entry: { readonly name: Localized } | undefined): Localized | null {
  return id === 'general' || !entry ? null : entry.name;
}

/** A domain as a heading. */
export function domainHeading(
  id: string,
  entry: { readonly name: Localized } | undefined,
  locale: string,
): string {
  return entry ? localized(entry.name, locale) : id;
}
