import type { Catalog } from '../../catalog/catalog.ts';
import type { Understood } from '../../subjects/query.ts';
import { type AnyCommand, isQuestion } from '../command.ts';
import type { Asking } from '../command-entry.ts';
import { greetingIn } from '../question/greetings.ts';
import { deniedIn } from '../question/leftovers.ts';
import { readQuestion, withoutMarks } from '../question/reading.ts';
import { type Circumstances, negative, understand } from '../question/understand.ts';
import type { Compiler } from './compiler.ts';
import { instructionsFor } from './instructions.ts';
import type { Plan } from './plan.ts';

/** A longer text is no question that somebody asks in passing. */
const longestQuestion = 500;

/** Whether the reader gave a question up for want of words, so that somebody else may read it. */
function isGivenUp({ kind, ...own }: Understood): boolean {
  if (kind === 'refuse' || kind === 'guide') return true;
  return kind === 'clarify' && 'reason' in own && (own.reason === 'unknown-word' || own.reason === 'no-wish');
}

/** Whether a text may be sent: a short one of several words that greets nobody, denies nothing and names no product. */
function isReadable(catalog: Catalog, text: string, today: string): boolean {
  if (text.length > longestQuestion || greetingIn(text) !== null || negative.test(text)) return false;
  const reading = readQuestion(catalog, text, today);
  const words = reading.atoms.filter(({ kind }) => kind === 'word');
  return words.length > 1 && reading.products.length === 0 && deniedIn(reading) === null;
}

/** What is asked back by what a plan understood, and not for want of words. */
const askedBack: readonly string[] = ['no-model', 'one-model', 'ambiguous-model'];

/** What a plan makes of a question; null where it does not hold, or makes nothing more of it than the reader did. */
function understoodBy(
  catalog: Catalog,
  text: string,
  circumstances: Circumstances,
  plan: Plan,
  before: Understood,
): Understood | null {
  if ('refuse' in plan) return null;
  if ('clarify' in plan) {
    if (before.kind !== 'refuse' || before.models.length > 0) return null;
    const { locale, topics } = before;
    return plan.clarify === 'no-wish'
      ? { kind: 'guide', locale, topics }
      : { kind: 'clarify', locale, reason: 'no-model', text: '', topics, candidates: [], choices: [] };
  }
  const understood = understand(catalog, text, { ...circumstances, plan });
  const isAsked = understood.kind === 'clarify' && askedBack.includes(understood.reason);
  return understood.kind === 'query' || (isAsked && before.kind === 'refuse') ? understood : null;
}

/**
 * What a question that the reader gave up asks by a plan of a language model, and where that fails what the reader made
 * of it; null where nobody is asked, since the reader did not give it up, it is no question, or the compiler rests.
 */
export function reread(
  compiler: Compiler,
  catalog: Catalog,
  text: string,
  circumstances: Circumstances,
  before: Understood,
): Promise<Understood> | null {
  if (!isGivenUp(before) || !isReadable(catalog, text, circumstances.today)) return null;
  const asked = { instructions: instructionsFor(catalog), question: withoutMarks(text) };
  const compiled = compiler.compile(asked, (plan) =>
    understoodBy(catalog, text, circumstances, plan, before),
  );
  return compiled?.then((understood) => understood ?? before) ?? null;
}

/** The same for a command that may be a question. */
export function rereadCommand(
  compiler: Compiler,
  command: AnyCommand,
  { catalog, today, locale }: Asking,
): Promise<AnyCommand> | null {
  if (!isQuestion(command)) return null;
  const read = reread(compiler, catalog, command.asked, { today, thread: null, locale }, command.understood);
  return read?.then((understood) => ({ ...command, understood })) ?? null;
}
