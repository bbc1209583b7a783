import { expect, it } from 'vitest';
import { parseTiebreak } from '../../src/answers/parse-tiebreak.ts';
import { modelSections } from '../../src/subjects/sections.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { page, partOf } from './asked.ts';

it('peers: quality, context, longest answer and price of five active models nearby', () => {
  const { show } = page('claude haiku 4.5', 'peers').json as { show: { peers: string[] } };
  expect(show.peers).toHaveLength(5);
  expect(partOf(page('claude haiku 4.5', 'peers'))).toMatch(
    /Claude Haiku 4\.5 +\d+\w\w-\d+\w\w of +(?:\d+ +)?200K +64K +\$1\.00 \/ \$5\.00/,
  );
});

it('benchmarks: by domain with who ran them, self-reported ones marked', () => {
  const part = partOf(page('claude haiku 4.5', 'benchmarks'));
  expect(part).toMatch(/coding: SWE-bench Verified +60\.6% +Epoch AI +2025-10-16/);
  expect(part).toContain('the lab itself');
  expect(part).toContain('lower is better');
});

it('uses: what it suits by the thresholds, and what a request costs', () => {
  const part = partOf(page('pixtral 12b', 'fit', 'scaleway'));
  expect(part).toMatch(/vision +yes: Vision 78, 60 needed/);
  expect(part).toMatch(/coding +maybe: Coding 43-63, 60 needed/);
  const { show } = page('pixtral 12b', 'uses', 'scaleway').json as {
    show: { uses: { suits: object; requests: { rag: number }; uses: { id: string; usd: number }[] } };
  };
  // (5,000 x 0.20 + 500 x 0.20) / 1M
  expect(show.uses.requests.rag).toBe(0.0011);
  expect(show.uses.uses[0]).toMatchObject({ id: 'rag', usd: 1.1, requests: 1000 });
  expect(show.uses.suits).toMatchObject({ vision: 'yes', coding: 'maybe' });
});

it('alternatives and the replacement, with commands to compare', () => {
  const part = partOf(page('pixtral 12b', 'alternatives'));
  expect(part).toContain('What follows it: Ministral 3 14B, at the same price');
  expect(part).toContain('Better, best first: ');
  expect(part).toContain('/compare Pixtral 12B, Ministral 3 14B');
});

it('start: at whom, under which name, with which package, where to read on', () => {
  const part = partOf(page('pixtral 12b', 'start'));
  expect(part).toContain('curl https://api.scaleway.ai/v1/chat/completions');
  expect(part).toContain('$SCALEWAY_API_KEY');
  expect(part).toContain('pixtral-12b-2409');
  expect(part).toContain(
    'Open weights: yes (Apache License 2.0, OSI-approved, commercial use allowed), download (https://huggingface.co/mistralai/Pixtral-12B-2409).',
  );
});

it('changes: what the price lists have recorded, or that they have nothing', () => {
  expect(partOf(page('pixtral 12b', 'changes'))).toContain('of Pixtral 12B');
});

it('a part is asked in words, and one that does not exist is a mistake that names those that do', () => {
  const asked = parseTiebreak(catalog, 'model pixtral 12b show peers', today);
  expect(asked).toMatchObject({ kind: 'model', show: 'peers' });
  const wrong = parseTiebreak(catalog, 'model pixtral 12b show nonsense', today);
  expect(wrong).toMatchObject({ reason: 'unknown-section', candidates: modelSections });
});
