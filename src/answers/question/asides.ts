import type { Catalog } from '../../catalog/catalog.ts';
import type { Topic } from '../../catalog/words.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { readAsides, type Said } from '../../language/match.ts';
import { type Leaning, type SpokenSpan, spanIn } from '../../language/spans.ts';
import type { Details } from '../../subjects/query.ts';
import { keysIn, keysOf } from './frames.ts';
import type { Reading } from './reading.ts';

/** What narrows a question that is read apart from what it is about, and the atoms by which it narrows these topics. */
export type Asides = {
  /** Phrases of every section that narrows. */
  readonly said: readonly Said[];
  /** Null where the topics have no use for days, or none are said. */
  readonly span: SpokenSpan | null;
  readonly used: ReadonlySet<number>;
};

/** Topics that days narrow. */
const dated: readonly Topic[] = ['changes', 'lifecycle', 'release_date', 'family', 'replacement'];

/** The sections that narrow each topic. */
const sectionsOf: Readonly<Partial<Record<Topic, readonly string[]>>> = {
  changes: ['changes'],
  lifecycle: ['changes'],
  release_date: ['changes'],
  about_bot: ['bot'],
  price: ['judged', 'changes'],
  tokens: ['texts'],
};

/** The words of a question without those of names. */
function wordsOf({ atoms, mentions, products }: Reading): string[] {
  const isName = (at: number) => [...mentions, ...products].some(({ from, to }) => from <= at && at < to);
  return atoms.map(({ text }, at) => (isName(at) ? '' : text));
}

/** Whether shutdowns are asked about as what has happened. */
function leaningOf(said: readonly Said[]): Leaning {
  const kinds = keysIn(said, 'changes');
  return kinds.includes('retiring') && !kinds.includes('retired') ? 'ahead' : 'back';
}

/** The phrases of every section that narrows. */
export function narrowingIn(catalog: Catalog, reading: Reading): Said[] {
  const words = wordsOf(reading);
  return readAsides(lexiconOf(catalog), reading.atoms, (at) => words[at] !== '');
}

/** All that narrows a question on these topics. */
export function asidesOf(
  catalog: Catalog,
  reading: Reading,
  topics: readonly Topic[],
  today: string,
): Asides {
  const words = wordsOf(reading);
  const said = narrowingIn(catalog, reading);
  const span = topics.some((topic) => dated.includes(topic)) ? spanIn(words, leaningOf(said), today) : null;
  const sections = new Set(topics.flatMap((topic) => sectionsOf[topic] ?? []));
  const own = said.filter((one) => [...sections].some((section) => keysOf(one, section).length > 0));
  const used = [...own, ...(span ? [span] : [])].flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, index) => from + index),
  );
  return { said, span, used: new Set(used) };
}

/** Which changes are asked about; null for all of them. */
export function changeIn({ said }: Asides): Details['change'] {
  const kinds = new Set(keysIn(said, 'changes').map((kind) => (kind === 'retired' ? 'retiring' : kind)));
  // A "new price cut" is one of prices.
  if (kinds.size > 1) kinds.delete('new');
  const [only, ...others] = kinds;
  return others.length > 0 ? null : ((only as Details['change']) ?? null);
}

const abouts = ['ai', 'coverage', 'freshness', 'how', 'sources'] as const;

/** What is asked of the bot itself. */
export function aboutIn({ said }: Asides): Details['about'] {
  const spoken = keysIn(said, 'bot');
  return abouts.find((about) => spoken.includes(about)) ?? 'what';
}

/** Words of what has happened to a price: "has it got cheaper", "did it go up", «подешевел ли». */
const happened =
  /^(?:has|have|did|got|gotten|went|gone|dropped|fell|fallen|rose|risen|cut|cuts|raised|lowered|increased|increase|hike|hikes|drops?|changed|подешевел\p{L}*|подорожал\p{L}*|стал\p{L}*|снизил\p{L}*|повысил\p{L}*|вырос\p{L}*|упал\p{L}*|менял\p{L}*|изменил\p{L}*)$/u;

/** Whether it is asked what became of prices or models, and not what they are. */
export function asksWhatChanged({ said, span }: Asides, { atoms, values }: Reading): boolean {
  const kinds = keysIn(said, 'changes');
  const ofPrice = kinds.includes('cheaper') || kinds.includes('dearer');
  if (ofPrice && values.some(({ kind }) => kind === 'money')) return false;
  return (ofPrice && atoms.some(({ text }) => happened.test(text))) || (kinds.length > 0 && span !== null);
}
