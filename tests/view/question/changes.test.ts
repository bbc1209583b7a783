import { describe, expect, it } from 'vitest';
import { ask, askIn } from './asked.ts';

const linesOf = ({ card }: ReturnType<typeof ask>) =>
  card.blocks.flatMap((block) => (block.kind === 'notes' ? block.items.map((item) => item.join('')) : []));

describe('what is new', () => {
  it('names the nearest where nothing came within the usual thirty days', () => {
    const { text, card } = ask('changes', [], { details: { change: 'new' } });
    expect(text).toBe(
      'No new model is known here since 2026-10-22. The last before that: GPT-6.1 Sol, 2026-09-29.',
    );
    expect(card.title).toBe('What has changed');
  });

  it('is told of a lab within the days that are said, with prices', () => {
    const asked = ask('changes', [], {
      details: { change: 'new', lab: 'anthropic', span: { from: '2026-07-01', to: '2026-09-22' } },
    });
    expect(asked.text).toBe(
      '2 models of Anthropic came out from 2026-07-01 to 2026-09-22: Claude Opus 5.5 and Claude Opus 5.',
    );
    expect(linesOf(asked)).toEqual([
      '2026-09-22: Claude Opus 5.5 (Anthropic), $4.00 / $20.00 per 1M tokens, in / out',
      '2026-07-24: Claude Opus 5 (Anthropic), $5.00 / $25.00 per 1M tokens, in / out',
    ]);
  });

  it('holds both ends of a span in it, and no day more', () => {
    const of = (from: string, to: string) =>
      ask('changes', [], { details: { change: 'new', lab: 'anthropic', span: { from, to } } }).text;
    expect(of('2026-07-24', '2026-07-24')).toBe(
      '1 model of Anthropic came out on 2026-07-24: Claude Opus 5.',
    );
    expect(of('2026-07-25', '2026-07-26')).toMatch(/^No new model of Anthropic/);
    expect(of('2026-07-22', '2026-07-23')).toMatch(/^No new model of Anthropic/);
  });
});

describe('what got cheaper or dearer', () => {
  const span = { from: '2026-08-01', to: '2026-08-31' };

  it('is what its own lab asks, with both figures and the days between which it changed', () => {
    const asked = ask('changes', [], { details: { change: 'cheaper', span } });
    expect(asked.text).toMatch(
      /^3 models got cheaper from 2026-08-01 to 2026-08-31: Qwen3\.7 Plus, GPT-5\.6 Luna and GPT-5\.6 Sol\. Lists are read now and then/,
    );
    expect(linesOf(asked)).toContain(
      '2026-07-17 to 2026-09-30: GPT-5.6 Luna at OpenAI, input price $1.00 -> $0.20 (-80%), output price $6.00 -> $1.20 (-80%)',
    );
  });

  it('says so where no price rose', () => {
    expect(ask('changes', [], { details: { change: 'dearer', span } }).text).toBe(
      'No price rise is known here from 2026-08-01 to 2026-08-31.',
    );
  });

  it('is told in Russian', () => {
    expect(askIn('ru', 'changes', [], { details: { change: 'cheaper', span } }).text).toMatch(
      /^С 01\.08\.2026 по 31\.08\.2026 подешевели 3 модели: Qwen3\.7 Plus, GPT-5\.6 Luna и GPT-5\.6 Sol\./,
    );
  });
});

describe('what ends', () => {
  it('is what is shut down within sixty days, with what replaces it', () => {
    const asked = ask('changes', [], { details: { change: 'retiring' } });
    expect(asked.text).toBe(
      '4 models are to be shut down by 2027-01-20: o3, GPT-5 Nano, GPT-5 mini and GPT-5.',
    );
    expect(linesOf(asked)[1]).toBe('2026-12-11: GPT-5 Nano (OpenAI), replacement: GPT-5.6 Luna');
  });

  it('names the next to end where none does within the span', () => {
    const span = { from: '2026-11-21', to: '2026-11-30' };
    expect(ask('changes', [], { details: { change: 'retiring', span } }).text).toBe(
      'No shutdown is known here by 2026-11-30. The next after that: o3, 2026-12-11.',
    );
  });

  it('of one model is its state', () => {
    const { text } = ask('changes', ['gpt-5 nano'], { details: { change: 'retiring' } });
    expect(text).toMatch(/^OpenAI shuts GPT-5 Nano down on 2026-12-11/);
  });
});

describe('what changed', () => {
  it('is counted by kind where none is said', () => {
    const asked = ask('changes', []);
    expect(asked.text).toBe(
      'Since 2026-10-22: no new model, no price cut, no price rise; 4 shutdowns announced by 2027-01-20.',
    );
    expect(linesOf(asked)).toHaveLength(2);
    expect(askIn('ru', 'changes', []).text).toBe(
      'С 22.10.2026: новых моделей — нет, подешевело — ни одной, подорожало — ни одной; до 20.01.2027 отключений — 4.',
    );
  });

  it('of one model is what its lists have changed', () => {
    const asked = ask('changes', ['gpt-5.6 luna']);
    expect(asked.text).toMatch(
      /^(?:GPT-6 Luna .* is newer than GPT-5\.6 Luna\. )?\d+ changes of GPT-5\.6 Luna/,
    );
    expect(linesOf(asked).length).toBeLessThanOrEqual(6);
  });
});
