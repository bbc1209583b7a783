import type { Model } from '../catalog/catalog.ts';
import { type Modality, modalities } from '../catalog/words.ts';
import type { Advantage } from '../comparison/advantages.ts';
import type { Comparison } from '../comparison/compare.ts';
import type { SpeedComparison } from '../comparison/speed.ts';
import { shortTokens } from './messages/en/format.ts';
import { plural } from './messages/en/plural.ts';

function takes(model: Model, kind: Modality): boolean | null {
  const input = model.modalities?.chosen.value.input;
  if (!input) return null;
  return input.yes.includes(kind) || (input.unknown.includes(kind) ? null : false);
}

const asked = { text: 'Does text', image: 'Do images', audio: 'Does audio', video: 'Do videos' } as const;

function inputQuestions(models: readonly Model[]): string[] {
  return modalities.flatMap((kind) => {
    const answers = models.map((model) => takes(model, kind));
    const able = models.filter((_, index) => answers[index] === true);
    const [only] = able;
    if (answers.includes(null) || able.length !== 1 || !only || kind === 'text') return [];
    return [`${asked[kind]} come in? Yes: ${only.name}, the only one.`];
  });
}

/** Questions whose answer settles the choice, in the order to ask them; one that facts do not decide is left out. */
export function decisionTree(
  { models, verdict }: Comparison,
  speed: SpeedComparison,
  found: readonly (readonly Advantage[])[],
): string[] {
  const leading = <Kind extends Advantage['kind']>(kind: Kind) =>
    found.flatMap((own, index) => {
      const advantage = own.find((one): one is Advantage & { kind: Kind } => one.kind === kind);
      const model = models[index];
      return advantage && model ? [{ advantage, name: model.name }] : [];
    })[0];
  const [context, open, quality, price] = [
    leading('context'),
    leading('openness'),
    leading('benchmarks'),
    leading('price'),
  ];
  const taken = verdict.recommended === null ? null : models[verdict.recommended]?.name;
  const begins = speed.begins === null ? undefined : models[speed.begins];
  const limit = speed.begins === null ? undefined : speed.speeds[speed.begins]?.first?.value[1];
  const questions = [
    context
      ? `Is a request longer than ${shortTokens(context.advantage.next)} tokens? Yes: ${context.name}.`
      : null,
    ...inputQuestions(models),
    open?.advantage.othersClosed ? `Must the weights be your own? Yes: ${open.name}.` : null,
    quality
      ? `Does measured quality count more than cost? Yes: ${quality.name} (${quality.advantage.leads} of ${plural(quality.advantage.of, 'shared benchmark')}).`
      : null,
    begins && limit ? `Must an answer begin within ${limit} ms? Yes: ${begins.name}.` : null,
    price ? `Are there many simple requests? Yes: ${price.name}, the cheaper one.` : null,
  ].filter((question) => question !== null);
  const named = models.filter(
    ({ name }) => name !== taken && questions.some((one) => one.includes(`Yes: ${name}`)),
  );
  // Questions that all lead to one model decide nothing.
  if (named.length === 0 && taken) return [];
  if (questions.length > 0 && taken) questions.push(`None of these? ${taken}, by the verdict.`);
  return questions;
}
