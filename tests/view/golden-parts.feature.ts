import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sections } from '../../src/subjects/sections.ts';
import { compared, partOf } from './asked.ts';

const golden = path.join(import.meta.dirname, '..', 'golden', 'sections');

const pairs: Readonly<Record<string, readonly string[]>> = {
  'two-closed': ['gpt-4.1 mini', 'claude haiku 4.5'],
  'two-open': ['llama 3.3 70b', 'gemma 4 12b'],
  'closed-open': ['claude haiku 4.5', 'gemma 4 12b it'],
  'audio-text': ['whisper large v3', 'claude haiku 5.5'],
  'embedding-chat': ['google/gemini-embedding-001', 'google/gemini-2.5-flash'],
  'two-embeddings': ['google/gemini-embedding-001', 'cohere/embed-v4.0'],
  retired: ['pixtral 12b', 'claude haiku 5.5'],
  unconfirmed: ['claude haiku 4', 'pixtral 12b'],
  'no-price': ['alibaba/qwen2.5-coder-0.5b', 'claude haiku 5.5'],
  'no-context': ['anthropic/claude-3-5-haiku-20241022', 'ministral 3 14b'],
  'two-large': ['claude opus 4.7', 'gpt-5.1'],
  'two-reasoning': ['google/gemini-2.5-pro', 'deepseek/deepseek-r1'],
  three: ['claude haiku 5.5', 'gpt-4.1 mini', 'gemma 4 12b'],
};

/** Every part of a comparison as text; `vitest -u` rewrites them, and every changed line is to be read. */
describe('parts of comparisons', () => {
  it.for(Object.entries(pairs))('%s', async ([name, models]) => {
    const first = compared(models, null);
    const head = first.text.split('\n\n').slice(0, 3).join('\n\n');
    const parts = sections.map((show) => `## ${show}\n\n${partOf(compared(models, show))}`);
    await expect(`${[head, ...parts].join('\n\n')}\n`).toMatchFileSnapshot(path.join(golden, `${name}.txt`));
  });
});
