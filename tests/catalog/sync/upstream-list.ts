import { readFileSync } from 'node:fs';
import path from 'node:path';

// biome-ignore lint/suspicious/noExplicitAny: upstream's rows are spoilt by tests in every way
type Row = any;
export type List = Record<string, { models: Record<string, Row> }>;

const recorded = path.join(import.meta.dirname, '..', '..', 'recorded', 'models-dev.json');
const days = JSON.parse(readFileSync(recorded, 'utf8')) as Record<string, List>;

/** Real rows of models.dev (MIT) as they were on that day; a copy that may be changed. */
export function listOf(day: '2026-07-20' | '2026-09-30'): List {
  return structuredClone(days[day] ?? {});
}

/** A row of nobody in particular, good in every field. */
export function plainRow(id: string, own: object = {}): Row {
  return {
    id,
    name: `Model ${id}`,
    attachment: false,
    reasoning: false,
    tool_call: true,
    temperature: true,
    knowledge: '2025-03',
    release_date: '2025-06-17',
    open_weights: false,
    modalities: { input: ['text'], output: ['text'] },
    limit: { context: 128000, output: 8192 },
    cost: { input: 1, output: 2 },
    ...own,
  };
}

/** A list of so many models of one lab at one price, each good; `own` changes single rows. */
export function plainList(count: number, own: (index: number) => object = () => ({})): List {
  const models = Array.from({ length: count }, (_, index) => {
    const id = `model-${index}x`;
    return [id, plainRow(id, { canonical_model_id: `openai/${id}`, ...own(index) })] as const;
  });
  return { openai: { models: Object.fromEntries(models) } };
}
