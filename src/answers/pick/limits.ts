import { usualPrecision } from '../../cost/self-host.ts';
import { perMonth, type Volume } from '../../cost/volume.ts';
import { amountIn, dollarReadings, readDollars } from '../../language/money.ts';
import type { Wish } from '../../pick/wish.ts';
import type { Misunderstood } from '../command.ts';
import { keysOf } from '../question/frames.ts';
import { misreadCount, misunderstood } from '../read-names.ts';
import { means, type Span, spanText, type WishWords } from './wish-words.ts';

type Limits = readonly Wish[] | Misunderstood;

/** What a limit says of its number, and where that begins and ends. */
export type Bound = { readonly is: 'at least' | 'under' | 'since' | null; readonly span: Span };

const signs: Readonly<Record<string, 'at least' | 'under'>> = { '<': 'under', '>': 'at least' };
/** Phrases that may stand between a bound and its number: "under a mere $2", "price per 1M input tokens at most". */
const between = ['filler', 'sides', 'periods', 'frames'];
const farthest = 4;

function boundIn(key: string | undefined): Bound['is'] {
  return key === 'at least' || key === 'under' || key === 'since' ? key : null;
}

/** "Bigger than", "smaller than". */
function comparedTo(word: string): 'at least' | 'under' | null {
  if (/^(?:bigger|larger|longer|higher|greater|больше|крупнее)$/.test(word)) return 'at least';
  return /^(?:smaller|lower|shorter|меньше)$/.test(word) ? 'under' : null;
}

/** The bound of the number at a place: before it as in "under $2", or behind it as in "$2 or less". */
export function boundOf({ atoms, saidAt }: WishWords, at: number): Bound {
  const behind = saidAt(at + 1);
  for (let before = at - 1; before >= Math.max(0, at - farthest); before--) {
    const sign = atoms[before]?.kind === 'sign' ? (atoms[before]?.text ?? '') : '';
    if (sign === '=') continue;
    if (signs[sign]) return { is: signs[sign], span: { from: before, to: at } };
    const said = saidAt(before);
    if (!said) break;
    const than = comparedTo(atoms[before - 1]?.text ?? '');
    if (than && /^(?:than|чем)$/.test(atoms[before]?.text ?? ''))
      return { is: than, span: { from: before - 1, to: at } };
    const [key] = keysOf(said, 'bounds');
    const compared = keysOf(said, 'comparatives');
    const is =
      boundIn(key) ?? (compared.includes('price') ? 'under' : compared.includes('newer') ? 'since' : null);
    if (is) return { is, span: { from: said.from, to: at } };
    if (!means(said, ...between)) break;
    before = said.from;
  }
  const after = behind && boundIn(keysOf(behind, 'bounds')[0]);
  if (behind && after) return { is: after, span: { from: at + 1, to: behind.to } };
  return { is: null, span: { from: at, to: at } };
}

const inputWord = /^(?:inputs?|prompt|вход\p{L}*)$/u;
const outputWord = /^(?:outputs?|completion|выход\p{L}*)$/u;

/** Which side of a price words speak of; null where they speak of neither or of both. */
export function sideIn(atoms: readonly { readonly text: string }[]): 'input' | 'output' | null {
  const isIn = atoms.some(({ text }) => inputWord.test(text));
  const isOut = atoms.some(({ text }) => outputWord.test(text));
  return isIn === isOut ? null : isIn ? 'input' : 'output';
}

/** Where the words end that belong to the number before or behind them: at another number, "and", a comma. */
const parting = /^(?:and|but|with|и|с|а|но)$/u;

function sideOf({ atoms, saidAt }: WishWords, at: number, bound: Bound): Span | null {
  const isEnd = (own: number) => atoms[own]?.kind === 'money' || parting.test(atoms[own]?.text ?? '');
  const isSide = (own: number) =>
    sideIn(atoms.slice(own, own + 1)) !== null && !means(saidAt(own), 'modalities');
  const isShort = atoms[at + 1]?.text === 'in' || atoms[at + 1]?.text === 'out';
  const isPaired = isShort && atoms.filter(({ kind }) => kind === 'money').length > 1;
  if (isPaired) return { from: at + 1, to: at + 2 };
  for (let own = at + 1; own < at + 7 && !isEnd(own) && own < atoms.length; own++) {
    if (atoms[own]?.before === 'break') break;
    if (isSide(own)) return { from: at + 1, to: own + 1 };
  }
  for (let own = Math.min(at, bound.span.from) - 1; own >= Math.max(0, at - 8) && !isEnd(own); own--) {
    if (isSide(own)) return { from: own, to: own + 1 };
    if (atoms[own]?.before === 'break') break;
  }
  return null;
}

/** "a month" behind a sum, or a "monthly budget" before it. */
function monthOf({ saidAt }: WishWords, at: number, bound: Bound): Span | null {
  const isMonth = (own: number) => {
    const said = saidAt(own);
    return said && keysOf(said, 'periods').includes('month') ? said : null;
  };
  return isMonth(at + 1) ?? isMonth(Math.min(at, bound.span.from) - 1);
}

const perMillion = 1e6;

/** What stands behind a sum and says what it is for, and of how many tokens that is: "per 1k tokens". */
function unitOf({ atoms, saidAt }: WishWords, at: number): (Span & { readonly tokens: number }) | null {
  const said = saidAt(at + 1);
  if (!said || !keysOf(said, 'volume').includes('unit')) return null;
  const own = atoms.slice(said.from, said.to);
  const count = own.find(({ kind }) => kind === 'count')?.value;
  const isOne = own.length === 2 && /^(?:token|токен)$/.test(own[1]?.text ?? '');
  return { from: said.from, to: said.to, tokens: count ?? (isOne ? 1 : perMillion) };
}

/** Whether a sum is of something that no limit is of: "a day", "per request", "$1 million". */
function isOfOther({ atoms, saidAt }: WishWords, at: number): boolean {
  const said = saidAt(at + 1);
  if (atoms[at + 1]?.kind === 'count' && atoms[at + 1]?.before !== 'break') return true;
  if (!said) return false;
  const isPeriod = keysOf(said, 'periods').some((key) => key !== 'month');
  return isPeriod || keysOf(said, 'volume').includes('each');
}

/** A sum as a limit. */
function moneyWish(words: WishWords, at: number, volume: Volume | null): Wish | Misunderstood | null {
  const atom = words.atoms[at];
  if (!atom) return null;
  const bound = boundOf(words, at);
  if (bound.is === 'at least' || isOfOther(words, at)) return null;
  const unit = unitOf(words, at);
  const [month, side] = [monthOf(words, at, bound), sideOf(words, at, bound)];
  for (const span of [bound.span, unit, month, side, { from: at, to: at + 1 }]) if (span) words.use(span);
  const digits = /\d/.test(atom.text) ? `${amountIn(atom.text)}${/\dk/.test(atom.text) ? 'k' : ''}` : '';
  const isWhole = month !== null && digits !== '' && !/cent|¢|цент/u.test(atom.text);
  const read = isWhole ? readDollars(digits) : (atom.value ?? 'two-readings');
  if (read === 'two-readings') return misunderstood(read, digits, dollarReadings(digits));
  if (read === null)
    return misunderstood('bad-limit', spanText(words.atoms, { from: bound.span.from, to: at + 1 }));
  if (month) {
    if (!volume) return misunderstood('no-volume', `$${read}`);
    if (perMonth(volume.per) === null)
      return misunderstood('no-period', spanText(words.atoms, { from: at, to: month.to }));
    return { kind: 'monthlyAtMost', value: read, volume };
  }
  const whose = side ? sideIn(words.atoms.slice(side.from, side.to)) : null;
  const short = side?.from === at + 1 ? words.atoms[at + 1]?.text : null;
  const isInput = whose === 'input' || short === 'in';
  const isOutput = whose === 'output' || short === 'out';
  const value = unit ? Number(((read * perMillion) / unit.tokens).toPrecision(12)) : read;
  return { kind: isInput ? 'inputAtMost' : isOutput ? 'outputAtMost' : 'priceAtMost', value };
}

const gigabyteWord = /^(?:gib|gb|гб)$/u;

/** Prices per 1M tokens or a month. */
export function moneyWishes(words: WishWords, volume: Volume | null): Limits {
  const { atoms } = words;
  const wishes: Wish[] = [];
  for (const [at, { kind, text }] of atoms.entries()) {
    const next = atoms[at + 1];
    if (words.isUsed(at)) continue;
    const bound = boundOf(words, at);
    if (kind === 'sign' && text === '$' && next && /^[\d.]/.test(next.text))
      return misunderstood('bad-limit', spanText(atoms, { from: bound.span.from, to: at + 2 }));
    if (kind !== 'money') continue;
    const wish = moneyWish(words, at, volume);
    if (wish && wish.kind === 'misunderstood') return wish;
    if (!wish) continue;
    if (wishes.some((own) => own.kind === wish.kind))
      return misunderstood('same-wish', spanText(atoms, { from: Math.min(bound.span.from, at), to: at + 1 }));
    wishes.push(wish);
  }
  return wishes;
}

/** Words before a number that say it is of a price, which has no unit then. */
const priceWord = /^(?:price|cost|costs|costing|цена|цены|ценой|стоимость\p{L}*)$/u;

/** Words before tokens that a price or a volume is of: "for 1M tokens". */
const perWord = /^(?:for|per|every|each|за|на)$/u;

/** Tokens that prices are given for. */
export const priceUnits: ReadonlySet<number> = new Set([1, 1000, 1e6]);

/** Whether tokens at a place are those that a price or a volume is of. */
function isOf(atoms: readonly { readonly text: string }[], at: number): boolean {
  return [at, at - 1].some((own) => perWord.test(atoms[own]?.text ?? ''));
}

/** How a count is meant, by the phrase that it stands in and what stands beside it; null where it is no limit. */
function countKind(
  words: WishWords,
  at: number,
  bound: Bound,
  hasVolume: boolean,
): 'context' | 'answer' | 'idle' | 'price' | null {
  const { atoms, saidAt } = words;
  const said = saidAt(at);
  const [key] = said ? keysOf(said, 'volume') : [];
  const before = saidAt(Math.min(at, bound.span.from) - 1);
  if (key === 'context') return bound.is === 'under' ? null : 'context';
  if (bound.is === 'under')
    return before && priceWord.test(atoms[before.to - 1]?.text ?? '') ? 'price' : null;
  const isAnswer = [before, saidAt(at - 1), saidAt(at + 1)].some(
    (own) =>
      own !== null &&
      (keysOf(own, 'sides').includes('output') || keysOf(own, 'topics').includes('max_output')),
  );
  if (key === 'output' || (isAnswer && key !== 'input')) return hasVolume ? 'idle' : 'answer';
  if ((key === 'total' || key === 'unit') && !hasVolume) {
    if (bound.is !== null || !isOf(atoms, said?.from ?? 0)) return 'context';
    return priceUnits.has(atoms[at]?.value ?? 0) ? 'idle' : null;
  }
  if (key !== undefined) return hasVolume || key === 'unit' ? 'idle' : null;
  const { value = 0, before: parted } = atoms[at] ?? {};
  // "$1 million" is no context.
  if (atoms[at - 1]?.kind === 'money' && parted !== 'break') return null;
  return value === null || value >= 1000 ? 'context' : null;
}

/** Whether counts of tokens are limits, such as those of an answer, and no volume that prices are of. */
export function areLimits(words: WishWords): boolean {
  const kinds = [...words.atoms.entries()].flatMap(([at, { kind }]) => {
    const from = words.saidAt(at)?.from ?? at;
    return kind === 'count' ? [countKind(words, at, boundOf(words, from), false)] : [];
  });
  return kinds.every((kind) => kind === 'answer' || kind === 'context');
}

/** A context or a longest answer of at least so many tokens. */
function countWish(words: WishWords, at: number, hasVolume: boolean): Wish | Misunderstood | null {
  const { atoms, saidAt } = words;
  const atom = atoms[at];
  const said = saidAt(at);
  const bound = boundOf(words, said?.from ?? at);
  const kind = countKind(words, at, bound, hasVolume);
  const span = { from: Math.min(bound.span.from, said?.from ?? at), to: said?.to ?? at + 1 };
  if (!atom || kind === null) return null;
  if (kind === 'idle') {
    words.use(said ?? { from: at, to: at + 1 });
    return null;
  }
  if (kind === 'price')
    return misunderstood('bad-limit', spanText(atoms, { from: bound.span.from, to: at + 1 }));
  words.use(span);
  if (atom.value === null) return misreadCount('two-readings', atom.text);
  if (atom.value === 0) return misunderstood('bad-limit', spanText(atoms, span));
  return { kind: kind === 'context' ? 'contextAtLeast' : 'answerAtLeast', value: atom.value };
}

/** Names may hold numbers: "Falcon 180B License". */
const naming = ['licences', 'benchmarks', 'labs', 'providers', 'cards', 'workloads'];

/** Context, longest answer, memory, parameters and date. */
export function factWishes(words: WishWords, hasVolume: boolean, today: string): Limits {
  const { atoms, saidAt } = words;
  const wishes: Wish[] = [];
  const bits = atoms.find(({ kind }, at) => kind === 'bits' && !words.isUsed(at));
  for (const [at, { kind, value, date }] of atoms.entries()) {
    const said = saidAt(at);
    if (words.isUsed(at) || kind === 'word' || means(said, ...naming)) continue;
    const bound = boundOf(words, at);
    const span = { from: Math.min(bound.span.from, at), to: Math.max(at + 1, said?.to ?? 0, bound.span.to) };
    const wish = (): Wish | Misunderstood | null => {
      if (kind === 'count' && gigabyteWord.test(atoms[at + 1]?.text ?? '')) {
        const fits = saidAt(span.from - 1) ?? saidAt(span.from - 2);
        return misunderstood(
          'bad-limit',
          spanText(atoms, {
            from: means(saidAt(at - 1), 'filler') ? (saidAt(at - 2)?.from ?? at) : (fits?.from ?? at),
            to: at + 2,
          }),
        );
      }
      if (kind === 'count') return countWish(words, at, hasVolume);
      if (kind === 'memory' && bound.is !== 'at least' && value !== null) {
        if (value === 0) return misunderstood('bad-limit', spanText(atoms, span));
        return { kind: 'memoryAtMost', value, bits: bits?.value ?? usualPrecision };
      }
      if (kind === 'size' && bound.is !== 'at least' && value !== null)
        return { kind: 'parametersAtMost', value };
      if (kind === 'date' && date !== null && (bound.is === 'since' || bound.is === 'at least'))
        return { kind: 'releasedSince', value: date.length === 4 ? `${date}-01` : date };
      return null;
    };
    const own = wish();
    if (own?.kind === 'misunderstood') return own;
    if (!own) {
      // "Best for coding in 2026" asks of today.
      if (kind === 'date' && date !== null && bound.is === null && today.startsWith(date))
        words.use({ from: at, to: at + 1 });
      continue;
    }
    if (kind === 'memory' && bits) words.use({ from: atoms.indexOf(bits), to: atoms.indexOf(bits) + 1 });
    words.use(span);
    if (wishes.some((other) => other.kind === own.kind))
      return misunderstood('same-wish', spanText(atoms, span));
    wishes.push(own);
  }
  return wishes;
}
