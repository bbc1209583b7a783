import type { Model } from '../catalog/catalog.ts';

/** The names of models, in the order asked. */
export function names(models: readonly Model[]): string[] {
  return models.map((model) => model.name);
}

/** The names of those models whose value is null. */
export function missing(models: readonly Model[], values: readonly unknown[]): string[] {
  return names(models.filter((_, index) => values[index] === null));
}
