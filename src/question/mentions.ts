import type { Catalog } from '../catalog/catalog.ts';
import { namesOf } from '../catalog/catalog-names.ts';
import { find, recognise } from '../catalog/find.ts';
import type { Match } from '../catalog/match.ts';
import { nameKey } from '../catalog/name-key.ts';
import type { Atom } from '../command/phrases/atoms.ts';
import { knows, type Lexicon } from '../command/phrases/lexicon.ts';
import { createMemo } from '../memo.ts';
import { wordsOf } from './mention-words.ts';

/** Atoms `from` to `to` (not included) that name a model, or look as if they did. */
export type Mention = { readonly from: number; readonly to: number; readonly match: Match };

const longest = 8;
/** More than can be compared: the rest would change nothing. */
const mostMentions = 8;
const hasDigit = /\d/;
const named =
  /^(?:models?|api|version|alternative|replacement|successor|competitor|equivalent|endpoint|llm)$/;
const version = /^[a-zа-я]{0,2}\d{1,2}(?:\.\d+)*[a-jln-wyzа-йлн-я]?$/u;

/** A found name that says no more than the model's own names. */
function isExact({ outcome, how, qualifiers }: Match): boolean {
  const { variant, effort, region } = qualifiers;
  return (
    outcome === 'found' &&
    (how === 'id' || how === 'name' || how === 'alias') &&
    !variant &&
    !effort &&
    !region
  );
}

const kept = createMemo<Match>(2000);

function recognised(catalog: Catalog, name: string, today: string): Match {
  return kept(catalog, `${today} ${name}`, () => recognise(catalog, name, today));
}

/** The names of models in a text, at most `mostMentions`, from left to right, the longest first. */
export function mentionsIn(
  catalog: Catalog,
  text: string,
  atoms: readonly Atom[],
  lexicon: Lexicon,
  today: string,
): Mention[] {
  const names = namesOf(catalog);
  const { forms, isNamed, isStrong } = wordsOf(names, lexicon, atoms);
  const slice = (from: number, to: number) => {
    let out = '';
    for (let at = from; at < to; at++) {
      const atom = atoms[at];
      if (!atom) break;
      if (at > from) out += text.slice(atoms[at - 1]?.end ?? 0, atom.start);
      out += forms[at] === atom.text ? text.slice(atom.start, atom.end) : (forms[at] ?? '');
    }
    return out;
  };
  const signBefore = (at: number) => text[(atoms[at]?.start ?? 0) - 1] ?? '';
  const mayStart = (at: number) => atoms[at]?.before !== 'joined' || signBefore(at) === '/';
  const mayEnd = (to: number) =>
    to >= atoms.length || atoms[to]?.before !== 'joined' || /[/'’]/.test(signBefore(to));
  const goesOn = (at: number) => atoms[at] !== undefined && atoms[at]?.before !== 'break';

  const readAt = (from: number): Mention | null => {
    if (!mayStart(from) || !isNamed(from)) return null;
    let end = from + 1;
    while (end < atoms.length && end - from < longest && goesOn(end) && isNamed(end)) end += 1;
    // Ids hold words that nobody knows: a joined run is tried as a whole.
    let joinedEnd = from + 1;
    while (atoms[joinedEnd]?.before === 'joined' && joinedEnd - from < 12) joinedEnd += 1;
    const startsWithName = isStrong(from) || (end - from > 1 && /\p{L}/u.test(forms[from] ?? ''));
    if (!startsWithName) return null;
    const ends = Array.from({ length: end - from }, (_, index) => end - index);
    for (const to of [...new Set([joinedEnd, ...ends])].sort((a, b) => b - a)) {
      if (to <= from || !mayEnd(to)) continue;
      if (to === from + 1 && !isStrong(from)) continue;
      const match = recognised(catalog, slice(from, to), today);
      if (match.outcome === 'unknown') continue;
      const edges = [from, to - 1].some(
        (at) => knows(lexicon, atoms[at]?.text ?? '') && !hasDigit.test(atoms[at]?.text ?? ''),
      );
      let holdsStrong = false;
      for (let at = from; at < to; at++) holdsStrong ||= isStrong(at);
      const isFamily = names.families.has(nameKey(slice(from, to)));
      if (to - from > 1 && edges && !isExact(match) && !isFamily) continue;
      if (!holdsStrong && (!isExact(match) || atoms.slice(from, to).some(({ text }) => knows(lexicon, text))))
        continue;
      if (
        to === from + 1 &&
        knows(lexicon, atoms[from]?.text ?? '') &&
        !isExact(match) &&
        match.how === 'typo'
      )
        continue;
      return { from, to, match };
    }
    return isStrong(from) && hasDigit.test(slice(from, Math.max(end, joinedEnd)))
      ? {
          from,
          to: Math.max(end, joinedEnd),
          match: find(catalog, slice(from, Math.max(end, joinedEnd)), today),
        }
      : null;
  };

  /** A name followed by a number that no model of that name has: nobody's. */
  const ghost = (mention: Mention): Mention => {
    const next = atoms[mention.to];
    if (
      !next ||
      !goesOn(mention.to) ||
      (next.kind !== 'word' && next.kind !== 'count' && next.kind !== 'size')
    )
      return mention;
    if (!version.test(next.text) && next.kind !== 'size') return mention;
    if (next.kind === 'word' && isStrong(mention.to)) return mention;
    const to = mention.to + 1;
    return { from: mention.from, to, match: find(catalog, slice(mention.from, to), today) };
  };

  /** "A llama" is an animal, "a llama model" is not. */
  const isOrdinary = ({ from, to }: Mention) =>
    to === from + 1 &&
    /^an?$/.test(atoms[from - 1]?.text ?? '') &&
    !hasDigit.test(atoms[from]?.text ?? '') &&
    !named.test(atoms[to]?.text ?? '');

  const mentions: Mention[] = [];
  for (let at = 0; at < atoms.length && mentions.length < mostMentions; ) {
    const found = readAt(at);
    if (!found) {
      at += 1;
      continue;
    }
    const mention = ghost(found);
    if (!isOrdinary(mention)) mentions.push(mention);
    at = mention.to;
  }
  return mentions;
}
