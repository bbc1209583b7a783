import { kinds, type Meaning, mayDrop, nothing, qualifying, withoutLabs } from './leave-out.ts';
import type { Names } from './name-index.ts';
import { type Kind, type NameRead, signature, type Word } from './read-name.ts';

/** What may be no part of the model's name, tried in this order: the more is kept the better. */
const attempts = [
  nothing,
  kinds('revision', 'region'),
  kinds('revision', 'region', 'variant'),
  kinds('revision', 'region', 'effort'),
  qualifying,
  kinds('revision', 'region', 'preview'),
  kinds('revision', 'region', 'preview', 'variant', 'effort'),
];
const activeParameters = /^(?:a\d+(?:\.\d+)?b|\d+e)$/;

function exactly(names: Names, read: NameRead, dropped: ReadonlySet<Kind>): readonly number[] {
  const look = (words: readonly Word[]) => {
    const key = signature(words, dropped);
    return key === '' ? [] : (names.full.get(key) ?? names.reduced.get(key) ?? []);
  };
  const own = look(read.words).filter((model) => mayDrop(names, model, read, dropped));
  if (own.length > 0) return own;
  const { rest, labs } = withoutLabs(names, read.words);
  if (labs.length === 0 || rest.length === 0) return [];
  return look(rest).filter((model) => {
    const bearer = names.bearers[model];
    return labs.every((lab) => bearer?.labWords.has(lab)) && mayDrop(names, model, read, dropped);
  });
}

/** Of models with one name, those that say instruct as the query does, and of those the ones that are no preview. */
function plainest(names: Names, models: readonly number[], read: NameRead): readonly number[] {
  const id = (model: number) => names.bearers[model]?.id ?? '';
  const instructed = read.words.some(({ text }) => text === 'instruct');
  const alike = models.filter((model) => id(model).includes('instruct') === instructed);
  const left = alike.length > 0 ? alike : models;
  const plain = left.filter((model) => !names.bearers[model]?.isPreview);
  return plain.length > 0 ? plain : left;
}

/** A day as the four digits that some labs write for it: 0731, 2607. */
function taggedReads(read: NameRead): NameRead[] {
  const [year = '', month = '', day] = read.date?.split('-') ?? [];
  if (!day) return [];
  return [`${month}${day}`, `${year.slice(2)}${month}`].map((text) => ({
    ...read,
    words: [...read.words, { text, kind: 'own' as const, marked: false }],
  }));
}

/** Models whose words are those of the query, in any order, without what qualifies them. */
export function findByWords(names: Names, read: NameRead): Meaning | null {
  for (const tagged of taggedReads(read)) {
    const models = exactly(names, tagged, nothing);
    if (models.length === 1) return { models, chosen: true, isGuess: false, how: 'alias', dropped: nothing };
  }
  for (const dropped of attempts) {
    if (dropped !== nothing && !read.words.some(({ kind }) => dropped.has(kind))) continue;
    const models = exactly(names, read, dropped);
    if (models.length === 0) continue;
    const plain = plainest(names, models, read);
    return { models: plain, chosen: plain.length === 1, isGuess: false, how: 'alias', dropped };
  }
  return null;
}

/** A model whose several names are all said at once: "Mistral Large 3 2512", "Nano Banana Pro (Gemini 3 Pro Image)". */
export function findByAllNames(names: Names, read: NameRead): Meaning | null {
  const own = read.words.filter(({ kind }) => kind === 'own' || kind === 'preview').map(({ text }) => text);
  if (own.length < 3) return null;
  const said = new Set(own);
  const models = new Set<number>();
  for (const indexes of own.slice(0, 2).map((word) => names.byWord.get(word) ?? [])) {
    for (const index of indexes) {
      const spelling = names.spellings[index];
      const bearer = spelling && names.bearers[spelling.model];
      if (!bearer || models.has(spelling.model) || spelling.words.size < 2) continue;
      if (!own.every((text) => bearer.words.has(text) || bearer.labWords.has(text))) continue;
      if (![...spelling.words].every((text) => said.has(text) || activeParameters.test(text))) continue;
      if (mayDrop(names, spelling.model, read, qualifying)) models.add(spelling.model);
    }
  }
  const plain = plainest(names, [...models], read);
  return plain.length === 1
    ? { models: plain, chosen: true, isGuess: false, how: 'alias', dropped: qualifying }
    : null;
}
