import { multipleWords } from '../language/multiples.ts';
import { numberWords, wordNumber } from '../language/number-words.ts';
import { pattern } from '../language/pattern.ts';
import { spokenWords } from '../names/parts.ts';
import type { Subject } from './layout.ts';
import { withoutNames } from './mask.ts';
import { type Named, nobody } from './named.ts';
import type { Words } from './plain-text.ts';

/** Where a clause begins, or what stands before one that something is only said of, such as "than both". */
const begins = pattern`(?:^|[.,;:(!?]|\s-)[\s"*]*(?:(?:{and}|{but})\s+)?(?:{byModel}\s+)?$`;
/** «контекст у обеих 200к» */
const holds = pattern`{byModel}\s+$`;
const figureNext = /^\s*(?:-\s*)?[~≈$]?\d/;
const before = pattern`(?:{than}|{versus}\.?|{outdoing}|{for})\s+$`;
const ends = pattern`^\s*(?:$|[.,;:)!]|{are}(?!\p{L}))`;
const said = pattern`(?<former>{former})|(?<latter>{latter})|(?<none>{neither})|(?<pair>{both})|(?:{everyOne})\s+(?<count>${numberWords})(?!\p{L})`;
const mayStand = pattern`{former}|{latter}|{neither}|{both}|{everyOne}`;
const ofModels = pattern`^\s+(?:{ofThem}|{modelsWord})(?!\p{L})`;
/** "Both input and output", "both A and B", "the three (A, B, C)". */
const ofOthers = pattern`^\s+(?:{input}|{output}|{in}|{out}|{text}|{image}|{audio})(?!\p{L})|^\s+[\p{L}-]+\s+{and}\s|^[\s(:]+_`;

/** Models in the order in which they are named, each once. */
const distinct = (named: readonly Subject[]): Subject[] => [
  ...new Map(named.filter(({ model }) => model !== nobody).map((own) => [own.model, own])).values(),
];

/** Remembers whom a text has named so far, for words that stand for them. */
export function namedSoFar() {
  let all: Subject[] = [];
  let last: Subject[] = [];
  return {
    hasAny: () => all.length > 0,
    /** All models of a tier: "mini". */
    ofTier: (tier: string, named: readonly Subject[]): readonly Subject[] =>
      distinct([...all, ...named]).filter(({ model }) => model.split(/[/-]/).includes(tier)),
    add: (named: readonly Subject[]): void => {
      const own = distinct(named);
      if (own.length === 0) return;
      last = own;
      all = distinct([...all, ...own]);
    },
    /** So many models, of the sentence itself, of the last that names any, or of all the text so far; none where that is not certain. */
    of: (count: number, named: readonly Subject[]): readonly Subject[] => {
      const own = distinct(named);
      return (
        [own, own.length > 0 ? own : last, distinct([...all, ...own])].find(
          (group) => group.length === count,
        ) ?? []
      );
    },
  };
}

export type NamedSoFar = ReturnType<typeof namedSoFar>;

/**
 * Words of a sentence that stand for models named before: "both", "all three", "the former". Each model is a name at their
 * place; where it is not certain who is meant, nobody is. What "neither" denies is said of nobody, and kept beside it.
 */
export function standInsIn(
  sentence: Words,
  named: readonly Named[],
  soFar: NamedSoFar,
  topic: Subject | null,
): Named[] {
  if (!soFar.hasAny() && named.length === 0) return [];
  const text = withoutNames({ ...sentence, named });
  const found = [...groupsIn(sentence, text, named, soFar), ...tiersIn(sentence, text, named, soFar)];
  return topic ? [...found, ...objectsIn(sentence, text, topic)] : found;
}

const object = pattern`(?<=(?:{than}|{better}|{worse})\s+)(?:{it})(?!\p{L}|'|\s+\p{L}+s\s)`;
const comparesIt = pattern`{than}|{better}|{worse}`;

/** The model that the sentence before is about where another is held against it: "A beats it", "cheaper than it". */
function objectsIn({ text: said, start }: Words, text: string, { model, guessed }: Subject): Named[] {
  if (!comparesIt.test(said)) return [];
  return object
    .all(text)
    .filter(({ 0: word, index }) => objectEnds.test(text.slice(index + word.length)))
    .map(({ 0: word, index }) => ({
      start: start + index,
      end: start + index + word.length,
      model,
      guessed,
    }));
}

const objectEnds = pattern`^\s*(?:$|[,.;)!]|(?:{and}|{but}|{inRespect}|{for})(?!\p{L}))`;

const tiers = ['mini', 'nano', 'pro', 'flash', 'lite', 'max', 'ultra', 'turbo', 'small', 'medium', 'large'];
/** In another alphabet, where they are no words of their own: «про» and «макс» are. */
const spokenTiers = [...spokenWords].flatMap(([word, own]) =>
  word.length > 3 && own !== 'max' && tiers.includes(own) ? word : [],
);
const tier = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:${[...tiers, ...spokenTiers].join('|')}|\d{1,4}b)(?![\p{L}\d-])`,
  'giu',
);
const theOne = pattern`(?:^|\s){the}\s+$`;
const does = pattern`^(?:\s+{modelsWord})?(?:'s(?!\p{L})|\s+(?:{are}|{costs}|{has}|{lacks}|{takes}|{writes}|{retires}|{released})(?!\p{L})|\s*[:=]|\s+(?:(?:{apartBy}|{by})\s+)?(?:${multipleWords}|{number}\s?(?:%|[x×]|{times})?)?\s*(?:{cheaper}|{dearer})(?!\p{L}))`;

/** A tier that stands for the one model of it that is named: "mini is cheaper", "no vision on mini"; none or several are nobody. */
function tiersIn(sentence: Words, text: string, named: readonly Named[], soFar: NamedSoFar): Named[] {
  return [...text.matchAll(tier)].flatMap(({ 0: word, index }): Named[] => {
    const all = text.slice(0, index);
    const head = theOne.test(all) ? all.trimEnd().replace(/\p{L}+$/u, '') : all;
    const tail = text.slice(index + word.length);
    // "30B total" is a size, "the 30B one" a model.
    if (/\d/.test(word) && head === all && !ofModels.test(tail)) return [];
    // "9.9 Pro" is one name.
    if (/_ ?$/.test(all)) return [];
    if (!(begins.test(head) && does.test(tail)) && !(before.test(head) && ends.test(tail))) return [];
    const [own, ...more] = soFar.ofTier(spokenWords.get(word.toLowerCase()) ?? word.toLowerCase(), named);
    const start = sentence.start + index;
    const model = own && more.length === 0 ? own.model : nobody;
    return [{ start, end: start + word.length, model, guessed: own?.guessed ?? false }];
  });
}

function groupsIn(sentence: Words, text: string, named: readonly Named[], soFar: NamedSoFar): Named[] {
  if (!mayStand.test(sentence.text)) return [];
  return said.all(text).flatMap(({ 0: words, index, groups = {} }): Named[] => {
    const [head, tail] = [text.slice(0, index), text.slice(index + words.length)];
    const isHeld = holds.test(head) && figureNext.test(tail);
    const isObject = isHeld || (before.test(head) && ends.test(tail) && groups.none === undefined);
    if (!(isObject || begins.test(head)) || ofOthers.test(tail)) return [];
    const place = {
      start: sentence.start + index,
      end: sentence.start + index + words.length + (ofModels.exec(tail)?.[0].length ?? 0),
      guessed: false,
      isStandIn: true,
    };
    const earlier = named.filter((own) => own.end <= place.start);
    const group = soFar.of(
      groups.count === undefined ? 2 : (wordNumber(groups.count.toLowerCase()) ?? 0),
      earlier,
    );
    if (groups.none !== undefined)
      return [{ ...place, model: nobody, denies: group.map(({ model }) => model) }];
    const isOne = groups.former !== undefined || groups.latter !== undefined;
    const meant = isOne ? group.slice(...(groups.former === undefined ? [1] : [0, 1])) : group;
    const among = isOne ? { among: group.map(({ model }) => model) } : {};
    if (meant.length === 0) return [{ ...place, model: nobody }];
    return meant.map(({ model, guessed }) => ({ ...place, model, guessed, ...among }));
  });
}
