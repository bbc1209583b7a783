import { plainLetters } from './key.ts';
import {
  effortWords,
  idleWords,
  months,
  nameParts,
  type Part,
  regionWords,
  routerWords,
  variantWords,
} from './parts.ts';
import { takeDate } from './qualifiers.ts';

/** What a word of a name is for: `own` says which model it is, `revision` is a provider's v1. */
export type Kind = 'own' | 'idle' | 'effort' | 'variant' | 'region' | 'preview' | 'revision';
export type Word = { readonly text: string; readonly kind: Kind; readonly marked: boolean };
export type NameRead = {
  readonly words: readonly Word[];
  readonly date: string | null;
  /** From the path before the name, such as `us-east-1`. */
  readonly region: string | null;
};

/** The words that models are told apart by, and those that only say who serves them. */
export type Lexicon = {
  readonly words: ReadonlySet<string>;
  readonly vendors: ReadonlySet<string>;
  readonly labs: ReadonlySet<string>;
};

const cloudRegion = /^[a-z]{2,}(?:-[a-z]+)+-?\d$/;
const vertexProject = /^projects\/[^/]+\/locations\/([^/]+)\//;
const bedrockRevision = /(?:-?v|-)\d+:\d+(?::\d+k)?$/;
const yearMonth = /[-_](2[3-9])-(0[1-9]|1[0-2])$/;
/** gemini-2.5-flash-001 */
const googleRevision = /^00[12]$/;
const ascii = /^[\0-\x7f]*$/;
const monthDay = /^(?:0\d|1[0-2])\.\d\d$/;
const budget = /^\d+k?$/;

/** A day in digits is cut out of the text; a month in words is found among the parts. */
function monthIn(parts: readonly Part[]): { readonly date: string; readonly at: number } | null {
  for (let at = 0; at + 1 < parts.length; at++) {
    if (parts[at]?.mark !== '(') continue;
    const month = months.indexOf(parts[at]?.text.slice(0, 3) ?? '');
    const year = parts[at + 1]?.text ?? '';
    if (month >= 0 && /^(?:20)?2\d$/.test(year))
      return { date: `20${year.slice(-2)}-${String(month + 1).padStart(2, '0')}`, at };
  }
  return null;
}

function isVendor(word: string, { words, vendors }: Lexicon): boolean {
  return !words.has(word) && (vendors.has(word) || routerWords.has(word));
}

/**
 * A word right after a version may be the edition of a model that nobody here knows, though a provider is called so too:
 * "gemini 4 neon" is no Gemini 4 of Neon. Only those who are known for serving others are taken for who serves it.
 */
function isEdition(parts: readonly Part[], index: number, { labs }: Lexicon): boolean {
  const { text = '', mark = '' } = parts[index] ?? {};
  const before = parts[index - 1]?.text ?? '';
  return (
    index > 1 &&
    mark !== '(' &&
    mark !== '@' &&
    /^\d+(?:\.\d+)?$/.test(before) &&
    !routerWords.has(text) &&
    !labs.has(text)
  );
}

const isNegation = (text: string) => text === 'no' || text === 'non' || text === 'with';

/** `preview-09-2025`: a preview of that month. */
function monthYear(parts: readonly Part[], index: number): boolean {
  return (
    parts[index - 1]?.text === 'preview' &&
    /^(?:0\d|1[0-2])$/.test(parts[index]?.text ?? '') &&
    /^20\d\d$/.test(parts[index + 1]?.text ?? '')
  );
}

const kindsOfWords = new Map<string, Kind>([
  ...[...regionWords].map((word) => [word, 'region'] as const),
  ...[...effortWords].map((word) => [word, 'effort'] as const),
  ...[...variantWords].map((word) => [word, 'variant'] as const),
  ...[...idleWords].map((word) => [word, 'idle'] as const),
  ['preview', 'preview'],
]);

function kindOf(
  part: Part,
  index: number,
  parts: readonly Part[],
  lexicon: Lexicon,
  isDated: boolean,
): Kind | null {
  const { text, mark } = part;
  const before = parts[index - 1]?.text ?? '';
  const atEdge = index === 0 || index === parts.length - 1;
  const listed = kindsOfWords.get(text);
  if (listed === 'region') {
    if ((mark === '(' || mark === '@' || atEdge) && parts.length > 1) return listed;
  } else if (listed) return listed;
  const code = text.charCodeAt(0);
  const isServer = isVendor(text, lexicon) && !isEdition(parts, index, lexicon);
  if (code >= 97 && !isNegation(text)) return isServer ? null : 'own';
  if (before === 'preview' && monthDay.test(text)) return 'preview';
  if (monthYear(parts, index) || monthYear(parts, index - 1)) return 'preview';
  if (isNegation(text) && effortWords.has(parts[index + 1]?.text ?? '')) return 'effort';
  if (budget.test(text) && Number.parseInt(text, 10) >= (text.endsWith('k') ? 1 : 1000)) {
    const number = Number.parseInt(text, 10);
    const round = text.endsWith('k') || number % 1000 === 0 || number % 1024 === 0;
    const near = effortWords.has(before) || (mark === '(' && effortWords.has(parts[index + 1]?.text ?? ''));
    // claude-opus-4-1-20250805_27K: a thinking budget after the day of a snapshot.
    if (round && (near || (isDated && atEdge && text.endsWith('k')))) return 'effort';
  }
  return isServer ? null : 'own';
}

/** Takes the folders before a name off: `openrouter/google/gemini-2.5-flash` => `gemini-2.5-flash`. */
export function takePath(
  path: string,
  lexicon: Lexicon,
): { readonly name: string; readonly region: string | null } {
  if (!path.includes('/')) return { name: path, region: null };
  const text = path.replace(vertexProject, '$1/').replace(/^~/, '');
  const end = text.lastIndexOf('/');
  let kept = '';
  let region: string | null = null;
  for (const folder of text.slice(0, end).split('/')) {
    const plain = folder.trim();
    if (regionWords.has(plain) || cloudRegion.test(plain)) region = plain;
    else if (!lexicon.vendors.has(plain) || plain.includes(' ')) {
      const parts = nameParts(plain);
      const isName = plain.includes(' ') || parts.every(({ text: word }) => lexicon.words.has(word));
      if (parts.length > 0 && isName) kept += `${plain} / `;
    }
  }
  return { name: kept + text.slice(end + 1), region };
}

/** A name as its words, each with what it is for, and the day that it carries. */
export function readName(name: string, lexicon: Lexicon): NameRead {
  const { name: bare, region } = takePath(
    (ascii.test(name) ? name : plainLetters(name)).toLowerCase(),
    lexicon,
  );
  const plain = bare.includes(':') ? bare.replace(bedrockRevision, '') : bare;
  const joined = yearMonth.test(plain) ? plain.replace(yearMonth, '-$1$2') : plain;
  const { rest, date } = takeDate(joined);
  const parts = nameParts(rest);
  const month = date || parts.length < 3 ? null : monthIn(parts);
  if (month) parts.splice(month.at, 2);
  const words: Word[] = [];
  for (const [index, part] of parts.entries()) {
    const kind = kindOf(part, index, parts, lexicon, date !== null);
    if (!kind) continue;
    const isVersion = kind === 'own' && /^v\d/.test(part.text);
    const text = isVersion ? part.text.slice(1) : part.text;
    const isRevision = (isVersion && text === '1') || (index > 1 && googleRevision.test(text));
    const marked = part.mark !== '' && part.mark !== '.';
    words.push({ text, marked, kind: isRevision ? 'revision' : kind });
  }
  return { words, date: date ?? month?.date ?? null, region };
}

/** The texts of the words that are not of the kinds left out, sorted, each once: equal for every order and spelling. */
export function signature(words: readonly Word[], without: ReadonlySet<Kind>): string {
  const texts: string[] = [];
  for (const { text, kind } of words) {
    if (kind === 'idle' || without.has(kind)) continue;
    let at = texts.length;
    while (at > 0 && text < texts[at - 1]!) at -= 1;
    if (at === texts.length) {
      if (text !== texts[at - 1]) texts.push(text);
    } else if (text !== texts[at - 1]) texts.splice(at, 0, text);
  }
  return texts.join(' ');
}
