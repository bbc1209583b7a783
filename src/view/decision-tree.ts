import { onlyOne, takes } from '../catalog/abilities.ts';
import type { Model } from '../catalog/catalog.ts';
import { modalities } from '../catalog/words.ts';
import type { Advantage } from '../comparison/advantages.ts';
import type { Comparison } from '../comparison/compare.ts';
import type { SpeedComparison } from '../comparison/speed.ts';
import type { Wording } from '../language/wording.ts';
import { choosingMessages } from './messages/choosing.ts';

/** A question whose answer settles the choice, with the model that a yes leads to. */
type Question = { readonly name: string; readonly text: string };

function inputQuestions(models: readonly Model[], words: Wording): Question[] {
  const choosing = words.of(choosingMessages);
  return modalities.flatMap((kind) => {
    const only = models[onlyOne(models.map((model) => takes(model, kind))) ?? -1];
    if (!only || kind === 'text') return [];
    return [{ name: only.name, text: choosing.input(kind, only.name) }];
  });
}

/** Questions whose answer settles the choice, in the order to ask them; one that facts do not decide is left out. */
export function decisionTree(
  { models, verdict }: Comparison,
  speed: SpeedComparison,
  found: readonly (readonly Advantage[])[],
  words: Wording,
): string[] {
  const say = words.of(choosingMessages);
  const leading = <Kind extends Advantage['kind']>(
    kind: Kind,
    ask: (name: string, advantage: Advantage & { kind: Kind }) => string | null,
  ): Question[] => {
    const index = found.findIndex((own) => own.some((one) => one.kind === kind));
    const advantage = found[index]?.find((one): one is Advantage & { kind: Kind } => one.kind === kind);
    const name = models[index]?.name;
    const text = advantage && name ? ask(name, advantage) : null;
    return name && text ? [{ name, text }] : [];
  };
  const taken = verdict.recommended === null ? null : models[verdict.recommended]?.name;
  const begins = speed.begins === null ? undefined : models[speed.begins]?.name;
  const limit = speed.begins === null ? undefined : speed.speeds[speed.begins]?.first?.value[1];
  const questions = [
    ...leading('context', (name, { next }) => say.longRequest(next, name)),
    ...inputQuestions(models, words),
    ...leading('openness', (name, { othersClosed }) => (othersClosed ? say.ownWeights(name) : null)),
    ...leading('benchmarks', (name, { leads, of }) => say.quality(name, leads, of)),
    ...(begins && limit ? [{ name: begins, text: say.begins(limit, begins) }] : []),
    ...leading('price', (name) => say.manyRequests(name)),
  ];
  // Questions that all lead to one model decide nothing.
  if (taken && questions.every(({ name }) => name === taken)) return [];
  const texts = questions.map(({ text }) => text);
  return taken ? [...texts, say.noneOfThese(taken)] : texts;
}
