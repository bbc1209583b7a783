import type { Catalog } from '../catalog/catalog.ts';
import type { Atom } from '../command/phrases/atoms.ts';
import type { Said } from '../command/phrases/match.ts';
import type { HostAsk } from '../cost/self-host.ts';
import { keysIn } from './meanings.ts';

/** The card that somebody has: so many gigabytes, or one of `gpus.yml` by its name. */
export function cardIn(catalog: Catalog, atoms: readonly Atom[], said: readonly Said[]): HostAsk['card'] {
  const memory = atoms.find(({ kind }) => kind === 'memory')?.value ?? null;
  if (memory !== null) return { gigabytes: memory, id: null };
  const [id] = keysIn(said, 'cards');
  const card = id === undefined ? undefined : catalog.gpus.cards[id];
  return id !== undefined && card ? { gigabytes: card.gigabytes, id } : null;
}
