import type { Catalog } from '../../catalog/catalog.ts';
import { recognise } from '../../catalog/find.ts';
import { measures } from '../../cost/unit-volume.ts';
import { amountPattern, dollarReadings, readDollars, readPrice } from '../../language/money.ts';
import { countPattern } from '../../language/numbers.ts';
import { periodPatterns } from '../../language/periods.ts';
import { takeTextLanguage } from '../../language/text-languages.ts';
import { nameKey } from '../../names/key.ts';
import type { Command, Misunderstood } from '../command.ts';
import { longestText } from '../limits.ts';
import { findRegion, knownRegions, regionPattern } from '../places.ts';
import { findWorkload, matchNames, misunderstood, plain, splitNames } from '../read-names.ts';
import { readUnits, saysUnits, unitsPattern } from './units.ts';
import {
  type CostWords,
  modelsOf,
  noCostWords,
  readVolume,
  textLanguageOf,
  withoutOutput,
} from './volume.ts';

/** "gpt 5 150 in" is 150 tokens for GPT-5: digits that a known name ends in are kept apart from the count after them. */
export function keepNamesWhole(catalog: Catalog, text: string, today: string): string {
  return text.replaceAll(/(?<![\d.,])\d{1,3}(?=(?: \d{3})+(?!\d))/g, (digits, index: number) => {
    const words = text.slice(0, index).trimEnd().split(' ').filter(Boolean);
    const isName = [4, 3, 2, 1].some((count) => {
      const before = words.slice(-count).join(' ');
      // Digits alone name nobody.
      if (words.length < count || !/\p{L}/u.test(before)) return false;
      const { outcome, how } = recognise(catalog, `${before} ${digits}`, today);
      return outcome === 'found' && how !== 'typo' && how !== 'family';
    });
    return isName ? `${digits},` : digits;
  });
}

const tokensWord = String.raw`(?:\s*(?:tokens?|токен\p{L}*)(?!\p{L}))?`;
const inWord = String.raw`(?:input|in|prompt|(?:на\s+)?вход\p{L}*)(?!\p{L})`;
const outWord = String.raw`(?:output|out|completion|(?:на\s+)?выход\p{L}*)(?!\p{L})`;
const followedBy = (side: string) =>
  new RegExp(String.raw`(${countPattern})${tokensWord}\s*${side}${tokensWord}`, 'iu');
const ledBy = (side: string) => new RegExp(String.raw`(?<!\p{L})${side}[:=]?\s+(${countPattern})`, 'iu');
const pairPattern = new RegExp(String.raw`(${countPattern})\s?/\s?(${countPattern})${tokensWord}`, 'iu');
const requestsPattern = new RegExp(
  String.raw`((?<!\p{L})(?:in|over|across|за|на)\s+)?(${countPattern})\s*(?:requests?|calls?|queries|messages|запрос\p{L}*)(?!\p{L})`,
  'iu',
);
const cachedPatterns = [
  /(-?\d+(?:[.,]\d+)?\s?%)\s*(?:of\s+(?:the\s+)?input\s+)?(?:from\s+)?cached?(?!\p{L})/iu,
  /(?<!\p{L})cached\s+(-?\d+(?:[.,]\d+)?\s?%)/iu,
];
const usd = String.raw`-?(?:\$|usd\s?)?-?(?:${amountPattern}k?|\d[\d.,]*k?)(?:\s?(?:\$|usd|dollars?))?`;
const aMonth = String.raw`(?:\s*(?:(?:a|per|each)\s+month|/\s?month|monthly)(?!\p{L}))`;
const against = String.raw`(?:(?<!\S)(?:against|versus|vs\.?|or|compared (?:to|with))\s+)`;
/** "flat $500 a month", "against a flat rate of $500", "$500 a month flat", "against $500 a month". */
const flatPatterns = [
  String.raw`${against}?(?:an?\s+)?(?<!\S)flat(?:[- ](?:rate|price|fee))?\s+(?:of\s+)?(${usd})${aMonth}?`,
  String.raw`${against}?(?:an?\s+)?(?<!\S)(${usd})${aMonth}?\s+flat(?:[- ](?:rate|price|fee))?(?!\p{L})`,
  String.raw`${against}(?:an?\s+)?(\$(?:${amountPattern}k?|\d[\d.,]*k?))${aMonth}`,
].map((pattern) => new RegExp(pattern, 'iu'));
const flags = [
  'in',
  'out',
  'per',
  'requests',
  'cached',
  'workload',
  'price',
  'only',
  'region',
  'flat',
] as const;
const flagPatterns = flags.map((flag) => {
  const value = String.raw`("[^"]*"|${countPattern}(?!\S)|\S+)`;
  return [flag, new RegExp(String.raw`(?<!\S)--${flag}[= ]\s*${value}`, 'iu')] as const;
});
const measurePatterns = measures.map(
  (of) => [of, new RegExp(String.raw`(?<!\S)--${of}[= ]\s*(${countPattern}(?!\S)|\S+)`, 'iu')] as const,
);
const switchPatterns = (['batch', 'routes', 'details'] as const).map(
  (flag) =>
    [flag, new RegExp(String.raw`(?<!\S)(?:--${flag}|(?:as a )?${flag}|all ${flag})(?!\S)`, 'i')] as const,
);
const spokenPeriods = periodPatterns.map(([pattern, period]) => [new RegExp(pattern, 'iu'), period] as const);
/** What the flag of the language of the texts says. */
export const languageFlag = /(?:,\s*|(?<!\S))--text-language(?:[= ]\s*("[^"]*"|\S+))?/i;

const volumeFlags =
  /(?<!\S)--(?:in|out|per|requests|cached|batch|routes|details|price|only|region|flat|text-language|images|minutes|hours|characters|pages|seconds)(?![\w-])/i;
const tokensOf = {
  in: { followed: followedBy(inWord), led: ledBy(inWord) },
  out: { followed: followedBy(outWord), led: ledBy(outWord) },
};
/** Most texts have none of these, which is quick to see. */
const volumeWords =
  /--|%|\b(?:in|out|input|output|prompt|completion|requests?|calls?|queries|messages)\b|\d\s?[km]\s?\/|[а-я]/i;
/** "5M in", "5M/200k": a count that is no version of a name. */
const scaledSide =
  /\d\s?[km]\s?\/\s?\d|\d\s?(?:[km]|thousand|million|тыс\.?|млн)(?![\p{L}\d]).{0,16}(?:in|out)(?:put)?(?!\p{L})|\d\s?(?:тыс\.?|млн)(?![\p{L}\d])/iu;

/** Whether a text that names models says a volume too, so that its numbers are tokens and not versions. */
export function saysVolume(text: string): boolean {
  const has = (patterns: readonly RegExp[]) => patterns.some((pattern) => pattern.test(text));
  if (saysUnits(text)) return true;
  if (!volumeWords.test(text)) return false;
  return (
    has([volumeFlags, scaledSide, requestsPattern, ...cachedPatterns]) ||
    (has(Object.values(tokensOf.in)) && has(Object.values(tokensOf.out)))
  );
}

/** Takes what a pattern matches out of a text. */
function taker(text: string) {
  let rest = text;
  return {
    take(pattern: RegExp): RegExpExecArray | null {
      const match = pattern.exec(rest);
      if (match) rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
      return match;
    },
    rest: () => rest,
  };
}

/** The workload after "for", as long as it is known, else all that follows. */
function takeWorkload(catalog: Catalog, text: string): { rest: string; workload: string | null } {
  const asked = /(?<!\S)(?:for|для)\s+(?:"([^"]*)"|(\S.*))/iu.exec(text);
  if (!asked) return { rest: text, workload: null };
  const words = (asked[1] ?? asked[2] ?? '').trim().split(' ');
  const lengths = words.map((_, index) => words.length - index);
  const known = lengths.find((length) => findWorkload(catalog, words.slice(0, length).join(' ')) !== null);
  const count = known ?? words.length;
  const tail = asked[1] === undefined ? words.slice(count).join(' ') : '';
  const behind = text.slice(asked.index + asked[0].length);
  return {
    rest: `${text.slice(0, asked.index)} ${tail} ${behind}`,
    workload: words.slice(0, count).join(' '),
  };
}

/** What a free text says of a cost, and the names that are left of it. */
export function readCostText(
  catalog: Catalog,
  text: string,
  today: string,
): { readonly words: Partial<CostWords>; readonly names: string } {
  const words: { -readonly [name in keyof CostWords]?: CostWords[name] | undefined } = {};
  const flagged = taker(text);
  const units: string[] = [];
  if (text.includes('--')) {
    for (const [flag, pattern] of flagPatterns) {
      const match = flagged.take(pattern);
      if (match?.[1]) words[flag] = match[1].replaceAll('"', '');
    }
    for (const [of, pattern] of measurePatterns) {
      const count = flagged.take(pattern)?.[1];
      if (count !== undefined) units.push(`${count} ${of}`);
    }
    const language = flagged.take(languageFlag);
    if (language) words.textLanguage = (language[1] ?? '').replaceAll('"', '');
  }
  if (/flat|\$/i.test(text)) for (const pattern of flatPatterns) words.flat ??= flagged.take(pattern)?.[1];
  const spoken = takeTextLanguage(flagged.rest());
  words.textLanguage ??= spoken?.language;
  const asked = takeWorkload(catalog, spoken?.rest ?? flagged.rest());
  if (asked.workload !== null) words.workload ??= asked.workload;
  const free = taker(keepNamesWhole(catalog, asked.rest, today));
  for (const [flag, pattern] of switchPatterns) if (free.take(pattern)) words[flag] = true;
  const place = free.take(regionPattern);
  if (place) words.region ??= place.slice(1).find((name) => name !== undefined) ?? null;
  const via = free.take(/(?<!\S)(?:via|through)\s+(?:"([^"]+)"|(\S+))/i);
  if (via) words.only ??= via[1] ?? via[2] ?? null;
  for (let said = free.take(unitsPattern); said; said = free.take(unitsPattern)) units.push(said[0].trim());
  if (units.length > 0) words.units = units;
  for (const pattern of cachedPatterns) words.cached ??= free.take(pattern)?.[1];
  const made = free.take(requestsPattern);
  if (made?.[2]) {
    words.requests ??= made[2];
    words.each = made[1] === undefined;
  }
  for (const [pattern, period] of spokenPeriods) {
    if (!free.take(pattern)) continue;
    if (period === 'request' && made) words.each = true;
    else words.per ??= period;
  }
  const first = (how: 'followed' | 'led') =>
    Math.min(
      ...Object.values(tokensOf).map((own) => own[how].exec(free.rest())?.index ?? Number.POSITIVE_INFINITY),
    );
  const how = first('led') < first('followed') ? 'led' : 'followed';
  words.in ??= free.take(tokensOf.in[how])?.[1];
  words.out ??= free.take(tokensOf.out[how])?.[1];
  if (words.in === undefined && words.out === undefined) {
    const both = free.take(pairPattern);
    if (both) [words.in, words.out] = [both[1] ?? null, both[2] ?? null];
  }
  const names = free
    .rest()
    .replaceAll(/(?<!\S)(?:x|×|\+|\/|-|tokens?|токен\p{L}*|at|with|of|the|each)(?=\s|$)/giu, ' ')
    .replaceAll(/(?:[\s,]|(?<!\S)(?:and|и)(?!\S))+$/giu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const said = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
  return { words: said, names };
}

/** The providers that words name, by id, name or a part of the id ("bedrock"); null where nobody named one. */
function providersOf(catalog: Catalog, only: string | null): readonly string[] | null | Misunderstood {
  if (only === null) return null;
  const asked = only
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const ids = Object.keys(catalog.providers);
  const found = asked.map((name) => {
    const key = nameKey(name);
    const exact = ids.filter((id) =>
      [id, catalog.providers[id]?.name ?? ''].some((own) => nameKey(own) === key),
    );
    return exact.length > 0 ? exact : ids.filter((id) => id.split('-').includes(name.toLowerCase()));
  });
  const missing = found.findIndex((own) => own.length === 0);
  if (missing !== -1 || asked.length === 0) return misunderstood('unknown-provider', asked[missing] ?? only);
  return found.flat();
}

/** Names already apart and the words for the rest, as the terminal and Discord's form give them. */
export function costNames(
  catalog: Catalog,
  names: readonly string[],
  words: CostWords,
  options: { readonly private: boolean },
  today: string,
): Command {
  const matches = matchNames(catalog, names, 1, today);
  if ('kind' in matches) return matches;
  const volume = readVolume(catalog, withoutOutput(catalog, matches, words), modelsOf(catalog, matches));
  if (volume && 'kind' in volume) return volume;
  const units = readUnits(words);
  if (units && 'kind' in units) return units;
  const textLanguage = textLanguageOf(catalog, words);
  if (textLanguage !== null && typeof textLanguage === 'object') return textLanguage;
  const only = providersOf(catalog, words.only);
  if (only && 'kind' in only) return only;
  const region = words.region === null ? null : findRegion(catalog, words.region);
  if (words.region !== null && region === null) {
    return misunderstood('unknown-region', words.region, knownRegions(catalog));
  }
  const price = words.price === null ? null : readPrice(words.price);
  if (words.price !== null && !price) return misunderstood('bad-price', words.price);
  const flat = words.flat === null ? null : readDollars(words.flat);
  const ofTokens = units && (words.price ?? words.flat ?? (words.routes ? 'routes' : null));
  if (ofTokens) return misunderstood('tokens-and-units', ofTokens);
  if (flat === 'two-readings') return misunderstood(flat, words.flat ?? '', dollarReadings(words.flat ?? ''));
  if (words.flat !== null && flat === null) return misunderstood('bad-flat', words.flat);
  const workload = words.workload === null ? null : findWorkload(catalog, words.workload);
  return {
    kind: 'cost',
    models: matches,
    volume,
    units,
    textLanguage,
    workload,
    routes: words.routes,
    details: words.details,
    only,
    region,
    price,
    flat,
    private: options.private,
  };
}

/**
 * `haiku pixtral 5M in 200k out a day`, `haiku, pixtral --in 5M --out 200k --per day`, `haiku for rag privately`.
 * @param given what was said beside the text; it wins
 */
export function parseCost(
  catalog: Catalog,
  text: string,
  today: string,
  given: Partial<CostWords> = {},
): Command {
  if (text.length > longestText) return misunderstood('too-long', text);
  const privately = /(?:^|\s)(?:--private|privately)\s*[.!?]?$/i;
  const asked = plain(text);
  const { words, names } = readCostText(catalog, asked.replace(privately, '').replace(/[?!.]+$/, ''), today);
  return costNames(
    catalog,
    splitNames(catalog, names, today),
    { ...noCostWords, ...words, ...given },
    { private: privately.test(asked) },
    today,
  );
}
