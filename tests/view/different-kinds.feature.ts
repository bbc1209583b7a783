import { expect, it } from 'vitest';
import { plainText } from '../../src/answers/mistake/card.ts';
import { compared } from './asked.ts';

const first = (names: readonly string[], show: string | null) => {
  const [block] = compared(names, show).card.blocks;
  return block?.kind === 'text' ? plainText(block.text) : '';
};

it('models of different kinds are said to be so before anything else, on every part', () => {
  for (const show of [null, 'scorecard', 'faq', 'choose']) {
    expect(first(['whisper large v3', 'claude haiku 5.5'], show)).toContain(
      'Different kinds of model: Whisper Large v3 is for transcription (speech to text) and Claude Haiku 5.5 is for chat.',
    );
    expect(first(['google/gemini-embedding-001', 'gpt-4.1 mini'], show)).toMatch(
      /^Different kinds of model: /,
    );
  }
});

it('two of one kind are not, and different kinds have no pick, no tree and no price trade-off', () => {
  expect(first(['gpt-4.1 mini', 'gemma 4 12b'], null)).not.toMatch(/Different kinds/);
  const pair = ['google/gemini-embedding-001', 'google/gemini-2.5-flash'];
  expect(compared(pair, 'scorecard').json.scorecard).toMatchObject({ pick: null });
  expect(compared(pair, 'choose').json.choose).toMatchObject({ tree: [], hybrid: null });
  expect(JSON.stringify(compared(pair, 'scorecard').json.scorecard)).not.toContain('per 1M tokens blended');
});
