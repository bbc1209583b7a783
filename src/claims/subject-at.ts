import type { Catalog, Model } from '../catalog/catalog.ts';
import { pattern } from '../language/pattern.ts';
import type { Draft } from './finding.ts';
import type { Cell, Sentence, Subject } from './layout.ts';

/** Words after which another model is named only to be compared with. */
const comparing = pattern`{than}|{versus}|{like}|{outdoing}\s*$`;
const other = pattern`(?:{than}|{versus}\.?|{outdoing})\s+(?:{the}\s+)?[~$]?\s*$`;
const compared = pattern`(?:{than}|{versus}\.?|{like}|{outdoing})\s+(?:{the}\s+)?$`;
const others = pattern`{other}`;
/** "(was $0.80/$4)" */
const past = pattern`{was}\s+(?:{around}\s+)?[~("]?$`;
/** Words that speak of no model in particular: "most models have 128K, A has ...". */
const crowd = pattern`{crowd}|{other}`;
/** Words that make a statement another one: denied, past, supposed. */
const hedged = pattern`{hedge}|n't(?!\p{L})`;
/** "than B's $1" and "than B ($1)" are said of B. */
const ofIt = /^\s*(?:'s\b|\(|which\b)/;
const forNext = pattern`^\s*(?:{token}\s+)?{for}\s+$`;

/** A model that a claim is about, and where the claim stands. */
export type About = { readonly model: Model; readonly place: Pick<Draft, 'start' | 'end' | 'guessed'> };

/** Whom a claim from `start` to `end` (within the sentence) is about, where the catalog knows it; it is quoted `from` an offset. */
export function aboutAt(
  catalog: Catalog,
  sentence: Sentence,
  start: number,
  end: number,
  from = start,
): About | null {
  const subject = subjectAt(sentence, start, end);
  return subject && aboutIn(catalog, sentence, subject, from, end);
}

/** The same of a model that is known to be meant. */
export function aboutIn(
  catalog: Catalog,
  piece: Pick<Sentence, 'start'>,
  subject: Subject,
  start: number,
  end: number,
): About | null {
  const model = catalog.models.get(subject.model);
  const place = { start: piece.start + start, end: piece.start + end, guessed: subject.guessed };
  return model ? { model, place } : null;
}

/** Whom a cell is about, its blanks left out. */
export function aboutCell(catalog: Catalog, cell: Cell): About | null {
  const start = cell.text.length - cell.text.trimStart().length;
  return aboutIn(catalog, cell, cell.subject, start, cell.text.trimEnd().length);
}

/** Whom a claim from `start` to `end` (within the sentence) is about: the nearest name before it, else the only one after it. */
export function subjectAt(
  { text, start: offset, named, outer }: Sentence,
  start: number,
  end: number,
): Subject | null {
  if (other.test(text.slice(Math.max(0, start - 30), start))) {
    const isAfter = forNext.test(text.slice(end, end + 16).replace(/\S*$/, ''));
    const next = isAfter && named.find((own) => own.start >= offset + end);
    return next && next.start - offset - end < 16 ? next : null;
  }
  if (hedged.test(text.slice(Math.max(0, start - 40), start)) || past.test(text.slice(0, start))) return null;
  const before = named.findLast((own) => own.end <= offset + start);
  if (before) {
    const from = before.start - offset;
    const after = text.slice(before.end - offset, start);
    // "cheaper than B at $1" may be said of either.
    const isObject = compared.test(text.slice(Math.max(0, from - 20), from)) && !ofIt.test(after);
    return isObject || others.test(after) ? null : before;
  }
  const [first, ...more] = named;
  if (first && crowd.test(text.slice(0, start))) return null;
  if (!first || comparing.test(text.slice(end, first.start - offset))) return outer;
  // "... 32K, B's 64K": B has a figure of its own.
  const isOnly = more.every(({ model }) => model === first.model);
  return isOnly && !/^'s\b/i.test(text.slice(first.end - offset)) ? first : null;
}
