import type { PriceSide } from '../../claims/finding.ts';
import { oncePerText, pattern } from '../../language/pattern.ts';
import { lexemesOf } from './lexemes.ts';
import { sideKinds } from './sums.ts';

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

export const ofPrices = pattern`{priced}|{costly}`;

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
