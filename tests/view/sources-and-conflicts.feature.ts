import { expect, it } from 'vitest';
import { compared, partOf } from './asked.ts';

it('shows the conflict on price and release of Claude Haiku 4.5 with sources and the likely slip', () => {
  const asked = compared(['claude haiku 4.5', 'gemma 4 12b it'], 'sources');
  const part = partOf(asked);
  expect(part).toContain('Price of Claude Haiku 4.5: $1.00 in, $5.00 out per 1M tokens is used');
  expect(part).toContain('has $0.80 in, $4.00 out per 1M tokens');
  expect(part).toContain("2025-10-01 (this is the date in the model's id, not its launch)");
  const { sources } = asked.json.sources as { sources: { name: string; date: string }[] };
  expect(sources.length).toBeGreaterThan(5);
  expect(new Set(sources.map(({ name, date }) => `${name} ${date}`)).size).toBe(sources.length);
});

it('takes a month and a day in it, and a size and the same one rounded, for no conflict', () => {
  const part = partOf(compared(['claude haiku 4.5', 'llama 3.3 70b'], 'sources'));
  expect(part).not.toContain('Knowledge cut-off of Claude Haiku 4.5');
  expect(part).not.toContain('Parameters of Llama 3.3 70B');
});
