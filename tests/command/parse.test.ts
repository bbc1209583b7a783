import { describe, expect, it } from 'vitest';
import { parseCompare } from '../../src/answers/read-names.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { threadTime } from '../thread-time.ts';

const haiku = 'anthropic/claude-haiku-5-5';
const haiku45 = 'anthropic/claude-haiku-4-5';
const pixtral = 'mistral/pixtral-12b';
const gemma = 'google/gemma-4-12b-it';
const mini = 'openai/gpt-4.1-mini';

function read(text: string) {
  const command = parseCompare(catalog, text, today);
  if (command.kind === 'compare')
    return {
      models: command.models.map((match) => match.model),
      workload: command.workload,
      private: command.private,
    };
  return command.kind === 'misunderstood' ? command.reason : command.kind;
}

describe('the text after /compare', () => {
  it.for([
    ['haiku pixtral', [haiku, pixtral]],
    ['haiku vs pixtral', [haiku, pixtral]],
    ['Haiku VS. Pixtral', [haiku, pixtral]],
    ['haiku, pixtral and gpt-4.1 mini', [haiku, pixtral, mini]],
    ['“claude haiku 4.5” “pixtral 12b”', [haiku45, pixtral]],
    ['"claude haiku 4.5" vs "pixtral 12b"', [haiku45, pixtral]],
    ['claude haiku 4.5 gemma 4 12b it', [haiku45, gemma]],
    ['claude\u00a0haiku\u00a04.5 vs pixtral', [haiku45, pixtral]],
    ['claude-haiku-4-5@20251001 mistral/pixtral-12b', [haiku45, pixtral]],
    ['claude–haiku–4.5, pixtral', [haiku45, pixtral]],
    ['/compare haiku pixtral', [haiku, pixtral]],
    ['хайку и пикстраль', [haiku, pixtral]],
    ['хайку против пикстраль', [haiku, pixtral]],
    ['хайку, пикстраль или gpt-4.1 mini', [haiku, pixtral, mini]],
  ] as const)('%s', ([text, models]) => {
    expect(read(text)).toEqual({ models, workload: null, private: false });
  });

  it('takes five models', () => {
    expect(read('haiku, claude haiku 4.5, pixtral, gemma 4 12b, gpt-4.1 mini')).toMatchObject({
      models: [haiku, haiku45, pixtral, gemma, mini],
    });
  });

  it('takes a quoted name whole, and apart without the quotes', () => {
    expect(read('"haiku pixtral" gemma 4 12b')).toBe('unknown-model');
    expect(read('haiku pixtral gemma 4 12b')).toMatchObject({ models: [haiku, pixtral, gemma] });
  });

  it('reads a workload and privacy', () => {
    expect(read('haiku pixtral for coding')).toEqual({
      models: [haiku, pixtral],
      workload: 'coding',
      private: false,
    });
    for (const text of ['хайку пикстраль для кода', 'haiku или pixtral для код'])
      expect(read(text)).toMatchObject({ models: [haiku, pixtral], workload: 'coding' });
    expect(read('haiku pixtral for coding privately')).toEqual({
      models: [haiku, pixtral],
      workload: 'coding',
      private: true,
    });
  });

  it.for([
    ['', 'no-models'],
    ['   ', 'no-models'],
    ['help', 'help'],
    ['haiku', 'one-model'],
    ['haiku haiku', 'same-model'],
    ['haiku, claude haiku 5.5', 'same-model'],
    ['haiku, pixtral, gpt-4.1, gpt-4.1 mini, gpt-4o mini, gpt-5 mini', 'too-many-models'],
    ['claude haiku 4.7 vs pixtral', 'unknown-model'],
    ['<!channel> @everyone', 'unknown-model'],
    ['haiku pixtral for knitting', 'unknown-workload'],
    ['x'.repeat(10_000), 'too-long'],
    ['\u0000\u202e\u0007', 'unknown-model'],
  ] as const)('%s is %s', ([text, reason]) => {
    expect(read(text)).toBe(reason);
  });

  it('takes a number that is left over for a version of the name before it', () => {
    for (const text of ['claude haiku 4.7, pixtral', 'pixtral claude haiku 4.7'])
      expect(parseCompare(catalog, text, today)).toMatchObject({ text: 'claude haiku 4.7' });
  });

  it.for([
    [
      'forty words of names',
      Array.from({ length: 40 }, (_, index) => ['claude', 'gpt', 'mini', '4.1'][index % 4]).join(' '),
    ],
    [
      'forty misspelt words',
      Array.from({ length: 40 }, (_, index) => ['cluade', 'hiaku', 'pixtrl'][index % 3]).join(' '),
    ],
    ['forty words of nonsense', Array.from({ length: 40 }, (_, index) => `w${index}x`).join(' ')],
    ['a thousand letters', 'x'.repeat(1000)],
    ['five hundred words', 'a '.repeat(500).trim()],
  ] as const)('does not blow up over %s', ([, text]) => {
    // Milliseconds when all is well; a blow-up would take minutes.
    expect(threadTime(() => read(text))).toBeLessThan(5000);
  });
});
