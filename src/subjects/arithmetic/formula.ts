import { figure } from '../../claims/figure.ts';
import { zerosOf } from '../../language/numbers.ts';
import { pattern } from '../../language/pattern.ts';

/** A number with half of its last digit, or a sign. */
type Token = { readonly value: number; readonly half: number } | '+' | '-' | '*' | '/' | '(' | ')';

/** A formula of numbers with + - × / and brackets, read from the beginning of a text. */
export type Formula = {
  readonly tokens: readonly Token[];
  /** How much of the text it is. */
  readonly length: number;
  /** Whether any of it is money, and whether it multiplies. */
  readonly isMoney: boolean;
  readonly isProduct: boolean;
};

const lexeme = pattern`^\s*(?:(?:\/|{per})\s?(?:1|{one})?\s?(?<unit>{scale}|m(?=tok)|M(?!\p{L}))(?:tok(?!\p{L}))?(?:\s?{token})?|[~≈]?(?<money>(?:US)?\$|usd(?=\s?\d))?\s?(?<number>(?:\d{1,3}(?: \d{3})+(?:[.,]\d{1,4})?(?!\d)|{number})(?:\s?(?:{scale}|mtok(?!\p{L})))?)(?:\s?(?<after>\$|{dollars}(?:(?<=долл)\.)?))?(?<share>\s?%)?|\/\s?(?:{beside}|year|mo|d)(?!\p{L})|(?<sign>[-+*×/()÷]|x(?=\s*(?:us)?[\d$(])|x(?=\s*usd\s?\d)|{plusSign}(?!\p{L}))|(?:{beside})(?!-)|(?<word>\p{L}{2,14})(?=[\s)]*(?:[-+*×/()÷]|x\s*[\d$(]|$|\p{L}))|[.,](?=\s|$))`;
const mostTokens = 60;
/** Words that are numbers or signs themselves. */
const telling = pattern`^(?:{half}|{plus}|cents?|цент\p{L}*)$`;

const signs: Readonly<Record<string, Token>> = { '×': '*', x: '*', '÷': '/' };
/** A sign as it is computed with; a word for one adds. */
const signOf = (said: string): Token =>
  signs[said.toLowerCase()] ?? (said.length > 1 ? '+' : (said as Token));

const isNumber = (token: Token | undefined): token is Exclude<Token, string> => typeof token === 'object';

/**
 * The formula that a text begins with; null where it begins with none. Words behind a number say of what it is and are
 * passed over, "per million" divides.
 */
export function formulaIn(text: string): Formula | null {
  const tokens: Token[] = [];
  let [depth, isMoney] = [0, false];
  let whole: { readonly count: number; readonly length: number; readonly isMoney: boolean } | null = null;
  for (let at = 0; at < text.length && tokens.length < mostTokens; ) {
    const match = lexeme.exec(text.slice(at, at + 60));
    if (!match?.groups) break;
    const { number, sign, unit, money, after, share, word } = match.groups;
    if (word !== undefined && (tokens.length === 0 || telling.test(word))) break;
    if (unit !== undefined) tokens.push('/', { value: 10 ** (zerosOf(unit) || 6), half: 0 });
    else if (number !== undefined) {
      if (isNumber(tokens.at(-1)) || tokens.at(-1) === ')') break;
      const own = figure(number);
      const by = share === undefined ? 1 : 0.01;
      tokens.push({ value: own.value * by, half: own.half * by });
      isMoney ||= money !== undefined || after !== undefined;
    } else if (sign !== undefined) {
      const plain = signOf(sign);
      if (plain === ')' && depth === 0) break;
      if (plain === '(' && (isNumber(tokens.at(-1)) || tokens.at(-1) === ')')) break;
      depth += plain === '(' ? 1 : plain === ')' ? -1 : 0;
      tokens.push(plain);
    }
    at += match[0].length;
    const isTaken = number !== undefined || unit !== undefined || sign !== undefined;
    // What ends in a sign is none yet.
    if (isTaken && depth === 0 && (isNumber(tokens.at(-1)) || tokens.at(-1) === ')'))
      whole = { count: tokens.length, length: at, isMoney };
  }
  if (!whole) return null;
  const own = tokens.slice(0, whole.count);
  return resultOf(own) === null
    ? null
    : { tokens: own, length: whole.length, isMoney: whole.isMoney, isProduct: own.includes('*') };
}

/** The value of tokens; null where they are no formula. */
function resultOf(tokens: readonly Token[]): number | null {
  let at = 0;
  const atom = (depth: number): number | null => {
    const token = tokens[at++];
    if (isNumber(token)) return token.value;
    if (token !== '(' || depth > 10) return null;
    const inner = sum(depth + 1);
    return tokens[at++] === ')' ? inner : null;
  };
  const chain = (
    next: (depth: number) => number | null,
    signs: readonly Token[],
    depth: number,
  ): number | null => {
    let left = next(depth);
    while (left !== null && signs.includes(tokens[at] ?? ')')) {
      const sign = tokens[at++];
      const right = next(depth);
      if (right === null) return null;
      if (sign === '+') left += right;
      else if (sign === '-') left -= right;
      else if (sign === '*') left *= right;
      else left /= right;
    }
    return left;
  };
  const product = (depth: number) => chain(atom, ['*', '/'], depth);
  const sum = (depth: number): number | null => chain(product, ['+', '-'], depth);
  const value = sum(0);
  return at === tokens.length && value !== null && Number.isFinite(value) ? value : null;
}

/** What a formula comes to. */
export function worthOf({ tokens }: Pick<Formula, 'tokens'>): number {
  return resultOf(tokens) ?? 0;
}

/** By how much a formula may be off where its figures are rounded: all of them, or those with decimals alone. */
export function roundingOf({ tokens }: Pick<Formula, 'tokens'>, isAll: boolean): number {
  const value = resultOf(tokens) ?? 0;
  const offs = tokens.flatMap((token, at) => {
    if (!isNumber(token) || token.half <= 0 || (!isAll && token.half >= 0.5)) return [];
    const other = resultOf(tokens.with(at, { value: token.value + token.half, half: 0 }));
    return other === null ? [] : Math.abs(other - value);
  });
  return isAll ? Math.max(0, ...offs) : offs.reduce((sum, own) => sum + own, 0);
}

/** The first number of a formula, as one. */
export function firstOf({ tokens, isMoney }: Formula): Formula | null {
  const [first] = tokens;
  return isNumber(first) && tokens.length > 1
    ? { tokens: [first], length: 0, isMoney, isProduct: false }
    : null;
}
