import { expect, it } from 'vitest';
import { compared, partOf } from './asked.ts';

it('gives the reason with figures and pairs to go on with, the replacement of a retired model first', () => {
  const part = partOf(compared(['pixtral 12b', 'claude haiku 5.5'], 'instead'));
  expect(part).toContain('Instead of Claude Haiku 5.5:');
  expect(part).toMatch(
    /Cheapest that is not clearly worse: .+, \d+% cheaper \(\$\d\S* against \$0\.20\); .+ \(\d in 10\)/,
  );
  expect(part).toMatch(/Continue comparing: \/compare Pixtral 12B, Ministral 3 14B; /);
});

it('names the next tier of the lab first, for the work that is asked', () => {
  const part = partOf(compared(['claude opus 5.5', 'gemma 4 12b'], 'instead', 'coding'));
  expect(part).toContain('Instead of Claude Opus 5.5, for coding:');
  expect(part).toMatch(/Lower tier of Anthropic: Claude Sonnet 5\.5, 50% cheaper/);
});

it('says so where there is none', () => {
  const part = partOf(compared(['whisper', 'voxtral small'], 'instead'));
  expect(part).toContain('Better: cannot be told, nobody has measured');
});
