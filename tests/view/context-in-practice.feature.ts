import { expect, it } from 'vitest';
import { compared, partOf } from './asked.ts';

type Context = {
  ratio: number | null;
  documents: Record<string, Record<string, { tokens: number; parts: number | null }>>;
};

it('tells the ratio, what fits and who needs chunking, with the assumptions', () => {
  const asked = compared(['gpt-4.1 mini', 'claude haiku 4.5'], 'context');
  const { ratio, documents } = asked.json.context as Context;
  expect(ratio).toBeCloseTo(1_047_576 / 200_000, 6);
  expect(documents.book).toEqual({
    'openai/gpt-4.1-mini': { tokens: 200_000, parts: 1 },
    // 4,000 tokens are kept free for question and answer.
    'anthropic/claude-haiku-4-5': { tokens: 200_000, parts: 2 },
  });
  const part = partOf(asked);
  expect(part).toMatch(/a book of 300 pages, about 200K tokens +fits +2 parts/);
  expect(part).toContain('Claude Haiku 4.5 needs chunking above 196,000 tokens');
  expect(part).toContain('Assumed: 500 words a page');
});

it('leaves open what is not known here, and keeps no answer free where nothing is answered', () => {
  const { ratio, documents } = compared(
    ['google/gemini-embedding-001', 'cohere/embed-english-v3.0'],
    'context',
  ).json.context as Context;
  expect(ratio).toBeNull();
  expect(documents.paper).toEqual({
    'google/gemini-embedding-001': { tokens: 10_000, parts: 5 },
    'cohere/embed-english-v3.0': { tokens: 10_000, parts: null },
  });
});
