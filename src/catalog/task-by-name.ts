import type { Task } from './words.ts';

/** The first that matches decides: a detector of videos makes none, a voice that transcribes is no voice. */
const rules: readonly (readonly [RegExp, Task])[] = [
  [/detect|gliner|validate|bevformer|streampetr|sparsedrive|studiovoice/, 'other'],
  [/guard|shieldgemma|moderation|content-safety/, 'moderation'],
  [/rerank/, 'ranking'],
  [/embed/, 'embedding'],
  [/\bocr\b/, 'ocr'],
  [/transcri|-asr\b|-stt\b|whisper/, 'transcription'],
  [/translat|-mt-/, 'translation'],
  [/speech|-tts\b|-sonic\b|voice|realtime|-live\b/, 'speech'],
  [/imagine-video|\bveo\b|-reel\b|cosmos-(?:predict|transfer)|minimax-h\d/, 'video'],
  [/\bimage\b|imagen|dall-e|canvas/, 'image'],
  [/\bmusic\b|lyria/, 'music'],
  [/deep-research/, 'research'],
  [/(?:^|\/|-)(?:ada|babbage|curie|davinci)(?:-\d+)?$|3\.5-turbo-instruct$|-base$|-edit-\d+$/, 'completion'],
];

/** What a model is for where its id says that this is not chat, such as `meta/llama-guard-3-8b`; else null. */
export function taskByName(id: string): Task | null {
  const name = id.toLowerCase();
  return rules.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}
