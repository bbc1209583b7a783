import { can } from '../../catalog/abilities.ts';
import type { Answer, Catalog, Model } from '../../catalog/catalog.ts';
import type { Capability } from '../../catalog/words.ts';
import type { Wording } from '../../language/wording.ts';
import { qualityAnswer } from '../quality/reason.ts';
import { answered, pageOf, type QuestionInput, type Reply, sentences } from '../reply.ts';
import { whoHas } from '../who-has.ts';
import { capabilityLabel } from './label.ts';
import { abilitiesMessages } from './say.ts';

/** Who has a capability. */
export function capabilityAnswer(
  catalog: Catalog,
  models: readonly Model[],
  capability: Capability,
  words: Wording,
): string {
  const known = models.map((model) => can(model, capability));
  return whoHas(models, known, capabilityLabel(catalog, capability, words), words);
}

/** An offer that says the same of a capability: its list is the source. */
function claimOf(model: Model, capability: Capability) {
  const answer = can(model, capability);
  if (answer !== 'yes' && answer !== 'no') return undefined;
  return model.offers.find((offer) => can(offer, capability) === answer)?.price?.chosen;
}

function abilitiesText({ catalog, words }: QuestionInput, model: Model): string {
  const named = (wanted: Answer | null) =>
    Object.keys(catalog.capabilities)
      .filter((id) => can(model, id) === wanted)
      .map((id) => capabilityLabel(catalog, id, words));
  return words.of(abilitiesMessages).can(model.name, named('yes'), named('no'), named('host'), named(null));
}

/** What models can do. */
export function capabilityReply(input: QuestionInput): Reply {
  const { catalog, models, query, words } = input;
  const { capability } = query.details;
  const more = pageOf(models);
  if (capability === null)
    return { text: sentences(...models.map((model) => abilitiesText(input, model))), more };
  const [first] = models;
  return {
    text: answered(
      input,
      first ? can(first, capability) : null,
      capabilityAnswer(catalog, models, capability, words),
    ),
    rest:
      models.length > 1 && capability === 'reasoning' ? qualityAnswer(catalog, models, 'maths', words) : '',
    claims: models.map((model) => claimOf(model, capability)),
    more,
  };
}
