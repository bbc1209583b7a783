import { pattern } from '../language/pattern.ts';
import { bullet } from './document/rows.ts';
import type { TextLine } from './document/tree.ts';
import type { Sentence, Subject } from './layout.ts';
import { type NamesIn, nobody } from './named.ts';
import type { Naming } from './naming.ts';
import { namesAt } from './spots.ts';

/** How a heading is marked, by its rank: with signs, as a bold line; the deeper ranks are lines that only look like one. */
const isBold = 7;
const looksLikeOne = 8;
const endsOpen = 9;

type Above = {
  readonly rank: number;
  readonly text: string;
  readonly subject: Subject | null;
  readonly scopes: readonly string[];
  /** Whether it is about somebody, so that nothing above it is meant. */
  readonly isAbout: boolean;
  /** Whether it says hardly more than whom it is about, so that what stands below is about nothing else. */
  readonly isItsName: boolean;
  /** What it says of units for all that follows. */
  readonly units: string[];
};

const labelled = /^\s*[\p{L}][\p{L}\d. /()+·-]{0,48}:\s*\S/u;
const longestHeading = 100;
const longestNote = 300;
/** A unit that is stated once: "per 1M tokens", "per image", "USD", "за 1 млн". */
const unit = pattern`(?:{per}|\/)\s?(?:1\s?)?(?:{scale}|m?tok|{token}|{imageUnit}|{minuteUnit}|{secondUnit}|{pageUnit}|{characterUnit})|usd|\$\s?\/`;
const figure = /[$€£]\s?\d/;
/** What a heading may say beside a name: "3. Claude Haiku 4.5 (fast)". */
const longestRest = 25;
const isModel = pattern`^(?:{modelColumn})\s?[:=]`;
const ofLine = pattern`(?<![\p{L}\d])(?:{modelLine})(?![\p{L}\d])`;

/** What the place of a line says of it. */
export type Place = {
  readonly outer: Subject | null;
  /** Whether the nearest heading or item above is hardly more than its name. */
  readonly isOuterNear: boolean;
  readonly scopes: readonly string[];
  readonly isLabelled: boolean;
  readonly heading: string;
  readonly around: string;
};

/** Walks a text from its top: what the headings, items and notes above a place say of it. */
export function sectionsOf(names: NamesIn, naming: Naming) {
  const headings: Above[] = [];
  let parents: Above[] = [];
  let heading = '';
  /** The line right above. */
  let last = '';
  let isLabelled = false;
  /** Whether nothing stands below a marked heading yet. */
  let isBare = true;
  /** Depths of lists in which an item has begun with a model: an item without one is about none. */
  let listed: number[] = [];

  const all = () => [...headings, ...parents];
  const scopesOf = () =>
    all()
      .toReversed()
      .flatMap(({ scopes }) => scopes);
  const aroundOf = (more: readonly string[] = []) =>
    [...new Set([...all().flatMap(({ text, units }) => [text, ...units]), ...more])]
      .filter((own) => own !== '')
      .join('\n');
  const subjectOf = (own: readonly Above[]): Subject | null =>
    own.findLast(({ isAbout }) => isAbout)?.subject ?? null;

  /** A heading of a word or two may be a line that has no name of its own: "Step", "Nemotron:". */
  const shortOf = (text: string) => {
    const own = text.replace(bullet, '').replace(/:\s*$/, '').trim();
    return /^\p{L}[\p{L}\d.-]*(?:\s[\p{L}\d.-]+)?$/u.test(own) && own.length <= 24 ? [own] : [];
  };
  /** What a heading or an item says of what stands below it. */
  const aboveOf = (text: string, start: number, rank: number, named: Sentence['named']): Above => {
    const said = namesAt(names, { text, start });
    const sure = named.filter(({ model, guessed }) => model !== nobody && !guessed);
    const models = [...new Set(named.map(({ model }) => model))];
    const [one] = sure;
    // "GPT-5 series" is more than GPT-5.
    const isLine = one !== undefined && models.length === 1 && ofLine.test(text.slice(one.end - start));
    const name = one === undefined ? '' : text.slice(one.start - start, one.end - start);
    const guess = named.length === 1 && named[0]?.guessed ? named[0] : null;
    const own = isLine ? null : models.length === 1 ? (one ?? guess) : null;
    return {
      rank,
      text: text.trim(),
      subject: own && { model: own.model, guessed: own.guessed },
      scopes: isLine ? [name] : [...said.lines.toReversed(), ...shortOf(text)],
      isAbout: named.length > 0 || (rank <= 7 && naming.isUnknown(text)),
      isItsName: sure.length > 0 && models.length === 1 && text.trim().length - name.length <= longestRest,
      units: [],
    };
  };

  return {
    /** The place of a line that comes next. */
    enter: ({ text, level, depth, isBullet }: TextLine): Place => {
      const words = text.trim();
      isBare = level !== null;
      isLabelled = level === null && (isBullet || labelled.test(words));
      if (level !== null) while ((headings.at(-1)?.rank ?? 0) >= level) headings.pop();
      if (level !== null || (depth === 0 && !isLabelled)) parents = [];
      listed = depth === 0 ? [] : listed.filter((own) => own <= depth);
      if (isBullet) parents = parents.filter(({ rank }) => rank < depth);
      const marked = headings.filter(({ rank }) => rank < looksLikeOne);
      const above = isLabelled ? all() : marked;
      const outer = subjectOf(above);
      const nearest = above.at(-1);
      // Where others of the list begin with a model, an item that does not is about none.
      const isUnnamed = isBullet && outer === null && listed.includes(depth);
      return {
        outer: level !== null ? null : isUnnamed ? { model: nobody, guessed: false } : outer,
        isOuterNear: nearest?.isItsName === true,
        scopes: scopesOf(),
        isLabelled: isLabelled || level !== null,
        heading,
        around: aroundOf(),
      };
    },
    /** Keeps what a line says of those that follow it. */
    leave: ({ text, start, level, depth, isBullet }: TextLine, sentences: readonly Sentence[]): void => {
      const words = text.trim();
      const named = sentences.flatMap((own) => own.named);
      last = words;
      const sure = [...new Set(named.map(({ model }) => model))];
      // "Model: A" above "Input: $1".
      if (level === null && sure.length === 1 && isModel.test(text.replace(bullet, '').trimStart())) {
        while ((headings.at(-1)?.rank ?? 0) >= endsOpen) headings.pop();
        headings.push(aboveOf(text, start, endsOpen, named));
        return;
      }
      if (isBullet) {
        const [first] = named;
        const before = first === undefined ? ':' : text.slice(0, first.start - start).replace(bullet, '');
        const isLead = first !== undefined && before.length <= 12;
        const isFirst = /^[^\p{L}\d]*(?:[\p{L}\d]+\s)?$/u.test(before) && first?.model !== nobody;
        parents = parents.filter(({ rank }) => rank < depth);
        if (isFirst) listed.push(depth);
        if (isLead || !/[.?!]$/.test(words)) parents.push(aboveOf(text, start, depth, isLead ? named : []));
        // An item that is a heading of those beside it: "- GPT:".
        if (words.endsWith(':') && words.length <= longestHeading) {
          while ((headings.at(-1)?.rank ?? 0) >= endsOpen) headings.pop();
          headings.push(aboveOf(text, start, endsOpen, isLead ? named : []));
        }
        return;
      }
      if (words.length <= longestNote && unit.test(words) && !figure.test(words) && level === null)
        headings.at(-1)?.units.push(words);
      const tail = sentences.at(-1);
      // "... and that is all. Gemini:"
      const isTail =
        sentences.length > 1 &&
        tail !== undefined &&
        tail.text.trim().endsWith(':') &&
        words.length > longestHeading;
      if (isTail && tail && tail.text.length <= longestHeading) {
        while ((headings.at(-1)?.rank ?? 0) >= looksLikeOne) headings.pop();
        headings.push(aboveOf(tail.text, tail.start, endsOpen, tail.named));
        heading = tail.text.trim();
        parents = [];
        return;
      }
      const isHeading =
        /\p{L}/u.test(words) &&
        words.length <= longestHeading &&
        (words.endsWith(':') || !/[.?!]$/.test(words));
      if (level !== null || (isHeading && (!isLabelled || words.endsWith(':')))) {
        const rank = level ?? (words.endsWith(':') ? endsOpen : looksLikeOne);
        while ((headings.at(-1)?.rank ?? 0) >= rank) headings.pop();
        headings.push(aboveOf(text, start, rank, named));
        heading = words;
        parents = [];
      } else if (!isLabelled) {
        while ((headings.at(-1)?.rank ?? 0) >= looksLikeOne) headings.pop();
        heading = words;
      }
    },
    /** Ends the section of the last heading with what stands in it; right below a heading it is no more than a line. */
    end: (): void => {
      if (isBare) return;
      while ((headings.at(-1)?.rank ?? 0) >= isBold) headings.pop();
      headings.pop();
      parents = [];
      listed = [];
      heading = '';
      last = '';
    },
    /** The place of a table that comes next, above the line of `notes`. */
    ofTable: (notes: string) => {
      const note = notes.trim();
      isBare = false;
      const below = note.length <= longestNote && unit.test(note) && !figure.test(note) ? [note] : [];
      const above = last.length <= longestNote ? [last] : [];
      return { scopes: scopesOf(), subject: subjectOf(all()), around: aroundOf([...above, ...below]) };
    },
  };
}
