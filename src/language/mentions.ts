import type { Catalog } from '../catalog/catalog.ts';
import { find, namesOf, recognise } from '../catalog/find.ts';
import type { ProductsFile } from '../catalog/phrase-schema.ts';
import { createMemo } from '../memo.ts';
import { nameKey } from '../names/key.ts';
import type { Names } from '../names/name-index.ts';
import { productWords, routerWords } from '../names/parts.ts';
import type { Match } from '../names/resolve.ts';
import { areOfOneName } from '../names/together.ts';
import type { Atom } from './atoms.ts';
import { longestName } from './known-names.ts';
import { isLearnedWord } from './known-words.ts';
import { knows, type Lexicon } from './lexicon.ts';
import { readLabels, readProducts } from './match.ts';
import type { Mention } from './mention.ts';
import { hasDigit, purpose, wordsOf } from './name-words.ts';
import { zerosOf } from './numbers.ts';
import { withVersions } from './versions.ts';
import { writtenIds } from './written-ids.ts';

/** Atoms `from` to `to` (not included) that name an app or a plan, with the id of the lab that makes it; null where no lab does. */
export type ProductMention = {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly kind: ProductsFile[string]['kind'];
  readonly maker: string | null;
};

/** What a text names, each from left to right. */
export type Named = {
  readonly mentions: readonly Mention[];
  /** Their names are no mentions: Claude Code is no Claude. */
  readonly products: readonly ProductMention[];
};

const joiner = /^(?:and|or|vs|versus|against|with|than|to|и|или|против|с|чем)$/;
const longest = 8;
/** Ids have more words: moonshot-v1-128k-vision-preview. */
const longestWritten = 12;
/** "Does Gemini 2.5 Flash image input cost more?" asks about no model for images. */
const kindOfInput = /^(?:image|audio|video|vision)$/;
const takingIn = /^(?:inputs?|understanding|recognition)$/;
/** Said of nothing but models. */
const onlyNames = /^(?:coder|codex|guard|reranker)$/;
const measure = /^(?:outputs?|inputs?|tokens?|context|length|window|size|effort)$/;
/** "How do I command a robot?" names nobody. */
const doer = /^(?:i|you|we|they|to|can|could|should|must)$/;
/** More than can be compared: the rest would change nothing. */
const mostMentions = 8;
const named =
  /^(?:models?|api|version|alternative|replacement|successor|competitor|equivalent|endpoint|llm)$/;
const version = /^[a-zа-я]{0,2}\d{1,2}(?:\.\d+)*[a-jln-wyzа-йлн-я]?$/u;

/** What a number before it is of: a month, or a word for thousands and more. */
const isCounted = ({ kind, text }: Atom) =>
  kind === 'date' || (text.length > 2 && zerosOf(text) > 0) || /^(?:трлн|trillion)$/.test(text);

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

/** A name that is a model's without a guess, whatever more it says. */
function isWhole({ outcome, how }: Match): boolean {
  return outcome === 'found' && (how === 'id' || how === 'name' || how === 'alias');
}

/** The ids and addresses of a text by their atoms; of "gpt-5/haiku" no folder is a vendor's, so that those are two names. */
function idsIn({ lexicon }: Names, text: string, atoms: readonly Atom[]) {
  let at = 0;
  return writtenIds(text).flatMap((id) => {
    while ((atoms[at]?.start ?? Number.POSITIVE_INFINITY) < id.start) at += 1;
    const from = at;
    while ((atoms[at]?.end ?? Number.POSITIVE_INFINITY) <= id.end) at += 1;
    const folders = id.text.split('/').slice(0, -1);
    const isPath = folders.every((folder) => lexicon.vendors.has(folder) || routerWords.has(folder));
    return at > from && (id.isLink || isPath) ? [{ ...id, from, to: at }] : [];
  });
}

/** Words that one model alone has, though its name has more: "grok code fast". */
function isOnly({ outcome, how, candidates }: Match): boolean {
  return outcome === 'found' && how === 'family' && candidates.length === 0;
}

const kept = createMemo<Match>(2000);
const keptTogether = createMemo<boolean>(4000);

const areTogether = (names: Names, some: readonly string[], others: readonly string[]): boolean =>
  keptTogether(names, `${some.join()} ${others.join()}`, () => areOfOneName(names, some, others));

function recognised(catalog: Catalog, name: string, today: string): Match {
  return kept(catalog, `${today} ${name}`, () => recognise(catalog, name, today));
}

/** No version has so many whole ones and a part. */
const score = /^[2-9]\d[.,]\d/;

/** The names of models in a text, at most `mostMentions`, the longest first, and those of products that are none. */
export function mentionsIn(
  catalog: Catalog,
  text: string,
  atoms: readonly Atom[],
  lexicon: Lexicon,
  today: string,
): Named {
  const names = namesOf(catalog);
  const { form, isPhrase, isNamed, isStrong, isForeign, begins, naming } = wordsOf(names, lexicon, atoms);
  const slice = (from: number, to: number) => {
    let out = '';
    for (let at = from; at < to; at++) {
      const atom = atoms[at];
      if (!atom) break;
      if (at > from) out += text.slice(atoms[at - 1]?.end ?? 0, atom.start);
      out += form(at) === atom.text ? text.slice(atom.start, atom.end) : form(at);
    }
    return out;
  };
  const signBefore = (at: number) => text[(atoms[at]?.start ?? 0) - 1] ?? '';
  const mayStart = (at: number) => atoms[at]?.before !== 'joined' || signBefore(at) === '/';
  const mayEnd = (to: number) =>
    (to >= atoms.length || atoms[to]?.before !== 'joined' || /[/'’]/.test(signBefore(to))) &&
    !(kindOfInput.test(atoms[to - 1]?.text ?? '') && takingIn.test(atoms[to]?.text ?? ''));
  const goesOn = (at: number) => atoms[at] !== undefined && atoms[at]?.before !== 'break';

  /** From an atom on, the first that keeps words round it from being a name: of an id all must be foreign. */
  const foreignFrom = (from: number, most: number): number => {
    let start = from;
    while (start > 0 && atoms[start]?.before === 'joined') start -= 1;
    for (let at = from; at < most; at = start) {
      let end = at + 1;
      while (atoms[end]?.before === 'joined') end += 1;
      let isBarrier = true;
      for (let own = start; own < end && isBarrier; own++) isBarrier = isForeign(own);
      if (isBarrier) return at;
      start = end;
    }
    return most;
  };

  /** A name of one model as its catalog writes it, in several words, and whatever brackets stand in it. */
  const writtenAt = (from: number): Mention | null => {
    if (!begins(from)) return null;
    const count = longestName(
      names,
      (count) => {
        const to = from + count;
        if (to > atoms.length || count > longestWritten || purpose.test(form(to - 1))) return null;
        // "Opus 5 ($5/$25)" is no Opus 5.5.
        if (atoms[to - 1]?.kind === 'money') return null;
        const isApart =
          count > 1 &&
          atoms[to - 1]?.before === 'break' &&
          !/^ ?[()[\]] ?$/.test(text.slice(atoms[to - 2]?.end ?? 0, atoms[to - 1]?.start ?? 0));
        return isApart ? null : slice(from, to);
      },
      (count) => mayEnd(from + count),
    );
    const to = from + count;
    const isVerb =
      atoms[to - 1]?.text === 'a' &&
      (doer.test(atoms[from - 1]?.text ?? '') || (goesOn(to) && !isPhrase(to)));
    if (count === 0 || isVerb) return null;
    const match = recognised(catalog, slice(from, to), today);
    return match.outcome === 'unknown' ? null : { from, to, match };
  };

  const readAt = (from: number): Mention | null => {
    if (!mayStart(from)) return null;
    const written = writtenAt(from);
    if (written && !(goesOn(written.to) && isNamed(written.to))) return written;
    const read = isNamed(from) ? guessedAt(from, written?.to ?? from) : null;
    if (!written || !read) return written ?? read;
    return read.to > written.to && read.match.outcome !== 'unknown' ? read : written;
  };

  /** Where a name must end that begins at an atom: before what no name has, and before a word of another name. */
  const barrierAt = (from: number, end: number): number => {
    let last: readonly string[] = [];
    const barrier = foreignFrom(from, end);
    for (let at = from; at < barrier; at++) {
      const own = naming(at);
      if (own.length === 0) continue;
      if (last.length > 0 && last !== own && !areTogether(names, last, own)) return at;
      last = own;
    }
    return barrier;
  };

  /** A name that is read word by word, and is longer than one that is known. */
  const guessedAt = (from: number, known: number): Mention | null => {
    let end = from + 1;
    while (end < atoms.length && end - from < longest && goesOn(end) && isNamed(end)) end += 1;
    // Ids hold words that nobody knows: a joined run is tried as a whole.
    let joinedEnd = from + 1;
    while (atoms[joinedEnd]?.before === 'joined' && joinedEnd - from < 12) joinedEnd += 1;
    const startsWithName = isStrong(from) || (end - from > 1 && /\p{L}/u.test(form(from)));
    if (!startsWithName) return null;
    const barrier = barrierAt(from, Math.max(end, joinedEnd));
    for (let to = joinedEnd > end ? joinedEnd : end; to > known; to = Math.min(to, end + 1) - 1) {
      if (to > barrier || !mayEnd(to)) continue;
      if (to === from + 1 && !isStrong(from)) continue;
      let [holdsStrong, holdsPhrase] = [false, false];
      for (let at = from; at < to; at++) {
        holdsStrong ||= isStrong(at);
        holdsPhrase ||= isPhrase(at);
      }
      const isFamily = names.families.has(nameKey(slice(from, to)));
      holdsStrong ||= isFamily && to - from > 1;
      if (!holdsStrong && holdsPhrase) continue;
      const match = recognised(catalog, slice(from, to), today);
      if (match.outcome === 'unknown' || (!holdsStrong && !isExact(match))) continue;
      const edges = [from, to - 1].some(
        (at) =>
          isPhrase(at) &&
          !(at === from && isStrong(at)) &&
          !hasDigit.test(atoms[at]?.text ?? '') &&
          // At the end of what is said it is a product: "how much is gemini flash image?"
          !(
            at > from &&
            productWords.has(atoms[at]?.text ?? '') &&
            (!goesOn(to) || onlyNames.test(atoms[at]?.text ?? ''))
          ),
      );
      if (to - from > 1 && edges && !isExact(match) && !isOnly(match) && !isFamily) continue;
      if (to === from + 1 && isPhrase(from) && !isExact(match) && match.how === 'typo') continue;
      return { from, to, match };
    }
    if (known > from) return null;
    const isOutside = (at: number) => !hasDigit.test(form(at)) && isPhrase(at);
    let to = Math.max(end, joinedEnd);
    while (to > joinedEnd && isOutside(to - 1)) to -= 1;
    const name = slice(from, to);
    return isStrong(from) && hasDigit.test(name) ? { from, to, match: find(catalog, name, today) } : null;
  };

  /** A name of many models, a word that none of them has and a number: "claude opera 2". */
  const isOfNobody = ({ to, match }: Mention) => {
    const [word, number] = [atoms[to], atoms[to + 1]];
    if (match.how !== 'family' || word?.kind !== 'word' || !goesOn(to) || !number || !goesOn(to + 1))
      return false;
    const behind = atoms[to + 2]?.text ?? '';
    const isEnd = !goesOn(to + 2) || knows(lexicon, behind) || isLearnedWord(behind);
    const isKnown = knows(lexicon, word.text) || isLearnedWord(word.text);
    return isEnd && !isKnown && !isStrong(to) && version.test(number.text);
  };

  /** A name followed by a number that no model of that name has: nobody's. */
  const ghost = (mention: Mention): Mention => {
    if (isOfNobody(mention)) {
      const to = mention.to + 2;
      return { from: mention.from, to, match: find(catalog, slice(mention.from, to), today) };
    }
    const next = atoms[mention.to];
    if (
      !next ||
      !goesOn(mention.to) ||
      (next.kind !== 'word' && next.kind !== 'count' && next.kind !== 'size')
    )
      return mention;
    if (!version.test(next.text) && next.kind !== 'size') return mention;
    if (next.kind === 'word' && isStrong(mention.to)) return mention;
    // "7 августа 2025", "1 трлн": the number belongs to what follows it.
    const behind = atoms[mention.to + 1];
    const isOfNext = behind !== undefined && goesOn(mention.to + 1) && isCounted(behind);
    if (isOfNext && /^\d+$/.test(next.text)) return mention;
    const to = mention.to + 1;
    // "Haiku 4.5 3/15", "Haiku 4.5 73.3": behind a version stands a pair or a score.
    const hasVersion = hasDigit.test(slice(mention.from, mention.to));
    const isPair = behind?.before === 'joined' && signBefore(to) === '/' && hasDigit.test(behind.text);
    if (hasVersion && (isPair || score.test(next.text))) return mention;
    return { from: mention.from, to, match: find(catalog, slice(mention.from, to), today) };
  };

  /** A name with what stands in a bracket behind it, where that is a name too: "Mistral Large (24.11)", "opus[1m]". */
  const withBracket = (mention: Mention): Mention => {
    const start = atoms[mention.from]?.start ?? 0;
    const end = atoms[mention.to - 1]?.end ?? 0;
    const bracket = /^ ?[([][a-z\d][^()[\]]{0,20}[)\]]/.exec(text.slice(end, end + 24));
    if (!bracket) return mention;
    const match = recognised(catalog, text.slice(start, end + bracket[0].length), today);
    if (!match.model || !isWhole(match)) return mention;
    let { to } = mention;
    while ((atoms[to]?.end ?? Number.POSITIVE_INFINITY) <= end + bracket[0].length) to += 1;
    return { from: mention.from, to, match };
  };

  /** "A llama" is an animal, "a llama model" is not. */
  const isOrdinary = ({ from, to }: Mention) =>
    to === from + 1 &&
    /^an?$/.test(atoms[from - 1]?.text ?? '') &&
    !hasDigit.test(atoms[from]?.text ?? '') &&
    !named.test(atoms[to]?.text ?? '');

  // "Llama 3.1 Community License" is no model: a longer name of something else holds the whole of the mention.
  let labels: ReturnType<typeof readLabels> | undefined;
  const isWithinLabel = ({ from, to }: Mention) => {
    labels ??= readLabels(lexicon, atoms);
    return labels.some((label) => label.from <= from && to <= label.to && label.to - label.from > to - from);
  };

  /** An ordinary word that stands beside a named model as another one of it: "gpt-6 luna vs sol". */
  const comparedAt = (at: number, known: readonly Mention[]): Mention | null => {
    const word = form(at);
    if (!lexicon.ordinary.has(word) || knows(lexicon, word) || names.lexicon.labs.has(word)) return null;
    if (!names.families.has(word) && !names.keys.has(nameKey(word))) return null;
    const isJoiner = (own: number) => joiner.test(atoms[own]?.text ?? '');
    const isListed = text.slice(atoms[at - 1]?.end ?? 0, atoms[at]?.start ?? 0).startsWith(',');
    const end = isJoiner(at - 1) ? at - 1 : isListed ? at : null;
    const after = known.some(({ to }) => to === end);
    const before = isJoiner(at + 1) && known.some(({ from }) => from === at + 2);
    const match = after || before ? recognised(catalog, slice(at, at + 1), today) : null;
    return match && match.outcome !== 'unknown' ? { from: at, to: at + 1, match } : null;
  };
  const withCompared = (found: Mention[]): Mention[] => {
    if (found.length === 0) return found;
    for (const at of atoms.keys()) {
      const isTaken = found.length >= mostMentions || found.some(({ from, to }) => from <= at && at < to);
      const compared = isTaken ? null : comparedAt(at, found);
      if (compared) found.push(compared);
    }
    return found.sort((a, b) => a.from - b.from);
  };

  // "Claude max output" is asked of a model, "Claude Max" of a plan.
  const isPlan = ({ to }: { readonly to: number }) =>
    !(atoms[to - 1]?.text === 'max' && measure.test(atoms[to]?.text ?? ''));
  const sold = new Map(
    readProducts(lexicon, atoms)
      .filter(isPlan)
      .map((product) => [product.from, product]),
  );
  const products: ProductMention[] = [];
  const mentions: Mention[] = [];
  const ids = new Map(idsIn(names, text, atoms).map((id) => [id.from, id]));
  for (let at = 0; at < atoms.length && mentions.length < mostMentions; ) {
    const id = ids.get(at);
    const called = id && recognised(catalog, id.text, today);
    if (id && called && isWhole(called)) {
      mentions.push({ from: at, to: id.to, match: called });
      at = id.to;
      continue;
    }
    // What else stands in the address of a page is nobody's name.
    if (id?.isLink) {
      at = id.to;
      continue;
    }
    const product = sold.get(at);
    const written = product && writtenAt(at);
    if (product && !(written && written.to > product.to)) {
      const own = catalog.products[product.product];
      if (own)
        products.push({ from: at, to: product.to, name: own.name, kind: own.kind, maker: own.maker ?? null });
      at = product.to;
      continue;
    }
    const found = readAt(at);
    if (!found) {
      at += 1;
      continue;
    }
    const mention = ghost(found);
    const whole = withBracket(mention);
    if (!isOrdinary(mention) && !isWithinLabel(mention)) mentions.push(whole);
    at = whole.to;
  }
  const all = withVersions(atoms, withCompared(mentions), (name) => recognised(catalog, name, today));
  return { mentions: all, products };
}

/** Whether a brand is named beside one of its own models: "is pixtral from mistral" names one model. */
export function isMaker({ match }: Mention, mentions: readonly Mention[]): boolean {
  return (
    match.brand !== null &&
    mentions.some(({ match: { model } }) => model !== null && match.candidates.includes(model))
  );
}
