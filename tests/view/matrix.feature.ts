import { expect, it } from 'vitest';
import { compared, partOf } from './asked.ts';

it('capabilities: three-valued, rows that nobody publishes are left out and counted', () => {
  const part = partOf(compared(['claude haiku 4.5', 'gemma 4 12b'], 'capabilities'));
  expect(part).toMatch(/audio input +no +yes/);
  expect(part).toMatch(/prompt caching +yes +not known here/);
  expect(part).not.toMatch(/^fine-tuning/m);
  const [, count, listed = ''] =
    /(\d+) capabilit(?:y is|ies are) known here for none of them: (fine-tuning[^.]*)\./.exec(part) ?? [];
  expect(Number(count)).toBe(listed.split(/, | and /).length);
});

it('benchmarks: shared ones with both scores and the distance, those of labs decide nothing', () => {
  const part = partOf(compared(['gpt-4.1 mini', 'claude haiku 4.5'], 'benchmarks'));
  expect(part).toMatch(/by \d/);
  expect(part).toContain('Reported by the labs of their own models, decides nothing');
});

it('routes: who serves which, the best first, and who serves all', () => {
  const { routes } = compared(['gpt-4.1 mini', 'claude haiku 4.5'], 'routes').json as {
    routes: { shared: string[]; providers: Record<string, string[]> };
  };
  expect(routes.shared).toContain('azure');
  const part = partOf(compared(['llama 3.3 70b', 'gemma 4 12b'], 'routes'));
  expect(part.indexOf('Azure AI Foundry')).toBeLessThan(part.indexOf('CloudFerro'));
});

it('fit: scores of chat models, others are not scored', () => {
  const part = partOf(compared(['whisper large v3', 'claude haiku 5.5'], 'fit'));
  expect(part).toMatch(/Coding +not scored +\d/);
});
