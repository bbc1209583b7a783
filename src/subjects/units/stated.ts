import type { Figure } from '../../claims/figure.ts';
import { figure } from '../../claims/figure.ts';
import { type Measure, measures } from '../../cost/unit-volume.ts';
import { zerosOf } from '../../language/numbers.ts';
import { oncePerText, pattern } from '../../language/pattern.ts';
import { type Lexeme, lexemesOf } from '../price/lexemes.ts';
import { type SaidKind, saidKind } from './said-kind.ts';

/** So many of what people count: what a price is for. */
export type Lot = { readonly count: number; readonly of: Measure };

/** A price of a lot as a text states it, in USD; offsets are of the text. */
export type StatedUnitPrice = {
  readonly start: number;
  readonly end: number;
  readonly figure: Figure;
  /** Whether the text says that it is rounded. */
  readonly isNear: boolean;
  readonly lot: Lot;
  readonly kind: SaidKind;
  /** Whether it is said of a batch, or of a discount. */
  readonly isSpecial: boolean;
};

/** What a head or a heading says of the figures below it. */
export type UnitSurroundings = {
  readonly lot: Lot | null;
  readonly kind: () => SaidKind;
  /** Whether numbers without a sign for money are prices. */
  readonly hasBare: boolean;
};

const measure = String.raw`(?:(?<images>{imageUnit})|(?<minutes>{minuteUnit})|(?<hours>{hourUnit})|(?<seconds>{secondUnit}|(?<=\/\s?)s(?!\p{L}))|(?<characters>{characterUnit})|(?<pages>{pageUnit}))(?![\s-]+{otherThanUnit})`;
const many = String.raw`(?:(?<count>(?:\d{1,3}(?: \d{3})+(?!\d)|{number}))\s?(?<scale>{scale})?[\s-]{0,2}|(?<word>{scale})\s+)?`;
/** "Generated", "medium-quality", "1024x1024". */
const adjectives = String.raw`(?:(?!{otherThanUnit}|{otherUnit}|{per}(?!\p{L})|{for}(?!\p{L}))(?:\p{L}[\p{L}-]{2,20}|\d{3,4}\s?[x×]\s?\d{3,4}|\d{3,4}p)\s+){0,2}?`;
const afterSum = pattern`^(?:\s?\([^()$\d]{1,24}\))?[\s)*_]{0,3}(?:(?:{per}|\/)\s*(?:{oneUnit}\s+)?|{for}\s+(?={oneUnit}|\d|{scale}\s)(?:{oneUnit}\s+)?|{oneUnit}\s+)${many}${adjectives}${measure}`;
const apiece = pattern`^[\s)*_]{0,3}{apiece}`;
/** "Text/image: $2" is a price of tokens of either. */
const anywhere = pattern`(?<![\p{L}\d.,])(?<!{text}\s?\/\s?)${many}${measure}`;
/** Before a measure of which one is meant: "an", "cost per", "цена". */
const marked = pattern`(?:(?:{oneUnit}|\/|{priced}(?:\s+{of})?)\s*)(?:_+['’]?s?\s+)?(?:\p{L}[\p{L}-]{2,20}\s+){0,2}$|[$¢]\s?$`;
/** Behind one of which the price follows: "image price of A:". */
const thenPriced = pattern`^\s+{priced}`;
const alone = pattern`^{aloneUnit}$`;
/** What introduces a sum. */
const leads = pattern`(?:(?<![\p{L}\d])(?:{is}|{costs}|{pays}|{priced}|{around}|по|{for})|[:=-])[\s*~≈("]*$`;
const leadsEach = pattern`(?:(?<![\p{L}\d])(?:{is}|{are}|{costs}|{pays}|{priced}|{around}|по|{for})|[:=,-])[\s*~≈("]*$`;
const nearBefore = pattern`(?:[~≈]|{around})\s*$`;
const apartAfter = pattern`^\s*{apart}`;
const apartBefore = pattern`(?:{saves}|{apartBy}|{bounded}|[<>≤≥])\s*~?$`;
/** "$0.05 medium", "and B costs $30": the lot of the sum before goes on. */
const goesOn = /^[^_.\d]{0,48}(?:_+[^_.\d]{0,16})?$/;
const rangeBetween = pattern`^\s?(?:[-–—]|{changedTo})\s?$`;
const inFormula = /[×*]\s*$|\+\s?\(?$/;
const goesIn = pattern`{input}`;
const spending = pattern`{spending}`;
const special = pattern`{batched}|{discounted}`;
const otherAfter = pattern`^[\s)*_]{0,3}(?:(?:{per}|{one}|{each}|\/)\s*(?:[\d.,]+\s?)?(?:{scale}\s?)?(?:{otherUnit}|{token}|{scale})|{input}|{output}|\/\s?\$?\d)`;
const clause = pattern`[,;|]\s|\s{and}\s`;
const longestGap = 60;
const longestRun = 48;

const plural = /(?:s|ий|ок)$/i;

/** What a match counts; null where the number is none. */
function lotOf(groups: Readonly<Record<string, string | undefined>>): Lot | null {
  const of = measures.find((own) => groups[own] !== undefined);
  if (!of) return null;
  const { count, scale = '', word, images } = groups;
  // "A 4K image" is one of that size.
  if (
    images !== undefined &&
    !plural.test(images) &&
    /^(?:0?\.5|1|2|4)$/.test(count ?? '') &&
    /^k$/i.test(scale)
  )
    return { count: 1, of };
  const times = 10 ** zerosOf((scale || word || '').replace('.', ''));
  // "1,000 images" are a thousand, whatever language they are in.
  const plain =
    count === undefined
      ? 1
      : /^\d{1,3}(?:[ ,.]\d{3})+$/.test(count)
        ? Number(count.replaceAll(/\D/g, ''))
        : figure(count).value;
  const value = plain * times;
  return value > 0 ? { count: value, of } : null;
}

/** One of some measure that stands in a text, and whether one is meant. */
type Counted = { readonly start: number; readonly end: number; readonly lot: Lot; readonly isOne: boolean };

function countedIn(text: string): Counted[] {
  return anywhere.all(text).flatMap(({ 0: all, index, groups = {} }): Counted[] => {
    const lot = lotOf(groups);
    if (!lot) return [];
    const [start, end] = [index, index + all.length];
    const isCounted = groups.count !== undefined || groups.word !== undefined;
    const isOne =
      isCounted ||
      marked.test(text.slice(Math.max(0, start - 60), start)) ||
      thenPriced.test(text.slice(end, end + 16)) ||
      alone.test(all.trim());
    return [{ start, end, lot, isOne }];
  });
}

/** A sum and what it is for, where its own words say so. */
type Item = {
  readonly lexeme: Lexeme;
  readonly end: number;
  readonly lot: Lot | null;
  readonly isOther: boolean;
};

/** Sums, and numbers where they may be prices: in a range, or where a head says so. */
function sumsIn(text: string, hasBare: boolean): Lexeme[] {
  const found: Lexeme[] = [];
  for (const lexeme of lexemesOf(text)) {
    const last = found.at(-1);
    const isRange =
      lexeme.kind === 'bare' && last !== undefined && rangeBetween.test(text.slice(last.end, lexeme.start));
    if (lexeme.kind === 'sum' || isRange || (lexeme.kind === 'bare' && hasBare)) found.push(lexeme);
  }
  return found;
}

/** Prices of a lot that a text states, in order. */
export function unitPricesIn(text: string, about: UnitSurroundings): StatedUnitPrice[] {
  const sums = sumsIn(text, about.hasBare);
  if (sums.length === 0) return [];
  const counted = countedIn(text);
  if (counted.length === 0 && about.lot === null) return [];
  const items = sums.map((lexeme, at): Item => {
    const next = sums[at + 1]?.start ?? text.length;
    const behind = text.slice(lexeme.end, next);
    const after = afterSum.exec(behind);
    const own = after && lotOf(after.groups ?? {});
    if (after && own) return { lexeme, end: lexeme.end + after[0].length, lot: own, isOther: false };
    const from = sums[at - 1]?.end ?? 0;
    const before = counted.filter(({ start, end }) => start >= from && end <= lexeme.start);
    const each = apiece.exec(behind);
    if (each) {
      const one = before.findLast(({ end }) => leadsEach.test(text.slice(end, lexeme.start)));
      return {
        lexeme,
        end: lexeme.end + (one ? each[0].length : 0),
        lot: one ? { ...one.lot, count: 1 } : about.lot,
        isOther: false,
      };
    }
    if (otherAfter.test(behind)) return { lexeme, end: lexeme.end, lot: null, isOther: true };
    const one = before.findLast(({ end, isOne }) => {
      const gap = text.slice(end, lexeme.start);
      return isOne && gap.length <= longestGap && !/[;|]/.test(gap) && leads.test(gap);
    });
    return { lexeme, end: lexeme.end, lot: one?.lot ?? null, isOther: false };
  });
  return items.flatMap(({ lexeme, end, lot, isOther }, at): StatedUnitPrice[] => {
    if (isOther || lexeme.figure.value === 0) return [];
    const [before, after] = [items[at - 1], items[at + 1]];
    const isNext = (one: Item, other: Item) =>
      other.lexeme.start - one.end <= longestRun && !text.slice(one.end, other.lexeme.start).includes('_');
    const shared =
      lot ??
      (after && isNext(items[at] as Item, after) ? runLot(items, at + 1, text) : null) ??
      (before?.lot && goesOn.test(text.slice(before.end, lexeme.start)) ? before.lot : null) ??
      about.lot;
    if (!shared) return [];
    const lead = text.slice(Math.max(0, lexeme.start - 64), lexeme.start);
    const rest = text.slice(end, end + 24);
    if (apartAfter.test(rest) || apartAfter.test(text.slice(lexeme.end, lexeme.end + 24))) return [];
    if (apartBefore.test(lead) && !rangeBetween.test(text.slice(before?.lexeme.end ?? 0, lexeme.start)))
      return [];
    // What somebody paid for so many says less of the price: some were made in vain.
    if (!isRound(shared.count) && spending.test(text)) return [];
    if (inFormula.test(lead) || /^\s*[×*](?!\*)/.test(rest)) return [];
    const [from, to] = [before?.end ?? 0, after?.lexeme.start ?? text.length];
    const around = text.slice(from, to);
    // "At 720p, $0.50 at 1024p and ...": of several, each in its clause.
    const inClause = clauseAt(text.slice(from, lexeme.start), text.slice(lexeme.end, to));
    const beside = items.length === 1 ? around : inClause;
    // What goes in has a price of its own.
    if (goesIn.test(inClause)) return [];
    return [
      {
        start: lexeme.start,
        end,
        figure: lexeme.figure,
        isNear: nearBefore.test(lead),
        lot: shared,
        kind: saidKind(beside, about.kind()),
        isSpecial: special.test(around),
      },
    ];
  });
}

/** What stands round a figure up to the next comma. */
function clauseAt(before: string, after: string): string {
  const last = clause.all(before).at(-1);
  const next = clause.exec(after);
  return `${before.slice(last === undefined ? 0 : last.index + last[0].length)} ${after.slice(0, next?.index)}`;
}

const isRound = (count: number) => Number.isInteger(Math.log10(count));

/** What the last of a run of sums is for: "$0.006 low, $0.05 medium per image". */
function runLot(items: readonly Item[], from: number, text: string): Lot | null {
  for (let at = from; at < items.length; at++) {
    const own = items[at];
    if (!own || own.isOther) return null;
    if (own.lot) return own.lot;
    const next = items[at + 1];
    if (
      !next ||
      next.lexeme.start - own.end > longestRun ||
      text.slice(own.end, next.lexeme.start).includes('_')
    )
      return null;
  }
  return null;
}

const money = /[$¢]/;
const pricedWord = pattern`{priced}|{usd}`;
const perWord = pattern`(?:{per}|\/)\s*(?:{oneUnit}\s+)?${many}${adjectives}${measure}`;
const startsPer = pattern`^\W*(?:{per}|\/)\s`;
const whole = pattern`^\W*(?:(?:{per}|{oneUnit})\s+)?${many}(?:\p{L}+\s+)?${measure}\W*(?:\(?\s*\$\s*\)?)?\W*$`;

/** The lot that a label or a cell says that prices are for. */
function lotIn(text: string): Lot | null {
  const found = perWord.exec(text) ?? whole.exec(text);
  const own = found && lotOf(found.groups ?? {});
  if (own) return own;
  return pricedWord.test(text) ? (countedIn(text).find(({ isOne }) => isOne)?.lot ?? null) : null;
}

const ofLabel = oncePerText((label) => {
  const { quality, size } = saidKind(label, null);
  return {
    lot: lotIn(label),
    // "1024x1024", with sums below.
    isKind: quality.length + size.length > 0,
    isMoney: money.test(label) || pricedWord.test(label),
    startsPer: startsPer.test(label),
  };
});

/**
 * What a label, cells beside it and what stands round the table say of its figures.
 * @param beside the other cells of the row
 * @param text the cell itself
 */
export function unitSurroundings(
  label: string,
  beside: readonly string[],
  around: string,
  text = '',
): UnitSurroundings {
  const own = ofLabel(label);
  const isMoney = own.isMoney || (own.isKind && money.test(text));
  const besides = (): Lot | null => {
    const side = beside.find((text) => text.length < 40 && !money.test(text) && whole.test(text));
    return (side === undefined ? null : lotIn(side)) ?? lotIn(around);
  };
  const lot = own.lot ?? (isMoney ? besides() : null);
  return {
    lot,
    kind: () =>
      saidKind([label, ...beside.filter((text) => text.length < 40)].join(' | '), saidKind('', null)),
    hasBare: lot !== null && (isMoney || own.startsPer),
  };
}
