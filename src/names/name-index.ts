import type { Qualifiers } from './qualifiers.ts';
import type { Lexicon } from './read.ts';

/** What is needed of a model to find it by name. */
export type NamedModel = {
  readonly id: string;
  readonly name: string;
  readonly lab: { readonly id: string; readonly name: string };
  readonly aliases: readonly string[];
  readonly listings: Iterable<NamedOffer>;
};

export type NamedOffer = {
  readonly provider: string;
  readonly id: string;
  readonly qualifiers: Qualifiers;
};

/** A bare name for several models; `members` newest first. */
export type NamedFamily = {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly means: string | null;
  readonly succession: boolean;
  readonly members: readonly string[];
};

export type NameSources = {
  readonly models: Iterable<NamedModel>;
  readonly families: Iterable<NamedFamily>;
  /** Further names, each of one model. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Offers that belong to no model anybody knows. */
  readonly unplaced: Iterable<{
    readonly provider: string;
    readonly id: string;
    readonly name: string | null;
  }>;
};

/** A name that is one model's and no other's; `model` is an index into `bearers`. */
export type Known = {
  readonly model: number;
  readonly how: 'id' | 'name' | 'alias';
  readonly qualifiers: Qualifiers;
};

/** One model, with what a match needs to know of it. */
export type Bearer = {
  readonly id: string;
  /** The first word of its name: claude, gpt. */
  readonly brand: string;
  readonly labWords: ReadonlySet<string>;
  /** The day in its own id: it is that snapshot and no other. */
  readonly date: string | null;
  readonly isPreview: boolean;
  /** Words of its own names, and those of them that hold a digit: no provider may add one. */
  readonly words: Set<string>;
  readonly numbers: Set<string>;
};

/** One way to write a model, as a set of words. */
type Spelling = { readonly model: number; readonly words: ReadonlySet<string> };

/** Names that are listed although nobody knows which model they are: their first provider, and their words. */
export type Listed = { readonly providers: ReadonlyMap<string, string>; readonly words: ReadonlySet<string> };

/** All names of a catalog, prepared to be looked up. Grows while it is built, then stays as it is. */
export type Names = {
  readonly bearers: Bearer[];
  /** Indexes into `bearers`. */
  readonly byId: Map<string, number>;
  readonly lexicon: Lexicon;
  readonly keys: Map<string, Known>;
  readonly families: Map<string, NamedFamily>;
  /** Providers' ids as they are written, in lower case. */
  readonly offers: Map<string, Known>;
  readonly offerKeys: Map<string, Known>;
  /** Models by their words in any order: all words, and those without the ones that people leave out. */
  readonly full: Map<string, number[]>;
  readonly reduced: Map<string, number[]>;
  readonly spellings: Spelling[];
  /** Indexes into `spellings`. */
  readonly byWord: Map<string, number[]>;
  /** Every word of `full`. */
  readonly vocabulary: Set<string>;
  /** Words that tell the models of one brand apart. */
  readonly siblings: Map<string, Set<string>>;
  /** Providers of ids that contradict the model they are sold as, by name key. */
  readonly apart: Map<string, string>;
  /** Prepared when it is first asked for. */
  readonly listed: () => Listed;
};

/** An id without the folders before it. */
export function bareId(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** Adds a signature of a model. */
export function addSignature({ full, vocabulary }: Names, key: string, model: number): void {
  addTo(full, key, model);
  for (const word of key.split(' ')) vocabulary.add(word);
}

/** Adds to the list of a key. */
export function addTo(map: Map<string, number[]>, key: string, value: number): void {
  const known = map.get(key);
  if (!known) map.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}
