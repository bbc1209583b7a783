import type { Catalog, Model } from '../catalog/catalog.ts';
import { pattern } from '../language/pattern.ts';
import type { Draft } from './finding.ts';
import type { Cell, Sentence, Subject } from './layout.ts';
import { isOneWord, type Named, nobody } from './named.ts';

/** Words after which another model is named only to be compared with. */
const comparing = pattern`{than}|{versus}|{like}|{sinceThen}|(?:{outdoing}|{beyond}|{earlierOne})\s*$`;
const other = pattern`(?:{than}|{versus}\.?|{outdoing})\s+(?:{the}\s+)?[~$]?\s*$`;
const compared = pattern`(?:{than}|{versus}\.?|{like}|{outdoing})\s+(?:{the}\s+)?$`;
/** One that is compared with, or left: "moving from A to B" goes on about B. */
/** "128K (up from 64K on A)" is said of what follows A. */
const upFrom = pattern`(?<!\p{L}){startsAt}\s+~?\d[^.;]{0,16}$`;
const held = pattern`(?:{than}|{versus}\.?|{like}|{outdoing}|{fromModel}|{successorOf}|{isBehind})\s+(?:{the}\s+)?$`;
const others = pattern`{other}`;
/** Right behind a figure, before the model that it is held against. */
const heldNext = pattern`^\s*(?:{versus}\.?|{than})\s+(?:{the}\s+)?$`;
/** "(was $0.80/$4)" */
const past = pattern`{was}\s+(?:{around}\s+)?[~("]?$`;
/** Words that speak of no model in particular: "most models have 128K, A has ...". */
const crowd = pattern`{crowd}|{other}`;
/** Words that make a statement another one: denied, past, supposed. */
const hedged = pattern`{hedge}|n't(?!\p{L})`;
/** "It was dear, now it is $2", "it no longer works": what comes next is said for good. */
const settled = pattern`(?:[,:;-]|{but})\s*{now}|{retired}`;

function isDoubted(lead: string): boolean {
  const last = settled.all(lead).at(-1);
  return hedged.test(last ? lead.slice(last.index + last[0].length) : lead);
}

/** "How much is A, $3 or $5?" states nothing; "A costs $1, right?" does. */
const asks = pattern`^[^\p{L}\d]*(?:{asks})(?!\p{L})`;
/** "than B's $1" and "than B ($1)" are said of B. */
const ofIt = pattern`^\s*(?:'s\b(?![^,;$\d]*[,;])|\(|,?\s*{whichIs}(?!\p{L}))`;
/** "Twice as dear as B, $5 in" goes on about the one that is dear. */
const goesOnAlone = pattern`^\s*,\s*(?:{around}\s+)?[~≈]?$`;
/** "The same as A: $1" is A's. */
const alike = pattern`{like}\s+(?:{the}\s+)?$`;
const pronoun = pattern`{it}`;
const another = pattern`^[^.;]*?,\s*{but}(?!\p{L})`;
/** "Theirs is $0.07 and A's new one $0.14": a name behind "and" with a sum of its own. */
const andOther = pattern`(?<!\p{L}){and}\s+(?:{the}\s+)?$`;
const ownSum = /^[^.;:]{0,40}\$\s?\d/;
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

/** The same of each that it is said of: "A and B both cost $3". */
export function aboutEach(
  catalog: Catalog,
  sentence: Sentence,
  start: number,
  end: number,
  from = start,
): About[] {
  const own = subjectsAt(sentence, start, end).flatMap(
    (subject) => aboutIn(catalog, sentence, subject, from, end) ?? [],
  );
  if (own.length === 0) return own;
  let last = end;
  for (
    let next = aboutLikewise(catalog, sentence, last);
    next;
    next = aboutLikewise(catalog, sentence, last)
  ) {
    own.push(next);
    last = next.place.end - sentence.start;
  }
  return own;
}

const nextClause = pattern`^\s*[,;(-]?\s*(?:(?:{and}|{but})\s+)?(?:{byModel}\s+)?$`;
const likewise = pattern`^\s+(?:{does}\s+)?{too}(?=\s*(?:[.,;!)]|$))`;

/** The next model behind a claim of which the same is said: "A takes images, B does too, C as well". */
function aboutLikewise(catalog: Catalog, sentence: Sentence, end: number): About | null {
  const { text, start: offset, named } = sentence;
  const next = named.find((own) => own.start >= offset + end);
  if (!next || !nextClause.test(text.slice(end, next.start - offset))) return null;
  const said = likewise.exec(text.slice(next.end - offset))?.[0];
  return said === undefined
    ? null
    : aboutIn(catalog, sentence, next, next.start - offset, next.end - offset + said.length);
}

/** Of whom a claim is denied: "neither takes images"; null where nothing is. */
export function aboutDenied(
  catalog: Catalog,
  sentence: Sentence,
  start: number,
  end: number,
): About[] | null {
  const before = sentence.named.findLast((own) => own.end <= sentence.start + start);
  if (!before?.denies) return null;
  const from = before.start - sentence.start;
  return before.denies.flatMap(
    (model) => aboutIn(catalog, sentence, { model, guessed: false }, from, end) ?? [],
  );
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

/** Names that stand side by side: "A, B and C". */
const joinsNames = pattern`^\s*(?:[,/&+]|,?\s*{and}\s)\s*$`;
const inOrder = pattern`{respectively}`;
const opening = /^\s?\(\s?[~≈]?$/;
/** A figure, or two with a slash between, that is not the unit of another: "per 1M". */
const figures = pattern`(?<!(?:{per}|\/)\s?)(?<![\p{L}\d.,])[~≈]?\$?\s?\d[\d.,]*(?<![.,])(?:\s?{scale}|[kmb])?(?:\s?\/\s?\$?\d[\d.]*(?<!\.))?(?![\p{L}\d])`;
const ofSide = pattern`{input}|{output}|(?<![\p{L}])(?:{in}|{out})(?![\p{L}])`;

/** The names side by side that end with one, that one included. */
function groupOf({ text, start, named }: Sentence, last: Named): Named[] {
  let at = named.indexOf(last);
  const group = [last];
  for (; at > 0; at--) {
    const [before, own] = [named[at - 1], named[at]];
    if (!before || !own) break;
    if (!isOneWord(before, own) && !joinsNames.test(text.slice(before.end - start, own.start - start))) break;
    group.unshift(before);
  }
  return group;
}

/** Names that end with one, each with a figure before it: "$1 for A and $2 for B". */
function oneEach(sentence: Sentence, last: Named): Named[] {
  const group: Named[] = [];
  for (let at = sentence.named.indexOf(last); at >= 0; at--) {
    const own = sentence.named[at];
    if (!own || !hasFigureBefore(sentence, own)) break;
    group.unshift(own);
  }
  return group;
}

/** Whose a figure is behind several names side by side; undefined where it is not for their order to tell. */
function inTurn(sentence: Sentence, last: Named, start: number): Subject | null | undefined {
  const { text, start: offset, named } = sentence;
  if (!/\d/.test(text.slice(start, start + 8))) return undefined;
  const own = groupOf(sentence, last);
  const group = own.length > 1 ? own : oneEach(sentence, last);
  // "Both cost $1 and $5" is said of both.
  const isSaidOfAll = own.length > 1 && own.every((one) => isOneWord(one, last));
  if (group.length < 2 || isSaidOfAll) return undefined;
  const from = last.end - offset;
  const next = named.find((own) => own.start > last.start);
  const behind = text.slice(from, next === undefined ? undefined : next.start - offset);
  const all = figures.all(behind);
  if (all.length < 2 || (own.length < 2 && all.length !== group.length)) return undefined;
  const isInOrder = inOrder.test(text);
  // "cost $1 in and $5 out" is said of both; "$1 for A and $2 for B, output $5 and $6" of each in turn.
  if (!isInOrder && own.length > 1 && ofSide.test(behind)) return undefined;
  const at = all.findIndex(({ 0: said, index }) => from + index + said.length > start);
  return all.length === group.length ? (group[at] ?? null) : null;
}

const ofName = pattern`^(?:(?!(?:{and}|{versus}|{than})(?!\p{L}))[^,;:.$]){0,40}?{for}\s+(?:{the}\s+)?$`;

/** The name behind a figure that is said of it: "$1 for A". */
function nameBehind({ text, start: offset, named }: Sentence, end: number): Named | null {
  const next = named.find((own) => own.start >= offset + end);
  if (!next) return null;
  const between = text.slice(end, next.start - offset);
  // "1M (A), 200K (B)"
  const isInBrackets = /^(?:\s\p{L}{2,12}){0,2}\s?\($/u.test(between) && text[next.end - offset] === ')';
  return isInBrackets || ofName.test(between) ? next : null;
}

/** Whether a name stands behind a figure of its own: the A of "$1 for A, $2 for B". */
function hasFigureBefore({ text, start: offset, named }: Sentence, name: Named): boolean {
  const before = named[named.indexOf(name) - 1];
  const from = before === undefined ? 0 : before.end - offset;
  const behind = text.slice(from, name.start - offset);
  const last = figures.all(behind).at(-1);
  const between = last && behind.slice(last.index + last[0].length);
  return (
    between !== undefined &&
    (ofName.test(between) ||
      (/^(?:\s\p{L}{2,12}){0,2}\s?\($/u.test(between) && text[name.end - offset] === ')'))
  );
}

/** The nearest name before a place; one that is only spoken of in brackets behind another gives way: "A (part of B's line) costs". */
function outsideBrackets(sentence: Sentence, start: number): Named | undefined {
  const { text, start: offset, named } = sentence;
  const before = named.findLast((own) => own.end <= offset + start);
  const listed = before && aheadOfList(sentence, before, start);
  if (listed) return listed;
  const owner = before && named[named.indexOf(before) - 1];
  if (!before || !owner) return before;
  const lead = text.slice(owner.end - offset, before.start - offset);
  const rest = text.slice(before.end - offset, start);
  return /^[\s`*]*\([^()\d$]*\p{L}{2}[^()]*$/u.test(lead) && /^[^()$]*\)/.test(rest) ? owner : before;
}

/** The name before a list in brackets that ends with one and is closed: "A, the cheapest of the three (A, B, C), costs". */
function aheadOfList(sentence: Sentence, last: Named, start: number): Named | undefined {
  const { text, start: offset, named } = sentence;
  const group = groupOf(sentence, last);
  const [first] = group;
  const owner = first && named[named.indexOf(first) - 1];
  if (!owner || group.length < 2 || isOneWord(first, last)) return undefined;
  const opens = /\([\s`*]*$/.test(text.slice(owner.end - offset, first.start - offset));
  return opens && /^[\s`*]*\)/.test(text.slice(last.end - offset, start)) ? owner : undefined;
}

/** Whom a sentence that names others too goes on to be about: what is only compared with or listed in brackets is not it. */
export function topicOf(sentence: Sentence): Subject | null {
  const { text, start: offset, named, outer } = sentence;
  const isOther = (own: Named) =>
    held.test(text.slice(Math.max(0, own.start - offset - 30), own.start - offset)) ||
    aheadOfList(sentence, own, text.length) !== undefined;
  const lists = named.filter((own) => aheadOfList(sentence, own, text.length) !== undefined);
  const inLists = new Set(lists.flatMap((own) => groupOf(sentence, own)));
  const [first, ...more] = named.filter((own) => !inLists.has(own) && !isOther(own));
  if (!first) return outer;
  return more.every(({ model }) => model === first.model) && first.model !== nobody ? first : null;
}

/** Whom a claim from `start` to `end` (within the sentence) is about: the nearest name before it, else the only one after it. */
export function subjectAt(sentence: Sentence, start: number, end: number): Subject | null {
  const { text, start: offset, named, outer } = sentence;
  if (other.test(text.slice(Math.max(0, start - 30), start))) {
    const isAfter = forNext.test(text.slice(end, end + 16).replace(/\S*$/, ''));
    const next = isAfter && named.find((own) => own.start >= offset + end);
    return next && next.start - offset - end < 16 ? next : null;
  }
  if (text.trimEnd().endsWith('?') && asks.test(text)) return null;
  // "Gemini 2.5 Flash (1M)": a name may take what is said of it.
  const whole = named.find((own) => own.start <= offset + start && own.end > offset + start);
  if (whole) return whole;
  const before = outsideBrackets(sentence, start);
  // "Moved from A ($3/$15)": what is in brackets behind a name is said of it, whatever is said of the move.
  const isInBrackets = before !== undefined && opening.test(text.slice(before.end - offset, start));
  const isHedged = !isInBrackets && isDoubted(text.slice(Math.max(0, start - 40), start));
  if (isHedged || past.test(text.slice(0, start))) return null;
  const next = named.find((own) => own.start >= offset + end);
  if (!before && next && upFrom.test(text.slice(end, next.start - offset)))
    return outer?.model === next.model ? null : outer;
  const behind = nameBehind(sentence, end);
  if (behind && /\d/.test(text.slice(start, end)) && (!before || hasFigureBefore(sentence, before)))
    return behind;
  if (before) {
    const turn = inTurn(sentence, before, start);
    if (turn !== undefined) return turn;
    const from = before.start - offset;
    const after = text.slice(before.end - offset, start);
    // "cheaper than B at $1" may be said of either.
    const lead = text.slice(Math.max(0, from - 20), from);
    const isOfIt = ofIt.test(after) || (/^\s*:/.test(after) && alike.test(lead));
    const isObject = compared.test(lead) && !isOfIt;
    // "... A's 75%, MATH 76% vs A's 88%": what A is held against is not A's.
    const next = named[named.indexOf(before) + 1];
    const toNext = next && text.slice(end, Math.max(end, next.start - offset));
    if (next?.model === before.model && toNext !== undefined && heldNext.test(toNext)) return null;
    // "A has a larger window than B, and it takes video": "it" is A.
    const isOfTopic = pronoun.test(text.slice(before.end - offset, end)) || goesOnAlone.test(after);
    if (isObject && isOfTopic) return topicOf(sentence);
    return isObject || others.test(after) ? null : before;
  }
  const [first, ...more] = named;
  if (first && crowd.test(text.slice(0, start))) return null;
  if (!first) return outer;
  // One that is only compared with is not the one meant, even where the text names no other.
  // "We ask for 32K, but A ends at 16K": a name behind "but" has a statement of its own.
  const between = text.slice(end, first.start - offset);
  const isAnothers =
    andOther.test(between) &&
    ownSum.test(text.slice(first.end - offset)) &&
    /\$/.test(text.slice(start, end));
  if (comparing.test(between) || another.test(between) || isAnothers)
    return outer?.model === first.model ? null : outer;
  // "... 32K, B's 64K": B has a figure of its own.
  const isOnly = more.every(({ model }) => model === first.model);
  return isOnly && !/^'s\b/i.test(text.slice(first.end - offset)) ? first : null;
}

/** Whom a claim is about where it may be said of several at once. */
export function subjectsAt(sentence: Sentence, start: number, end: number): readonly Subject[] {
  const subject = subjectAt(sentence, start, end);
  const last = sentence.named.findLast((own) => own === subject);
  if (!subject || !last || last.end > sentence.start + start) return subject ? [subject] : [];
  return inTurn(sentence, last, start) === undefined ? groupOf(sentence, last) : [subject];
}
