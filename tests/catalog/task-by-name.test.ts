import { expect, it } from 'vitest';
import { parsePick } from '../../src/answers/pick/read.ts';
import { taskByName } from '../../src/catalog/build-model.ts';
import { setAside } from '../../src/pick/judge.ts';
import { pick } from '../../src/pick/search.ts';
import { alternatives } from '../../src/subjects/alternatives/rule.ts';
import { bundled as catalog } from '../bundled-catalog.ts';
import { today } from '../catalog-for-tests.ts';

it.for([
  ['meta/llama-guard-3-8b', 'moderation'],
  ['google/shieldgemma-9b', 'moderation'],
  ['openai/gpt-oss-safeguard-20b', 'moderation'],
  ['nvidia/nemotron-content-safety-reasoning-4b', 'moderation'],
  ['openai/omni-moderation', 'moderation'],
  ['cohere/rerank-v4.0-pro', 'ranking'],
  ['nvidia/llama-nemotron-embed-vl-1b-v2', 'embedding'],
  ['deepseek/deepseek-ocr-2', 'ocr'],
  ['zhipuai/glm-asr-2512', 'transcription'],
  ['openai/gpt-realtime-whisper', 'transcription'],
  ['cohere/command-a-translate-08-2025', 'translation'],
  ['openai/gpt-realtime-2.1-mini', 'speech'],
  ['xai/grok-voice-tts-1.0', 'speech'],
  ['google/gemini-3.1-flash-live-preview', 'speech'],
  ['google/gemini-3.1-flash-image', 'image'],
  ['amazon/nova-reel-1-1', 'video'],
  ['google/lyria-3-pro-preview', 'music'],
  ['perplexity/sonar-deep-research', 'research'],
  ['openai/text-davinci-003', 'completion'],
  ['nvidia/synthetic-video-detector', 'other'],
] as const)('%s is for %s', ([id, task]) => {
  expect(taskByName(id)).toBe(task);
});

it.for([
  'nvidia/llama-3.1-nemotron-70b-instruct',
  'mistral/codestral-latest',
  'perplexity/sonar-pro',
  'alibaba/qwen3-vl-flash',
  'openai/gpt-audio-1.5',
  'google/gemini-2.5-flash',
  'qwen/qwen3-omni-30b-a3b',
  'meta/llama-3.2-11b-vision-instruct',
])('%s may chat', (id) => {
  expect(taskByName(id)).toBeNull();
});

it('models for moderation are neither picked nor named in place of one that chats', () => {
  const guards = [...catalog.models.values()].filter(({ task }) => task === 'moderation');
  expect(guards.length).toBeGreaterThan(5);
  for (const guard of guards) expect(setAside(catalog, guard, 'chat', today)).toBe('never');
  for (const id of ['openai/gpt-oss-120b', 'meta/llama-3.1-8b-instruct', 'openai/gpt-oss-20b']) {
    const { cheaper, better } = alternatives(catalog, catalog.models.get(id)!, [], 'general', today);
    for (const one of [...cheaper, ...better]) expect(one.model.task).toBe('chat');
  }
});

it('one task is picked among its own models alone', () => {
  for (const [asked, task] of [
    ['cheapest moderation model', 'moderation'],
    ['newest embedding model', 'embedding'],
    ['cheapest', 'chat'],
  ] as const) {
    const command = parsePick(catalog, asked, today);
    if (command.kind !== 'pick') throw new Error(asked);
    const { picks } = pick(catalog, command.request, today);
    expect(picks.length).toBeGreaterThan(2);
    for (const { model } of picks) expect(model.task).toBe(task);
  }
});
