import type { Block, Text } from '../../card/card.ts';
import { markBetter } from '../../card/mark.ts';
import type { Model, Offer } from '../../catalog/catalog.ts';
import { blend, givesVectors, usualMix } from '../../catalog/mix.ts';
import { closedProviders, liveRoutes, providerName } from '../../catalog/routes.ts';
import { unitRoutes } from '../../catalog/unit-price.ts';
import { weightsAddress } from '../openness/licence.ts';
import type { PageInput, SectionView } from '../part.ts';
import { vocabularyMessages } from '../say.ts';
import { claimSources } from '../sources/sources.ts';
import { plainUnitPrice } from '../units/text.ts';
import { routesMessages } from './say.ts';

/** Rows that a message has room for. */
const mostRows = 20;
/** Providers that one line names. */
const mostNames = 8;

/** One way to buy a model: by the token or by the unit; `rank` is what the cheapest has the least of, by unit. */
type Way = {
  readonly offer: Offer;
  readonly cells: readonly string[];
  readonly rank: number;
  readonly by: string;
};

function waysOf({ model, offer, today, words }: PageInput): Way[] {
  const only = offer === null ? null : [offer];
  const { money } = words.format;
  const mix = usualMix(model);
  const byToken = liveRoutes(model, today, only).map(
    (route): Way => ({
      offer: route.offer,
      cells: [money(route.price.input), givesVectors(model) ? '–' : money(route.price.output)],
      rank: blend(route.price, mix),
      by: 'tokens',
    }),
  );
  const byUnit = unitRoutes(model, today, only).map(
    (route): Way => ({
      offer: route.offer,
      cells: [plainUnitPrice(route, words), '–'],
      rank: route.prices[0].usd,
      by: route.unit,
    }),
  );
  // The lab first, since its price stands for the model; then what costs least.
  return [...byUnit, ...byToken].sort(
    (a, b) =>
      Number(a.by === 'tokens') - Number(b.by === 'tokens') ||
      Number(b.offer.tier === 'lab') - Number(a.offer.tier === 'lab') ||
      a.rank - b.rank,
  );
}

/** "Amazon Bedrock (eu, 2025-10-01)": who sells it, where, in which form. */
function labelOf({ catalog }: PageInput, { provider, region, variant, snapshot }: Offer): string {
  const form = [region, variant, snapshot].filter((part) => part !== null);
  const name = providerName(catalog, provider);
  return form.length > 0 ? `${name} (${form.join(', ')})` : name;
}

/** Those that sell it on, which no price of ours is of; plans sell no model. */
function othersOf({ catalog, model }: PageInput, shown: readonly string[]): string[] {
  const others = model.offers.filter(
    ({ allowed, provider, tier }) => !allowed && tier !== 'plan' && !shown.includes(provider),
  );
  return [...new Set(others.map(({ provider }) => providerName(catalog, provider)))];
}

/** Where the weights lie, and where the providers that were shown explain how to call them. */
function addressesText({ catalog, model, words }: PageInput, providers: readonly string[]): Text {
  const say = words.of(routesMessages);
  const weights = weightsAddress(model);
  const links: Text[] = [
    ...(weights === null ? [] : [[{ link: say.weights, url: weights }]]),
    ...providers.flatMap((provider): Text[] => {
      const docs = catalog.apis[provider]?.docs;
      return docs === undefined ? [] : [[{ link: providerName(catalog, provider), url: docs }]];
    }),
  ];
  const shown = links.slice(0, mostNames);
  if (shown.length === 0) return [];
  return [say.readOn, ...shown.flatMap((link, index): Text => (index === 0 ? link : [', ', ...link])), '.'];
}

const contextOf = (model: Model, offer: Offer) =>
  offer.contextWindow?.chosen.value ??
  (offer.tier === 'lab' ? (model.contextWindow?.chosen.value ?? null) : null);

/** Every place where a model can be bought, with its price, the cheapest marked; who else has it, and where to read on. */
export function routesPart(input: PageInput): SectionView {
  const { catalog, model, offer: only, today, words } = input;
  const say = words.of(routesMessages);
  const ways = waysOf(input);
  // A variant, such as one that answers later, is no cheaper way to the same.
  const plain = ways.filter(({ offer }) => offer.variant === null && offer.deprecated === null);
  const cheapest = new Map(
    [...Map.groupBy(plain, ({ by }) => by)].map(([by, own]) => [
      by,
      Math.min(...own.map(({ rank }) => rank)),
    ]),
  );
  const isMarked = (way: Way) =>
    plain.includes(way) &&
    way.rank === cheapest.get(way.by) &&
    ways.some(({ by, rank }) => by === way.by && rank > way.rank);
  const alone = new Map(ways.toReversed().map((way) => [`${labelOf(input, way.offer)} ${way.rank}`, way]));
  const told = [...alone.values()].toReversed();
  const shown = told.slice(0, mostRows);
  const providers = [...new Set(ways.map(({ offer }) => offer.provider))];
  const others = only === null ? othersOf(input, providers) : [];
  const closed = closedProviders(model, today).map(({ provider, on }) => ({
    provider: providerName(catalog, provider),
    on,
  }));
  const addresses = addressesText(input, providers);
  const notes: Text[] = [
    ...(ways.length === 0 ? [[say.servedByNone(model.name)]] : []),
    ...(told.length > shown.length ? [[say.moreRoutes(told.length - shown.length)]] : []),
    ...(closed.length > 0 ? [[say.shutDown(model.name, closed)]] : []),
    ...(others.length > 0
      ? [[say.notCounted(others.slice(0, mostNames), Math.max(0, others.length - mostNames))]]
      : []),
    ...(addresses.length > 0 ? [addresses] : []),
  ];
  const table: Block = {
    kind: 'table',
    corner: say.pageCorner,
    columns: [...say.pageColumns],
    rows: shown.map((way) => {
      const [first = '', second = ''] = way.cells;
      const window = contextOf(model, way.offer);
      return {
        label: labelOf(input, way.offer),
        cells: [
          isMarked(way) ? markBetter(first) : first,
          second,
          window === null ? words.of(vocabularyMessages).unpublished : words.format.shortTokens(window),
        ],
      };
    }),
  };
  return {
    json: ways.map(({ offer, rank, by }) => ({
      provider: offer.provider,
      id: offer.id,
      region: offer.region,
      variant: offer.variant,
      snapshot: offer.snapshot,
      by,
      blended: rank,
      cheapest: offer.variant === null && rank === cheapest.get(by),
    })),
    blocks: [
      ...(shown.length > 0 ? [table] : []),
      ...(notes.length > 0 ? [{ kind: 'notes', items: notes } as const] : []),
      claimSources(
        shown.map(({ offer }) => (offer.unitPrices ?? offer.price)?.chosen),
        words,
      ),
    ],
  };
}
