import { gives, kindsEitherSide, takes } from '../../catalog/abilities.ts';
import type { Model } from '../../catalog/catalog.ts';
import { blendedMix, mixKind } from '../../catalog/mix.ts';
import type { Modality } from '../../catalog/words.ts';
import type { Wording } from '../../language/wording.ts';
import { categoryOf } from '../comparison.ts';
import { missing, names } from '../named.ts';
import type { SectionInput } from '../part.ts';
import type { PriceCategory } from '../price/rule.ts';
import { qualityAnswer } from '../quality/reason.ts';
import {
  answered,
  asksForBetter,
  pageOf,
  type QuestionInput,
  type Reply,
  sectionOf,
  sentences,
} from '../reply.ts';
import { vocabularyMessages } from '../say.ts';
import { whoHas } from '../who-has.ts';
import { modalitiesMessages } from './say.ts';

/** Who takes these kinds of input; kinds of which the same is known are told together. */
export function inputAnswer(models: readonly Model[], kinds: readonly Modality[], words: Wording): string {
  const known = (kind: Modality) => models.map((model) => takes(model, kind));
  return [...Map.groupBy(kinds, (kind) => known(kind).join()).values()]
    .map((same) => {
      const answers = known(same[0] ?? 'text');
      return whoHas(
        models,
        answers,
        words.of(vocabularyMessages).inputs(same, answers.includes('yes')),
        words,
      );
    })
    .join(' ');
}

/** Who gives a kind out. */
export function outputAnswer(models: readonly Model[], kind: Modality, words: Wording): string {
  const known = models.map((model) => gives(model, kind));
  return whoHas(models, known, words.of(vocabularyMessages).side(kind, 'output'), words);
}

/** What image input costs where only one has it, or that it is no reason where all or none have it. */
export function worthAnswer(input: SectionInput): string {
  const answers = input.words.of(modalitiesMessages);
  const { models } = input.comparison;
  const price = categoryOf<PriceCategory>(input.comparison, 'price');
  const known = models.map((model) => takes(model, 'image'));
  if (known.includes('host')) return inputAnswer(models, ['image'], input.words);
  if (known.includes(null)) return answers.worthUnknown(missing(models, known));
  const able = models.filter((_, index) => known[index] === 'yes');
  if (able.length === models.length) return answers.worthAll(models.length);
  if (able.length === 0) return answers.worthNone;
  const prices = models.map(({ name }, index) => ({ name, usd: price?.blended[index] ?? null }));
  return answers.worth(names(able), prices, mixKind(price?.mix ?? blendedMix));
}

function kindsText({ words }: QuestionInput, model: Model): string {
  const question = words.of(modalitiesMessages);
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
  const { catalog, models, query, words } = input;
  const question = words.of(modalitiesMessages);
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
    rest: sentences(
      ...giving,
      asksForBetter(input) && kind === 'image' && qualityAnswer(catalog, models, 'vision', words),
    ),
    claims,
    more,
  };
}
