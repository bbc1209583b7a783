import { expect, it } from 'vitest';
import { compared, partOf } from './asked.ts';

it('costs three usual volumes a month, and says where prices are missing', () => {
  const part = partOf(compared(['gpt-4.1 mini', 'claude haiku 4.5'], 'cost'));
  // 30 x (0.1 x 0.40 + 0.05 x 1.60), 30 x (1 x 1 + 0.5 x 5), 30 x (5 x 0.40 + 0.2 x 1.60)
  expect(part).toMatch(/Light usage +\$3\.60 +\$10\.50/);
  expect(part).toMatch(/Heavy usage +\$36\.00 +\$105\.00/);
  expect(part).toMatch(/RAG traffic +\$69\.60 +\$180\.00/);
  const open = partOf(compared(['whisper large v3', 'claude haiku 5.5'], 'cost'));
  expect(open).toContain('no price per token is known here for Whisper Large v3');
});

it('shows discounts of cached input, dearer tiers and plans, each only where a source has it', () => {
  const part = partOf(compared(['claude haiku 5.5', 'gemma 4 12b'], 'cost'));
  expect(part).toContain('cached input $0.01 (90% off); dearer above 100K input tokens: $0.50/$2.50');
  expect(part).toContain('Gemma 4 12B: no price of cached input or batch published.');
});

it('says at which share of output the cheaper one changes', () => {
  const part = partOf(compared(['claude haiku 5.5', 'ministral 3 14b'], 'cost'));
  // 0.10 in, 0.50 out against 0.20/0.20: 0.1 / (0.1 + 0.3)
  expect(part).toContain('Claude Haiku 5.5 is cheaper until output is more than 25% of tokens');
});

it('shows the volume that was asked for above the usual ones, and in the price category', () => {
  const names = ['claude haiku 5.5', 'ministral 3 14b'];
  const volume = { in: '5M', out: '200k', per: 'day' };
  const part = partOf(compared(names, 'cost', null, volume));
  expect(part).toContain(
    'At 5M tokens in, 200K out a day: Claude Haiku 5.5 is cheaper: $0.60 a day, $18.00 a month.',
  );
  expect(part).toMatch(/Route .+\nYour volume +\$18\.00 +\$31\.20\nLight usage/);
  const first = compared(names, 'details', null, volume).text;
  expect(first).toContain(
    'Claude Haiku 5.5 $18.00 a month via Anthropic and Ministral 3 14B $31.20 a month via Mistral',
  );
  expect(first).toContain('5M x $0.10/M + 0.2M x $0.50/M = $0.60 a day, x 30 = $18.00 a month.');
  expect(partOf(compared(names, 'cost', null, { in: '150', out: '50' }))).toContain('Your volume, a request');
  // Whatever else is said of the price is said of that mix.
  expect(partOf(compared(names, 'choose', null, volume))).toContain('per 1M tokens at the mix asked for');
  expect(partOf(compared(names, 'choose'))).not.toContain('at the mix asked for');
});
