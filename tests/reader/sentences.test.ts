import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { topics } from '../../src/catalog/words.ts';
import { sentencesIn } from '../../tools/reader/samples.ts';

import { bundledFolder } from '../catalog-for-tests.ts';

const slots = new Set(['model', 'value', 'benchmark', 'provider', 'region', 'lab', 'product']);
const sentences = sentencesIn(path.join(bundledFolder, 'questions'));
const languages = [...new Set(sentences.map(({ language }) => language))];

/** What is the same sentence to the reader, however it is set. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s?!.,]+$/, '');

describe('the sentences that topics are learned from', () => {
  it.for(languages)('%s: each stands once, under one topic', (language) => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const { about, text } of sentences.filter((own) => own.language === language)) {
      const before = seen.get(plain(text));
      if (before !== undefined) twice.push(`${text}: ${before}, ${about}`);
      seen.set(plain(text), about);
    }
    expect(twice).toEqual([]);
  });

  it('have no slot that nothing fills, and no bracket that is none', () => {
    const wrong = sentences.filter(({ text }) => {
      const named = [...text.matchAll(/\{(\w+)\}/g)].map(([, slot = '']) => slot);
      return named.some((slot) => !slots.has(slot)) || /[{}]/.test(text.replaceAll(/\{\w+\}/g, ''));
    });
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it.for(languages)('%s: every topic has some, and so has what is about nothing here', (language) => {
    const said = new Set(sentences.filter((own) => own.language === language).map(({ about }) => about));
    expect([...topics, 'oos'].filter((about) => !said.has(about as (typeof topics)[number]))).toEqual([]);
  });
});
