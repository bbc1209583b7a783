import type { Catalog, Model } from '../../catalog/catalog.ts';
import { floorOf } from '../../catalog/standings/floor.ts';
import { probableOdds } from '../../catalog/standings/odds.ts';
import { generalDomain } from '../../catalog/standings/standing.ts';
import { isSameRatio } from '../../cost/same-price.ts';
import type { Wording } from '../../language/wording.ts';
import { adviceMessages } from '../advice/say.ts';
import { categoryOf } from '../comparison.ts';
import { sameRoom } from '../context/rule.ts';
import { classOf } from '../line-up/class.ts';
import type { PageInput, SectionInput, SectionView } from '../part.ts';
import { domainFor, type QualityCategory } from '../quality/rule.ts';
import { domainName } from '../quality/say.ts';
import { unitMessages } from '../units/say.ts';
import { unitMoney } from '../units/text.ts';
import type { Amount } from './candidates.ts';
import { type Alternative, type Alternatives, alternatives } from './rule.ts';
import { type AlternativeWords, alternativesMessages } from './say.ts';

function moneyOf({ usd, unit }: Amount, words: Wording): string {
  return unit === null ? words.format.money(usd) : unitMoney(usd, words);
}

function priceWords(
  base: Amount | null,
  { amount, ratio }: Alternative,
  words: Wording,
): AlternativeWords['price'] {
  if (!amount) return null;
  const per =
    amount.unit === null
      ? words.of(adviceMessages).perMillion('usual')
      : words.of(unitMessages).per[amount.unit];
  const beside = base && ratio !== null ? { ratio, its: moneyOf(base, words) } : null;
  return { own: moneyOf(amount, words), per, beside };
}

function wordsOf({ base, amount }: Alternatives, own: Alternative, words: Wording): AlternativeWords {
  const [room, its] = [own.model.contextWindow?.chosen.value, base.contextWindow?.chosen.value];
  const isSmaller = room !== undefined && its !== undefined && room * sameRoom < its;
  return {
    name: own.model.name,
    base: base.name,
    odds: own.odds,
    isExpected: !own.isMeasured,
    price: priceWords(amount, own, words),
    lacks: {
      context: isSmaller ? room : null,
      openWeights: base.openWeights?.chosen.value === true && own.model.openWeights?.chosen.value === false,
    },
  };
}

/** What is said of alternatives, a sentence each: what follows, cheaper ones, better ones. */
export type AlternativeLines = {
  readonly successor: readonly string[];
  readonly cheaper: readonly string[];
  readonly better: readonly string[];
};

/** What to take in place of a model, in sentences. */
export function alternativeLines(found: Alternatives, words: Wording): AlternativeLines {
  const say = words.of(alternativesMessages);
  const { base, floor } = found;
  const named = (own: Alternative) => wordsOf(found, own, words);
  const none = found.amount === null ? say.cheaperUnknown(base.name) : say.noneCheaper(base.name);
  const { successor } = found;
  const isCheaper = successor?.ratio != null && successor.ratio < 1;
  const isBetter = successor?.odds != null && successor.odds > 0.5;
  const cheaper = found.cheaper.map((own) =>
    say.cheaper(own.why, base.lab.name, floor?.name ?? null, named(own)),
  );
  const better = [
    ...(found.better.length > 0 ? [say.better(found.better.map(named))] : []),
    ...(found.betterForLess ? [say.betterForLess(named(found.betterForLess))] : []),
  ];
  return {
    successor: successor ? [say.successor(named(successor))] : [],
    cheaper: cheaper.length > 0 || isCheaper ? cheaper : [none],
    better:
      better.length > 0 || isBetter
        ? better
        : [found.isMeasured ? say.noneBetter(base.name) : say.betterUnknown(base.name)],
  };
}

/** Models that are named in place of another one, each once: what follows first, then the cheaper, then the better ones. */
export function namedIn({ successor, cheaper, better, betterForLess }: Alternatives): Model[] {
  const all = [successor, ...cheaper, ...better, betterForLess].flatMap((own) => own?.model ?? []);
  return [...new Set(all)];
}

/** What to take in place of a model, where nobody says for which work. */
export function alternativesOf(catalog: Catalog, model: Model, today: string): Alternatives {
  return alternatives(catalog, model, { domain: domainFor(catalog, [model], null), today });
}

function oneJson({ model, odds, isMeasured, amount, ratio }: Alternative): object {
  return { id: model.id, odds, expected: !isMeasured, price: amount, ratio };
}

/** Alternatives for scripts: odds of being better than the model, prices and their ratio to that of the model. */
function alternativesJson(found: Alternatives): object {
  return {
    domain: found.domain,
    successor: found.successor && oneJson(found.successor),
    cheaper: found.cheaper.map((own) => ({ why: own.why, ...oneJson(own) })),
    better: found.better.map(oneJson),
    betterForLess: found.betterForLess && oneJson(found.betterForLess),
  };
}

/** Pairs to go on with. */
const mostPairs = 5;

/** One to look at beside a model: a better one for no more, else a cheaper one that is not probably worse; empty where there is none. */
export function considerText(catalog: Catalog, model: Model, today: string, words: Wording): string {
  const found = alternativesOf(catalog, model, today);
  const { better, betterForLess, cheaper } = found;
  const isBetter = ({ ratio, odds }: Alternative) =>
    ratio !== null && isSameRatio(Math.max(ratio, 1)) && (odds ?? 0) >= probableOdds;
  const isAsGood = ({ odds, isMeasured }: Alternative) => isMeasured && 1 - (odds ?? 0) < probableOdds;
  const own = [...better, ...(betterForLess ? [betterForLess] : [])].find(isBetter) ?? cheaper.find(isAsGood);
  return own ? words.of(alternativesMessages).consider(wordsOf(found, own, words)) : '';
}

/** The first to look at of those that fit: a better one, else a cheaper one; null where there is none. */
function firstOf(
  catalog: Catalog,
  model: Model,
  fits: (other: Model) => boolean,
  today: string,
): { readonly found: Alternatives; readonly own: Alternative } | null {
  const found = alternatives(catalog, model, { domain: domainFor(catalog, [model], null), fits, today });
  const { better, betterForLess, cheaper } = found;
  const own = betterForLess ?? cheaper[0] ?? better[0];
  return own ? { found, own } : null;
}

/** Of the same class what is cheaper or better for no more, and what has open weights where the model has none. */
function besideOf(catalog: Catalog, model: Model, today: string) {
  const ownClass = classOf(catalog, model, today);
  const isOpen = (other: Model) => other.openWeights?.chosen.value === true;
  return {
    sameClass:
      ownClass === null
        ? null
        : firstOf(catalog, model, (other) => classOf(catalog, other, today) === ownClass, today),
    open: isOpen(model) ? null : firstOf(catalog, model, isOpen, today),
  };
}

/** What to take instead, for the same task. */
export function alternativesPart({ catalog, model, state, today, words }: PageInput): SectionView {
  const found = alternativesOf(catalog, model, today);
  const say = words.of(alternativesMessages);
  const { successor, cheaper, better } = alternativeLines(found, words);
  const named = state.replacement ? catalog.models.get(state.replacement) : undefined;
  const known = namedIn(found);
  const { sameClass, open } = besideOf(catalog, model, today);
  const isNew = (one: typeof open) => one !== null && !known.includes(one.own.model);
  const more = [
    ...(sameClass && isNew(sameClass) ? [say.sameClass(wordsOf(sameClass.found, sameClass.own, words))] : []),
    ...(open && isNew(open) && open.own.model !== sameClass?.own.model
      ? [say.open(wordsOf(open.found, open.own, words))]
      : []),
  ];
  const beside = [sameClass, open].flatMap((one) => one?.own.model ?? []);
  const others = [...new Set([...(named ? [named] : []), ...known, ...beside])];
  const pairs = others.slice(0, mostPairs).map((other) => `/compare ${model.name}, ${other.name}`);
  return {
    json: {
      ...alternativesJson(found),
      sameClass: sameClass && oneJson(sameClass.own),
      open: open && oneJson(open.own),
      replacement: state.replacement,
    },
    blocks: [
      { kind: 'notes', items: [...successor, ...cheaper, ...more, ...better].map((text) => [text]) },
      ...(pairs.length > 0 ? [{ kind: 'text', role: 'body', text: [say.compareWith(pairs)] } as const] : []),
    ],
  };
}

/** What to consider instead of the advised model, else of the first that does not end, and pairs to go on with. */
export function insteadSection({ catalog, comparison, today, words }: SectionInput): SectionView {
  const { models, states, advice, workload } = comparison;
  const say = words.of(alternativesMessages);
  const open = advice.endings.indexOf(null);
  const base = models[advice.use ?? Math.max(0, open)];
  if (!base) return { json: {}, blocks: [] };
  const domain = categoryOf<QualityCategory>(comparison, 'quality')?.domain ?? generalDomain;
  const use = workload === null ? null : (catalog.workloads[workload] ?? null);
  const others = models.filter((model) => model !== base);
  const found = alternatives(catalog, base, {
    domain,
    floor: floorOf(catalog, use, domain),
    not: others,
    today,
  });
  const { successor, cheaper, better } = alternativeLines(found, words);
  const replacements = models.flatMap((model, index) => {
    const id = states[index]?.replacement;
    const other = id ? catalog.models.get(id) : undefined;
    return other && !models.includes(other) ? [[model.name, other.name] as const] : [];
  });
  const next = [...replacements, ...namedIn(found).map((model) => [base.name, model.name] as const)];
  const pairs = [...new Set(next.map(([a, b]) => `/compare ${a}, ${b}`))].slice(0, mostPairs);
  return {
    json: { insteadOf: base.id, ...alternativesJson(found), continue: pairs },
    blocks: [
      {
        kind: 'text',
        role: 'body',
        text: [say.switchingInstead(base.name, domainName(domain, catalog.domains[domain]))],
      },
      { kind: 'notes', items: [...successor, ...cheaper, ...better].map((text) => [text]) },
      ...(pairs.length > 0 ? [{ kind: 'text', role: 'body', text: [say.goOn(pairs)] } as const] : []),
    ],
  };
}
