import type { Localized } from '../../localized.ts';

/** One answer to a question: `id` is what a button carries. */
export type GuideChoice<Id extends string = string> = { readonly id: Id; readonly label: Localized };

/** An answer that settles what is picked, as it is typed after `pick`. */
type Settled = GuideChoice & { readonly pick: string };

/** What models are wanted for, and what is asked of it next. */
export type Purpose = GuideChoice & { readonly asks: Localized; readonly settled: readonly Settled[] };

const matters: Localized = { en: 'What matters most?', ru: 'Что важнее всего?' };
const best: Localized = { en: 'Best', ru: 'Лучшая' };
const cheapest: Localized = { en: 'Cheapest', ru: 'Самая дешёвая' };
const european: Localized = { en: 'Must stay in the EU', ru: 'Только в ЕС' };
const open: Localized = { en: 'Open weights', ru: 'Открытые веса' };

/** What is measured, and so can be the best of its kind: `work` follows "best" ("for coding"). */
const measured = (id: string, label: Localized, work: string): Purpose => ({
  id,
  label,
  asks: matters,
  settled: [
    { id: 'best', label: best, pick: `best ${work}` },
    {
      id: 'balanced',
      label: { en: 'Balanced', ru: 'Разумный баланс' },
      pick: `balanced ${work}`,
    },
    { id: 'cheapest', label: cheapest, pick: `cheapest ${work}` },
    { id: 'eu', label: european, pick: `${work} in the eu` },
  ],
});

/** What nobody measures: there is no best of it. */
const unmeasured = (id: string, label: Localized, kind: string): Purpose => ({
  id,
  label,
  asks: matters,
  settled: [
    { id: 'cheapest', label: cheapest, pick: `cheapest ${kind}` },
    { id: 'open', label: open, pick: `open weights ${kind}` },
    { id: 'eu', label: european, pick: `${kind} in the eu` },
  ],
});

const card = (gigabytes: number, such: string): Settled => ({
  id: `${gigabytes}`,
  label: { en: `${gigabytes} GB${such}`, ru: `${gigabytes} ГБ${such}` },
  pick: `best open weights fits in ${gigabytes} GB`,
});

/** What models are wanted for, in the order in which it is offered. Each leads in two steps to what can be typed after `pick`. */
export const purposes: readonly Purpose[] = [
  measured('chat', { en: 'Chat and support', ru: 'Чат и поддержка' }, 'for chat'),
  measured('coding', { en: 'Coding', ru: 'Код' }, 'for coding'),
  measured('agents', { en: 'Agents and tools', ru: 'Агенты и инструменты' }, 'for agents'),
  measured('documents', { en: 'Documents, RAG', ru: 'Документы, RAG' }, 'for rag'),
  measured('vision', { en: 'Images: read', ru: 'Картинки: понимать' }, 'for vision'),
  unmeasured('images', { en: 'Images: make', ru: 'Картинки: рисовать' }, 'image generation'),
  {
    id: 'speech',
    label: { en: 'Speech', ru: 'Речь' },
    asks: { en: 'What should it do with speech?', ru: 'Что делать с речью?' },
    settled: [
      { id: 'write', label: { en: 'Speech to text', ru: 'Речь в текст' }, pick: 'transcription' },
      { id: 'speak', label: { en: 'Text to speech', ru: 'Текст в речь' }, pick: 'text to speech' },
      { id: 'hear', label: { en: 'Chat that hears', ru: 'Чат, который слышит' }, pick: 'audio input' },
    ],
  },
  unmeasured('embeddings', { en: 'Embeddings', ru: 'Эмбеддинги' }, 'embedding'),
  {
    id: 'own',
    label: { en: 'On our own machines', ru: 'На своём железе' },
    asks: { en: 'How much memory does the card have?', ru: 'Сколько памяти у карты?' },
    settled: [card(8, ''), card(16, ''), card(24, ' (RTX 4090)'), card(48, ' (L40S)'), card(80, ' (H100)')],
  },
];

/** What was answered so far: nothing, what it is for, or also what settles it. */
export type Answered = {
  readonly purpose: Purpose | null;
  readonly settled: Settled | null;
};

/** Answers as a button carries them ("coding-best"), read as the hostile text that they may be; null where nothing is so called. */
export function readAnswers(text: string | null): Answered | null {
  if (text === null) return { purpose: null, settled: null };
  const [first, second, ...more] = text.split('-');
  const purpose = purposes.find(({ id }) => id === first);
  if (!purpose || more.length > 0) return null;
  if (second === undefined) return { purpose, settled: null };
  const settled = purpose.settled.find(({ id }) => id === second);
  return settled ? { purpose, settled } : null;
}
