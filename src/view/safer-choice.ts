import type { Catalog } from '../catalog/catalog.ts';
import type { Advantage } from '../comparison/advantages.ts';
import type { Comparison } from '../comparison/compare.ts';
import type { Wording } from '../language/wording.ts';
import { advantageClause } from './advantage-words.ts';
import { criterionWord } from './criterion-names.ts';
import { choosingMessages } from './messages/choosing.ts';
import { areDifferent } from './task-words.ts';

const mostClauses = 2;

/**
 * Whom to take and when to take another, in one sentence: the verdict is the rule of the first half, certain advantages
 * of the second. Null for models of different kinds, where the work decides.
 */
export function saferChoice(
  catalog: Catalog,
  { models, states, callable, verdict, categories }: Comparison,
  found: readonly (readonly Advantage[])[],
  words: Wording,
): string | null {
  const say = words.of(choosingMessages);
  if (areDifferent(models)) return null;
  const whenClause = (name: string, own: readonly Advantage[]) =>
    own.length > 0
      ? say.choose(
          name,
          own.slice(0, mostClauses).map((advantage) => advantageClause(catalog, advantage, words)),
        )
      : say.notAhead(name, models.length);
  const open = models.flatMap((model, index) => (callable[index] ? [{ model, index }] : []));
  const closed = models.flatMap(({ name }, index) => {
    const state = states[index]?.closed;
    return state ? [say.closed(name, state)] : [];
  });
  if (open.length === 0) return say.none(closed);
  const taken = verdict.recommended;
  const rest = open
    .filter(({ index }) => index !== taken)
    .map(({ model, index }) => whenClause(model.name, found[index] ?? []));
  const unknown = categories
    .filter(({ result }) => result.outcome === 'unknown')
    .map(({ id }) => criterionWord(catalog, id, words));
  const name = taken === null ? null : models[taken]?.name;
  if (name && closed.length > 0) return say.onlyOpen(name, closed, rest);
  if (name && verdict.outcome === 'win') return say.safer(name, rest);
  if (name && verdict.outcome === 'leaning') return say.maybeSafer(name, unknown, rest);
  const sides = open.filter(({ index }) => (found[index] ?? []).length > 0);
  const each = sides.map(({ model, index }) => whenClause(model.name, found[index] ?? []));
  return each.length > 0 ? say.neither(models.length, unknown, each) : say.noFavourite(unknown);
}
