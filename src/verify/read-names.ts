import type { Catalog } from '../catalog/catalog.ts';
import { type Draft, sourceOf } from './finding.ts';
import type { Layout } from './layout.ts';

/** Models that their lab does not list, each where it is first named. */
export function readNames(catalog: Catalog, { sentences }: Layout): Draft[] {
  const seen = new Set<string>();
  return sentences.flatMap(({ named }) =>
    named.flatMap(({ start, end, model }): Draft[] => {
      const own = catalog.models.get(model);
      if (!own?.absentFrom || seen.has(model)) return [];
      seen.add(model);
      const [line] = own.families;
      const others = [...catalog.models.values()]
        .filter(
          (other) =>
            line !== undefined && other.families.includes(line) && !other.absentFrom && other.id !== model,
        )
        .map(({ name }) => name)
        .slice(0, 5);
      return [
        {
          start,
          end,
          model,
          field: 'model',
          verdict: 'contradicted',
          ours: { kind: 'absent', others },
          source: sourceOf(own.absentFrom),
          arithmetic: null,
        },
      ];
    }),
  );
}
