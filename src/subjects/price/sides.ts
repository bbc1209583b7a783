import type { Figure } from '../../claims/figure.ts';
import type { PriceSide } from '../../claims/finding.ts';
import { pattern } from '../../language/pattern.ts';
import type { Lexeme } from './lexemes.ts';
import { type Item, inRun, isOfCache, isSideOf, type SideKind, sideKinds } from './sums.ts';
import type { Surroundings } from './surroundings.ts';

const comma = /^\s*,\s*$/;

/** What sides that stand together say of one figure: "cached" and "input" is cached input. */
function combined(own: readonly Lexeme[]): SideKind | null {
  const said = own.flatMap(({ kind }) => sideKinds.find((side) => side === kind) ?? []);
  return said.find((side) => side !== 'input' && side !== 'output') ?? said.at(-1) ?? null;
}

/** The side that stands right beside a figure alone: "$5 in", "output: 25"; null where none does. */
function ownSide(text: string, [item, ...others]: readonly Item[]): SideKind | null {
  if (!item || others.length > 0 || !isTight(text, [item])) return null;
  return combined(item.after) ?? combined(item.before.slice(-1));
}

/** Whether a number without a sign is the other side of a sum beside it: "$5 in and 25 out", "0.95 in, $4 out". */
export function isOtherSide(text: string, groups: readonly (readonly Item[])[], at: number): boolean {
  const group = groups[at] ?? [];
  const side = ownSide(text, group);
  if (side === null) return false;
  const start = ([own]: readonly Item[]) => own?.before[0]?.start ?? own?.start ?? 0;
  return [groups[at - 1], groups[at + 1]].some((other, index) => {
    const [first, last] = index === 0 ? [other, group] : [group, other];
    const isSum = other?.[0] && !other[0].isBare && !other[0].isNone;
    const beside = isSum ? ownSide(text, other) : null;
    return (
      beside !== null &&
      beside !== side &&
      inRun.test(text.slice(first?.at(-1)?.tail ?? 0, Math.max(first?.at(-1)?.tail ?? 0, start(last ?? []))))
    );
  });
}

/** The figures without a sign that stand as input and output side by side, one of which is at a place: "1.40 in, 2.20 out". */
export function barePair(
  text: string,
  groups: readonly (readonly Item[])[],
  at: number,
): readonly Item[] | null {
  const own = groups[at] ?? [];
  if (own.length > 1) return own.length === 2 ? own : null;
  const side = ownSide(text, own);
  if (side !== 'input' && side !== 'output') return null;
  const from = side === 'input' ? at : at - 1;
  const [first, second] = [groups[from] ?? [], groups[from + 1] ?? []];
  const [input, output] = [first[0], second[0]];
  const arePlain = [input, output].every((item) => item?.isBare && item.unit === null);
  if (
    !input ||
    !output ||
    !arePlain ||
    ownSide(text, first) !== 'input' ||
    ownSide(text, second) !== 'output'
  )
    return null;
  const next = output.before[0]?.start ?? output.start;
  return inRun.test(text.slice(input.tail, Math.max(input.tail, next))) ? [input, output] : null;
}

/** The sides of three figures by their sizes: what is cached costs least, output most. */
function threeSides(figures: readonly Figure[]): readonly (readonly PriceSide[])[] | null {
  const [a, b, c] = figures.map(({ value }) => value);
  if (a === undefined || b === undefined || c === undefined) return null;
  if (b < a && a <= c) return [['input'], ['cache-read'], ['output']];
  return c < a && a <= b ? [['input'], ['output'], ['cache-read']] : null;
}

export const plainUnknown: readonly PriceSide[] = ['input', 'output'];

const inList = pattern`^\s*(?:,|{and}|&|\/|,\s*{and})\s*$`;

/** "Input and output cost $3 and $15": the sides of figures that stand in a list as their sides do. */
export function listedSides(
  text: string,
  groups: readonly (readonly Item[])[],
): ReadonlyMap<Item, PriceSide> {
  const sides = new Map<Item, PriceSide>();
  for (const [at, [first]] of groups.entries()) {
    const before = first?.before ?? [];
    if (before.length < 2) continue;
    const row = groups.slice(at, at + before.length).flat();
    const isList = row.every((own, index) => {
      const last = row[index - 1];
      const isPlain = own.after.length === 0 && (last === undefined || own.before.length === 0);
      return isPlain && (last === undefined || inList.test(text.slice(last.tail, own.start)));
    });
    if (!isList || row.length !== before.length) continue;
    for (const [index, own] of row.entries()) {
      const side = before[index] && combined([before[index]]);
      if (side) sides.set(own, side);
    }
  }
  return sides;
}

/** "Output $15 and $5": figures of one side that stand in a list, one a model. */
export function rowsOf(
  text: string,
  groups: readonly (readonly Item[])[],
  list: ReadonlyMap<Item, PriceSide>,
): ReadonlyMap<Item, { readonly at: number; readonly of: number; readonly side: PriceSide }> {
  const rows = new Map<Item, { at: number; of: number; side: PriceSide }>();
  for (let from = 0; from < groups.length; from++) {
    const [first] = groups[from] ?? [];
    const side =
      first && !list.has(first) && first.after.length === 0 ? combined(first.before.slice(-1)) : null;
    if (!first || !side) continue;
    const row = [first];
    for (const [own, ...others] of groups.slice(from + 1)) {
      const last = row.at(-1) ?? first;
      const isPlain =
        own && others.length === 0 && own.before.length + own.after.length === 0 && !list.has(own);
      if (!isPlain || last.unit !== null || !inList.test(text.slice(last.tail, own.start))) break;
      row.push(own);
    }
    if (row.length > 1) for (const [at, own] of row.entries()) rows.set(own, { at, of: row.length, side });
    from += row.length - 1;
  }
  return rows;
}

/** Whether a side stands right beside the figures. */
export function isTight(text: string, [first, ...others]: readonly Item[]): boolean {
  const side = first?.before.at(-1);
  return (
    (others.at(-1) ?? first)?.after.length !== 0 ||
    (first !== undefined && side !== undefined && isSideOf(text, side, first.start))
  );
}

/** Which figure of a group is for what; null where nobody can say. */
export type Sides = { readonly sides: readonly (readonly PriceSide[])[]; readonly hasSide: boolean };

export function sidesOf(text: string, group: readonly Item[], about: Surroundings): Sides | null {
  const [first] = group;
  // "128K output, $7/$33": a pair behind a comma is an item of its own.
  const isApart = (own: Lexeme) => group.length === 2 && comma.test(text.slice(own.end, first?.start));
  const before = (first?.before ?? []).filter((own) => !isApart(own));
  const after = group.at(-1)?.after ?? [];
  if (group.length === 1) {
    const own = after.length > 0 ? combined([...before.filter(isOfCache).slice(-1), ...after]) : null;
    if (own) return { sides: [[own]], hasSide: true };
    // "Both input and output cost $3"
    if (before.length === 2 && before.every(({ kind }) => kind === 'input' || kind === 'output'))
      return { sides: [['input']], hasSide: false };
    const one = combined(before.slice(-1));
    if (one) return { sides: [[one]], hasSide: true };
    const [label, ...others] = about.sides;
    return label && others.length === 0
      ? { sides: [label], hasSide: true }
      : { sides: [plainUnknown], hasSide: false };
  }
  const list = before.length === group.length ? before : after.length === group.length ? after : null;
  if (list) return { sides: list.map((own) => [combined([own]) ?? 'input']), hasSide: true };
  if (about.sides.length === group.length) return { sides: about.sides, hasSide: true };
  const one = combined(before.slice(-1)) ?? combined(after);
  if (group.length === 2) {
    // Reading from a cache costs less than writing into it, whichever is said first.
    const isRising = (group[0]?.figure.value ?? 0) <= (group[1]?.figure.value ?? 0);
    if (one === 'cache-read')
      return { sides: isRising ? cacheSides : cacheSides.toReversed(), hasSide: true };
    if (one !== null || about.sides.length === 1) return null;
    return { sides: [['input'], ['output']], hasSide: true };
  }
  const three = group.length === 3 && one === null ? threeSides(group.map(({ figure }) => figure)) : null;
  return three && { sides: three, hasSide: true };
}

const cacheSides: readonly (readonly PriceSide[])[] = [['cache-read'], ['cache-write']];
