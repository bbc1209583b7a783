import type { PictureBlock, PictureRow } from '../card/card.ts';
import type { Catalog, Claim, Model } from '../catalog/catalog.ts';
import { rankOf, type Standing, standingOf } from '../catalog/standings/standing.ts';
import { unitFor } from '../catalog/unit-price.ts';
import * as en from '../language/en/format.ts';
import * as ru from '../language/ru/format.ts';
import { phrase, says, template } from '../language/says.ts';
import type { Wording } from '../language/wording.ts';
import type { Localized } from '../localized.ts';
import { placesText } from './quality/reason.ts';
import { domainName, qualityMessages } from './quality/say.ts';

/** Whose figures something rests on, and how many sources more; the day of the oldest one. */
type Rests = { readonly names: readonly string[]; readonly more: number; readonly oldest: string };

const englishRests = ({ names, more, oldest }: Rests) =>
  `${en.list([...names, ...(more > 0 ? [`${more} more`] : [])])} (oldest of ${en.date(oldest)})`;

const russianRests = ({ names, more, oldest }: Rests) =>
  `${ru.list([...names, ...(more > 0 ? [`ещё ${more}`] : [])])} (самое старое от ${ru.date(oldest)})`;

/** What is said in a picture of an answer. */
export const pictureMessages = says('picture', {
  quality: phrase<[domain: Localized | null]>({
    en: (domain) => `Quality${domain ? ` for ${domain.en}` : ''}: likely places`,
    ru: (domain) => `Качество${domain ? ` (${domain.ru})` : ''}: вероятные места`,
  }),
  first: phrase<[place: number]>({ en: en.ordinal, ru: String }),
  price: template(['per'], { en: 'Price {per}', ru: 'Цена {per}' }),
  priceAlone: { en: 'Price', ru: 'Цена' },
  /** For a volume that somebody asked for. */
  priceOf: template(['volume'], { en: 'Price: {volume}', ru: 'Цена: {volume}' }),
  noPrice: { en: 'price not known', ru: 'цена неизвестна' },
  context: template(['size: number'], {
    en: '{size:shortTokens} context',
    ru: 'контекст {size:shortTokens}',
  }),
  noContext: { en: 'context not known', ru: 'контекст неизвестен' },
  keys: {
    measured: { en: 'measured', ru: 'измерено' },
    expected: { en: 'expected, or little measured', ru: 'ожидается или измерено мало' },
  },
  /** Who says it, and by whose figures. */
  source: phrase<[today: string, prices: Rests | null, quality: Rests | null]>({
    en: (today, prices, quality) =>
      [
        `Tiebreak, ${en.date(today)}`,
        ...(prices ? [`prices: ${englishRests(prices)}`] : []),
        ...(quality ? [`quality: ${englishRests(quality)}`] : []),
      ].join('; '),
    ru: (today, prices, quality) =>
      [
        `Tiebreak, ${ru.date(today)}`,
        ...(prices ? [`цены: ${russianRests(prices)}`] : []),
        ...(quality ? [`качество: ${russianRests(quality)}`] : []),
      ].join('; '),
  }),
  /** All that the picture says, for those who do not see it. */
  alt: template(['title', 'advice', 'heads', 'rows', 'source'], {
    en: 'Picture. {title}. {advice} {heads}. {rows}. {source}.',
    ru: 'Картинка. {title}. {advice} {heads}. {rows}. {source}.',
  }),
});

type Claims = readonly (Claim<unknown> | undefined)[];

/** Sources that a picture names of each kind. */
const mostNames = 2;

/** Whose figures these are, those of the most first; null where there are none. */
function restsOn(claims: Claims): Rests | null {
  const known = claims.filter((claim) => claim !== undefined);
  const oldest = known.map(({ asOf }) => asOf).sort()[0];
  if (oldest === undefined) return null;
  // Without what its author adds in brackets.
  const nameOf = ({ source }: Claim<unknown>) => source.name.replaceAll(/\s*\([^()]*\)/g, '').trim();
  const bySource = [...Map.groupBy(known, nameOf)];
  const names = bySource.sort(([, a], [, b]) => b.length - a.length).map(([name]) => name);
  return { names: names.slice(0, mostNames), more: Math.max(0, names.length - mostNames), oldest };
}

/** The scores that a standing rests on: where it is expected those of the model that it is expected from. */
function claimsBehind(catalog: Catalog, { observations, from, domain }: Standing): Claim<unknown>[] {
  const counted =
    observations.length === 0 && from ? standingOf(catalog, from, domain).observations : observations;
  return counted.map(({ score }) => score.claim);
}

/** Ends of a scale of places: the first one that the worst place does not lie beyond. */
const ends = [5, 10, 20, 30, 50, 75, 100, 150, 200, 300, 500];

/** What is drawn of one model. */
export type Pictured = {
  readonly model: Model;
  /** What it is called here: with its tier where it has one. */
  readonly name: string;
  readonly standing: Standing;
  readonly isAdvised: boolean;
  /** What matters beside; empty where nothing does. */
  readonly note: string;
  /** Null where it is not known. */
  readonly price: string | null;
  /** What it has its price from. */
  readonly priced: Claim<unknown> | undefined;
};

export type PictureParts = {
  readonly title: string;
  readonly advice: string;
  /** Of what the prices are. */
  readonly priceHead: string;
  /** What models are compared in, a domain of domains.yml. */
  readonly domain: string;
  readonly models: readonly Pictured[];
};

function contextText({ contextWindow, task }: Model, words: Wording): string {
  const say = words.of(pictureMessages);
  // Nobody fills the window of what is bought by the image or the minute.
  if (unitFor(task) !== null) return '';
  if (contextWindow) return say.context(contextWindow.chosen.value);
  return say.noContext;
}

function rowOf(catalog: Catalog, own: Pictured, words: Wording): PictureRow {
  const { model, name, standing, isAdvised, note, price } = own;
  const rank = rankOf(catalog, standing);
  return {
    name,
    note,
    isAdvised,
    quality: {
      places: rank && [rank.low, rank.high],
      isMeasured: standing.basis === 'measured',
      shown: placesText(catalog, standing, words),
    },
    price: price ?? words.of(pictureMessages).noPrice,
    context: contextText(model, words),
  };
}

const withoutStop = (text: string): string => text.replace(/[.:;,\s]+$/u, '');

/** The picture of an answer about models, in the order in which they come. */
export function pictureBlock(
  catalog: Catalog,
  { title, advice, priceHead, domain, models }: PictureParts,
  today: string,
  words: Wording,
): PictureBlock {
  const say = words.of(pictureMessages);
  const { places } = words.of(qualityMessages);
  const rows = models.map((own) => rowOf(catalog, own, words));
  const worst = Math.max(0, ...rows.map(({ quality }) => quality.places?.[1] ?? 0));
  const all = catalog.rulers?.levels[domain]?.length ?? worst;
  const last = Math.min(ends.find((end) => end >= worst) ?? all, Math.max(all, worst));
  const heads = {
    quality: say.quality(domainName(domain, catalog.domains[domain])),
    price: priceHead,
  };
  const observed = models.flatMap(({ standing }) => claimsBehind(catalog, standing));
  const source = say.source(today, restsOn(models.map(({ priced }) => priced)), restsOn(observed));
  const told = rows.map(({ name, note, quality, price, context }) => {
    const figures = [quality.shown, price, context].filter(Boolean).join(', ');
    return `${name}${note === '' ? '' : ` (${note})`}: ${figures}`;
  });
  return {
    kind: 'picture',
    title,
    advice,
    heads,
    scale: worst === 0 ? null : { last, ends: [say.first(1), places(last, last, all)] },
    rows,
    keys: say.keys,
    source,
    alt: say.alt(
      title,
      /[.!?]$/.test(advice) ? advice : `${advice}.`,
      `${heads.quality}; ${heads.price}`,
      withoutStop(told.join('; ')),
      source,
    ),
  };
}
