import { sumOf } from '../../claims/figure.ts';
import type { Sentence } from '../../claims/layout.ts';
import { pattern } from '../../language/pattern.ts';
import type { Stated } from './stated.ts';

const pair = String.raw`(?<first>{money})(?:\s?\/\s?[MМ])?\s+{versus}\.?\s+(?<second>{money})(?![\d]|[.,]\d)(?:\s*(?:{per}|\/)\s*(?:1\s?)?(?:{scale}|mtok)(?:\s+{token})?)?`;
const side = String.raw`(?:(?<input>{input}|{in})|(?<output>{output}|{out}))(?!\p{L})`;
const behind = pattern`${pair}\s+(?:{for}\s+)?${side}`;
const ahead = pattern`(?<![\p{L}])${side}(?:\s+{token})?\s*(?::|-|=|{is})?\s*${pair}`;
const mayHold = pattern`{money}\s+{versus}`;
const both = pattern`(?<in1>{money})\s?\/\s?(?<out1>{money})\s+{versus}\.?\s+(?<in2>{money})\s?\/\s?(?<out2>{money})(?!\d|[.,]\d)`;
const joined = pattern`^_?\s*{versus}\.?\s*(?:{per}[^:_]{1,24})?$`;

/** "Going from A to B cuts the price from $5/$25 to $4/$20": each of both sides, or of one. */
const leaves = pattern`(?<!\p{L}){fromModel}\s+(?:{the}\s+)?$`;
const takes = pattern`^_?\s*{toModel}\s+(?:{the}\s+)?$`;
const fromTo = pattern`(?<!\p{L})(?:{startsAt}|{fromModel})\s+(?<in1>{money})\s?\/\s?(?<out1>{money})\s+{changedTo}\s+(?<in2>{money})\s?\/\s?(?<out2>{money})(?!\d|[.,]\d)`;

/** "A is cheaper than B: $2 vs $2.50 in" */
const cheaperThan = pattern`^_?\s*(?:{are}\s+)?{cheaper}\s+(?:{than}\s+)?$`;

/** A figure of a side with the place of its model among two. */
export type Versus = { readonly stated: Stated; readonly at: 0 | 1 };

type Side = 'input' | 'output';

/** A figure that begins at a place of a text, as a price of a side. */
function statedAt(said: string, start: number, of: Side): Stated {
  const end = start + said.length;
  return {
    start,
    end,
    figures: [{ figure: sumOf(said), sides: [of], isNear: false, start, end }],
    hasUnit: true,
    hasSide: true,
    isPast: false,
    isPerhaps: false,
    above: null,
    row: null,
  };
}

/** Both sides of the one, then of the other. */
function pairsIn(text: string, { index: from, groups = {} }: RegExpExecArray): Versus[] {
  const { in1 = '', out1 = '', in2 = '', out2 = '' } = groups;
  let at = from;
  return ([in1, out1, in2, out2] as const).map((said, index): Versus => {
    const start = text.indexOf(said, at);
    at = start + said.length;
    const stated = statedAt(said, start, index % 2 === 0 ? 'input' : 'output');
    return { stated, at: index < 2 ? 0 : 1 };
  });
}

/**
 * "A vs B: $4 vs $2 in, $20 vs $10 out", "A vs B: $4/$20 vs $2/$10": figures in the order of the two models that are held
 * against each other, in a text in which names are masked.
 */
export function versusIn({ named, start: offset }: Sentence, text: string): Versus[] {
  const [one, two, ...others] = named;
  if (!one || !two || others.length > 0 || one.model === two.model) return [];
  const between = text.slice(one.end - offset, two.start - offset);
  const from = two.end - offset;
  const isMoved = takes.test(between) && leaves.test(text.slice(0, one.start - offset));
  const moved = isMoved ? fromTo.exec(text) : null;
  if (moved && moved.index >= from) return pairsIn(text, moved);
  if (!mayHold.test(text)) return [];
  const isCheaper = cheaperThan.test(between) && /^\s*:/.test(text.slice(from));
  if (!(isCheaper || joined.test(between))) return [];
  const pairs = both.exec(text);
  if (pairs && pairs.index >= from) return pairsIn(text, pairs);
  const way = behind.test(text) ? behind : ahead;
  return way.all(text).flatMap(({ 0: all, index, groups = {} }): Versus[] => {
    const { first, second } = groups;
    if (first === undefined || second === undefined || index < from) return [];
    // What is dearer is not told first.
    if (isCheaper && sumOf(first).value > sumOf(second).value) return [];
    const of = groups.input === undefined ? 'output' : 'input';
    return [
      { stated: statedAt(first, index + all.indexOf(first), of), at: 0 },
      { stated: statedAt(second, index + all.lastIndexOf(second), of), at: 1 },
    ];
  });
}
