import type { Catalog, Model } from '../../catalog/catalog.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { speedOf, timingParty } from '../../catalog/speed.ts';
import { probableOdds } from '../../catalog/standings/odds.ts';
import {
  generalDomain,
  judgedDomains,
  type Rank,
  rankOf,
  type Standing,
  standingOf,
} from '../../catalog/standings/standing.ts';
import { stateOf } from '../../catalog/state.ts';
import { samePrice } from '../../cost/same-price.ts';
import { createMemo } from '../../memo.ts';
import { type Amount, amountOf, isCurrent } from '../alternatives/candidates.ts';
import { domainFor, oddsBetween } from '../quality/rule.ts';
import { domainName } from '../quality/say.ts';

/** What a model stands out by, with the figure that says so. */
export type Strength =
  /** Clearly better placed in a domain than altogether. */
  | { readonly kind: 'domain'; readonly domain: string; readonly rank: Rank }
  /** No other of so many that are measured as good or better costs as little. */
  | { readonly kind: 'cheapest'; readonly of: number }
  /** Probably the best of so many at about its price. */
  | { readonly kind: 'best-of-price'; readonly of: number }
  /** No current model with open weights is measured as high. */
  | { readonly kind: 'open'; readonly of: number }
  /** The longest context window; `shared` others have the same. */
  | { readonly kind: 'context'; readonly tokens: number; readonly shared: number }
  /** One of the fastest tenth, in tokens a second. */
  | { readonly kind: 'speed'; readonly rate: number }
  /** Cheaper than the model before it in its line. */
  | { readonly kind: 'before'; readonly model: Model; readonly ratio: number };

/** Fewer others say nothing. */
const fewestOthers = 3;
/** Prices within this factor of each other are about the same. */
const nearPrice = 1.3;
/** Most that hold the same longest context. */
const mostShared = 2;
/** The share of all that are timed. */
const fastest = 0.1;
/** Too few are timed below this to say who is fast. */
const fewestTimed = 20;

type Measured = { readonly model: Model; readonly standing: Standing; readonly amount: Amount | null };

const kept = createMemo<readonly Measured[]>(20);

/** The current models for a task that are measured in its domain. */
function measuredFor(catalog: Catalog, task: string, domain: string, today: string): readonly Measured[] {
  return kept(catalog, `${today} ${task} ${domain}`, () =>
    [...catalog.models.values()]
      .filter((model) => model.task === task && isCurrent(catalog, model, today))
      .map((model) => ({
        model,
        standing: standingOf(catalog, model, domain),
        amount: amountOf(model, [], today),
      }))
      .filter(({ standing }) => standing.basis === 'measured'),
  );
}

/** Domains in which all places of a model are above all of its places altogether, the clearest first. */
function domainsOf(catalog: Catalog, model: Model): Strength[] {
  const general = standingOf(catalog, model, generalDomain);
  const whole = general.basis === 'measured' ? rankOf(catalog, general) : null;
  if (!whole || model.task !== 'chat') return [];
  return judgedDomains(catalog)
    .flatMap((domain) => {
      const { ability, within } = catalog.domains[domain] ?? {};
      if (domain === generalDomain || ability === 'own' || within !== undefined) return [];
      const standing = standingOf(catalog, model, domain);
      const isTested = standing.observations.some((own) => own.domain === domain);
      const rank = standing.basis === 'measured' && isTested ? rankOf(catalog, standing) : null;
      const isNamed = domainName(domain, catalog.domains[domain]) !== null;
      return rank && isNamed && rank.high / rank.of < whole.low / whole.of ? [{ domain, rank }] : [];
    })
    .sort((a, b) => a.rank.high / a.rank.of - b.rank.high / b.rank.of)
    .map((own): Strength => ({ kind: 'domain', ...own }));
}

/** What its price is good for, beside those that are measured. */
function priceOf(catalog: Catalog, model: Model, today: string): Strength[] {
  const domain = domainFor(catalog, [model], null);
  const standing = standingOf(catalog, model, domain);
  const amount = amountOf(model, [], today);
  if (standing.basis !== 'measured' || !amount || amount.usd === 0) return [];
  const others = measuredFor(catalog, model.task, domain, today).filter(
    (own) => own.model !== model && own.amount?.unit === amount.unit,
  );
  const usd = (own: Measured) => own.amount?.usd ?? Number.POSITIVE_INFINITY;
  const mean = (own: Standing) => own.estimate?.mean ?? Number.NEGATIVE_INFINITY;
  const asGood = others.filter((own) => mean(own.standing) >= mean(standing));
  const near = others.filter(
    (own) => usd(own) <= amount.usd * nearPrice && usd(own) * nearPrice >= amount.usd,
  );
  const isCheapest = asGood.every((own) => usd(own) > amount.usd * samePrice);
  const isBest = near.every((own) => (oddsBetween(standing, own.standing) ?? 0) >= probableOdds);
  return [
    ...(asGood.length >= fewestOthers && isCheapest
      ? [{ kind: 'cheapest', of: asGood.length + 1 } as const]
      : []),
    ...(near.length >= fewestOthers && isBest
      ? [{ kind: 'best-of-price', of: near.length + 1 } as const]
      : []),
  ];
}

/** Whether it stands highest of what people can host themselves. */
function openOf(catalog: Catalog, model: Model, today: string): Strength[] {
  const domain = domainFor(catalog, [model], null);
  const { basis, estimate } = standingOf(catalog, model, domain);
  const isOpen = (own: Model) => own.openWeights?.chosen.value === true;
  if (!isOpen(model) || basis !== 'measured' || !estimate) return [];
  const others = measuredFor(catalog, model.task, domain, today).filter(
    (own) => own.model !== model && isOpen(own.model),
  );
  const isBest = others.every((own) => (own.standing.estimate?.mean ?? 0) < estimate.mean);
  return others.length >= fewestOthers && isBest ? [{ kind: 'open', of: others.length + 1 }] : [];
}

const contexts = createMemo<{ readonly all: readonly number[] }>(4);

function contextOf(catalog: Catalog, model: Model, today: string): Strength[] {
  const own = model.contextWindow?.chosen.value;
  if (own === undefined) return [];
  const { all } = contexts(catalog, `${today} ${model.task}`, () => ({
    all: [...catalog.models.values()]
      .filter((one) => one.task === model.task && isCurrent(catalog, one, today))
      .flatMap((one) => one.contextWindow?.chosen.value ?? []),
  }));
  const shared = all.filter((tokens) => tokens === own).length - 1;
  const isLongest = all.length > fewestOthers && all.every((tokens) => tokens <= own);
  return isLongest && shared <= mostShared ? [{ kind: 'context', tokens: own, shared }] : [];
}

const rates = createMemo<{ readonly all: readonly number[] }>(2);

const rateOf = (model: Model) => speedOf(model, 0, timingParty).rate?.value[0] ?? null;

function speedFor(catalog: Catalog, model: Model): Strength[] {
  const rate = rateOf(model);
  if (rate === null) return [];
  const { all } = rates(catalog, '', () => ({
    all: [...catalog.models.values()].flatMap((one) => rateOf(one) ?? []),
  }));
  const faster = all.filter((own) => own > rate).length;
  return all.length >= fewestTimed && faster < all.length * fastest ? [{ kind: 'speed', rate }] : [];
}

/** Beside the measured model before it in its line, which says the most of one that is not measured itself. */
function beforeOf(catalog: Catalog, model: Model, today: string): Strength[] {
  const { basis, from, prior } = standingOf(catalog, model, domainFor(catalog, [model], null));
  if (basis !== 'expected' || !from || prior?.by !== 'line') return [];
  const [own, its] = [amountOf(model, [], today), amountOf(from, [], today)];
  if (!own || !its || own.unit !== its.unit || own.usd * samePrice >= its.usd) return [];
  return [{ kind: 'before', model: from, ratio: own.usd / its.usd }];
}

/**
 * What a model stands out by, the most telling first; nothing where no figure says so. One that cannot be begun with
 * stands out by nothing but domains: all others are beside current models.
 */
export function strengthsOf(catalog: Catalog, model: Model, today: string): readonly Strength[] {
  const { state } = stateOf(catalog, model, today);
  const route = referenceRoute(model, today);
  // A price that ends soon is nothing to choose by.
  const lasts = !route || (route.next === null && route.price.until === null && route.price.peak === null);
  const beside =
    state === 'active' || state === 'preview'
      ? [
          ...(lasts ? priceOf(catalog, model, today) : []),
          ...openOf(catalog, model, today),
          ...contextOf(catalog, model, today),
          ...speedFor(catalog, model),
          ...(lasts ? beforeOf(catalog, model, today) : []),
        ]
      : [];
  return [...domainsOf(catalog, model).slice(0, 1), ...beside];
}
