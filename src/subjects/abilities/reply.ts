import { can, gives, kindsEitherSide, takes } from '../../catalog/abilities.ts';
import type { Answer, Model } from '../../catalog/catalog.ts';
import type { Capability, Modality } from '../../catalog/words.ts';
import { measuredAnswer } from '../benchmarks/reply.ts';
import { worthAnswer } from '../price/answers.ts';
import { questionMessages } from '../question/say.ts';
import { answered, pageOf, type QuestionInput, type Reply, sectionOf, sentences } from '../reply.ts';
import { vocabularyMessages } from '../say.ts';
import { capabilityAnswer, inputAnswer, outputAnswer } from './answers.ts';
import { capabilityLabel } from './label.ts';

/** Whether it is asked as what makes one of several the better. */
const isBetter = ({ query, models }: QuestionInput) => query.details.aspect === 'better' && models.length > 1;

const measured = ({ catalog, models, words }: QuestionInput, domain: string) =>
  measuredAnswer(catalog, models, domain, words);

function kindsText({ words }: QuestionInput, model: Model): string {
  const question = words.of(questionMessages);
  const vocabulary = words.of(vocabularyMessages);
  const set = model.modalities?.chosen.value;
  if (!set) return question.takesUnknown(model.name);
  const called = (kinds: readonly Modality[]) => kinds.map((kind) => vocabulary.modality[kind]);
  const open = kindsEitherSide(set, 'unknown');
  const split = kindsEitherSide(set, 'host');
  return sentences(
    question.takes(model.name, called(set.input.yes), called(set.output.yes)),
    split.length > 0 && question.takesSplit(model.name, called(split)),
    open.length > 0 && question.takesOpen(model.name, called(open)),
  );
}

/** What goes in and comes out. */
export function modalityReply(input: QuestionInput): Reply {
  const { models, query, words } = input;
  const question = words.of(questionMessages);
  const vocabulary = words.of(vocabularyMessages);
  const { modalities, aspect } = query.details;
  const claims = models.map(({ modalities }) => modalities?.chosen);
  const more = pageOf(models);
  if (aspect === 'worth') return { text: worthAnswer(sectionOf(input)), claims, more };
  if (modalities.length === 0)
    return { text: sentences(...models.map((model) => kindsText(input, model))), claims, more };
  if (query.details.side === 'output')
    return {
      text: sentences(
        ...modalities.map((kind) =>
          answered(input, models[0] ? gives(models[0], kind) : null, outputAnswer(models, kind, words)),
        ),
      ),
      claims,
      more,
    };
  const giving = modalities
    .filter((kind) => kind !== 'text')
    .flatMap((kind) => {
      const able = models.filter((model) => gives(model, kind) === 'yes');
      return able.map(({ name }) => question.gives(name, vocabulary.side(kind, 'output')));
    });
  const [first] = models;
  const [kind] = modalities;
  const known = first && kind && modalities.length === 1 ? takes(first, kind) : null;
  return {
    text: answered(input, known, inputAnswer(models, modalities, words)),
    rest: sentences(...giving, isBetter(input) && kind === 'image' && measured(input, 'vision')),
    claims,
    more,
  };
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
  return words.of(questionMessages).can(model.name, named('yes'), named('no'), named('host'), named(null));
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
    rest: isBetter(input) && capability === 'reasoning' ? measured(input, 'math') : '',
    claims: models.map((model) => claimOf(model, capability)),
    more,
  };
}
