import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { featuresOf } from '../../src/answers/question/features.ts';
import { readQuestion } from '../../src/answers/question/reading.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { topics } from '../../src/catalog/words.ts';
import type { Class } from '../../src/language/topic-model.ts';
import { hashOf } from '../../src/language/word-filter.ts';
import { randomFrom, type Sample } from './learn.ts';

/** What sentences can be about, in the order of their weights. */
export const classes: readonly Class[] = [...topics, 'oos'];

const sentencesFile = z.partialRecord(z.enum(classes), z.array(z.string().min(1)));
const chatterFile = z.record(
  z.string(),
  z.strictObject({ before: z.array(z.string()), after: z.array(z.string()) }),
);
type Sentence = { readonly about: Class; readonly language: string; readonly text: string };

/** All sentences of catalog/questions, in order. */
export function sentencesIn(folder: string): Sentence[] {
  const files = readdirSync(folder).filter((name) => /^[a-z]{2}(?:-\d)?\.yml$/.test(name));
  return files.toSorted().flatMap((name) => {
    const content = sentencesFile.parse(parse(readFileSync(path.join(folder, name), 'utf8')));
    return Object.entries(content).flatMap(([about, list = []]) =>
      list.map((text): Sentence => ({ about: about as Class, language: name.slice(0, 2), text })),
    );
  });
}

/** Values as people write them, by what is asked with them. */
const values: Readonly<Record<string, readonly string[]>> = {
  context: ['200k', '128k tokens', '1M tokens', '500 pages', '300k token', '2 million tokens', '64k'],
  max_output: ['64k', '8k tokens', '32k tokens', '100k tokens'],
  self_host: ['24 gb', 'a 24gb card', 'rtx 4090', '16 gb vram', 'two 3090', 'a100', '4 bit', '8gb'],
  parameters: ['70b', '12b', '120b', '8 billion'],
  cost_estimate: [
    '5M tokens',
    '10k requests a day',
    '1M in and 200k out',
    '200 million tokens a month',
    '3,000 calls of 2k tokens',
    '50k requests',
    '2M tokens per day',
  ],
  tokens: ['500 pages', '10,000 words', '300 pages', '2000 words', '50k characters', '20 pages'],
  recommend: ['200k', '$2', '24 gb', '1M', '10b', '$1 per million', '2026', '16gb', '128k', '50 cents'],
  knowledge_cutoff: ['2025', 'march 2026', 'the 2024 election'],
  changes: ['this week', 'this month', 'march 2026', 'december', '2026'],
};
const anyValues = ['200k', '5M tokens', '24 gb', '$2', '10k requests a day', '70b', '2026'];

type Names = Readonly<Record<string, readonly string[]>>;

/** What slots are filled with: names of a catalog as people say them. */
function namesOf(catalog: Catalog): Names {
  const models = [...catalog.models.values()].filter(({ task }) => task === 'chat');
  const families = [...catalog.families.values()].flatMap(({ name, aliases }) => [name, ...aliases]);
  const named = models.flatMap(({ name, id }) => [name.toLowerCase(), name, id.split('/')[1] ?? name]);
  const spoken = [
    'haiku',
    'sonnet',
    'opus 5.5',
    'gpt-4o',
    'gpt 5 mini',
    'gemini',
    'pixtral',
    'хайку',
    'опус',
    'grok',
    'claude',
  ];
  return {
    model: [...named, ...families, ...spoken, ...spoken, ...spoken],
    benchmark: Object.values(catalog.benchmarks).map(({ name }) => name),
    provider: [
      'bedrock',
      'azure',
      'groq',
      'openrouter',
      'vertex',
      'together ai',
      'fireworks',
      'aws',
      'deepinfra',
    ],
    region: ['the eu', 'europe', 'us', 'japan', 'frankfurt', 'европе', 'сша'],
    lab: ['openai', 'anthropic', 'google', 'mistral', 'meta', 'deepseek', 'xai', 'qwen', 'alibaba'],
    product: [
      'claude code',
      'chatgpt plus',
      'copilot',
      'cursor',
      'gemini app',
      'le chat',
      'codex cli',
      'claude pro',
    ],
  };
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
const lettersRu = 'абвгдежзиклмнопрстуфхцчшыя';

/** A word with two letters changed about, one left out, or one taken for another. */
function mistyped(word: string, random: (limit: number) => number): string {
  if (word.length < 5 || !/^\p{L}+$/u.test(word)) return word;
  const at = 1 + random(word.length - 2);
  const own = /[а-я]/u.test(word) ? lettersRu : letters;
  const kinds = [
    word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + (own[random(own.length)] ?? '') + word.slice(at + 1),
  ];
  return kinds[random(kinds.length)] ?? word;
}

const variants = 2;
/** What is said instead of a name where it was said before. */
const pronouns: Readonly<Record<string, readonly string[]>> = {
  en: ['it', 'this model', 'this one', 'that', 'the model', 'they'],
  ru: ['она', 'эта модель', 'это', 'этой', 'неё', 'модели', 'этой модели'],
};
/** What is asked of named models alone. */
const ofNames: ReadonlySet<Class> = new Set([
  'oos',
  'overview',
  'recommend',
  'maker',
  'family',
  'glossary',
  'changes',
  'about_bot',
]);
const oneTypoIn = 5;

/** Whether a sentence can be said of a model that was named before. */
function mayRefer(about: Class, language: string, text: string): boolean {
  return pronouns[language] !== undefined && !ofNames.has(about) && text.split('{model}').length === 2;
}

type Chatter = z.output<typeof chatterFile>;

function chatterIn(folder: string): Chatter {
  return chatterFile.parse(parse(readFileSync(path.join(folder, 'chatter.yml'), 'utf8')));
}

const wordsOf = (text: string) =>
  text
    .replaceAll(/\{\w+\}/g, ' ')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];

/** A word that is said of so many topics tells nothing of any. */
const smallFrom = 3;

/** The words of all sentences but those that are about nothing here, and those of them that tell nothing. */
export function wordsIn(folder: string): {
  readonly learned: ReadonlySet<string>;
  readonly small: ReadonlySet<string>;
} {
  const topicsOf = new Map<string, Set<Class>>();
  for (const { about, text } of sentencesIn(folder)) {
    if (about === 'oos') continue;
    for (const word of wordsOf(text)) topicsOf.set(word, (topicsOf.get(word) ?? new Set()).add(about));
  }
  const chatter = Object.values(chatterIn(folder)).flatMap(({ before, after }) =>
    [...before, ...after].flatMap(wordsOf),
  );
  const small = [...topicsOf].filter(([, about]) => about.size >= smallFrom).map(([word]) => word);
  return { learned: new Set([...topicsOf.keys(), ...chatter]), small: new Set([...small, ...chatter]) };
}

/** What is learned from: each sentence several times, with other names, with chatter around it, with typos. */
export function samplesOf(catalog: Catalog, folder: string, today: string): Sample[] {
  const names = namesOf(catalog);
  const chatter = chatterIn(folder);
  return sentencesIn(folder).flatMap(({ about, language, text }) =>
    Array.from({ length: variants + (mayRefer(about, language, text) ? 1 : 0) }, (_, variant): Sample => {
      // What a sentence is filled with depends on nothing but itself.
      const key = hashOf(`${about} ${text} ${variant}`);
      const random = randomFrom(key);
      const pick = (list: readonly string[] | undefined) => list?.[random(list.length)] ?? '';
      const own = variant === variants ? text.replaceAll('{model}', pick(pronouns[language])) : text;
      let filled = own.replaceAll(/\{(\w+)\}/g, (_whole, slot: string) =>
        slot === 'value' ? pick(values[about] ?? anyValues) : pick(names[slot]),
      );
      const { before = [], after = [] } = chatter[language] ?? {};
      if (variant > 0 && before.length > 0) {
        if (random(3) === 0) filled = `${pick(before)} ${filled}`;
        if (random(3) === 0) filled = `${filled} ${pick(after)}`;
      }
      if (variant > 0 && random(oneTypoIn) === 0) {
        const parts = filled.split(' ');
        const at = random(parts.length);
        parts[at] = mistyped(parts[at] ?? '', random);
        filled = parts.join(' ');
      }
      return { features: featuresOf(readQuestion(catalog, filled, today)), about, weight: 1, key };
    }),
  );
}

const labelled = z.object({
  question: z.string(),
  accept_kinds: z.array(z.string()),
  topics_any: z.array(z.enum(topics)).optional(),
});

/** Questions that people labelled, as what is learned from: those of one topic, and those that nothing answers. */
export function labelledSamples(catalog: Catalog, file: string, today: string, weight: number): Sample[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .flatMap((line): Sample[] => {
      const { question, accept_kinds: kinds, topics_any: about = [] } = labelled.parse(JSON.parse(line));
      const isOut = kinds.every((kind) => kind === 'refuse') && about.length === 0;
      const [topic] = about;
      if (!isOut && topic === undefined) return [];
      const features = featuresOf(readQuestion(catalog, question, today));
      return [
        { features, about: isOut || topic === undefined ? 'oos' : topic, weight, key: hashOf(question) },
      ];
    });
}

/** Questions of a phrase book of the tests: those of one topic, and those that are declined. */
export function bookSamples(catalog: Catalog, file: string, today: string, weight: number): Sample[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line): Sample[] => {
      const [text = '', kind = '', about = ''] = line.split('\t');
      const [topic, ...others] = about.split(' ').filter(Boolean);
      const isOut = kind === 'refuse';
      if (!isOut && (kind !== 'query' || topic === undefined || others.length > 0)) return [];
      const features = featuresOf(readQuestion(catalog, text, today));
      return [{ features, about: isOut ? 'oos' : (topic as Class), weight, key: hashOf(text) }];
    });
}
