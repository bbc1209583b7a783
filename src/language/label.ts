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

/** Words alone tell labels apart: "MMLU-Pro" and "mmlupro" are one. */
const keyOf = (words: readonly LabelWord[]) => words.map(({ text }) => text).join('');

/** Labels of one kind: where one of them stands in a text, and whose it is. */
export type Labels = {
  /** The source of a pattern, for flags `iu`, with no groups; the longest label is tried first, of each its plural too. */
  readonly source: string;
  /** The id of the label that a text is, in whatever case and with whatever signs between its words. */
  idOf(said: string): string | null;
};

const parting = String.raw`[^\p{L}\p{N}]{0,4}`;

const escaped = (word: string) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

const sourceOf = (words: readonly LabelWord[]) => words.map(({ text }) => escaped(text)).join(parting);

/** Labels, each with the id that it means, so that they are found in a text; of two alike the first counts. */
export function labelsOf(labels: readonly (readonly [label: string, id: string])[]): Labels {
  const ids = new Map<string, string>();
  const forms: (readonly LabelWord[])[] = [];
  for (const [label, id] of labels)
    for (const form of labelForms(label)) {
      const key = keyOf(form);
      if (key === '' || ids.has(key)) continue;
      ids.set(key, id);
      forms.push(form);
    }
  const sources = forms.toSorted((a, b) => keyOf(b).length - keyOf(a).length).map((form) => sourceOf(form));
  return {
    source: String.raw`(?<![\p{L}\p{N}])(?:${sources.join('|')})s?\)?(?![\p{L}\p{N}])`,
    idOf: (said) => {
      const key = keyOf(atomsOf(said.toLowerCase()));
      return ids.get(key) ?? ids.get(key.replace(/s$/, '')) ?? null;
    },
  };
}
