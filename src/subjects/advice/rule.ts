import { takes } from '../../catalog/abilities.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { floorOf, reachesFloor } from '../../catalog/standings/floor.ts';
import { probableOdds, spreadOf, sureOdds } from '../../catalog/standings/odds.ts';
import { type ModelState, stateOf } from '../../catalog/state.ts';
import type { Workload } from '../../catalog/table-schemas.ts';
import { isSameRatio, samePrice } from '../../cost/same-price.ts';
import { compareVersions } from '../../names/families.ts';
import type { Category } from '../criterion.ts';
import { comparedAmounts, type PriceCategory } from '../price/rule.ts';
import { oddsBetween, type QualityCategory } from '../quality/rule.ts';
import { blendedPrice, type Ending, endingOf } from './ending.ts';

export type AdviceKind =
  | 'clear'
  | 'only'
  | 'trade-off'
  | 'alike'
  | 'unmeasured'
  | 'neither'
  | 'different-kinds';

/** What a model must take or have for the work. */
export type Need = NonNullable<Workload['needs']> | 'context';

/** The figures of two models by which one is advised; indexes are those of the comparison. */
export type Pair = {
  readonly better: number;
  readonly other: number;
  /** That `better` is the better one, 0.5 to 1; null where a standing is missing. */
  readonly odds: number | null;
  /** Price of `better` over that of `other`; null where one is not known. */
  readonly ratio: number | null;
  /** Whether the cheaper one reaches the floor of the work; null where none is set or nothing is known. */
  readonly reaches: boolean | null;
  /** Whether both are measured well enough to tell. */
  readonly isMeasured: boolean;
};

/** Why the advice is what it is. */
export type Because =
  | { readonly rule: 'both-end' }
  | { readonly rule: 'better-ends'; readonly ended: number; readonly left: number; readonly odds: number }
  | { readonly rule: 'others-end'; readonly ended: readonly number[] }
  | { readonly rule: 'kinds' }
  | { readonly rule: 'need'; readonly need: Need; readonly lacking: readonly number[] }
  | { readonly rule: 'nobody-fits'; readonly need: Need }
  | { readonly rule: 'successor'; readonly older: number; readonly newer: number; readonly pair: Pair }
  | { readonly rule: 'pair'; readonly pair: Pair }
  | { readonly rule: 'set'; readonly left: readonly number[] };

/** A model that lacks what the work needs. */
export type Lacking = { readonly model: number; readonly need: Need };

/** What to take of several models, or why none of them. Indexes are those of the comparison. */
export type Advice = {
  readonly kind: AdviceKind;
  readonly use: number | null;
  readonly because: Because;
  /** What ends, by model. */
  readonly endings: readonly (Ending | null)[];
  /** What those lack that do not end and were not chosen from. */
  readonly lacking: readonly Lacking[];
  /** What follows the advised model at no higher price; null where it is the newest. */
  readonly newer: Model | null;
};

/** What advice rests on. */
export type Advising = {
  readonly catalog: Catalog;
  readonly models: readonly Model[];
  readonly states: readonly ModelState[];
  readonly workload: Workload | null;
  readonly quality: QualityCategory;
  readonly price: PriceCategory;
  /** Categories of two of them beside price and quality, which decide where nothing else does; the first is index 0. */
  readonly restOf: (a: number, b: number) => readonly Category[];
  readonly today: string;
};

const rather = 0.6;
/** Odds at which a cheaper one is as good a choice. */
export const fair = 0.4;
/** How much more one that is certainly better may cost, and one that probably is. */
const sureLimit = 3;
const probableLimit = 1.5;
/** Beyond this spread of their difference two are not measured well enough, in logits. */
export const widest = 0.65;

function pairOf({ catalog, workload, quality, price }: Advising, a: number, b: number): Pair {
  const [first, second] = [quality.standings[a]!, quality.standings[b]!];
  const odds = oddsBetween(first, second);
  const [better, other] = odds !== null && odds < 0.5 ? [b, a] : [a, b];
  const amounts = comparedAmounts(price);
  const [own, its] = [amounts[better], amounts[other]];
  const ratio = own == null || its == null || its === 0 ? null : own / its;
  const cheaper = ratio !== null && ratio < 1 ? better : other;
  const isMeasured =
    first.basis === 'measured' &&
    second.basis === 'measured' &&
    spreadOf(first.estimate!, second.estimate!) <= widest;
  return {
    better,
    other,
    odds: odds === null ? null : Math.max(odds, 1 - odds),
    ratio,
    reaches: reachesFloor(quality.standings[cheaper]!, floorOf(catalog, workload, quality.domain)),
    isMeasured,
  };
}

/** Who is ahead on more of the categories beside price and quality; null where nobody is. */
function aheadOnRest({ restOf }: Advising, a: number, b: number): number | null {
  const rest = restOf(a, b);
  const wins = (index: number) =>
    rest.filter(({ result }) => result.outcome === 'win' && result.winner === index).length;
  const lead = wins(0) - wins(1);
  if (lead === 0) return null;
  return lead > 0 ? a : b;
}

type Ruled = { readonly kind: AdviceKind; readonly use: number | null; readonly because: Because };

/** Of two that can both be begun with: by how much better one probably is and what it costs more. */
function byOdds(advising: Advising, pair: Pair): Ruled {
  const { better, other, odds, ratio, reaches } = pair;
  const first = advising.workload?.first;
  const ruled = (kind: AdviceKind, use: number | null): Ruled => ({
    kind: pair.isMeasured ? kind : 'unmeasured',
    use,
    because: { rule: 'pair', pair },
  });
  if (odds === null) return ruled('unmeasured', null);
  if (ratio === null) return ruled('trade-off', odds >= sureOdds && first === 'quality' ? better : null);
  if (odds >= sureOdds) {
    if (ratio <= sureLimit) return ruled('clear', better);
    if (first === 'quality') return ruled('trade-off', better);
    return ruled('trade-off', first === 'price' && reaches ? other : null);
  }
  if (odds >= probableOdds) {
    if (ratio <= probableLimit) return ruled('alike', better);
    if (first === 'quality' && ratio <= sureLimit) return ruled('trade-off', better);
    return ruled('trade-off', reaches ? other : null);
  }
  if (isSameRatio(ratio))
    return ruled('alike', odds >= rather ? better : aheadOnRest(advising, better, other));
  const cheaper = ratio < 1 ? better : other;
  const own = cheaper === better ? odds : 1 - odds;
  return ruled('alike', reaches || own >= fair ? cheaper : null);
}

/** Whether the first follows the second in a line. */
function follows({ catalog, states, models }: Advising, newer: number, older: number): boolean {
  const [own, before] = [models[newer]!, models[older]!];
  if (states[older]?.replacement === own.id) return true;
  const line = own.families.find(
    (id) => catalog.families.get(id)?.succession && before.families.includes(id),
  );
  return (
    line !== undefined &&
    own.version !== null &&
    before.version !== null &&
    compareVersions(own.version, before.version) > 0
  );
}

/** Of two that can both be begun with and do what is needed. */
function ofPair(advising: Advising, a: number, b: number): Ruled {
  const pair = pairOf(advising, a, b);
  const newer = follows(advising, a, b) ? a : follows(advising, b, a) ? b : null;
  if (newer !== null && pair.ratio !== null) {
    const older = newer === a ? b : a;
    const ratio = pair.better === newer ? pair.ratio : 1 / pair.ratio;
    const isWorse = pair.isMeasured && pair.better === older && (pair.odds ?? 0) >= probableOdds;
    if (ratio <= samePrice && !isWorse) {
      const kind = pair.isMeasured ? 'clear' : 'unmeasured';
      return { kind, use: newer, because: { rule: 'successor', older, newer, pair } };
    }
  }
  return byOdds(advising, pair);
}

/** Whether a model certainly lacks what the work needs. */
function lacks(model: Model, need: Need, workload: Workload): boolean {
  if (need === 'open-weights') return model.openWeights?.chosen.value === false;
  if (need === 'context') {
    const { input = 0, output = 0 } = workload.tokens ?? {};
    const window = model.contextWindow?.chosen.value;
    return window !== undefined && window < input + output;
  }
  return takes(model, need) === 'no';
}

/** What follows the advised model and costs no more. */
function newerOf({ catalog, models, states, today }: Advising, use: number | null): Model | null {
  const model = use === null ? undefined : models[use];
  const replacement = use === null ? null : states[use]?.replacement;
  const next = replacement ? catalog.models.get(replacement) : undefined;
  if (!model || !next || models.includes(next)) return null;
  if (endingOf(catalog, next, stateOf(catalog, next, today), today)) return null;
  const [own, its] = [blendedPrice(model, today), blendedPrice(next, today)];
  return own !== null && its !== null && its <= own ? next : null;
}

/** What to take of those that are left to choose from. */
function ofLeft(advising: Advising, left: readonly number[]): Ruled {
  if (left.length === 2) {
    const [a = 0, b = 0] = left;
    return ofPair(advising, a, b);
  }
  const loses = (index: number) =>
    left.some((other) => other !== index && ofPair(advising, index, other).use === other);
  const unbeaten = left.filter((index) => !loses(index));
  const [use = null] = unbeaten.length === 1 ? unbeaten : [];
  const { standings } = advising.quality;
  const isMeasured = left.every((index) => standings[index]?.basis === 'measured');
  const beaten = left.filter((other) => other !== use);
  const isClear = use !== null && beaten.every((other) => ofPair(advising, use, other).kind === 'clear');
  const measuredKind = isClear ? 'clear' : use === null ? 'trade-off' : 'alike';
  const kind = isMeasured ? measuredKind : 'unmeasured';
  return { kind, use, because: { rule: 'set', left: unbeaten.length > 0 ? unbeaten : left } };
}

/** What a good colleague would take of two to five models; the first rule that applies speaks. */
export function advise(advising: Advising): Advice {
  const { catalog, models, states, workload, quality, today } = advising;
  const onOwn = workload?.needs === 'open-weights';
  const endings = models.map((model, index) =>
    onOwn && model.openWeights?.chosen.value === true
      ? null
      : endingOf(catalog, model, states[index]!, today),
  );
  const all = models.map((_, index) => index);
  const dropped: Lacking[] = [];
  const said = ({ kind, use, because }: Ruled): Advice => ({
    kind,
    use,
    because,
    endings,
    lacking: dropped,
    newer: newerOf(advising, use),
  });
  const open = all.filter((index) => endings[index] === null);
  if (open.length === 0) return said({ kind: 'neither', use: null, because: { rule: 'both-end' } });
  const ended = all.filter((index) => endings[index] !== null);
  const [only] = open;
  if (open.length === 1 && only !== undefined) {
    const oddsOver = (index: number) => oddsBetween(quality.standings[index]!, quality.standings[only]!) ?? 0;
    const bestEnded = ended.toSorted((a, b) => oddsOver(b) - oddsOver(a))[0];
    const isSameKind = bestEnded !== undefined && models[bestEnded]?.task === models[only]?.task;
    if (bestEnded !== undefined && isSameKind && oddsOver(bestEnded) >= sureOdds) {
      const because: Because = {
        rule: 'better-ends',
        ended: bestEnded,
        left: only,
        odds: oddsOver(bestEnded),
      };
      return said({ kind: 'neither', use: null, because });
    }
    return said({ kind: 'only', use: only, because: { rule: 'others-end', ended } });
  }
  if (new Set(open.map((index) => models[index]?.task)).size > 1)
    return said({ kind: 'different-kinds', use: null, because: { rule: 'kinds' } });
  const needs: readonly Need[] = workload ? [...(workload.needs ? [workload.needs] : []), 'context'] : [];
  let left = open;
  for (const need of workload ? needs : []) {
    const lacking = left.filter((index) => lacks(models[index]!, need, workload!));
    if (lacking.length === left.length)
      return said({ kind: 'neither', use: null, because: { rule: 'nobody-fits', need } });
    const able = left.filter((index) => !lacking.includes(index));
    const [one] = able;
    if (lacking.length > 0 && able.length === 1 && one !== undefined)
      return said({ kind: 'only', use: one, because: { rule: 'need', need, lacking } });
    dropped.push(...lacking.map((model) => ({ model, need })));
    left = able;
  }
  return said(ofLeft(advising, left));
}
