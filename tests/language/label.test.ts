import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLabels, labelsOf } from '../../src/language/label.ts';

const word = fc.stringMatching(/^[a-z]{2,6}$/);
const label = fc.uniqueArray(word, { minLength: 1, maxLength: 4 });
const labels = labelsOf([
  ['MMLU', 'mmlu'],
  ['MMLU-Pro', 'mmlu-pro'],
  ['mathvista-mini', 'mini'],
  ['MathVista (mini)', 'mini'],
  ['Graphwalks BFS <128k', 'under'],
  ['Graphwalks BFS >128k', 'over'],
  ['Weights & Biases', 'wandb'],
]);
const found = (text: string) => findLabels(labels, text.toLowerCase()).map(({ id }) => id);

describe('labels in a text', () => {
  it('are found whatever joins their words, and whatever stands around them', () => {
    fc.assert(
      fc.property(label, fc.constantFrom(' ', '-', '_', '/', ''), word, (words, joint, around) => {
        const name = words.join(joint);
        fc.pre(!words.join('').includes(around) && name.length > 1);
        const text = `${around}, ${name}; ${around}`;
        const own = labelsOf([[words.join(' '), 'own']]);
        expect(findLabels(own, text)).toEqual([
          { id: 'own', start: around.length + 2, end: around.length + 2 + name.length },
        ]);
      }),
    );
  });

  it('count from the longest, and not where a comma stands that they have not', () => {
    expect(found('MMLU-Pro and MMLU')).toEqual(['mmlu-pro', 'mmlu']);
    expect(found('MMLU, Pro')).toEqual(['mmlu']);
    expect(found('MathVista (mini), mathvista mini')).toEqual(['mini', 'mini']);
    expect(found('xMMLU, MMLUx')).toEqual([]);
  });

  it('hold the bracket that they open', () => {
    const text = 'on mathvista (mini) over 50';
    expect(findLabels(labels, text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'mathvista (mini)',
    ]);
  });

  it('differ by their signs, which may be left out where that is no other label', () => {
    expect(found('Graphwalks BFS < 128k')).toEqual(['under']);
    expect(found('graphwalks bfs >128k')).toEqual(['over']);
    expect(found('weights & biases, weights biases')).toEqual(['wandb', 'wandb']);
  });
});
