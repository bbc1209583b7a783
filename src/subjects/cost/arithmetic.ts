import type { Catalog, Claim, Model } from '../../catalog/catalog.ts';
import { isTeamsPrice, liveRoutes, providerName } from '../../catalog/routes.ts';
import {
  type CostComparison,
  type CostRow,
  type Estimate,
  type RouteLimits,
  type Totals,
  totalsOutsidePeak,
} from '../../cost/compare-costs.ts';
import type { Volume } from '../../cost/volume.ts';
import type { Wording } from '../../language/wording.ts';
import { names } from '../named.ts';
import { priceTerms } from '../price/terms.ts';
import { sourcesMessages } from '../sources/say.ts';
import { textTokensMessages } from '../tokens/say.ts';
import { englishTokens } from '../tokens/text.ts';
import { breakEvenText } from './break-even.ts';
import { costMessages, costPageMessages } from './say.ts';

/** "5M", "200K", "438,750": shortened only where nothing is lost. */
function countText(count: number, { format }: Wording): string {
  const exact = count >= 1_000_000 ? count % 10_000 === 0 : count >= 10_000 && count % 1000 === 0;
  return exact ? format.shortTokens(count) : format.grouped(count);
}

/** "5M tokens in, 200K out a day, 60% of the input cached, 10K requests". */
export function volumeText(volume: Volume, words: Wording): string {
  const cost = words.of(costMessages);
  const { input, output, per, requests, cacheRead, cacheWrite, batch, textLanguage } = volume;
  const cached = input > 0 ? Number(((cacheRead / input) * 100).toFixed(1)) : 0;
  return [
    cost.volume(countText(input, words), input, countText(output, words), per),
    requests && requests > 1 ? cost.requests(countText(requests, words), requests) : '',
    cacheRead > 0 ? cost.cached(cached) : '',
    cacheWrite > 0 ? cost.written(countText(cacheWrite, words)) : '',
    batch ? cost.asBatch : '',
    textLanguage ? words.of(textTokensMessages).texts(textLanguage) : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** That a volume's tokens were taken as those of one request, where nobody said so; null where they were not. */
export function takenText({ takenAsEach, requests }: Volume, words: Wording): string | null {
  if (!takenAsEach) return null;
  const [input, output, all] = [takenAsEach.input, takenAsEach.output, requests ?? 1].map((count) =>
    countText(count, words),
  );
  return words.of(costMessages).takenAsEach(input ?? '', output ?? '', all ?? '');
}

/** What pages, words or working days of a volume were taken for; empty where none were said. */
export function assumedTexts(catalog: Catalog, { ofText = [], workdays }: Volume, words: Wording): string[] {
  const say = words.of(costMessages);
  const texts = ofText.map((unit) =>
    say.textTokens(unit, englishTokens(catalog, { unit, count: unit === 'word' ? 100 : 1 })),
  );
  return workdays === undefined ? texts : [...texts, say.workdays(workdays)];
}

/** Tokens as arithmetic has them: "5M", "0.2M", below ten thousand "150". */
function factorText(tokens: number, words: Wording): string {
  const { format } = words;
  const cost = words.of(costMessages);
  return tokens < 10_000
    ? format.grouped(tokens)
    : cost.millions(format.grouped(Number((tokens / 1_000_000).toPrecision(15))));
}

/** One total of an estimate, "$6.00" or "$6.00 to $12.00" by the hour, with which way it may be off; null where there is none. */
export function amountText(estimate: Estimate, total: keyof Totals, words: Wording): string | null {
  const { format } = words;
  const amount = totalsOutsidePeak(estimate)[total];
  if (amount === null) return null;
  const peak = estimate.peak?.[total] ?? amount;
  const text = format.amountText(amount);
  const range = peak === amount ? text : words.of(costMessages).range(text, format.amountText(peak));
  return `${boundText(estimate, words)}${range}`;
}

/** "$6.00 a day, $180.00 a month", the latter where the period is not a month; "at least" where it may be dearer. */
export function totalText({ estimate }: CostRow, { per }: Volume, words: Wording): string {
  const cost = words.of(costMessages);
  if (!estimate) return cost.unknown;
  const plain = { ...estimate, atLeast: false, atMost: false };
  const month = cost.monthSteps[per] ? amountText(plain, 'month', words) : null;
  return cost.total(amountText(estimate, 'period', words) ?? '', per, month);
}

/** "$180.00 a month", or what the volume costs where it has no period; "at least" where it may be dearer. */
export function monthlyText({ estimate }: CostRow, { per }: Volume, words: Wording): string {
  const cost = words.of(costMessages);
  if (!estimate) return cost.unknown;
  const month = amountText(estimate, 'month', words);
  return cost.total(
    month ?? amountText(estimate, 'period', words) ?? '',
    month === null ? per : 'month',
    null,
  );
}

/** Which way a total may be off, before it. */
export function boundText(
  of: { readonly atLeast: boolean; readonly atMost: boolean },
  words: Wording,
): string {
  const cost = words.of(costMessages);
  if (of.atLeast) return of.atMost ? cost.about : cost.atLeast;
  return of.atMost ? cost.atMost : '';
}

/** "5M x $1.00/M + 0.2M x $5.00/M = $6.00 a day, x 30 = $180.00 a month"; tokens in another language "5M x 1.72 x $1.00/M". */
export function arithmeticText(
  { estimate, tokenFactor: times }: CostRow,
  { per }: Volume,
  words: Wording,
): string {
  if (!estimate) return '';
  const { format } = words;
  const cost = words.of(costMessages);
  const { parts, amount } = estimate.bill;
  const sum = parts
    .map(({ name, tokens, price }) => {
      const said = cost.partTokens(factorText(tokens, words), name);
      const billed =
        times === null || times === 1 ? said : words.of(textTokensMessages).timesFactor(said, times);
      return cost.atPrice(billed, format.exactMoney(price));
    })
    .join(' + ');
  const steps = cost.monthSteps[per];
  const month =
    steps && estimate.perMonth !== null ? cost.perMonth(steps, format.amountText(estimate.perMonth)) : '';
  const total = cost.total(format.amountText(amount), per, null);
  return `${sum} = ${boundText(estimate, words)}${total}${month}`;
}

/** How each known amount comes about. */
export function arithmeticTexts({ rows, volume }: CostComparison, words: Wording): string[] {
  return rows
    .filter(({ estimate }) => estimate)
    .map((row) => `${row.model.name}: ${arithmeticText(row, volume, words)}`);
}

/** What is not known of a row's price and what was done instead. */
export function missingText({ model, estimate }: CostRow, words: Wording): string[] {
  const costPage = words.of(costPageMessages);
  return (estimate?.bill.missing ?? []).map(({ what }) => costPage.missing[what](model.name));
}

/** A total of a row with which way it may be off, or "n/a". */
export function cellText({ estimate }: CostRow, total: keyof Totals, words: Wording): string {
  const text = estimate && amountText(estimate, total, words);
  return text ?? words.of(costMessages).notAvailable;
}

/** "$1.00/$5.00". */
const rateText = (
  { input, output }: { readonly input: number; readonly output: number },
  { format }: Wording,
) => `${format.exactMoney(input)}/${format.exactMoney(output)}`;

/** What a model costs at the price everybody pays, beside a person's own. */
function officialText({ rows, volume }: CostComparison, words: Wording): string | null {
  const [row] = rows;
  if (!row?.own || !row.official) return null;
  const { route, estimate } = row.official;
  const amount = words.format.amountText(estimate.bill.amount);
  const rate = rateText(route.price, words);
  return words.of(costPageMessages).official(row.model.name, rate, isTeamsPrice(route), amount, volume.per);
}

function tierTexts({ rows, volume }: CostComparison, words: Wording): string[] {
  const { format } = words;
  const costPage = words.of(costPageMessages);
  return rows.flatMap(({ model, estimate }) => [
    ...(estimate?.bill.tier ? [costPage.tier(model.name, estimate.bill.tier)] : []),
    ...(estimate?.above ?? []).map(({ size, amount }) =>
      costPage.above(model.name, size, format.amountText(amount), volume.per),
    ),
  ]);
}

function reasoningTexts({ rows, volume }: CostComparison, words: Wording): string[] {
  const { format } = words;
  const costPage = words.of(costPageMessages);
  return rows.flatMap(({ model, estimate }) => {
    if (!estimate?.reasoning) return [];
    const { price, amount } = estimate.reasoning;
    return costPage.reasoning(model.name, format.exactMoney(price), format.amountText(amount), volume.per);
  });
}

function disputeTexts({ disputed, volume }: CostComparison, words: Wording): string[] {
  return disputed.map(({ model, claim, estimate, changes }) => {
    const amount = `${boundText(estimate, words)}${words.format.amountText(estimate.bill.amount)}`;
    const rate = rateText(claim.value, words);
    const { source, asOf } = claim;
    return words
      .of(costPageMessages)
      .disputed(
        words.of(sourcesMessages).named(source.name),
        model.name,
        rate,
        asOf,
        amount,
        volume.per,
        changes,
      );
  });
}

const mostOpen = 6;

/** The providers whose routes may be in a region, since nobody says where they are. */
export function openProviders(model: Model, { only }: RouteLimits, today: string): readonly string[] {
  const open = liveRoutes(model, today, only).filter(({ offer }) => offer.servedIn === null);
  return [...new Set(open.map(({ offer }) => offer.provider))];
}

/** Routes that a region leaves out because nobody says where they are served. */
export function regionNotes(
  catalog: Catalog,
  models: readonly Model[],
  limits: RouteLimits,
  today: string,
  words: Wording,
): string[] {
  const { region } = limits;
  if (region === null) return [];
  return models.flatMap((model) => {
    const open = openProviders(model, limits, today).map((provider) => providerName(catalog, provider));
    const rest = Math.max(0, open.length - mostOpen);
    return open.length > 0
      ? [words.of(costPageMessages).regionOpen(model.name, region, open.slice(0, mostOpen), rest)]
      : [];
  });
}

/** The models whose batch price is by a rule of their provider, with that rule. */
export function batchRules({ rows, volume }: CostComparison): (readonly [string, Claim<number>])[] {
  return rows.flatMap(({ model, route, estimate }) => {
    const rule = route?.price.batchRule;
    return volume.batch && rule && estimate?.bill.tier === null ? [[model.name, rule] as const] : [];
  });
}

/**
 * How each amount of a cost comes about.
 * @param named the workload whose amounts these are, where the page has several
 */
export function arithmeticNotes(comparison: CostComparison, named: string | null, words: Wording): string[] {
  return arithmeticTexts(comparison, words).map((text) => (named === null ? text : `${named}, ${text}`));
}

/**
 * What else is said under a cost: `decisive` is when its prices hold, by what rule, what is not known of them and where it
 * turns; `rest` what may be of use.
 * @param named the workload whose amounts these are, where the page has several
 */
export function costNotes(
  comparison: CostComparison,
  named: string | null,
  words: Wording,
): { readonly decisive: readonly string[]; readonly rest: readonly string[] } {
  const { rows, breakEven } = comparison;
  const amounts = [
    ...tierTexts(comparison, words),
    ...reasoningTexts(comparison, words),
    ...disputeTexts(comparison, words),
  ];
  const of = (text: string) => (named === null ? text : `${named}, ${text}`);
  const models = rows.map(({ model }) => model);
  return {
    decisive: [
      ...rows.flatMap(({ model, route }) =>
        priceTerms(route, words).map((terms) => `${model.name}: ${terms}`),
      ),
      ...batchRules(comparison).map(([name, rule]) =>
        words
          .of(costPageMessages)
          .batchRule(
            name,
            Math.round(rule.value * 100),
            words.of(sourcesMessages).named(rule.source.name),
            rule.asOf,
          ),
      ),
      ...rows.flatMap((row) => missingText(row, words)),
      ...(breakEven ? [breakEvenText(breakEven, names(models), words)] : []),
    ],
    rest: [officialText(comparison, words), ...amounts.map(of)].filter((text) => text != null),
  };
}
