import { expect, it } from 'vitest';
import { catalog } from '../catalog-for-tests.ts';
import { compared, partOf } from './asked.ts';

type Switch = {
  sharedProviders: string[];
  moves: { from: string; to: string; lost: string[]; open: string[] }[];
  price: { model: string; usd: number | null }[];
};

it('names providers that carry both, or that none does', () => {
  const both = compared(['gpt-4.1 mini', 'claude haiku 4.5'], 'switch').json.switch as Switch;
  expect(both.sharedProviders).toContain('azure');
  expect(partOf(compared(['claude haiku 4.5', 'gemma 4 12b'], 'switch'))).toContain(
    'No trusted provider serves both: a switch changes provider, key and address.',
  );
});

it('names what to replace each way, apart from what is not known here', () => {
  const { moves } = compared(['claude haiku 4.5', 'gemma 4 12b'], 'switch').json.switch as Switch;
  expect(moves[0]?.lost).toContain('code execution');
  expect(moves[0]?.open).toContain('prompt caching');
  expect(moves[0]?.lost).not.toContain('prompt caching');
  expect(moves[1]?.lost).toEqual(['audio input', 'video input']);
});

it('tells how each is called, where a source says', () => {
  const part = partOf(compared(['claude haiku 4.5', 'gemma 4 12b'], 'switch'));
  expect(part).toContain("SiliconFlow: OpenAI's style at https://api.siliconflow.com/v1");
  expect(part).toContain('Anthropic: its own API (JavaScript: @ai-sdk/anthropic)');
});

it('tells the price change at the asked workload, and that it is not known without a price', () => {
  const asked = compared(['gpt-4.1 mini', 'claude haiku 4.5'], 'switch', 'rag').json.switch as Switch;
  // 1,000 requests of 5,000 in and 500 out
  expect(asked.price.map(({ usd }) => usd)).toEqual([2.8, 7.5]);
  expect(partOf(compared(['whisper large v3', 'claude haiku 5.5'], 'switch'))).toContain(
    'Price change: not known',
  );
});

it('every provider and source that it is told by exists', () => {
  for (const [provider, { source }] of Object.entries(catalog.apis)) {
    expect(catalog.providers, provider).toHaveProperty([provider]);
    expect(catalog.sources, provider).toHaveProperty([source]);
  }
});
