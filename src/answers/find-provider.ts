import type { Catalog } from '../catalog/catalog.ts';
import { nameKey } from '../names/key.ts';

/** The provider that an id, a name or one word of them means ("bedrock"), or null where it is nobody's or several'. */
export function findProvider(catalog: Catalog, text: string): string | null {
  const key = nameKey(text);
  if (key === '') return null;
  const entries = Object.entries(catalog.providers);
  const exact = entries.find(([id, { name }]) => nameKey(id) === key || nameKey(name) === key);
  if (exact) return exact[0];
  const [first, ...others] = entries
    .filter(([id, { name }]) => [...id.split('-'), ...name.split(/[^\p{L}\d]+/u)].map(nameKey).includes(key))
    .map(([id]) => id)
    .sort((a, b) => a.length - b.length);
  return first !== undefined && others.every((id) => id.startsWith(first)) ? first : null;
}
