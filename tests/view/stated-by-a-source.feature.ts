import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answers/answer.ts';
import { modelCommand } from '../../src/answers/model/read.ts';
import { compareNames } from '../../src/answers/read-names.ts';
import { buildCatalog } from '../../src/catalog/build.ts';
import { modelsFile } from '../../src/catalog/schema.ts';
import { renderCard } from '../../src/platforms/terminal/render.ts';
import { catalog as frozen, today } from '../catalog-for-tests.ts';
import { compared, partOf } from './asked.ts';

const said = { source: 'watch', asOf: '2026-11-01' };
const timed = (benchmark: string, value: [number, number], runBy?: string) => ({
  ...said,
  benchmark,
  value,
  ...(runBy ? { runBy } : {}),
});
const offer = {
  provider: 'lab',
  id: 'x',
  claims: [{ ...said, input: 1, output: 2, contextWindow: 100_000 }],
};

/** Two models of which everything is stated that no source of the frozen catalog states. */
function catalogOf(runners: readonly (string | undefined)[]) {
  const models = runners.map((runBy, index) => ({
    id: `test/m${index}`,
    name: `Model ${'ab'[index]}`,
    claims: [
      {
        ...said,
        openWeights: true,
        licence: 'Apache-2.0',
        parameters: { total: 26, active: 4 },
        architecture: 'Mixture of experts',
        languages: ['English', 'French'],
        ...(index === 0 ? { volumeDiscount: '10% from $1,000 a month', freeTier: 'none' } : {}),
      },
    ],
    scores: [
      timed('time-to-first-token', index === 0 ? [100, 200] : [300, 400], runBy),
      timed('tokens-a-second', index === 0 ? [100, 200] : [40, 50], runBy),
    ],
    offers: [offer],
  }));
  return buildCatalog({
    labs: [modelsFile.parse({ lab: 'test', models })],
    facts: [],
    prices: [],
    changes: () => [],
    leftOut: [],
    tables: {
      ...frozen,
      labs: { test: { name: 'Test', provider: 'lab' } },
      same: {},
      aliases: {},
      sources: { watch: { name: 'Stopwatch', url: 'https://example.com/', basis: 'aggregator' } },
      providers: { lab: { name: 'Lab', tier: 'lab' } },
      apis: {
        lab: {
          ...said,
          package: 'lab-sdk',
          authentication: { en: 'header x-api-key', ru: 'заголовок x-api-key' },
          rateLimits: 'https://example.com/limits',
          sdks: ['Python', 'JavaScript'],
        },
      },
    },
  });
}

const stated = catalogOf(['watch', 'watch']);
function shown(catalog: typeof stated, show: string): string {
  const command = compareNames(
    catalog,
    ['test/m0', 'test/m1'],
    { workload: null, private: false, show },
    today,
  );
  return renderCard(answer(command, { catalog, today }).card, { colour: false, width: 100 });
}
function pageOf(show: string | null): string {
  const command = modelCommand(stated, 'test/m0', null, { private: false, show }, today);
  return renderCard(answer(command, { catalog: stated, today }).card, { colour: false, width: 100 });
}

describe('speed', () => {
  it('tells first token, rate and the whole answer as ranges, with who timed it and when', () => {
    const part = shown(stated, 'speed');
    expect(part).toMatch(/Time to first token +100-200 ms +300-400 ms/);
    expect(part).toMatch(/Tokens +100-200 a second +40-50 a second/);
    // 100 ms + 200 / 200 a second, 200 ms + 200 / 100 a second
    expect(part).toMatch(/200 tokens in all +1\.1-2\.2 s +4\.3-5\.4 s/);
    expect(part).toContain('Stopwatch, in Stopwatch, 2026-11-01');
    expect(part).toContain('Speed: Model a is done first, timed by Stopwatch');
  });

  it('decides in the tree and the questions where one party timed both', () => {
    expect(shown(stated, 'choose')).toContain('Must an answer begin within 200 ms? Yes: Model a.');
    expect(shown(stated, 'faq')).toContain('Model a is done first, timed by Stopwatch');
  });

  it.for([
    [['watch', 'lab'], 'Nobody has measured that independently and in one way'],
    [[undefined, undefined], 'Nobody has measured that independently and in one way'],
    [['lab', 'lab'], 'Nobody has measured that independently and in one way'],
  ] as const)('decides nothing when timed by %s', ([runners, words]) => {
    const catalog = catalogOf(runners);
    expect(shown(catalog, 'speed')).toContain(words);
    expect(shown(catalog, 'choose')).not.toContain('Must an answer begin');
  });

  it('is no benchmark of how good answers are', () => {
    const { result } = answer(
      compareNames(stated, ['test/m0', 'test/m1'], { workload: null, private: false }, today),
      { catalog: stated, today },
    );
    const { categories } = result as { categories: { id: string; outcome: string }[] };
    expect(categories.find(({ id }) => id === 'quality')?.outcome).toBe('unknown');
  });
});

describe('specifications', () => {
  it('show size, architecture, licence and languages where a source has them', () => {
    const part = shown(stated, 'specs');
    expect(part).toMatch(/Parameters +26 billion, 4 billion active/);
    expect(part).toMatch(/Architecture +Mixture of experts/);
    expect(part).toContain('OSI-approved');
    expect(part).toMatch(/Languages +English and French/);
    expect(part).toContain('Not known here: release date, knowledge cut-off and modalities.');
  });

  it('a page shows them too', () => {
    expect(pageOf('specs')).toMatch(/Languages +English and French/);
    expect(pageOf('specs')).toMatch(/Free tier +none/);
  });
});

describe('access', () => {
  it('tells authentication, SDKs and where rate limits are, where a source has them', () => {
    for (const text of [shown(stated, 'switch'), pageOf('start')])
      expect(text).toContain(
        'Lab: authentication by header x-api-key, SDKs for Python and JavaScript, rate limits (https://example.com/limits).',
      );
  });

  it('says in one line what no source has', () => {
    const part = partOf(compared(['pixtral 12b', 'gemma 4 12b'], 'switch'));
    expect(part).toContain('- Not known here: authentication, rate limits and SDKs.');
  });
});

describe('discounts', () => {
  it('tells volume discounts and free tiers with who says so', () => {
    const part = shown(stated, 'cost');
    expect(part).toContain('volume discount: 10% from $1,000 a month (Stopwatch)');
    expect(part).toContain('free tier: none (Stopwatch)');
  });
});
