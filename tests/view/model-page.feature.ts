import { expect, it } from 'vitest';
import { compared, page, partOf } from './asked.ts';

type Fit = { id: string; score: number; rows: { label: string; points: number; max: number }[] }[];
type Index = { id: string; usd: number; per: string; assumption: string }[];

it('fit scores: seven, each with its points, for one provider alone', () => {
  const { fit } = page('pixtral 12b', null, 'scaleway').json as { fit: Fit };
  expect(fit.map(({ score }) => score)).toEqual([43, 36, 49, 72, 45, 78, 65]);
  for (const { rows } of fit) expect(rows.reduce((sum, { max }) => sum + max, 0)).toBe(100);
});

it('cost index: five scenarios with their assumption, under a cent each where it is so', () => {
  const asked = page('pixtral 12b', null, 'scaleway');
  const { costIndex } = asked.json as { costIndex: Index };
  expect(costIndex.map(({ id, usd }) => [id, usd])).toEqual([
    ['rag', 1.1],
    ['triage', 2.2],
    ['extraction', 0.5],
    ['code-review', 1.8],
    ['agents', 2.52],
  ]);
  expect(asked.text).toContain('5,000 tokens in and 500 out a request; under $0.01 each');
});

it('licence: with OSI mark, commercial use and where the weights lie', () => {
  expect(page('pixtral 12b', null).text).toMatch(
    /Licence +Apache License 2\.0, OSI-approved, commercial use allowed/,
  );
  expect(page('pixtral 12b', 'start').text).toContain('https://huggingface.co/mistralai/Pixtral-12B-2409');
});

it('architecture and free tier: said to be one page’s where nobody else states them', () => {
  const { text } = page('pixtral 12b', null);
  expect(text).toMatch(/Architecture +NeMo with native vision \(one page says so\)/);
  expect(text).toMatch(/Free tier +for testing \(one page says so\)/);
});

it('a model that does not chat has neither fit scores nor a cost index', () => {
  const asked = page('llama guard 3 8b', null);
  expect(asked.json).toMatchObject({ fit: [], costIndex: [] });
  expect(asked.text).toContain('Llama Guard 3 8B is for moderation');
});

it('vectors: no price of output and no longest answer', () => {
  const { text } = page('google/gemini-embedding-001', null);
  expect(text).toContain('$0.15 per 1M input tokens via');
  expect(text).toMatch(/Modalities +text -> vectors/);
  expect(text).not.toMatch(/\b1 tokens|\$0 out/);
});

it('newer by so many months, with both dates', () => {
  expect(compared(['claude haiku 4.5', 'gemma 4 12b'], 'details').text).toContain(
    'Gemma 4 12B is newer by 8 months (2026-06-03 against 2025-10-15).',
  );
});

it('ranges of one source stay ranges, and the distance is one', () => {
  const part = partOf(compared(['gpt-4.1 mini', 'claude haiku 4.5'], 'benchmarks'));
  expect(part).toContain(
    'MMLU: GPT-4.1 mini 72-75%, Claude Haiku 4.5 76-78% (Claude Haiku 4.5 ahead by 1 to 6 points)',
  );
  expect(part).toContain('From one source that does not say who ran it, decides nothing');
});
