import { type Atom, atomsOf } from './atoms.ts';

/** A word, value or sign of a label, and whether a comma or a bracket parts it from the one before. */
export type LabelWord = Pick<Atom, 'text' | 'before'>;

const isSign = ({ text }: LabelWord) => !/[\p{L}\p{N}]/u.test(text);

/** The ways to say a label, in lower case: as it is written and, where it is of several words, without its signs ("Weights & Biases"). */
export function labelForms(label: string): readonly (readonly LabelWord[])[] {
  const all = atomsOf(label.toLowerCase());
  const plain = all.filter((word) => !isSign(word));
  return plain.length === all.length || plain.length < 2 ? [all] : [all, plain];
}

/** Where a label stands in a text, and the id that it means. */
export type FoundLabel = { readonly id: string; readonly start: number; readonly end: number };

/** How a label is found: `breaks` are how many of its letters stand before each of its commas and brackets. */
type Entry = { readonly id: string; readonly breaks: Set<number> };

export type Labels = {
  readonly byKey: ReadonlyMap<string, Entry>;
  /** What labels begin with, so that a text is read but once. */
  readonly beginnings: ReadonlySet<string>;
};

/** Labels, each with the id that it means, so that they are found in texts; of two alike the first counts. */
export function labelsOf(labels: Iterable<readonly [label: string, id: string]>): Labels {
  const byKey = new Map<string, Entry>();
  const beginnings = new Set<string>();
  for (const [label, id] of labels)
    for (const form of labelForms(label)) {
      let key = '';
      const breaks: number[] = [];
      for (const { text, before } of form) {
        if (before === 'break') breaks.push(key.length);
        key += text;
      }
      const known = byKey.get(key) ?? { id, breaks: new Set() };
      if (key !== '') byKey.set(key, known);
      for (const at of breaks) known.breaks.add(at);
      for (let length = 1; length <= key.length; length++) beginnings.add(key.slice(0, length));
    }
  return { byKey, beginnings };
}

/** With the bracket that the label itself opens. */
function endOf(text: string, start: number, end: number): number {
  const opened = text.lastIndexOf('(', end - 1);
  return opened > start && text[end] === ')' && text.lastIndexOf(')', end - 1) < opened ? end + 1 : end;
}

function longestAt({ byKey, beginnings }: Labels, atoms: readonly Atom[], from: number) {
  let key = '';
  let longest: { readonly id: string; readonly to: number } | null = null;
  const breaks: number[] = [];
  for (let at = from; at < atoms.length; at++) {
    const atom = atoms[at];
    if (!atom) break;
    if (at > from && atom.before === 'break') breaks.push(key.length);
    key += atom.text;
    const isBeginning = beginnings.has(key);
    const isPlural = key.endsWith('s');
    if (!isBeginning && !isPlural) break;
    const entry = byKey.get(key) ?? (isPlural ? byKey.get(key.slice(0, -1)) : undefined);
    if (entry && breaks.every((own) => entry.breaks.has(own))) longest = { id: entry.id, to: at + 1 };
    if (!isBeginning) break;
  }
  return longest;
}

/**
 * Labels in a text that is in lower case, from left to right, the longest at each place. The blanks and signs that join
 * words are free ("MMLU-Pro", "mmlu pro", "mmlupro"), commas and brackets stand only where the label has them; each may
 * be in the plural.
 * @param atoms those of the text
 */
export function findLabels(
  labels: Labels,
  text: string,
  atoms: readonly Atom[] = atomsOf(text),
): FoundLabel[] {
  const found: FoundLabel[] = [];
  for (let at = 0; at < atoms.length; ) {
    const [longest, first] = [longestAt(labels, atoms, at), atoms[at]];
    const last = longest && atoms[longest.to - 1];
    if (longest && first && last)
      found.push({ id: longest.id, start: first.start, end: endOf(text, first.start, last.end) });
    at = longest?.to ?? at + 1;
  }
  return found;
}
