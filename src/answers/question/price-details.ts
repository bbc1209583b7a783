import type { Catalog } from '../../catalog/catalog.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import type { Topic } from '../../catalog/words.ts';
import type { Atom } from '../../language/atoms.ts';
import type { Details } from '../../subjects/query.ts';
import { sideIn } from '../pick/limits.ts';
import type { Asides } from './asides.ts';
import { keysIn, keysOf, says } from './frames.ts';
import type { Reading } from './reading.ts';

const parting = /^(?:and|also|plus|и|а|und|et|y|e|oraz|ed)$/u;

/** The atoms of the part of a compound question that speaks of a price; all of them where there is but one topic. */
function priceAtoms({ atoms, said }: Reading, topics: readonly Topic[]): readonly Atom[] {
  if (topics.length < 2) return atoms;
  const ends = atoms.flatMap(({ text, before }, at) =>
    parting.test(text) || before === 'break' ? [at] : [],
  );
  const parts = [0, ...ends].map((from, index) => ({ from, to: ends[index] ?? atoms.length }));
  const isPriced = ({ from, to }: { readonly from: number; readonly to: number }) =>
    said.some(
      (one) =>
        from <= one.from &&
        one.from < to &&
        keysOf(one, 'topics').some((key) => key === 'price' || key === 'cost_estimate'),
    );
  return parts.filter(isPriced).flatMap(({ from, to }) => atoms.slice(from, to));
}

const kinds =
  /^(?:text|image|images|picture|pictures|vision|audio|video|speech|voice|картин\p{L}*|изображен\p{L}*|аудио|видео|текст\p{L}*)$/u;
const sideWord = /^(?:inputs?|outputs?|вход\p{L}*|выход\p{L}*)$/u;
const free =
  /^(?:free|бесплатн\p{L}*|даром|kostenlos\p{L}*|umsonst|gratuite?s?|gratis|gratuit[oaie]s?|darmow\p{L}*|bezpłatn\p{L}*)$/u;
const cached = /^(?:cache|cached|caching|кэш\p{L}*|кеш\p{L}*)$/u;
const batch = /^(?:batch|batched|batches|батч\p{L}*|пакетн\p{L}*)$/u;

/** Which price is meant; a word of another part of the question says nothing of it. */
export function priceSideIn(reading: Reading, topics: readonly Topic[]): Details['side'] {
  const own = priceAtoms(reading, topics);
  const has = (pattern: RegExp) => own.some(({ text }) => pattern.test(text));
  if (has(cached)) return 'cached';
  if (has(batch)) return 'batch';
  if (has(free) && !says(reading.said, 'wishes', 'commercial-use')) return 'free';
  // "Image input" is what a model takes.
  const ofPrice = own.filter(({ text }, at) => !(sideWord.test(text) && kinds.test(own[at - 1]?.text ?? '')));
  return sideIn(ofPrice);
}

const thousand = /^(?:1k|1000|1,000|thousand|тысяч\p{L}*|тыс)$/u;
const measured = /^(?:how|насколько|как|wie|combien|qué|jak|quanto)$/u;

/** Whether a price is called low or high, of one model and not of several. */
export function judgedIn({ atoms, said, values, mentions }: Reading, asides: Asides): Details['judged'] {
  if (mentions.length > 1) return null;
  const money = values.find(({ kind }) => kind === 'money');
  const [as] = keysIn(asides.said, 'judged') as ('cheap' | 'dear')[];
  const moves = keysIn(asides.said, 'changes');
  if (money) {
    if (money.value === null) return null;
    const isUnder =
      says(said, 'bounds', 'under') || moves.includes('cheaper') || says(said, 'comparatives', 'price');
    const isOver = says(said, 'bounds', 'at least') || moves.includes('dearer') || as === 'dear';
    if (!isUnder && !isOver) return null;
    const behind = atoms.slice(atoms.indexOf(money) + 1);
    const perThousand = behind.slice(0, 3).some(({ text }) => thousand.test(text));
    return { as: isOver ? 'dear' : 'cheap', usd: money.value * (perThousand ? 1000 : 1) };
  }
  const at = asides.said.find((one) => keysOf(one, 'judged').length > 0)?.from ?? 0;
  const isMeasured = measured.test(atoms[at - 1]?.text ?? '') || says(said, 'goals', 'newest');
  return as === undefined || isMeasured || moves.length > 0 ? null : { as, usd: null };
}

/** Prices that a question names to have them confirmed; empty where it asks whether that is low or high. */
export function statedIn({ values, mentions }: Reading, judged: Details['judged']): readonly number[] {
  const sums = values.flatMap(({ kind, value }) => (kind === 'money' && value !== null ? [value] : []));
  return judged === null && mentions.length === 1 && sums.length <= 2 ? sums : [];
}

const smallestThreshold = 1000;
/** Where labs most often begin to charge more. */
const usualThreshold = 200_000;
const above =
  /^(?:above|over|beyond|past|exceeding|after|свыше|больше|более|выше|после|über|ab|oltre|dépassant)$/u;
const below = /^(?:under|below|within|до|меньше|ниже|unter)$/u;

/** Where a count says from or up to which context a price is asked, and not what is used. */
export function contextOfPrice({
  atoms,
  said,
}: Reading): { readonly at: number; readonly tokens: number; readonly isAbove: boolean } | null {
  const isUsed =
    says(said, 'periods', 'day', 'week', 'month', 'year') || says(said, 'volume', 'requests', 'each');
  if (isUsed) return null;
  for (const [at, { kind, value }] of atoms.entries()) {
    if (kind !== 'count' || value === null || value < smallestThreshold) continue;
    const [before, first] = [atoms[at - 1]?.text ?? '', atoms[at - 2]?.text ?? ''];
    const isAbove =
      above.test(before) ||
      (before === 'than' && first === 'more') ||
      (before === 'чем' && /^(?:больше|более)$/u.test(first));
    if (isAbove || below.test(before) || (before === 'to' && first === 'up'))
      return { at, tokens: value, isAbove };
  }
  return null;
}

const long =
  /\b(?:long[ -]context|long prompts?|large prompts?|extended context)\b|длинн\p{L}* (?:контекст|промпт)\p{L}*/u;

/** Tokens of context above which a price is asked: as they are said, else where the one model that is named has a tier. */
export function thresholdIn(catalog: Catalog, reading: Reading, today: string): number | null {
  const said = contextOfPrice(reading);
  if (said) return said.isAbove ? said.tokens : null;
  if (!long.test(reading.atoms.map(({ text }) => text).join(' '))) return null;
  const model = catalog.models.get(reading.mentions[0]?.match.model ?? '');
  return (model && referenceRoute(model, today)?.price.tiers[0]?.above) ?? usualThreshold;
}

const or = /^(?:or|или|oder|ou|o|czy|либо|vs|versus)$/u;
const ofTokens = /^(?:tokens?|context|window|of|токен\p{L}*|контекст\p{L}*)$/u;

/** Counts of which one is asked for: "200k or 1M?"; empty where none are. */
export function eitherIn({ atoms }: Reading): number[] {
  const counts = atoms.flatMap(({ kind, value }, at) =>
    kind === 'count' && value !== null ? [{ at, value }] : [],
  );
  const pairs = counts.slice(1).map((second, index) => [counts[index], second] as const);
  const pair = pairs.find(([first, second]) => {
    const between = atoms.slice((first?.at ?? 0) + 1, second.at).map(({ text }) => text);
    return between.some((own) => or.test(own)) && between.every((own) => or.test(own) || ofTokens.test(own));
  });
  return pair ? pair.flatMap((one) => one?.value ?? []) : [];
}
