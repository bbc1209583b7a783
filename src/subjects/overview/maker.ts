import type { Model } from '../../catalog/catalog.ts';
import { type Group, groupAsked, labGroup, newestIn } from '../line-up/group.ts';
import { pageOf, type QuestionInput, type Reply, sentences } from '../reply.ts';
import { makerMessages } from './maker-say.ts';

function madeBy({ catalog, words }: QuestionInput, model: Model): string {
  const licence = model.licence?.chosen.value;
  return words.of(makerMessages).madeBy({
    name: model.name,
    lab: model.lab.name,
    released: model.released?.chosen.value ?? null,
    isOpen: model.openWeights?.chosen.value ?? null,
    licence: licence === undefined ? null : (catalog.licences[licence]?.name ?? licence),
  });
}

/** Whose a brand or a line is, or what a lab makes: how much of it, since when, and the newest. */
function ofGroup({ catalog, today, words }: QuestionInput, group: Group): Reply {
  const say = words.of(makerMessages);
  const labs = [...new Map(group.models.map(({ lab }) => [lab.id, lab])).values()];
  const newest = newestIn(catalog, group, today);
  const first = group.models.flatMap(({ released }) => released?.chosen.value ?? []).sort()[0];
  return {
    text: sentences(
      group.kind === 'lab'
        ? say.makes(group.name, group.models.length, first ?? null)
        : say.lineBy(
            group.name,
            labs.map(({ name }) => name),
            group.models.length,
            first ?? null,
          ),
      newest && say.newest(newest.name, newest.released?.chosen.value ?? null),
    ),
    claims: newest ? [newest.released?.chosen] : [],
    saysState: true,
    saysTaken: true,
    more: newest ? pageOf([newest]) : [],
    models: newest ? [newest] : [],
  };
}

/** Who makes models, since when, and whether their weights are open. */
export function makerReply(input: QuestionInput): Reply {
  const { catalog, query, models } = input;
  const group = models.length === 0 ? groupAsked(catalog, query) : null;
  if (group) return ofGroup(input, group);
  const [first] = models;
  const lab = first && models.length === 1 ? labGroup(catalog, first.lab.id) : null;
  return {
    text: sentences(...models.map((model) => madeBy(input, model))),
    rest: lab ? input.words.of(makerMessages).alsoMakes(lab.name, lab.models.length - 1) : '',
    claims: models.flatMap(({ released, openWeights }) => [released?.chosen, openWeights?.chosen]),
    more: pageOf(models),
  };
}
