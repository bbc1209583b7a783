import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { parseTiebreak } from '../../src/answers/parse-tiebreak.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { run } from './run.ts';

const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(`${today}T12:00:00Z`) });
const alone = { thread: null, locale: 'en' } as const;

describe.concurrent('questions on the command line', () => {
  it('answers lines in order, also those that cannot be read, in the language of each', async () => {
    const lines = [
      'is haiku or pixtral cheaper?',
      '',
      'хайку или пикстраль дешевле?',
      "let's write haiku poems",
      'claude haiku 4.7 price',
      'which has the larger context?',
      '\u0007<!channel> @everyone',
      'x'.repeat(10_001),
    ];
    const { code, out, err } = await run(['ask', '--stdin', '--today', today], {
      input: `${lines.join('\n')}\n`,
    });
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(answers).toHaveLength(lines.length);
    const both = ['anthropic/claude-haiku-5-5', 'mistral/pixtral-12b'];
    expect(answers[0]).toMatchObject({ kind: 'answer', topics: ['price'], models: both, choices: [] });
    expect(answers[1]).toEqual({ error: 'the line is empty' });
    expect(answers[2]).toMatchObject({ kind: 'answer', topics: ['price'], models: both });
    expect(answers[2].text).toContain('вход к выходу 3:1');
    expect(answers[3].kind).toBe('refuse');
    expect(answers[4].kind).not.toBe('answer');
    expect(answers[4].text).toContain('There is no model "claude haiku 4.7"');
    expect(answers[5]).toMatchObject({ kind: 'clarify', topics: ['context'] });
    expect(answers[6].kind).toBe('refuse');
    expect(answers[7].error).toContain('longer than 10000');
  });

  it('exits with 1 where it asks back or declines', async () => {
    const { code, out } = await run(['ask', 'which has the larger context?', '--today', today]);
    expect(code).toBe(1);
    expect(out).toContain('Name the model that you ask about (context window), for example:');
  });
});

describe('a question', () => {
  it('says which models it is about and whether it was answered', async () => {
    const asked = answerer.ask('is haiku or pixtral cheaper?', alone);
    expect(asked).toMatchObject({
      outcome: 'answer',
      models: ['anthropic/claude-haiku-5-5', 'mistral/pixtral-12b'],
    });
    expect(answerer.ask('which has the larger context?', alone).outcome).toBe('clarify');
    expect(answerer.ask("let's write haiku poems", alone).outcome).toBe('refuse');
  });

  it('takes the models of the last answer', async () => {
    const { models } = answerer.ask('is haiku or pixtral cheaper?', alone);
    const next = answerer.ask('and which has the larger context?', {
      ...alone,
      thread: { models, topics: [] },
    });
    expect(next).toMatchObject({ outcome: 'answer', models });
    expect(next.card.summary).toContain('Claude Haiku 5.5 has the larger context window');
  });

  it('is answered after /tiebreak ask, and nothing after it is help', () => {
    expect(parseTiebreak(catalog, 'ask what replaces pixtral', today).kind).toBe('question');
    expect(parseTiebreak(catalog, 'ask', today).kind).toBe('help');
  });
});
