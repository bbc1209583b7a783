import type { Catalog } from '../catalog/catalog.ts';
import type { Atom } from '../language/atoms.ts';
import { lexiconOf } from '../language/lexicon.ts';
import { mentionsIn } from '../language/mentions.ts';
import { pattern } from '../language/pattern.ts';
import { createMemo } from '../memo.ts';
import { nameKey } from '../names/key.ts';
import { effortWords, idleWords, productWords, spokenWords, variantWords } from '../names/parts.ts';
import type { Piece } from './piece.ts';
import type { Words } from './plain-text.ts';
import { exactModel } from './scope.ts';
import { holding } from './spans.ts';

/** A model named in the text; `guessed` where only its line is named and nothing in the text says which. */
export type Named = {
  readonly start: number;
  readonly end: number;
  readonly model: string;
  readonly guessed: boolean;
  /** Whether it is a word that stands for one or several named before: "both models", "the former". */
  readonly isStandIn?: boolean;
  /** Of whom a word that stands for several denies what is said: "neither". */
  readonly denies?: readonly string[];
  /** Of which models a word such as "the latter" tells one. */
  readonly among?: readonly string[];
};

/** Whether names are one word that stands for several: "both". */
export const isOneWord = (a: Named, b: Named): boolean => a.start === b.start && a.end === b.end;

/** The model of a name that is none of the catalog's, or that means several: what follows it is nobody's claim. */
export const nobody = '';

type Raw = {
  readonly start: number;
  readonly end: number;
  readonly exact: string | null;
  readonly line: readonly string[];
  /** The name as it is compared. */
  readonly key: string;
};

const vague =
  /^(?:large|small|medium|vision|instruct|preview|base|code|fast|chat|turbo|flash|lite|latest|experimental|model)$/i;
const mostModels = 40;

const kept = createMemo<ReadonlySet<string>>(1);

const labNames = (catalog: Catalog) =>
  kept(
    catalog,
    '',
    () =>
      new Set(
        Object.entries(catalog.labs).flatMap(([id, { name }]) => [id, name, ...name.split(' ')].map(nameKey)),
      ),
  );

/** The key of a name that may be written in another alphabet: «Кодестраль». */
const spokenKey = (name: string) =>
  nameKey(name.replaceAll(/\p{L}+/gu, (word) => spokenWords.get(word.toLowerCase()) ?? word));

const pathOn = /^\/\p{L}[\p{L}\d]*-/u;
const tuned = /(?<!\p{L})ft:/iu;
const windowInId = /(?<=\p{L}-|\d-)\d{2,4}k(?=-)/iu;
/** "Qwen License", "Mistral Research License": a name that begins a licence's. */
const ofLicence = pattern`^\s(?:\p{L}[\p{L}-]+\s){0,2}{licence}(?!\p{L})`;
const ofParameters = pattern`{parameters}$`;

const decimal = /^\d+[.,]\d+$/;
/** Models are called after smaller sizes. */
const leastSize = 100;
const sizeOfName = /\db(?![a-z\d])/i;
const sideBehind = pattern`^\s(?:{input}|{output}|{in}|{out})(?!\p{L})`;

/**
 * Names of a piece. A figure behind one that makes a name of nobody's of it is none of its words: "GPT-5 1.25 in",
 * "GLM 4.6 357B".
 */
function foundIn(catalog: Catalog, lower: string, atoms: readonly Atom[], today: string) {
  const read = (own: readonly Atom[]) => mentionsIn(catalog, lower, own, lexiconOf(catalog), today).mentions;
  const found = read(atoms);
  const figures = found.flatMap(({ from, to, match }) => {
    const last = to - from > 1 ? atoms[to - 1] : undefined;
    const isPrice = last && decimal.test(last.text) && sideBehind.test(lower.slice(last.end, last.end + 12));
    const isSize = last?.kind === 'size' && (last.value ?? 0) >= leastSize;
    return match.outcome !== 'found' && last && (isPrice || isSize) ? [{ last, from }] : [];
  });
  if (figures.length === 0) return { atoms, found };
  const parted = atoms.map((own) =>
    figures.some(({ last }) => last === own) ? { ...own, kind: 'money' as const } : own,
  );
  const again = read(parted);
  const isKnown = ({ last, from }: (typeof figures)[number]) => {
    const match = again.find((own) => own.from === from)?.match;
    return match?.outcome === 'found' && (last.kind !== 'size' || !sizeOfName.test(match.model ?? ''));
  };
  return figures.every(isKnown) ? { atoms: parted, found: again } : { atoms, found };
}

/** What a piece names, as it is written there. */
type Found = { readonly mentions: readonly Raw[]; readonly lines: readonly Piece[] };

function rawMentions(catalog: Catalog, { start, lower, ...own }: Words, today: string): Found {
  const labs = labNames(catalog);
  const lines: Piece[] = [];
  // «У Pixtral 12B 24 млрд параметров»: what says so itself is no part of the name.
  const asWords = own.atoms.map((own) =>
    own.kind === 'size' && ofParameters.test(own.text) ? { ...own, kind: 'count' as const } : own,
  );
  const { atoms, found } = foundIn(catalog, lower, asWords, today);
  const mentions = found.flatMap(({ from, to, match }): Raw[] => {
    const key = spokenKey(match.query);
    const place = {
      start: start + (atoms[from]?.start ?? 0),
      end: start + (atoms[to - 1]?.end ?? 0),
      key,
    };
    const isLab = labs.has(key);
    if (isLab || match.how === 'family' || match.outcome === 'ambiguous')
      lines.push({ text: own.text.slice(place.start - start, place.end - start), start: place.start });
    const unclear = isLab ? [] : [{ ...place, exact: nobody, line: [] }];
    // "ft:gpt-4o" is somebody's own, and "gpt-3.5-turbo-16k-0613" another than without what stands between.
    const said = own.text.slice(place.start - start, place.end - start);
    const window = windowInId.exec(said)?.[0].toLowerCase();
    // "Apple M2/M3 Max" is a chip.
    if (chip.test(said) && chipLead.test(own.text.slice(0, place.start - start))) return [];
    const isOwn = tuned.test(own.text.slice(Math.max(0, place.start - start - 3), place.end - start));
    // "Qwen3-Next-80B-A3B-(Thinking)": what stands in the bracket belongs to the name.
    // "Opus-class", "Nemotron-Cascade": neither is the one that is named.
    const goesOn = /^-(?:\(|\p{L}{3})/u.test(own.text.slice(place.end - start, place.end - start + 4));
    const isOther = window !== undefined && !(match.model ?? '').includes(window);
    // "gemini/veo-3.0": who passes it on goes before an id.
    if (match.how === 'family' && pathOn.test(own.text.slice(place.end - start))) return [];
    if (goesOn) return isLab ? [] : [{ ...place, key: '', exact: nobody, line: [] }];
    if (match.outcome !== 'found' || match.model === null || isOwn || isOther) return unclear;
    if (match.how === 'family') return [{ ...place, exact: null, line: [match.model, ...match.candidates] }];
    // A single word ("NeMo") may be anything else, unless it is all of the name.
    const isName =
      to - from > 1 || /\d/.test(match.query) || nameKey(catalog.models.get(match.model)?.name ?? '') === key;
    if (!isName) return [];
    if (match.how === 'typo') return unclear;
    // "Nano (GPT-5)" is a size of what stands in the bracket.
    const [all = '', size = ''] =
      sizeAhead.exec(own.text.slice(Math.max(0, place.start - start - 12), place.start - start)) ?? [];
    const sized =
      size !== '' && own.text[place.end - start] === ')'
        ? exactModel(catalog, `${said} ${size}`, today)
        : null;
    return sized === null
      ? [{ ...place, exact: match.model, line: [] }]
      : [{ ...place, start: place.start - all.length, exact: sized, line: [] }];
  });
  // Makers that are no line of models ("Google"), where they are no part of a name.
  const taken = [
    ...mentions,
    ...lines.map((own) => ({ start: own.start, end: own.start + own.text.length })),
  ];
  for (const atom of atoms) {
    const at = start + atom.start;
    const isMaker = atom.kind === 'word' && atom.text.length > 2 && labs.has(nameKey(atom.text));
    if (isMaker && taken.every((one) => one.end <= at || one.start > at))
      lines.push({ text: atom.text, start: at });
  }
  return { mentions, lines };
}

const sizeAhead = /(?<![\p{L}\d-])(\p{L}{3,8})\s?\(\s?$/u;
const chip = /^m\d$/i;
const chipLead = /\b(?:apple|mac|macbook|imac)(?:\s(?:pro|air|mini|studio))?\s+(?:m\d\s?\/\s?)*$/iu;

/** Words that say what a model does or how it runs: "Reasoning ✓" names nobody. */
const isVague = (word: string) =>
  productWords.has(word) || effortWords.has(word) || variantWords.has(word) || idleWords.has(word);

/** Words of their names that mean one of these models alone: "Mini", "Claude". */
function nicknames(catalog: Catalog, ids: readonly string[]): Map<string, string> {
  const owners = new Map<string, string | null>([...labNames(catalog)].map((word) => [word, null]));
  for (const id of ids)
    for (const word of new Set((catalog.models.get(id)?.name ?? '').split(/[\s-]+/)))
      if (/^\p{L}{4,}$/u.test(word) && !vague.test(word) && !isVague(word.toLowerCase())) {
        const key = nameKey(word);
        owners.set(key, owners.has(key) && owners.get(key) !== id ? null : id);
      }
  return new Map([...owners].flatMap(([word, id]) => (id === null ? [] : [[word, id] as const])));
}

const lastWord = /^(.+)[\s-](\p{L}{4,})$/u;
const bySize = createMemo<ReadonlyMap<string, readonly string[]>>(1);

/** Models whose names differ in their last word alone, by what they share: Sol, Terra and Luna. */
const siblings = (catalog: Catalog) =>
  bySize(catalog, '', () => {
    const groups = new Map<string, string[]>();
    for (const { id, name } of catalog.models.values()) {
      const [, shared] = lastWord.exec(name) ?? [];
      if (shared && /\d/.test(shared)) groups.set(shared, [...(groups.get(shared) ?? []), id]);
    }
    return groups;
  });

/** These models and those whose names differ from theirs in the last word alone. */
const withSiblings = (catalog: Catalog, ids: readonly string[]) => [
  ...new Set([
    ...ids,
    ...ids.flatMap((id) => {
      const [, shared = ''] = lastWord.exec(catalog.models.get(id)?.name ?? '') ?? [];
      return siblings(catalog).get(shared) ?? [];
    }),
  ]),
];

/** What pieces of a text name. */
export type NamesIn = {
  /** Models, in order. */
  readonly named: readonly Named[];
  /** Lines and makers, as they are written, in order. */
  readonly lines: readonly Piece[];
};

/** All that pieces name, in order. A bare line ("Haiku") is the one model of it that the text names in full. */
export function namesIn(catalog: Catalog, pieces: readonly Words[], today: string): NamesIn {
  // Cells of a table say the same again and again.
  const seen = new Map<string, Found>();
  const found = pieces.map((piece) => {
    const own = seen.get(piece.lower) ?? rawMentions(catalog, { ...piece, start: 0 }, today);
    seen.set(piece.lower, own);
    return {
      mentions: own.mentions.map((one) => ({
        ...one,
        start: one.start + piece.start,
        end: one.end + piece.start,
      })),
      lines: own.lines.map(({ text, start }) => ({
        text: piece.text.slice(start, start + text.length),
        start: start + piece.start,
      })),
    };
  });
  const raw = found.flatMap((own) => own.mentions);
  const exact = [...new Set(raw.flatMap((own) => own.exact || []))].slice(0, mostModels);
  const short = nicknames(catalog, withSiblings(catalog, exact));
  const named = raw.flatMap(({ start, end, exact: own, line, key }): Named[] => {
    const nickname = own === nobody ? short.get(key) : undefined;
    if (nickname !== undefined) return [{ start, end, model: nickname, guessed: false }];
    if (own !== null) return [{ start, end, model: own, guessed: false }];
    const first = catalog.models.get(line[0] ?? '')?.families[0];
    const isMember = (id: string) =>
      line.includes(id) || (first !== undefined && catalog.models.get(id)?.families.includes(first) === true);
    // "Qwen 8B" is no other size of the line.
    const numbers: readonly string[] = key.match(/\d+(?:\.\d+)?/g) ?? [];
    const hasNumbers = (id: string) => {
      const said: readonly string[] =
        nameKey(catalog.models.get(id)?.name ?? '').match(/\d+(?:\.\d+)?/g) ?? [];
      return numbers.every((one) => said.includes(one));
    };
    const members = exact.filter((id) => isMember(id) && hasNumbers(id));
    if (members.length === 1 && members[0]) return [{ start, end, model: members[0], guessed: false }];
    return [
      { start, end, model: (members.length === 0 && line[0]) || nobody, guessed: members.length === 0 },
    ];
  });
  const called = shortNames(pieces, named, short);
  return {
    named: [...named, ...called].sort((a, b) => a.start - b.start),
    // "Muse: Spark 1.1 $1, Spark 1.2 $2": a word that means one model alone may be the line of others.
    lines: [...found.flatMap((own) => own.lines), ...called].sort((a, b) => a.start - b.start),
  };
}

/** A capital letter first: what stands before it is asked for but seldom. */
const capitalised = /(?=[A-Z\u0080-\u{10ffff}])\p{Lu}(?<![\p{L}\d-].)\p{L}{3,}(?![\p{L}\d])/gu;

/** Single words that mean one model in this text, where no longer name stands. */
function shortNames(
  pieces: readonly Piece[],
  named: readonly Named[],
  short: ReadonlyMap<string, string>,
): (Named & Piece)[] {
  if (short.size === 0) return [];
  const taken = holding(named.toSorted((a, b) => a.start - b.start));
  return pieces.flatMap(({ text, start }) =>
    [...text.matchAll(capitalised)].flatMap(({ 0: word, index }) => {
      const place = { start: start + index, end: start + index + word.length };
      const rest = text.slice(index + word.length);
      if (taken(place.start) || ofLicence.test(rest) || /^-\p{L}{3}/u.test(rest)) return [];
      const model = short.get(spokenKey(word));
      return model ? [{ ...place, text: word, model, guessed: false }] : [];
    }),
  );
}
