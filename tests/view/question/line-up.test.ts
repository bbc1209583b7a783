import { describe, expect, it } from 'vitest';
import { isCallable } from '../../../src/catalog/state.ts';
import { currentOf, groupAsked } from '../../../src/subjects/line-up/group.ts';
import { catalog, today } from '../../catalog-for-tests.ts';
import { ask, askIn, queryOf } from './asked.ts';

const tableOf = ({ card }: ReturnType<typeof ask>) => card.blocks.find((block) => block.kind === 'table');

describe('a line that is asked about as such', () => {
  it('is told by how many it has, its newest, its cheapest and its largest window', () => {
    const { text } = ask('family', [], { details: { family: 'gemma' } });
    expect(text).toBe(
      'Gemma has 5 current models, the newest Gemma 4 12B (2026-06-03). The cheapest is Gemma 4 E4B IT: $0.02 in, $0.10 out per 1M tokens. The largest context: Gemma 4 12B, 262,144 tokens. Prices are per 1M tokens, in / out.',
    );
  });

  it('has a row a member, the newest first, with its size', () => {
    const table = tableOf(ask('family', [], { details: { family: 'gemma' } }));
    expect(table).toMatchObject({ columns: ['Released', 'Parameters', 'Price', 'Context'] });
    expect(table?.rows.map(({ label }) => label)).toEqual([
      'Gemma 4 12B',
      'Gemma 4 26B A4B IT',
      'Gemma 4 31B',
      'Gemma 4 E4B IT',
      'Gemma 3 4B IT',
    ]);
  });

  it('shows the state of those that have a newer one, and never a retired one', () => {
    const table = tableOf(ask('family', ['haiku']));
    expect(table?.rows.map(({ label, cells }) => [label, cells[1]])).toEqual([
      ['Claude Haiku 5.5', 'current'],
      ['Claude Haiku 4.5', 'superseded'],
    ]);
  });

  it('is its line-up where the lab sells one from top to small, with what is left of older ones', () => {
    const { text } = ask('family', ['claude']);
    expect(text).toMatch(/^The main line of Claude is Claude Sonnet 5\.5\./);
    expect(text).toContain('Can still be called, but superseded, ending or a preview: Claude Opus 5,');
  });

  it('of a lab says what the lab sells itself for least, and what is cheaper elsewhere', () => {
    const { text, card } = ask('family', [], { details: { lab: 'openai' } });
    expect(card.title).toBe('Models of OpenAI');
    expect(text).toContain('The cheapest at OpenAI is GPT-6 Luna: $0.10 in, $0.50 out per 1M tokens.');
    expect(text).toContain('GPT OSS 20B costs less elsewhere: $0.07 in, $0.30 out via Amazon Bedrock.');
    expect(text).toContain('For other work than chat: GPT-Realtime-2.1');
  });
});

describe('the price of a bare name', () => {
  it('is from what to what its current models cost', () => {
    const { text } = ask('price', [], { details: { family: 'gemini' } });
    expect(text).toMatch(
      /^Gemini costs from \$0\.30 in, \$2\.50 out \(Gemini 3\.5 Flash Lite\) to \$1\.25 in, \$10\.00 out \(Gemini 2\.5 Pro\) per 1M tokens\./,
    );
  });

  it('is told in Russian too', () => {
    const { text, card } = askIn('ru', 'price', [], { details: { family: 'gemma' } });
    expect(text).toBe(
      'Gemma: от $0,02 на вход и $0,10 на выход (Gemma 4 E4B IT) до $0,14 и $0,40 (Gemma 4 31B) за 1 млн токенов. Цены — в долларах за 1 млн токенов, вход / выход.',
    );
    expect(card.title).toBe('Gemma: линейка моделей');
  });
});

it('never offers a retired member, of whatever line or lab', () => {
  const groups = [
    ...[...catalog.families.keys()].map((family) => ({ family })),
    ...Object.keys(catalog.labs).map((lab) => ({ lab })),
  ];
  for (const details of groups) {
    const group = groupAsked(catalog, queryOf('family', [], { details }));
    const current = group ? currentOf(catalog, group, today) : [];
    for (const model of current) expect(isCallable(model, today), model.id).toBe(true);
    for (const topic of ['family', 'price', 'maker', 'overview'] as const) {
      const { text, kind, card } = ask(topic, [], { details });
      expect(kind).toBe('answer');
      expect(text, JSON.stringify(details)).not.toMatch(/undefined|null|NaN|^$/);
      for (const { label } of tableOf({ text, kind, card } as ReturnType<typeof ask>)?.rows ?? []) {
        const shown = group?.models.find(({ name }) => name === label);
        if (shown) expect(isCallable(shown, today), label).toBe(true);
      }
    }
  }
});
