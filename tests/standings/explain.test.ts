import { describe, expect, it, test } from 'vitest';
import { answer } from '../../src/answers/answer.ts';
import { compareLine } from '../../src/answers/compare/line.ts';
import { parseTiebreak } from '../../src/answers/parse-tiebreak.ts';
import { raisedEfforts } from '../../src/catalog/standings/effort.ts';
import type { Observation } from '../../src/catalog/standings/observe.ts';
import { rankOf, standingOf } from '../../src/catalog/standings/standing.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { explainQuality } from '../../src/subjects/quality/explain.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { run } from '../terminal/run.ts';

type Explained = {
  readonly domain: string;
  readonly basis: string;
  readonly standing: { readonly mean: number; readonly variance: number } | null;
  readonly deviation: number | null;
  readonly deviationOfEach: number;
  readonly prior: {
    readonly mean: number;
    readonly variance: number;
    readonly share: number;
    readonly by: string;
    readonly from?: { readonly id: string; readonly mean: number; readonly variance: number };
    readonly step?: { readonly mean: number; readonly variance: number };
  } | null;
  readonly scores: readonly {
    readonly benchmark: string;
    readonly domain: string;
    readonly variant: string | null;
    readonly value: readonly [number, number];
    readonly unit: string;
    readonly runBy: string;
    readonly asOf: string;
    readonly reads: number;
    readonly ruler: { readonly offset: number; readonly slope: number; readonly noiseVariance: number };
    readonly weight: number;
    readonly information: number;
    readonly alone: number;
    readonly share: number;
  }[];
};

function explained(id: string, domain: string): Explained {
  const { result } = explainQuality(catalog, null, catalog.models.get(id)!, domain, today, wordingOf('en'));
  return JSON.parse(JSON.stringify(result));
}

/** The standing done again from what is printed alone, by the formula that stands beside it. */
function again({ prior, scores, deviation, deviationOfEach: v, domain }: Explained): {
  mean: number;
  variance: number;
} {
  const before = prior!;
  const read = scores.map(({ domain: field, reads, ruler, weight }) => ({
    field,
    alone: (reads - ruler.offset) / ruler.slope,
    information: weight * (ruler.slope / Math.sqrt(ruler.noiseVariance)) ** 2,
  }));
  const fields = [...Map.groupBy(read, ({ field }) => field)].map(([field, own]) => ({
    field,
    information: own.reduce((sum, { information }) => sum + information, 0),
    towards: own.reduce((sum, { information, alone }) => sum + information * alone, 0),
  }));
  const whole =
    1 /
    fields.reduce((sum, { information }) => sum + information / (1 + information * v), 1 / before.variance);
  const general =
    whole *
    fields.reduce(
      (sum, { information, towards }) => sum + towards / (1 + information * v),
      before.mean / before.variance,
    );
  if (deviation === null) return { mean: general, variance: whole };
  const { information, towards } = fields.find(({ field }) => field === domain) ?? {
    information: 0,
    towards: 0,
  };
  const diluted = 1 + information * v;
  return { mean: (general + v * towards) / diluted, variance: whole / diluted ** 2 + v / diluted };
}

const asked = ['general', 'coding', 'vision', 'maths', 'russian', 'languages', 'image-output'];
const known = [...catalog.models.values()].flatMap(({ id }) =>
  asked.flatMap((domain) => {
    const own = explained(id, domain);
    return own.standing === null ? [] : [{ id, own, standing: own.standing }];
  }),
);

describe('what is printed of a standing', () => {
  it('is there of models of every basis', () => {
    expect(new Set(known.map(({ own }) => own.basis))).toEqual(new Set(['measured', 'thin', 'expected']));
    expect(new Set(known.map(({ own }) => own.prior?.by))).toEqual(new Set(['trend', 'line', 'tier']));
  });

  it('is enough to do mean and variance again', () => {
    for (const { id, own, standing } of known) {
      // What is expected of a domain holds for it as it is.
      const { mean, variance } = own.scores.length === 0 ? own.prior! : again(own);
      expect([id, own.domain, mean.toFixed(6), variance.toFixed(6)]).toEqual([
        id,
        own.domain,
        standing.mean.toFixed(6),
        standing.variance.toFixed(6),
      ]);
    }
  });

  it('has shares that sum to one, and by which alone the mean is a sum', () => {
    for (const { id, own, standing } of known) {
      const parts = [
        { share: own.prior!.share, alone: own.prior!.mean },
        ...own.scores.map(({ share, alone }) => ({ share, alone })),
      ];
      const sum = parts.reduce((total, { share }) => total + share, 0);
      const mean = parts.reduce((total, { share, alone }) => total + share * alone, 0);
      expect([id, own.domain, sum.toFixed(9), mean.toFixed(6)]).toEqual([
        id,
        own.domain,
        (1).toFixed(9),
        standing.mean.toFixed(6),
      ]);
    }
  });

  it('reads percentages as the formula says', () => {
    const { benchmarks } = catalog;
    for (const { own } of known)
      for (const { unit, value, reads, benchmark } of own.scores) {
        if (unit !== 'percent') continue;
        const middle = (value[0] + value[1]) / 2;
        const p = Math.min(
          98.5,
          Math.max(1.5, benchmarks[benchmark]?.better === 'lower' ? 100 - middle : middle),
        );
        expect(reads).toBeCloseTo(Math.log(p / (100 - p)), 9);
      }
  });

  it('says from whom it is expected, and how far beyond', () => {
    for (const { own } of known) {
      const { prior } = own;
      if (!prior?.from || !prior.step) continue;
      expect(prior.mean).toBeCloseTo(prior.from.mean + prior.step.mean, 9);
      expect(prior.variance).toBeCloseTo(prior.from.variance + prior.step.variance, 9);
    }
  });

  it('is the standing that advice rests on', () => {
    for (const { id, own, standing } of known)
      expect(standing).toMatchObject(standingOf(catalog, catalog.models.get(id)!, own.domain).estimate!);
  });
});

test('a page shows each score with its setting, who ran it, when, and its share', () => {
  const { card } = answer(parseTiebreak(catalog, 'explain "claude opus 5" quality for coding', today), {
    catalog,
    today,
  });
  const own = explained('anthropic/claude-opus-5', 'coding');
  const [table] = card.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  expect(table?.rows).toHaveLength(own.scores.length + 1);
  const text = JSON.stringify(table);
  for (const { variant, share } of own.scores) {
    expect(text).toContain(variant ?? '');
    expect(text).toContain(`${(100 * share).toFixed(1)}%`);
  }
  const rank = rankOf(
    catalog,
    standingOf(catalog, catalog.models.get('anthropic/claude-opus-5')!, 'coding'),
  )!;
  expect(card.summary).toContain(`of ${rank.of} measured for coding`);
});

test.each([
  ['claude opus 5 quality', 'general'],
  ['"claude opus 5" quality for coding', 'coding'],
  ['claude opus 5 quality in maths', 'maths'],
  ['claude opus 5 quality for code review', 'coding'],
  ['claude opus 5 quality --domain vision', 'vision'],
  ['claude opus 5 качество для кода', 'coding'],
  ['claude opus 5 rank', 'general'],
])('explain %s: %s', (text, domain) => {
  expect(parseTiebreak(catalog, `explain ${text}`, today)).toMatchObject({
    kind: 'explain',
    field: 'quality',
    domain,
    model: { model: 'anthropic/claude-opus-5' },
  });
});

test.each([
  ['claude opus 5 quality for knitting', 'unknown-domain'],
  ['claude opus 5 quality for speed', 'unknown-domain'],
  ['claude opus 5.9 quality', 'unknown-model'],
])('explain %s: %s', (text, reason) => {
  expect(parseTiebreak(catalog, `explain ${text}`, today)).toMatchObject({ kind: 'misunderstood', reason });
});

test('the terminal takes the domain as an option, for quality alone', async () => {
  const { out } = await run([
    'explain',
    'claude',
    'opus',
    '5',
    'quality',
    '--domain',
    'coding',
    '--json',
    '--today',
    today,
  ]);
  expect(JSON.parse(out)).toMatchObject({ model: 'anthropic/claude-opus-5', domain: 'coding' });
  const { out: other } = await run([
    'explain',
    'pixtral',
    'price',
    '--domain',
    'coding',
    '--json',
    '--today',
    today,
  ]);
  expect(JSON.parse(other)).toHaveProperty('misunderstood');
});

describe('effort', () => {
  const observed = (...variants: (string | null)[]) =>
    variants.map((variant) => ({ score: { variant } }) as unknown as Observation);

  it.each<[(string | null)[], string[]]>([
    [
      ['high', 'max'],
      ['high', 'max'],
    ],
    [
      ['xhigh, codex harness', 'thinking 32k', 'high'],
      ['xhigh', 'thinking', 'high'],
    ],
    [['high', null], []],
    [['high', 'medium'], []],
    [['no thinking'], []],
    [['non-reasoning, high'], []],
    [['5-shot, CoT'], []],
    [[], []],
  ])('of %j is raised: %j', (variants, efforts) => {
    expect(raisedEfforts(observed(...variants))).toEqual(efforts);
  });

  it('is told where all scores were run at a raised one, beside quality and not in the head', () => {
    const own = compareLine('{"models":["claude opus 5","gpt-4o"]}', () => ({
      catalog,
      today,
      locale: 'en',
    })) as {
      categories: { id: string; reason: string }[];
      advice: { sentence: string };
    };
    const told = 'Claude Opus 5 was measured at raised effort alone (high and max)';
    expect(own.categories.find(({ id }) => id === 'quality')?.reason).toContain(told);
    expect(own.advice.sentence).not.toContain('effort');
  });
});

test('scores of the preview of the same version are said to be so', () => {
  const preview = catalog.models.get('google/gemini-3.1-pro-preview')!;
  const final = { ...preview, id: 'google/gemini-3.1-pro', name: 'Gemini 3.1 Pro', scores: [] };
  const both = { ...catalog, models: new Map([...catalog.models, [final.id, final]]) };
  const told = (model: typeof preview, locale: 'en' | 'ru') =>
    JSON.stringify(explainQuality(both, null, model, 'general', today, wordingOf(locale)).card);
  expect(told(final, 'en')).toContain('The scores are those of Gemini 3.1 Pro Preview, the same version.');
  expect(told(final, 'ru')).toContain('Оценки — Gemini 3.1 Pro Preview, той же версии.');
  expect(told(preview, 'en')).not.toContain('the same version');
});
