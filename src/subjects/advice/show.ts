import type { Catalog, Model } from '../../catalog/catalog.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { floorOf } from '../../catalog/standings/floor.ts';
import { standingOf } from '../../catalog/standings/standing.ts';
import type { Workload } from '../../catalog/table-schemas.ts';
import { daysBetween } from '../../dates.ts';
import type { Wording } from '../../language/wording.ts';
import { type Comparison, categoryOf } from '../comparison.ts';
import { criterionWord } from '../criterion.ts';
import { names } from '../named.ts';
import { comparedAmounts, type PriceCategory } from '../price/rule.ts';
import { placesText } from '../quality/reason.ts';
import { leadOf, oddsBetween, type QualityCategory } from '../quality/rule.ts';
import { domainName } from '../quality/say.ts';
import { differentKinds } from '../task.ts';
import { amountOf, unitOf } from './amount.ts';
import type { PairWords } from './pair-say.ts';
import type { Advice, Pair } from './rule.ts';
import { adviceMessages } from './say.ts';

type Told = {
  readonly catalog: Catalog;
  readonly comparison: Comparison;
  readonly workload: Workload | null;
  readonly quality: QualityCategory;
  readonly price: PriceCategory;
  readonly today: string;
  readonly words: Wording;
};

/** A model with its plain price, as it is named where nothing else is said of it. */
function priced(model: Model, today: string, words: Wording) {
  const route = referenceRoute(model, today);
  const price = route && words.of(adviceMessages).rates(route.price.input, route.price.output);
  return { name: model.name, price };
}

/** The measured model that a standing is expected from, and where it stands. */
function beforeOf({ catalog, quality, words }: Told, index: number): PairWords['before'] {
  const { from = null } = quality.standings[index] ?? {};
  if (!from) return null;
  return { name: from.name, places: placesText(catalog, standingOf(catalog, from, quality.domain), words) };
}

function pairWords(told: Told, pair: Pair, use: number | null): PairWords {
  const { catalog, comparison, quality, workload } = told;
  const name = (index: number) => comparison.models[index]?.name ?? '';
  const [better, other] = [amountOf(told, pair.better), amountOf(told, pair.other)];
  const floor = floorOf(catalog, workload, quality.domain);
  return {
    use: use === null ? null : name(use),
    better: name(pair.better),
    other: name(pair.other),
    odds: pair.odds ?? 0.5,
    ratio: pair.ratio,
    unpriced:
      better === null
        ? other === null
          ? null
          : name(pair.better)
        : other === null
          ? name(pair.other)
          : null,
    money: better === null || other === null ? null : { better, other, per: unitOf(told) },
    domain: domainName(quality.domain, catalog.domains[quality.domain]),
    reaches: pair.reaches,
    floor: floor?.model.name ?? null,
    isExpected: [pair.better, pair.other].some((index) => quality.standings[index]?.basis !== 'measured'),
    isWide: !pair.isMeasured,
    before: beforeOf(told, pair.better),
  };
}

/** "A $2.00, B $0.40 per 1M tokens" of those that are known; null where it is none or one. */
function moneyOfAll(told: Told, indexes: readonly number[]): string | null {
  const each = indexes.flatMap((index) => {
    const amount = amountOf(told, index);
    return amount === null ? [] : [{ name: told.comparison.models[index]?.name ?? '', amount }];
  });
  if (each.length < 2) return null;
  const groups = [...Map.groupBy(each, ({ amount }) => amount)];
  return told.words.of(adviceMessages).money(
    groups.map(([amount, own]) => ({ amount, names: own.map(({ name }) => name) })),
    unitOf(told),
  );
}

/** What one costs, and the least and the most of the others; null where one of them is not known. */
function moneyBeside(told: Told, use: number, indexes: readonly number[]) {
  const usd = comparedAmounts(told.price);
  const others = indexes
    .filter((index) => index !== use)
    .toSorted((a, b) => (usd[a] ?? 0) - (usd[b] ?? 0))
    .map((index) => amountOf(told, index));
  const own = amountOf(told, use);
  const known = others.filter((amount) => amount !== null);
  if (own === null || known.length === 0 || known.length < others.length) return null;
  const isCheapest = indexes.every((index) => (usd[use] ?? 0) <= (usd[index] ?? 0));
  return { own, others: [known[0] ?? '', known.at(-1) ?? ''], per: unitOf(told), isCheapest };
}

/** How much dearer one of two is, in words and money; null where a price is not known. */
function apartOf(told: Told, dear: number, cheap: number, ratio: number | null) {
  const name = (index: number) => told.comparison.models[index]?.name ?? '';
  const [more, less] = [amountOf(told, dear), amountOf(told, cheap)];
  if (ratio === null || more === null || less === null) return null;
  const money = told.words.of(adviceMessages).against(more, less, unitOf(told));
  return { dear: name(dear), cheap: name(cheap), ratio: Math.max(ratio, 1 / ratio), money };
}

/** Who of a set is best, beside the one that is advised: "A is better at only 6 in 10", or that it is the best itself. */
function leadOfSet(told: Told, use: number, left: readonly number[]): string {
  const { comparison, quality, words } = told;
  const known = left.filter((index) => quality.standings[index]?.estimate);
  const mean = (index: number) => quality.standings[index]?.estimate?.mean ?? 0;
  const [best, next] = known.toSorted((a, b) => mean(b) - mean(a));
  const other = best === use ? next : best;
  if (best === undefined || other === undefined) return '';
  const odds = oddsBetween(quality.standings[best]!, quality.standings[other === best ? use : other]!);
  const against = best === use ? odds : oddsBetween(quality.standings[best]!, quality.standings[use]!);
  return words.of(adviceMessages).setLead({
    name: comparison.models[best]?.name ?? '',
    isUsed: best === use,
    odds: against ?? 0.5,
    domain: domainName(quality.domain, told.catalog.domains[quality.domain]),
    isExpected: [best, best === use ? other : use].some(
      (index) => quality.standings[index]?.basis !== 'measured',
    ),
  });
}

function ofSet(told: Told, use: number | null, left: readonly number[]): readonly string[] {
  const { comparison, quality, price, words } = told;
  const say = words.of(adviceMessages);
  const { models } = comparison;
  const isExpected = left.some((index) => quality.standings[index]?.basis !== 'measured');
  const open = models.flatMap((_, index) => (comparison.advice.endings[index] ? [] : [index]));
  if (use !== null)
    return [say.setUse(models[use]?.name ?? '', moneyBeside(told, use, open)), leadOfSet(told, use, open)];
  const unknown = models.filter((_, index) => left.includes(index) && !quality.standings[index]?.estimate);
  if (unknown.length > 0) return say.unknown(names(unknown), null, moneyOfAll(told, open), null);
  const byQuality = left.toSorted(
    (a, b) => (quality.standings[b]?.estimate?.mean ?? 0) - (quality.standings[a]?.estimate?.mean ?? 0),
  );
  const amounts = comparedAmounts(price);
  const byPrice = left
    .filter((index) => amounts[index] != null)
    .sort((a, b) => (amounts[a] ?? 0) - (amounts[b] ?? 0));
  const [top = 0] = byQuality;
  const [cheap] = byPrice;
  const isApart = cheap !== undefined && cheap !== top;
  return say.setOpen(
    models[top]?.name ?? '',
    isApart ? (models[cheap]?.name ?? null) : null,
    isApart ? moneyOfAll(told, [top, cheap]) : null,
    isExpected,
  );
}

/** Sentences with one more behind the first. */
const afterHead = ([head = '', ...more]: readonly string[], next: string) => [head, next, ...more];

function sentencesOf(told: Told, { because, use, endings, lacking }: Advice): readonly string[] {
  const { comparison, quality, today, words } = told;
  const say = words.of(adviceMessages);
  const { models } = comparison;
  const name = (index: number) => models[index]?.name ?? '';
  const ends = (index: number) => {
    const { why = 'retired', on = null, successor = null } = endings[index] ?? {};
    return { name: name(index), why, on, successor: successor?.name ?? null };
  };
  const after = (model: Model | null | undefined) => (model ? [priced(model, today, words)] : []);
  // Of two the rule itself says who is left out.
  const dropped =
    models.length === 2
      ? ''
      : say.dropped(
          models.flatMap((_, index) => (endings[index] ? [ends(index)] : [])),
          lacking.map(({ model, need }) => ({ name: name(model), need })),
        );
  switch (because.rule) {
    case 'both-end': {
      const successors = [...new Set(endings.flatMap((ending) => ending?.successor ?? []))];
      const lead = leadOf(quality);
      const isTold = quality.result.outcome === 'win' && lead !== null;
      const best = isTold && {
        name: name(lead.better),
        odds: lead.odds,
        domain: domainName(quality.domain, told.catalog.domains[quality.domain]),
      };
      return say.bothEnd(
        models.map((_, index) => ends(index)),
        successors.flatMap(after),
        best || null,
      );
    }
    case 'better-ends': {
      const [successor = null] = after(endings[because.ended]?.successor);
      return say.betterEnds(ends(because.ended), because.odds, successor, name(because.left), models.length);
    }
    case 'others-end': {
      const following = because.ended.flatMap((index) => {
        const next = endings[index]?.successor;
        return next && !models.includes(next) ? [{ next, of: name(index) }] : [];
      });
      const successors = [...Map.groupBy(following, ({ next }) => next)].map(([next, own]) => ({
        ...priced(next, today, words),
        of: own.map(({ of }) => of),
      }));
      return [say.othersEnd(name(use ?? 0), because.ended.map(ends)), say.successors(successors)];
    }
    case 'kinds':
      return differentKinds(models, words);
    case 'need':
      return [say.need(name(use ?? 0), because.need, because.lacking.map(name))];
    case 'nobody-fits':
      return [say.nobodyFits(because.need, names(models))];
    case 'successor': {
      const { pair, newer, older } = because;
      const ratio = pair.better === newer ? (pair.ratio ?? 1) : 1 / (pair.ratio ?? 1);
      const odds = pair.better === newer ? pair.odds : null;
      const sentences = say.successor(
        name(newer),
        name(older),
        ratio,
        moneyOfAll(told, [newer, older]),
        !pair.isMeasured,
        odds,
      );
      return afterHead(sentences, dropped);
    }
    case 'pair': {
      const { pair } = because;
      if (pair.odds !== null) return afterHead(say.pair(pairWords(told, pair, use)), dropped);
      const both = [pair.better, pair.other];
      const isKnown = (index: number) => quality.standings[index]?.estimate !== null;
      const known = both.find(isKnown);
      const place = known === undefined ? null : placesText(told.catalog, quality.standings[known]!, words);
      const { ratio } = pair;
      const [dear, cheap] =
        ratio !== null && ratio < 1 ? [pair.other, pair.better] : [pair.better, pair.other];
      const sentences = say.unknown(
        both.filter((index) => !isKnown(index)).map(name),
        known === undefined || place === null ? null : { name: name(known), places: place },
        moneyOfAll(told, [dear, cheap]),
        apartOf(told, dear, cheap, ratio),
      );
      return afterHead(sentences, dropped);
    }
    case 'set':
      return afterHead(ofSet(told, use, because.left), dropped);
    default:
      return because satisfies never;
  }
}

/** Whoever begins now pays in so many days what is announced. */
const soon = 45;

/** What is advised, or may be taken, and will soon cost more. */
function dearerSoon({ comparison, price, today, words }: Told, { use, endings }: Advice): string[] {
  return comparison.models.flatMap(({ name }, index) => {
    const next = price.routes[index]?.next?.value;
    if ((use !== null && index !== use) || endings[index] || !next?.from) return [];
    const now = price.routes[index]?.price;
    const isDearer = now !== undefined && next.input + next.output > now.input + now.output;
    return isDearer && daysBetween(today, next.from) <= soon
      ? [words.of(adviceMessages).dearerSoon(name, next.from, next.input, next.output)]
      : [];
  });
}

/** Words that a head has at most. */
const mostWords = 60;

/** Sentences after the first: why, and what else there is. */
const mostSentences = 2;

function wordsIn(sentence: string): number {
  let count = 1;
  for (let at = sentence.indexOf(' '); at >= 0; at = sentence.indexOf(' ', at + 1)) count += 1;
  return count;
}

/** As many of the sentences after the first as there is room for, in order. */
function fitting(head: string, more: readonly string[]): string[] {
  let count = wordsIn(head);
  return more
    .filter((sentence) => {
      const own = wordsIn(sentence);
      const isRoom = count + own <= mostWords;
      if (isRoom) count += own;
      return isRoom;
    })
    .slice(0, mostSentences);
}

/** The advice in at most three sentences and 60 words: the head, then why and what else there is. */
export function adviceSentences(
  catalog: Catalog,
  comparison: Comparison,
  today: string,
  words: Wording,
): readonly [head: string, ...more: string[]] {
  const quality = categoryOf<QualityCategory>(comparison, 'quality');
  const price = categoryOf<PriceCategory>(comparison, 'price');
  if (!quality || !price) throw new Error('a comparison needs a price and a quality');
  const workload = comparison.workload === null ? null : (catalog.workloads[comparison.workload] ?? null);
  const told = { catalog, comparison, workload, quality, price, today, words };
  const { advice } = comparison;
  const newer = advice.newer && words.of(adviceMessages).newer(priced(advice.newer, today, words));
  const [head = '', ...rest] = sentencesOf(told, advice).filter(Boolean);
  // Who takes what is advised should know of its successor before anything else.
  const more = [newer ?? '', ...dearerSoon(told, advice), ...rest].filter(Boolean);
  return [head, ...fitting(head, more)];
}

/** The advice as one text. */
export function adviceText(catalog: Catalog, comparison: Comparison, today: string, words: Wording): string {
  return adviceSentences(catalog, comparison, today, words).join(' ');
}

/** The score by categories, in one line. */
export function scoreboardText(catalog: Catalog, comparison: Comparison, words: Wording): string {
  const { models, categories, verdict, weights, workload } = comparison;
  const that = (outcome: 'tie' | 'unknown') =>
    categories
      .filter(({ result }, index) => result.outcome === outcome && weights[index] !== 0)
      .map(({ id }) => criterionWord(catalog, id, words));
  return words.of(adviceMessages).scoreboard(
    models.map(({ name }, index) => ({ name, wins: verdict.wins[index] ?? 0 })),
    workload !== null,
    that('tie'),
    that('unknown'),
  );
}

/** The advice for scripts. */
export function adviceJson(catalog: Catalog, comparison: Comparison, today: string, words: Wording): object {
  const { advice, models } = comparison;
  const quality = categoryOf<QualityCategory>(comparison, 'quality');
  const lead = quality && leadOf(quality);
  const successors = advice.endings.flatMap((ending) => ending?.successor?.id ?? []);
  const others = [
    ...successors.map((id) => ({ id, when: 'successor' })),
    ...(advice.newer ? [{ id: advice.newer.id, when: 'newer' }] : []),
    ...models.flatMap((model, index) => {
      if (index === advice.use || advice.endings[index]) return [];
      return [{ id: model.id, when: lead?.better === index ? 'quality' : 'otherwise' }];
    }),
  ];
  return {
    kind: advice.kind,
    use: advice.use === null ? null : (models[advice.use]?.id ?? null),
    otherwise: others,
    sentence: adviceText(catalog, comparison, today, words),
  };
}
