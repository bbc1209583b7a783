import type { Advantage } from '../comparison/advantages.ts';
import type { Comparison } from '../comparison/compare.ts';
import { advantageClause } from './advantage-words.ts';
import { list } from './messages/en/format.ts';
import { messagesOf } from './messages/messages.ts';
import { differentTasks } from './task-words.ts';

function whenClause(name: string, own: readonly Advantage[], over: string): string {
  const clauses = own.slice(0, 2).map((one) => advantageClause(one, messagesOf('en')));
  return clauses.length > 0
    ? `choose ${name} when ${list(clauses, 'or')}`
    : `nothing published puts ${name} ahead of ${over}`;
}

/**
 * Whom to take and when to take another, in one sentence: the verdict is the rule of the first half, certain advantages
 * of the second. Null for models of different kinds, where the work decides.
 */
export function saferChoice(
  { models, states, callable, verdict, categories }: Comparison,
  found: readonly (readonly Advantage[])[],
): string | null {
  if (differentTasks(models)) return null;
  const open = models.flatMap((model, index) => (callable[index] ? [{ model, index }] : []));
  const over = models.length === 2 ? 'it' : 'all the others';
  const closed = models.flatMap((model, index) =>
    callable[index] ? [] : [`${model.name} is ${states[index]?.state}`],
  );
  if (open.length === 0) return `Choose none: ${list(closed)}.`;
  const taken = verdict.recommended;
  const others = open.filter(({ index }) => index !== taken);
  const rest = others.map(({ model, index }) => whenClause(model.name, found[index] ?? [], over));
  const unknown = categories.filter(({ result }) => result.outcome === 'unknown').map(({ id }) => id);
  const name = taken === null ? null : models[taken]?.name;
  const when = rest.length > 0 ? `; ${rest.join('; ')}` : '';
  if (name && closed.length > 0) return `${name} is the safer choice: ${list(closed)}${when}.`;
  if (name && verdict.outcome === 'win') return `${name} is the safer choice overall${when}.`;
  if (name && verdict.outcome === 'leaning')
    return `${name} looks the safer choice, though ${list(unknown)} could change that${when}.`;
  const sides = open.filter(({ index }) => (found[index] ?? []).length > 0);
  const choose = sides.map(({ model, index }) => whenClause(model.name, found[index] ?? [], over));
  const why =
    unknown.length > 0
      ? `while ${list(unknown)} ${unknown.length === 1 && unknown[0] !== 'benchmarks' && unknown[0] !== 'modalities' ? 'is' : 'are'} unknown`
      : '';
  return sides.length > 0
    ? `${models.length === 2 ? 'Neither' : 'None'} is safer overall${why ? ` ${why}` : ''}: ${choose.join('; ')}.`
    : `Nothing published favours one of them${why ? ` ${why}` : ''}.`;
}
