import type { Layout, Sentence, Subject } from '../../claims/layout.ts';
import { isOneWord, type Named, nobody } from '../../claims/named.ts';
import { partWords } from '../../language/multiples.ts';
import { pattern } from '../../language/pattern.ts';
import type { Said } from './said.ts';

/** Who is compared with whom. */
export type Compared = {
  readonly first: Subject;
  /** All that it is held against: "than A and B". */
  readonly others: readonly Subject[];
  /** Whether the text says which of them the figure is said of. */
  readonly isDirected: boolean;
};

const marked = pattern`(?:{heldAgainst}|{outdoing}|{winsBy})\.?,?\s+(?:{the}\s+|{for}\s+|{both}\s+)?(?:{sibling}\s+)?$`;
const markedAfter = pattern`(?:{heldAgainst}|{outdoing}|{winsBy}|{heldAgainstAfter})\.?,?\s+(?:{the}\s+|{for}\s+|{both}\s+)?(?:{sibling}\s+)?$`;
const compares = pattern`{than}|{heldAgainst}|{heldAgainstAfter}`;
/** «Вдвое дороже.»: what is dearer than nothing that is said. */
const ofNone = pattern`^\s*{outdoing}(?=\s*(?:$|[.!)-]|{input}|{output}))`;
/** "A third of A": the one right behind a part is what it is a part of. */
const partOf = pattern`(?:${partWords})\s+{fraction}\s+(?:{the}\s+)?$`;
const listed = pattern`^\s*(?:,|\/|{and}|,\s*{and})\s+$`;
const from = pattern`{fromModel}\s+(?:{the}\s+)?$`;
const into = pattern`{toModel}\s+(?:{the}\s+)?$`;
/** "дешевле у A" is said of A. */
const ofHolder = pattern`{outdoing}\s+у\s+$`;
const possessive = /^'s?\s/;
const lookBack = 40;

/** Whom a comparison is about; null where that is not certain. */
export function comparedBy(
  { text, start: offset, named, outer }: Sentence,
  said: Said,
  pair: Layout['pair'],
): Compared | null {
  const at = (own: Named) => own.start - offset;
  const beforeName = (own: Named) => text.slice(Math.max(0, at(own) - lookBack), at(own));
  const isAfter = (own: Named) => at(own) >= said.start;
  const isMarked = (own: Named) =>
    isAfter(own)
      ? markedAfter.test(beforeName(own)) ||
        partOf.test(beforeName(own)) ||
        (possessive.test(text.slice(own.end - offset)) &&
          at(own) - said.end < 12 &&
          !isOwnThought.test(text.slice(said.end, Math.max(said.end, at(own)))))
      : marked.test(beforeName(own)) || partOf.test(beforeName(own));
  const chosen = chosenOf(text, named, said);
  if (chosen) return chosen;
  const switched = switchedBetween(named, beforeName) ?? arrowBetween(text, offset, named);
  if (switched) return switched;
  const objects = named.filter(isMarked);
  // What stands behind a dash is another thought; what is surely held against comes first.
  const isNear = (own: Named) => isAfter(own) && !/\s-\s|[;!?]/.test(text.slice(said.end, at(own)));
  const isSure = (own: Named) => marked.test(beforeName(own)) && !ofHolder.test(beforeName(own));
  const ofPart = said.form === 'part' && objects.find((own) => isAfter(own) && partOf.test(beforeName(own)));
  const object =
    (ofPart || undefined) ??
    objects.find((own) => isNear(own) && isSure(own)) ??
    objects.find((own) => isNear(own) && at(own) < said.to) ??
    objects.findLast((own) => !isAfter(own)) ??
    objects.find(isNear);
  const models = new Set(named.map(({ model }) => model));
  if (!object) {
    // "than last year" is held against something else.
    const clause = clauseAfter.exec(text.slice(said.end, said.to))?.[0] ?? '';
    const rest = clause.slice(ofNone.exec(clause)?.[0].length ?? 0);
    if (compares.test(rest.replaceAll(/_/g, ''))) return null;
    const before = named.findLast((own) => own.end - offset <= said.start);
    // "Both are cheaper": than whom is not said.
    if (before && named.some((own) => own !== before && isOneWord(own, before))) return null;
    const [only, ...more] = models.size === 2 ? [...models] : [];
    if (only !== undefined && more[0] !== undefined) {
      const first = before ?? named[0];
      const second = named.find(({ model }) => model !== first?.model);
      // "It costs $10, B's costs the same, and C's $15": C has a thought of its own.
      if (
        said.form === 'same' &&
        second &&
        isOwnThought.test(text.slice(said.end, Math.max(said.end, at(second))))
      )
        return outer && first && valid(outer, [first]) ? { first, others: [outer], isDirected: true } : null;
      const gap = before ? text.slice(before.end - offset, said.start) : '';
      // "A, with a markup of 20 % - and B": each has a thought of its own.
      if (said.way === null || said.isExtra)
        if (named.some((own) => parted.test(between(text, said, at(own)).replace(/\s-\s$/, '')))) return null;
      return first && second && valid(first, [second])
        ? {
            first,
            others: [second],
            isDirected: before !== undefined && (isClose.test(gap) || goesOn.test(gap)),
          }
        : null;
    }
    const one = models.size === 1 ? named[0] : models.size === 0 ? outer : null;
    const both = named.find(({ among }) => among)?.among ?? pair;
    const other = one && both?.includes(one.model) ? both.find((id) => id !== one.model) : undefined;
    if (one && other !== undefined) {
      const second = { model: other, guessed: false };
      return valid(one, [second]) ? { first: one, others: [second], isDirected: before !== undefined } : null;
    }
    if (models.size === 0 && pair)
      return {
        first: { model: pair[0], guessed: false },
        others: [{ model: pair[1], guessed: false }],
        isDirected: false,
      };
    return null;
  }
  // "A vs B: B is 5x cheaper" is said of the one that is named last.
  const last = named.findLast((own) => own.end - offset <= said.start);
  if (last && last !== object && last.model === object.model && !isMarked(last)) {
    const rest = named.filter(({ model }) => model !== last.model);
    const [second] = rest;
    const isPair = second && rest.every(({ model }) => model === second.model);
    return isPair && valid(last, [second]) ? { first: last, others: [second], isDirected: true } : null;
  }
  const others: Named[] = [object];
  for (let index = named.indexOf(object) + 1; index < named.length; index++) {
    const [last, next] = [others.at(-1), named[index]];
    if (!last || !next) break;
    if (!isOneWord(last, next) && !listed.test(text.slice(last.end - offset, at(next)))) break;
    // "than A and B is slower": the last begins another clause.
    const rest = text.slice(next.end - offset, next.end - offset + 12);
    if (isOwnClause.test(rest)) break;
    others.push(next);
  }
  const held = new Set(others.map(({ model }) => model));
  const isFree = (own: Named) => !held.has(own.model);
  const plain = named.filter((own) => isFree(own) && !objects.includes(own));
  const first =
    plain.findLast((own) => own.end - offset <= said.start) ??
    // "It is 5x cheaper than A and cheaper than B" is said of neither.
    (outer && !held.has(outer.model) && named.every((own) => !isFree(own) || isSure(own)) ? outer : null) ??
    named.findLast((own) => isFree(own) && own.end - offset <= said.start) ??
    plain.find(isAfter) ??
    (pair?.includes(object.model)
      ? { model: pair.find((id) => id !== object.model) ?? nobody, guessed: false }
      : null);
  return first && valid(first, others) ? { first, others, isDirected: true } : null;
}

/** Up to the next part of the sentence; «дешевле, чем у других» is one. */
const clauseAfter = pattern`^(?:[^,:;]|,\s(?={than}))*`;
/** What stands between a comparison and a name that has a thought of its own. */
const isOwnThought = pattern`{and}|{but}|[.;:]`;
/** Another thought begins there; a dash right before the figure parts nothing. */
const parted = /\s-\s|[;!?]/;
/** What stands between a figure and a name. */
const between = (text: string, { start, end }: Said, at: number) =>
  at >= end ? text.slice(end, at) : text.slice(at, start);

const isClose = pattern`^\s*(?:{is}|is|are|{pays}|comes in|it.s|has|имеет|,)?\s*(?:{around}\s+|{nearly}\s+|{most}\s+|{least}\s+|{the}\s+|{for}\s+){0,2}[~≈]?$`;
/** "A is cheaper on input but pricier on output": the second is said of A, too. */
const goesOn = pattern`^\s*(?:is|are)?\s*(?:{cheaper}|{dearer}|{less}|{greater})[^,;:.()]{0,30}\s(?:{and}|{but})\s+$`;
const isOwnClause = /^\s*(?:is|are|has|costs|was|стоит|дешевле|дороже)(?!\p{L})/iu;

const valid = (first: Subject, others: readonly Subject[]) =>
  first.model !== nobody && others.every(({ model }) => model !== nobody && model !== first.model);

/** "Switching from A to B": what is saved is said of B. */
function switchedBetween(named: readonly Named[], before: (own: Named) => string): Compared | null {
  const left = named.find((own) => from.test(before(own)));
  const taken =
    left && named.find((own) => own.start > left.end && own.start - left.end < 30 && into.test(before(own)));
  return left && taken && valid(taken, [left]) ? { first: taken, others: [left], isDirected: true } : null;
}

const arrow = /^\s*(?:→|->|=>|-->)\s*$/;

/** "A → B saves 30 %" is said of B. */
function arrowBetween(text: string, offset: number, named: readonly Named[]): Compared | null {
  const at = named.findIndex((own, index) => {
    const next = named[index + 1];
    return next !== undefined && arrow.test(text.slice(own.end - offset, next.start - offset));
  });
  const [left, taken] = [named[at], named[at + 1]];
  return left && taken && valid(taken, [left]) ? { first: taken, others: [left], isDirected: true } : null;
}

const amongStart = pattern`^[^\p{L}]*(?:[^:.!?]{0,30}[:.!?]\s+)?(?:\p{L}+\s+){0,2}?{amongStart}\s+_`;

/** "Of A and B, A is the cheaper one": the one that is named twice, against the others. */
function chosenOf(text: string, named: readonly Named[], said: Said): Compared | null {
  if (said.form !== 'order' || !amongStart.test(text)) return null;
  const twice = named.filter(({ model }, at) => named.findIndex((own) => own.model === model) < at);
  const [first] = twice;
  const others = named.filter(
    ({ model }, at) => model !== first?.model && named.findIndex((own) => own.model === model) === at,
  );
  return first &&
    new Set(twice.map(({ model }) => model)).size === 1 &&
    others.length > 0 &&
    valid(first, others)
    ? { first, others: others.slice(0, 1), isDirected: others.length === 1 }
    : null;
}
