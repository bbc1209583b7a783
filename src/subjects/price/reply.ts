import type { TableBlock } from '../../card/card.ts';
import type { Claim, Model } from '../../catalog/catalog.ts';
import { blendedMix, givesVectors } from '../../catalog/mix.ts';
import { priceOn } from '../../catalog/price-on.ts';
import { liveRoutes, providerName, type Route, referenceRoute } from '../../catalog/routes.ts';
import { isShutDown } from '../../catalog/state.ts';
import { type UnitRoute, unitFor, unitRoute } from '../../catalog/unit-price.ts';
import { mixPrice } from '../../cost/bill.ts';
import { isSamePrice } from '../../cost/same-price.ts';
import { categoryOf } from '../comparison.ts';
import { costReply } from '../cost/reply.ts';
import { groupPriceReply } from '../line-up/reply.ts';
import { lineUpReply } from '../line-up/show.ts';
import type { SectionInput } from '../part.ts';
import type { Details } from '../query.ts';
import { questionPricesMessages } from '../question/say.ts';
import { answered, pageOf, type QuestionInput, type Reply, sectionOf, sentences } from '../reply.ts';
import { routesMessages } from '../routes/say.ts';
import { vocabularyMessages } from '../say.ts';
import { soldInLine } from '../units/line.ts';
import { unitCostReply } from '../units/reply.ts';
import { unitMessages } from '../units/say.ts';
import { unitPriceVia } from '../units/text.ts';
import { aboveText, freeText, judgedText } from './asked.ts';
import { cheapestText, priceReason } from './reason.ts';
import { comparePrice, type PriceCategory } from './rule.ts';
import { askedPriceMessages, priceMessages } from './say.ts';
import { termsSentence } from './terms.ts';

/** Models of a line that one answer has room for. */
const mostOfLine = 3;

const priceOf = ({ comparison }: SectionInput) => categoryOf<PriceCategory>(comparison, 'price');

/** Who is cheaper, with the figures. */
export function priceAnswer(input: SectionInput): string {
  const { catalog, comparison, words } = input;
  const answers = words.of(priceMessages);
  const price = priceOf(input);
  if (!price) return '';
  const { result } = price;
  const reason = priceReason(catalog, comparison.models, price, words);
  if (result.outcome === 'win')
    return cheapestText(comparison.models, price, reason, (name) => answers.cheaper(name, reason), words);
  return result.outcome === 'tie' ? answers.neitherCheaper(reason) : answers.cheaperUnknown(reason);
}

/** How many more tokens the cheaper model may use before it costs the same, and what a long answer does to the ratio. */
export function tokensAnswer(input: SectionInput): string {
  const answers = input.words.of(priceMessages);
  const { models } = input.comparison;
  const price = priceOf(input);
  const blended = price?.blended ?? [];
  const [first, second] = blended;
  if (!price || models.length !== 2 || first == null || second == null || first <= 0 || second <= 0)
    return `${answers.tokenizers} ${answers.tokensCost}`;
  const [low, high] = [Math.min(first, second), Math.max(first, second)];
  const cheap = first <= second ? 0 : 1;
  const routes = price.routes.map((route) => route?.price);
  const [own, other] = [routes[cheap], routes[1 - cheap]];
  if (high <= low * 1.01) return `${answers.tokensEqual} ${answers.tokenizers}`;
  const mix = { input: 1000, output: 1000 };
  const even = own && other && price.mix.output > 0 ? mixPrice(other, mix) / mixPrice(own, mix) : null;
  return `${answers.tokensRoom(models[cheap]?.name ?? '', high / low, even)} ${answers.tokenizers}`;
}

/** The route that is asked about: of the provider or in the region that is named, else the one that stands for the model. */
function routeOf({ query, today }: QuestionInput, model: Model): Route | null {
  const { provider, region } = query.details;
  if (provider === null && region === null) return referenceRoute(model, today);
  const all = liveRoutes(model, today, provider === null ? null : [provider]);
  const routes = all.filter(({ offer }) => region === null || offer.servedIn === region);
  return routes.find(({ offer }) => offer.variant === null) ?? routes[0] ?? null;
}

/** The route that sells a model by the unit that it is bought in: of the provider named, else the one that stands for it. */
function unitRouteOf({ query, today }: QuestionInput, model: Model): UnitRoute | null {
  const { provider } = query.details;
  return unitRoute(model, today, provider === null ? null : [provider]);
}

/** What models cost in the unit that they are bought in. */
function unitReply(input: QuestionInput): Reply {
  const { catalog, models, today, words } = input;
  const say = words.of(unitMessages);
  const claims: (Claim<unknown> | undefined)[] = [];
  const told = (model: Model): string => {
    const sold = unitRouteOf(input, model);
    if (sold) {
      claims.push(sold.claim);
      return say.priced(model.name, unitPriceVia(catalog, sold, words));
    }
    const bought = unitFor(model.task);
    if (bought !== null) return say.unpricedOne(model.name, bought);
    const route = routeOf(input, model);
    if (!route) return unpricedText(input, model);
    claims.push(route.claim);
    const via = providerName(catalog, route.offer.provider);
    return say.byTokensAt(model.name, route.price.input, route.price.output, via);
  };
  const unsold = models.filter((model) => unitRouteOf(input, model) === null);
  const line = [...new Set(unsold.flatMap((model) => soldInLine(catalog, model, today)))]
    .filter((model) => !models.includes(model))
    .slice(0, mostOfLine);
  const routes = line.flatMap((model) => unitRoute(model, today) ?? []);
  return {
    text: models.map(told).join(' '),
    rest: line
      .map((model, index) => {
        const route = routes[index];
        return route ? say.priced(model.name, unitPriceVia(catalog, route, words)) : '';
      })
      .join(' '),
    claims: [...claims, ...routes.map(({ claim }) => claim)],
    more: [...pageOf(models), `cost ${models.map(({ name }) => name).join(', ')}`],
  };
}

function unpricedText({ catalog, query, words, today }: QuestionInput, model: Model): string {
  const question = words.of(questionPricesMessages);
  const { provider, region } = query.details;
  if (provider !== null)
    return words.of(priceMessages).noPriceAt(model.name, providerName(catalog, provider));
  if (region !== null)
    return words.of(askedPriceMessages).noRouteIn(model.name, words.of(routesMessages).region(region));
  const closed = model.offers.flatMap((offer) => {
    const row = model.lifecycle.find(
      (own) => own.surface === offer.provider && own.snapshot === null && isShutDown(own, today),
    );
    const price = row?.shutdown ? priceOn(offer, row.shutdown)?.value : null;
    return row?.shutdown && price
      ? [question.priceWas(model.name, price, providerName(catalog, offer.provider), row.shutdown)]
      : [];
  });
  const included = model.offers.some((offer) => offer.included);
  return sentences(question.noPrice(model.name, included), closed[0]);
}

/** Whether a price is as the question says, by the side that it names; null where it says none, or one of unknown side. */
function statedPrice({ stated, side }: Details, { input, output }: Route['price']): 'yes' | 'no' | null {
  const [first, second] = stated;
  if (first === undefined) return null;
  if (second !== undefined) return first === input && second === output ? 'yes' : 'no';
  if (side === 'input' || side === 'output')
    return first === (side === 'input' ? input : output) ? 'yes' : 'no';
  return side === null && first !== input && first !== output ? 'no' : null;
}

function ofOne(input: QuestionInput, model: Model): Reply {
  const { catalog, query, words } = input;
  const question = words.of(questionPricesMessages);
  const { name } = model;
  if (query.details.side === null && unitRouteOf(input, model)) return unitReply(input);
  const route = routeOf(input, model);
  if (query.details.side === 'free')
    return {
      text: freeText(input, model, route),
      claims: [model.freeTier?.chosen, route?.claim],
      more: pageOf([model]),
    };
  if (!route) return { text: unpricedText(input, model), more: pageOf([model]) };
  const { price, offer, claim } = route;
  const via = providerName(catalog, offer.provider);
  const asked = judgedText(input, model, route) ?? aboveText(input, model, route);
  if (asked !== null) return { text: asked, claims: [claim], more: [...pageOf([model]), `cost ${name}`] };
  const text = (): string => {
    switch (query.details.side) {
      case 'input':
        return question.priceOf(name, 'input', price.input, via);
      case 'output':
        return question.priceOf(name, 'output', price.output, via);
      case 'cached':
        return price.cacheRead === null
          ? words.of(priceMessages).noSidePrice(name, 'cached', via)
          : question.priceOf(name, 'cached', price.cacheRead, via);
      case 'batch':
        return price.batch
          ? question.batchPrice(name, price.batch, via)
          : words.of(priceMessages).noSidePrice(name, 'batch', via);
      default:
        return givesVectors(model)
          ? question.priceOf(name, 'input', price.input, via)
          : question.price(name, price, via);
    }
  };
  const [tier] = price.tiers;
  const known = statedPrice(query.details, price);
  const isWhole = query.details.side === null;
  return {
    text: answered(input, known, text()),
    rest: sentences(
      termsSentence(catalog, name, route, words) ?? '',
      isWhole && price.cacheRead !== null && words.of(priceMessages).cachedToo(price.cacheRead),
      isWhole && tier && question.tier(tier.above, tier),
    ),
    claims: [claim],
    more: [...pageOf([model]), `cost ${name}`],
  };
}

function table(input: QuestionInput): TableBlock {
  const { catalog, models, words } = input;
  const { rows } = words.of(questionPricesMessages);
  const { money } = words.format;
  const routes = models.map((model) => routeOf(input, model));
  const cells = (cell: (route: Route) => string) =>
    routes.map((route) => (route ? cell(route) : words.of(vocabularyMessages).unpublished));
  return {
    kind: 'table',
    corner: rows.corner,
    columns: models.map(({ name }) => name),
    rows: [
      { label: rows.input, cells: cells(({ price }) => money(price.input)) },
      { label: rows.output, cells: cells(({ price }) => money(price.output)) },
      { label: rows.blended, cells: cells(({ price }) => money(mixPrice(price, blendedMix))) },
      { label: rows.via, cells: cells(({ offer }) => providerName(catalog, offer.provider)) },
    ],
  };
}

function sideOfAll(input: QuestionInput, side: 'input' | 'output' | 'cached'): string {
  const rates = input.models.map((model) => {
    const price = routeOf(input, model)?.price;
    const rate = side === 'cached' ? price?.cacheRead : price?.[side];
    return { name: model.name, value: rate ?? null };
  });
  const known = rates.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
  const missing = rates.flatMap(({ name, value }) => (value === null ? [name] : []));
  const low = Math.min(...known.map(({ value }) => value));
  const least = known.filter(({ value }) => isSamePrice(low, value));
  const certain = missing.length === 0 && least.length === 1;
  return input.words
    .of(questionPricesMessages)
    .sidePrices(side, known, missing, certain ? (least[0]?.name ?? null) : null);
}

function ofAll(input: QuestionInput): Reply {
  const { catalog, models, query, words, today } = input;
  const question = words.of(questionPricesMessages);
  const { side, provider, region, judged, threshold } = query.details;
  const price = comparePrice(models, null, null, today);
  const sold = price.units;
  const claims = models.map((model, index) => (sold?.routes[index] ?? routeOf(input, model))?.claim);
  const more = [...pageOf(models), `cost ${models.map(({ name }) => name).join(', ')}`];
  if (judged === null && (side === 'input' || side === 'output' || side === 'cached'))
    return { text: sideOfAll(input, side), claims, block: table(input), more };
  const isEach = side === 'batch' || side === 'free' || judged !== null || threshold !== null;
  if (isEach || provider !== null || region !== null)
    return {
      text: sentences(...models.map((model) => ofOne({ ...input, models: [model] }, model).text)),
      claims,
      more,
    };
  const { result } = price;
  const reason = priceReason(catalog, models, price, words);
  const text = (): string => {
    if (result.outcome === 'unknown') return question.cheaperUnknown(models.length, reason);
    if (price.cheapestElsewhere !== null) return question.cheaperByRoute(models.length, reason);
    const win = (name: string) => question.cheaper(name, models.length, reason);
    return cheapestText(models, price, reason, win, words);
  };
  return {
    text: text(),
    claims,
    ...(sold ? {} : { block: table(input) }),
    more,
  };
}

/** Members of a line of which a narrower price is told. */
const mostMembers = 4;

/** The same of the members of a line, each by itself. */
function ofMembers(input: QuestionInput, { models: members = [] }: Reply): Reply {
  const shown = members.slice(0, mostMembers);
  const each = shown.map((model) => ofOne({ ...input, models: [model] }, model));
  return {
    text: sentences(...each.map(({ text }) => text)),
    claims: each.flatMap(({ claims = [] }) => claims),
    more: pageOf(shown),
    models: shown,
  };
}

/** Whether a price is asked for as such, and not of one provider, of one side, or whether it is low. */
function isPlain({ details }: QuestionInput['query']): boolean {
  const { provider, region, side, judged, threshold } = details;
  return [provider, region, side, judged, threshold].every((own) => own === null);
}

/** What models cost per token, and which is cheaper; with a volume, what that comes to. */
export function priceReply(input: QuestionInput): Reply {
  const [first, ...others] = input.models;
  const ofGroup = first ? null : groupPriceReply(input);
  if (ofGroup) return isPlain(input.query) ? ofGroup : ofMembers(input, ofGroup);
  if (input.query.details.aspect === 'tokens')
    return {
      text: tokensAnswer(sectionOf(input)),
      claims: input.models.map((model) => routeOf(input, model)?.claim),
      more: [`cost ${input.models.map(({ name }) => name).join(', ')}`],
    };
  if (input.query.units) return unitCostReply(input, input.query.units);
  if (input.query.details.aspect === 'unit') return unitReply(input);
  if (input.query.volume) return costReply(input);
  if (!first || others.length > 0) return ofAll(input);
  const own = ofOne(input, first);
  const lineUp = isPlain(input.query) ? lineUpReply(input) : null;
  return lineUp ? { ...lineUp, ...own, rest: sentences(lineUp.text, lineUp.rest), saysSources: false } : own;
}
