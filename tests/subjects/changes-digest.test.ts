import { describe, expect, test } from 'vitest';
import { answer } from '../../src/answers/answer.ts';
import { parseTiebreak } from '../../src/answers/parse-tiebreak.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import type { Change } from '../../src/catalog/imported-schema.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { alikeMoves, digestOf } from '../../src/subjects/changes/digest.ts';
import { movesText } from '../../src/subjects/changes/digest-view.ts';
import { catalog, today } from '../catalog-for-tests.ts';

/** The plain offers of models at a provider, of one lab alone where one is named. */
const offersAt = (provider: string, lab: string | null = null) =>
  [...catalog.models.values()].flatMap((model) =>
    lab === null || model.lab.id === lab
      ? model.offers
          .filter((own) => own.provider === provider && own.variant === null)
          .slice(0, 1)
          .map(({ id }) => ({ model: model.id, provider, offer: id }))
      : [],
  );

function moved(
  of: { model: string; provider: string; offer: string },
  percent: number,
  date: string,
  after?: string,
): Change[] {
  return (['input', 'output'] as const).map((field) => ({
    ...of,
    date,
    ...(after === undefined ? {} : { after }),
    field,
    from: 10,
    to: 10 * (1 + percent / 100),
    percent,
  }));
}

const withChanges = (changes: readonly Change[]): Catalog => ({ ...catalog, changes: () => changes });
const english = wordingOf('en');

describe('price moves', () => {
  test('of one lab at one provider by as much are one line, whatever else moved then', () => {
    const claudes = offersAt('amazon-bedrock', 'anthropic');
    const others = offersAt('amazon-bedrock').filter(({ model }) => !model.startsWith('anthropic/'));
    expect(claudes.length).toBeGreaterThan(2);
    expect(others.length).toBeGreaterThan(0);
    const changes = [...claudes, ...others].flatMap((of) => moved(of, 10, '2026-11-20', '2026-11-10'));
    const found = alikeMoves(withChanges(changes), changes);
    const first = found.find(({ moves }) => moves[0]?.model.lab.id === 'anthropic');
    expect(first?.moves.map(({ model }) => model.id).toSorted()).toEqual(
      claudes.map(({ model }) => model).toSorted(),
    );
    expect(movesText(catalog, first!, english)).toBe(
      `${claudes.length} Claude models at Amazon Bedrock: +10% by 2026-11-20`,
    );
    // Nobody is told twice, and nobody is left out.
    const told = found.flatMap(({ moves }) => moves.map(({ model }) => model.id));
    expect(told.toSorted()).toEqual([...claudes, ...others].map(({ model }) => model).toSorted());
  });

  test('of one model say both prices, and a side alone that it is one', () => {
    const [luna] = offersAt('openai').filter(({ model }) => model === 'openai/gpt-5.6-luna');
    const both = moved(luna!, -80, '2026-11-20');
    expect(movesText(catalog, alikeMoves(catalog, both)[0]!, english)).toBe(
      'GPT-5.6 Luna at OpenAI: $10.00 / $10.00 -> $2.00 / $2.00, -80% on 2026-11-20',
    );
    const output = both.filter(({ field }) => field === 'output');
    expect(movesText(catalog, alikeMoves(catalog, output)[0]!, english)).toBe(
      'GPT-5.6 Luna at OpenAI: -80% out on 2026-11-20',
    );
  });

  test('by another percent, at another provider or on another day are lines of their own', () => {
    const [one, two] = offersAt('amazon-bedrock', 'anthropic');
    const count = (changes: Change[]) => alikeMoves(withChanges(changes), changes).length;
    expect(count([...moved(one!, 10, '2026-11-20'), ...moved(two!, 10, '2026-11-20')])).toBe(1);
    expect(count([...moved(one!, 10, '2026-11-20'), ...moved(two!, 11, '2026-11-20')])).toBe(2);
    expect(count([...moved(one!, 10, '2026-11-20'), ...moved(two!, 10, '2026-11-19')])).toBe(2);
    const [own] = offersAt('anthropic');
    expect(count([...moved(one!, 10, '2026-11-20'), ...moved(own!, 10, '2026-11-20')])).toBe(2);
  });

  test('of labs stand before those of clouds, and those of gateways are not told', () => {
    const [cloud] = offersAt('amazon-bedrock');
    const [lab] = offersAt('anthropic');
    const [gateway] = offersAt('openrouter');
    const changes = [cloud, lab, gateway].flatMap((of) => (of ? moved(of, 10, '2026-11-20') : []));
    expect(changes).toHaveLength(6);
    expect(alikeMoves(withChanges(changes), changes).map(({ provider }) => provider)).toEqual([
      'anthropic',
      'amazon-bedrock',
    ]);
  });
});

describe('a digest', () => {
  test('is of a week, of a month where the week was quiet, and of the days that were asked for', () => {
    const [one] = offersAt('anthropic');
    const busy = digestOf(withChanges(moved(one!, 10, '2026-11-20')), null, today);
    expect(busy).toMatchObject({ isQuietWeek: false, span: { from: '2026-11-14', to: today } });
    const quiet = digestOf(withChanges(moved(one!, 10, '2026-10-30')), null, '2026-12-20');
    expect(quiet).toMatchObject({ isQuietWeek: true, span: { from: '2026-11-20' } });
    const asked = digestOf(catalog, '2026-09-01', today);
    expect(asked).toMatchObject({ isQuietWeek: false, span: { from: '2026-09-01' } });
  });

  test('tells ends of the next ninety days alone', () => {
    const { ends, aheadSpan } = digestOf(catalog, null, today);
    expect(aheadSpan).toEqual({ from: today, to: '2027-02-19' });
    expect(ends.length).toBeGreaterThan(0);
    for (const { on } of ends) expect(on >= today && on.slice(0, 10) <= '2027-02-19').toBe(true);
  });

  test.each(['en', 'ru'] as const)('is short in %s, whatever the days', (locale) => {
    for (const typed of ['changes', 'changes since 2026-09-01', 'changes since 2025-01-01']) {
      const command = parseTiebreak(catalog, typed, today, locale);
      const { card } = answer(command, { catalog, today, locale });
      const texts = card.blocks.flatMap((block) => {
        if (block.kind === 'text') return [block.text];
        return block.kind === 'notes' ? block.items : [];
      });
      const said = texts
        .flat()
        .map((span) => (typeof span === 'string' ? span : 'bold' in span ? span.bold : ''));
      const words = said
        .join(' ')
        .split(/\s+/)
        .filter((word) => /[\p{L}\d]/u.test(word));
      expect(words.length).toBeLessThanOrEqual(130);
      expect(card.blocks.filter(({ kind }) => kind === 'table')).toHaveLength(typed === 'changes' ? 0 : 1);
    }
  });
});
