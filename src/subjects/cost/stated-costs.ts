import type { Catalog } from '../../catalog/catalog.ts';
import { canStandFor, dollars, type Figure, figure, tokensOf } from '../../claims/figure.ts';
import { type Draft, sourceOf } from '../../claims/finding.ts';
import type { Sentence } from '../../claims/layout.ts';
import { type About, aboutAt, aboutIn } from '../../claims/subject-at.ts';
import { inputAndOutputIn } from '../../claims/token-counts.ts';
import { grouped } from '../../language/en/format.ts';
import { countWords, wordCount } from '../../language/number-words.ts';
import { pattern } from '../../language/pattern.ts';
import { factorsBetween, periodsIn } from '../../language/periods.ts';
import { type Sold, soldAt } from '../relations/prices.ts';
import { costOf, type Rates } from './cost-of.ts';

/** "10M output tokens on A cost $100" */
const oneSided = pattern`(?<!(?:{per}|\/|{one})\s?)(?<![\d.,$/])(?:(?<input>{count})\s+{input}|(?<output>{count})\s+{output})\s+{token}`;
/** A sum that is no price: nothing says what it is for one of. */
const anySum = pattern`(?<about>[~≈]|{nearly}\s)?\s?(?<usd>{money})(?!\d|[.,]\d)`;
const costsAfter = pattern`(?:{costs}|=|≈)\s*(?:{into}\s+)?(?<about>{around} |{nearly} |~)?(?:{into}\s+)?(?:(?<usd>{money})|(?<cents>{number}\s?(?:{cents}|¢)))(?!\d|[.,]\d)`;
const isRate = pattern`^\s*(?:(?:{per}|\/)\s*(?:1|{one})?\s*(?:{scale}|{token})|\/\s*\$?\d)`;
/** "10k requests", "a thousand chats", "30 × (...)" */
const requests = pattern`(?<count>{count})\s+{requests}|(?<=(?:^|\s))(?<times>{count})\s?[×x]\s?\(`;
const requestsInWords = pattern`(?<words>${countWords})\s+{requests}`;

/** How many requests a text counts, with the figure that says so; 0 where that cannot be read, 1 where it counts none. */
export function requestsIn(text: string): { readonly times: number; readonly said: string } {
  const many = requests.exec(text)?.groups;
  const said = many?.count ?? many?.times;
  if (said !== undefined) return { times: tokensOf(said)?.value ?? 0, said };
  const words = requestsInWords.exec(text)?.groups?.words;
  return { times: words === undefined ? 1 : (wordCount(words.toLowerCase()) ?? 0), said: words ?? '' };
}
const pairAt = pattern`(?:{around}|@|{for})\s+(?<input>{money})\s*\/\s*(?<output>{money})`;
const batch = pattern`batch\p{L}*|батч\p{L}*|пакетн\p{L}*`;
const cached = pattern`cach\p{L}*|кэш\p{L}*|кеш\p{L}*|discount\p{L}*|скид\p{L}*`;
const anyNumber = pattern`\d[\d.,]*|(?<![\p{L}\d])(?:${countWords})(?!\p{L})`;

/** Between a sum and the tokens that it is for. */
const nearby = 8;

/** How many times the tokens a cost may be for: by the periods that a sentence names, the tokens' own first. */
function factorsOf(text: string): readonly number[] {
  const [first, second, ...more] = periodsIn(text);
  if (first === undefined) return [1];
  // The tokens may be those of a day that was told before.
  if (second === undefined) return [1, ...factorsBetween('day', first), ...(first === 'year' ? [12] : [])];
  return more.length > 0 ? [] : factorsBetween(first, second);
}

/** "(1,000 × $3.00 + 200 × $15.00) / 1M", a side of no tokens left out. */
export function formulaOf(price: Rates, input: Figure, output: Figure): string {
  const sides = [
    [input.value, price.input],
    [output.value, price.output],
  ] as const;
  const products = sides.flatMap(([tokens, rate]) =>
    tokens > 0 ? `${grouped(tokens)} × ${dollars(rate)}` : [],
  );
  return `${products.length > 1 ? `(${products.join(' + ')})` : products.join('')} / 1M`;
}

const noTokens: Figure = { value: 0, half: 0 };

/** Tokens of one side alone, where a text counts no others; of a million it is the price that is told. */
function onlySide(text: string): RegExpExecArray | null {
  const [only, ...more] = oneSided.all(text);
  const said = only?.groups?.input ?? only?.groups?.output ?? '';
  return only && more.length === 0 && tokensOf(said)?.value !== 1e6 && counts.all(text).length === 1
    ? only
    : null;
}
const counts = pattern`(?<![\d.,$])\d[\d.,]*\s?(?:{scale}|{token}|[kmкм](?!\p{L}))`;

/** Tokens that a text counts, of both sides or of one alone. */
export function tokensIn(text: string): { match: RegExpExecArray; input: Figure; output: Figure } | null {
  const match = inputAndOutputIn(text) ?? onlySide(text);
  const of = (side: string | undefined) => (side === undefined ? noTokens : tokensOf(side));
  const [input, output] = [of(match?.groups?.input), of(match?.groups?.output)];
  return match && input && output ? { match, input, output } : null;
}

/**
 * "150 in + 50 out costs $0.000090", "10k requests a day with 2k in and 500 out cost $1,350 a month": at the model's own
 * prices, or at those that stand in the sentence.
 */
export function readStatedCosts(catalog: Catalog, sentence: Sentence, today: string): Draft[] {
  if (!/[$¢]/.test(sentence.text) && !mayHold.test(sentence.text)) return [];
  const text = sentence.masked;
  const counted = tokensIn(text);
  if (!counted || cached.test(text) || /\?\s*$/.test(text)) return [];
  const { match: tokens, input, output } = counted;
  const { times, said: requestsSaid } = requestsIn(text);
  const factors = factorsOf(text);
  const pair = pairAt.exec(text)?.groups;
  const stated = pair && { input: figure(pair.input ?? '').value, output: figure(pair.output ?? '').value };
  // A product in signs is an equation.
  if ((/[×*]/.test(text) && !stated) || times === 0 || factors.length === 0) return [];
  // "$27 for 1M input and 100K output tokens" is no price per million.
  const isSum = ({ 0: all, index }: RegExpExecArray) => {
    const end = index + all.length;
    const isOfBoth =
      tokens.index >= end && tokens.index - end < nearby && tokens.groups?.output !== undefined;
    return (isOfBoth && tokens.groups?.input !== undefined) || !isRate.test(text.slice(end));
  };
  const costs = costsAfter.all(text).filter(isSum);
  const sums = costs.length > 0 ? costs : anySum.all(text).filter(isSum);
  // Which of several sums it is nobody says.
  if (costs.length === 0 && sums.length !== 1) return [];
  return sums.flatMap((cost, at): Draft[] => {
    const costEnd = cost.index + cost[0].length;
    const about = payerOf(catalog, sentence, cost.index, costEnd);
    // "$2.70 (B)" is what B costs.
    const next = sentence.named.find(({ start }) => start >= sentence.start + costEnd);
    const gap = next ? text.slice(costEnd, next.start - sentence.start) : '';
    if (next && next.model !== about?.model.id && /^[\s*]{0,4}\(\s*$/.test(gap)) return [];
    const isBatch = batch.test(text);
    const sold: readonly (Rates & Partial<Sold>)[] = stated
      ? [stated]
      : about
        ? soldAt(about.model, today).filter(({ kind }) => (isBatch ? kind === 'batch' : kind !== 'batch'))
        : [];
    const [own] = sold;
    if (!own) return [];
    const inCents = cost.groups?.cents === undefined ? null : figure(cost.groups.cents);
    const usd = inCents
      ? { value: inCents.value / 100, half: inCents.half / 100 }
      : figure(cost.groups?.usd ?? '');
    // A half is rounded up or down.
    const half = cost.groups?.about === undefined ? usd.half * 1.001 : Math.max(usd.half, usd.value * 0.05);
    const once = (price: Rates) => costOf(price, input.value * times, output.value * times);
    const fits = (price: Rates) =>
      factors.some((factor) => canStandFor({ ...usd, half }, once(price) * factor));
    const price = sold.find(fits);
    // Another number may be so many users, or days.
    const used = [tokens[0], cost[0], requestsSaid, pair ? `${pair.input} ${pair.output}` : ''];
    const isWhole = anyNumber.all(text).length <= used.flatMap((part) => anyNumber.all(part)).length;
    if (!price && !isWhole) return [];
    const [factor = 1] = factors;
    const due = once(own) * factor;
    // The first cost is quoted with its tokens.
    const from = cost.index + cost[0].length - cost[0].trimStart().length;
    const start = at === 0 ? Math.min(tokens.index, from) : from;
    const end = at === 0 ? Math.max(tokens.index + tokens[0].length, costEnd) : costEnd;
    const by = [factor === 1 ? '' : `${grouped(factor)} × `, times === 1 ? '' : `${grouped(times)} × `].join(
      '',
    );
    const isElsewhere = price !== undefined && price !== own && price.provider !== undefined;
    return [
      {
        guessed: about?.place.guessed ?? false,
        start: sentence.start + start,
        end: sentence.start + end,
        model: about?.model.id ?? null,
        field: 'cost',
        verdict: price ? (price.kind === 'former' ? 'stale' : 'supported') : 'contradicted',
        detail: isElsewhere ? (price.kind === 'former' ? 'until' : 'via-another-route') : null,
        trueOf:
          isElsewhere && price.kind === 'route' ? { kind: 'provider', provider: price.provider ?? '' } : null,
        ours: { kind: 'usd', least: due, most: due },
        source: sourceOf(own.claim),
        arithmetic: `${by}${formulaOf(own, input, output)} = ${dollars(due)}`,
      },
    ];
  });
}

/** Whose cost it is: as of any claim, or of the only model of the sentence. */
function payerOf(catalog: Catalog, sentence: Sentence, start: number, end: number): About | null {
  const about = aboutAt(catalog, sentence, start, end);
  const [only, ...more] = sentence.named;
  if (about || !only || more.some(({ model }) => model !== only.model)) return about;
  return aboutIn(catalog, sentence, only, start, end);
}

const mayHold = pattern`{dollars}|{cents}`;
