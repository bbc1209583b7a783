import { digits } from './figure.ts';

/** A number, a sign, or nothing that can be computed with. */
type Token = number | '+' | '-' | '*' | '/' | '(' | ')';

const ignored =
  /^(?:tokens?|токенов|input|output|in|out|requests?|inquiries|turns?|papers?|posts?|tickets?|calls?|messages?|documents?|days?|per|month|monthly|daily|usd|of|a|each)$/i;
const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  mtok: 1e6,
  b: 1e9,
  billion: 1e9,
};
const lexeme = new RegExp(
  String.raw`\s*(?:~?\$?(?<number>${digits})(?:\s?(?<scale>K|k|M|m|B|thousand|million|billion|MTok)(?![\p{L}]))?|(?<per>\/\s?(?:day|month|year|request|turn|token|mo|d)\b)|(?<sign>[-+*×/()÷]|x(?=\s*[\d$(]))|(?<word>\p{L}[\p{L}-]*))`,
  'uy',
);
const mostTokens = 60;

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  const pattern = new RegExp(lexeme.source, lexeme.flags);
  while (pattern.lastIndex < text.trimEnd().length) {
    const groups = pattern.exec(text)?.groups;
    if (!groups || tokens.length > mostTokens) return null;
    const { number, scale, sign, word } = groups;
    if (number !== undefined)
      tokens.push(Number(number.replaceAll(',', '')) * (scales[scale?.toLowerCase() ?? ''] ?? 1));
    else if (sign !== undefined)
      tokens.push(sign === '×' || sign === 'x' ? '*' : sign === '÷' ? '/' : (sign as Token));
    else if (word !== undefined && !ignored.test(word)) return null;
  }
  return tokens;
}

/**
 * The value of a formula of numbers with + - × / and brackets, with words such as "tokens" passed over;
 * null where it is none. Money counts as its number.
 */
export function formulaValue(text: string): number | null {
  const tokens = tokensOf(text);
  if (!tokens || tokens.length === 0) return null;
  let at = 0;
  const atom = (depth: number): number | null => {
    const token = tokens[at++];
    if (typeof token === 'number') return token;
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
      left =
        sign === '+'
          ? left + right
          : sign === '-'
            ? left - right
            : sign === '*'
              ? left * right
              : left / right;
    }
    return left;
  };
  const product = (depth: number) => chain(atom, ['*', '/'], depth);
  const sum = (depth: number): number | null => chain(product, ['+', '-'], depth);
  const value = sum(0);
  return at === tokens.length && value !== null && Number.isFinite(value) ? value : null;
}
