import type { Catalog } from '../catalog/catalog.ts';
import type { Locale } from '../language/locale.ts';
import { type AnyCommand, isMisunderstood, type MistakeReason, type QuestionCommand } from './command.ts';
import type { Asking, CommandEntry } from './command-entry.ts';
import { commands as all } from './commands.ts';
import { openGuide } from './guide/open.ts';
import { longestText } from './limits.ts';
import { understand } from './question/understand.ts';
import { misunderstood, plain } from './read-names.ts';

/** A text's first word and what follows it. */
function split(text: string): readonly [name: string, rest: string] {
  const [, name = '', rest = ''] = /^\/?(\S*)\s*(.*)$/.exec(text) ?? [];
  return [name.toLowerCase(), rest];
}

/** The command that a text means as a whole, such as one that is to be checked; null where it means none. */
export function readWhole(
  text: string,
  asking: Asking,
  commands: readonly CommandEntry[] = all,
): AnyCommand | null {
  for (const entry of commands) {
    const read = entry.readWhole?.(text, asking);
    if (read) return read;
  }
  return null;
}

/** A command by its name and its words; null where the first word names none. */
function readNamed(text: string, asking: Asking, commands: readonly CommandEntry[]): AnyCommand | null {
  const [name, rest] = split(text);
  if (name === '') return openGuide(true);
  const entry = commands.find((own) => own.name === name || own.synonyms.includes(name));
  return entry ? entry.read(rest, asking) : null;
}

/** A command that is said in a message by its name; null where it is none, or a question that begins with such a word. */
export function readSpoken(
  text: string,
  asking: Asking,
  commands: readonly CommandEntry[] = all,
): AnyCommand | null {
  const [name] = split(text);
  const isSpoken = commands.some((own) => own.spoken && own.name === name);
  return isSpoken && !/[?\uFF1F]$/u.test(text) ? readNamed(text, asking, commands) : null;
}

/** What a command takes for names or wishes may be words of a question: "cost of 10M tokens on haiku". */
const reread: readonly MistakeReason[] = [
  'unknown-model',
  'ambiguous-model',
  'unknown-field',
  'unknown-wish',
];

/** One or two words that are no question are a mistyped command. */
const fewestWords = 3;

/**
 * The text after `/tiebreak`: a command by its name, else a question; nothing leads to the guided question, a word or two
 * that are neither to help.
 * @param locale of a question without words of its own
 * @param about ids of the models that a question without any is about
 */
export function parseTiebreak(
  catalog: Catalog,
  text: string,
  today: string,
  locale: Locale = 'en',
  commands: readonly CommandEntry[] = all,
  about: readonly string[] = [],
): AnyCommand {
  const asking = { catalog, today, locale };
  const whole = readWhole(text, asking, commands);
  if (whole) return whole;
  if (text.length > longestText) return misunderstood('too-long', text);
  const words = plain(text);
  const named = readNamed(words, asking, commands);
  if (named && !isMisunderstood(named)) return named;
  const thread = about.length === 0 ? null : { models: about, topics: [] };
  const understood = understand(catalog, words, { today, thread, locale });
  const question: QuestionCommand = { kind: 'question', asked: words, understood };
  const isFree = !named || reread.includes(named.reason);
  if (isFree && (understood.kind === 'query' || understood.kind === 'guide')) return question;
  if (named) return named;
  const isShort = words.split(' ').length < fewestWords;
  return understood.kind === 'refuse' && isShort ? { kind: 'help' } : question;
}
