import type { Catalog, Model } from '../../catalog/catalog.ts';
import { givesVectors } from '../../catalog/mix.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { judgedDomains, rankOf, type Standing, standingOf } from '../../catalog/standings/standing.ts';
import { stateOf } from '../../catalog/state.ts';
import { unitRoute } from '../../catalog/unit-price.ts';
import type { Wording } from '../../language/wording.ts';
import { groupAsked } from '../line-up/group.ts';
import { groupReply } from '../line-up/reply.ts';
import { peersOf } from '../peers/rule.ts';
import { placesText } from '../quality/reason.ts';
import { domainFor } from '../quality/rule.ts';
import { domainName, qualityMessages } from '../quality/say.ts';
import { pageOf, type QuestionInput, type Reply, sentences } from '../reply.ts';
import { vocabularyMessages } from '../say.ts';
import { unitPriceVia } from '../units/text.ts';
import { overviewMessages, type TierPlace } from './say.ts';

/** Where a current model stands in its lab's line-up; null where it has none, or the model has a successor. */
function tierOf(catalog: Catalog, model: Model, today: string): TierPlace | null {
  if (stateOf(catalog, model, today).state !== 'active') return null;
  const isOf = (line: string) => model.families.includes(line);
  const tiers = catalog.labs[model.lab.id]?.tiers?.find((lines) => lines.some(isOf)) ?? [];
  const at = tiers.findIndex(isOf);
  if (at < 0) return null;
  if (at === 0) return 'top';
  return at === tiers.length - 1 ? 'small' : 'middle';
}

function whatText(input: QuestionInput, model: Model): string {
  const { catalog, today, words } = input;
  const licence = model.licence?.chosen.value;
  return words.of(overviewMessages).what({
    name: model.name,
    lab: model.lab.name,
    tier: tierOf(catalog, model, today),
    task: model.task === 'chat' ? null : words.of(vocabularyMessages).task(model.task),
    parameters: model.parameters?.chosen.value.total ?? null,
    isOpen: model.openWeights?.chosen.value ?? null,
    licence: licence === undefined ? null : (catalog.licences[licence]?.name ?? licence),
    released: model.released?.chosen.value ?? null,
  });
}

function placeOf(catalog: Catalog, standing: Standing, words: Wording): string | null {
  const rank = rankOf(catalog, standing);
  const domain = domainName(standing.domain, catalog.domains[standing.domain]);
  return rank && words.of(qualityMessages).place({ ...rank, domain });
}

/** Fields between which a strongest one can be told. */
const fewestFields = 3;

/** The field in which a model stands highest of those that it is measured in. */
function strongest(catalog: Catalog, model: Model): Standing | null {
  const known = judgedDomains(catalog).flatMap((domain) => {
    const standing = standingOf(catalog, model, domain);
    const rank = standing.basis === 'measured' ? rankOf(catalog, standing) : null;
    return rank && domainName(domain, catalog.domains[domain])
      ? [{ standing, at: (rank.low + rank.high) / rank.of }]
      : [];
  });
  if (known.length < fewestFields) return null;
  return known.toSorted((a, b) => a.at - b.at)[0]?.standing ?? null;
}

/** How good it is, and at what. */
function standingText({ catalog, words }: QuestionInput, model: Model): string {
  const say = words.of(overviewMessages);
  const standing = standingOf(catalog, model, domainFor(catalog, [model], null));
  const place = placeOf(catalog, standing, words);
  if (place === null) return model.task === 'chat' ? say.unmeasured : '';
  if (standing.basis === 'thin') return say.thin(place);
  if (standing.basis === 'expected') return say.expected(place, standing.from?.name ?? null);
  const best = strongest(catalog, model);
  const domain = best && domainName(best.domain, catalog.domains[best.domain]);
  return say.measured(place, best && domain ? { domain, place: placesText(catalog, best, words) } : null);
}

/** "$2.00 in · $10.00 out · 1M context · 128K longest answer": what is known of these four. */
function figuresText({ catalog, today, words }: QuestionInput, model: Model): string {
  const say = words.of(overviewMessages).figures;
  const { money, shortTokens } = words.format;
  const sold = unitRoute(model, today);
  const price = referenceRoute(model, today)?.price;
  const [window, longest] = [model.contextWindow?.chosen.value, model.maxOutput?.chosen.value];
  const hasAnswer = !givesVectors(model);
  const isOfText = model.task === 'chat' || !hasAnswer;
  return [
    ...(sold ? [unitPriceVia(catalog, sold, words)] : []),
    ...(price && !sold
      ? [say.input(money(price.input)), ...(hasAnswer ? [say.output(money(price.output))] : [])]
      : []),
    ...(window === undefined || !isOfText ? [] : [say.context(shortTokens(window))]),
    ...(longest === undefined || model.task !== 'chat' ? [] : [say.maxOutput(shortTokens(longest))]),
  ].join(' · ');
}

/** What a model is: two sentences and its main figures; of a lab, a brand or a line its members. */
export function overviewReply(input: QuestionInput): Reply {
  const { catalog, query, models, today } = input;
  const group = models.length === 0 ? groupAsked(catalog, query) : null;
  if (group) return groupReply(input, group);
  const [first] = models;
  const figures = models.map((model) => figuresText(input, model));
  const peer = first && models.length === 1 ? peersOf(catalog, first, today)[0] : undefined;
  return {
    text: sentences(...models.flatMap((model) => [whatText(input, model), standingText(input, model)])),
    rest: models.length === 1 ? (figures[0] ?? '') : '',
    block:
      models.length > 1
        ? {
            kind: 'notes',
            items: models.flatMap(({ name }, index) =>
              figures[index] ? [[`${name}: ${figures[index]}`]] : [],
            ),
          }
        : null,
    claims: models.flatMap((model) => [
      model.released?.chosen,
      (unitRoute(model, today) ?? referenceRoute(model, today))?.claim,
      model.contextWindow?.chosen,
    ]),
    saysSources: true,
    more: [...pageOf(models), ...(first && peer ? pageOf([first, peer]) : [])],
  };
}
