import { describe, expect, test } from 'vitest';
import { answer } from '../../src/answers/answer.ts';
import { clicked } from '../../src/answers/clicks/click.ts';
import type { CostCommand } from '../../src/answers/command.ts';
import { parseTiebreak } from '../../src/answers/parse-tiebreak.ts';
import { catalog, today } from '../catalog-for-tests.ts';

/** The buttons of other numbers of requests under a cost, each with the command that a click gives. */
function quick(typed: string, locale: 'en' | 'ru' = 'en') {
  const { card } = answer(parseTiebreak(catalog, typed, today, locale), { catalog, today, locale });
  return card.blocks.flatMap((block) => {
    if (block.kind !== 'choices') return [];
    const { state, buttons } = block;
    return buttons
      .filter(({ label }) => /^1?\d{1,2}(?:K|\u00a0тыс\.| тыс\.)(?: |$)/.test(label))
      .map(({ control, label, value }) => {
        const asked = clicked(catalog, { control, state, value }, today);
        const text = 'typed' in asked ? asked.typed : '';
        return { label, how: asked.how, command: parseTiebreak(catalog, text, today, locale) as CostCommand };
      });
  });
}

describe('other numbers of requests under a cost', () => {
  test('are those of a chat where nobody said what is done, in the place of the answer', () => {
    const all = quick('cost gpt-6 luna, claude sonnet 5.5');
    expect(all.map(({ label }) => label)).toEqual(['1K requests a day', '10K', '100K']);
    for (const { how, command } of all) {
      expect(how).toBe('replace');
      expect(command.models.map(({ model }) => model)).toEqual([
        'openai/gpt-6-luna',
        'anthropic/claude-sonnet-5-5',
      ]);
    }
    expect(all.map(({ command }) => command.volume)).toMatchObject([
      { requests: 1000, input: 1_500_000, output: 400_000, per: 'day' },
      { requests: 10_000, input: 15_000_000, output: 4_000_000, per: 'day' },
      { requests: 100_000, input: 150_000_000, output: 40_000_000, per: 'day' },
    ]);
  });

  test('are of the size that was asked for, without the number that is shown', () => {
    const all = quick('cost claude haiku 4.5, gpt-4.1 mini 10k requests a day x 2k in / 300 out');
    expect(all.map(({ command }) => command.volume)).toMatchObject([
      { requests: 1000, input: 2_000_000, output: 300_000 },
      { requests: 100_000, input: 200_000_000, output: 30_000_000 },
    ]);
    expect(quick('cost claude haiku 4.5, pixtral for rag')[0]?.command.volume).toMatchObject({
      requests: 1000,
      input: 5_000_000,
      output: 500_000,
    });
  });

  test('stay between the two where the cost did', () => {
    for (const { command } of quick('cost haiku, pixtral privately')) expect(command.private).toBe(true);
    for (const { command } of quick('cost haiku, pixtral')) expect(command.private).toBe(false);
    expect(quick('cost haiku, pixtral privately')).toHaveLength(3);
    expect(quick('cost haiku, pixtral', 'ru')).toHaveLength(3);
  });

  test('are left out where the size of a request is open, or more was asked for than its size', () => {
    for (const typed of [
      'cost claude haiku 4.5, gpt-4.1 mini 5M in 200k out a day',
      'cost claude haiku 4.5, gpt-4.1 mini 10k requests a day x 2k in / 300 out 60% cached',
      'cost claude haiku 4.5 5M in 200k out a day in the eu',
      'cost text-embedding-3-small',
    ])
      expect(quick(typed), typed).toEqual([]);
  });
});
