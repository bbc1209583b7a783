import type { Catalog, Model } from '../catalog/catalog.ts';
import { mixKind } from '../catalog/mix.ts';
import type { Hybrid } from '../comparison/hybrid.ts';
import type { SaidBy } from '../language/says.ts';
import type { Wording } from '../language/wording.ts';
import { advantageClause } from './advantage-words.ts';
import type { choosingMessages } from './messages/choosing.ts';

/**
 * Two models used together, and what that costs.
 * @param say the sentence where it stands: among reasons to choose, or as an answer
 */
export function hybridText(
  catalog: Catalog,
  say: SaidBy<typeof choosingMessages>['both'],
  { cheap, special, because, together, alone, mix }: Hybrid,
  models: readonly Model[],
  words: Wording,
): string {
  const name = (index: number) => models[index]?.name ?? '';
  const when = advantageClause(catalog, because, words);
  return say(name(cheap), name(special), when, catalog.practice.hybridShare, together, alone, mixKind(mix));
}
