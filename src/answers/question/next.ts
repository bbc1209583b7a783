import type { ChoicesBlock } from '../../card/card.ts';
import type { Model } from '../../catalog/catalog.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { stateOf } from '../../catalog/state.ts';
import type { Wording } from '../../language/wording.ts';
import type { Topic } from '../../subjects/query.ts';
import type { QuestionInput, Reply } from '../../subjects/reply.ts';
import { comparisonParts, pageParts } from '../../subjects/sections.ts';
import { compareOffer, costsOffer, type Offer, offersBlock, pageOffer } from '../clicks/offers.ts';
import { clicksMessages } from '../clicks/say.ts';
import { startOffers } from '../help/offers.ts';
import { comparableModels } from '../limits.ts';
import { askingMessages } from './say.ts';

/** Buttons under an answer. */
const mostNext = 3;

/**
 * A command as a button, its models by their places; null where it is nothing that is offered so.
 * @param isOfOne whether one model was asked of
 */
function commandOffer(
  command: string,
  models: readonly Model[],
  isOfOne: boolean,
  words: Wording,
): Offer | null {
  const placed = models.reduce(
    (text, { name }, place) => text.replaceAll(name, `{${place}}`),
    // A name may hold another one.
    command,
  );
  const named = models.filter((_, place) => placed.includes(`{${place}}`));
  const [first] = named;
  const [, kind = '', part = ''] = /^(\w+)\b.*?(?: show ([\w-]+))?$/.exec(command) ?? [];
  const say = words.of(clicksMessages);
  const label = comparisonParts[part]?.label(words) ?? pageParts[part]?.label(words);
  if (label !== undefined) return { label, typed: placed };
  if (kind === 'cost') return costsOffer(words);
  if (kind === 'changes') return { label: say.changes, typed: placed };
  const names = command.replace(/^compare /, '').split(', ');
  const [, other = ''] = names;
  if (kind === 'compare' && isOfOne && names.length === 2)
    return { label: say.compareWith([other]), typed: placed };
  if (kind === 'compare') return { ...compareOffer(names, words), typed: placed };
  return kind === 'model' && first ? pageOffer(first, models.indexOf(first), words) : null;
}

/** What is often asked next of a single model: what follows it where something should, else what costs less. */
function afterOffer(
  { catalog, today, words }: QuestionInput,
  model: Model,
  topics: readonly Topic[],
): Offer[] {
  if (topics.some((topic) => topic === 'alternatives' || topic === 'replacement' || topic === 'lifecycle'))
    return [];
  const isLeft = stateOf(catalog, model, today).state !== 'active';
  const topic = isLeft ? 'replacement' : 'alternatives';
  const say = words.of(clicksMessages);
  const label = isLeft ? say.replacement : say.alternatives;
  return [{ label, typed: words.of(askingMessages).example(topic, model.name, '') }];
}

/** Buttons for what is likely asked next, three at most: what the answers themselves lead to, then what is asked of such models. */
export function nextBlock(
  input: QuestionInput,
  topics: readonly Topic[],
  given: readonly Reply[],
  about: readonly Model[],
): ChoicesBlock[] {
  const { words, today, models: named } = input;
  const models = about.slice(0, comparableModels.most);
  const commands = [...new Set(given.flatMap(({ more = [] }) => more))];
  if (models.length === 0 && commands.includes('help')) return startBlock(words);
  const led = commands.flatMap((command) => commandOffer(command, models, named.length === 1, words) ?? []);
  const [only, ...others] = named;
  const isPriced = models.some((model) => referenceRoute(model, today) !== null);
  const offers = [
    ...led,
    ...(only && others.length === 0 && only === models[0] ? afterOffer(input, only, topics) : []),
    ...(isPriced ? [costsOffer(words)] : []),
  ];
  const each = [...new Map(offers.map((offer) => [offer.label, offer])).values()];
  return offersBlock(models, each.slice(0, mostNext), words);
}

/** Buttons for whoever is new here. */
export function startBlock(words: Wording): ChoicesBlock[] {
  return offersBlock([], startOffers(words), words);
}

/** Buttons under an answer that is about no model that was asked of: the models that it names, else what can be begun with. */
export function namedBlock(models: readonly Model[], words: Wording): ChoicesBlock[] {
  const shown = models.slice(0, comparableModels.most);
  const [first] = shown;
  if (!first) return startBlock(words);
  return offersBlock(
    shown,
    [shown.length > 1 ? compareOffer(shown, words) : pageOffer(first, 0, words)],
    words,
  );
}
