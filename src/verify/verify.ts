import type { Catalog } from '../catalog/catalog.ts';
import type { Draft, Finding, Verdict } from './finding.ts';
import { layoutOf } from './layout.ts';
import { namedIn } from './named.ts';
import { plainCopy } from './plain-text.ts';
import { readAbilities } from './read-abilities.ts';
import { readCosts } from './read-costs.ts';
import { readDates } from './read-dates.ts';
import { readDifferences } from './read-differences.ts';
import { readEquations } from './read-equations.ts';
import { readNames, readOffers } from './read-offers.ts';
import { readOpenness } from './read-openness.ts';
import { readPrices } from './read-prices.ts';
import { readRatios } from './read-ratios.ts';
import { readScores } from './read-scores.ts';
import { readSizes } from './read-sizes.ts';

/** Most findings that are told of one text. */
export const mostFindings = 500;

const order: readonly Verdict[] = ['contradicted', 'stale', 'unknown', 'supported'];

const around = 60;

/** The line that a claim stands in; of a long one what is near. */
function contextOf(text: string, { start, end }: Pick<Draft, 'start' | 'end'>): string {
  const from = Math.max(text.lastIndexOf('\n', start) + 1, start - around);
  const line = text.indexOf('\n', end);
  const to = Math.min(line < 0 ? text.length : line, end + around);
  return text.slice(from, to).trim();
}

/** Of two drafts on one field of one model that share text, the longer one stays. */
function withoutDoubles(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  const last = new Map<string, Draft>();
  for (const draft of drafts.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const key = `${draft.model} ${draft.field}`;
    const before = last.get(key);
    const shared = before ? before.end - draft.start : 0;
    // A chain of equations shares the figure in its middle.
    if (before && shared * 2 > Math.min(before.end - before.start, draft.end - draft.start)) continue;
    last.set(key, draft);
    kept.push(draft);
  }
  return kept;
}

/**
 * Claims about models in a text, each with what the catalog or a recomputation says of it: contradicted first, then in
 * the order of the text. What is not certainly about a known model is left out. Time is linear in the length of the text.
 * @param today ISO day
 */
export function verify(catalog: Catalog, text: string, today: string): Finding[] {
  const layout = layoutOf(plainCopy(text), (lines) => namedIn(catalog, lines, today));
  const prices = readPrices(catalog, layout, today);
  const drafts = withoutDoubles([
    ...readNames(catalog, layout),
    ...prices.drafts,
    ...readSizes(catalog, layout),
    ...readDates(catalog, layout),
    ...readOpenness(catalog, layout),
    ...readAbilities(catalog, layout),
    ...readScores(catalog, layout),
    ...readOffers(catalog, layout, today),
    ...readEquations(layout),
    ...readCosts(catalog, layout, prices.stated, today),
    ...readRatios(catalog, layout, today),
    ...readDifferences(layout),
  ]);
  return drafts
    .filter(({ model, field, verdict }) => {
      // Nothing is known of a model that its lab does not list, but that.
      const isAbsent = model !== null && catalog.models.get(model)?.absentFrom != null;
      return !isAbsent || field === 'model' || verdict === 'contradicted';
    })
    .map(({ guessed = false, verdict, ...draft }): Finding => {
      const told = guessed && verdict !== 'supported' ? 'unknown' : verdict;
      return {
        ...draft,
        text: text.slice(draft.start, draft.end),
        verdict: told,
        context: contextOf(text, draft),
        guessed,
      };
    })
    .sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict) || a.start - b.start)
    .slice(0, mostFindings);
}
