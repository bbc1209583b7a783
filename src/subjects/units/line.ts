import type { Catalog, Model } from '../../catalog/catalog.ts';
import { isAvailable } from '../../catalog/state.ts';
import { unitRoute } from '../../catalog/unit-price.ts';

/** Models of a model's own line, itself among them, that can be had and are sold by a unit: of Voxtral, those that transcribe. */
export function soldInLine(catalog: Catalog, model: Model, today: string): readonly Model[] {
  const [line] = model.families;
  return [...catalog.models.values()].filter(
    (own) =>
      (own === model || (line !== undefined && own.families.includes(line))) &&
      isAvailable(own, today) &&
      unitRoute(own, today) !== null,
  );
}
