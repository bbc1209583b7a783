import type { Figure } from '../../claims/figure.ts';
import { pattern } from '../../language/pattern.ts';
import type { Lexeme } from './lexemes.ts';

export const sideKinds = ['input', 'output', 'cache-read', 'cache-write', 'hour-write'] as const;

export type SideKind = (typeof sideKinds)[number];

const isSide = ({ kind }: Lexeme) => sideKinds.some((own) => own === kind);

const andOnly = pattern`^\s+{and}\s+$`;

const behindName = pattern`_\s*(?:(?:{is}|{are}|{costs}|{pays}|{priced}|{around}|[:=,(-])\s*){0,3}$`;

const slashOnly = /^\s?\/\s?\$?$/;

const blank = /^[\s*]*$/;

/** Between the sides of a list: "input, cached input and output". */
const listed = pattern`^(?:\s*[,/+&(]|\s*,?\s*{and})\s*$`;

/** Between a figure and the side that follows it: "$7 (input)", "$7 for input". */
const toSide = pattern`^[\s(*/]*(?:{for}\s+)?(?:{the}\s+)?$`;

/** Between a side and the figure that it introduces. */
export const toFigure = pattern`^(?:'s(?!\p{L}))?[\s:=(*~≈-]*(?:(?:{token}|{priced}|{is}|{are}|{costs}|{around}|{exactly}|{still})[\s:=(*~≈-]*){0,3}$`;

/** The same where the name stands between: "cached input on A is 10 cents"; of a prompt that is what one costs. */
const toFigureOfName = pattern`^\s+(?:{byModel}|{is})\s+_+(?=\s)[\s:=(*~≈-]*(?:(?:{is}|{are}|{costs}|{around}|{exactly}|{still})[\s:=(*~≈-]*){0,3}$`;
const asked = pattern`^(?:{prompted}|{completed})`;

/** Whether a side that stands before a figure is what it is the price of. */
export const isSideOf = (text: string, side: Pick<Lexeme, 'start' | 'end'>, start: number): boolean =>
  toFigure.test(text.slice(side.end, start)) ||
  (!asked.test(text.slice(side.start, side.end)) && toFigureOfName.test(text.slice(side.end, start)));

const colon = /^\s*[:=]/;

/** Between two figures of one run. */
export const inRun = pattern`^[\s,/;+&|()_~≈:*]*(?:{and})?[\s,/;+&|()_~≈:*]*$`;

const near = pattern`(?:[~≈]|{around})\s*$`;

const product = /[×*]|\d\s*x\s*[$\d(]/;

const inFormula = pattern`[×*]\s*$|[×*+]\s?\($|=\s*$|{input}\s*\+\s*{output}[^$]{0,12}$`;

/** "A third of B": "1/3 of B". */
const partOf = pattern`^[^\p{L}\d]*{fraction}\s`;

const formulaAfter = /^\s*[×*](?!\*)/;

const given = pattern`(?:{input}|{output}|{prompted}|{completed}|{cached}|{priced})\s*=\s*$`;

/** "GPT-5 = $3": what a name is said to be. */
const ofName = /_\s*=\s*$/;

/** "Max output 64k, $7/$33": what a side says was of the count behind it. */
const ofCount = pattern`^[\s:=~≈(-]*(?:{upTo}\s+)?\d[\d.,]*\s?(?:{scale})?(?:\s+{token})?\s*[,)]`;

/** A difference or a bound is no price. */
const apartAfter = pattern`^\s*{apart}`;

const apartBefore = pattern`(?:{saves}|{apartBy}|{bounded}|(?<![-=])[<>≤≥])\s*~?$`;

/** "The difference between A and B is $2 on input and $10 on output" */
const ofGap = pattern`{gapBetween}(?:[^.;:]|\.(?=\d))*$`;

/** "Goes up to $8 beyond 200K" says what it costs then. */
const risesTo = pattern`(?:{rises}|{changes})(?:\s+\p{L}+){0,2}\s+{bounded}\s*~?$`;

const range = pattern`^(?:\s?-|\s+{changedTo})\s?\$?\s?\d`;

/** "Went from $7 to $5". */
export const changed = pattern`{changes}\s[^$]{0,40}?{startsAt}\s+$`;

const rangeBefore = pattern`\d\s?(?:-\s?|\s{changedTo}\s+)$`;

const changedBefore = pattern`{changes}\s[^$]{0,40}?{startsAt}\s[^\p{L}]+{changedTo}\s+$`;

export const endsThere = pattern`^\s*(?:[,.;)!]|$|-|(?:{and}|{but})\s)`;

const longestToSide = 70;

/** A figure with what stands round it. */
export type Item = {
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

export function itemsOf(text: string, lexemes: readonly Lexeme[]): Item[] {
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
      if (before.length === 0 && isSide(other) && ofCount.test(gap)) break;
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
        (inFormula.test(lead) && !given.test(lead) && !isGiven && !ofName.test(lead)) ||
        (/\+\s*$/.test(lead) && product.test(text)) ||
        formulaAfter.test(rest) ||
        /\(\s?-$/.test(lead) ||
        apartAfter.test(text.slice(tail, tail + 24)) ||
        ofGap.test(text.slice(0, own.start)) ||
        (apartBefore.test(lead) && !risesTo.test(lead)) ||
        (range.test(text.slice(tail, tail + 24)) && !changed.test(lead)) ||
        (rangeBefore.test(lead) && !changedBefore.test(lead)),
    });
  }
  return items;
}

const cents = pattern`(?:{cents}|¢|\dc)$`;

/** Numbers that are cents as their neighbour is: "30 cents in, 90 out", "10/50 cents". */
export function withCents(text: string, items: readonly Item[]): Item[] {
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
export function groupsOf(text: string, items: readonly Item[]): Item[][] {
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

/** Before a price that has no sign: the name of its model, a sign behind it, or a word for asking so much. */
const leadsPrice = pattern`(?:_\s*(?:\([^()$\d]{0,24}\)|\))?\s*|[:=,(-]\s+|\(|(?<!\p{L})(?:{around}|{atSum}|{pays}|{priced}|{is}|{now}|{still}|{exactly}|{it}|{indeed}|{onRoute}\s+\p{L}{3,})\s+)$`;
const saysPrice = pattern`(?<!\p{L})(?:{pays}|{priced})\s+(?:{around}\s+)?$`;
/** Of which a number without a sign may be as well. */
const saysLittle = pattern`(?<!\p{L})(?:{is}|{now}|{still}|{onRoute}\s+\p{L}{3,})\s+$`;
/** "Bedrock asks 0.35/0.75 for A" */
const nameNext = pattern`^\s+(?:{for}|{atSum})\s+_`;
const endsPrice = pattern`^\s*(?:[.,;:!?](?!\d)|[)\n-]|$|(?:{and}|{but}|{versus}|{now}|{until}|{to}|{onRoute}|{for}|{than}|{per})(?!\p{L}))`;
const hasDecimals = (text: string, { start, end }: Pick<Item, 'start' | 'end'>) =>
  /[.,]/.test(text.slice(start, end));
/** What is more than this for 1M tokens has a sign. */
const mostBare = 200;
/** "Latency 0.8/1.2" */
const ofPace = pattern`{pace}|{score}`;
/** "7/10" may be a mark. */
const marks: ReadonlySet<number> = new Set([5, 10, 100]);

/** How sure it is that figures without a sign, both sides of one model, are prices: by their decimals, or by the words round them. */
export type Bareness = 'price' | 'perhaps' | 'none';

/**
 * Whether figures without a sign are the price of the model named before them: "A: 0.25/2", "A, 1.40 in, 2.20 out".
 * @param from where the first begins, a side before it included
 * @param hasSums whether the text states prices that have one: "A is $2/$10, B 15/75"
 */
export function barenessOf(text: string, items: readonly Item[], from: number, hasSums: boolean): Bareness {
  const [input, output, ...others] = items;
  if (!input || !output || others.length > 0 || items.some(({ isNone }) => isNone)) return 'none';
  const lead = text.slice(Math.max(0, from - 40), from);
  const rest = text.slice(output.tail, output.tail + 40);
  const isNamed = text.lastIndexOf('_', from) >= 0 || nameNext.test(rest);
  if (!isNamed || !leadsPrice.test(lead) || !endsPrice.test(rest) || ofPace.test(text)) return 'none';
  const [low, high] = [input.figure.value, output.figure.value];
  if (low <= 0 || low > high || high > mostBare) return 'none';
  if (saysPrice.test(lead)) return 'price';
  const isMark = input.tail === input.end && marks.has(high);
  // "Claude 3.5/3.7" are versions, 73.3/80.2 are scores.
  const isVersion = low >= 1 && high < 10 && /_\s*$/.test(lead);
  const isScore = low > 20;
  const isPlain = !isMark && (hasSums || items.some((own) => hasDecimals(text, own)));
  const hasSides = items.every(({ after, before }) => after.length + before.length > 0);
  const isSure = hasSides || (!isVersion && !saysLittle.test(lead));
  return isPlain && !isScore && isSure ? 'price' : 'perhaps';
}

/** Whether words before a price say whose it is: "A is $5 in", "A: 40 cents on input". */
export const isLedByName = (text: string, from: number): boolean =>
  text.lastIndexOf('_', from) >= 0 && leadsPrice.test(text.slice(Math.max(0, from - 40), from));

/** Where the name before a place begins, and where it ends; null where none does. */
export function nameBefore(text: string, place: number): { start: number; end: number } | null {
  const end = text.lastIndexOf('_', place - 1) + 1;
  return end === 0 ? null : { start: text.slice(0, end).search(/_+$/), end };
}

/** Whether a number without a sign beside a side of its own is the price of the model named before: "A is 1.50 in". */
export function isBareSide(text: string, { start, end, tail, figure, isNone }: Item, from: number): boolean {
  if (isNone || !hasDecimals(text, { start, end }) || figure.value > mostBare || ofPace.test(text))
    return false;
  return isLedByName(text, from) && endsPrice.test(text.slice(tail, tail + 40));
}

export const isOfCache = ({ kind }: Lexeme) =>
  kind === 'cache-read' || kind === 'cache-write' || kind === 'hour-write';
