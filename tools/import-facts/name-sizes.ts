import type { Entry } from '../../src/catalog/fact-entries.ts';
import { wrongParameters } from './licence-words.ts';

/** A model of a price list whose lab or hosts say that its weights are open. */
export type OpenModel = { readonly id: string; readonly name: string };

const total = /(?:^|[-_ ])(\d+(?:\.\d+)?)([bt])(?=$|[-_ ])/i;
const active = /(?:^|[-_ ])a(\d+(?:\.\d+)?)b(?=$|[-_ ])/i;

/** Billions of parameters as a model's id or name states them: `qwen3-next-80b-a3b` has 80, 3 of them active. */
function sizeIn(text: string): { total: number; active?: number } | null {
  const [, count, unit] = total.exec(text) ?? [];
  if (!count) return null;
  const size = Number(count) * (unit?.toLowerCase() === 't' ? 1000 : 1);
  const part = active.exec(text)?.[1];
  return { total: size, ...(part ? { active: Number(part) } : {}) };
}

/** Sizes that open models have in their names, without those that are known to be wrong; `asOf` is the day of the list. */
export function importNameSizes(models: readonly OpenModel[], asOf: string): Entry[] {
  return models.flatMap(({ id, name }) => {
    const parameters = sizeIn(id.slice(id.indexOf('/') + 1)) ?? sizeIn(name);
    if (!parameters || Object.hasOwn(wrongParameters, `${id} size in model name`)) return [];
    return [{ id, name, claims: [{ source: 'model-name', asOf, parameters }] }];
  });
}
