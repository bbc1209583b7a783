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
    ['nova 2 lite', 'gemini 3.5 flash lite'],
    ['gpt-4o', 'gpt-4o mini'],
  ],
  'two-open': [
    ['llama 3.3 70b', 'gpt-oss 120b'],
    ['gemma 3 4b', 'ministral 3 3b'],
    ['deepseek v4 pro', 'glm-5.3'],
    ['qwen3.5 9b', 'nemotron nano 9b v2'],
    ['command a', 'pixtral large'],
    ['llama 4 scout', 'llama 4 maverick'],
    ['deepseek r1', 'qwen3 32b'],
  ],
  'closed-open': [
    ['claude haiku 5.5', 'llama 3.3 70b'],
    ['gpt-5.4 mini', 'mistral small 2603'],
    ['gemini 2.5 pro', 'deepseek v3.2'],
    ['grok 4.3', 'kimi k3'],
    ['nova 2 lite', 'gemma 4 31b'],
    ['gpt-5.5', 'minimax m3'],
    ['zorblat 4', 'quixnar 70b'],
  ],
  sizes: [
    ['claude opus 5.5', 'claude haiku 5.5'],
    ['llama 3.1 8b', 'llama 3.3 70b'],
    ['quixnar 200b', 'quixnar 7b'],
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
    ['gpt-image-2', 'gemini 2.5 flash image'],
    ['llama guard 3 8b', 'llama 3.1 8b'],
    ['llama guard 3 8b', 'gpt-oss-safeguard 20b'],
    ['rerank v4.0 pro', 'rerank v3.5'],
    ['command a translate', 'command a'],
    ['gpt-realtime 2.1', 'gpt-5.5'],
    ['veo 3.1', 'zorblat paint'],
    ['mistral ocr 4', 'pixtral 12b'],
    ['zorblat echo', 'zorblat vector'],
  ],
  states: [
    ['pixtral 12b', 'claude haiku 4.5'],
    ['claude haiku 4', 'gpt-4.1 mini'],
    ['claude haiku 4', 'pixtral 12b'],
    ['claude 2.1', 'gpt-3.5 turbo'],
    ['gpt-4', 'claude opus 4.1'],
    ['gemini 3 pro preview', 'claude opus 4.7'],
    ['claude haiku 3', 'claude haiku 5.5'],
    ['gemini 2.0 flash', 'gemini 3.8 flash'],
    ['gpt-5.6 luna', 'gpt-6 luna'],
    ['zorblat 3', 'zorblat 4'],
    ['zorblat 2', 'zorblat 2.5'],
    ['zorblat 9', 'zorblat dwarf 1'],
  ],
  'little-known': [
    ['qwen2.5-coder 0.5b', 'claude haiku 5.5'],
    ['claude 3.5 haiku', 'ministral 3 14b'],
    ['quixnar riddle', 'quixnar 7b'],
    ['zorblat dwarf 1', 'gpt-5.5'],
    ['gpt-audio 1.5', 'voxtral small'],
    ['quixnar riddle', 'zorblat 9'],
    ['nemotron nano 9b v2', 'codestral'],
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
