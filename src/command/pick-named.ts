import type { Catalog } from '../catalog/catalog.ts';
import type { Volume } from '../cost/volume.ts';
import { createMemo } from '../memo.ts';
import type { Text } from './pick-text.ts';

/** What people write -> the id that it means, the longest first. */
type Named = readonly (readonly [RegExp, string])[];

const kept = createMemo<Named>(6);

function patterns(names: readonly (readonly [string, string])[]): Named {
  return names
    .toSorted(([a], [b]) => b.length - a.length)
    .map(([name, id]) => {
      const words = name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/[ -]/g, '[ -]');
      return [new RegExp(String.raw`(?<![\p{L}\d])${words}s?(?![\p{L}\d])`, 'iu'), id];
    });
}

/** The lines of models, such as Claude or Haiku. */
export function familyNames(catalog: Catalog): Named {
  return kept(catalog, 'families', () =>
    patterns(
      [...catalog.families.values()].flatMap(({ id, name, aliases }) =>
        [id, name, ...aliases].map((own) => [own, id] as const),
      ),
    ),
  );
}

/** Licences by the whole of their names, with the word for what they are before it. */
export function licenceNames(catalog: Catalog): Named {
  return kept(catalog, 'licences', () =>
    patterns(
      Object.entries(catalog.licences).flatMap(([id, { name }]) =>
        ['licence ', 'license ', ''].map((before) => [`${before}${name}`, id] as const),
      ),
    ),
  );
}

/** The workloads that have a request of a stated size. */
export function workloadNames(catalog: Catalog): Named {
  return kept(catalog, 'workloads', () =>
    patterns(
      Object.entries(catalog.workloads).flatMap(([id, { name, aliases = [], tokens }]) =>
        tokens ? [id, ...Object.values(name), ...aliases].map((own) => [own, id] as const) : [],
      ),
    ),
  );
}

/** Takes the first name out of the text, and says what it means. */
export function takeNamed(text: Text, named: Named): string | null {
  const found = named.find(([pattern]) => text.take(pattern));
  return found ? found[1] : null;
}

/** A thousand requests of a workload a month, so that prices are those of its tokens. */
export function thousandRequests(catalog: Catalog, workload: string): Volume | null {
  const tokens = catalog.workloads[workload]?.tokens;
  if (!tokens) return null;
  const requests = 1000;
  return {
    input: tokens.input * requests,
    output: tokens.output * requests,
    per: 'month',
    requests,
    cacheRead: 0,
    cacheWrite: 0,
    batch: false,
  };
}
