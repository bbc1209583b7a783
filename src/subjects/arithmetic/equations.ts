import type { Catalog } from '../../catalog/catalog.ts';
import { dollars, figure } from '../../claims/figure.ts';
import type { Draft } from '../../claims/finding.ts';
import { recomputed } from '../../claims/judge-fact.ts';
import type { Cell, Layout, Sentence } from '../../claims/layout.ts';
import { subjectAt } from '../../claims/subject-at.ts';
import { grouped } from '../../language/en/format.ts';
import { pattern } from '../../language/pattern.ts';
import { type Formula, firstOf, formulaIn, roundingOf, worthOf } from './formula.ts';

/** A range, or what is neither money nor a number; 1.3 TB are of another size than bytes. */
const goesOn = pattern`^\s?(?:-\s?\d|{milliseconds}|{seconds}|s\b|%|\s?\/\s?[$\d]|[kmgtpкмгт]i?[bб](?!\p{L})|{trillion}(?!\p{L}))`;
/** A power: what is below it is no factor. */
const power = /[²³^]/;
const longest = 160;

/** Where the formula that ends where a text ends may begin: back to what cannot belong to one. */
function formulaBefore(text: string): string {
  const start =
    /(?:^|[:,;=≈]|(?<!долл|тыс|млн|млрд)[.!?]\s)\s*(?<formula>(?:[^:;=≈,.!?]|[.,](?=\d)|(?<=долл|тыс|млн|млрд)\.)*)$/iu.exec(
      text,
    )?.groups?.formula ?? '';
  // An opening bracket without its closing one belongs to the sentence.
  let depth = 0;
  for (let at = start.length - 1; at >= 0; at--) {
    if (start[at] === ')') depth += 1;
    if (start[at] === '(' && --depth < 0) return start.slice(at + 1);
  }
  return start;
}

const telling = pattern`(?:{half}|{plus}|{percent}|\d)`;

/** The formula that ends a text, words before its first figure left out. */
function formulaAtEnd(text: string): { readonly formula: Formula; readonly said: string } | null {
  const own = formulaBefore(text);
  const words = /^[^\d$(~]*/.exec(own)?.[0] ?? '';
  if (telling.test(words)) return null;
  const said = own.slice(words.length).trim();
  if (power.test(said)) return null;
  const formula = formulaIn(said);
  const rest = formula ? said.slice(formula.length) : '';
  // What the last figure is of.
  return formula && /^[\s\p{L}/]{0,30}$/u.test(rest) && !telling.test(rest) ? { formula, said } : null;
}

const sumSign = /[\d)]\s?[\p{L}$]{0,8}\.?\s+[-+]\s+(?:US)?D?\s?[$~(\d]|\$\s?[\d.,]+[MKmk]?\s?\+\s?(?:US)?\$/u;
/** "$1.70-$3" is a range. */
const span = /[\d%]-[$\d]/;
/** "5.000" may be five or five thousand. */
const twoReadings = /(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.,]\d|\d)/;

/**
 * Whether two formulas come to the same: what is written as a result may be rounded, and so may what a chain goes on
 * with; prices per million or per
 * thousand tokens stand beside plain counts.
 */
function agree(left: Formula, right: Formula, isFirst: boolean, isNear: boolean): boolean {
  const [one, two] = [worthOf(left), worthOf(right)];
  const rounding = isFirst ? 0 : roundingOf(left, false);
  const scales = left.isMoney && left.isProduct ? [1, 1e-6, 1e-3, 1e6] : [1];
  return scales.some((scale) => {
    const off = Math.abs(one * scale - two);
    const error = roundingOf(right, true) + rounding * scale + (isNear ? Math.abs(two) * 0.05 : 0);
    return off <= error + Math.abs(two) * 1e-9;
  });
}

/** "$5.00 / $1.00 = 5x", with blanks: without them it is a pair of prices. */
const quotient = pattern`^{money}\s+\/\s+{money}$|^{money}\s?÷\s?{money}$`;

/** What is recomputed: products, sums of money or of spaced numbers; not a bare number, nor a fraction. */
const isComputed = ({ isProduct, tokens }: Formula, said: string) =>
  isProduct || quotient.test(said) || (tokens.length > 2 && sumSign.test(said));

function equationsIn(
  piece: Pick<Sentence, 'text' | 'start'>,
  subject: (start: number, end: number) => string | null,
): Draft[] {
  const { text, start: offset } = piece;
  let isFirst = true;
  return [...text.matchAll(/[=≈]/g)].flatMap(({ 0: sign, index }): Draft[] => {
    const left = formulaAtEnd(text.slice(Math.max(0, index - longest), index));
    // "Cost = 2 × 3 = 6": what has no figure is no link.
    const wasFirst = isFirst;
    isFirst = left === null;
    if (!left || span.test(left.said) || !isComputed(left.formula, left.said)) return [];
    const after = text.slice(index + 1, index + 1 + longest);
    const right = formulaIn(after);
    if (!right) return [];
    const isRatio = quotient.test(left.said) && !right.isMoney && right.tokens.length === 1;
    const first = firstOf(right);
    const rest = after.slice(right.length);
    // Ranges and other units are not recomputed.
    if (goesOn.test(rest) || (left.formula.isMoney !== right.isMoney && !isRatio)) return [];
    const isNear = sign === '≈' || /^\s*[~≈]/.test(after);
    const holds = [right, ...(first ? [first] : [])].some((own) =>
      agree(left.formula, own, wasFirst, isNear),
    );
    if (!holds && twoReadings.test(left.said + after.slice(0, right.length + 1))) return [];
    const start = text.lastIndexOf(left.said, index);
    const end = index + 1 + right.length;
    const value = worthOf(left.formula);
    const stated = worthOf(right);
    // Told in the unit in which it is nearest to what is said.
    const [told = value] = [1, 1e-6, 1e6]
      .map((scale) => value * scale)
      .toSorted((a, b) => Math.abs(Math.log(a / stated)) - Math.abs(Math.log(b / stated)));
    const shown = left.formula.isMoney && left.formula.isProduct && stated > 0 && value > 0 ? told : value;
    const isUsd = right.isMoney;
    return [
      recomputed({ start: offset + start, end: offset + end }, subject(start, end), 'cost', holds, {
        ours: isUsd ? { kind: 'usd', least: shown, most: shown } : { kind: 'count', value: shown },
        source: null,
        arithmetic: `${left.said} = ${isUsd ? dollars(shown) : grouped(Number(shown.toPrecision(6)))}`,
      }),
    ];
  });
}

const totals = pattern`(?:(?<!\p{L}){inTotal}\s*(?:{is}|is|:|=|-)?\s*(?<after>{money})(?!\d|[.,]\d)|(?<before>{money})\s+(?:in|all)?\s?{inTotal})(?!\s*[=+×*/])`;

/** "... = $6; ... = $9; total $15": the total of products that stand in one line. */
function totalOf(sentence: Sentence, results: readonly Draft[]): Draft[] {
  const match = totals.exec(sentence.masked);
  const last = results.at(-1);
  const at = match ? sentence.start + match.index : 0;
  if (!match || !last || results.length < 2 || at < last.end) return [];
  const said = match.groups?.after ?? match.groups?.before ?? '';
  const stated = figure(said);
  const values = results.map(({ ours }) => (ours?.kind === 'usd' ? ours.least : Number.NaN));
  const sum = values.reduce((all, own) => all + own, 0);
  if (!Number.isFinite(sum)) return [];
  // Each of them may have been rounded as it was written.
  const slack = stated.half * (results.length + 1) + sum * 1e-9;
  const holds = Math.abs(stated.value - sum) <= slack;
  const start = at + match[0].indexOf(said);
  return [
    recomputed({ start, end: start + said.trimEnd().length }, last.model, 'cost', holds, {
      ours: { kind: 'usd', least: sum, most: sum },
      source: null,
      arithmetic: `${values.map(dollars).join(' + ')} = ${dollars(sum)}`,
    }),
  ];
}

const isResult = ({ ours, arithmetic }: Draft) => ours?.kind === 'usd' && product.test(arithmetic ?? '');
const product = /[×*]|\d\s*x\s*[$\d(]/;

/** Whether there is anything to compute that is no more than sums and products. */
const hasPlainSum = (text: string): boolean => /[=≈]/.test(text) && !power.test(text);

/** Equations of each line, and the total that follows them. */
function inSentences(sentences: readonly Sentence[]): Draft[] {
  let results: Draft[] = [];
  let line = -1;
  return sentences.flatMap((sentence) => {
    if (sentence.line !== line) results = [];
    line = sentence.line;
    const own = hasPlainSum(sentence.text)
      ? equationsIn(
          { start: sentence.start, text: sentence.masked },
          (start, end) => subjectAt(sentence, start, end)?.model ?? null,
        )
      : [];
    results.push(...own.filter(isResult));
    return [...own, ...totalOf(sentence, results)];
  });
}

const ofCell = (cell: Cell): Draft[] =>
  hasPlainSum(cell.text) ? equationsIn(cell, () => cell.subject.model) : [];

/** Equations of a text, computed again. */
export function readEquations(_: Catalog, { sentences, cells }: Layout): Draft[] {
  return [...inSentences(sentences), ...cells.flatMap(ofCell)];
}
