import type { Catalog } from '../../catalog/catalog.ts';
import { nameKey } from '../../names/key.ts';
import type { Misunderstood } from '../command.ts';
import { misunderstood } from '../read-names.ts';
import { type Span, spanText, type WishWords } from './wish-words.ts';

/** The licence that an unknown word beside "licence" begins the name of; null where there is no such word. */
export function licenceNamed(
  catalog: Catalog,
  { atoms, saidAt, use, isUsed }: WishWords,
  { from, to }: Span,
): string | null | Misunderstood {
  const isName = (at: number) =>
    atoms[at]?.kind === 'word' &&
    saidAt(at) === null &&
    !isUsed(at) &&
    atoms[Math.max(at, from)]?.before !== 'break';
  const at = [from - 1, to].find(isName);
  if (at === undefined) return null;
  const name = spanText(atoms, { from: at, to: at + 1 });
  const id = Object.keys(catalog.licences).find((own) => nameKey(own).startsWith(nameKey(name)));
  if (id === undefined) return misunderstood('unknown-licence', name);
  use({ from: at, to: at + 1 });
  return id;
}
