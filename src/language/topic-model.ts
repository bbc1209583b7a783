import { brotliDecompressSync } from 'node:zlib';
import { readLearned } from '../catalog/learned-file.ts';
import type { Topic } from '../catalog/words.ts';
import { WordFilter } from './word-filter.ts';

/** Features are told apart by their hashes below this. */
export const featureSpace = 1 << 16;

/** What a sentence can be about: a topic, or nothing that the catalog answers. */
export type Class = Topic | 'oos';

/** What was learned of sentences: how much each feature speaks for each class, and which words are of no weight. */
export type TopicModel = {
  readonly classes: readonly Class[];
  /** Row of a feature's weights; 0 for one that says nothing. */
  readonly rows: Uint16Array;
  /** A row of all classes for each feature, the first of zeros; in units of `scale`. */
  readonly weights: Int8Array;
  readonly biases: readonly number[];
  readonly scale: number;
  /** Words that stood in what was learned from, whatever that was about but nothing here. */
  readonly learned: WordFilter;
  /** Those of them that are said of many topics, so that they tell nothing of any. */
  readonly small: WordFilter;
  /** Words of the dictionaries, as `formsOf` has them. */
  readonly common: WordFilter;
};

type Header = {
  readonly classes: readonly Class[];
  readonly biases: readonly number[];
  readonly scale: number;
  readonly features: number;
  readonly learned: number;
  readonly small: number;
  readonly common: number;
};

/** A model as bytes: its header as a line of JSON, the features in order, their weights, both filters. */
export function packed(model: TopicModel): Buffer {
  const features = [...model.rows.entries()].filter(([, row]) => row > 0).map(([feature]) => feature);
  const width = model.classes.length;
  const header: Header = {
    classes: model.classes,
    biases: model.biases,
    scale: model.scale,
    features: features.length,
    learned: model.learned.bits.length,
    small: model.small.bits.length,
    common: model.common.bits.length,
  };
  const ids = Buffer.alloc(features.length * 2);
  // The steps from one to the next are small numbers, which compress.
  let last = 0;
  for (const [index, feature] of features.entries()) {
    ids.writeUInt16LE(feature - last, index * 2);
    last = feature;
  }
  // Class by class: weights of one class are alike.
  const columns = Buffer.alloc(features.length * width);
  for (let own = 0; own < width; own++)
    for (const [index, feature] of features.entries())
      columns.writeInt8(
        model.weights[(model.rows[feature] ?? 0) * width + own] ?? 0,
        own * features.length + index,
      );
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(header)}\n`),
    ids,
    columns,
    model.learned.bits,
    model.small.bits,
    model.common.bits,
  ]);
}

/** The model of such bytes. */
export function unpacked(bytes: Buffer): TopicModel {
  let at = bytes.indexOf('\n') + 1;
  const header = JSON.parse(bytes.subarray(0, at).toString()) as Header;
  const take = (length: number) => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  const width = header.classes.length;
  const rows = new Uint16Array(featureSpace);
  const ids = take(header.features * 2);
  let feature = 0;
  for (let index = 0; index < header.features; index++) {
    feature += ids.readUInt16LE(index * 2);
    rows[feature] = index + 1;
  }
  const columns = take(header.features * width);
  const weights = new Int8Array((header.features + 1) * width);
  for (let own = 0; own < width; own++)
    for (let index = 0; index < header.features; index++)
      weights[(index + 1) * width + own] = columns.readInt8(own * header.features + index);
  const { classes, biases, scale } = header;
  const learned = new WordFilter(new Uint8Array(take(header.learned)));
  const small = new WordFilter(new Uint8Array(take(header.small)));
  const common = new WordFilter(new Uint8Array(take(header.common)));
  return { classes, rows, weights, biases, scale, learned, small, common };
}

let kept: TopicModel | null = null;

/** Reads with another model than the one that is shipped, as training does before there is one. */
export function readWith(model: TopicModel): void {
  kept = model;
}

/** What is shipped, read once, or what is read with instead. */
export function topicModel(): TopicModel {
  kept ??= unpacked(brotliDecompressSync(readLearned()));
  return kept;
}

/** How probable each class is for a sentence of these features; they sum to 1. */
export function probabilitiesOf(
  { classes, rows, weights, biases, scale }: TopicModel,
  features: readonly number[],
): ReadonlyMap<Class, number> {
  const width = classes.length;
  const sums = new Float64Array(width);
  for (const feature of features) {
    const row = (rows[feature] ?? 0) * width;
    if (row > 0)
      for (let own = 0; own < width; own++) sums[own] = (sums[own] ?? 0) + (weights[row + own] ?? 0);
  }
  const norm = scale / Math.sqrt(Math.max(1, features.length));
  const scores = biases.map((bias, own) => bias + norm * (sums[own] ?? 0));
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return new Map(classes.map((name, own) => [name, (powers[own] ?? 0) / total]));
}
