import type { Model } from '../catalog/catalog.ts';
import { mixKind } from '../catalog/mix.ts';
import type { Hybrid } from '../comparison/hybrid.ts';
import { advantageClause } from './advantage-words.ts';
import type { Messages } from './messages/messages.ts';

/**
 * Two models used together, and what that costs.
 * @param say the sentence where it stands: among reasons to choose, or as an answer
 * @param share of the tokens on the cheaper one, from 0 to 1
 */
export function hybridText(
  say: Messages['choosing']['both'],
  { cheap, special, because, together, alone, mix }: Hybrid,
  models: readonly Model[],
  share: number,
  words: Messages,
): string {
  const name = (index: number) => models[index]?.name ?? '';
  const when = advantageClause(because, words);
  return say(name(cheap), name(special), when, share, together, alone, mixKind(mix));
}
