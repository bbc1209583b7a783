import type { Model } from '../../catalog/catalog.ts';
import { categoryOf } from '../comparison.ts';
import { answered, pageOf, type QuestionInput, type Reply, sentences } from '../reply.ts';
import { opennessReason } from './reason.ts';
import type { OpennessCategory } from './rule.ts';
import { opennessMessages } from './say.ts';

function licenceOf({ catalog }: QuestionInput, model: Model) {
  const id = model.licence?.chosen.value;
  return id === undefined ? null : { id, name: id, osiApproved: null, ...catalog.licences[id] };
}

function licenceText(input: QuestionInput, model: Model): string {
  const question = input.words.of(opennessMessages);
  const open = model.openWeights?.chosen.value ?? null;
  const licence = licenceOf(input, model);
  if (open === false) return question.licenceClosed(model.name);
  if (!licence) return question.licenceUnknown(model.name);
  return sentences(
    question.licence(model.name, licence.name, open),
    licence.commercialUse && question.commercialUse(licence.commercialUse, licence.condition ?? null),
    licence.osiApproved !== null && question.osiApproved(licence.name, licence.osiApproved),
  );
}

/** Under which licence, and what it allows. */
export function licenceReply(input: QuestionInput): Reply {
  const { models } = input;
  return {
    text: sentences(...models.map((model) => licenceText(input, model))),
    claims: models.flatMap(({ licence, openWeights }) => [
      openWeights?.chosen.value === false ? openWeights.chosen : licence?.chosen,
    ]),
    more: pageOf(models),
  };
}

/** Whether the weights are open. */
export function openWeightsReply(input: QuestionInput): Reply {
  const { catalog, models, words, comparison } = input;
  const question = words.of(opennessMessages);
  const [first] = models;
  const claims = models.map(({ openWeights }) => openWeights?.chosen);
  const more = pageOf(models);
  if (first && models.length === 1) {
    const open = first.openWeights?.chosen.value;
    const text =
      open === undefined
        ? question.openUnknown(first.name)
        : open
          ? question.open(first.name, licenceOf(input, first)?.name ?? null)
          : question.closed(first.name);
    const known = open === undefined ? null : open ? 'yes' : 'no';
    return { text: answered(input, known, text), claims, more };
  }
  const category = categoryOf<OpennessCategory>(comparison(), 'openness');
  return { text: category ? opennessReason(catalog, models, category, words) : '', claims, more };
}
