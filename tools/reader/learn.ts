import type { Class } from '../../src/language/topic-model.ts';

/** A sentence as features, what it is about, and how much it counts. */
export type Sample = {
  readonly features: readonly number[];
  readonly about: Class;
  readonly weight: number;
  /** Decides when it is learned: so a sentence more does not change the turn of the others. */
  readonly key: number;
};

/** What regression found: a row of weights over all classes for each feature. */
export type Learned = { readonly weights: Float32Array; readonly biases: readonly number[] };

const epochs = 4;
/** Weights are the mean of those after the last so many of them, which differ less from one training to the next. */
const averaged = 2;
const rate = 0.5;
const decay = 1e-6;
const tiny = 1e-8;
const turnsOf = 2 ** 31;
/** Errors that are smaller teach nothing. */
const nothing = 3e-3;

/** Whole numbers below a limit, the same every time (mulberry32). */
export function randomFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/**
 * Multinomial logistic regression by Adagrad over features that are scaled to length one; the same for the same samples.
 * @param count features are numbers below it: the closer they are, the less memory is walked through
 */
export function learn(samples: readonly Sample[], classes: readonly Class[], count: number): Learned {
  const width = classes.length;
  const weights = new Float32Array(count * width);
  const squares = new Float32Array(count * width).fill(tiny);
  const biases = new Float64Array(width);
  const biasSquares = new Float64Array(width).fill(tiny);
  const sums = new Float64Array(count * width);
  const biasSums = new Float64Array(width);
  const classOf = new Map(classes.map((name, own) => [name, own]));
  const scores = new Float64Array(width);
  /** Steps of the classes that are too high or too low, and which those are. */
  const steps = new Float64Array(width);
  const columns = new Uint8Array(width);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const turns = samples.map(({ key }) => randomFrom(key + epoch)(turnsOf));
    const order = samples.map((_, at) => at).sort((a, b) => (turns[a] ?? 0) - (turns[b] ?? 0) || a - b);
    for (const at of order) {
      const sample = samples[at];
      if (!sample) continue;
      const { features, weight } = sample;
      const about = classOf.get(sample.about) ?? -1;
      const norm = 1 / Math.sqrt(Math.max(1, features.length));
      scores.set(biases);
      for (const feature of features)
        for (let own = 0, cell = feature * width; own < width; own++, cell++)
          scores[own] = (scores[own] ?? 0) + norm * (weights[cell] ?? 0);
      const highest = Math.max(...scores);
      let total = 0;
      for (let own = 0; own < width; own++) {
        const power = Math.exp((scores[own] ?? 0) - highest);
        scores[own] = power;
        total += power;
      }
      let wrong = 0;
      for (let own = 0; own < width; own++) {
        const error = weight * ((scores[own] ?? 0) / total - (own === about ? 1 : 0));
        if (Math.abs(error) < nothing) continue;
        const square = (biasSquares[own] ?? 0) + error * error;
        biasSquares[own] = square;
        biases[own] = (biases[own] ?? 0) - (rate * error) / Math.sqrt(square);
        steps[wrong] = error * norm;
        columns[wrong] = own;
        wrong += 1;
      }
      // Cells of one feature lie side by side in memory.
      for (const feature of features)
        for (let at = 0; at < wrong; at++) {
          const cell = feature * width + (columns[at] ?? 0);
          const slope = (steps[at] ?? 0) + decay * (weights[cell] ?? 0);
          const sum = (squares[cell] ?? 0) + slope * slope;
          squares[cell] = sum;
          weights[cell] = (weights[cell] ?? 0) - (rate * slope) / Math.sqrt(sum);
        }
    }
    if (epoch < epochs - averaged) continue;
    for (const [cell, own] of weights.entries()) sums[cell] = (sums[cell] ?? 0) + own / averaged;
    for (const [own, bias] of biases.entries()) biasSums[own] = (biasSums[own] ?? 0) + bias / averaged;
  }
  return { weights: Float32Array.from(sums), biases: [...biasSums] };
}
