import type { Catalog, Model } from '../catalog/catalog.ts';
import { claimer } from '../catalog/claims.ts';
import { stateOf } from '../catalog/state.ts';
import type { HostCommand } from '../command/command.ts';
import { toUsd } from '../cost/amount.ts';
import { compareCosts } from '../cost/compare-costs.ts';
import { flatBreakEven, mixVolume } from '../cost/flat-price.ts';
import { type HostEstimate, hostEstimate, hoursPerMonth } from '../cost/self-host.ts';
import type { Block } from './card.ts';
import { breakEvenVolumeText, flatBreakEvenJson } from './flat-price.ts';
import { grouped, roughly } from './format.ts';
import { cardsShown, hostTable } from './host-table.ts';
import { apiText, holdText, licenceText, memoryFormula, monthText, needText } from './host-words.ts';
import { claimSources } from './sources.ts';

/** What is asked of hosting beside the model. */
export type HostQuestion = Pick<HostCommand, 'ask' | 'volume' | 'only' | 'price'>;

export type HostAnswer = {
  /** Answer first, in one paragraph. */
  readonly summary: string;
  readonly blocks: readonly Block[];
  readonly json: object;
};

const number = (value: number) => Number(value.toFixed(3));

/** Where the model's price per token comes to what its cards cost a month. */
function weigh(
  catalog: Catalog,
  model: Model,
  question: HostQuestion,
  estimate: HostEstimate,
  today: string,
) {
  const { volume, only, price: own } = question;
  const [row] = compareCosts([model], volume ?? mixVolume, { only, price: own }, today).rows;
  const price = row?.own ?? row?.route?.price;
  const { perMonth, plan } = estimate;
  const turn = price && perMonth !== null ? flatBreakEven(price, volume ?? mixVolume, perMonth) : null;
  const month = monthText(estimate, question.ask);
  if (!month) return { text: null, json: null, route: null };
  if (!price || !turn) {
    return {
      text: `${month}. No price per token is published to weigh that against.`,
      json: null,
      route: null,
    };
  }
  const route = row?.route ?? null;
  const perSecond = roughly(turn.tokens / (hoursPerMonth * 3600));
  const cards = plan?.count === 1 ? 'that card serves' : 'those cards serve';
  const share =
    turn.used === null
      ? ''
      : ` Your volume is ${turn.used < 0.01 ? 'under 1' : grouped(Math.round(turn.used * 100))}% of that.`;
  return {
    text: `${month}: cheaper than ${apiText(catalog, route, price)} above ${breakEvenVolumeText(turn, volume === null)}, if ${cards} ${perSecond} tokens a second around the clock.${share}`,
    json: flatBreakEvenJson(model.id, 'self-hosted', turn),
    route,
  };
}

function assumptionTexts(catalog: Catalog, model: Model, estimate: HostEstimate, asked: boolean): string[] {
  const { total = 0, active = null } = model.parameters?.chosen.value ?? {};
  const { context, cache, rows } = estimate;
  const { overhead } = catalog.gpus.assumptions;
  const weights = rows.map(({ bits, weights: own }) => `${bits} bit ${grouped(number(own))} GB`);
  const held = [cache.low, cache.high].map((kilobytes) => grouped(number((context * kilobytes) / 1e6)));
  const window = model.contextWindow?.chosen.value;
  return [
    `An estimate: weights (${grouped(total)} billion parameters x bits / 8: ${weights.join(', ')}) + ${grouped(context)} tokens of context cache x ${cache.low}-${cache.high} KB (${held.join('-')} GB), + ${overhead * 100}% for the runtime`,
    'KB a token of context are a rule of thumb for models of that size, the cache at 16 bit; conversations at the same time need as much each',
    ...(window !== undefined && context > window
      ? [`One conversation holds at most ${grouped(window)} tokens; ${grouped(context)} are several at once`]
      : []),
    ...(active !== null && active < total
      ? [
          `A mixture of experts: all ${grouped(total)} billion parameters must be in memory, the ${grouped(active)} billion active ones set the speed`,
        ]
      : []),
    'At 8 and 4 bit the answers may be worse than those that were measured',
    ...(asked
      ? [
          'How many tokens a second a card serves is not known here; power, people and spare cards are not counted',
        ]
      : []),
  ];
}

/** What cannot be estimated, and why. */
function refusal(model: Model): string | null {
  const open = model.openWeights?.chosen.value;
  if (open === false) return `${model.name} cannot be hosted: its weights are not published, it is API-only.`;
  if (model.parameters) return null;
  return open
    ? `What hosting ${model.name} takes cannot be estimated: its parameters are not published.`
    : `Whether ${model.name} can be hosted is not known: neither its weights nor its parameters are known to be published.`;
}

/** Memory, cards and cost of hosting a model, or why that cannot be told. */
export function hostAnswer(
  catalog: Catalog,
  model: Model,
  question: HostQuestion,
  today: string,
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
  const refused = refusal(model);
  const { state } = stateOf(catalog, model, today);
  const ended = ['retired', 'retiring', 'deprecated'].includes(state);
  const open =
    weights.open === true
      ? [
          licenceText(catalog, model),
          ...(ended ? [`That it is ${state} is said of an API; published weights can still be run`] : []),
        ]
      : [];
  if (refused !== null || !model.parameters) {
    return {
      summary: refused ?? '',
      blocks: [
        ...(open.length > 0 ? [{ kind: 'notes', items: open.map((text) => [text]) } as const] : []),
        claimSources(claims),
      ],
      json: { model: model.id, weights, rows: [], usdPerMonth: null, breakEven: null, assumptions: null },
    };
  }
  const estimate = hostEstimate(catalog.gpus, model.parameters.chosen.value.total, ask);
  const { rows, plan, perMonth, context, cache } = estimate;
  const cost = weigh(catalog, model, question, estimate, today);
  const summary = [
    `${weights.open === null ? 'If its weights are published, which is not known, ' : ''}${model.name} ${needText(estimate)}.`,
    holdText(catalog, estimate, ask),
    cost.text,
    ask.gpuHour !== null && !plan
      ? `More than ${catalog.gpus.assumptions.mostCards} cards would be needed, which is not costed.`
      : null,
  ];
  const notes = [
    ...open,
    ...assumptionTexts(catalog, model, estimate, ask.gpuHour !== null),
    ...(ask.gpuHour === null
      ? [
          'Say what a card costs, such as "at $2.50 an hour", for the cost a month and where it beats the price per token',
        ]
      : []),
  ];
  const claim = claimer(catalog.sources);
  const ofCards = cardsShown(catalog, estimate, ask).map((card) => {
    const stated = claim(card, null);
    return { ...stated, source: { ...stated.source, name: `${stated.source.name}: ${card.name}` } };
  });
  const fitting = (high: number, most: number) =>
    Object.entries(catalog.gpus.cards).flatMap(([id, { gigabytes }]) =>
      high <= gigabytes && most > gigabytes ? [id] : [],
    );
  return {
    summary: summary.filter((text) => text !== null).join(' '),
    blocks: [
      hostTable(catalog, estimate, ask),
      { kind: 'notes', items: notes.map((text) => [text]) },
      claimSources([...claims, cost.route?.claim, ...ofCards]),
    ],
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
        formula: memoryFormula(catalog),
        context,
        cacheKilobytesPerToken: cache,
        overhead: catalog.gpus.assumptions.overhead,
        hoursPerMonth,
      },
    },
  };
}
