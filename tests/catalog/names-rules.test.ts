import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIn, find as findOn, namesOf } from '../../src/catalog/find.ts';
import { nameKey } from '../../src/names/key.ts';
import type { Match } from '../../src/names/resolve.ts';
import { anyCharacter } from '../any-card.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { threadTime } from '../thread-time.ts';

const models = [...catalog.models.values()];
const names = namesOf(catalog);
const find = (query: string): Match => findOn(catalog, query, today);

describe('find over everything that is listed', () => {
  it('has no model twice under two spellings of its id or name', () => {
    const spellings = (spell: (model: (typeof models)[number]) => string) =>
      [...Map.groupBy(models, spell).values()].filter((same) => same.length > 1);
    expect(spellings(({ id }) => id.slice(id.indexOf('/') + 1).replaceAll(/[^a-z0-9]/gi, ''))).toEqual([]);
    expect(spellings(({ name }) => nameKey(name))).toEqual([]);
  });

  it('keeps joined ids as names of the model that is kept, with what is said of them', () => {
    for (const [id, { is }] of Object.entries(catalog.same)) {
      expect(catalog.models.has(id), id).toBe(false);
      expect(find(id), id).toMatchObject({ outcome: 'found', model: is });
    }
    const offers = catalog.models.get('mistral/devstral-2512')?.listings.map((listing) => listing.id);
    expect(offers).toContain('devstral-latest');
  });

  it('finds every model by its own id', () => {
    for (const { id } of models) expect(find(id), id).toMatchObject({ outcome: 'found', model: id });
  });

  it('says who lists a name that nobody could place, and what is near', () => {
    expect(find('hermes-4-405b')).toMatchObject({ outcome: 'unknown', listedBy: expect.any(String) });
    expect(find('claude haiku 4.7')).toMatchObject({ outcome: 'unknown', listedBy: null });
    expect(find('claude haiku 4.7').candidates).toContain('anthropic/claude-haiku-4-5');
  });

  it('takes the newest generally available of a line, and offers the others', () => {
    const match = findIn(names, 'opus', (id) => id !== 'anthropic/claude-opus-5-5');
    expect(match).toMatchObject({ model: 'anthropic/claude-opus-5', how: 'family' });
    expect(match.candidates).toContain('anthropic/claude-opus-5-5');
  });

  it('never answers about another version', () => {
    const named = fc.constantFrom(...models.filter(({ name }) => /\d\.\d/.test(name)));
    const version = fc.integer({ min: 0, max: 99 });
    fc.assert(
      fc.property(named, version, version, ({ name }, major, minor) => {
        const query = name.replace(/\d+\.\d+/, `${major}.${minor}`);
        const { model } = find(query);
        if (model === null) return;
        const spelt = models
          .filter(({ id }) => id === model)
          .flatMap((own) => [own.id, own.name, ...own.aliases]);
        const wanted = minor === 0 ? `${major}` : `${major}.${minor}`;
        expect(
          spelt.some((text) => nameKey(text).includes(wanted)),
          `${query} is no ${model}`,
        ).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('does not care about case, width and separators', () => {
    const text = fc.constantFrom(...models.flatMap(({ id, name }) => [id.slice(id.indexOf('/') + 1), name]));
    const separator = fc.constantFrom(' ', '-', '_');
    fc.assert(
      fc.property(text, separator, fc.boolean(), fc.boolean(), (query, sign, upper, wide) => {
        const cut = query.replaceAll(/[ _-]+/g, sign);
        const cased = upper ? cut.toUpperCase() : cut;
        const written = wide
          ? cased.replaceAll(/[0-9A-Za-z]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
          : cased;
        expect(find(written).model).toBe(find(query).model);
      }),
      { numRuns: 200 },
    );
  });

  it('never throws, whatever is typed', () => {
    const words = fc.array(fc.constantFrom(...names.vocabulary, '(', ')', '/', ':', '@', '4.', '.5', '💥'), {
      maxLength: 12,
    });
    const junk = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 300 }),
      words.map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(junk, (query) => {
        const { outcome, model, candidates } = find(query);
        expect(outcome === 'found').toBe(model !== null);
        for (const id of candidates) expect(id).toContain('/');
      }),
      { numRuns: 200 },
    );
  });
});

it.each(['gemini 4 neon', 'gemini 4 xenon', 'gemini-4-neon'])(
  'a word after the version that no model has is another model: %s',
  (query) => {
    const { outcome, model } = find(query);
    expect([outcome, model]).toEqual(['unknown', null]);
  },
);

it.each(['claude haiku 4.5 bedrock', 'gpt-4.1 azure', 'Claude Haiku 4.5 (neon)', 'neon/claude-haiku-4-5'])(
  'who is known for serving others is no part of the name: %s',
  (query) => {
    expect(find(query).outcome).toBe('found');
  },
);

const alike = [
  ['a', 'а'],
  ['c', 'с'],
  ['e', 'е'],
  ['o', 'о'],
  ['p', 'р'],
  ['i', 'і'],
] as const;
const written = fc.constantFrom(...models.flatMap(({ id, name }) => [id.slice(id.indexOf('/') + 1), name]));

it('letters of another alphabet never make a name another model', () => {
  fc.assert(
    fc.property(written, fc.constantFrom(...alike), (text, [latin, cyrillic]) => {
      fc.pre(text.includes(latin));
      const { model } = find(text.replace(latin, cyrillic));
      if (model !== null) expect(model).toBe(find(text).model);
    }),
    { numRuns: 300 },
  );
});

it('marks of direction and of nothing never make a name another model', () => {
  const mark = fc.constantFrom('\u200e', '\u200f', '\u202e', '\u2066', '\u200b', '\u0000', '\u00ad');
  fc.assert(
    fc.property(written, mark, fc.nat(40), (text, sign, at) => {
      const { model } = find(`${text.slice(0, at)}${sign}${text.slice(at)}`);
      if (model !== null) expect(model).toBe(find(text).model);
    }),
    { numRuns: 300 },
  );
});

describe('what clients write round a name', () => {
  const endings = [
    '[1m]',
    ':flex',
    ':priority',
    '@q4_k_m',
    '-Q5_K_S',
    '-6bit',
    '-GGUF',
    '-AWQ',
    '-tput',
    '-nothinking',
  ];

  it('is kept beside the model that the name alone is', () => {
    fc.assert(
      fc.property(written, fc.constantFrom(...endings), (text, ending) => {
        const [plain, called] = [find(text), find(`${text}${ending}`)];
        // Weights with a size and 1M behind it are others; a name that ends so already has been read.
        if (called.outcome !== 'found' || plain.outcome !== 'found') return;
        expect(called.model).toBe(plain.model);
        const said = [called.qualifiers.variant, called.qualifiers.effort].filter(Boolean).join('-');
        expect(said.length, `${text}${ending}`).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['claude-opus-4-7[1m]', 'anthropic/claude-opus-4-7', { variant: '1m' }],
    ['eu.anthropic.claude-opus-4-7:flex', 'anthropic/claude-opus-4-7', { variant: 'flex', region: 'eu' }],
    ['us-gov.anthropic.claude-opus-4-7', 'anthropic/claude-opus-4-7', { region: 'us-gov' }],
    [
      'bedrock/eu-central-1/anthropic.claude-opus-4-7',
      'anthropic/claude-opus-4-7',
      { region: 'eu-central-1' },
    ],
    ['ft:gpt-4.1-2025-04-14:acme::x1', 'openai/gpt-4.1', { variant: 'finetuned', date: '2025-04-14' }],
    ['meta-llama/Llama-3.3-70B-Instruct-Turbo', 'meta/llama-3.3-70b-instruct', { variant: 'turbo' }],
    ['mlx-llama-3.3-70b-instruct-6bit', 'meta/llama-3.3-70b-instruct', { variant: '6bit-mlx' }],
    ['pixtral-12b.Q6_K.gguf', 'mistral/pixtral-12b', { variant: 'q6_k-gguf' }],
    ['pixtral-12b-FP8-dynamic', 'mistral/pixtral-12b', { variant: 'fp8' }],
    ['gemini-2.5-flash-nothinking', 'google/gemini-2.5-flash', { effort: 'none' }],
    ['gemini-2.5-flash-thinking-128', 'google/gemini-2.5-flash', { effort: 'thinking-128' }],
    ['acme.claude-opus-4-7', 'anthropic/claude-opus-4-7', {}],
    ['or-claude-opus-4-7', 'anthropic/claude-opus-4-7', {}],
    ['https://openrouter.ai/anthropic/claude-opus-4.7/providers', 'anthropic/claude-opus-4-7', {}],
    ['<https://openrouter.ai/openai/gpt-5|GPT-5>', 'openai/gpt-5', {}],
    ['[it](https://huggingface.co/mistralai/Pixtral-12B-GGUF)', 'mistral/pixtral-12b', { variant: 'gguf' }],
  ])('%s', (query, model, said) => {
    expect(find(query)).toMatchObject({
      outcome: 'found',
      model,
      qualifiers: { date: null, variant: null, region: null, effort: null, ...said },
    });
  });

  it.each([
    // Weights of a size with a long context are others.
    'pixtral-12b-1m',
    // A turbo of a closed model would be another model.
    'gpt-4.1-turbo',
    'claude-opus-4-7-turbo',
    // Pages of nobody's model.
    'https://openrouter.ai/models',
    'https://huggingface.co/mistralai',
    'https://github.com/anthropics/claude-code',
    // A name before a name is another model's, but for clients that are known.
    'dolphin-llama-3.3-70b-instruct',
    'gpt-35-codex',
  ])('%s is nobody', (query) => {
    expect(find(query).model).toBeNull();
  });

  it('hides no model: nine of ten are found', () => {
    const found = models.filter(({ id }) => find(`${id.slice(id.indexOf('/') + 1)}@q4_k_m`).model === id);
    expect(found.length).toBeGreaterThan(models.length * 0.9);
  });

  it('is read of long and strange texts too', () => {
    const piece = fc.constantFrom(
      '[1m]',
      ':flex',
      '-q4_k_m',
      'ft:',
      'us-gov.',
      'https://a.co/',
      '<',
      '|',
      '](',
      'gpt-5',
      '/',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { outcome, model } = find(pieces.join(''));
        expect(outcome === 'found').toBe(model !== null);
      }),
    );
    const time = threadTime(() => {
      for (const sign of ['[1m]', '-q4', 'ft:', 'https://a.co/b/']) find(sign.repeat(10_000));
    });
    expect(time).toBeLessThan(1000);
  });
});
