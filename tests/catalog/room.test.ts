import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestDocument, partsOf, roomFor, smallestDocument } from '../../src/catalog/room.ts';
import { smallCatalog, smallModel } from '../small-catalog.ts';

const named = (tokens: number) => ({ name: { en: 'A', ru: 'А' }, tokens });
const practice = {
  answer: 1000,
  floors: {},
  timedAnswer: 200,
  hybridShare: 0.5,
  pageWords: 450,
  pageTokens: 600,
  documents: { book: named(9000), letter: named(500), report: named(4000) },
};
const catalog = smallCatalog([], { practice });

test.each([
  ['chat', 10_000, 9000],
  ['chat', 1000, 0],
  ['chat', 999, 0],
  // What gives no text needs no room for it.
  ['embedding', 10_000, 10_000],
  ['transcription', 999, 999],
] as const)('%s with a window of %i: %i for a document', (task, window, room) => {
  expect(roomFor(catalog, { task }, window)).toBe(room);
});

test.each([
  [9000, 'book'],
  [8999, 'report'],
  [4000, 'report'],
  [500, 'letter'],
  [499, undefined],
  [0, undefined],
])('room of %i holds %s', (room, id) => {
  expect(largestDocument(catalog, room)?.id).toBe(id);
});

test.each([
  [400_000, 272_000, 272_000],
  [400_000, 399_500, 399_000],
  [400_000, 900_000, 399_000],
])('of a window of %i with an input limit of %i, a document may take %i', (window, most, room) => {
  const { inputLimit } = smallModel({
    claims: [{ source: 'lab', asOf: '2026-01-01', contextWindow: 1e6, inputLimit: most }],
  });
  expect(roomFor(catalog, { task: 'chat', inputLimit }, window)).toBe(room);
});

test('the smallest document is known where none fits', () => {
  expect(smallestDocument(catalog)?.id).toBe('letter');
  expect(smallestDocument(smallCatalog([]))).toBeNull();
});

test('a document is cut into the fewest parts of which each fits', () => {
  expect(partsOf(0, 500)).toBeNull();
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 50_000 }), (room, tokens) => {
      const parts = partsOf(room, tokens) ?? 0;
      expect(parts * room).toBeGreaterThanOrEqual(tokens);
      expect((parts - 1) * room).toBeLessThan(tokens);
    }),
  );
});
