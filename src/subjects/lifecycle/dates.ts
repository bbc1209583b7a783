import { monthsBetween, newestFirst } from '../../dates.ts';
import { names } from '../model-names.ts';
import { questionMessages } from '../question/say.ts';
import { pageOf, type QuestionInput, type Reply, sentences } from '../reply.ts';

/** When models came out, and which is newer. */
export function releaseReply({ models, words }: QuestionInput): Reply {
  const question = words.of(questionMessages);
  const known = models
    .flatMap((model) => (model.released ? [{ model, value: model.released.chosen.value }] : []))
    .sort((a, b) => newestFirst(a.value, b.value));
  const open = names(models.filter(({ released }) => !released));
  const missing = open.length > 0 && question.releasedUnknown(open);
  const claims = models.map(({ released }) => released?.chosen);
  const more = pageOf(models);
  const [first, second] = known;
  if (!first || !second) {
    const text = first && question.released(first.model.name, first.model.lab.name, first.value);
    const unsure = models.length > 1 && known.length > 0 && question.newerUnknown;
    return { text: sentences(unsure, text, missing), claims, more };
  }
  const months = monthsBetween(second.value, first.value);
  const sameDay = first.value.slice(0, 7) === second.value.slice(0, 7);
  const isSure =
    open.length === 0 &&
    !(sameDay && (first.value === second.value || first.value.length !== second.value.length));
  const head = !isSure
    ? open.length === 0 && question.sameMonth
    : known.length > 2
      ? question.newest(first.model.name)
      : question.newer(first.model.name, months);
  const each = question.releases(known.map(({ model, value }) => ({ name: model.name, value })));
  return { text: sentences(head, each, missing), claims, more };
}

/** How far their knowledge goes. */
export function cutoffReply({ models, words }: QuestionInput): Reply {
  const question = words.of(questionMessages);
  const known = models
    .flatMap(({ name, knowledgeCutoff }) =>
      knowledgeCutoff ? [{ name, value: knowledgeCutoff.chosen.value }] : [],
    )
    .sort((a, b) => newestFirst(a.value, b.value));
  const open = names(models.filter(({ knowledgeCutoff }) => !knowledgeCutoff));
  const [first] = known;
  return {
    text: sentences(
      first && known.length === 1
        ? question.cutoff(first.name, first.value)
        : known.length > 1 && question.cutoffs(known),
      open.length > 0 && question.cutoffUnknown(open),
    ),
    claims: models.map(({ knowledgeCutoff }) => knowledgeCutoff?.chosen),
    more: pageOf(models),
  };
}
