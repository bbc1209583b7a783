import { describe, expect, it } from 'vitest';
import { ask, askIn } from './asked.ts';

describe('an overview', () => {
  it('says what it is, how good it is expected to be and its main figures', () => {
    expect(ask('overview', ['claude sonnet 5.5']).text).toBe(
      "Claude Sonnet 5.5 is Anthropic's middle model, out for 54 days. Not measured yet: Claude Sonnet 5 before it is 8th to 38th of 246 measured, so 1st to 31st is expected. $2.00 in · $10.00 out · 1M context · 128K longest answer",
    );
  });

  it('says where a measured one stands, and what follows it', () => {
    const { text } = ask('overview', ['claude opus 5']);
    expect(text).toMatch(/^Claude Opus 5\.5 \(\$4\.00 in, \$20\.00 out\) is newer than Claude Opus 5\./);
    expect(text).toContain('It stands 1st to 4th of 246 measured.');
  });

  it('says so where nobody has measured it', () => {
    expect(ask('overview', ['gemma 4 12b']).text).toContain('How good it is nobody has measured.');
  });

  it('names the work of what does not chat, and none of the figures that mean nothing there', () => {
    expect(ask('overview', ['whisper large v3 turbo']).text).toBe(
      "Whisper Large v3 Turbo is OpenAI's model for transcription (speech to text) with open weights, out for over 2 years. Included in a plan, no price per token",
    );
  });

  it('is whole in Russian', () => {
    expect(askIn('ru', 'overview', ['gemma 4 12b']).text).toBe(
      'Gemma 4 12B — модель для чата от Google с открытыми весами, вышла 5 месяцев назад. Насколько она хороша, никто не измерял. $0,10 вход · $0,30 выход через SiliconFlow · контекст 262 тыс.',
    );
  });

  it('goes on with the model and its nearest peer', () => {
    const { card } = ask('overview', ['claude sonnet 5.5']);
    const buttons = card.blocks.flatMap((block) => (block.kind === 'choices' ? block.buttons : []));
    expect(buttons.map(({ label }) => label)).toEqual([
      'Page of Claude Sonnet 5.5',
      'Compare with Qwen3.8 Max',
      'Cheaper alternatives',
    ]);
  });
});

describe('who makes it', () => {
  it('is the lab, since when, and whether its weights are open', () => {
    expect(ask('maker', ['gemma 4 12b']).text).toMatch(
      /^Gemma 4 12B is made by Google, released on 2026-06-03; its weights are open, under Apache License 2\.0 \(Gemma 4 12B model card/,
    );
    expect(askIn('ru', 'maker', ['claude opus 5.5']).text).toMatch(
      /^Модель Claude Opus 5\.5 создала компания Anthropic, .*доступна только через API/,
    );
  });

  it('is told of a line and of a lab', () => {
    expect(ask('maker', [], { details: { family: 'grok' } }).text).toMatch(
      /^Grok is made by xAI: 2 models, the first from 2026-04-17\. The newest is Grok 4\.7 \(2026-09-21\)/,
    );
    expect(ask('maker', [], { details: { lab: 'deepseek' } }).text).toMatch(
      /^DeepSeek makes 5 models of the catalog/,
    );
  });
});
