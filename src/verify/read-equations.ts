import { canStandFor, digits, dollars, figure, grouped } from './figure.ts';
import type { Draft } from './finding.ts';
import { formulaValue } from './formula.ts';
import type { Layout, Sentence } from './layout.ts';
import { subjectAt } from './subject-at.ts';

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
