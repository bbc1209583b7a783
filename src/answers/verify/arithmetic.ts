import { canStandFor, dollars, figure } from '../../claims/figure.ts';
import type { Draft } from '../../claims/finding.ts';
import { recomputed } from '../../claims/judge-fact.ts';
import type { Layout, Sentence } from '../../claims/layout.ts';
import { subjectAt } from '../../claims/subject-at.ts';
import { grouped } from '../../language/en/format.ts';
import { pattern } from '../../language/pattern.ts';

/** A number, a sign, or nothing that can be computed with. */
type Token = number | '+' | '-' | '*' | '/' | '(' | ')';

const lexeme = pattern`^\s*(?:~?\$?\s?(?<number>{number}(?:\s?(?:{scale}|mtok(?!\p{L})))?)(?:\s?(?:\$|{dollars}))?|\/\s?(?:{beside}|year|mo|d)(?!\p{L})|(?<sign>[-+*×/()÷]|x(?=\s*[\d$(]))|{beside}(?!-))`;
const mostTokens = 60;

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  for (let at = 0; at < text.trimEnd().length; ) {
    const match = lexeme.exec(text.slice(at));
    if (!match?.groups || tokens.length > mostTokens) return null;
    const { number, sign } = match.groups;
    if (number !== undefined) tokens.push(figure(number).value);
    else if (sign !== undefined) tokens.push(/[×x]/i.test(sign) ? '*' : sign === '÷' ? '/' : (sign as Token));
    at += match[0].length;
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

const unit = String.raw`\s?(?:(?<points>%|{points})|(?<ms>{milliseconds})|(?<rate>{token}\s?\/\s?second|{perSecond})|(?<seconds>{seconds}))`;
const range = String.raw`~?({number})(?:\s?-\s?({number}))?`;
const value = pattern`^\s*[^:]{2,60}:\s*${range}${unit}`;
const apart = pattern`^\s*{lead}:?\s+[^:.;]{2,50}?\s+(?:{by}|by)\s+${range}${unit}`;

const rangeOf = (low = '0', high = low): Range => ({ low: figure(low).value, high: figure(high).value });
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

/** What a range is of, by the name it is told by. */
const unitOf = (match: RegExpExecArray) =>
  Object.entries(match.groups ?? {})
    .find(([, said]) => said !== undefined)?.[0]
    .replace('rate', 'tokens per second');

function differenceOf(first: Sentence, second: Sentence, third: Sentence): Draft[] {
  const match = apart.exec(third.text);
  const [one, two] = match ? [value.exec(first.text), value.exec(second.text)] : [];
  if (!match || !one || !two || first.named[0]?.model === second.named[0]?.model) return [];
  if (first.named.length === 0 || second.named.length === 0) return [];
  const unit = unitOf(match);
  if (unit === undefined || unitOf(one) !== unit || unitOf(two) !== unit) return [];
  const [a, b, stated] = [rangeOf(one[1], one[2]), rangeOf(two[1], two[2]), rangeOf(match[1], match[2])];
  const { all, ends } = differences(a, b);
  const half = figure(match[1] ?? '0').half * 0.999;
  const same = (own: Range) =>
    Math.abs(own.low - stated.low) <= half && Math.abs(own.high - stated.high) <= half;
  const [upper, lower] = a.low + a.high >= b.low + b.high ? [a, b] : [b, a];
  const isPlain = a.low === a.high && b.low === b.high;
  const lead = third.text.length - third.text.trimStart().length;
  const place = { start: third.start + lead, end: third.start + match[0].length };
  return [
    recomputed(place, null, 'difference', same(all) || same(ends), {
      ours: { kind: 'points-apart', least: all.low, most: all.high, unit },
      source: null,
      arithmetic: isPlain
        ? `${upper.low} - ${lower.low} = ${all.low}`
        : `${text(upper)} - ${text(lower)}: ${upper.low} - ${lower.high} = ${all.low}, ${upper.high} - ${lower.low} = ${all.high}`,
    }),
  ];
}

const time = String.raw`\s?(?:(?<ms>{milliseconds})|{seconds}|s(?!\p{L}))`;
const slower = [pattern`{difference}\s+${range}${time}`, pattern`(?<![\d.,$])${range}${time}\s+{slower}`];

/** Each is held against all others. */
const mostDelays = 50;

type Delay = Range & { readonly start: number; readonly end: number; readonly said: string };

/** Two statements of one text on how much slower a whole answer is, which exclude each other. */
function delays({ sentences, pair }: Layout): Draft[] {
  if (!pair) return [];
  const found = sentences.flatMap(({ text, start }) =>
    slower
      .flatMap((own) => own.all(text))
      .map(({ 0: said, 1: low, 2: high, groups, index }): Delay => {
        const by = groups?.ms === undefined ? 1000 : 1;
        const range = rangeOf(low, high);
        const place = { start: start + index, end: start + index + said.length };
        return { low: range.low * by, high: range.high * by, ...place, said };
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
      recomputed({ start: own.start, end: own.end }, null, 'difference', false, {
        ours: { kind: 'points-apart', least: other.low, most: other.high, unit: 'ms' },
        source: null,
        arithmetic: `${own.low}-${own.high} ms ≠ ${other.low}-${other.high} ms ("${other.said}")`,
      }),
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

const result = pattern`^\s*[~≈]?\s?(?<stated>(?:{money}|{number})(?:\s?{scale})?)`;
/** A range, or what is neither money nor a number. */
const goesOn = pattern`^\s?(?:-\s?\d|{milliseconds}|{seconds}|s\b|%)`;
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

const ofDollars = pattern`\$|{dollars}`;
const product = /[×*]|\d\s*x\s*[$\d(]/;

function equationsIn(sentence: Sentence): Draft[] {
  const { text, start: offset } = sentence;
  return [...text.matchAll(/[=≈]/g)].flatMap(({ index }): Draft[] => {
    const before = text.slice(Math.max(0, index - longest), index);
    if (!product.test(before)) return [];
    const formula = formulaBefore(before).trim();
    const right = text.slice(index + 1, index + 1 + longest);
    const match = result.exec(right);
    const said = match?.groups?.stated ?? '';
    // Ranges and other units are not recomputed.
    if (!match || !product.test(formula) || goesOn.test(right.slice(match[0].length))) return [];
    const isUsd = ofDollars.test(said);
    const value = ofDollars.test(formula) === isUsd ? formulaValue(formula) : null;
    if (value === null) return [];
    const start = text.lastIndexOf(formula, index);
    const end = index + 1 + match[0].length;
    const model = subjectAt(sentence, start, end)?.model ?? null;
    const place = { start: offset + start, end: offset + end };
    return [
      recomputed(place, model, 'cost', canStandFor(figure(said), value), {
        ours: isUsd ? { kind: 'usd', least: value, most: value } : { kind: 'count', value },
        source: null,
        arithmetic: `${formula} = ${isUsd ? dollars(value) : grouped(Number(value.toPrecision(6)))}`,
      }),
    ];
  });
}

/** Equations of a text, computed again. */
export function readEquations({ sentences }: Layout): Draft[] {
  return sentences.flatMap((own) => equationsIn(own));
}
