import { advantages } from '../../comparison/advantages.ts';
import { hybrid } from '../../comparison/hybrid.ts';
import { compareSpeed } from '../../comparison/speed.ts';
import { advantageClause } from '../advantage-words.ts';
import type { Block, Text } from '../card.ts';
import { decisionTree } from '../decision-tree.ts';
import { money } from '../messages/en/format.ts';
import { speedWords } from '../speed-words.ts';
import { differentTasks, taskText } from '../task-words.ts';
import type { SectionInput, SectionView } from './section.ts';

const mostReasons = 4;

/** When each fits, a decision tree, and how to use both. */
export function chooseSection({ catalog, comparison, today, words }: SectionInput): SectionView {
  const { models, callable, states } = comparison;
  const found = advantages(catalog, comparison, today);
  const share = catalog.practice.hybridShare;
  const apart = differentTasks(models) !== null;
  const both = apart ? null : hybrid(comparison, found, share);
  const tree =
    apart || callable.includes(false)
      ? []
      : decisionTree(comparison, compareSpeed(models, catalog.practice.timedAnswer), found);
  const reasons = models.map((_, index) =>
    callable[index] && !apart
      ? (found[index] ?? []).slice(0, mostReasons).map((own) => advantageClause(own, words))
      : [],
  );
  const together =
    both &&
    `Both: ${models[both.special]?.name} when ${advantageClause(both.because, words)}, ${models[both.cheap]?.name} for the rest. With ${Math.round(share * 100)}% of the tokens on the cheaper one that is ${money(both.together)} per 1M blended, against ${money(both.alone)} for ${models[both.special]?.name} alone.`;
  const fits = models.map((model, index): Text => {
    const own = reasons[index] ?? [];
    if (!callable[index])
      return [{ bold: `${model.name} fits no new work:` }, ` it is ${states[index]?.state}.`];
    if (apart) return [{ bold: `${model.name} fits when` }, ` the work is ${taskText(model)}.`];
    return own.length > 0
      ? [{ bold: `${model.name} fits when` }, ` ${own.join('; ')}.`]
      : [
          { bold: `${model.name}:` },
          ` nothing published puts it ahead${models.length > 2 ? ' of all the others' : ''}.`,
        ];
  });
  const blocks: Block[] = [
    { kind: 'notes', items: fits },
    ...(tree.length > 0
      ? ([
          { kind: 'text', role: 'body', text: ['To decide, ask in this order:'] },
          { kind: 'notes', items: tree.map((text) => [text]) },
        ] as const)
      : []),
    ...(together ? [{ kind: 'text', role: 'body', text: [together] } as const] : []),
    {
      kind: 'text',
      role: 'body',
      text: [`Speed: ${speedWords(catalog, models, words)}`],
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
