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

/** What models are for that do different work, and whether one may stand in for the other. */
export function differentKinds(models: readonly Model[], words: Wording): readonly [string, string] {
  const used = new Set(models.map(({ task }) => task));
  const byChat = used.has('chat') && [...used].every((task) => task === 'chat' || alsoByChat.includes(task));
  return words.of(tasksMessages).different(groupedByTask(models, words), byChat);
}

/** That models do different work, where they do: it comes before any comparison of them. */
export function differentTasks(models: readonly Model[], words: Wording): string | null {
  return areDifferent(models) ? differentKinds(models, words).join(' ') : null;
}
