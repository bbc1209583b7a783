import type { Model } from '../../catalog/catalog.ts';
import { type Capability, capabilities, type Modality } from '../../catalog/words.ts';
import { capabilityAnswer, handles, inputAnswer } from '../answers/abilities.ts';
import { answered, pageOf, type QuestionInput, type Reply, sentences } from './reply.ts';

function kindsText({ words }: QuestionInput, model: Model): string {
  const { question, vocabulary } = words;
  const set = model.modalities?.chosen.value;
  if (!set) return question.takesUnknown(model.name);
  const called = (kinds: readonly Modality[]) => kinds.map((kind) => vocabulary.modality[kind]);
  const open = [...new Set([...set.input.unknown, ...set.output.unknown])];
  return sentences(
    question.takes(model.name, called(set.input.yes), called(set.output.yes)),
    open.length > 0 && question.takesOpen(model.name, called(open)),
  );
}

/** What goes in and comes out. */
export function modalityReply(input: QuestionInput): Reply {
  const { models, query, words } = input;
  const { question, vocabulary } = words;
  const { modality } = query.details;
  const claims = models.map(({ modalities }) => modalities?.chosen);
  const more = pageOf(models);
  if (modality === null)
    return { text: sentences(...models.map((model) => kindsText(input, model))), claims, more };
  const giving = models.filter(
    (model) => modality !== 'text' && handles(model, modality, 'output') === 'yes',
  );
  const [first] = models;
  const known = first ? handles(first, modality, 'input') : null;
  return {
    text: answered(input, known, inputAnswer(models, [modality], words)),
    rest: sentences(...giving.map(({ name }) => question.gives(name, vocabulary.side(modality, 'output')))),
    claims,
    more,
  };
}

/** An offer that says the same of a capability: its list is the source. */
function claimOf(model: Model, capability: Capability) {
  const answer = model.capabilities[capability];
  if (answer !== 'yes' && answer !== 'no') return undefined;
  return model.offers.find((offer) => offer.capabilities[capability] === answer)?.price?.chosen;
}

function abilitiesText({ words }: QuestionInput, model: Model): string {
  const named = (wanted: string | undefined) =>
    capabilities
      .filter((id) => model.capabilities[id] === wanted)
      .map((id) => words.vocabulary.capability[id]);
  return words.question.can(model.name, named('yes'), named('no'), named('host'), named(undefined));
}

/** What models can do. */
export function capabilityReply(input: QuestionInput): Reply {
  const { models, query, words } = input;
  const { capability } = query.details;
  const more = pageOf(models);
  if (capability === null)
    return { text: sentences(...models.map((model) => abilitiesText(input, model))), more };
  const [first] = models;
  return {
    text: answered(
      input,
      first?.capabilities[capability] ?? null,
      capabilityAnswer(models, capability, words),
    ),
    claims: models.map((model) => claimOf(model, capability)),
    more,
  };
}
