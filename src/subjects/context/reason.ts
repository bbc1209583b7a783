import type { Catalog, Model } from '../../catalog/catalog.ts';
import type { Wording } from '../../language/wording.ts';
import type { Advantage } from '../advantage.ts';
import { advantagesMessages, choosingMessages } from '../choice/say.ts';
import { ofOthers, wins } from '../criterion.ts';
import { missing } from '../named.ts';
import type { ContextCategory } from './rule.ts';
import { contextMessages } from './say.ts';

/** The windows behind the context category. */
export function contextReason(
  _: Catalog,
  models: readonly Model[],
  { windows, result }: ContextCategory,
  words: Wording,
): string {
  const reasons = words.of(contextMessages);
  const each = models.flatMap(({ name }, index) => {
    const size = windows[index];
    return size == null ? [] : [{ name, tokens: size }];
  });
  if (result.outcome === 'unknown') return reasons.reasonsContextUnknown(missing(models, windows), each);
  if (result.outcome === 'tie') return reasons.contextTie(each);
  const [most = 0, next = 1] = each.map(({ tokens }) => tokens).sort((a, b) => b - a);
  return reasons.contextWin(each, most / next);
}

/** What the largest window is worth. */
export function contextAdvantage(
  _: Catalog,
  __: readonly Model[],
  category: ContextCategory,
  index: number,
): Advantage | null {
  const own = category.windows[index];
  if (!wins(category, index) || own == null) return null;
  const next = Math.max(...ofOthers(category.windows, index).map((size) => size ?? 0));
  return {
    kind: 'context',
    sentence: (name, words) => words.of(advantagesMessages).context(name, own, next),
    clause: (words) => words.of(advantagesMessages).when.context(next),
    question: (name, words) => words.of(choosingMessages).longRequest(next, name),
    ofOneTask: true,
    isWorthMore: true,
  };
}
