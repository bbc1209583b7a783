import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find } from '../../src/catalog/find.ts';
import { atomsOf } from '../../src/language/atoms.ts';
import { lexiconOf } from '../../src/language/lexicon.ts';
import { mentionsIn } from '../../src/language/mentions.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const lexicon = lexiconOf(catalog);

/** The models that a text names, in its order; a name that is nobody's or several models' is null. */
function namedIn(text: string): (string | null)[] {
  const lower = text.toLowerCase();
  return mentionsIn(catalog, lower, atomsOf(lower), lexicon, today).map(({ match }) => match.model);
}

const chat = [...catalog.models.values()].filter(({ task }) => task === 'chat');
const names = chat.flatMap(({ id, name }) =>
  [name, id, id.slice(id.indexOf('/') + 1)].map((text) => ({ id, text })),
);
const frames = [
  'how much is NAME?',
  'does NAME support tools',
  'NAME price',
  'is NAME, on the whole, any good?',
  'what is the context window of "NAME"',
  'сколько стоит NAME?',
  'когда вышла NAME и что она умеет',
  'какой контекст у NAME',
];

describe('a name inside a sentence is the model that the name alone is', () => {
  it.each(frames)('%s', (frame) => {
    const missed = names
      .map(({ id, text }) => ({ id, text, named: namedIn(frame.replace('NAME', text)) }))
      .filter(({ id, named }) => named.join() !== id);
    expect(missed).toEqual([]);
  });

  it('beside any other one', () => {
    const one = fc.constantFrom(...names);
    const between = fc.constantFrom(' or ', ' vs ', ', ', ' и ', ' против ', '; ');
    fc.assert(
      fc.property(one, one, between, (first, second, sign) => {
        expect(namedIn(`compare ${first.text}${sign}${second.text} for support`)).toEqual([
          first.id,
          second.id,
        ]);
      }),
      { numRuns: 200 },
    );
  });

  it('whatever is asked of it', () => {
    for (const query of ['qwen3', 'llama3'])
      expect(
        mentionsIn(catalog, `is ${query} good`, atomsOf(`is ${query} good`), lexicon, today),
      ).toMatchObject([{ match: { query, candidates: find(catalog, query, today).candidates } }]);
  });
});
