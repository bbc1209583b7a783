import type { Catalog } from '../catalog/catalog.ts';
import { createMemo } from '../memo.ts';
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

const regionWords: Readonly<Record<string, string>> = {
  eu: 'eu',
  europe: 'eu',
  european: 'eu',
  us: 'us',
  usa: 'us',
  'united states': 'us',
  america: 'us',
  japan: 'jp',
  jp: 'jp',
  australia: 'au',
  au: 'au',
  india: 'in',
  canada: 'ca',
  china: 'cn',
  asia: 'apac',
  apac: 'apac',
  turkey: 'tr',
};

const names = Object.keys(regionWords).join('|');

/** Where a text says where routes are to be: "in the eu", "eu-hosted", "region eu". The name is in the first group that matched. */
export const regionPattern = new RegExp(
  String.raw`\b(?:hosted |served |running |run |available )?(?:with(?:in)? |in )(?:the )?(${names})\b(?: region)?|\b(${names})(?:[- ](?:hosted|region|only))|\bregion:? ([\p{L}-]+)`,
  'iu',
);

const kept = createMemo<readonly string[]>(1);

/** Every region that a route of the catalog is in, in alphabetical order. */
export function knownRegions(catalog: Catalog): readonly string[] {
  return kept(catalog, '', () => {
    const listed = [...catalog.models.values()].flatMap(({ listings }) =>
      listings.flatMap(({ qualifiers }) => qualifiers.region ?? []),
    );
    const ofProviders = Object.values(catalog.providers).flatMap(({ region }) => region ?? []);
    return [...new Set([...listed, ...ofProviders, ...(catalog.team?.regions ?? [])])].toSorted();
  });
}

/** The region that a word means, or null where no route is in it. */
export function findRegion(catalog: Catalog, text: string): string | null {
  const word = text.trim().toLowerCase();
  const region = (Object.hasOwn(regionWords, word) ? regionWords[word] : undefined) ?? word;
  return knownRegions(catalog).includes(region) ? region : null;
}
