import { answerOf, can } from '../../catalog/abilities.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { givesVectors } from '../../catalog/mix.ts';
import { liveRoutes, providerName } from '../../catalog/routes.ts';
import { rankOf, type Standing, standingOf } from '../../catalog/standings/standing.ts';
import type { ModelState } from '../../catalog/state.ts';
import { type UnitRoute, unitRoutes } from '../../catalog/unit-price.ts';
import { modalities } from '../../catalog/words.ts';
import { daysBetween, monthsBetween } from '../../dates.ts';
import type { FitFacts } from '../../fit/facts.ts';
import type { Wording } from '../../language/wording.ts';
import { capabilityLabel } from '../abilities/label.ts';
import { placeInLineUp } from '../line-up/class.ts';
import { placesText } from '../quality/reason.ts';
import { domainFor } from '../quality/rule.ts';
import { domainName, qualityMessages } from '../quality/say.ts';
import { vocabularyMessages } from '../say.ts';
import { unitPriceText } from '../units/text.ts';
import { type Age, overviewMessages, type StrengthWords } from './say.ts';
import { type Strength, strengthsOf } from './strengths.ts';

/** Below these it is told in the smaller unit. */
const fewestMonths = 2;
const fewestYears = 2;

/** How long a model has been out; null where nobody says when it came, or it is yet to come. */
function ageOf({ released }: Model, today: string): Age | null {
  const on = released?.chosen.value;
  if (on === undefined || on > today.slice(0, on.length)) return null;
  const isDayLeft = on.length > 7 && on.slice(8) > today.slice(8);
  const months = monthsBetween(on, today) - (isDayLeft ? 1 : 0);
  if (months >= fewestYears * 12)
    return { unit: 'years', count: Math.floor(months / 12), isOver: months % 12 > 0 };
  if (months >= fewestMonths || on.length === 7)
    return months === 0 ? { on } : { unit: 'months', count: months, isOver: false };
  return { unit: 'days', count: daysBetween(on, today), isOver: false };
}

/** Whose a model is, where it stands in its line-up and how long it has been out, in a sentence. */
export function whatText(
  catalog: Catalog,
  model: Model,
  { closed }: Pick<ModelState, 'closed'>,
  today: string,
  words: Wording,
): string {
  const on = model.released?.chosen.value;
  return words.of(overviewMessages).what({
    name: model.name,
    lab: model.lab.name,
    place: placeInLineUp(catalog, model, today),
    task: model.task === 'chat' ? null : words.of(vocabularyMessages).task(model.task),
    isOpen: model.openWeights?.chosen.value === true,
    age: closed === null ? ageOf(model, today) : on === undefined ? null : { on },
  });
}

function placeOf(catalog: Catalog, standing: Standing, words: Wording): string | null {
  const rank = rankOf(catalog, standing);
  const domain = domainName(standing.domain, catalog.domains[standing.domain]);
  return rank && words.of(qualityMessages).place({ ...rank, domain });
}

/** How good it is and how that is known, in a sentence; empty where nobody measures its kind. */
export function standingText(catalog: Catalog, model: Model, words: Wording): string {
  const say = words.of(overviewMessages);
  const standing = standingOf(catalog, model, domainFor(catalog, [model], null));
  const place = placeOf(catalog, standing, words);
  const rank = rankOf(catalog, standing);
  if (place === null || rank === null) return model.task === 'chat' ? say.unmeasured : '';
  if (standing.basis === 'thin') return say.thin(place);
  if (standing.basis !== 'expected') return say.measured(place);
  const { from, prior } = standing;
  const before =
    from && prior?.by === 'line' ? placeOf(catalog, standingOf(catalog, from, standing.domain), words) : null;
  return from && before
    ? say.expectedBy(from.name, before, rank.low, rank.high)
    : say.expected(place, from?.name ?? null);
}

/** Most that a sentence names. */
const mostStrengths = 2;

function strengthWords(catalog: Catalog, model: Model, own: Strength, words: Wording): StrengthWords[] {
  if (own.kind === 'before') return [{ kind: 'before', name: own.model.name, ratio: own.ratio }];
  if (own.kind !== 'domain') return [own];
  const domain = domainName(own.domain, catalog.domains[own.domain]);
  const places = placesText(catalog, standingOf(catalog, model, own.domain), words);
  return domain ? [{ kind: 'domain', domain, places }] : [];
}

/** What it stands out by, with figures, in a sentence; empty where nothing does. */
export function strengthsText(catalog: Catalog, model: Model, today: string, words: Wording): string {
  const each = strengthsOf(catalog, model, today)
    .slice(0, mostStrengths)
    .flatMap((own) => strengthWords(catalog, model, own, words));
  return each.length > 0 ? words.of(overviewMessages).strengths(each) : '';
}

/** What a model stands out by, for scripts. */
export function strengthsJson(catalog: Catalog, model: Model, today: string): object[] {
  return strengthsOf(catalog, model, today).map((own) =>
    own.kind === 'before' ? { ...own, model: own.model.id } : own,
  );
}

/** Which routes and limits are those of a model: all that count, or those of one provider that was named. */
export type Sold = {
  readonly facts: FitFacts;
  /** The route that sells it by a unit; null where none does. */
  readonly sold: UnitRoute | null;
  /** The provider whose offer alone counts; null for all. */
  readonly offer: string | null;
};

function priceTexts(catalog: Catalog, model: Model, { facts, sold, offer }: Sold, words: Wording): string[] {
  const say = words.of(overviewMessages).figures;
  const { money } = words.format;
  const own = sold?.offer ?? facts.route?.offer;
  const isNamed = own !== undefined && (offer !== null || own.tier !== 'lab');
  const via = isNamed ? ` ${say.via(providerName(catalog, own.provider))}` : '';
  if (sold) return [`${unitPriceText(sold, words, false)}${via}`];
  if (facts.route) {
    const { input, output } = facts.route.price;
    const [first, ...others] = [
      say.input(money(input)),
      ...(givesVectors(model) ? [] : [say.output(money(output))]),
    ];
    return others.length > 0 ? [first ?? '', `${others[0]}${via}`] : [`${first}${via}`];
  }
  if (model.offers.some(({ included }) => included)) return [say.noPrice.plan];
  return [catalog.team?.allowedProviders && offer === null ? say.noPrice.allowed : say.noPrice.unpublished];
}

/** "$2.00 in · $10.00 out · 1M context · 128K longest answer": its price and what is known of its limits. */
export function figuresText(catalog: Catalog, model: Model, own: Sold, words: Wording): string {
  const say = words.of(overviewMessages).figures;
  const { shortTokens } = words.format;
  const { contextWindow, maxOutput } = own.facts;
  const isOfText = model.task === 'chat' || givesVectors(model);
  return [
    ...priceTexts(catalog, model, own, words),
    ...(contextWindow === null || !isOfText ? [] : [say.context(shortTokens(contextWindow))]),
    ...(maxOutput === null || model.task !== 'chat' ? [] : [say.maxOutput(shortTokens(maxOutput))]),
  ].join(' · ');
}

/** What goes in says as much as these. */
const saidByInputs = ['pdf', 'attachments', 'temperature'];

/** What it takes and can, and where it runs: what is known of these in two sentences. */
export function abilitiesText(
  catalog: Catalog,
  model: Model,
  { facts, offer }: Sold,
  today: string,
  words: Wording,
): string {
  const say = words.of(overviewMessages);
  const kinds = (side: 'input' | 'output') =>
    modalities
      .filter((kind) => answerOf(facts.modalities, side, kind) === 'yes')
      .map((kind) => say.kinds[kind]);
  const isChat = model.task === 'chat';
  const told = Object.keys(catalog.capabilities).filter((id) => isChat && !saidByInputs.includes(id));
  const labelled = (ids: readonly string[]) => ids.map((id) => capabilityLabel(catalog, id, words));
  const output = givesVectors(model) ? [say.kinds.vectors] : kinds('output');
  const providers = [...liveRoutes(model, today), ...unitRoutes(model, today)].map(
    (own) => own.offer.provider,
  );
  const licence = model.licence?.chosen.value;
  return say.abilities({
    takes: [...kinds('input'), ...(can(facts, 'pdf') === 'yes' && isChat ? [say.kinds.pdf] : [])],
    gives: output.length === 1 && output[0] === say.kinds.text ? [] : output,
    can: labelled(told.filter((id) => can(facts, id) === 'yes')),
    cannot: labelled(told.filter((id) => catalog.capabilities[id]?.needed && can(facts, id) === 'no')),
    isOpen: model.openWeights?.chosen.value ?? null,
    licence: licence === undefined ? null : (catalog.licences[licence]?.name ?? licence),
    parameters: model.parameters?.chosen.value.total ?? null,
    at: offer === null ? new Set(providers).size : providerName(catalog, offer),
  });
}
