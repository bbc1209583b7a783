import {
  brandsOf,
  type Candidate,
  candidatesOf,
  extraWords,
  isLine,
  isProduct,
  newestFirst,
  size,
  version,
} from './candidates.ts';
import { type Meaning, mayDrop, withoutLabs } from './leave-out.ts';
import type { Names } from './name-index.ts';
import { productWords } from './name-words.ts';
import { type Kind, type NameRead, signature, type Word } from './read-name.ts';

/** A number alone: without a letter it names no model. */
const bareVersion = /^\d+(?:\.\d+)*$/;

/** The newest of a line that can be had, a preview only where nothing else can. */
function newestOfLine(
  names: Names,
  close: readonly Candidate[],
  isAvailable: (id: string) => boolean,
): number[] {
  const line = [...close].sort(newestFirst).map(({ model }) => model);
  const available = line.filter((model) => isAvailable(names.bearers[model]?.id ?? ''));
  const chosen = available.find((model) => !names.bearers[model]?.isPreview) ?? available[0] ?? line[0];
  return [...(chosen === undefined ? [] : [chosen]), ...line.filter((model) => model !== chosen)];
}

/** The models that have all words of the query, and those words. */
function fittingModels(names: Names, read: NameRead, dropped: ReadonlySet<Kind>) {
  const { rest, labs } = withoutLabs(names, read.words);
  const look = (words: readonly Word[], left: readonly string[]) => {
    const texts = signature(words, dropped).split(' ');
    const isBare = texts.every((text) => bareVersion.test(text) || size.test(text));
    const found = isBare ? [] : candidatesOf(names, texts, left);
    return { texts, fitting: found.filter(({ model }) => mayDrop(names, model, read, dropped)) };
  };
  const all = look(read.words, []);
  return all.fitting.length === 0 && labs.length > 0 ? look(rest, labs) : all;
}

/** What fewer words than a name has can mean: a line's newest, the only model with them, or several. */
export function findByFewerWords(
  names: Names,
  read: NameRead,
  dropped: ReadonlySet<Kind>,
  isAvailable: (id: string) => boolean,
): Meaning | null {
  const { texts, fitting } = fittingModels(names, read, dropped);
  if (fitting.length === 0) return null;
  const hasVersion = texts.some((text) => version.test(text));
  const hasProduct = texts.some((text) => productWords.has(text));
  const mean = (own: readonly Candidate[], isGuess: boolean): Meaning => ({
    models: own.map(({ model }) => model),
    chosen: own.length === 1,
    isGuess,
    how: 'family',
    dropped,
  });
  const same = fitting.filter((own) => extraWords(own) === 0);
  // One word that several brands share, such as flash, is nobody's name.
  const isShared = !hasVersion && texts.length === 1 && new Set(brandsOf(names, fitting)).size > 1;
  if (same.length > 0 && !isShared) return { ...mean(same, false), how: 'alias' };
  const close = fitting.filter(({ others }) => others.length === 0);
  const [only] = close;
  const isTagged = texts.every((text) => !version.test(text) || /^\d{4}$/.test(text));
  if (hasVersion && only && close.length === 1 && (isTagged || only.versions.length === 0))
    return mean([only], false);
  if (!hasVersion && !hasProduct && isLine(names, close, fitting))
    return { ...mean(close, false), models: newestOfLine(names, close, isAvailable), chosen: true };
  const plain = fitting.filter((own) => !isProduct(names, own));
  if (plain.length === 0 && hasVersion && !hasProduct) return null;
  const several = [...(plain.length > 0 ? plain : fitting)].sort(
    (a, b) => extraWords(a) - extraWords(b) || newestFirst(a, b),
  );
  return { ...mean(several, hasVersion || hasProduct), chosen: false };
}
