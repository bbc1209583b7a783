import { z } from 'zod';
import type { TextTokensFile } from '../../src/catalog/imported-schema.ts';
import type { Known } from '../../src/catalog/known-models.ts';

const counts = z.looseObject({
  asOf: z.iso.date(),
  rows: z.array(z.looseObject({ model: z.string(), language: z.string(), tokens: z.int().positive() })),
});

const tags: Readonly<Record<string, string>> = {
  English: 'en',
  Finnish: 'fi',
  Korean: 'ko',
  Russian: 'ru',
  Ukrainian: 'uk',
};

/** OpenRouter's names of what labs call otherwise. */
const ownNames: Readonly<Record<string, string>> = {
  'deepseek/deepseek-chat-v3-0324': 'deepseek-v3-0324',
  'qwen/qwen3-235b-a22b-2507': 'qwen3-235b-a22b-instruct-2507',
};

/** What is not taken, and why. */
const leftOut: Readonly<Record<string, string>> = {
  'openai/gpt-oss-120b': 'its counts include its chat template; without it they are those of GPT-4o mini',
  'x-ai/grok-code-fast-1':
    "its counts are those of GPT-4o mini to the token in every language, so they may be another lab's tokenizer",
};

/** Models with the tokenizer of another lab's model, which they are made from: they say nothing of their lab's others. */
const alone = new Set(['nvidia/llama-3.3-nemotron-super-49b-v1.5']);

/**
 * Tokens of one text by language, of models that the catalog has for certain.
 * @returns the file, and what was left out of it with the reason
 */
export function importTextTokens(
  data: unknown,
  known: Known,
): { readonly file: TextTokensFile; readonly leftOut: readonly string[] } {
  const { asOf, rows } = counts.parse(data);
  const reasons: string[] = [];
  const models = [...Map.groupBy(rows, ({ model }) => model)].flatMap(([name, own]) => {
    const [vendor = '', rest = ''] = name.split('/');
    const found = known.find(known.labOf(vendor) ?? vendor, ownNames[name] ?? rest);
    const reason = leftOut[name] ?? (found ? null : 'no model here is it for certain');
    if (reason !== null || !found) {
      reasons.push(`${name}: ${reason}`);
      return [];
    }
    const tokens = Object.fromEntries(own.map((row) => [tags[row.language] ?? row.language, row.tokens]));
    return { id: found.id, tokens, ...(alone.has(name) ? { alone: true as const } : {}) };
  });
  return { file: { source: 'tldr', asOf, models }, leftOut: reasons };
}

/** The file as text, a model a line. */
export function textTokensText({ source, asOf, models }: TextTokensFile): string {
  const lines = models.map((model) => JSON.stringify(model)).join(',\n');
  return `{"source":${JSON.stringify(source)},"asOf":${JSON.stringify(asOf)},"models":[\n${lines}\n]}\n`;
}
