import type { Figure } from '../../claims/figure.ts';
import type { PriceSide } from '../../claims/finding.ts';
import { when } from '../../claims/when.ts';
import { oncePerText, pattern } from '../../language/pattern.ts';
import { type Lexeme, lexemesOf } from './lexemes.ts';

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
  /** Its place among figures of one side, of several models: "output $15 and $5". */
  readonly row: { readonly at: number; readonly of: number } | null;
};

/** What a statement's surroundings say of it: the head of a column, a heading, a note. */
export type Surroundings = {
  readonly sides: readonly (readonly PriceSide[])[];
  /** Tokens that a price is for; null where nothing says so. */
  readonly tokens: number | null;
  /** Whether that is said away from the figures, as in a title. */
  readonly isFar: boolean;
  readonly isBatch: boolean;
  readonly above: number | null;
  /** Whether prices are spoken of, so that a sum needs no unit of its own. */
  readonly isOfPrices: boolean;
  /** Whether numbers without a sign for money are prices, and whether those with a slash between them are. */
  readonly hasBare: boolean;
  readonly hasBarePairs: boolean;
};

const perMillion = 1e6;
/** A million tokens cost no more USD: "cost per token" in a title is a manner of speaking. */
const mostAsked = 2000;
const sideKinds = ['input', 'output', 'cache-read', 'cache-write', 'hour-write'] as const;
type SideKind = (typeof sideKinds)[number];
const isSide = ({ kind }: Lexeme) => sideKinds.some((own) => own === kind);

const andOnly = pattern`^\s+{and}\s+$`;
const behindName = pattern`_\s*(?:(?:{is}|{are}|{costs}|{pays}|{priced}|{around}|[:=,(-])\s*){0,3}$`;
const slashOnly = /^\s?\/\s?\$?$/;
const arrow = /^\s*(?:->|→|=>|➜|➔)\s*$/;
const blank = /^[\s*]*$/;
/** Between the sides of a list: "input, cached input and output". */
const listed = pattern`^(?:\s*[,/+&(]|\s*,?\s*{and})\s*$`;
/** Between a figure and the side that follows it: "$7 (input)", "$7 for input". */
const toSide = pattern`^[\s(*]*(?:{for}\s+)?(?:{the}\s+)?$`;
/** Between a side and the figure that it introduces. */
const toFigure = pattern`^(?:'s(?!\p{L}))?[\s:=(*~≈-]*(?:(?:{token}|{priced}|{is}|{are}|{costs}|{around})[\s:=(*~≈-]*){0,3}$`;
const colon = /^\s*[:=]/;
/** Between two figures of one run. */
const inRun = pattern`^[\s,/;+&|()_~≈:*]*(?:{and})?[\s,/;+&|()_~≈:*]*$`;
/** Before a unit that is that of all figures. */
const ofAll = pattern`^[\s,;(*-]*(?:{both}|{all})?[\s,:(-]*(?:{usd}\s+)?$`;
const near = pattern`(?:[~≈]|{around})\s*$`;
const product = /[×*]|\d\s*x\s*[$\d(]/;
const inFormula = pattern`[×*]\s*$|[×*+]\s?\($|=\s*$|{input}\s*\+\s*{output}[^$]{0,12}$`;
/** "A third of B": "1/3 of B". */
const partOf = pattern`^[^\p{L}\d]*{fraction}\s`;
const formulaAfter = /^\s*[×*](?!\*)/;
const given = pattern`(?:{input}|{output}|{prompted}|{completed}|{cached}|{priced})\s*=\s*$`;
/** A difference or a bound is no price. */
const apartAfter = pattern`^\s*{apart}`;
const apartBefore = pattern`(?:{saves}|{apartBy}|{bounded}|(?<![-=])[<>≤≥])\s*~?$`;
/** "Goes up to $8 beyond 200K" says what it costs then. */
const risesTo = pattern`{rises}\s+{bounded}\s*~?$`;
const range = pattern`^(?:\s?-|\s+{changedTo})\s?\$?\s?\d`;
/** "Went from $7 to $5". */
const changed = pattern`{changes}\s[^$]{0,40}?{startsAt}\s+$`;
const rangeBefore = pattern`\d\s?(?:-\s?|\s{changedTo}\s+)$`;
const changedBefore = pattern`{changes}\s[^$]{0,40}?{startsAt}\s[^\p{L}]+{changedTo}\s+$`;
const changedTo = pattern`^\s*{changedTo}\s*$`;
const ofPrices = pattern`{priced}|{costly}`;
const spending = pattern`{spending}|\d\s?[KM]?\s+{token}`;
/** From a price to that of the next model: its name, and little else. */
const nextName = String.raw`(?:(?:{and}|{but}|{for})\s+)?_+\s*(?:(?:{is}|{costs}|{priced}|{around}|{exactly})\s+|[-:=,(~≈]\s*){0,3}$`;
const ofNext = pattern`^\s*(?:[,;.]|{and}|{but}|-)\s*${nextName}`;
const ofFirst = pattern`^\s*${nextName}`;
const endsThere = pattern`^\s*(?:[,.;)!]|$|-|(?:{and}|{but})\s)`;
const longestToSide = 70;

/** A figure with what stands round it. */
type Item = {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly figure: Figure;
  readonly isBare: boolean;
  readonly isNear: boolean;
  readonly unit: number | null;
  /** Where what belongs to it ends: its unit, its side. */
  readonly tail: number;
  readonly after: readonly Lexeme[];
  readonly before: readonly Lexeme[];
  /** It is no price: of something else, or part of a formula. */
  readonly isNone: boolean;
};

/** What sides that stand together say of one figure: "cached" and "input" is cached input. */
function combined(own: readonly Lexeme[]): SideKind | null {
  const said = own.flatMap(({ kind }) => sideKinds.find((side) => side === kind) ?? []);
  return said.find((side) => side !== 'input' && side !== 'output') ?? said.at(-1) ?? null;
}

function itemsOf(text: string, lexemes: readonly Lexeme[]): Item[] {
  const items: Item[] = [];
  /** Lexemes that a figure before them has taken. */
  let taken = -1;
  for (const [at, own] of lexemes.entries()) {
    if (own.kind !== 'sum' && own.kind !== 'bare') continue;
    const before: Lexeme[] = [];
    let place = own.start;
    for (let k = at - 1; k > taken; k--) {
      const other = lexemes[k];
      if (!other || other.kind === 'sum' || other.kind === 'bare' || other.kind === 'foreign') break;
      const gap = text.slice(other.end, place);
      if (gap.includes(';') || gap.includes('|')) break;
      if (!isSide(other)) {
        if (before.length > 0) break;
        continue;
      }
      if (before.length === 0 ? own.start - other.end > longestToSide : !listed.test(gap)) break;
      before.unshift(other);
      place = other.start;
    }
    let unit: number | null = null;
    let isForeign = false;
    let tail = own.end;
    const after: Lexeme[] = [];
    for (let k = at + 1; k < lexemes.length; k++) {
      const other = lexemes[k];
      if (!other) break;
      const gap = text.slice(tail, other.start);
      if (other.kind === 'unit' && unit === null && blank.test(gap)) unit = other.tokens;
      else if (other.kind === 'foreign' && blank.test(gap)) isForeign = true;
      else if (isSide(other) && toSide.test(gap)) {
        const next = lexemes[k + 1];
        const isNext =
          next !== undefined && (next.kind === 'sum' || next.kind === 'bare')
            ? toFigure.test(text.slice(other.end, next.start))
            : false;
        // "$2/$10 with cache 0.20/2.50"
        const isLed = isOfCache(other) && /\p{L}/u.test(gap);
        const isHeaded = (before.length > 0 && unit === null) || gap.includes('(') || isLed;
        if (isNext && (isHeaded || colon.test(text.slice(other.end)))) break;
        after.push(other);
      } else if (other.kind !== 'token' || !/^[\s-]*$/.test(gap)) break;
      tail = other.end;
      taken = k;
    }
    // "(input)"
    if (/\([^)]*$/.test(text.slice(own.end, tail)) && text[tail] === ')') tail += 1;
    const lead = text.slice(Math.max(0, own.start - 64), own.start);
    const rest = text.slice(own.end, own.end + 24);
    const side = before.at(-1);
    const isGiven = side !== undefined && /^\s*=\s*$/.test(text.slice(side.end, own.start));
    items.push({
      at,
      start: own.start,
      end: own.end,
      figure: own.figure,
      isBare: own.kind === 'bare',
      isNear: near.test(lead),
      unit,
      tail,
      after,
      before,
      isNone:
        isForeign ||
        (own.kind === 'bare' && partOf.test(rest)) ||
        (inFormula.test(lead) && !given.test(lead) && !isGiven) ||
        (/\+\s*$/.test(lead) && product.test(text)) ||
        formulaAfter.test(rest) ||
        /\(\s?-$/.test(lead) ||
        apartAfter.test(text.slice(tail, tail + 24)) ||
        (apartBefore.test(lead) && !risesTo.test(lead)) ||
        (range.test(text.slice(tail, tail + 24)) && !changed.test(lead)) ||
        (rangeBefore.test(lead) && !changedBefore.test(lead)),
    });
  }
  return items;
}

const cents = pattern`(?:{cents}|¢)$`;

/** Numbers that are cents as their neighbour is: "30 cents in, 90 out", "10/50 cents". */
function withCents(text: string, items: readonly Item[]): Item[] {
  const isInCents = items.map(({ start, end }) => cents.test(text.slice(start, end)));
  return items.map((own, at) => {
    const [before, next] = [items[at - 1], items[at + 1]];
    if (!own.isBare || !/^\d+$/.test(text.slice(own.start, own.end))) return own;
    const isFirst =
      next !== undefined && isInCents[at + 1] === true && slashOnly.test(text.slice(own.tail, next.start));
    const isNext =
      before !== undefined &&
      isInCents[at - 1] === true &&
      own.figure.value > before.figure.value * 100 &&
      inRun.test(text.slice(before.tail, own.before[0]?.start ?? own.start));
    if (!isFirst && !isNext) return own;
    isInCents[at] = true;
    const { value, half } = own.figure;
    return { ...own, figure: { value: value / 100, half: half / 100 } };
  });
}

/** The side that stands right beside a figure alone: "$5 in", "output: 25"; null where none does. */
function ownSide(text: string, [item, ...others]: readonly Item[]): SideKind | null {
  if (!item || others.length > 0 || !isTight(text, [item])) return null;
  return combined(item.after) ?? combined(item.before.slice(-1));
}

/** Whether a number without a sign is the other side of a sum beside it: "$5 in and 25 out", "0.95 in, $4 out". */
function isOtherSide(text: string, groups: readonly (readonly Item[])[], at: number): boolean {
  const group = groups[at] ?? [];
  const side = ownSide(text, group);
  if (side === null) return false;
  const start = ([own]: readonly Item[]) => own?.before[0]?.start ?? own?.start ?? 0;
  return [groups[at - 1], groups[at + 1]].some((other, index) => {
    const [first, last] = index === 0 ? [other, group] : [group, other];
    const isSum = other?.[0] && !other[0].isBare && !other[0].isNone;
    const beside = isSum ? ownSide(text, other) : null;
    return (
      beside !== null &&
      beside !== side &&
      inRun.test(text.slice(first?.at(-1)?.tail ?? 0, Math.max(first?.at(-1)?.tail ?? 0, start(last ?? []))))
    );
  });
}

/** "A costs $7 and $33": right behind a name, dearer the second time, and nothing else is said of them. */
function isPlainPair(text: string, last: Item, item: Item): boolean {
  const areSums = !last.isBare && !item.isBare && last.unit === null && item.after.length === 0;
  return (
    areSums &&
    last.before.length === 0 &&
    last.figure.value < item.figure.value &&
    andOnly.test(text.slice(last.tail, item.start)) &&
    behindName.test(text.slice(0, last.start)) &&
    endsThere.test(text.slice(item.tail))
  );
}

/** Figures with slashes between them: "$7/$33". */
function groupsOf(text: string, items: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  for (const item of items) {
    const last = groups.at(-1)?.at(-1);
    if (
      last &&
      last.after.length === 0 &&
      item.before.length === 0 &&
      (slashOnly.test(text.slice(last.tail, item.start)) || isPlainPair(text, last, item))
    )
      groups.at(-1)?.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** The sides of three figures by their sizes: what is cached costs least, output most. */
function threeSides(figures: readonly Figure[]): readonly (readonly PriceSide[])[] | null {
  const [a, b, c] = figures.map(({ value }) => value);
  if (a === undefined || b === undefined || c === undefined) return null;
  if (b < a && a <= c) return [['input'], ['cache-read'], ['output']];
  return c < a && a <= b ? [['input'], ['output'], ['cache-read']] : null;
}

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

const plainUnknown: readonly PriceSide[] = ['input', 'output'];

/** "$3 per 1M tokens" counts no tokens. */
const withoutUnits = (text: string, lexemes: readonly Lexeme[]) =>
  lexemes
    .filter(({ kind }) => kind === 'unit')
    .reduce((own, { start, end }) => own.slice(0, start) + '_'.repeat(end - start) + own.slice(end), text);

const thousands = /^\d{1,3},\d{3}$/;

const isAbsurd = ({ value }: Figure, tokens: number | null) =>
  tokens !== null && value * (perMillion / tokens) > mostAsked;

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
    isOther = manner.isOther || isSecond;
    if (isOther) continue;
    // A number without a sign is a price beside one that has it, before a unit, or where its surroundings say so.
    const isBare = group.every((own) => own.isBare) && end.unit === null;
    const isPriced = about.hasBare || (group.length > 1 && (about.tokens !== null || about.hasBarePairs));
    if (isBare && !isPriced && !isOtherSide(text, groups, at)) continue;
    // "Output: 4,000" counts tokens.
    if (isBare && thousands.test(text.slice(first.start, first.end))) continue;
    const inRow = list.get(first);
    const shared = rows.get(first)?.side;
    const only = inRow ?? shared;
    const plain = only ? { sides: [[only]], hasSide: true } : sidesOf(group, about);
    // "Input: $3 -> $2": of the same side.
    const own: Sides | null =
      isChanged && !plain?.hasSide && sidesBefore?.sides.length === group.length ? sidesBefore : plain;
    sidesBefore = own;
    if (own === null) continue;
    // "A is $3 per 1M input, B $1": what is said of the next model alike.
    const before = prices.at(-1);
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
      const isPrice = group.length > 1 || (isTight(text, group) && (beside || isOfPrices()));
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
      if (!isPrice || (!isInBrackets && !isLabelled && isSpending())) continue;
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
      row: rows.get(first) ?? null,
    });
  }
  return withPairs(text, prices, items);
}

/** "April 2024: $3" tells what it was then. */
const ofItsDay = pattern`^[^\p{L}\d]*(${when})\s*:[^\p{L}\d]*$`;

const inList = pattern`^\s*(?:,|{and}|&|\/|,\s*{and})\s*$`;

/** "Input and output cost $3 and $15": the sides of figures that stand in a list as their sides do. */
function listedSides(text: string, groups: readonly (readonly Item[])[]): ReadonlyMap<Item, PriceSide> {
  const sides = new Map<Item, PriceSide>();
  for (const [at, [first]] of groups.entries()) {
    const before = first?.before ?? [];
    if (before.length < 2) continue;
    const row = groups.slice(at, at + before.length).flat();
    const isList = row.every((own, index) => {
      const last = row[index - 1];
      const isPlain = own.after.length === 0 && (last === undefined || own.before.length === 0);
      return isPlain && (last === undefined || inList.test(text.slice(last.tail, own.start)));
    });
    if (!isList || row.length !== before.length) continue;
    for (const [index, own] of row.entries()) {
      const side = before[index] && combined([before[index]]);
      if (side) sides.set(own, side);
    }
  }
  return sides;
}

/** "Output $15 and $5": figures of one side that stand in a list, one a model. */
function rowsOf(
  text: string,
  groups: readonly (readonly Item[])[],
  list: ReadonlyMap<Item, PriceSide>,
): ReadonlyMap<Item, { readonly at: number; readonly of: number; readonly side: PriceSide }> {
  const rows = new Map<Item, { at: number; of: number; side: PriceSide }>();
  for (let from = 0; from < groups.length; from++) {
    const [first] = groups[from] ?? [];
    const side =
      first && !list.has(first) && first.after.length === 0 ? combined(first.before.slice(-1)) : null;
    if (!first || !side) continue;
    const row = [first];
    for (const [own, ...others] of groups.slice(from + 1)) {
      const last = row.at(-1) ?? first;
      const isPlain =
        own && others.length === 0 && own.before.length + own.after.length === 0 && !list.has(own);
      if (!isPlain || last.unit !== null || !inList.test(text.slice(last.tail, own.start))) break;
      row.push(own);
    }
    if (row.length > 1) for (const [at, own] of row.entries()) rows.set(own, { at, of: row.length, side });
    from += row.length - 1;
  }
  return rows;
}

/** Whether a side stands right beside the figures. */
function isTight(text: string, [first, ...others]: readonly Item[]): boolean {
  const side = first?.before.at(-1);
  return (
    (others.at(-1) ?? first)?.after.length !== 0 ||
    (first !== undefined && side !== undefined && toFigure.test(text.slice(side.end, first.start)))
  );
}

/** Which figure of a group is for what; null where nobody can say. */
type Sides = { readonly sides: readonly (readonly PriceSide[])[]; readonly hasSide: boolean };

function sidesOf(group: readonly Item[], about: Surroundings): Sides | null {
  const [first] = group;
  const before = first?.before ?? [];
  const after = group.at(-1)?.after ?? [];
  if (group.length === 1) {
    const own = after.length > 0 ? combined([...before.filter(isOfCache).slice(-1), ...after]) : null;
    if (own) return { sides: [[own]], hasSide: true };
    // "Both input and output cost $3"
    if (before.length === 2 && before.every(({ kind }) => kind === 'input' || kind === 'output'))
      return { sides: [['input']], hasSide: false };
    const one = combined(before.slice(-1));
    if (one) return { sides: [[one]], hasSide: true };
    const [label, ...others] = about.sides;
    return label && others.length === 0
      ? { sides: [label], hasSide: true }
      : { sides: [plainUnknown], hasSide: false };
  }
  const list = before.length === group.length ? before : after.length === group.length ? after : null;
  if (list) return { sides: list.map((own) => [combined([own]) ?? 'input']), hasSide: true };
  if (about.sides.length === group.length) return { sides: about.sides, hasSide: true };
  const one = combined(before.slice(-1)) ?? combined(after);
  if (group.length === 2) {
    // Reading from a cache costs less than writing into it, whichever is said first.
    const isRising = (group[0]?.figure.value ?? 0) <= (group[1]?.figure.value ?? 0);
    if (one === 'cache-read')
      return { sides: isRising ? cacheSides : cacheSides.toReversed(), hasSide: true };
    if (one !== null || about.sides.length === 1) return null;
    return { sides: [['input'], ['output']], hasSide: true };
  }
  const three = group.length === 3 && one === null ? threeSides(group.map(({ figure }) => figure)) : null;
  return three && { sides: three, hasSide: true };
}

const cacheSides: readonly (readonly PriceSide[])[] = [['cache-read'], ['cache-write']];
const isOfCache = ({ kind }: Lexeme) =>
  kind === 'cache-read' || kind === 'cache-write' || kind === 'hour-write';

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
      inRun.test(text.slice(one.end, Math.max(one.end, lead(two))));
    if (isPair) {
      all.push({ ...two, start: lead(one), figures: [...a, ...b] });
      at += 1;
    } else all.push(one);
  }
  return all;
}

/** A head of a column of money: its label says so, or names a side where the table is of prices per so many tokens. */
const money = /[$¢]/;
const ofTokens = pattern`{token}`;
const ofTime = pattern`^\W*(?:{formerly}|{now})\W*$`;
const decimals = /^\W*\d{1,3}[.,]\d{2,3}(?:\W|$)/;

/** What a label or a heading says by itself. */
const saidIn = oncePerText((text) => {
  const lexemes = lexemesOf(text);
  const sides = lexemes.flatMap(({ kind }) => sideKinds.find((side) => side === kind) ?? []);
  // "Input (cached)" may be either.
  const isEither = sides.length === 1 && sides[0] === 'cache-read' && /^\W*\p{L}+\s*\(/u.test(text);
  const list: Surroundings['sides'] = isEither ? [['cache-read', 'input']] : sides.map((side) => [side]);
  const tier = lexemes.find(({ kind, isAbove }) => kind === 'tier' && isAbove);
  return {
    sides: list,
    units: new Set(lexemes.flatMap(({ kind, tokens }) => (kind === 'unit' ? [tokens] : []))),
    isBatch: lexemes.some(({ kind }) => kind === 'batch'),
    above: tier?.tokens ?? null,
    isOfMoney: money.test(text) || ofPrices.test(text),
    isOfTokens: ofTokens.test(text),
    isOfTime: ofTime.test(text),
  };
});

const onlyOne = (units: ReadonlySet<number>) => (units.size === 1 ? ([...units][0] ?? null) : null);

/**
 * What a label, a heading or a note says of the figures that it is for.
 * @param around what holds for the whole table or section
 * @param cells those of one row that it is for, or that stand beside them
 */
export function surroundingsOf(
  label: string,
  around: readonly string[],
  cells: readonly { readonly text: string }[] = [],
): Surroundings {
  const own = saidIn(label);
  const far = around.flatMap((text) => (text === '' ? [] : saidIn(text)));
  const unit = onlyOne(own.units);
  const tokens = unit ?? onlyOne(new Set(far.flatMap(({ units }) => [...units])));
  const isMoney = own.isOfMoney || unit !== null;
  const isOfPrices = isMoney || far.some(({ isOfMoney }) => isOfMoney) || tokens !== null;
  const hasSide = own.sides.length > 0;
  const hasDecimals = () => !own.isOfTokens && cells.some(({ text }) => decimals.test(text));
  return {
    sides: own.sides,
    tokens,
    isFar: unit === null,
    isBatch: own.isBatch,
    above: own.above,
    isOfPrices,
    hasBare: isMoney || (hasSide && (tokens !== null || hasDecimals())),
    hasBarePairs: isOfPrices || own.isOfTime,
  };
}
