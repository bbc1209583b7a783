import type { Modality } from '../../../catalog/words.ts';
import type { Locale, Localized } from '../../../locale.ts';
import { list } from './format.ts';

const modality: Readonly<Record<Modality, string>> = {
  text: 'text',
  image: 'image',
  audio: 'audio',
  video: 'video',
};

/** Single words and names of things; sentences are made of them by messages only. */
const tasks: Readonly<Record<string, string>> = {
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

/** A task in words: "embedding (text to vectors)". */
export function taskWords(task: string): string {
  return tasks[task] ?? task;
}

const unitSigns: Readonly<Record<string, string>> = {
  percent: '%',
  'word-error-rate': '%',
  minutes: ' min',
  milliseconds: ' ms',
  'tokens-per-second': ' a second',
};

export const vocabulary = {
  unpublished: 'not published',
  modality,
  /** What goes in or comes out, as something that a model has: "image input". */
  side: (kind: Modality, side: 'input' | 'output') => `${modality[kind]} ${side}`,
  /** Several kinds that go in, which are all there or of which none is: "audio and video input". */
  inputs: (kinds: readonly Modality[], all: boolean) =>
    `${list(
      kinds.map((kind) => modality[kind]),
      all ? 'and' : 'or',
    )} input`,
  task: taskWords,
  /** What stands after a number in a unit of benchmarks. */
  unitSign: (unit: string) => unitSigns[unit] ?? '',
  /** Things that the catalog names in each language: by id, with that name; without one they are shown by their id. */
  capability: (id: string, labels: Partial<Record<Locale, string>> | undefined) => labels?.en ?? id,
  domain: (id: string, name: Localized | undefined) => name?.en ?? id,
  fit: (id: string, name: Localized | undefined) => (name?.en ?? id).toLowerCase(),
  document: (id: string, name: Localized | undefined) => name?.en ?? id,
  workload: (id: string, name: Localized | undefined) => name?.en ?? id,
  /** What a fit score may speak for, by its English name in the catalog. */
  use: (name: string) => name,
  region: (id: string) => (id.length === 2 ? id.toUpperCase() : id),
};
