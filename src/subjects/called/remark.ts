import type { Catalog, Model } from '../../catalog/catalog.ts';
import { billedAs } from '../../catalog/edition.ts';
import { liveRoutes, providerName, type Route, referenceRoute } from '../../catalog/routes.ts';
import type { Wording } from '../../language/wording.ts';
import { nameParts } from '../../names/parts.ts';
import { readVariant } from '../../names/qualifiers.ts';
import type { Match } from '../../names/resolve.ts';
import { calledMessages } from './say.ts';

/** Day tags such as 0528 that the name as typed has and no name of the model. */
function droppedTags(query: string, model: Model): string[] {
  if (!/\d{4}/.test(query)) return [];
  const own = [model.id, model.name, ...model.aliases].join(' ').toLowerCase();
  return nameParts(query.toLowerCase())
    .map(({ text }) => text)
    .filter((text) => /^\d{4}$/.test(text) && !own.includes(text) && !/^20\d\d$/.test(text));
}

/** How it is to think, by the words of the effort. */
function thinkingOf(effort: string) {
  const how = effort.replace(/^(?:thinking|think|reasoning)-?/, '');
  if (effort === 'none') return 'none';
  if (how === '') return 'on';
  return /^\d/.test(how) ? { budget: how } : { level: how };
}

/** What a name says beyond its model, in words; empty where it says no more. */
function saidOf({ query, qualifiers }: Match, model: Model, words: Wording): string[] {
  const say = words.of(calledMessages);
  const { date, region, effort, variant } = qualifiers;
  // Most names say no more.
  if (date === null && region === null && effort === null && variant === null)
    return droppedTags(query, model).map((tag) => say.edition(tag));
  const { context, tier, bits, packed, isTuned, forms } = readVariant(variant);
  const isShown =
    date !== null &&
    (billedAs(model, date) !== model || model.id.replaceAll('-', '').includes(date.replaceAll('-', '')));
  return [
    ...(date === null || isShown ? [] : [say.edition(date)]),
    ...(date === null ? droppedTags(query, model).map((tag) => say.edition(tag)) : []),
    ...(context === null ? [] : [say.context(context)]),
    ...(tier === null ? [] : [say.tier[tier]]),
    ...(bits === null ? [] : [say.bits(bits)]),
    ...(bits === null && packed.length > 0 ? [say.packed(packed.join(', ').toUpperCase())] : []),
    ...(isTuned ? [say.tuned] : []),
    ...forms.map((word) => say.form(word)),
    ...(region === null ? [] : [say.region(region)]),
    ...(effort === null ? [] : [say.thinking(thinkingOf(effort))]),
  ];
}

/** What the model costs as it is called by this name; empty where that changes nothing that is priced. */
function pricesOf(
  catalog: Catalog,
  { qualifiers }: Match,
  model: Model,
  today: string,
  words: Wording,
): string[] {
  const say = words.of(calledMessages);
  const { context, tier, isTuned, forms } = readVariant(qualifiers.variant);
  const reference = referenceRoute(model, today);
  if (!reference) return [];
  if (isTuned) return [say.tunedPrice];
  const routes = liveRoutes(model, today);
  const costs = (how: string, route: Route | undefined) =>
    route
      ? say.costs(how, route.price.input, route.price.output, providerName(catalog, route.offer.provider))
      : say.noPrice(how);
  const isForm = (word: string) => (route: Route) => route.offer.variant?.split('-').includes(word) === true;
  const prices: string[] = [];
  const [tiered] = context === null ? [] : reference.price.tiers;
  const window = reference.offer.contextWindow ?? model.contextWindow;
  if (tiered)
    prices.push(
      say.costsAbove(
        tiered.above,
        tiered.input,
        tiered.output,
        providerName(catalog, reference.offer.provider),
      ),
    );
  // A window is seldom a round number: 1,048,576, or 999,424.
  else if (context !== null && (window?.chosen.value ?? 0) < context * 0.9)
    prices.push(say.noPrice(say.context(context)));
  if (tier === 'batch') {
    const batched = [reference, ...routes].find(({ price }) => price.batch !== null);
    prices.push(
      batched?.price.batch
        ? say.costs(
            say.tier.batch,
            batched.price.batch.input,
            batched.price.batch.output,
            providerName(catalog, batched.offer.provider),
          )
        : say.noPrice(say.tier.batch),
    );
  } else if (tier !== null) prices.push(costs(say.tier[tier], routes.find(isForm(tier))));
  for (const word of forms) prices.push(costs(say.form(word), routes.find(isForm(word))));
  const { region } = qualifiers;
  if (region !== null && reference.offer.region !== region)
    prices.push(
      costs(
        say.region(region),
        routes.find(({ offer }) => offer.region === region && offer.variant === null),
      ),
    );
  return prices;
}

/** What is said of how a name calls its model; null where it says no more than which model it is. `isNamed`: what it was taken for is said already. */
export function calledRemark(
  catalog: Catalog,
  match: Match,
  model: Model,
  isNamed: boolean,
  today: string,
  words: Wording,
): string | null {
  const said = saidOf(match, model, words);
  if (said.length === 0) return null;
  const say = words.of(calledMessages);
  const taken = isNamed ? say.also(said) : say.taken(match.query, model.name, said);
  return [taken, ...pricesOf(catalog, match, model, today, words)].join(' ');
}
