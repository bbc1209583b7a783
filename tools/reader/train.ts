import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { learnedFile, readLearned } from '../../src/catalog/learned-file.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { featureSpace, packed, readWith, type TopicModel } from '../../src/language/topic-model.ts';
import { formsOf, WordFilter } from '../../src/language/word-filter.ts';
import { learn, type Sample } from './learn.ts';
import { bookSamples, classes, labelledSamples, samplesOf, wordsIn } from './samples.ts';

const root = path.join(import.meta.dirname, '../..');
const questions = path.join(root, 'catalog/questions');
/** Names are those of the frozen catalog, so that no corrected fact changes a weight. */
const frozen = path.join(root, 'tests/fixture-catalog');
const day = '2026-11-21';

/** Features of fewer samples are left out: they would tell of those samples alone. */
const fewest = 32;
/** Weights are kept in so many steps to either side. */
const largest = 63;

/** The features that enough samples have, in their order, and samples with the places of those in it. */
function withoutRare(samples: readonly Sample[]): {
  readonly features: number[];
  readonly samples: Sample[];
} {
  const seen = new Uint32Array(featureSpace);
  for (const { features } of samples)
    for (const feature of features) seen[feature] = (seen[feature] ?? 0) + 1;
  const places = new Map<number, number>();
  for (const [feature, times] of seen.entries()) if (times >= fewest) places.set(feature, places.size);
  return {
    features: [...places.keys()],
    samples: samples.map((own) => ({
      ...own,
      features: own.features.flatMap((feature) => places.get(feature) ?? []),
    })),
  };
}

function filterOf(words: ReadonlySet<string>): WordFilter {
  const filter = WordFilter.for(words.size, 12);
  for (const word of words) filter.add(word);
  return filter;
}

/** A model that knows words and no topics: what samples are read with. */
function untrained(): TopicModel {
  const { learned, small } = wordsIn(questions);
  return {
    classes,
    rows: new Uint16Array(featureSpace),
    weights: new Int8Array(classes.length),
    biases: classes.map(() => 0),
    scale: 1,
    learned: filterOf(learned),
    small: filterOf(small),
    common: commonWords(),
  };
}

/** What was learned of samples beside the words that are known: weights in steps, those of no account left out. */
function trainedOn(all: readonly Sample[], known: TopicModel): TopicModel {
  const { features, samples } = withoutRare(all);
  const { weights, biases } = learn(samples, classes, features.length);
  const width = classes.length;
  let top = 0;
  for (const weight of weights) top = Math.max(top, Math.abs(weight));
  const scale = top / largest;
  const rows = new Uint16Array(featureSpace);
  const kept: number[] = Array.from({ length: width }, () => 0);
  let row = 0;
  for (const [place, feature] of features.entries()) {
    const own = Array.from(weights.subarray(place * width, (place + 1) * width), (weight) =>
      Math.round(weight / scale),
    );
    if (own.every((weight) => weight === 0)) continue;
    row += 1;
    rows[feature] = row;
    kept.push(...own);
  }
  return { ...known, rows, weights: Int8Array.from(kept), biases, scale };
}

/** Everyday words of English and Russian without their endings; names of people and places are none. */
function commonWords(): WordFilter {
  const stems = new Set<string>();
  for (const address of [import.meta.resolve('dictionary-en'), import.meta.resolve('dictionary-ru')]) {
    for (const line of readFileSync(new URL('index.dic', address), 'utf8').split('\n').slice(1)) {
      const [word = ''] = line.split('/');
      if (/^\p{Ll}{2,}$/u.test(word)) stems.add(formsOf(word)[0] ?? word);
    }
  }
  const filter = WordFilter.for(stems.size, 6);
  for (const stem of stems) filter.add(stem);
  return filter;
}

/** The whole of what is learned from the sentences of the project. */
function trained(catalog: Catalog): Buffer {
  const known = untrained();
  readWith(known);
  const books = ['questions.tsv', 'questions-tricky.tsv'].flatMap((name) =>
    bookSamples(catalog, path.join(root, 'tests/phrases', name), day, 5),
  );
  const labelled = ['labelled.jsonl', 'written.jsonl'].flatMap((name) =>
    labelledSamples(catalog, path.join(root, 'tests/questions', name), day, 3),
  );
  return packed(trainedOn([...samplesOf(catalog, questions, day), ...books, ...labelled], known));
}

/**
 * Writes catalog/questions/reader.bin anew, or with `--check` only tells whether it would come out the same.
 * Usage: node tools/reader/train.ts [--check]
 */
if (import.meta.main) {
  const began = performance.now();
  const bytes = trained(loadCatalog(frozen));
  if (process.argv.includes('--check')) {
    const isSame = bytes.equals(brotliDecompressSync(readLearned()));
    console.log(isSame ? 'the same as what is shipped' : 'not what is shipped: run `npm run train`');
    process.exit(isSame ? 0 : 1);
  }
  const small = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });
  writeFileSync(learnedFile, small);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${path.relative(root, learnedFile)}: ${small.length} bytes, ${seconds} s`);
}
