import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takes } from '../../src/catalog/abilities.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { compare } from '../../src/subjects/compare.ts';
import { comparisonSection } from '../../src/subjects/sections.ts';
import { catalog, today } from '../catalog-for-tests.ts';
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

  it('asks for what cannot be done without, then for what is better, and ends with what is left', () => {
    const { tree } = choose('google/gemini-2.5-pro', 'deepseek/deepseek-r1');
    expect(tree.map((question) => question.split('?')[0])).toEqual([
      'Is a request longer than 164K tokens',
      'Else: do images, audio or videos come in',
      'Else: is PDF input needed',
      'Else: must the weights be your own',
      'Else: does quality count more than cost',
      'Else: does price count most',
      'Else: Gemini 2.5 Pro, as advised.',
    ]);
  });

  it('asks no last question that leads to what is left anyhow', () => {
    const { tree } = choose('deepseek v4 pro', 'claude sonnet 5');
    expect(tree).toEqual([
      'Do images come in? Yes: Claude Sonnet 5, the only one.',
      'Else: is PDF input needed? Yes: Claude Sonnet 5, the only one.',
      'Else: DeepSeek V4 Pro 0813, as advised.',
    ]);
  });

  it('asks for the share of output from which on the other is cheaper', () => {
    expect(choose('gemma 4 12b', 'ministral 3 14b').tree).toContain(
      'Else: is output more than 50% of the tokens? Yes: Ministral 3 14B, then the cheaper one.',
    );
  });

  it('leads of whatever pair to one of the two, each at least once, by what that one alone can do', () => {
    const all = [...catalog.models.values()].filter(({ task }) => task === 'chat');
    const pairs = fc.uniqueArray(fc.constantFrom(...all), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        if (!a || !b) return;
        const comparison = compare(catalog, [a, b], null, today);
        const input = { catalog, comparison, today, words: wordingOf('en') };
        const { tree } = comparisonSection('choose', input).json as Choose;
        if (tree.length === 0) return;
        const last = tree.at(-1) ?? '';
        expect(last).toMatch(/^Else: .*\.$/);
        const led = (text: string) => {
          let rest = text;
          // One name may begin the other.
          const longestFirst = [a, b].toSorted((one, other) => other.name.length - one.name.length);
          return longestFirst.filter(({ name }) => {
            const isNamed = [` ${name} `, ` ${name}.`, ` ${name},`].some((own) => rest.includes(own));
            rest = rest.replaceAll(name, '');
            return isNamed;
          });
        };
        const questions = tree.slice(0, -1);
        for (const text of questions) {
          const [question = '', yes = ''] = text.split('? Yes:');
          const [taken] = led(yes);
          expect(led(yes), text).toHaveLength(1);
          const other = taken === a ? b : a;
          if (question.includes('images') && taken)
            expect([takes(taken, 'image'), takes(other, 'image')]).toEqual(['yes', 'no']);
          if (/weights must|must the weights/i.test(question))
            expect(other.openWeights?.chosen.value).not.toBe(true);
        }
        const ways = [...questions.flatMap((text) => led(text.split('? Yes:')[1] ?? '')), ...led(last)];
        if (!last.includes('either will do')) expect(new Set(ways).size, tree.join('\n')).toBe(2);
      }),
      { numRuns: 300 },
    );
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
