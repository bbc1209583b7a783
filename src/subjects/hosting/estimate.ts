import type { Block } from '../../card/card.ts';
import type { Catalog, Claim, Model } from '../../catalog/catalog.ts';
import { claimer } from '../../catalog/merge.ts';
import { providerName } from '../../catalog/routes.ts';
import { stateOf } from '../../catalog/state.ts';
import { type CostRow, compareCosts } from '../../cost/compare-costs.ts';
import { flatBreakEven, mixVolume } from '../../cost/flat-price.ts';
import { isSamePrice } from '../../cost/same-price.ts';
import {
  type HostAsk,
  type HostEstimate,
  type HostQuestion,
  hostEstimate,
  hoursPerMonth,
} from '../../cost/self-host.ts';
import { toUsd } from '../../language/amount.ts';
import type { Wording } from '../../language/wording.ts';
import { breakEvenVolumeText, flatBreakEvenJson } from '../cost/break-even.ts';
import { claimSources } from '../sources/sources.ts';
import {
  cardsShown,
  holdText,
  hostTable,
  licenceText,
  memoryFormula,
  monthText,
  needText,
} from './memory.ts';
import { hostMessages, hostNotesMessages } from './say.ts';

/** What a volume costs by the token beside the cards that serve it; null where no volume or no price is known. */
function volumeText(
  catalog: Catalog,
  row: CostRow | undefined,
  { volume }: HostQuestion,
  { perMonth, plan }: HostEstimate,
  words: Wording,
): string | null {
  const tokens = row?.estimate?.perMonth ?? null;
  if (!row || !volume || tokens === null) return null;
  const host = words.of(hostMessages);
  const { amountText } = words.format;
  const provider = row.route && providerName(catalog, row.route.offer.provider);
  if (perMonth === null || plan === null) return host.byToken(amountText(tokens), provider);
  const [cards, byToken] = [toUsd(perMonth), toUsd(tokens)];
  const isSame = isSamePrice(Math.min(cards, byToken), Math.max(cards, byToken));
  const verdict = isSame ? 'same' : cards < byToken ? 'cards' : 'tokens';
  return host.weighed(verdict, amountText(perMonth), plan, amountText(tokens), provider);
}

/** Where the model's price per token comes to what its cards cost a month. */
function weighHosting(
  catalog: Catalog,
  model: Model,
  question: HostQuestion,
  estimate: HostEstimate,
  today: string,
  words: Wording,
) {
  const host = words.of(hostMessages);
  const { volume, only, region, price: own } = question;
  const [row] = compareCosts([model], volume ?? mixVolume, { only, region, price: own }, today).rows;
  const price = row?.own ?? row?.route?.price;
  const { perMonth, plan } = estimate;
  const turn =
    price && perMonth !== null
      ? flatBreakEven(price, volume ?? mixVolume, perMonth, row?.tokenFactor ?? null)
      : null;
  const month = monthText(estimate, question.ask, words);
  const lead = volumeText(catalog, row, question, estimate, words);
  const route = row?.route ?? null;
  if (!month) return { lead, text: null, json: null, route: lead === null ? null : route };
  if (!price || !turn) {
    return { lead, text: host.noApiPrice(month), json: null, route: null };
  }
  const api = {
    provider: route && providerName(catalog, route.offer.provider),
    input: price.input,
    output: price.output,
  };
  return {
    lead,
    text: host.cheaper(
      month,
      api,
      breakEvenVolumeText(turn, volume === null, words),
      plan?.count ?? 0,
      // What the card has to serve are tokens as the model makes them of the texts.
      (turn.tokens * (row?.tokenFactor ?? 1)) / (hoursPerMonth * 3600),
      turn.used,
    ),
    json: flatBreakEvenJson(model.id, 'self-hosted', turn),
    route,
  };
}

const rounded = (value: number) => Number(value.toFixed(3));

/** How the memory was reckoned and what it leaves out. */
function assumptionTexts(
  catalog: Catalog,
  model: Model,
  estimate: HostEstimate,
  asked: boolean,
  words: Wording,
): string[] {
  const hostNotes = words.of(hostNotesMessages);
  const { total = 0, active = null } = model.parameters?.chosen.value ?? {};
  const { context, cache, rows } = estimate;
  const { overhead } = catalog.gpus.assumptions;
  const weights = rows.map(({ bits, weights: own }) => ({ bits, memory: rounded(own) }));
  const held = (kilobytes: number) => rounded((context * kilobytes) / 1e6);
  const window = model.contextWindow?.chosen.value;
  return [
    hostNotes.estimate(
      total,
      weights,
      context,
      cache,
      { low: held(cache.low), high: held(cache.high) },
      rounded(overhead * 100),
    ),
    hostNotes.ruleOfThumb,
    ...(window !== undefined && context > window ? [hostNotes.severalConversations(window, context)] : []),
    ...(active !== null && active < total ? [hostNotes.experts(total, active)] : []),
    ...(rows.some(({ bits }) => bits < 16) ? [hostNotes.below16Bit] : []),
    ...(asked ? [hostNotes.notCounted] : []),
  ];
}

/** What more could be said. */
function hints({ gpuHour, card }: HostAsk, words: Wording): string[] {
  const hostNotes = words.of(hostNotesMessages);
  if (gpuHour === null) return [hostNotes.sayPrice];
  return card ? [] : [hostNotes.sayCard];
}

type HostAnswer = {
  /** The answer, and what is said after it; empty where nothing is. */
  readonly head: string;
  readonly rest: string;
  readonly table: readonly Block[];
  /** What one must know of it, a few lines. */
  readonly notes: readonly string[];
  /** How it was estimated, with its sources. */
  readonly details: readonly Block[];
  readonly json: object;
};

const number = (value: number) => Number(value.toFixed(3));

/** What cannot be estimated, and why. */
function refusal({ name, openWeights, parameters }: Model, words: Wording): string | null {
  const host = words.of(hostMessages);
  const open = openWeights?.chosen.value;
  if (open === false) return host.closed(name);
  if (parameters) return null;
  return open ? host.sizeUnknown(name) : host.unknown(name);
}

/** What may be done with published weights; nothing where they are not known to be published. */
function weightsTexts(catalog: Catalog, model: Model, today: string, words: Wording): string[] {
  if (model.openWeights?.chosen.value !== true) return [];
  const { state } = stateOf(catalog, model, today);
  const isEnded = state === 'retired' || state === 'retiring' || state === 'deprecated';
  return [licenceText(catalog, model, words), ...(isEnded ? [words.of(hostNotesMessages).ended(state)] : [])];
}

/** Notes with where their figures come from. */
function sourced(
  notes: readonly string[],
  claims: readonly (Claim<unknown> | undefined)[],
  words: Wording,
): Block[] {
  return [
    ...(notes.length > 0 ? [{ kind: 'notes', items: notes.map((text) => [text]) } as const] : []),
    claimSources(claims, words),
  ];
}

/** Memory, cards and cost of hosting a model, or why that cannot be told. */
export function hostAnswer(
  catalog: Catalog,
  model: Model,
  question: HostQuestion,
  today: string,
  words: Wording,
): HostAnswer {
  const { ask } = question;
  const licence = catalog.licences[model.licence?.chosen.value ?? ''];
  const weights = {
    open: model.openWeights?.chosen.value ?? null,
    parameters: model.parameters?.chosen.value ?? null,
    licence: model.licence?.chosen.value ?? null,
    commercialUse: licence?.commercialUse ?? null,
    condition: licence?.condition ?? null,
  };
  const claims = [model.openWeights?.chosen, model.parameters?.chosen, model.licence?.chosen];
  const refused = refusal(model, words);
  const open = weightsTexts(catalog, model, today, words);
  if (refused !== null || !model.parameters) {
    return {
      head: refused ?? '',
      rest: '',
      table: [],
      notes: open,
      details: sourced([], claims, words),
      json: { model: model.id, weights, rows: [], usdPerMonth: null, breakEven: null, assumptions: null },
    };
  }
  const estimate = hostEstimate(catalog.gpus, model.parameters.chosen.value.total, ask);
  const { rows, plan, perMonth, context, cache } = estimate;
  const cost = weighHosting(catalog, model, question, estimate, today, words);
  const need = needText(model, estimate, words);
  const takes = [
    holdText(catalog, estimate, ask, words),
    cost.text,
    ask.gpuHour !== null && !plan ? words.of(hostMessages).tooMany(catalog.gpus.assumptions.mostCards) : null,
  ];
  const assumed = assumptionTexts(catalog, model, estimate, ask.gpuHour !== null, words);
  const claim = claimer(catalog.sources);
  const ofCards = cardsShown(catalog, estimate, ask).map((card) => {
    const stated = claim(card, null);
    return { ...stated, source: { ...stated.source, name: `${stated.source.name}: ${card.name}` } };
  });
  const fitting = (high: number, most: number) =>
    Object.entries(catalog.gpus.cards).flatMap(([id, { gigabytes, byName }]) =>
      !byName && high <= gigabytes && most > gigabytes ? [id] : [],
    );
  return {
    head: cost.lead ?? need,
    rest: takes.filter((text) => text !== null).join(' '),
    table: [hostTable(catalog, estimate, ask, words)],
    notes: [...open, ...hints(ask, words)],
    details: sourced(
      cost.lead === null ? assumed : [need.replace(/\.$/, ''), ...assumed],
      [...claims, cost.route?.claim, ...ofCards],
      words,
    ),
    json: {
      model: model.id,
      weights,
      rows: rows.map(({ bits, memory, cards }) => ({
        bits,
        gigabytes: { low: number(memory.low), high: number(memory.high) },
        fits: fitting(memory.high, Number.POSITIVE_INFINITY),
        mayFit: fitting(memory.low, memory.high),
        ...(ask.card ? { cards: cards[0]?.count } : {}),
      })),
      plan,
      usdPerMonth: perMonth === null ? null : toUsd(perMonth),
      breakEven: cost.json,
      assumptions: {
        formula: memoryFormula(catalog, words),
        context,
        cacheKilobytesPerToken: cache,
        overhead: catalog.gpus.assumptions.overhead,
        hoursPerMonth,
      },
    },
  };
}
