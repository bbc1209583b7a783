import type { Model } from '../catalog/catalog.ts';
import { list } from './messages/en/format.ts';

const words: Readonly<Record<string, string>> = {
  chat: 'chat',
  transcription: 'transcription (speech to text)',
  speech: 'speech (text to speech, or both ways)',
  embedding: 'embedding (text to vectors)',
  image: 'making images',
  video: 'making videos',
  other: 'another task, such as ranking or moderation',
};

/** What a model is for. */
export function taskText(model: Model): string {
  return words[model.task] ?? model.task;
}

/** That models do different work, where they do: it comes before any comparison of them. */
export function differentTasks(models: readonly Model[]): string | null {
  if (new Set(models.map(({ task }) => task)).size < 2) return null;
  const each = models.map((model) => `${model.name} is for ${taskText(model)}`);
  return `Different kinds of model: ${list(each)}. One cannot stand in for the other.`;
}
