import { describe, expect, it } from 'vitest';
import { compared, partOf } from './asked.ts';

type Choose = {
  fitsWhen: Record<string, string[]>;
  tree: string[];
  hybrid: { cheap: string; special: string; share: number; blended: number; alone: number } | null;
};
const choose = (...names: string[]) => compared(names, 'choose').json.choose as Choose;

describe('when to choose which', () => {
  it('gives each up to four concrete reasons, and none to what is retired', () => {
    const { fitsWhen } = choose('google/gemini-2.5-pro', 'deepseek/deepseek-r1');
    expect(fitsWhen['google/gemini-2.5-pro']).toHaveLength(4);
    expect(fitsWhen['deepseek/deepseek-r1']).toContain('the weights must run on your own machines');
    expect(choose('pixtral 12b', 'claude haiku 5.5').fitsWhen['mistral/pixtral-12b']).toEqual([]);
  });

  it('asks document size, images, weights, quality and volume, in that order', () => {
    const { tree } = choose('google/gemini-2.5-pro', 'deepseek/deepseek-r1');
    expect(tree.map((question) => question.split('?')[0])).toEqual([
      'Is a request longer than 164K tokens',
      'Do images come in',
      'Does audio come in',
      'Do videos come in',
      'Must the weights be your own',
      'Does quality count more than cost',
      'Are there many simple requests',
      'None of these',
    ]);
  });

  it('leaves the tree out where every question leads to the same model, and for what cannot be called', () => {
    expect(choose('claude opus 4.1', 'claude opus 5').tree).toEqual([]);
    expect(choose('pixtral 12b', 'claude haiku 5.5').tree).toEqual([]);
  });

  it('suggests both with the blended cost of the mixture, only where the dearer one does more', () => {
    const { hybrid } = choose('claude opus 4.7', 'gpt-5.1');
    expect(hybrid).toMatchObject({
      cheap: 'openai/gpt-5.1',
      special: 'anthropic/claude-opus-4-7',
      share: 0.8,
    });
    // (3 x 1.25 + 10) / 4 and (3 x 5 + 25) / 4
    expect(hybrid?.alone).toBe(10);
    expect(hybrid?.blended).toBeCloseTo(0.8 * 3.4375 + 0.2 * 10, 9);
    expect(choose('llama 3.3 70b', 'gemma 4 12b').hybrid).toBeNull();
  });

  it('says that speed is not known here instead of guessing it', () => {
    expect(partOf(compared(['gpt-4.1 mini', 'claude haiku 5.5'], 'choose'))).toContain(
      'Not known here for Claude Haiku 5.5, so nothing can be told.',
    );
    expect(partOf(compared(['gemma 4 12b', 'claude haiku 5.5'], 'choose'))).toContain(
      'Speed: not known here, since no source',
    );
  });
});
