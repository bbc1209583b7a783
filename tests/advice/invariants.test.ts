import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareView } from '../../src/answers/compare/card.ts';
import type { Model } from '../../src/catalog/catalog.ts';
import { locales } from '../../src/language/locale.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { discordMessage } from '../../src/platforms/discord/components.ts';
import { slackPayload } from '../../src/platforms/slack/blocks.ts';
import { renderCard } from '../../src/platforms/terminal/render.ts';
import { adviceText } from '../../src/subjects/advice/show.ts';
import { compare } from '../../src/subjects/compare.ts';
import { categoryOf } from '../../src/subjects/comparison.ts';
import { comparedAmounts, type PriceCategory } from '../../src/subjects/price/rule.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { matchById } from '../view/match-by-id.ts';
import { advisingOf, headProblems, monotoneProblems, problemsOf } from './invariants.ts';

const works = [null, ...Object.keys(catalog.workloads)];
const work = fc.constantFrom(...works);
const all = [...catalog.models.values()];
/** Those that are named and those that are measured or expected: others tell less. */
const chat = all.filter(
  ({ task, families, scores }) => task === 'chat' && (families.length > 0 || scores.length > 0),
);
/** Ids, so that a counterexample can be read. */
const several = (from: readonly Model[], least: number, most: number) =>
  fc.uniqueArray(fc.constantFrom(...from.map(({ id }) => id)), { minLength: least, maxLength: most });
const modelsOf = (ids: readonly string[]) => ids.map((id) => catalog.models.get(id)!);

describe('advice between any models of the catalog', () => {
  it('keeps its promises of every pair for chat, each for the next work in turn', () => {
    let turn = 0;
    const wrong = chat.flatMap((first, index) =>
      chat.slice(index + 1).flatMap((second) => {
        const comparison = compare(catalog, [first, second], works[turn++ % works.length] ?? null, today);
        return [
          ...problemsOf(catalog, comparison, today),
          ...headProblems(catalog, comparison, today).problems,
        ];
      }),
    );
    expect(turn).toBeGreaterThan(4000);
    expect(wrong).toEqual([]);
  });

  it('keeps them of sets of any kinds', () => {
    fc.assert(
      fc.property(several(chat, 3, 5), work, (ids, workload) => {
        const comparison = compare(catalog, modelsOf(ids), workload, today);
        expect(problemsOf(catalog, comparison, today)).toEqual([]);
        expect(headProblems(catalog, comparison, today).problems).toEqual([]);
      }),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(several(all, 2, 5), work, (ids, workload) => {
        const comparison = compare(catalog, modelsOf(ids), workload, today);
        expect(problemsOf(catalog, comparison, today)).toEqual([]);
        expect(headProblems(catalog, comparison, today).problems).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps them where prices and standings are any', () => {
    const figures = fc.array(
      fc.record({
        mean: fc.double({ min: -2, max: 4, noNaN: true }),
        variance: fc.double({ min: 0.02, max: 0.3, noNaN: true }),
        price: fc.double({ min: 0.05, max: 30, noNaN: true }),
        basis: fc.constantFrom('measured' as const, 'expected' as const),
      }),
      { minLength: 4, maxLength: 4 },
    );
    fc.assert(
      fc.property(several(chat, 2, 4), work, figures, (ids, workload, given) => {
        const own = advisingOf(catalog, compare(catalog, modelsOf(ids), workload, today), today);
        const standings = own.quality.standings.map((standing, index) => {
          const { mean = 0, variance = 1, basis = 'measured' } = given[index] ?? {};
          return { ...standing, basis, estimate: { mean, variance } };
        });
        const blended = ids.map((_, index) => given[index]?.price ?? 1);
        const price = { ...own.price, units: null, blended };
        expect(monotoneProblems({ ...own, quality: { ...own.quality, standings }, price })).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('says of equal prices that they are', () => {
    const equal = chat.flatMap((first, index) =>
      chat.slice(index + 1).flatMap((second) => {
        const comparison = compare(catalog, [first, second], null, today);
        const [own, other] = comparedAmounts(categoryOf<PriceCategory>(comparison, 'price')!);
        const { rule } = comparison.advice.because;
        return own != null && own === other && ['pair', 'successor', 'set'].includes(rule)
          ? [comparison]
          : [];
      }),
    );
    expect(equal.length).toBeGreaterThan(10);
    for (const comparison of equal) {
      const text = adviceText(catalog, comparison, today, wordingOf('en'));
      expect(text).toMatch(/the same price|prices: the same/i);
      expect(text).not.toMatch(/cheaper|saves|It depends/);
      expect(adviceText(catalog, comparison, today, wordingOf('ru'))).toMatch(
        /ту же цену|цена та же|одна у обеих|стоят одинаково/i,
      );
    }
  });
});

/** Letters and digits alone: what no markup of a platform changes. */
const bare = (text: string) => text.replaceAll(/&amp;/g, '&').replaceAll(/[^\p{L}\p{N}]/gu, '');

describe('whoever asks, wherever', () => {
  it('is told the same advice, in full', () => {
    fc.assert(
      fc.property(several(all, 2, 5), work, (ids, workload) => {
        const comparison = compare(catalog, modelsOf(ids), workload, today);
        const { use, kind } = comparison.advice;
        const command = {
          kind: 'compare',
          models: ids.map(matchById),
          workload,
          show: null,
          private: false,
        } as const;
        for (const locale of locales) {
          const words = wordingOf(locale);
          const { result, card } = compareView(catalog, comparison, command, today, words);
          const id = use === null ? null : ids[use];
          const sentence = adviceText(catalog, comparison, today, words);
          expect(result).toMatchObject({ verdict: { recommended: id }, advice: { kind, use: id, sentence } });
          expect(card.summary.startsWith(sentence)).toBe(true);
          const told = [
            renderCard(card, { colour: false, width: 100 }),
            JSON.stringify(slackPayload(card, { tables: true })),
            JSON.stringify(discordMessage(card)),
          ];
          for (const text of told) expect(bare(text)).toContain(bare(sentence));
        }
      }),
      { numRuns: 30 },
    );
  });
});
