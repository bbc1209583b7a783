import type { Catalog } from '../../catalog/catalog.ts';
import { figure } from '../../claims/figure.ts';
import type { Finding, Ours } from '../../claims/finding.ts';
import { shortRatio } from '../../language/en/format.ts';
import { pattern } from '../../language/pattern.ts';
import { check } from './verify.ts';
import { dateLike, moneyLike, numberLike, tokensLike } from './write-like.ts';

type Span = { readonly start: number; readonly end: number };
/** What takes the place of a part of the text. */
type Edit = Span & { readonly text: string };
/** Edits that belong together: both figures of a price. */
type Alternative = readonly Edit[];

/** A text with right figures in place of wrong ones, and where they stand in it. */
export type Corrected = {
  readonly text: string;
  /** In the order of the text; what is open is wrong, and no exact figure can take its place. */
  readonly marks: readonly (Span & { readonly kind: 'replaced' | 'open' })[];
  /** Wrong and outdated claims, and how many of them have their figures replaced. */
  readonly wrong: number;
  readonly replaced: number;
};

const number = pattern`(?<![\p{L}\d.,_-])(?<digits>{number})(?<scale>\s?{scale})?`;
const beforeMoney = pattern`(?:\$|{dollars})\s?$`;
const afterMoney = pattern`^\s?(?:\$|{dollars})`;
const dates = pattern`{date}`;

type NumberIn = Span & { readonly digits: string; readonly said: string; readonly isMoney: boolean };

/** The numbers of a claim with their places in the whole text. */
function numbersIn({ text, start }: Finding): NumberIn[] {
  return number.all(text).map(({ 0: said, index, groups }) => ({
    start: start + index,
    end: start + index + said.length,
    digits: groups?.digits ?? said,
    said,
    isMoney:
      beforeMoney.test(text.slice(Math.max(0, index - 8), index)) ||
      afterMoney.test(text.slice(index + said.length, index + said.length + 9)),
  }));
}

const digitsOf = ({ start, digits }: NumberIn): Span => ({ start, end: start + digits.length });

const edit = (own: Span, text: string): Edit => ({ start: own.start, end: own.end, text });

/** Units that a price may be written in, in parts of what a million costs, the likeliest first. */
function scalesOf(stated: number, perMillion: number): number[] {
  const far = (scale: number) => Math.abs(Math.log((stated || 1) / (perMillion * scale || 1)));
  return [1, 1e-3, 1e-6].toSorted((a, b) => far(a) - far(b)).slice(0, 2);
}

/** The amounts of a claim about prices: those of money, or all where the unit stands elsewhere. */
function amountsIn(finding: Finding): NumberIn[] {
  const all = numbersIn(finding);
  const money = all.filter(({ isMoney }) => isMoney);
  return money.length > 0 ? money : all;
}

function written(own: NumberIn, usd: number, isFixed = true): Edit {
  const isMoney = own.isMoney || /[.,]\d\d/.test(own.digits);
  return edit(digitsOf(own), (isMoney ? moneyLike : numberLike)(own.digits, usd, isFixed));
}

/** One price per 1M tokens in place of the first that is stated. */
function priceInPlace(finding: Finding, usd: number): Alternative[] {
  const [first] = amountsIn(finding);
  if (!first) return [];
  return scalesOf(figure(first.digits).value, usd).map((scale) => [written(first, usd * scale)]);
}

/** Both prices per 1M tokens, in whichever order they are stated. */
function pricesInPlace(finding: Finding, { input, output }: Ours & { kind: 'price' }): Alternative[] {
  const [first, second] = amountsIn(finding);
  if (!first || !second) return [];
  // "$0.80/$4" has no fixed decimals, "$3.00/$15.00" has.
  const isFixed = [first, second].every(({ digits }) => /[.,]\d/.test(digits));
  return scalesOf(figure(first.digits).value, input).flatMap((scale) =>
    [
      [input, output],
      [output, input],
    ].map(([one = 0, other = 0]) => [
      written(first, one * scale, isFixed),
      written(second, other * scale, isFixed),
    ]),
  );
}

/** What may take the place of a wrong claim's figures, the likeliest first; none where no figure is exact. */
function alternativesTo(finding: Finding): Alternative[] {
  const { ours } = finding;
  const all = numbersIn(finding);
  const each = (write: (own: NumberIn) => Edit) => all.map((own) => [write(own)]);
  const inDigits = (value: number) => (own: NumberIn) => edit(digitsOf(own), numberLike(own.digits, value));
  switch (ours?.kind) {
    case 'price':
      if (finding.field === 'price') return pricesInPlace(finding, ours);
      if (finding.field === 'input_price') return priceInPlace(finding, ours.input);
      return finding.field === 'output_price' ? priceInPlace(finding, ours.output) : [];
    case 'side-price':
      return priceInPlace(finding, ours.usd);
    case 'unit-price': {
      const [first] = amountsIn(finding);
      const usd = ours.asStated;
      // Of several kinds nobody knows which was meant.
      return first && usd !== null && ours.least === ours.most
        ? [usd, usd * 100].map((own) => [written(first, Number(own.toPrecision(4)), false)])
        : [];
    }
    case 'tokens':
      return each((own) => edit(own, tokensLike(own.said, ours.value)));
    case 'billions':
    case 'count':
      return each(inDigits(ours.value));
    case 'usd': {
      const value = Number(ours.most.toPrecision(4));
      const last = all.findLast(({ isMoney }) => isMoney);
      return last && Number(ours.least.toPrecision(4)) === value
        ? [[edit(digitsOf(last), moneyLike(last.digits, value))]]
        : [];
    }
    case 'factor': {
      const value = shortRatio(ours.most);
      return shortRatio(ours.least) === value && value > 1 && !finding.text.includes('%')
        ? each(inDigits(value))
        : [];
    }
    case 'scores': {
      const [low, high] = ours.scores[0]?.value ?? [0, 1];
      return ours.scores.length === 1 && low === high ? each(inDigits(low)).toReversed() : [];
    }
    case 'date': {
      const said = dates.exec(finding.text);
      const written = said && ours.idOf === null ? dateLike(said[0], ours.value) : null;
      if (!said || written === null) return [];
      const start = finding.start + said.index;
      return [[{ start, end: start + said[0].length, text: written }]];
    }
    default:
      return [];
  }
}

const isOff = ({ verdict }: Finding) => verdict === 'contradicted' || verdict === 'stale';

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** A wrong claim with what may take its place, and which of that is tried now. */
type Try = { readonly finding: Finding; readonly alternatives: readonly Alternative[]; at: number };

/** A text with edits made, and where they stand in it. */
function edited(
  text: string,
  edits: readonly Edit[],
): { readonly text: string; readonly at: Map<Edit, Span> } {
  const at = new Map<Edit, Span>();
  let made = '';
  let done = 0;
  for (const own of edits.toSorted((a, b) => a.start - b.start)) {
    made += text.slice(done, own.start);
    at.set(own, { start: made.length, end: made.length + own.text.length });
    made += own.text;
    done = own.end;
  }
  return { text: made + text.slice(done), at };
}

/** Whether any wrong or outdated claim has an exact figure that may take its place. */
export function isCorrectable(findings: readonly Finding[]): boolean {
  return findings.some((own) => isOff(own) && alternativesTo(own).length > 0);
}

/** Each checks the whole text again. */
const mostRounds = 3;

/**
 * A text with right figures in place of the wrong and outdated ones, written as those were. It is checked again: a figure
 * stays as it was, and is marked, where what takes its place would not be found right, or makes something else wrong.
 */
export function correct(
  catalog: Catalog,
  text: string,
  findings: readonly Finding[],
  today: string,
): Corrected {
  const wrong = findings.filter(isOff);
  const tries: Try[] = [];
  const taken: Span[] = [];
  for (const finding of wrong.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const alternatives = alternativesTo(finding).filter(
      (own) => own.length > 0 && !own.some((one) => taken.some((other) => overlap(one, other))),
    );
    taken.push(...alternatives.flat());
    tries.push({ finding, alternatives, at: 0 });
  }
  const current = ({ alternatives, at }: Try): Alternative => alternatives[at] ?? [];
  const make = () => edited(text, tries.flatMap(current));
  let made = make();
  for (let round = 0; round < mostRounds; round++) {
    const { findings: left } = check(catalog, made.text, today);
    const isRight = (one: Edit) => {
      const place = made.at.get(one);
      const own = place ? left.filter((finding) => overlap(finding, place)) : [];
      return (
        own.some(({ verdict }) => verdict === 'supported') &&
        own.every(({ verdict }) => verdict === 'supported' || verdict === 'unknown')
      );
    };
    const failed = tries.filter((own) => current(own).length > 0 && !current(own).every(isRight));
    if (failed.length === 0) break;
    for (const own of failed) own.at = round === mostRounds - 1 ? own.alternatives.length : own.at + 1;
    made = make();
  }
  const replaced = tries.flatMap((own) =>
    current(own).flatMap((one) => {
      const place = made.at.get(one);
      if (!place || one.text === text.slice(one.start, one.end)) return [];
      const start = made.text[place.start - 1] === '$' ? place.start - 1 : place.start;
      return [{ start, end: place.end, kind: 'replaced' as const }];
    }),
  );
  const moved = (offset: number) =>
    [...made.at].reduce(
      (sum, [one, { start, end }]) => (one.end <= offset ? sum + (end - start) - (one.end - one.start) : sum),
      offset,
    );
  const open = tries
    .filter((own) => current(own).length === 0)
    .map(({ finding }) => ({ start: moved(finding.start), end: moved(finding.end), kind: 'open' as const }))
    .filter((own) => !replaced.some((other) => overlap(own, other)));
  return {
    text: made.text,
    marks: [...replaced, ...open].toSorted((a, b) => a.start - b.start),
    wrong: wrong.length,
    replaced: wrong.length - open.length,
  };
}
