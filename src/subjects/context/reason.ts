import type { Catalog, Model } from '../../catalog/catalog.ts';
import type { Wording } from '../../language/wording.ts';
import { missing } from '../model-names.ts';
import { reasonsMessages } from '../say.ts';
import type { ContextCategory } from './rule.ts';

/** The windows behind the context category. */
export function contextReason(
  _: Catalog,
  models: readonly Model[],
  { windows, result }: ContextCategory,
  words: Wording,
): string {
  const reasons = words.of(reasonsMessages);
  const each = models.flatMap(({ name }, index) => {
    const size = windows[index];
    return size == null ? [] : [{ name, tokens: size }];
  });
  if (result.outcome === 'unknown') return reasons.contextUnknown(missing(models, windows), each);
  if (result.outcome === 'tie') return reasons.contextTie(each);
  const [most = 0, next = 1] = each.map(({ tokens }) => tokens).sort((a, b) => b - a);
  return reasons.contextWin(each, most / next);
}
