import type { Catalog } from '../../catalog/catalog.ts';
import { canStandFor, dollars, type Figure, figure } from '../../claims/figure.ts';
import { type Draft, sourceOf } from '../../claims/finding.ts';
import type { Sentence, Subject } from '../../claims/layout.ts';
import { aboutIn } from '../../claims/subject-at.ts';
import { pattern } from '../../language/pattern.ts';
import { anyPeriod, factorsBetween, periodsIn } from '../../language/periods.ts';
import { soldAt } from '../relations/prices.ts';
import { costOf } from './cost-of.ts';
import { formulaOf, readStatedCosts, requestsIn, tokensIn } from './stated-costs.ts';

/** Tokens that a text counts once for all costs that follow. */
type Volume = {
  readonly input: Figure;
  readonly output: Figure;
  /** So many requests. */
  readonly times: number;
  readonly period: string | null;
  /** Where the tokens stand, in the text and in their sentence. */
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly line: number;
  /** Whether it counts nothing else, such as users or days. */
  readonly isWhole: boolean;
};

/** A sum that is said of a volume; offsets in its sentence. */
type Cost = {
  readonly subject: Subject;
  readonly start: number;
  readonly end: number;
  readonly usd: Figure;
  readonly period: string | null;
};

const linesOn = 6;
const sum = pattern`{money}(?!\d|[.,]\d)`;
const notPlain = pattern`{batched}|{cached}|{discounted}|[×*]`;
const period = anyPeriod.source;
/** What may stand between a name, tokens or another sum and a sum that is said of them. */
const leadWords = pattern`^(?:[\s,:;=~≈(→>+-]|'s(?!\p{L})|(?<!\p{L})(?:{costs}|{wouldCost}|{forUs}|{priced}|{is}|{for}|{to}|{by}|{around}|{nearly}|{exactly}|{into}|{it}|{token}|{and}|{each})(?!\p{L})|${period})*$`;
const near = pattern`{around}|{nearly}|[~≈]`;
const ends = pattern`^\s*(?:[,.;)(]|$|-|{and}(?!\p{L})|{but}(?!\p{L}))`;
const ofPeriod = new RegExp(String.raw`^\s*(?:${period})`, 'iu');
const formula = /^\s*\([^()]*[×*x][^()]*\)/;
const number = /\d[\d.,]*/g;

function volumeIn(sentence: Sentence): Volume | null {
  const text = sentence.masked;
  const counted = tokensIn(text);
  if (!counted || notPlain.test(text) || /\?\s*$/.test(text)) return null;
  const { match: tokens, input, output } = counted;
  const { times, said: count } = requestsIn(text);
  const plain = sum.all(text).reduceRight((rest, { 0: all, index }) => {
    const end = index + all.length;
    return rest.slice(0, index) + rest.slice(end + (ofPeriod.exec(rest.slice(end))?.[0].length ?? 0));
  }, text);
  const [first = null, ...more] = periodsIn(plain);
  if (times === 0 || more.length > 0) return null;
  const used = [tokens[0], count].flatMap((part) => part.match(number) ?? []).length;
  return {
    input,
    output,
    times,
    period: first,
    start: sentence.start + tokens.index,
    from: tokens.index,
    to: tokens.index + tokens[0].length,
    line: sentence.line,
    isWhole: (plain.match(number) ?? []).length <= used,
  };
}

/** The sums of a sentence, each with whom it is said of; none where one of them may be anything else. */
function costsIn({ masked: text, named, start: offset }: Sentence, own: Volume | null): Cost[] {
  const costs: Cost[] = [];
  const before = own === null ? text : `${' '.repeat(own.to)}${text.slice(own.to)}`;
  for (const { 0: said, index } of sum.all(before)) {
    const name = named.findLast(({ end }) => end - offset <= index);
    const nameEnd = name ? name.end - offset : 0;
    const last = costs.at(-1);
    const from = Math.max(nameEnd, last?.end ?? 0, own?.to ?? 0);
    const lead = text.slice(from, index);
    const end = index + said.length;
    const behind = text.slice(end);
    const each = ofPeriod.exec(behind)?.[0] ?? '';
    const worked = formula.exec(behind.slice(each.length))?.[0] ?? '';
    if (!leadWords.test(lead) || !ends.test(behind.slice(each.length + worked.length))) return [];
    // "$15 a day, $450 a month": a second sum of one model has a period of its own.
    const isNext = last !== undefined && nameEnd <= last.start;
    if (isNext && each === '') return [];
    const models = new Set(named.filter((one) => one.end - offset <= index).map(({ model }) => model));
    const isOfTokens = own !== null && nameEnd <= own.from;
    if (!name || (isOfTokens && models.size > 1)) return [];
    const { value, half } = figure(said);
    costs.push({
      subject: name,
      start: index,
      end: end + each.length,
      usd: { value, half: Math.max(half * 1.001, near.test(lead) ? value * 0.05 : 0) },
      period: periodsIn(each)[0] ?? (isNext ? null : (last?.period ?? null)),
    });
  }
  return costs;
}

function draftOf(
  catalog: Catalog,
  sentence: Sentence,
  { subject, end, usd, period: each }: Cost,
  { input, output, times, period: whole }: Volume,
  from: number,
  today: string,
): Draft[] {
  const about = aboutIn(catalog, sentence, subject, from, end);
  const sold = about ? soldAt(about.model, today).filter(({ kind }) => kind !== 'batch') : [];
  const [first] = sold;
  const factors = factorsBetween(whole, each);
  if (!about || !first || factors.length === 0) return [];
  const once = (price: typeof first) => costOf(price, input.value * times, output.value * times);
  const price = sold.find((one) => factors.some((by) => canStandFor(usd, once(one) * by)));
  // "$1" may be its price.
  const isPrice = sold.some((one) => canStandFor(usd, one.input) || canStandFor(usd, one.output));
  if (!price && isPrice) return [];
  const isElsewhere = price !== undefined && price !== first;
  const [factor = 1] = factors;
  const due = once(first) * factor;
  const by = [factor, times].filter((one) => one !== 1).map((one) => `${Number(one.toPrecision(3))} × `);
  return [
    {
      ...about.place,
      start: sentence.start + from,
      model: about.model.id,
      field: 'cost',
      verdict: price ? (price.kind === 'former' ? 'stale' : 'supported') : 'contradicted',
      detail: isElsewhere ? (price.kind === 'former' ? 'until' : 'via-another-route') : null,
      trueOf: isElsewhere && price.kind === 'route' ? { kind: 'provider', provider: price.provider } : null,
      ours: { kind: 'usd', least: due, most: due },
      source: sourceOf(first.claim),
      arithmetic: `${by.join('')}${formulaOf(first, input, output)} = ${dollars(due)}`,
    },
  ];
}

/**
 * What so many tokens cost each of several models, or in each of several periods: "At 40M input and 8M output tokens a
 * month A costs $240 and B $80." Sentences that follow go on: "On C the same is $30." One that counts tokens and tells a
 * single cost is read by itself.
 */
export function readVolumeCosts(catalog: Catalog, sentences: readonly Sentence[], today: string): Draft[] {
  let volume: Volume | null = null;
  let isRight = false;
  return sentences.flatMap((sentence): Draft[] => {
    const own = volumeIn(sentence);
    const isOver = volume !== null && sentence.line - volume.line > linesOn;
    if (own || isOver) [volume, isRight] = [own, false];
    const costs = volume ? costsIn(sentence, own) : [];
    const isAlone = costs.length < 2 && (own !== null || volume === null);
    if (!volume || costs.length === 0 || isAlone) {
      const drafts = readStatedCosts(catalog, sentence, today);
      if (own) isRight = drafts.some(({ verdict }) => verdict === 'supported');
      return drafts;
    }
    const told = volume;
    const drafts = costs.flatMap((cost, at) =>
      // The first cost is quoted with its tokens.
      draftOf(
        catalog,
        sentence,
        cost,
        told,
        own && at === 0 ? Math.min(own.from, cost.start) : cost.start,
        today,
      ),
    );
    isRight ||= drafts.some(({ verdict }) => verdict === 'supported');
    const isSure = isRight || own?.isWhole === true;
    return isSure ? drafts : drafts.filter(({ verdict }) => verdict !== 'contradicted');
  });
}
