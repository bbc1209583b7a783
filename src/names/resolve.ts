import {
  findByAllNames,
  findByFewerWords,
  findByWords,
  type Meaning,
  mayDrop,
  nothing,
  qualifying,
} from './by-words.ts';
import { namesInLink, readingsOfCall, saidInId } from './client-marks.ts';
import { mostNameLetters, nameKey } from './key.ts';
import type { Known, NamedFamily, Names } from './name-index.ts';
import { type Qualifiers, unqualified } from './qualifiers.ts';
import { type Kind, type NameRead, readName, signature, takePath } from './read.ts';
import { correctionsOf, isBold } from './typo.ts';

/** How a name was understood. `candidates` are the other models it could have meant, or the nearest that exist. */
export type Match = {
  readonly query: string;
  readonly outcome: 'found' | 'ambiguous' | 'unknown';
  readonly model: string | null;
  readonly candidates: readonly string[];
  readonly how: 'id' | 'name' | 'alias' | 'family' | 'typo' | null;
  /** The family whose bare name was taken for the newest of its main line. */
  readonly brand: string | null;
  readonly qualifiers: Qualifiers;
  /** A provider that lists this name although nobody knows which model it is. */
  readonly listedBy: string | null;
};

type Corrected = NameRead & { readonly bold: boolean };

/** The query with each misspelt word as each of the known words it may be; at most a handful of readings. */
function correctedReadings(names: Names, read: NameRead): Corrected[] {
  const better = read.words.map(({ kind, text }) => (kind === 'own' ? correctionsOf(text, names) : []));
  if (better.every((list) => list.length === 0)) return [];
  let readings: Corrected[] = [{ ...read, words: [], bold: false }];
  for (const [index, word] of read.words.entries()) {
    const known = better[index] ?? [];
    const spellings = known.length > 0 ? known : [word.text];
    readings = readings
      .flatMap((reading) =>
        spellings.map((text) => ({
          ...reading,
          words: [...reading.words, { ...word, text }],
          bold: reading.bold || isBold(word.text, text),
        })),
      )
      .slice(0, 6);
  }
  return readings;
}

const regionIds: Readonly<Record<string, string>> = { asia: 'apac', europe: 'eu', usgov: 'us-gov' };
const fillers = new Set(['with', 'budget', 'effort', 'tokens', 'mode']);

/** What a name says beyond its model: the words of the kinds that were left out of it. */
function qualifiersIn({ words, date, region }: NameRead, dropped: ReadonlySet<Kind>): Qualifiers {
  const texts = (...kinds: Kind[]) => {
    const own = words.filter(
      ({ text, kind }) => kinds.includes(kind) && dropped.has(kind) && !fillers.has(text),
    );
    return own.map(({ text }) => text);
  };
  const effort = texts('effort');
  const isOff = effort.some((text) =>
    ['no', 'non', 'none', 'nothink', 'nonthinking', 'nonreasoning'].includes(text),
  );
  const regions = texts('region').map((text) => regionIds[text] ?? text);
  return {
    date,
    variant: texts('preview', 'variant').join('-') || null,
    region: [...(region ? [region] : []), ...regions].join('-') || null,
    effort: isOff ? 'none' : effort.join('-') || null,
  };
}

/** Whether a model is generally available today. */
export type Available = (id: string) => boolean;

const mostWords = 24;

function result(query: string, outcome: Match['outcome'], rest: Partial<Match>): Match {
  return {
    query,
    outcome,
    model: null,
    candidates: [],
    how: null,
    brand: null,
    qualifiers: unqualified,
    listedBy: null,
    ...rest,
  };
}

function exactMatch(names: Names, query: string, known: Known, qualifiers = known.qualifiers): Match {
  return result(query, 'found', {
    model: names.bearers[known.model]?.id ?? null,
    how: known.how,
    qualifiers,
  });
}

function familyMatch(query: string, family: NamedFamily, isAvailable: Available): Match {
  const { id, main, succession, members } = family;
  const meant = main ?? (succession || members.length === 1 ? members : []);
  const chosen = meant.find(isAvailable) ?? meant[0];
  if (!chosen) return result(query, 'ambiguous', { candidates: members });
  return result(query, 'found', {
    model: chosen,
    candidates: members.filter((member) => member !== chosen),
    how: 'family',
    brand: main ? id : null,
  });
}

/** An id that a provider uses exactly so, also behind the folders that a client puts before it. */
function offerMatch(names: Names, query: string): Match | null {
  let written = query.trim().toLowerCase();
  for (;;) {
    const known = names.offers.get(written);
    if (known) return exactMatch(names, query, known);
    const end = written.indexOf('/');
    if (end < 0 || /\s/.test(written.slice(0, end))) return null;
    written = written.slice(end + 1);
  }
}

/** A name as it is written behind the folders of vendors: `deepseek/deepseek-chat-v3.1`. */
function folderMatch(names: Names, query: string): Match | null {
  if (!query.includes('/')) return null;
  const { name, region } = takePath(query.trim().toLowerCase(), names.lexicon);
  const known = name.includes('/') ? undefined : names.keys.get(nameKey(name));
  return known ? exactMatch(names, query, known, { ...known.qualifiers, region }) : null;
}

/** One word with the signs that ids have. */
const looksLikeId = /^\S*[-/:@_]\S*$/;

function meaningMatch(
  names: Names,
  query: string,
  read: NameRead,
  meaning: Meaning,
  how: Match['how'],
): Match {
  const ids = meaning.models.flatMap((model) => names.bearers[model]?.id ?? []);
  const qualifiers = qualifiersIn(read, meaning.dropped);
  if (!meaning.chosen) return result(query, 'ambiguous', { candidates: ids, qualifiers });
  return result(query, 'found', {
    model: ids[0] ?? null,
    candidates: ids.slice(1),
    how: how ?? (meaning.how === 'alias' && looksLikeId.test(query) ? 'id' : meaning.how),
    qualifiers,
  });
}

function byFewerWords(names: Names, read: NameRead, isAvailable: Available): Meaning | null {
  const found = findByFewerWords(names, read, nothing, isAvailable);
  if (found || !read.words.some(({ kind }) => qualifying.has(kind))) return found;
  return findByFewerWords(names, read, qualifying, isAvailable);
}

/** A family by its curated name, beside words that qualify its model: "sonnet (thinking)", or with its typos corrected. */
function curatedFamily(
  names: Names,
  query: string,
  read: NameRead,
  isAvailable: Available,
  how: Match['how'],
): Match | null {
  const own = read.words.filter(({ kind }) => kind === 'own').map(({ text }) => text);
  const family = names.families.get(nameKey(own.join(' ')));
  if (!family) return null;
  const match = familyMatch(query, family, isAvailable);
  const model = match.model === null ? undefined : names.byId.get(match.model);
  if (model !== undefined && !mayDrop(names, model, read, qualifying)) return null;
  return { ...match, how: match.how && (how ?? match.how), qualifiers: qualifiersIn(read, qualifying) };
}

function byWords(
  names: Names,
  query: string,
  read: NameRead,
  isAvailable: Available,
  how: Match['how'],
  isWhole = false,
): Match | null {
  const isForeign = read.words.some(
    ({ text, kind }) => kind === 'own' && !names.vocabulary.has(text) && !names.lexicon.labs.has(text),
  );
  const curated = curatedFamily(names, query, read, isAvailable, how);
  if (curated) return curated;
  const meaning = isForeign
    ? null
    : (findByWords(names, read) ??
      findByAllNames(names, read) ??
      (isWhole ? null : byFewerWords(names, read, isAvailable)));
  if (!meaning || (meaning.isGuess && meaning.models.length === 1)) {
    const { providers } = names.listed();
    const listedBy = providers.get(nameKey(query)) ?? providers.get(signature(read.words, nothing));
    if (listedBy) return result(query, 'unknown', { listedBy });
  }
  return meaning && meaningMatch(names, query, read, meaning, how);
}

/** Whether a word other than a lab's comes twice, outside of brackets: those are two names. */
function saysTwice({ lexicon }: Names, { words }: NameRead): boolean {
  const texts = words
    .filter(({ text, marked }) => !marked && !lexicon.vendors.has(text))
    .map(({ text }) => text);
  return new Set(texts).size < texts.length;
}

export type Resolved = { readonly match: Match; readonly read: NameRead | null };

/** Whether a name says which model it is, and not only of which line. */
function isSure({ outcome, how }: Match, name: string): boolean {
  return outcome === 'found' && how !== 'typo' && (how !== 'family' || /\d/.test(name));
}

/** The model whose page an address is of. */
function ofLink(names: Names, query: string, paths: readonly string[], isAvailable: Available): Resolved {
  for (const path of paths) {
    const { match, read } = asCalled(names, path, isAvailable);
    if (isSure(match, path)) return { match: { ...match, query }, read };
  }
  return { match: result(query, 'unknown', {}), read: null };
}

/** What both say. */
function joined(own: Qualifiers, more: Qualifiers): Qualifiers {
  const both = (key: 'variant' | 'effort') => [own[key], more[key]].filter(Boolean).join('-') || null;
  return {
    date: own.date ?? more.date,
    region: more.region ?? own.region,
    variant: both('variant'),
    effort: both('effort'),
  };
}

/** What was found, with the region and the packing that are written before and behind it and that its offer does not state. */
function said({ match, read }: Resolved, query: string): Resolved {
  const { region, variant, ...others } = match.qualifiers;
  if (match.model === null || (match.how !== 'id' && match.how !== 'name')) return { match, read };
  const own = saidInId(query, { id: match.model });
  const isSaid = own.variant === null || variant?.includes(own.variant);
  const qualifiers = {
    ...others,
    region: region ?? own.region,
    variant: isSaid ? variant : [own.variant, variant].filter(Boolean).join('-'),
  };
  return { match: { ...match, qualifiers }, read };
}

/** A name as it stands, else without what a client wrote round it. */
function asCalled(names: Names, query: string, isAvailable: Available): Resolved {
  const plain = asWritten(names, query, isAvailable);
  if (query.length > mostNameLetters) return plain;
  if (plain.match.outcome === 'found' && plain.match.how !== 'typo') return said(plain, query);
  for (const [index, { name, qualifiers }] of readingsOfCall(query).entries()) {
    const { match, read } = asWritten(names, name, isAvailable);
    const isMeant = index === 0 ? match.outcome === 'found' && match.how !== 'typo' : isSure(match, name);
    const called = { ...match, query, qualifiers: joined(match.qualifiers, qualifiers) };
    if (isMeant) return said({ match: called, read }, query);
  }
  return plain;
}

/** As `find`, without looking for the nearest of an unknown name. */
export function resolveName(names: Names, query: string, isAvailable: Available): Resolved {
  const paths = query.length > mostNameLetters || !query.includes('/') ? null : namesInLink(query);
  return paths ? ofLink(names, query, paths, isAvailable) : asCalled(names, query, isAvailable);
}

function asWritten(names: Names, query: string, isAvailable: Available): Resolved {
  const unknown = result(query, 'unknown', {});
  if (query.length > mostNameLetters) return { match: unknown, read: null };
  const key = nameKey(query);
  if (!key) return { match: unknown, read: null };
  const exact = names.keys.get(key);
  const family = names.families.get(key);
  // "Command" is what an old model alone was called before it became a brand.
  const isBrands = family?.main != null && !query.includes('/');
  if (exact && !(family && (exact.how === 'alias' || isBrands)))
    return { match: exactMatch(names, query, exact), read: null };
  if (family) return { match: familyMatch(query, family, isAvailable), read: null };
  const offer = offerMatch(names, query);
  if (offer) return { match: offer, read: null };
  const offerKey = names.offerKeys.get(key);
  if (offerKey) return { match: exactMatch(names, query, offerKey), read: null };
  const inFolder = folderMatch(names, query);
  if (inFolder) return { match: inFolder, read: null };
  const read = readName(query, names.lexicon);
  if (read.words.length === 0 || read.words.length > mostWords || saysTwice(names, read))
    return { match: unknown, read: null };
  const match = byWords(names, query, read, isAvailable, null);
  if (match) return { match, read };
  const readings = correctedReadings(names, read).flatMap(
    (own) => byWords(names, query, own, isAvailable, 'typo', own.bold) ?? [],
  );
  const found = readings.filter((own) => own.outcome !== 'unknown');
  const models = [...new Set(found.flatMap((own) => own.model ?? own.candidates))];
  const [first] = found;
  if (!first) return { match: unknown, read };
  if (found.length === 1 || models.length === 1) return { match: first, read };
  return { match: result(query, 'ambiguous', { candidates: models }), read };
}
