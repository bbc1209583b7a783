import type { Catalog } from '../catalog/catalog.ts';
import { find, recognise } from '../catalog/find.ts';
import { type BadCount, countReadings } from '../language/numbers.ts';
import { createMemo } from '../memo.ts';
import { nameKey } from '../names/key.ts';
import type { Match } from '../names/resolve.ts';
import type { Choice } from '../subjects/query.ts';
import { sectionNamed, sections } from '../subjects/sections.ts';
import type { Command, MistakeReason, Misunderstood } from './command.ts';
import { comparableModels, longestText } from './limits.ts';

export function misunderstood<Reason extends MistakeReason>(
  reason: Reason,
  text: string,
  candidates: readonly string[] = [],
): Misunderstood & { readonly reason: Reason } {
  return { kind: 'misunderstood', reason, text: text.slice(0, 200), candidates };
}

/** What is wrong with a count, with both readings where it has two. */
export function misreadCount(reason: BadCount, text: string): Misunderstood {
  const readings = reason === 'two-readings' ? countReadings(text).map(String) : [];
  return misunderstood(reason, text.trim(), readings);
}

/** Phones type curly quotes, long dashes and hard blanks; a small digit above or below others is none of theirs: 10⁶ is 10^6. */
export function plain(text: string): string {
  if (/^[\u0021-\u007e]+(?: [\u0021-\u007e]+)*$/.test(text)) return text;
  return text
    .replaceAll(/(?<=\p{Nd})[\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089]/gu, '^$&')
    .normalize('NFKC')
    .replaceAll(/[\u2018\u2019\u201a\u201b\u2032]/g, "'")
    .replaceAll(/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

const separator =
  /\s*[,;|]\s*(?:and\s+|or\s+)?|\s+(?:vs\.?|versus|v\.?|and|or|against|with|to|и|или|с|против)\s+|\s*[&]\s*/iu;

/** More words than this are no list of names. */
const mostWords = 48;
const longestName = 8;

/** What it costs to read words `start` to `end` as one name; null when they are none. */
type Price = (start: number, end: number) => number | null;

function pricesOf(catalog: Catalog, words: readonly string[], today: string): Price {
  const known = new Map<number, number | null>();
  return (start, end) => {
    const at = start * (mostWords + 1) + end;
    const before = known.get(at);
    if (before !== undefined) return before;
    const { outcome, how } = recognise(catalog, words.slice(start, end).join(' '), today);
    const penalty = how === 'typo' ? 10 : outcome === 'ambiguous' ? 4 : how === 'family' ? 1 : 0;
    const price = outcome === 'unknown' ? null : 2 + penalty;
    known.set(at, price);
    return price;
  };
}

/**
 * For each number of words from the first one on, where to cut them so that every part is a known name; the fewest
 * typos, then the longest names win. Null where some word belongs to no name.
 */
function cutsFrom(first: number, count: number, price: Price): ({ cuts: number[]; cost: number } | null)[] {
  const best: ({ cuts: number[]; cost: number } | null)[] = [{ cuts: [first], cost: 0 }];
  for (let length = 1; first + length <= count; length++) {
    best[length] = null;
    for (let start = Math.max(0, length - longestName); start < length; start++) {
      const before = best[start];
      const own = before ? price(first + start, first + length) : null;
      if (!before || own === null) continue;
      const cost = before.cost + own;
      const known = best[length];
      if (!known || cost < known.cost) best[length] = { cuts: [...before.cuts, first + length], cost };
    }
  }
  return best;
}

function splitUnseparated(catalog: Catalog, text: string, today: string): string[] {
  const words = text.split(' ').filter(Boolean);
  const whole = recognise(catalog, text, today);
  if (words.length < 2 || words.length > mostWords) return [text];
  if (whole.outcome === 'found' && whole.how !== 'typo') return [text];
  const price = pricesOf(catalog, words, today);
  const part = (start: number, end: number) => words.slice(start, end).join(' ');
  const parts = (cuts: readonly number[]) => cuts.slice(1).map((end, index) => part(cuts[index] ?? 0, end));
  const forward = cutsFrom(0, words.length, price);
  const all = forward[words.length];
  if (all) return parts(all.cuts);
  // Two words that are no names are two unknown ones, unless the second is a number of the first.
  if (words.length === 2) return /\p{L}/u.test(words[1] ?? '') ? words : [text];
  // Known names at the start or at the end are taken out; what is left is one unknown name.
  for (let length = words.length - 1; length > 0; length--) {
    const start = forward[length];
    if (start && /\p{L}/u.test(part(length, words.length)))
      return [...parts(start.cuts), part(length, words.length)];
    // A number that is left over is a version of the name before it.
    if (start) return [...parts(start.cuts.slice(0, -1)), part(start.cuts.at(-2) ?? 0, words.length)];
    const first = words.length - length;
    const end = cutsFrom(first, words.length, price)[length];
    if (end) return [part(0, first), ...parts(end.cuts)];
  }
  return [words.join(' ')];
}

/** The names in a text: quoted ones whole, then by separators, then by what is known. */
export function splitNames(catalog: Catalog, text: string, today: string): string[] {
  const names: string[] = [];
  for (const piece of text.split(/("[^"]*")/)) {
    if (/^".*"$/.test(piece)) {
      names.push(piece.slice(1, -1).trim());
      continue;
    }
    for (const part of ` ${piece} `.split(separator)) {
      const name = part.trim().replace(/^(?:vs\.?|versus|and|or|и|или)$/i, '');
      if (name) names.push(...splitUnseparated(catalog, name, today));
    }
  }
  return names.filter(Boolean);
}

const workloadNames = createMemo<ReadonlyMap<string, string>>(1);

/** The workload an id, name or alias means, or null. */
export function findWorkload(catalog: Catalog, text: string): string | null {
  const byName = workloadNames(catalog, '', () =>
    Object.entries(catalog.workloads).reduce((names, [id, { name, aliases = [] }]) => {
      for (const one of [id, ...Object.values(name), ...aliases]) names.set(nameKey(one), id);
      return names;
    }, new Map<string, string>()),
  );
  return byName.get(nameKey(text)) ?? null;
}

/** A name as it is asked back where it, or another beside it, could be several models. */
export function choiceOf({ query, outcome, model, candidates }: Match): Choice {
  return model !== null && outcome === 'found'
    ? { text: query, candidates: [model], isOpen: false }
    : { text: query, candidates, isOpen: true };
}

/** The models that names mean, or what is wrong with them, all names that could be several at once; `least` models are wanted, all of them different. */
export function matchNames(
  catalog: Catalog,
  names: readonly string[],
  least: number,
  today: string,
): readonly Match[] | Misunderstood {
  const asked = names.map(plain).filter(Boolean);
  if (asked.join(' ').length > longestText) return misunderstood('too-long', asked.join(' '));
  if (asked.length === 0) return misunderstood(least === 1 ? 'no-model' : 'no-models', '');
  if (asked.length > comparableModels.most) return misunderstood('too-many-models', asked.join(', '));
  const matches = asked.map((name) => find(catalog, name, today));
  const unknown = matches.find(({ outcome }) => outcome === 'unknown');
  if (unknown) return misunderstood('unknown-model', unknown.query, unknown.candidates);
  const open = matches.find(({ outcome }) => outcome === 'ambiguous');
  if (open) {
    const choices = matches.map(choiceOf);
    return { ...misunderstood('ambiguous-model', open.query, open.candidates), choices };
  }
  const ids = matches.flatMap((match) => match.model ?? []);
  if (asked.length < least) return misunderstood('one-model', asked[0] ?? '', ids);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) return misunderstood('same-model', asked.join(', '), [twice]);
  return matches;
}

/** The one model that a name means, or why it is none. */
export function matchModel(catalog: Catalog, name: string, today: string): Match | Misunderstood {
  const match = find(catalog, name, today);
  if (match.outcome === 'found') return match;
  return match.outcome === 'ambiguous'
    ? { ...misunderstood('ambiguous-model', name, match.candidates), choices: [choiceOf(match)] }
    : misunderstood('unknown-model', name, match.candidates);
}

/** Names already apart, as the terminal and Discord's form give them. */
export function compareNames(
  catalog: Catalog,
  names: readonly string[],
  options: { readonly workload: string | null; readonly private: boolean; readonly show?: string | null },
  today: string,
): Command {
  const matches = matchNames(catalog, names, comparableModels.least, today);
  if ('kind' in matches) return matches;
  const workload = options.workload === null ? null : findWorkload(catalog, options.workload);
  if (options.workload !== null && workload === null) {
    return misunderstood('unknown-workload', options.workload, Object.keys(catalog.workloads));
  }
  const show = sectionNamed(options.show?.toLowerCase() ?? '');
  if (options.show && show === null) return misunderstood('unknown-section', options.show, sections);
  return { kind: 'compare', models: matches, workload, show, private: options.private };
}

/** The text after `/compare` (or in a mention) as a command; a mistake is a value. */
export function parseCompare(catalog: Catalog, text: string, today: string): Command {
  if (text.length > longestText) return misunderstood('too-long', text);
  let rest = plain(text).replace(/^\/?compare\b\s*/i, '');
  if (rest === '') return misunderstood('no-models', '');
  if (/^(?:help|\?|--help)$/i.test(rest)) return { kind: 'help' };
  const isPrivate = /(?:^|\s)(?:privately|--private)\s*[.!?]?$/i.test(rest);
  rest = rest.replace(/\s*(?:^|\s)(?:privately|--private)\s*[.!?]?$/i, '');
  const part = /\s(?:--show|show)[= ]\s*(\S+)$/i.exec(rest);
  if (part) rest = rest.slice(0, part.index);
  let workload: string | null = null;
  const asked = /\s(?:--for|for|для)\s+("?)([^"]+)\1$/i.exec(rest);
  if (asked?.[2]) {
    workload = asked[2].trim();
    rest = rest.slice(0, asked.index);
  }
  return compareNames(
    catalog,
    splitNames(catalog, rest, today),
    { workload, show: part?.[1] ?? null, private: isPrivate },
    today,
  );
}
