import type { Block, Text } from '../../card/card.ts';
import { onlyOne, takes } from '../../catalog/abilities.ts';
import type { Model } from '../../catalog/catalog.ts';
import { modalities } from '../../catalog/words.ts';
import type { Wording } from '../../language/wording.ts';
import type { Advantage } from '../advantage.ts';
import type { Comparison } from '../comparison.ts';
import type { SectionInput, SectionView } from '../part.ts';
import { vocabularyMessages } from '../say.ts';
import { compareSpeed, type SpeedComparison } from '../speed/rule.ts';
import { speedMessages } from '../speed/say.ts';
import { speedWords } from '../speed/show.ts';
import { areDifferent } from '../task.ts';
import { advantages } from './advantages.ts';
import { hybrid, hybridText } from './hybrid.ts';
import { advantagesMessages, choosingMessages } from './say.ts';

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
function decisionTree(
  { models, advice }: Comparison,
  speed: SpeedComparison,
  found: readonly (readonly Advantage[])[],
  words: Wording,
): string[] {
  const say = words.of(choosingMessages);
  const leading = (kind: string): Question[] => {
    const index = found.findIndex((own) => own.some((one) => one.kind === kind));
    const advantage = found[index]?.find((one) => one.kind === kind);
    const name = models[index]?.name;
    const text = name ? advantage?.question?.(name, words) : null;
    return name && text ? [{ name, text }] : [];
  };
  const taken = advice.use === null ? null : models[advice.use]?.name;
  const begins = speed.begins === null ? undefined : models[speed.begins]?.name;
  const limit = speed.begins === null ? undefined : speed.speeds[speed.begins]?.first?.value[1];
  const asked = ['context', 'openness', 'quality', 'price'];
  const others = new Set(found.flat().map(({ kind }) => kind)).difference(new Set(asked));
  const questions = [
    ...leading('context'),
    ...inputQuestions(models, words),
    ...leading('openness'),
    ...leading('quality'),
    ...(begins && limit ? [{ name: begins, text: say.begins(limit, begins) }] : []),
    ...leading('price'),
    ...[...others].flatMap(leading),
  ];
  // Questions that all lead to one model decide nothing.
  if (taken && questions.every(({ name }) => name === taken)) return [];
  const texts = questions.map(({ text }) => text);
  return taken ? [...texts, say.noneOfThese(taken)] : texts;
}

const mostReasons = 4;

/** When each fits, a decision tree, and how to use both. */
export function chooseSection({ catalog, comparison, today, words }: SectionInput): SectionView {
  const say = words.of(choosingMessages);
  const vocabulary = words.of(vocabularyMessages);
  const speed = words.of(speedMessages);
  const { nothingAfterName } = words.of(advantagesMessages);
  const { models, advice } = comparison;
  const { endings: ends } = advice;
  const found = advantages(catalog, comparison, today);
  const share = catalog.practice.hybridShare;
  const apart = areDifferent(models);
  const both = apart ? null : hybrid(comparison, found, share);
  const tree =
    apart || ends.some((ending) => ending !== null)
      ? []
      : decisionTree(comparison, compareSpeed(models, catalog.practice.timedAnswer), found, words);
  const reasons = models.map((_, index) =>
    ends[index] === null && !apart
      ? (found[index] ?? []).slice(0, mostReasons).map((own) => own.clause(words))
      : [],
  );
  const together = both && hybridText(catalog, say.both, both, models, words);
  const fits = models.map((model, index): Text => {
    const own = reasons[index] ?? [];
    const ending = ends[index];
    if (ending) return say.fitsNothing(model.name, ending.why, ending.on);
    if (apart) return say.fitsTask(model.name, vocabulary.task(model.task));
    return own.length > 0 ? say.fits(model.name, own) : nothingAfterName(model.name, models.length);
  });
  const blocks: Block[] = [
    { kind: 'notes', items: fits },
    ...(tree.length > 0
      ? ([
          { kind: 'text', role: 'body', text: [say.ask] },
          { kind: 'notes', items: tree.map((text) => [text]) },
        ] as const)
      : []),
    ...(together ? [{ kind: 'text', role: 'body', text: [together] } as const] : []),
    {
      kind: 'text',
      role: 'body',
      text: [speed.headed(speedWords(catalog, models, words))],
    },
  ];
  return {
    json: {
      fitsWhen: Object.fromEntries(models.map(({ id }, index) => [id, reasons[index]])),
      tree,
      hybrid: both && {
        cheap: models[both.cheap]?.id,
        special: models[both.special]?.id,
        share,
        blended: both.together,
        alone: both.alone,
      },
    },
    blocks,
  };
}
