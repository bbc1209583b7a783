import type { Catalog, Model } from '../../src/catalog/catalog.ts';
import { locales } from '../../src/language/locale.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { type Advising, advise } from '../../src/subjects/advice/rule.ts';
import { adviceText } from '../../src/subjects/advice/show.ts';
import { compare } from '../../src/subjects/compare.ts';
import { type Comparison, categoryOf } from '../../src/subjects/comparison.ts';
import { criteria } from '../../src/subjects/criteria.ts';
import { comparedAmounts, type PriceCategory } from '../../src/subjects/price/rule.ts';
import type { QualityCategory } from '../../src/subjects/quality/rule.ts';

/** What must hold of advice between any models; each function says in a line what does not. */

const mostWords = 60;

/** What the advice of a comparison was made of, so that it can be altered. */
export function advisingOf(catalog: Catalog, comparison: Comparison, today: string): Advising {
  const { models, states } = comparison;
  const workload = comparison.workload === null ? null : (catalog.workloads[comparison.workload] ?? null);
  const quality = categoryOf<QualityCategory>(comparison, 'quality')!;
  const price = categoryOf<PriceCategory>(comparison, 'price')!;
  const restOf = (a: number, b: number) =>
    criteria
      .filter(({ id }) => id !== 'quality' && id !== 'price')
      .map((criterion) =>
        criterion.compare({
          catalog,
          models: [models[a]!, models[b]!],
          workload,
          domain: quality.domain,
          volume: null,
          today,
        }),
      );
  return { catalog, models, states, workload, quality, price, restOf, today };
}

const named = (model: Model | undefined) => model?.id ?? 'none';
/** The same with one model's price so many times as high; null where prices are in no tokens or not known. */
function atPrice(advising: Advising, index: number, times: number): Advising | null {
  const { price } = advising;
  if (price.units || price.blended[index] == null) return null;
  const blended = price.blended.map((own, at) => (at === index && own !== null ? own * times : own));
  return { ...advising, price: { ...price, blended } };
}

/** The same with one model's standing higher by so many logits; null where it has none. */
function atStanding(advising: Advising, index: number, by: number): Advising | null {
  const { quality } = advising;
  const own = quality.standings[index];
  if (!own?.estimate) return null;
  const estimate = { ...own.estimate, mean: own.estimate.mean + by };
  const standings = quality.standings.with(index, { ...own, estimate });
  return { ...advising, quality: { ...quality, standings } };
}

/** Raising a price never makes a model recommended, raising a standing never makes it not recommended. */
export function monotoneProblems(advising: Advising): string[] {
  const { models } = advising;
  const plain = advise(advising);
  const told = models.map(named).join(', ');
  return models.flatMap((model, index) => {
    const dearer = [1.05, 1.3, 2, 10].flatMap((times) => {
      const altered = atPrice(advising, index, times);
      return altered && plain.use !== index && advise(altered).use === index
        ? [`${told}: ${model.id} is recommended at ${times} times its price`]
        : [];
    });
    const better = [0.05, 0.3, 1, 3].flatMap((by) => {
      const altered = atStanding(advising, index, by);
      return altered && plain.use === index && advise(altered).use !== index
        ? [`${told}: ${model.id} is not recommended when it is better by ${by}`]
        : [];
    });
    return [...dearer, ...better];
  });
}

/** A difference of prices below a tenth decides nothing by itself. */
export function nearPriceProblems(advising: Advising): string[] {
  const { price, models } = advising;
  if (models.length !== 2 || price.units || price.blended.includes(null)) return [];
  const at = (blended: readonly number[]) => {
    const { kind, use } = advise({ ...advising, price: { ...price, blended } });
    return `${kind} ${use}`;
  };
  const same = at([1, 1]);
  return [
    [1, 1.09],
    [1.09, 1],
  ]
    .map(at)
    .filter((other) => other !== same)
    .map((other) => `${models.map(named).join(', ')}: ${same} at one price, ${other} a little beside it`);
}

/** No measured quality on both sides means no `clear`. */
export function unmeasuredProblems(comparison: Comparison): string[] {
  const { advice, models } = comparison;
  const quality = categoryOf<QualityCategory>(comparison, 'quality')!;
  const isChosenFrom = (index: number) =>
    advice.endings[index] === null && advice.lacking.every((own) => own.model !== index);
  const open = models.filter(
    (_, index) => isChosenFrom(index) && quality.standings[index]?.basis !== 'measured',
  );
  return advice.kind === 'clear' && open.length > 0
    ? [`${models.map(named).join(', ')}: clear, and ${open.map(named).join(', ')} is not measured`]
    : [];
}

/** What is advised neither ends nor lacks what the work needs. */
export function unfitProblems({ advice, models }: Comparison): string[] {
  const { use, endings, lacking } = advice;
  return use !== null && (endings[use] || lacking.some(({ model }) => model === use))
    ? [`${models.map(named).join(', ')}: ${named(models[use])} is advised and does not do`]
    : [];
}

/** The advice is not too long to be read at once, in any language, and names whom it recommends. */
export function headProblems(
  catalog: Catalog,
  comparison: Comparison,
  today: string,
): { problems: string[]; longest: number } {
  const { advice, models } = comparison;
  const texts = locales.map((locale) => adviceText(catalog, comparison, today, wordingOf(locale)));
  const counts = texts.map((text) => text.split(/\s+/).length);
  const told = models.map(named).join(', ');
  const long = texts.filter((_, index) => (counts[index] ?? 0) > mostWords);
  const name = advice.use === null ? '' : (models[advice.use]?.name ?? '');
  const unnamed = texts.filter((text) => !text.includes(name));
  const broken = texts.filter((text) => / {2}|undefined|null|NaN|\(\)| [.,;]/.test(text));
  return {
    problems: [
      ...long.map((text) => `${told}: too long: ${text}`),
      ...unnamed.map((text) => `${told}: ${name} is not named: ${text}`),
      ...broken.map((text) => `${told}: ${text}`),
    ],
    longest: Math.max(...counts),
  };
}

/** Odds and price of a pair, which of both is meant told by its id. */
function factsOf(advising: Advising, a: number, b: number): string {
  const { quality, price } = advising;
  const amounts = comparedAmounts(price);
  return JSON.stringify([
    quality.domain,
    quality.standings[a]?.estimate,
    quality.standings[b]?.estimate,
    amounts[a],
    amounts[b],
  ]);
}

/**
 * In a set a pair has the facts that it has alone, and who loses a pair is not recommended while its better stands in the
 * set, does not end and fits.
 */
export function setProblems(catalog: Catalog, comparison: Comparison, today: string): string[] {
  const { models, advice, workload } = comparison;
  const whole = advisingOf(catalog, comparison, today);
  // Models of different kinds have no quality in common, and perhaps no unit of price.
  if (models.length === 2 || new Set(models.map(({ task }) => task)).size > 1) return [];
  const told = models.map(named).join(', ');
  return models.flatMap((first, a) =>
    models.slice(a + 1).flatMap((second, offset) => {
      const b = a + 1 + offset;
      const pair = compare(catalog, [first, second], workload, today);
      const own = advisingOf(catalog, pair, today);
      const isSame = factsOf(whole, a, b) === factsOf(own, 0, 1);
      const winner = pair.advice.use === null ? null : pair.advice.use === 0 ? a : b;
      const loser = winner === a ? b : a;
      const isTurned = winner !== null && advice.use === loser;
      return [
        ...(isSame ? [] : [`${told}: ${first.id} and ${second.id} have other figures in the set`]),
        ...(isTurned
          ? [`${told}: ${named(models[loser])} is advised, ${named(models[winner])} beats it`]
          : []),
      ];
    }),
  );
}

/** All that is held of a comparison. */
export function problemsOf(catalog: Catalog, comparison: Comparison, today: string): string[] {
  const advising = advisingOf(catalog, comparison, today);
  return [
    ...monotoneProblems(advising),
    ...nearPriceProblems(advising),
    ...unmeasuredProblems(comparison),
    ...unfitProblems(comparison),
    ...setProblems(catalog, comparison, today),
  ];
}
