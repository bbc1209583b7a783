import { createMemo } from '../memo.ts';
import type { Catalog, Model } from './catalog.ts';
import { familyMembers, isAvailable, newestOf } from './state.ts';

/** The lines of a brand from the best to the smallest, as labs.yml has them; its main line alone where no lab does. */
function tiersOf({ labs, families }: Catalog, brand: string): readonly string[] {
  const main = families.get(brand)?.main ?? null;
  if (main === null) return [];
  const lists = Object.values(labs).flatMap(({ tiers }) => tiers ?? []);
  return lists.find((lines) => lines.includes(main)) ?? [main];
}

const kept = createMemo<readonly Model[]>(100);

/** A brand's current models from top to small: of each of its lines the newest generally available on `today`. */
export function lineUpOf(catalog: Catalog, brand: string, today: string): readonly Model[] {
  return kept(catalog, `${today} ${brand}`, () =>
    tiersOf(catalog, brand).flatMap((line) => {
      const unnumbered = () => familyMembers(catalog, line).find((model) => isAvailable(model, today));
      return newestOf(catalog, line, today) ?? unnumbered() ?? [];
    }),
  );
}
