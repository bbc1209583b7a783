import type { Catalog } from '../../catalog/catalog.ts';
import type { Mention } from '../../language/mention.ts';
import { nameKey } from '../../names/key.ts';
import type { Wish } from '../../pick/wish.ts';
import type { Misunderstood } from '../command.ts';
import { findProvider } from '../places.ts';
import { keysOf } from '../question/frames.ts';
import { lineOf } from '../question/subjects.ts';
import { misunderstood } from '../read-names.ts';
import { means, type Span, spanText, type WishWords } from './wish-words.ts';

/** What stands before who serves a model. */
const serving = /^(?:on|via|through|at|providers?|на|через|у|провайдер\p{L}*)$/u;
const served = /^(?:hosts|hosted|serves|served|offers|offered|хостит|предлагает)$/u;
/** What stands before the name of a maker or of who serves its models. */
export const naming = /^(?:by|from|via|on|at|provider|через|провайдер|от|у)$/u;
const makes = /^(?:by|from|от|у)$/u;

/** Whether words beside a name say that it is of who serves a model, not of who made it. */
function isServed({ atoms }: WishWords, { from, to }: Span): boolean {
  const before = atoms[from - 1]?.text ?? '';
  const isBy = /^(?:by|the)$/.test(before);
  return (
    (serving.test(before) && before !== 'у') ||
    (isBy && served.test(atoms[from - 2]?.text ?? '')) ||
    served.test(before) ||
    served.test(atoms[to]?.text ?? '')
  );
}

type Maker = { readonly kind: 'lab' | 'provider'; readonly value: string };

/** The maker or the provider that a phrase names; null where it names neither. */
export function makerOf(words: WishWords, said: Span & Parameters<typeof keysOf>[0]): Maker | null {
  const [lab] = keysOf(said, 'labs');
  const [provider] = keysOf(said, 'providers');
  if (provider !== undefined && (lab === undefined || isServed(words, said)))
    return { kind: 'provider', value: provider };
  return lab === undefined ? null : { kind: 'lab', value: lab };
}

/** The line, the maker or the provider that a bare name of models stands for; null where it names one model. */
function lineIn(catalog: Catalog, words: WishWords, mention: Mention): Wish | null {
  const { atoms } = words;
  const key = nameKey(mention.match.query);
  const line = lineOf(catalog, mention.match);
  const lab = line?.kind === 'lab' ? line.value : null;
  const provider = lab === null ? null : (catalog.labs[lab]?.provider ?? null);
  if (provider !== null && isServed(words, mention)) return { kind: 'provider', value: provider };
  if (lab !== null && makes.test(atoms[mention.from - 1]?.text ?? '')) return { kind: 'lab', value: lab };
  if (lab !== null && (lab === key || nameKey(catalog.labs[lab]?.name ?? '') === key))
    return { kind: 'lab', value: lab };
  const family = [...catalog.families.values()].find(({ id, name, aliases }) =>
    [id, name, ...aliases].some((own) => nameKey(own) === key),
  );
  return family ? { kind: 'family', value: family.id } : line;
}

/** With "made by" before it. */
function withMade({ atoms }: WishWords, { from, to }: Span): Span {
  const isMade = atoms[from - 1]?.text === 'by' && /^(?:made|built)$/.test(atoms[from - 2]?.text ?? '');
  return { from: isMade ? from - 2 : from, to };
}

/** What is to be of one of the lines that are named: "the cheapest of haiku and gemini flash". */
export function lineWishes(catalog: Catalog, words: WishWords, mentions: readonly Mention[]): Wish[] {
  const lines = mentions
    .filter(({ from }) => !words.isUsed(from))
    .flatMap((mention) => {
      const line = lineIn(catalog, words, mention);
      return line ? [{ mention, line }] : [];
    });
  const families = lines.flatMap(({ line }) => (line.kind === 'family' ? [line.value] : []));
  for (const { mention } of lines) words.use(withMade(words, mention));
  const others = lines.flatMap(({ line }) => (line.kind === 'family' ? [] : [line]));
  const [first] = families;
  if (first === undefined) return others;
  const isOne = new Set(families).size === 1;
  return [
    ...others,
    isOne ? { kind: 'family', value: first } : { kind: 'families', value: [...new Set(families)] },
  ];
}

const longestName = 3;

/** Providers that are called by a part of their names: "on bedrock". */
export function calledProviders(catalog: Catalog, words: WishWords): Wish[] {
  const { atoms, saidAt, use, isUsed } = words;
  return [...atoms.keys()].flatMap((from): Wish[] => {
    const isOpen = atoms[from]?.kind === 'word' && saidAt(from) === null && !isUsed(from);
    if (!isOpen || !naming.test(atoms[from - 1]?.text ?? '')) return [];
    for (let to = from + longestName; to > from; to--) {
      if (to > atoms.length || atoms.slice(from + 1, to).some(({ before }) => before === 'break')) continue;
      const value = findProvider(catalog, spanText(atoms, { from, to }));
      if (value === null) continue;
      use({ from, to });
      return [{ kind: 'provider', value }];
    }
    return [];
  });
}

const notKinds = { lab: 'notLab', family: 'notFamily', provider: 'notProvider' } as const;

/** What stands between "not" and what is not wanted: "not made by the models of". */
const leading = ['filler', 'frames', 'bounds', 'exclusions'];
const listing = /^(?:or|and|nor|и|или|ни)$/u;

/** Without what: a wish for the opposite; null where that is nothing that can be held against a model. */
function without(
  catalog: Catalog,
  words: WishWords,
  mentions: readonly Mention[],
  at: number,
): (Span & { readonly wish: Wish }) | null {
  const mention = mentions.find(({ from }) => from === at);
  if (mention) {
    const line = lineIn(catalog, words, mention);
    const kind = line && line.kind in notKinds ? notKinds[line.kind as keyof typeof notKinds] : null;
    return line && kind
      ? { from: mention.from, to: mention.to, wish: { kind, value: String(line.value) } }
      : null;
  }
  const said = words.saidAt(at);
  if (!said) return null;
  const span = { from: said.from, to: said.to };
  const maker = makerOf(words, said);
  if (maker) return { ...span, wish: { kind: notKinds[maker.kind], value: maker.value } };
  const [capability] = keysOf(said, 'capabilities');
  if (capability !== undefined) return { ...span, wish: { kind: 'lacks', value: capability } };
  const [weights] = keysOf(said, 'wishes');
  if (weights === 'open-weights' || weights === 'closed-weights')
    return { ...span, wish: { kind: 'openWeights', value: weights === 'closed-weights' } };
  return null;
}

/** Words that ask whether something is so as well. */
const negated = /^(?:isnt|arent|doesnt|cant)$/u;

/** Whether a phrase says that what stands behind it is not wanted. */
function isExclusion({ atoms }: WishWords, said: Parameters<typeof keysOf>[0] & Span): boolean {
  return means(said, 'exclusions') || negated.test(atoms[said.from]?.text ?? '');
}

/** What is left out together: "not openai or claude". */
const classOf = ({ kind }: Wish) => (kind === 'lacks' || kind === 'openWeights' ? kind : 'maker');

/** What is not wanted, as wishes for the opposite; a mistake where that cannot be held against a model. */
export function exclusionWishes(
  catalog: Catalog,
  words: WishWords,
  mentions: readonly Mention[],
): readonly Wish[] | Misunderstood {
  const wishes: Wish[] = [];
  const isLeading = (at: number) => {
    const said = words.saidAt(at);
    if (said === null || means(said, 'labs', 'providers', 'capabilities', 'wishes')) return false;
    return means(said, ...leading) || keysOf(said, 'topics').includes('providers');
  };
  for (const one of words.left()) {
    if (!isExclusion(words, one) || words.isUsed(one.from)) continue;
    let at = one.to;
    while (isLeading(at)) at = words.saidAt(at)?.to ?? at + 1;
    const first = without(catalog, words, mentions, at);
    if (!first)
      return misunderstood(
        'negative-wish',
        spanText(words.atoms, { from: one.from, to: Math.min(at + 1, words.atoms.length) }),
      );
    words.use({ from: one.from, to: first.to });
    wishes.push(first.wish);
    for (let next = first.to; ; ) {
      const isListed = listing.test(words.atoms[next]?.text ?? '');
      const other = isListed ? without(catalog, words, mentions, next + 1) : null;
      const isMore = other && classOf(other.wish) === classOf(first.wish);
      if (isListed && first.wish.kind === 'lacks' && means(words.saidAt(next + 1), 'modalities'))
        return misunderstood('negative-wish', spanText(words.atoms, { from: one.from, to: next + 2 }));
      if (!other || !isMore) break;
      words.use({ from: next, to: other.to });
      wishes.push(other.wish);
      next = other.to;
    }
  }
  return wishes;
}
