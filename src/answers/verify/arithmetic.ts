import { canStandFor, digits, dollars, figure, grouped } from '../../claims/figure.ts';
import type { Draft } from '../../claims/finding.ts';
import type { Layout, Sentence } from '../../claims/layout.ts';
import { subjectAt } from '../../claims/subject-at.ts';

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
function formulaValue(text: string): number | null {
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

type Range = { readonly low: number; readonly high: number };

const unit = String.raw`(?:\s?(?:percentage )?(%|points|ms|milliseconds|seconds|tokens\s?\/\s?second|tokens per second))`;
const range = String.raw`~?(${digits})(?:\s?-\s?(${digits}))?`;
const value = new RegExp(String.raw`^\s*[^:]{2,60}:\s*${range}${unit}`);
const apart = new RegExp(
  String.raw`^\s*(?:advantage|winner|difference|gap|lead):?\s+[^:.;]{2,50}?\s+by\s+${range}${unit}`,
  'i',
);

const rangeOf = (low = '0', high = low): Range => ({
  low: Number(low.replaceAll(',', '')),
  high: Number(high.replaceAll(',', '')),
});
const round = (number: number) => Number(number.toFixed(2));
const text = ({ low, high }: Range) => (low === high ? String(low) : `${low}-${high}`);

/** How far two ranges can lie apart, and how far their ends do. */
function differences(a: Range, b: Range): { readonly all: Range; readonly ends: Range } {
  const [upper, lower] = a.low + a.high >= b.low + b.high ? [a, b] : [b, a];
  const ends = [upper.low - lower.low, upper.high - lower.high].map(round);
  return {
    all: { low: round(upper.low - lower.high), high: round(upper.high - lower.low) },
    ends: { low: Math.min(...ends), high: Math.max(...ends) },
  };
}

function differenceOf(first: Sentence, second: Sentence, third: Sentence): Draft[] {
  const match = apart.exec(third.text);
  const [one, two] = [value.exec(first.text), value.exec(second.text)];
  if (!match || !one || !two || first.named[0]?.model === second.named[0]?.model) return [];
  if (first.named.length === 0 || second.named.length === 0) return [];
  const points = (own: string | undefined) => own === '%' || own === 'points';
  if (one[3] !== two[3] || (match[3] !== one[3] && !(points(match[3]) && points(one[3])))) return [];
  const [a, b, stated] = [rangeOf(one[1], one[2]), rangeOf(two[1], two[2]), rangeOf(match[1], match[2])];
  const { all, ends } = differences(a, b);
  const half = figure(match[1] ?? '0').half * 0.999;
  const same = (own: Range) =>
    Math.abs(own.low - stated.low) <= half && Math.abs(own.high - stated.high) <= half;
  const [upper, lower] = a.low + a.high >= b.low + b.high ? [a, b] : [b, a];
  const isPlain = a.low === a.high && b.low === b.high;
  const lead = third.text.length - third.text.trimStart().length;
  return [
    {
      start: third.start + lead,
      end: third.start + match[0].length,
      model: null,
      field: 'difference',
      verdict: same(all) || same(ends) ? 'supported' : 'contradicted',
      ours: {
        kind: 'points-apart',
        least: all.low,
        most: all.high,
        unit: one[3] === '%' ? 'points' : (one[3] ?? ''),
      },
      source: null,
      arithmetic: isPlain
        ? `${upper.low} - ${lower.low} = ${all.low}`
        : `${text(upper)} - ${text(lower)}: ${upper.low} - ${lower.high} = ${all.low}, ${upper.high} - ${lower.low} = ${all.high}`,
    },
  ];
}

const slower = new RegExp(
  String.raw`(?:difference of\s+${range}\s?(ms|seconds?|s)\b|(?<![\d.,$])${range}\s?(ms|seconds?)\s+(?:slower|faster|additional latency))`,
  'gi',
);

/** Each is held against all others. */
const mostDelays = 50;

type Delay = Range & { readonly start: number; readonly end: number; readonly said: string };

/** Two statements of one text on how much slower a whole answer is, which exclude each other. */
function delays({ sentences, pair }: Layout): Draft[] {
  if (!pair) return [];
  const found = sentences.flatMap(({ text, start }) =>
    [...text.matchAll(slower)].map((match): Delay => {
      const [, a, b, first, c, d, second] = match;
      const { low, high } = rangeOf(a ?? c, b ?? d ?? a ?? c);
      const by = (first ?? second) === 'ms' ? 1 : 1000;
      return {
        low: low * by,
        high: high * by,
        start: start + match.index,
        end: start + match.index + match[0].length,
        said: match[0],
      };
    }),
  );
  return found.slice(0, mostDelays).flatMap((own, _, found): Draft[] => {
    const opposed = found.filter(({ low, high }) => low > own.high || high < own.low);
    const agreeing = found.filter(({ low, high }) => !(low > own.high || high < own.low));
    const [other] = opposed;
    // What the text says more often stands.
    if (
      !other ||
      agreeing.length > opposed.length ||
      (agreeing.length === opposed.length && own.start > other.start)
    )
      return [];
    return [
      {
        start: own.start,
        end: own.end,
        model: null,
        field: 'difference',
        verdict: 'contradicted',
        ours: { kind: 'points-apart', least: other.low, most: other.high, unit: 'ms' },
        source: null,
        arithmetic: `${own.low}-${own.high} ms ≠ ${other.low}-${other.high} ms ("${other.said}")`,
      },
    ];
  });
}

/** Differences that a text states, computed again from the figures above them. */
export function readDifferences(layout: Layout): Draft[] {
  const { sentences } = layout;
  const triples = sentences.flatMap((third, at) => {
    const [first, second] = [sentences[at - 2], sentences[at - 1]];
    return first && second ? differenceOf(first, second, third) : [];
  });
  return [...triples, ...delays(layout)];
}

const result = new RegExp(String.raw`^\s*[~≈]?(\$?)(${digits})(?:\s?(K|M|B|million|billion)\b)?`);
const longest = 160;

/** The formula that ends where a text ends: back to what cannot belong to one. */
function formulaBefore(text: string): string {
  const start =
    /(?:^|[:,;=≈]|[.!?]\s)\s*(?<formula>(?:[^:;=≈,.!?]|[.,](?=\d))*)$/u.exec(text)?.groups?.formula ?? '';
  // An opening bracket without its closing one belongs to the sentence.
  let depth = 0;
  for (let at = start.length - 1; at >= 0; at--) {
    if (start[at] === ')') depth += 1;
    if (start[at] === '(' && --depth < 0) return start.slice(at + 1);
  }
  return start;
}

const usd = /\$/;
const product = /[×*]|\d\s*x\s*[$\d(]/;

function equationsIn(sentence: Sentence): Draft[] {
  const { text, start: offset } = sentence;
  return [...text.matchAll(/[=≈]/g)].flatMap(({ index }): Draft[] => {
    const before = text.slice(Math.max(0, index - longest), index);
    if (!product.test(before)) return [];
    const formula = formulaBefore(before).trim();
    const right = text.slice(index + 1, index + 1 + longest);
    const match = result.exec(right);
    // Ranges and other units are not recomputed.
    const after = match ? right.slice(match[0].length) : '';
    if (!match || !product.test(formula) || /^\s?(?:-\s?\d|ms\b|s\b|%)/.test(after)) return [];
    if (usd.test(formula) !== (match[1] === '$')) return [];
    const value = formulaValue(formula);
    if (value === null) return [];
    const stated = figure(match[2] ?? '', match[3]);
    const start = text.lastIndexOf(formula, index);
    const end = index + 1 + match[0].length;
    const about = subjectAt(sentence, start, end);
    return [
      {
        start: offset + start,
        end: offset + end,
        model: about?.model ?? null,
        field: 'cost',
        verdict: canStandFor(stated, value) ? 'supported' : 'contradicted',
        ours: match[1] === '$' ? { kind: 'usd', least: value, most: value } : { kind: 'count', value },
        source: null,
        arithmetic: `${formula} = ${match[1] === '$' ? dollars(value) : grouped(Number(value.toPrecision(6)))}`,
      },
    ];
  });
}

/** Equations of a text, computed again. */
export function readEquations({ sentences }: Layout): Draft[] {
  return sentences.flatMap((own) => equationsIn(own));
}
