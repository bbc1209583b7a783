import type { Catalog } from '../catalog/catalog.ts';
import { find, type Match } from '../catalog/find.ts';
import { nameKey } from '../catalog/name-key.ts';
import { createMemo } from '../memo.ts';
import type { Command, MistakeReason, Misunderstood } from './command.ts';
import { comparableModels, longestText } from './list.ts';

function misunderstood(
  reason: MistakeReason,
  text: string,
  candidates: readonly string[] = [],
): Misunderstood {
  return { kind: 'misunderstood', reason, text: text.slice(0, 200), candidates };
}

/** Phones type curly quotes, long dashes and hard blanks. */
function plain(text: string): string {
  if (/^[\u0021-\u007e]+(?: [\u0021-\u007e]+)*$/.test(text)) return text;
  return text
    .normalize('NFKC')
    .replaceAll(/[\u2018\u2019\u201a\u201b\u2032]/g, "'")
    .replaceAll(/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

const separator =
  /\s*[,;|]\s*(?:and\s+|or\s+)?|\s+(?:vs\.?|versus|v\.?|and|or|against|with|to)\s+|\s*[&]\s*/iu;

/**
 * Words without separators, cut where every part is a known name; the fewest typos, then the longest names win.
 * Returns null when some word belongs to no name.
 */
function splitByNames(catalog: Catalog, words: readonly string[], today: string): string[] | null {
  const best: ({ parts: string[]; cost: number } | null)[] = [{ parts: [], cost: 0 }];
  for (let end = 1; end <= words.length; end++) {
    best[end] = null;
    for (let start = Math.max(0, end - 8); start < end; start++) {
      const before = best[start];
      if (!before) continue;
      const part = words.slice(start, end).join(' ');
      const match = find(catalog, part, today);
      if (match.outcome === 'unknown') continue;
      const penalty =
        match.how === 'typo' ? 10 : match.outcome === 'ambiguous' ? 4 : match.how === 'family' ? 1 : 0;
      const cost = before.cost + 2 + penalty;
      const known = best[end];
      if (!known || cost < known.cost) best[end] = { parts: [...before.parts, part], cost };
    }
  }
  return best[words.length]?.parts ?? null;
}

function splitUnseparated(catalog: Catalog, text: string, today: string): string[] {
  const words = text.split(' ').filter(Boolean);
  const whole = find(catalog, text, today);
  if (words.length < 2 || (whole.outcome === 'found' && whole.how !== 'typo')) return [text];
  return (
    splitByNames(catalog, words, today) ?? (words.length === 2 ? words : splitAround(catalog, words, today))
  );
}

/** Known names at the start and at the end are taken out; what is left between or beside them is one unknown name. */
function splitAround(catalog: Catalog, words: readonly string[], today: string): string[] {
  for (let length = words.length - 1; length > 0; length--) {
    const start = splitByNames(catalog, words.slice(0, length), today);
    if (start) return [...start, words.slice(length).join(' ')];
    const end = splitByNames(catalog, words.slice(words.length - length), today);
    if (end) return [words.slice(0, words.length - length).join(' '), ...end];
  }
  return [words.join(' ')];
}

/** The names in a text: quoted ones whole, then by separators, then by what is known. */
function splitNames(catalog: Catalog, text: string, today: string): string[] {
  const names: string[] = [];
  for (const piece of text.split(/("[^"]*")/)) {
    if (/^".*"$/.test(piece)) {
      names.push(piece.slice(1, -1).trim());
      continue;
    }
    for (const part of ` ${piece} `.split(separator)) {
      const name = part.trim().replace(/^(?:vs\.?|versus|and|or)$/i, '');
      if (name) names.push(...splitUnseparated(catalog, name, today));
    }
  }
  return names.filter(Boolean);
}

const workloadNames = createMemo<ReadonlyMap<string, string>>(1);

/** The workload an id, name or alias means, or null. */
function findWorkload(catalog: Catalog, text: string): string | null {
  const byName = workloadNames(catalog, '', () =>
    Object.entries(catalog.workloads).reduce((names, [id, { name, aliases = [] }]) => {
      for (const one of [id, name, ...aliases]) names.set(nameKey(one), id);
      return names;
    }, new Map<string, string>()),
  );
  return byName.get(nameKey(text)) ?? null;
}

/** Names already apart, as the terminal and Discord's form give them. */
export function compareNames(
  catalog: Catalog,
  names: readonly string[],
  options: { readonly workload: string | null; readonly private: boolean },
  today: string,
): Command {
  const asked = names.map(plain).filter(Boolean);
  if (asked.join(' ').length > longestText) return misunderstood('too-long', asked.join(' '));
  if (asked.length === 0) return misunderstood('no-models', '');
  if (asked.length > comparableModels.most) return misunderstood('too-many-models', asked.join(', '));
  const matches: Match[] = asked.map((name) => find(catalog, name, today));
  const failed = matches.find((match) => match.outcome !== 'found');
  if (failed) {
    const reason = failed.outcome === 'ambiguous' ? 'ambiguous-model' : 'unknown-model';
    return misunderstood(reason, failed.query, failed.candidates);
  }
  if (asked.length < comparableModels.least)
    return misunderstood(
      'one-model',
      asked[0] ?? '',
      matches.flatMap((match) => match.model ?? []),
    );
  const ids = matches.map((match) => match.model);
  const twice = ids.find((id, index) => id !== null && ids.indexOf(id) !== index);
  if (twice) return misunderstood('same-model', asked.join(', '), [twice]);
  const workload = options.workload === null ? null : findWorkload(catalog, options.workload);
  if (options.workload !== null && workload === null) {
    return misunderstood('unknown-workload', options.workload, Object.keys(catalog.workloads));
  }
  return { kind: 'compare', models: matches, workload, private: options.private };
}

/** The text after `/compare` (or in a mention) as a command; a mistake is a value. */
export function parseCompare(catalog: Catalog, text: string, today: string): Command {
  if (text.length > longestText) return misunderstood('too-long', text);
  let rest = plain(text).replace(/^\/?compare\b\s*/i, '');
  if (rest === '') return misunderstood('no-models', '');
  if (/^(?:help|\?|--help)$/i.test(rest)) return { kind: 'help' };
  const isPrivate = /(?:^|\s)(?:privately|--private)\s*[.!?]?$/i.test(rest);
  rest = rest.replace(/\s*(?:^|\s)(?:privately|--private)\s*[.!?]?$/i, '');
  let workload: string | null = null;
  const asked = /\s(?:--for|for)\s+("?)([^"]+)\1$/i.exec(rest);
  if (asked?.[2]) {
    workload = asked[2].trim();
    rest = rest.slice(0, asked.index);
  }
  return compareNames(catalog, splitNames(catalog, rest, today), { workload, private: isPrivate }, today);
}
