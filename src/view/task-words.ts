import type { Model } from '../catalog/catalog.ts';
import { list } from './messages/en/format.ts';
import { taskWords } from './messages/en/vocabulary.ts';

/** What a model is for. */
export function taskText({ task }: Model): string {
  return taskWords(task);
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

/** Whether models do different work. */
export function areDifferent(models: readonly Model[]): boolean {
  return new Set(models.map(({ task }) => task)).size > 1;
}

/** That models do different work, where they do: it comes before any comparison of them. */
export function differentTasks(models: readonly Model[]): string | null {
  const tasks = new Set(models.map(({ task }) => task));
  if (!areDifferent(models)) return null;
  const each = models.map((model) => `${model.name} is for ${taskText(model)}`);
  const byChat =
    tasks.has('chat') && [...tasks].every((task) => task === 'chat' || alsoByChat.includes(task));
  const so = byChat
    ? 'A model for chat may do the other work when told to, not the other way round.'
    : 'One cannot stand in for the other.';
  return `Different kinds of model: ${list(each)}. ${so}`;
}
