import type { Model } from '../catalog/catalog.ts';
import { list } from './format.ts';

const words: Readonly<Record<string, string>> = {
  chat: 'chat',
  transcription: 'transcription (speech to text)',
  speech: 'speech (text to speech, or both ways)',
  embedding: 'embedding (text to vectors)',
  image: 'making images',
  video: 'making videos',
  music: 'making music',
  moderation: 'moderation (judging whether a text is safe)',
  ranking: 'ranking (ordering search results)',
  ocr: 'reading text in images and PDF files (OCR)',
  translation: 'translation',
  research: 'research (a report after minutes of searching)',
  completion: 'completing text or code, without chat',
  other: 'another task, such as detecting or classifying',
};

/** What a model is for. */
export function taskText({ task }: Model): string {
  return taskWords(task);
}

/** A task in words: "embedding (text to vectors)". */
export function taskWords(task: string): string {
  return words[task] ?? task;
}

/** What those models are for that do not chat, for which there are no fit scores: "A and B are for embedding (text to vectors)". */
export function notForChat(models: readonly Model[]): string {
  const others = Map.groupBy(
    models.filter(({ task }) => task !== 'chat'),
    taskText,
  );
  return [...others]
    .map(
      ([task, own]) => `${list(own.map(({ name }) => name))} ${own.length === 1 ? 'is' : 'are'} for ${task}`,
    )
    .join('; ');
}

/** What a model that chats may do as well when it is told to. */
const alsoByChat = ['moderation', 'ranking', 'ocr', 'translation', 'research', 'completion'];

/** That models do different work, where they do: it comes before any comparison of them. */
export function differentTasks(models: readonly Model[]): string | null {
  const tasks = new Set(models.map(({ task }) => task));
  if (tasks.size < 2) return null;
  const each = models.map((model) => `${model.name} is for ${taskText(model)}`);
  const byChat =
    tasks.has('chat') && [...tasks].every((task) => task === 'chat' || alsoByChat.includes(task));
  const so = byChat
    ? 'A model for chat may do the other work when told to, not the other way round.'
    : 'One cannot stand in for the other.';
  return `Different kinds of model: ${list(each)}. ${so}`;
}
