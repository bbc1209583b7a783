import type { Catalog } from '../../catalog/catalog.ts';
import { figure } from '../../claims/figure.ts';
import { type Draft, verdicts } from '../../claims/finding.ts';
import type { Layout, Sentence } from '../../claims/layout.ts';
import { partWords } from '../../language/multiples.ts';
import { pattern } from '../../language/pattern.ts';
import { isTold, type Ruling, rulePrices, ruleReleased, ruleSizes } from './judge.ts';
import { figuresIn, ordersIn, type Said } from './said.ts';
import { comparedBy } from './whose.ts';

const mayCompare = pattern`{cheaper}|{dearer}|{asDear}|{asCheap}|{less}|{greater}|{larger}|{newer}|{older}|{theirPrice}|{saves}|{premium}|{asMuch}|{winsBy}|{samePrice}|{alike}|${partWords}\s+{fraction}\s`;
const denied = pattern`{denied}|n't(?!\p{L})`;
const pricesCut = pattern`{pricesCut}`;
const mayBe = pattern`{mayBe}`;
const elsewhere = pattern`{ownMeasure}`;
const ownPeople = pattern`{ownPeople}`;
const otherKind = pattern`{otherKind}`;
const perMillion = pattern`(?:{per}|\/)\s?(?:1|{one})?\s?(?:M|million|mtok|млн|миллион\p{L}*)(?![\p{L}\d])`;

/** Whether a comparison is of what a price list tells, and said for good. */
function isPlain(text: string, said: Said): boolean {
  const before = text.slice(Math.max(0, said.from), said.start);
  const clause = before.split(/[;:()]/).at(-1) ?? '';
  if (denied.test(clause.slice(-60))) return false;
  if (said.measure !== 'price') return true;
  // "Cut prices for A by 80%" holds A against what it was.
  if (pricesCut.test(clause)) return false;
  const near = text.slice(said.from, said.to);
  // "fine for our use" is another clause.
  const own = `${clause.split(/[:!?]|,\s/).at(-1) ?? ''} ${text.slice(said.end, said.to).split(/,\s|;/)[0] ?? ''}`;
  if (elsewhere.test(text) || ownPeople.test(own) || otherKind.test(near)) return false;
  return said.form !== 'usd' || perMillion.test(near);
}

const anyMoney = pattern`{money}`;
const slash = pattern`^\s?(?:{in}|{input})?\s?[\/|]\s?$`;
/** "$5.6M vs $6B": what is told in millions is no price of tokens. */
const largeSum = pattern`{money}\+?\s?(?:{scale}|[mb](?![\p{L}\d]))`;
/** "The fastest one based on A that is cheaper than B" is said of none of them. */
const madeOf = pattern`{madeFrom}\s+(?:{the}\s+)?_+\s[^,;:]*$`;
const mostFigures = 8;

/** Whether two sums of the sentence itself are so far apart: then it is of them, whatever they are sums of. */
function isOfOwnFigures(text: string, said: Said): boolean {
  if (said.form !== 'times' && said.form !== 'share' && said.form !== 'part') return false;
  const sums = anyMoney
    .all(text)
    .slice(0, mostFigures)
    .map(({ 0: own, index }) => ({ value: figure(own).value, start: index, end: index + own.length }))
    .filter(({ value }) => value > 0);
  // "$1/$5" are both sides of one price.
  const areSides = (a: (typeof sums)[number], b: (typeof sums)[number]) =>
    slash.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));
  return sums.some((a) =>
    sums.some((b) => a.value < b.value && isTold(said, a.value / b.value) && !areSides(a, b)),
  );
}

/** Whether what is said may be of something else than prices in force, or is not said for certain. */
const isUnsure = (text: string, said: Said): boolean =>
  isOfOwnFigures(text, said) ||
  largeSum.test(text) ||
  madeOf.test(text.slice(0, said.start)) ||
  mayBe.test(text.slice(Math.max(0, said.start - 24), said.start));

/** The worst that can be said where one of several would do: whichever holds best. */
const best = (rulings: readonly Ruling[]): Ruling | null =>
  rulings.find(({ verdict }) => verdict === 'supported') ??
  rulings.find(({ verdict }) => verdict === 'stale') ??
  rulings.find(({ verdict }) => verdict === 'unknown') ??
  rulings[0] ??
  null;

/** "Cheaper than A and B" has to hold of both. */
const worst = (rulings: readonly Ruling[]): Ruling | null =>
  rulings.toSorted((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict))[0] ?? null;

function comparisonsIn(catalog: Catalog, sentence: Sentence, pair: Layout['pair'], today: string): Draft[] {
  if ((sentence.named.length === 0 && !pair) || /\?\s*$/.test(sentence.text)) return [];
  if (!mayCompare.test(sentence.text)) return [];
  const text = sentence.masked;
  const masked = { ...sentence, text };
  const figures = figuresIn(text);
  return [...figures, ...ordersIn(text, figures)].flatMap((said): Draft[] => {
    if (!isPlain(text, said)) return [];
    const compared = comparedBy(masked, said, pair);
    const first = compared && catalog.models.get(compared.first.model);
    if (!compared || !first) return [];
    if (said.form === 'order' && !compared.isDirected) return [];
    const rulings = compared.others.flatMap(({ model }) => {
      const second = catalog.models.get(model);
      if (!second) return [];
      const own =
        said.measure === 'price'
          ? rulePrices(first, second, said, compared.isDirected, today)
          : said.measure === 'released'
            ? ruleReleased(first, second, said)
            : ruleSizes(first, second, said, compared.isDirected);
      return own ?? [];
    });
    const ruling = said.form === 'order' || said.form === 'same' ? worst(rulings) : best(rulings);
    if (!ruling || (ruling.verdict === 'contradicted' && isUnsure(text, said))) return [];
    // "At the same price", "costs a fifth": as whom the sentence itself has to say.
    const isWhole = compared.others.every(({ model }) => sentence.named.some((own) => own.model === model));
    const isLoose = said.form === 'same' || said.form === 'part';
    if (isLoose && !isWhole && ruling.verdict === 'contradicted') return [];
    // "It is cheaper than A and outdoes B" is said of neither.
    const isNamed = sentence.named.some(({ end }) => end <= sentence.start + said.start);
    if (said.form === 'order' && ruling.verdict === 'contradicted' && !isNamed) return [];
    const guessed = compared.first.guessed || compared.others.some((own) => own.guessed);
    const field =
      said.form === 'usd'
        ? 'difference'
        : said.form === 'order' || said.form === 'same'
          ? 'comparison'
          : 'ratio';
    return [
      {
        start: sentence.start + said.start,
        end: sentence.start + said.end,
        model: first.id,
        field,
        guessed,
        ...ruling,
      },
    ];
  });
}

/** How a text says that two models compare in price, window, longest answer and size, computed from the catalog. */
export function readComparisons(catalog: Catalog, { sentences, pair }: Layout, today: string): Draft[] {
  return sentences.flatMap((own) => comparisonsIn(catalog, own, pair, today));
}
