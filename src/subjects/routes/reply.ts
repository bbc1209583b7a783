import type { Catalog, Model } from '../../catalog/catalog.ts';
import { cheapestRoute, liveRoutes, providerName, type Route } from '../../catalog/routes.ts';
import { createMemo } from '../../memo.ts';
import { names } from '../named.ts';
import type { SectionInput } from '../part.ts';
import { questionFactsMessages } from '../question/say.ts';
import { pageOf, type QuestionInput, type Reply, sectionOf, sentences } from '../reply.ts';
import { providersOf, usualProvider } from './access.ts';
import { routesMessages } from './say.ts';

const mostProviders = 5;

/** Who serves each, who serves all of them. */
export function whereAnswer({ catalog, comparison, today, words }: SectionInput): string {
  const answers = words.of(routesMessages);
  const { models } = comparison;
  const served = models.map((model) => providersOf(model, today));
  const named = (ids: readonly string[]) => {
    const shown = ids.slice(0, mostProviders).map((id) => providerName(catalog, id));
    return ids.length === 0 ? null : answers.answersProviders(shown, ids.length - shown.length);
  };
  const each = models.map(({ name }, index) => answers.servedAt(name, named(served[index] ?? [])));
  const shared = (served[0] ?? []).filter((id) => served.every((own) => own.includes(id)));
  return answers.where(each, models.length, named(shared));
}

/** How many trusted providers serve each, and which JavaScript packages call them. */
export function supportAnswer({ catalog, comparison, today, words }: SectionInput): string {
  const say = words.of(routesMessages);
  const { models } = comparison;
  const counts = models.map((model) => ({ name: model.name, count: providersOf(model, today).length }));
  const byPackage = Map.groupBy(models, (model) => catalog.apis[usualProvider(model, today) ?? '']?.package);
  const packages = [...byPackage].flatMap(([name, own]) =>
    name === undefined ? [] : [{ name, models: names(own) }],
  );
  return `${say.comparisonFaqProviders(counts)} ${say.packages(packages)}`;
}

const mostNames = 6;

/** The first route of each provider. */
function byProvider(routes: readonly Route[]): readonly Route[] {
  const first = new Map<string, Route>();
  for (const route of routes) if (!first.has(route.offer.provider)) first.set(route.offer.provider, route);
  return [...first.values()];
}

function atProvider({ catalog, words, today }: QuestionInput, model: Model, provider: string) {
  const name = providerName(catalog, provider);
  const routes = liveRoutes(model, today, [provider]);
  const route = routes.find(({ offer }) => offer.variant === null) ?? routes[0];
  const text = route
    ? words.of(questionFactsMessages).servedThere(model.name, name, route.price)
    : words.of(routesMessages).servedThereNot(model.name, name);
  return { text, routes: route ? [route] : [] };
}

/** Providers that serve some model in a region, by the region. */
const kept = createMemo<ReadonlySet<string>>(10);

function providersIn(catalog: Catalog, region: string): ReadonlySet<string> {
  return kept(catalog, region, () => {
    const offers = [...catalog.models.values()].flatMap((model) => model.offers);
    return new Set(offers.filter(({ servedIn }) => servedIn === region).map(({ provider }) => provider));
  });
}

function inRegion({ catalog, words, today }: QuestionInput, model: Model, region: string) {
  const say = words.of(routesMessages);
  const live = liveRoutes(model, today);
  const nameOf = ({ offer }: Route) => providerName(catalog, offer.provider);
  const routes = byProvider(live.filter(({ offer }) => offer.servedIn === region)).slice(0, mostNames);
  if (routes.length > 0) {
    const each = routes.map((route) => words.of(questionFactsMessages).rate(nameOf(route), route.price));
    return { text: say.servedIn(model.name, say.region(region), each), routes };
  }
  const open = byProvider(live.filter(({ offer }) => offer.servedIn === null));
  const there = open.filter(({ offer }) => providersIn(catalog, region).has(offer.provider));
  const others = [...there, ...open.filter((route) => !there.includes(route))];
  const rest = Math.max(0, open.length - mostNames);
  const elsewhere = byProvider(live.filter(({ offer }) => offer.servedIn !== null)).slice(0, mostNames);
  const text = sentences(
    say.servedInNot(
      model.name,
      say.region(region),
      others.slice(0, mostNames).map(nameOf),
      rest,
      there.slice(0, mostNames).map(nameOf),
    ),
    elsewhere.length > 0 &&
      say.elsewhere(
        elsewhere.map((route) => ({
          provider: nameOf(route),
          region: say.region(route.offer.servedIn ?? ''),
        })),
      ),
  );
  return { text, routes: elsewhere };
}

function anywhere({ catalog, words, today }: QuestionInput, model: Model) {
  const question = words.of(routesMessages);
  const routes = byProvider(liveRoutes(model, today));
  const called = routes.map(({ offer }) => providerName(catalog, offer.provider));
  const cheapest = cheapestRoute(model, today);
  const text =
    routes.length === 0
      ? question.servedByNone(model.name)
      : sentences(
          question.servedBy(model.name, called.slice(0, mostNames), Math.max(0, called.length - mostNames)),
          routes.length > 1 &&
            cheapest &&
            words
              .of(questionFactsMessages)
              .cheapestAt(providerName(catalog, cheapest.offer.provider), cheapest.price),
        );
  return { text, routes: cheapest ? [cheapest] : [] };
}

/** Who serves models: anywhere, at one provider, in one region. */
export function providersReply(input: QuestionInput): Reply {
  const { models, query, today } = input;
  const { provider, region, aspect } = query.details;
  const more = pageOf(models);
  if (aspect === 'support') return { text: supportAnswer(sectionOf(input)), more };
  if (provider === null && region === null && models.length > 1)
    return {
      text: whereAnswer(sectionOf(input)),
      claims: models.map((model) => cheapestRoute(model, today)?.claim),
      more,
    };
  const each = models.map((model) => {
    if (provider !== null) return atProvider(input, model, provider);
    return region === null ? anywhere(input, model) : inRegion(input, model, region);
  });
  return {
    text: sentences(...each.map(({ text }) => text)),
    claims: each.flatMap(({ routes }) => routes.map(({ claim }) => claim)),
    more,
  };
}
