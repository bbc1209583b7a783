import type { Model } from '../catalog/catalog.ts';
import type { Wording } from '../language/wording.ts';
import { names } from './named.ts';
import { tasksMessages, vocabularyMessages } from './say.ts';

/** What models are for: "A and B are for embedding (text to vectors)". */
function groupedByTask(models: readonly Model[], words: Wording): string[] {
  const tasks = words.of(tasksMessages);
  const vocabulary = words.of(vocabularyMessages);
  const byTask = Map.groupBy(models, ({ task }) => task);
  return [...byTask].map(([task, own]) => tasks.isFor(names(own), vocabulary.task(task)));
}

/** What those models are for that do not chat, for which there are no fit scores. */
export function notForChat(models: readonly Model[], words: Wording): string {
  return groupedByTask(
    models.filter(({ task }) => task !== 'chat'),
    words,
  ).join('; ');
}

/** What a model that chats may do as well when it is told to. */
const alsoByChat = ['moderation', 'ranking', 'ocr', 'translation', 'research', 'completion'];

/** Whether models do different work. */
export function areDifferent(models: readonly Model[]): boolean {
  return new Set(models.map(({ task }) => task)).size > 1;
}

/** That models do different work, where they do: it comes before any comparison of them. */
export function differentTasks(models: readonly Model[], words: Wording): string | null {
  if (!areDifferent(models)) return null;
  const used = new Set(models.map(({ task }) => task));
  const each = groupedByTask(models, words);
  const byChat = used.has('chat') && [...used].every((task) => task === 'chat' || alsoByChat.includes(task));
  return words.of(tasksMessages).different(each, byChat);
}
