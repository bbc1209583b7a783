import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { understand } from '../../src/answers/question/understand.ts';
import type { Query } from '../../src/subjects/query.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const rowsOf = (file: string) =>
  readFileSync(path.join(import.meta.dirname, '..', 'phrases', file), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'));

const ask = (text: string) => understand(catalog, text, { today, thread: null, locale: 'en' });

function queryOf(text: string): Query {
  const understood = ask(text);
  if (understood.kind !== 'query') throw new Error(`${text}: ${understood.kind}`);
  return understood.query;
}

/** Details of a query as the phrase book writes them; its models where the book names one. */
function detailsText({ details, subjects }: Query, expected: string): string {
  const { span, change, lab, family, about, judged, threshold, either, side, text } = details;
  const told = {
    about,
    change,
    either: either.length > 0 ? either.join(',') : null,
    family,
    judged: judged && [judged.as, ...(judged.usd === null ? [] : [judged.usd])].join(':'),
    lab,
    model: expected.includes('model=') ? subjects.map(({ model }) => model).join(',') : null,
    side,
    span: span && `${span.from}..${span.to}`,
    text: text && `${text.unit}:${text.count}`,
    threshold,
  };
  const all = Object.entries(told).flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`]));
  return all.join(' ') || '-';
}

const sorted = (text: string) => text.split(' ').sort().join(' ');

describe('what a question tells beside its topic', () => {
  test.each(rowsOf('details.tsv'))('%s', (question = '', topics = '', details = '') => {
    const query = queryOf(question);
    expect(query.topics.join(' ')).toBe(topics);
    expect(sorted(detailsText(query, details))).toBe(sorted(details));
  });

  it('of several providers is of each of them', () => {
    const { provider, otherProviders } = queryOf('does groq or deepinfra train on my data').details;
    expect([provider, ...otherProviders]).toEqual(['groq', 'deepinfra']);
  });

  it('of a lab, a brand or all is of no model', () => {
    for (const text of [
      'price cuts from openai in november',
      'what got retired this autumn',
      'who makes claude',
    ])
      expect(queryOf(text).subjects, text).toEqual([]);
  });
});

describe('work that is told', () => {
  test.each(rowsOf('work.tsv'))('%s', (question = '', input = '', output, per, requests) => {
    const understood = ask(question);
    if (output === undefined) {
      expect(understood.kind === 'clarify' ? understood.reason : understood.kind).toBe(input);
      return;
    }
    const { volume } = queryOf(question);
    expect([volume?.input, volume?.output, volume?.per, volume?.requests ?? '-'].map(String)).toEqual([
      input,
      output,
      per,
      requests,
    ]);
  });

  const items = fc.constantFrom('chunks', 'documents', 'emails', 'requests', 'tickets', 'files');
  const russianItems = fc.constantFrom('кусков', 'документов', 'писем', 'запросов', 'файлов');
  const written = [
    (count: number) => String(count),
    (count: number) => count.toLocaleString('en-US'),
    (count: number) => `${count / 1000}k`,
    (count: number) => `${count / 1_000_000} million`,
  ];
  const many = fc.integer({ min: 1, max: 900 }).map((own) => own * 1000);
  const tokens = fc.integer({ min: 10, max: 9000 });
  const said = fc.constantFrom(
    (own: string, of: string, each: number) =>
      `cost of embedding ${own} ${of} of ${each} tokens with text-embedding-3-small`,
    (own: string, of: string, each: number) =>
      `text-embedding-3-small: ${own} ${of}, ${each} tokens each, what does it cost`,
    (own: string, of: string, each: number) =>
      `how much is ${own} ${of} at ${each} tokens each on text-embedding-3-small`,
  );

  it('as items of so many tokens is so many times the tokens, however it is written', () => {
    fc.assert(
      fc.property(many, tokens, items, said, fc.constantFrom(...written), (count, each, of, say, write) => {
        const question = say(write(count), of, each);
        const understood = ask(question);
        if (understood.kind !== 'query') throw new Error(`${question}: ${understood.kind}`);
        const { volume } = understood.query;
        expect((volume?.input ?? 0) + (volume?.output ?? 0), question).toBe(count * each);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same in Russian', () => {
    fc.assert(
      fc.property(many, tokens, russianItems, (count, each, of) => {
        const question = `сколько стоит ${count} ${of} по ${each} токенов на text-embedding-3-small`;
        const { volume } = queryOf(question);
        expect((volume?.input ?? 0) + (volume?.output ?? 0), question).toBe(count * each);
      }),
      { numRuns: 100 },
    );
  });

  it('with a word in place of a number of tokens is asked back', () => {
    for (const text of ['NaN', 'Infinity', 'umpteen'])
      expect(
        ask(`how much does pixtral cost for ${text} input tokens and 7k output tokens a day?`).kind,
        text,
      ).not.toBe('query');
  });

  it('in a unit that nobody knows is never a volume of tokens', () => {
    const unknown = fc.constantFrom('blorps', 'foobars', 'quuxes', 'zorgles');
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1e6 }), unknown, (count, of) => {
        expect(ask(`what do ${count} ${of} a day cost on haiku`).kind).not.toBe('query');
      }),
      { numRuns: 100 },
    );
  });
});
