import { movingNames as moving } from '../../src/catalog/boards/entrant-names.ts';
import type { Found, Known } from '../../src/catalog/known-models.ts';
import { nameKey } from '../../src/names/key.ts';
import { takeDate } from '../../src/names/qualifiers.ts';

/** Whether the two names carry the same numbers: a different number is a different model. */
function sameNumbers(a: string, b: string): boolean {
  const numbers = (name: string) => nameKey(takeDate(name).rest).match(/\d+/g)?.join(' ') ?? '';
  return numbers(a) === numbers(b);
}

/**
 * The model of a score: by its own name where that is certain, else the one that upstream names, if that has the
 * same numbers and is no name that moves. Null for pairs of models and for experiments under a borrowed name.
 */
export function bridge(raw: string, stated: string | null, known: Known): Found | null {
  if (moving.test(raw) || /\s\+\s|,|flash-thinking|ollama|:\d+b|q4_|q8_/i.test(raw)) return null;
  const slash = raw.lastIndexOf('/');
  const before = raw.slice(0, Math.max(slash, 0));
  const vendor = known.labOf(before) ?? known.labOf(before.replace(/-org$|labs$/, ''));
  if (slash > 0 && !vendor && !stated) return null;
  const name = raw.slice(slash + 1).replace(/(\d)p(\d)/g, '$1.$2');
  const own = vendor ? known.find(vendor, name) : slash > 0 ? null : known.findAnywhere(name);
  if (own) return moving.test(own.id) ? null : own;
  if (!stated || moving.test(stated)) return null;
  const bare = stated.slice(stated.indexOf('/') + 1);
  const found = known.find(stated.slice(0, stated.indexOf('/')), bare);
  if (!found || !sameNumbers(name, bare)) return null;
  return { id: found.id, snapshot: takeDate(name).date ?? found.snapshot };
}
