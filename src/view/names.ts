import type { Model } from '../catalog/catalog.ts';
import { list } from './format.ts';

/** The names of models, in the order asked. */
export function names(models: readonly Model[]): string[] {
  return models.map((model) => model.name);
}

/** The names of those models whose value is null, as a list. */
export function missing(
  models: readonly Model[],
  values: readonly unknown[],
  joiner: 'and' | 'or' = 'and',
): string {
  return list(names(models.filter((_, index) => values[index] === null)), joiner);
}
