import type { Catalog } from '../../catalog/catalog.ts';
import { canStandFor, dollars, type Figure, figure, tokensOf } from '../../claims/figure.ts';
import { type Draft, sourceOf } from '../../claims/finding.ts';
import type { Sentence } from '../../claims/layout.ts';
import { type About, aboutAt, aboutIn } from '../../claims/subject-at.ts';
import { grouped } from '../../language/en/format.ts';
import { pattern } from '../../language/pattern.ts';
import { periodPatterns } from '../../language/periods.ts';
import { type Sold, soldAt } from '../relations/prices.ts';
import { costOf, type Rates } from './cost-of.ts';

const inAndOut = pattern`(?<input>{count})\s+(?:{token}\s+)?(?:{in}|{input})(?:\s+{token})?[^.$]{0,24}?(?<output>{count})[ -](?:{token}\s+)?(?:{out}|{output})(?:\s+{token})?`;
/** "2.5M tokens in and 300 tokens out" */
const tokensInAndOut = pattern`(?<input>{count})\s+{token}\s+(?:{in}|{input}|{to})[^$]{0,60}?(?<output>{count})\s+{token}\s+(?:{out}|{output}|back|обратно)`;
/** "A 10k-token prompt with a 1k answer", «запрос на 10 тыс. токенов с ответом на 1 тыс.» */
const promptAndAnswer = pattern`(?<input>{count})[ -]{token}\s+{prompt}[^$\d]{0,30}?(?<output>{count})[ -](?:{token}\s+)?{answer}`;
const ofPromptAndAnswer = pattern`(?:{prompt}|{requests})\s+(?:{of}|{for})\s+(?<input>{count})(?:\s+{token})?[^$\d]{0,30}?{answer}\s+(?:{of}|{for})\s+(?<output>{count})`;
/** "10M output tokens on A cost $100" */
const oneSided = pattern`(?<!(?:{per}|\/|{one})\s?)(?<![\d.,$/])(?:(?<input>{count})\s+{input}|(?<output>{count})\s+{output})\s+{token}`;
/** A sum that is no price: nothing says what it is for one of. */
const anySum = pattern`(?<about>[~≈]|{nearly}\s)?\s?(?<usd>{money})(?!\s*(?:{per}|\/)\s*(?:1|{one})?\s*(?:{scale}|{token}))(?!\s*\/\s*\$?\d)`;
const costsAfter = pattern`(?:{costs}|=|≈)\s*(?<about>{around} |{nearly} |~)?(?:(?<usd>{money})|(?<cents>{number}\s?(?:{cents}|¢)))(?!\s*(?:{per}|\/)\s*(?:1|{one})?\s*{scale})(?!\s*\/\s*\$)`;
const requests = pattern`(?<count>{count})\s+(?:{requests}|calls?)|(?<=(?:^|\s))(?<times>{count})\s?[×x]\s?\(`;
const pairAt = pattern`(?:{around}|@|{for})\s+(?<input>{money})\s*\/\s*(?<output>{money})`;
const month = periodPatterns.find(([, period]) => period === 'month')?.[0] ?? '';
const anyPeriod = new RegExp(periodPatterns.map(([own]) => own).join('|'), 'giu');
const kinds = periodPatterns.map(([own, kind]) => [new RegExp(`^(?:${own})`, 'iu'), kind] as const);
const batch = pattern`batch\p{L}*|батч\p{L}*|пакетн\p{L}*`;
const cached = pattern`cach\p{L}*|кэш\p{L}*|кеш\p{L}*|discount\p{L}*|скид\p{L}*`;
const anyNumber = /\d[\d.,]*/g;

/** How many of one period another one has, as people count them. */
const lengths: Readonly<Record<string, readonly number[]>> = {
  'day month': [30, 30.4, 31, 22],
  'day year': [365, 360],
  'day week': [7, 5],
  'week month': [4, 4.33],
  'week year': [52],
  'month year': [12],
};

const periodsIn = (text: string) =>
  [
    ...new Set(
      (text.match(anyPeriod) ?? []).flatMap((said) => kinds.find(([own]) => own.test(said))?.[1] ?? []),
    ),
  ].filter((kind) => kind !== 'request');

/** How many times the tokens a cost may be for: by the periods that a sentence names, the tokens' own first. */
function factorsOf(text: string): readonly number[] {
  const [first, second, ...more] = periodsIn(text);
  if (first === undefined) return [1];
  // The tokens may be those of a day that was told before.
  if (second === undefined) return [1, ...(lengths[`day ${first}`] ?? []), ...(first === 'year' ? [12] : [])];
  return more.length > 0 ? [] : (lengths[`${first} ${second}`] ?? lengths[`${second} ${first}`] ?? []);
}

/** "(1,000 × $3.00 + 200 × $15.00) / 1M", a side of no tokens left out. */
function formulaOf(price: Rates, input: Figure, output: Figure): string {
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

/**
 * "150 in + 50 out costs $0.000090", "10k requests a day with 2k in and 500 out cost $1,350 a month": at the model's own
 * prices, or at those that stand in the sentence.
 */
export function readStatedCosts(catalog: Catalog, sentence: Sentence, today: string): Draft[] {
  if (!/[$¢]/.test(sentence.text) && !mayHold.test(sentence.text)) return [];
  const text = sentence.masked;
  const tokens =
    inAndOut.exec(text) ??
    tokensInAndOut.exec(text) ??
    promptAndAnswer.exec(text) ??
    ofPromptAndAnswer.exec(text) ??
    onlySide(text);
  const { input: tokensIn, output: tokensOut } = tokens?.groups ?? {};
  const input = tokensIn === undefined && tokensOut !== undefined ? noTokens : tokensOf(tokensIn ?? '');
  const output = tokensOut === undefined && tokensIn !== undefined ? noTokens : tokensOf(tokensOut ?? '');
  if (!tokens || !input || !output || cached.test(text) || /\?\s*$/.test(text)) return [];
  const many = requests.exec(text)?.groups;
  const times = many ? (tokensOf(many.count ?? many.times ?? '')?.value ?? 0) : 1;
  const factors = factorsOf(text);
  const pair = pairAt.exec(text)?.groups;
  const listed = costsInList(catalog, sentence, text, tokens, { input, output }, today);
  if (listed) return listed;
  const stated = pair && { input: figure(pair.input ?? '').value, output: figure(pair.output ?? '').value };
  // A product in signs is an equation.
  if ((/[×*]/.test(text) && !stated) || times === 0 || factors.length === 0) return [];
  const costs = costsAfter.all(text);
  const sums = costs.length > 0 ? costs : anySum.all(text);
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
    const used = [
      tokens[0],
      cost[0],
      many?.count ?? many?.times ?? '',
      pair ? `${pair.input} ${pair.output}` : '',
    ];
    const isWhole =
      (text.match(anyNumber) ?? []).length <= used.flatMap((part) => part.match(anyNumber) ?? []).length;
    if (!price && !isWhole) return [];
    const [factor = 1] = factors;
    const due = once(own) * factor;
    // The first cost is quoted with its tokens.
    const start = at === 0 ? Math.min(tokens.index, cost.index) : cost.index;
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

/** The formula of a cost, in brackets behind it. */
const formula = /^\s*\([^()]*[×*x][^()]*\)/;
const afterName = pattern`^\s*(?:(?:{costs}|{priced}|{is}|{for}|{to}|{by}|{around}|{nearly}|{exactly})\s+|[-:=~≈(,]\s*){0,4}(?<usd>{money})(?!\s*(?:{per}|\/)\s*(?:1|{one})?\s*(?:{scale}|{token}))(?!\s*\/\s*\$?\d)`;
const nearCost = pattern`{around}|{nearly}|[~≈]`;
const clauseEnd = pattern`^\s*(?:[,.;)]|$|-|{and}(?!\p{L})|{but}(?!\p{L})|${month}|\/\s?mo(?!\p{L}))`;

/**
 * "At 40M input and 8M output tokens a month, A costs $240 and B $80": the tokens stand first, then each model with what
 * it costs; null where that is not how it is said.
 */
function costsInList(
  catalog: Catalog,
  sentence: Sentence,
  text: string,
  tokens: RegExpExecArray,
  { input, output }: { input: Figure; output: Figure },
  today: string,
): Draft[] | null {
  const { named, start: offset } = sentence;
  const from = tokens.index + tokens[0].length;
  const priced = named.filter(({ start }) => start - offset >= from);
  const models = new Set(priced.map(({ model }) => model));
  if (models.size < 2 || named[0] !== priced[0] || requests.test(text) || batch.test(text)) return null;
  if (periodsIn(text).length > 1) return null;
  const found = priced.flatMap((own) => {
    const behind = text.slice(own.end - offset);
    const match = afterName.exec(behind);
    if (!match) return [];
    const end = own.end - offset + match[0].length;
    const rest = text.slice(end);
    const worked = formula.exec(rest)?.[0] ?? '';
    return clauseEnd.test(rest.slice(worked.length)) ? [{ own, said: match.groups?.usd ?? '', end }] : [];
  });
  if (found.length < 2) return null;
  return found.flatMap(({ own, said, end }): Draft[] => {
    // The first cost is quoted with its tokens.
    const start = own === found[0]?.own ? tokens.index : end - said.length;
    const about = aboutIn(catalog, sentence, own, start, end);
    const sold = about ? soldAt(about.model, today).filter(({ kind }) => kind !== 'batch') : [];
    const [first] = sold;
    if (!about || !first) return [];
    const { value, half } = figure(said);
    const isNear = nearCost.test(text.slice(own.end - offset, end));
    const usd = { value, half: Math.max(half * 1.001, isNear ? value * 0.05 : 0) };
    const due = costOf(first, input.value, output.value);
    const price = sold.find((one) => canStandFor(usd, costOf(one, input.value, output.value)));
    const isElsewhere = price !== undefined && price !== first;
    return [
      {
        ...about.place,
        model: about.model.id,
        field: 'cost',
        verdict: price ? (price.kind === 'former' ? 'stale' : 'supported') : 'contradicted',
        detail: isElsewhere ? (price.kind === 'former' ? 'until' : 'via-another-route') : null,
        trueOf: isElsewhere && price.kind === 'route' ? { kind: 'provider', provider: price.provider } : null,
        ours: { kind: 'usd', least: due, most: due },
        source: sourceOf(first.claim),
        arithmetic: `${formulaOf(first, input, output)} = ${dollars(due)}`,
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
