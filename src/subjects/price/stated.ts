import type { Figure } from '../../claims/figure.ts';
import type { PriceSide } from '../../claims/finding.ts';
import { when } from '../../claims/when.ts';
import { pattern } from '../../language/pattern.ts';
import { type Lexeme, lexemesOf } from './lexemes.ts';
import {
  barePair,
  isOtherSide,
  isTight,
  listedSides,
  plainUnknown,
  rowsOf,
  type Sides,
  sidesOf,
} from './sides.ts';
import {
  barenessOf,
  changed,
  endsThere,
  groupsOf,
  type Item,
  inRun,
  isBareSide,
  isLedByName,
  isSideOf,
  itemsOf,
  nameBefore,
  toFigure,
  withCents,
} from './sums.ts';
import { ofPrices, type Surroundings } from './surroundings.ts';

/** One figure of a stated price, USD per 1M tokens, and what it may be the price of: the likeliest first. */
export type StatedFigure = {
  readonly figure: Figure;
  readonly sides: readonly PriceSide[];
  /** Whether the text says that it is rounded. */
  readonly isNear: boolean;
  readonly start: number;
  readonly end: number;
};

/** A price as a text states it: one figure, or several that are said in one breath; offsets are of the text. */
export type Stated = {
  readonly start: number;
  readonly end: number;
  readonly figures: readonly StatedFigure[];
  /** Whether the text says for how many tokens it is. */
  readonly hasUnit: boolean;
  /** Whether a side is named or follows from the order. */
  readonly hasSide: boolean;
  /** What was before: "$7 -> $5". */
  readonly isPast: boolean;
  /** Above so many input tokens a request; 0 where only "long" is said. */
  readonly above: number | null;
  /** Whether it may be no price at all: it has no sign, and nothing round it says so. */
  readonly isPerhaps: boolean;
  /** Its place among figures of one side, of several models: "output $15 and $5". */
  readonly row: { readonly at: number; readonly of: number } | null;
};

const perMillion = 1e6;

/** A million tokens cost no more USD: "cost per token" in a title is a manner of speaking. */
const mostAsked = 2000;

const arrow = /^\s*(?:->|→|=>|➜|➔)\s*$/;

/** Before a unit that is that of all figures. */
const ofAll = pattern`^[\s,;(*-]*(?:{both}|{all})?[\s,:(-]*(?:{usd}\s+)?$`;

export const changedTo = pattern`^\s*{changedTo}\s*$`;

const spending = pattern`{spending}|\d\s?[KM]?\s+{token}`;

/** From a price to that of the next model: its name, and little else. */
const nextName = String.raw`(?:(?:{and}|{but}|{for})\s+)?_+\s*(?:(?:{is}|{costs}|{priced}|{around}|{exactly})\s+|[-:=,(~≈]\s*){0,3}$`;

const ofNext = pattern`^\s*(?:[,;.]|{and}|{but}|-)\s*${nextName}`;

/** The same of a side, where more may stand before the name: "..., those on B 25 cents", "... on A, and on B". */
const nextOfSide = pattern`^(?:\s+{for}\s+_+)?[^_$\d.;:!?]{0,40}?(?:[,:]|{and}|{but}|-)\s*[^_$\d.;:!?,]{0,24}_+\s*(?:(?:{is}|{are}|{costs}|{priced}|{around}|{exactly}|{still})\s+|[-:=,(~≈]\s*){0,3}$`;

const ofFirst = pattern`^\s*${nextName}`;

/** Where a figure begins with the side that stands right before it. */
function leadOf(text: string, { before, start }: Item): number {
  const side = before.at(-1);
  return side && isSideOf(text, side, start) ? side.start : start;
}

const ofTokens = pattern`\d\s?[KM]?\s+{token}`;

/** Whether a figure is the price of the model named before it, whoever spends how much: "We take A at $2 in". */
function isOfName(text: string, place: number, lexemes: readonly Lexeme[]): boolean {
  const name = nameBefore(text, place);
  if (!name || ofTokens.test(withoutUnits(text, lexemes))) return false;
  return !spending.test(text.slice(name.end)) && !ofModel.test(text.slice(0, name.start));
}
/** "Our costs for A are $40 in, $60 out". */
const ofModel = pattern`(?<!\p{L}){byModel}\s+$`;

const inBatch = (side: PriceSide): PriceSide =>
  side === 'input' ? 'batch-input' : side === 'output' ? 'batch-output' : side;

/** What the words round a group say of it besides its sides. */
type Manner = {
  readonly isBatch: boolean;
  readonly mayBeBatch: boolean;
  readonly isOther: boolean;
  readonly above: number | null;
};

const besides = pattern`{and}|\+`;

const besidesOnly = pattern`^[\s,]*(?:{and}|\+|\/)\s*$`;

const isTelling = ({ kind }: Lexeme) => kind === 'batch' || kind === 'other' || kind === 'tier';

/** @param telling the lexemes that tell of a manner */
function mannerOf(text: string, telling: readonly Lexeme[], group: readonly Item[], last: number): Manner {
  const [first, end] = [group[0], group.at(-1)];
  if (!first || !end || telling.length === 0)
    return { isBatch: false, mayBeBatch: false, isOther: false, above: null };
  const lead = text.slice(last, first.start);
  const clause =
    last + Math.max(-1, ...[...lead.matchAll(/[;|]|,\s|\.\s|\(/g)].map(({ index }) => index)) + 1;
  const rest = text.slice(end.tail);
  const stop = end.tail + (/^(?:\s*\([^()$\d]*\))?[^,;|/()$]*/.exec(rest)?.[0].length ?? 0);
  let [isBatch, mayBeBatch, isOther] = [false, false, false];
  let above: number | null = null;
  for (const { kind, start, tokens, isAbove, end: to } of telling) {
    const isHere = start >= clause && start < stop;
    // "Batch: $0.50 in, $2.50 out" goes on; "In a batch, ..." may.
    const isLead = start < first.start && /^[^,;|$]{0,12}:/.test(text.slice(to));
    const isEarlier = start < first.start && !text.slice(start, first.start).includes('|');
    if (kind === 'batch') {
      // "$5 plus caching and batch discounts" is not yet one of them.
      const isBesides = start >= end.tail && besides.test(text.slice(end.tail, start));
      isBatch ||= (isHere && !isBesides) || isLead;
      mayBeBatch ||= isEarlier || start >= stop || isBesides;
    } else if (kind === 'other') isOther ||= isHere || isLead || (start >= last && start < first.start);
    else if (kind === 'tier' && (isHere || isLead || isEarlier)) above = isAbove ? tokens : above;
  }
  return { isBatch, mayBeBatch, isOther, above };
}

/** "$3 per 1M tokens" counts no tokens, nor does "above 200K tokens". */
const withoutUnits = (text: string, lexemes: readonly Lexeme[]) =>
  lexemes
    .filter(({ kind }) => kind === 'unit' || kind === 'tier')
    .reduce((own, { start, end }) => own.slice(0, start) + '_'.repeat(end - start) + own.slice(end), text);

const thousands = /^\d{1,3},\d{3}$/;

const isAbsurd = ({ value }: Figure, tokens: number | null) =>
  tokens !== null && value * (perMillion / tokens) > mostAsked;

/** "A: takes video, $0.30/$2.50, 1M tokens": a pair by itself in a list is a price, whatever stands beside it. */
function isItemOfList(text: string, group: readonly Item[]): boolean {
  const [input, output] = group;
  return (
    group.length === 2 &&
    input?.isBare === false &&
    /,\s*$/.test(text.slice(Math.max(0, input.start - 4), input.start)) &&
    /^\s*(?:[,;)]|\.?\s*$)/.test(text.slice(output?.tail))
  );
}

/** "$2/$10": two sums with a slash between, the second of them larger. */
function isSumPair(text: string, group: readonly Item[]): boolean {
  const [input, output, ...others] = group;
  if (!input || !output || others.length > 0 || input.isBare || output.isBare) return false;
  return input.figure.value < output.figure.value && /^\s?\/\s?$/.test(text.slice(input.tail, output.start));
}

/** Asks only where the answer is needed, and then once. */
function once(ask: () => boolean): () => boolean {
  let known: boolean | null = null;
  return () => (known ??= ask());
}

/**
 * Prices that a text states, each with what it is for as far as the text and its surroundings say.
 * @param isNextOf whether it follows a text that states one price per so many tokens
 */
export function statedIn(text: string, about: Surroundings, isNextOf = false): Stated[] {
  const lexemes = lexemesOf(text);
  const items = withCents(text, itemsOf(text, lexemes));
  const telling = lexemes.filter(isTelling);
  const groups = groupsOf(text, items);
  const attached = new Set(
    items.flatMap(({ at, tail }) => lexemes.slice(at).filter(({ end }) => end <= tail)),
  );
  /** A unit that stands before the figures. */
  const ahead = lexemes.find(
    (own) => own.kind === 'unit' && !attached.has(own) && own.start < (items.at(-1)?.start ?? 0),
  );
  /** One that stands behind them all: "both per million tokens". */
  const lastTail = items.at(-1)?.tail ?? 0;
  const behind = lexemes.find(({ kind, start }) => kind === 'unit' && start >= lastTail);
  const isOfAll = behind && ofAll.test(text.slice(lastTail, behind.start));
  /** The unit behind the last figure of a run is that of all. */
  const unitAfter: (number | null)[] = [];
  for (let at = groups.length - 1; at >= 0; at--) {
    const own = groups[at]?.at(-1);
    const next = groups[at + 1]?.[0];
    const start = next ? Math.min(next.start, next.before[0]?.start ?? next.start) : 0;
    const between = own && next ? text.slice(own.tail, Math.max(own.tail, start)) : null;
    const isRun = between !== null && (inRun.test(between) || arrow.test(between));
    unitAfter[at] = own?.unit ?? (isRun ? (unitAfter[at + 1] ?? null) : null);
  }
  const list = listedSides(text, groups);
  const rows = rowsOf(text, groups, list);
  const prices: Stated[] = [];
  const isSpending = once(() => spending.test(withoutUnits(text, lexemes)));
  const hasSums = items.some(({ isBare, isNone }) => !isBare && !isNone);
  const isOfPrices = once(() => about.isOfPrices || ofPrices.test(text));
  let last = 0;
  let isOther = false;
  let lastTokens: number | null = null;
  let sidesBefore = null as Sides | null;
  for (const [at, group] of groups.entries()) {
    const [first, end] = [group[0], group.at(-1)];
    const from = last;
    const isChanged = first !== undefined && at > 0 && arrow.test(text.slice(from, first.start));
    last = end?.tail ?? last;
    if (!first || !end || group.some(({ isNone }) => isNone)) continue;
    const said =
      unitAfter[at] ??
      (isChanged ? unitAfter[at - 1] : null) ??
      (ahead && ahead.start < first.start ? ahead.tokens : null) ??
      (isOfAll ? behind.tokens : null) ??
      (about.isFar && isAbsurd(first.figure, about.tokens) ? null : about.tokens);
    const manner = mannerOf(text, telling, group, from);
    // "In fast mode $8 in and $40 out": what is said of the first goes for both.
    const isSecond: boolean =
      isOther && besidesOnly.test(text.slice(from, first.before[0]?.start ?? first.start));
    const isItem = isItemOfList(text, group);
    isOther = (manner.isOther && !isItem) || isSecond;
    if (isOther) continue;
    // A number without a sign is a price beside one that has it, before a unit, or where its surroundings say so.
    const isBare = group.every((own) => own.isBare) && end.unit === null;
    const isPriced = about.hasBare || (group.length > 1 && (about.tokens !== null || about.hasBarePairs));
    const bare = isBare && !isPriced && !isOtherSide(text, groups, at) ? barePair(text, groups, at) : null;
    const lead = bare?.[0]?.before[0]?.start ?? bare?.[0]?.start ?? 0;
    const bareness = bare ? barenessOf(text, bare, lead, hasSums) : 'none';
    const leadOfGroup = isTight(text, group) ? leadOf(text, first) : first.start;
    const isSide = group.length === 1 && isTight(text, group);
    // "Cached input on A is 10 cents": the name may stand behind the side.
    const isLed =
      isSide && (isLedByName(text, leadOfGroup) || text.slice(leadOfGroup, first.start).includes('_'));
    const isOneSide = isBare && !isPriced && isSide && isBareSide(text, first, leadOfGroup);
    if (isBare && !isPriced && bareness === 'none' && !isOneSide && !isOtherSide(text, groups, at)) continue;
    // "Output: 4,000" counts tokens.
    if (isBare && thousands.test(text.slice(first.start, first.end))) continue;
    const inRow = list.get(first);
    const shared = rows.get(first)?.side;
    const only = inRow ?? shared;
    // "Cached input on A is 10 cents, on B 30 cents": of the same side.
    const before = prices.at(-1);
    const isOfSideBefore =
      group.length === 1 &&
      first.before.length + first.after.length === 0 &&
      before?.hasSide === true &&
      before.figures.length === 1 &&
      (!first.isBare || first.unit !== null || endsThere.test(text.slice(first.tail))) &&
      nextOfSide.test(text.slice(before.end, first.start)) &&
      endsThere.test(text.slice(end.tail));
    const plain = only
      ? { sides: [[only]], hasSide: true }
      : isOfSideBefore
        ? { sides: [before.figures[0]?.sides ?? plainUnknown], hasSide: true }
        : sidesOf(text, group, about);
    // "Input: $3 -> $2": of the same side.
    const own: Sides | null =
      isChanged && !plain?.hasSide && sidesBefore?.sides.length === group.length ? sidesBefore : plain;
    sidesBefore = own;
    if (own === null) continue;
    // "A is $3 per 1M input, B $1": what is said of the next model alike.
    const isNext =
      group.length === 1 &&
      said === null &&
      !first.isBare &&
      (before ? before.hasUnit && before.figures.length === 1 : isNextOf) &&
      (before ? ofNext : ofFirst).test(text.slice(before?.end ?? 0, first.start)) &&
      endsThere.test(text.slice(end.tail));
    // "Input is $3 per 1M and its output price $15": the unit goes on.
    const goesOn =
      (prices.at(-1)?.hasUnit || (prices.length === 0 && isNextOf && isTight(text, group))) &&
      own.hasSide &&
      first.before.length > 0 &&
      !isSpending();
    const isUnit = said !== null || goesOn === true || isNext;
    if (!isUnit && !own.hasSide) continue;
    if (!isUnit && !about.hasBare && about.sides.length === 0) {
      // Nothing says for how many tokens it is: the words round it must say that it is a price.
      const beside = [groups[at - 1], groups[at + 1]].some((other) => other?.[0] && isTight(text, other));
      const isPrice = group.length > 1 || isOfSideBefore || (isSide && (beside || isOfPrices() || isLed));
      // "We moved from A ($3/$15)": a pair in brackets behind a name is its price, whatever is spent.
      const isInBrackets =
        group.length === 2 &&
        /_\s?\([^()$]{0,40}$/.test(text.slice(0, first.start)) &&
        /^[^()$]{0,40}\)/.test(text.slice(end.tail));
      // "We take A: $3 in and $15 out" too.
      const earlier = groups[at - 1];
      const tail = earlier?.at(-1)?.tail ?? first.start;
      const lead =
        earlier?.[0] && inRun.test(text.slice(tail, first.before[0]?.start ?? first.start))
          ? earlier[0]
          : first;
      const isLabelled = beside && /_\s?[:-]\s?$/.test(text.slice(0, lead.before[0]?.start ?? lead.start));
      // "A: $0.70 in / $2.10 out": the second side of what was read.
      const goesOnFrom =
        isSide &&
        before?.hasSide === true &&
        inRun.test(text.slice(before.end, Math.max(before.end, leadOfGroup)));
      // "You get 1M tokens of context for $2/$10": nobody spends so.
      const behindName = text.slice(nameBefore(text, first.start)?.end ?? first.start, first.start);
      const isSpent = spending.test(behindName) || spending.test(text.slice(end.tail, end.tail + 24));
      const isPair = isSumPair(text, group) && !isSpent;
      const isSure = isPair || isInBrackets || isLabelled || isItem || bareness !== 'none';
      if (
        !isPrice ||
        (!isSure && !goesOnFrom && isSpending() && !(isLed && isOfName(text, first.start, lexemes)))
      )
        continue;
    }
    const by = perMillion / (said ?? (goesOn ? lastTokens : null) ?? perMillion);
    if (said !== null) lastTokens = said;
    const isBatch = manner.isBatch || about.isBatch;
    const figures = group.map(({ figure, isNear, start, end }, index): StatedFigure => {
      const sides = own.sides[index] ?? plainUnknown;
      const all = isBatch
        ? sides.map(inBatch)
        : manner.mayBeBatch
          ? [...sides, ...sides.map(inBatch)]
          : sides;
      return {
        figure: { value: figure.value * by, half: figure.half * by },
        sides: [...new Set(all)],
        isNear: isNear || first.isNear,
        start,
        end,
      };
    });
    const next = text.slice(end.tail, groups[at + 1]?.[0]?.start ?? end.tail);
    const isPast =
      ofItsDay.test(text.slice(0, first.start)) ||
      arrow.test(next) ||
      (changedTo.test(next) && changed.test(text.slice(from, first.start)));
    prices.push({
      start: first.start,
      end: end.tail,
      figures,
      hasUnit: isUnit,
      hasSide: own.hasSide,
      isPast,
      above: manner.above ?? about.above,
      isPerhaps: bareness === 'perhaps',
      row: rows.get(first) ?? null,
    });
  }
  return withPairs(text, prices, items);
}

/** "April 2024: $3" tells what it was then. */
const ofItsDay = pattern`^[^\p{L}\d]*(${when})\s*:[^\p{L}\d]*$`;

/** "$7 in, $33 out per million" is one price with two sides. */
function withPairs(text: string, prices: readonly Stated[], items: readonly Item[]): Stated[] {
  const itemAt = new Map(items.map((own) => [own.start, own]));
  const lead = (own: Stated) => {
    const side = itemAt.get(own.start)?.before[0];
    return side && toFigure.test(text.slice(side.end, own.start)) ? side.start : own.start;
  };
  const all: Stated[] = [];
  for (let at = 0; at < prices.length; at++) {
    const [one, two] = [prices[at], prices[at + 1]];
    if (!one) break;
    const [a, b] = [one.figures, two?.figures ?? []];
    const sides = [a[0]?.sides[0], b[0]?.sides[0]];
    const isPair =
      two !== undefined &&
      a.length === 1 &&
      b.length === 1 &&
      one.hasSide &&
      two.hasSide &&
      ((sides[0] === 'input' && sides[1] === 'output') ||
        (sides[0] === 'batch-input' && sides[1] === 'batch-output')) &&
      itemAt.get(one.start)?.unit == null &&
      one.hasUnit === two.hasUnit &&
      one.row === null &&
      two.row === null &&
      one.isPast === two.isPast &&
      one.isPerhaps === two.isPerhaps &&
      inRun.test(text.slice(one.end, Math.max(one.end, lead(two))));
    if (isPair) {
      all.push({ ...two, start: lead(one), figures: [...a, ...b] });
      at += 1;
    } else all.push(one);
  }
  return all;
}
