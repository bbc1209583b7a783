import type { Catalog } from '../catalog/catalog.ts';
import { type ExplainableField, explainable } from '../catalog/explain.ts';
import { find } from '../catalog/find.ts';
import type { Match } from '../catalog/match.ts';
import { isDay } from '../dates.ts';
import type { Locale } from '../locale.ts';
import { understand } from '../question/understand.ts';
import type { Command, MistakeReason, Misunderstood } from './command.ts';
import { longestText } from './list.ts';
import { misunderstood, plain } from './parse.ts';
import { parseComparison } from './parse-comparison.ts';
import { parseCost } from './parse-cost.ts';
import { parseHost } from './parse-host.ts';
import { parseModel } from './parse-model.ts';
import { parsePick } from './parse-pick.ts';
import { parseVerify } from './parse-verify.ts';

/** Words people use for facts, beside their own names. */
const fieldNames: Readonly<Partial<Record<ExplainableField, readonly string[]>>> = {
  price: ['cost', 'prices'],
  context: ['context window', 'contextwindow'],
  output: ['max output', 'output limit', 'maxoutput'],
  released: ['release', 'release date', 'date'],
  cutoff: ['knowledge cutoff', 'cut-off', 'knowledgecutoff'],
  modalities: ['modality'],
  'open-weights': ['weights', 'open weights', 'open', 'openweights'],
  licence: ['license'],
  parameters: ['size'],
};

function fieldOf(words: string): ExplainableField | null {
  const name = words.toLowerCase();
  return explainable.find((field) => field === name || fieldNames[field]?.includes(name)) ?? null;
}

function modelOf(catalog: Catalog, name: string, today: string): Match | Misunderstood {
  const match = find(catalog, name, today);
  if (match.outcome === 'found') return match;
  const reason = match.outcome === 'ambiguous' ? 'ambiguous-model' : 'unknown-model';
  return misunderstood(reason, name, match.candidates);
}

/** A model and the fact to explain. */
export function explainCommand(catalog: Catalog, name: string, field: string, today: string): Command {
  const known = fieldOf(plain(field));
  if (!known) return misunderstood('unknown-field', field, explainable);
  const model = modelOf(catalog, plain(name), today);
  return 'kind' in model ? model : { kind: 'explain', model, field: known };
}

/** A model (or null for all) and the first day of interest. */
export function changesCommand(
  catalog: Catalog,
  name: string | null,
  since: string | null,
  today: string,
): Command {
  if (since !== null && !isDay(since)) return misunderstood('bad-date', since);
  if (name === null || plain(name) === '') return { kind: 'changes', model: null, since };
  const model = modelOf(catalog, plain(name), today);
  return 'kind' in model ? model : { kind: 'changes', model, since };
}

/** `pixtral price`, `claude haiku 4.5 context window`: the field is the last one or two words. */
function parseExplain(catalog: Catalog, text: string, today: string): Command {
  const words = text.split(' ');
  for (const count of [2, 1]) {
    const field = words.slice(-count).join(' ');
    if (words.length > count && fieldOf(field)) {
      return explainCommand(catalog, words.slice(0, -count).join(' '), field, today);
    }
  }
  return misunderstood('unknown-field', words.at(-1) ?? '', explainable);
}

function parseChanges(catalog: Catalog, text: string, today: string): Command {
  const since = /(?:^|\s)(?:since|--since)\s+(\S+)/i.exec(text);
  const rest = since ? text.replace(since[0], '') : text;
  const name = rest.trim().replace(/^(?:of|for)\s+/i, '');
  return changesCommand(catalog, name || null, since?.[1] ?? null, today);
}

/** A command by its name and its words; null where the first word names none. */
export function parseNamed(catalog: Catalog, text: string, today: string): Command | null {
  const [, name = '', rest = ''] = /^\/?(\S*)\s*(.*)$/.exec(text) ?? [];
  switch (name.toLowerCase()) {
    case 'compare':
      return parseComparison(catalog, rest, today);
    case 'pick':
      return parsePick(catalog, rest, today);
    case 'model':
      return parseModel(catalog, rest, today);
    case 'cost':
    case 'price':
      return parseCost(catalog, rest, today);
    case 'host':
      return parseHost(catalog, rest, today);
    case 'explain':
    case 'why':
      return parseExplain(catalog, rest, today);
    case 'changes':
      return parseChanges(catalog, rest, today);
    case 'help':
    case '':
      return { kind: 'help' };
    default:
      return null;
  }
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
 * The text after `/tiebreak`: a command by its name, else a question; nothing, or a word or two that are neither, is help.
 * @param locale of a question without words of its own
 */
export function parseTiebreak(catalog: Catalog, text: string, today: string, locale: Locale = 'en'): Command {
  const claims = parseVerify(text);
  if (claims) return claims;
  if (text.length > longestText) return misunderstood('too-long', text);
  const words = plain(text);
  const asked = /^\/?ask(?:\s+(.*))?$/i.exec(words);
  const question = asked ? (asked[1] ?? '') : words;
  const named = asked ? null : parseNamed(catalog, words, today);
  if (named && named.kind !== 'misunderstood') return named;
  if (question === '') return { kind: 'help' };
  const understood = understand(catalog, question, { today, previous: [], locale });
  const isFree = !named || reread.includes(named.reason);
  if (asked || (isFree && understood.kind === 'query')) return { kind: 'question', understood };
  if (named) return named;
  const isShort = question.split(' ').length < fewestWords;
  return understood.kind === 'refuse' && isShort ? { kind: 'help' } : { kind: 'question', understood };
}
