import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compared } from './asked.ts';

const golden = path.join(import.meta.dirname, '..', 'golden', 'pairs');

/** What each file holds: pairs of one kind, so that they are read side by side. */
const pairs: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'two-closed': [
    ['gpt-4.1 mini', 'claude haiku 5.5'],
    ['claude opus 5.5', 'gpt-6.1 sol'],
    ['gemini 3.8 flash', 'gpt-6 luna'],
    ['grok 4.7', 'claude sonnet 5.5'],
    ['amazon nova lite', 'gemini 3.5 flash lite'],
    ['gpt-4o', 'gpt-4o mini'],
  ],
  'two-open': [
    ['llama 3.3 70b', 'gpt-oss 120b'],
    ['gemma 3 4b', 'ministral 3 3b'],
    ['deepseek v4 pro', 'glm-5.3'],
    ['qwen3.5 9b', 'phi-4'],
    ['command r+ 08-2024', 'mixtral 8x22b'],
    ['llama 4 scout', 'llama 4 maverick'],
    ['deepseek r1', 'qwq 32b'],
  ],
  'closed-open': [
    ['claude haiku 5.5', 'llama 3.3 70b'],
    ['gpt-5.4 mini', 'mistral small 2603'],
    ['gemini 2.5 pro', 'deepseek v3.2'],
    ['grok 4.3', 'kimi k3'],
    ['nova micro', 'gemma 4 31b'],
    ['gpt-5.5', 'minimax m3'],
  ],
  sizes: [
    ['claude opus 5.5', 'claude haiku 5.5'],
    ['llama 3.2 1b', 'llama 3.1 70b'],
    ['nemotron 3 ultra', 'nemotron nano 9b v2'],
    ['qwen2.5-coder 0.5b', 'qwen3 coder 480b'],
  ],
  'other-tasks': [
    ['whisper large v3', 'claude haiku 5.5'],
    ['voxtral small', 'pixtral large'],
    ['whisper large v3', 'whisper large v3 turbo'],
    ['gemini embedding 001', 'gpt-4.1 mini'],
    ['text-embedding-3-large', 'text-embedding-3-small'],
    ['embed v4', 'mistral embed'],
    ['gpt-image-2', 'gpt-5.5'],
    ['gpt-image-1', 'imagen 4.0'],
    ['llama guard 3 8b', 'llama 3.1 8b'],
    ['llama guard 3 8b', 'gpt-oss-safeguard 20b'],
    ['rerank v4.0 pro', 'rerank v3.5'],
    ['command a translate', 'command a'],
    ['gpt-realtime 2.1', 'gpt-5.5'],
    ['veo 3.1', 'nova reel 1.1'],
    ['mistral ocr 4', 'pixtral 12b'],
  ],
  states: [
    ['pixtral 12b', 'claude haiku 4.5'],
    ['claude haiku 4', 'gpt-4.1 mini'],
    ['claude haiku 4', 'pixtral 12b'],
    ['claude 2.1', 'gpt-3.5 turbo'],
    ['gpt-4', 'claude 3 opus'],
    ['gemini 3 pro preview', 'claude opus 4.7'],
    ['claude haiku 3', 'claude haiku 5.5'],
    ['gemini 2.0 flash', 'gemini 3.8 flash'],
    ['gpt-5.6 luna', 'gpt-6 luna'],
  ],
  'little-known': [
    ['qwen2.5-coder 0.5b', 'claude haiku 5.5'],
    ['claude 3.5 haiku', 'ministral 3 14b'],
    ['minicpm5-2b', 'apertus 8b'],
    ['fugu', 'gpt-5.5'],
    ['gpt-audio 1.5', 'phi-4 multimodal'],
    ['toast 1', 'viv fast'],
    ['usdcode', 'codestral'],
  ],
};

/** The first screen of each pair as text; `vitest -u` rewrites them, and every changed line is to be read. */
describe('pairs of models', () => {
  it.for(Object.entries(pairs))('%s', async ([name, list]) => {
    const screens = list.map((pair) => {
      const { json, text } = compared(pair, null);
      expect(json, pair.join(' vs ')).not.toHaveProperty('misunderstood');
      return `>> ${pair.join(' vs ')}\n\n${text}`;
    });
    await expect(`${screens.join('\n\n\n')}\n`).toMatchFileSnapshot(path.join(golden, `${name}.txt`));
  });

  it('are at least fifty', () => {
    expect(Object.values(pairs).flat().length).toBeGreaterThanOrEqual(50);
  });
});
