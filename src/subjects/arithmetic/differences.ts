import { figure } from '../../claims/figure.ts';
import type { Draft } from '../../claims/finding.ts';
import { recomputed } from '../../claims/judge-fact.ts';
import type { Layout, Sentence } from '../../claims/layout.ts';
import { pattern } from '../../language/pattern.ts';

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
export function readDifferences(_: unknown, layout: Layout): Draft[] {
  const { sentences } = layout;
  const triples = sentences.flatMap((third, at) => {
    const [first, second] = [sentences[at - 2], sentences[at - 1]];
    return first && second ? differenceOf(first, second, third) : [];
  });
  return [...triples, ...delays(layout)];
}
