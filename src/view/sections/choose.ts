import { advantages } from '../../comparison/advantages.ts';
import { hybrid } from '../../comparison/hybrid.ts';
import { compareSpeed } from '../../comparison/speed.ts';
import { advantageClause } from '../advantage-words.ts';
import type { Block, Text } from '../card.ts';
import { decisionTree } from '../decision-tree.ts';
import { hybridText } from '../hybrid-text.ts';
import { advantagesMessages } from '../messages/advantages.ts';
import { choosingMessages } from '../messages/choosing.ts';
import { speedMessages } from '../messages/speed.ts';
import { vocabularyMessages } from '../messages/vocabulary.ts';
import { speedWords } from '../speed-words.ts';
import { areDifferent } from '../task-words.ts';
import type { SectionInput, SectionView } from './section.ts';

const mostReasons = 4;

/** When each fits, a decision tree, and how to use both. */
export function chooseSection({ catalog, comparison, today, words }: SectionInput): SectionView {
  const say = words.of(choosingMessages);
  const vocabulary = words.of(vocabularyMessages);
  const speed = words.of(speedMessages);
  const { nothingAfterName } = words.of(advantagesMessages);
  const { models, callable, states } = comparison;
  const found = advantages(catalog, comparison, today);
  const share = catalog.practice.hybridShare;
  const apart = areDifferent(models);
  const both = apart ? null : hybrid(comparison, found, share);
  const tree =
    apart || callable.includes(false)
      ? []
      : decisionTree(comparison, compareSpeed(models, catalog.practice.timedAnswer), found, words);
  const reasons = models.map((_, index) =>
    callable[index] && !apart
      ? (found[index] ?? []).slice(0, mostReasons).map((own) => advantageClause(catalog, own, words))
      : [],
  );
  const together = both && hybridText(catalog, say.both, both, models, words);
  const fits = models.map((model, index): Text => {
    const own = reasons[index] ?? [];
    const closed = states[index]?.closed;
    if (closed) return say.fitsNothing(model.name, closed);
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
