import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogFolder, copyCatalog, today } from '../catalog-for-tests.ts';
import { run, runProcess } from './run.ts';

describe.concurrent('the command line', () => {
  it('answers lines of standard input without tokens', async () => {
    const { code, out, err } = await run([], {
      input: '/compare haiku pixtral\nhelp\n/compare haiku\n',
    });
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('SLACK_BOT_TOKEN');
    expect(out).toContain('DISCORD_TOKEN');
    expect(out).toContain('Claude Haiku 5.5 vs Pixtral 12B');
    expect(out).toContain('That is one model');
  });

  it('speaks the language of DEFAULT_LOCALE where nothing else tells one, in the chat too', async () => {
    const { code, out, err } = await run([], {
      env: { DEFAULT_LOCALE: 'ru' },
      input: '/compare haiku\nis haiku or pixtral cheaper?\n',
    });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Tiebreak: какую модель взять?');
    expect(out).toContain('Это одна модель');
    expect(out).toContain('They cost the same');
  });

  it('compares an unconfirmed with a retired model', async () => {
    const { code, out } = await run(['compare', 'claude haiku 4', 'pixtral 12b', '--json', '--today', today]);
    const result = JSON.parse(out);
    expect(code).toBe(0);
    expect(
      result.models.map((model: { id: string; state: string; stateOn: string }) => [
        model.id,
        model.state,
        model.stateOn,
      ]),
    ).toEqual([
      ['anthropic/claude-haiku-4', 'unconfirmed', '2026-07-30'],
      ['mistral/pixtral-12b', 'retired', '2025-12-31'],
    ]);
    const outcome = Object.fromEntries(
      result.categories.map((own: { id: string; outcome: string; winner: string | null }) => [
        own.id,
        [own.outcome, own.winner],
      ]),
    );
    expect(outcome).toEqual({
      price: ['unknown', null],
      context: ['win', 'anthropic/claude-haiku-4'],
      quality: ['unknown', null],
      modalities: ['tie', null],
      openness: ['win', 'mistral/pixtral-12b'],
    });
    expect(result.verdict).toMatchObject({
      outcome: 'coin-flip',
      winner: null,
      wins: { 'anthropic/claude-haiku-4': 1, 'mistral/pixtral-12b': 1 },
    });
    expect(result.notes.join('\n')).toMatch(/Anthropic lists no Claude Haiku 4 /);
    expect(result.notes.join('\n')).toMatch(
      /shut Pixtral 12B down on 2025-12-31\. Its replacement is Ministral 3 14B/,
    );
  });

  it('compares the newest Haiku with Pixtral', async () => {
    const { out } = await run(['compare', 'haiku', 'pixtral', '--today', today, '--json']);
    const result = JSON.parse(out);
    expect(result.models.map((model: { id: string }) => model.id)).toEqual([
      'anthropic/claude-haiku-5-5',
      'mistral/pixtral-12b',
    ]);
    const price = result.categories[0];
    expect(price).toMatchObject({ id: 'price', outcome: 'tie' });
    expect(price.reason).toContain('$0.20 via Anthropic');
    expect(price.reason).toContain('$0.20 via Scaleway');
    expect(result.notes.join('\n')).toContain(
      'Above 100,000 input tokens a request Claude Haiku 5.5 costs $0.50/$2.50',
    );
    expect(result.categories[1]).toMatchObject({ outcome: 'win', winner: 'anthropic/claude-haiku-5-5' });
    expect(result.categories[1].reason).toContain('7.8x');
    expect(result.categories[4]).toMatchObject({ outcome: 'win', winner: 'mistral/pixtral-12b' });
    expect(result.verdict).toMatchObject({
      outcome: 'coin-flip',
      winner: null,
      recommended: 'anthropic/claude-haiku-5-5',
    });
  });

  it.for([
    [['compare', 'claude haiku 4.7', 'pixtral'], 1, /no model "claude haiku 4.7"/],
    [['compare', 'haiku'], 2, /one model/],
    [['compare', 'haiku', 'haiku'], 2, /Both names mean/],
    [['compare', 'haiku', 'pixtral', '--today', 'tomorrow'], 2, /--today/],
    [['compare', 'haiku', 'pixtral', '--nonsense'], 2, /--nonsense/],
    [['frobnicate'], 2, /no command "frobnicate"/],
    [['find', 'haiku'], 0, /claude-haiku-5-5/],
    [['find', 'gpt-9'], 1, /No such model/],
    [['find', 'gpt-9', '--locale', 'ru'], 1, /Такой модели нет/],
    [['find', 'хайку'], 0, /Claude Haiku 5\.5 .*по линейке/],
    [['compare', 'haiku', '--locale', 'ru'], 2, /Это одна модель/],
    [['compare', 'haiku', 'pixtral', '--for', 'код'], 0, /задача «Код»/],
    [['compare', 'haiku', 'pixtral', 'for', 'long', 'documents'], 0, /for long documents/],
    [['compare', 'haiku', 'pixtral', 'for'], 1, /no model "for"/],
    [['compare', 'haiku', 'pixtral', '--locale', 'xx'], 2, /--locale must be en or ru/],
    [['manifest', '--url', 'https://bot.example.com'], 0, /https:\/\/bot\.example\.com\/slack\/events/],
    [['manifest', '--url', 'https://x.example/bot/'], 0, /: "?https:\/\/x\.example\/bot\/slack\/events"?\n/],
    [['manifest', '--url', 'https://x.example/slack/events'], 0, /x\.example\/slack\/events"?\n/],
    [['manifest', '--url', 'nonsense'], 2, /https/],
    [['manifest', '--url', 'http://x.example'], 2, /https/],
    [['manifest', '--url', 'https://x.example/?a=b'], 2, /without a user, \? or #/],
    [['manifest', '--url', 'https://x.example/?'], 2, /without a user, \? or #/],
    [['manifest', '--url', 'https://x.example/#a'], 2, /without a user, \? or #/],
    [['manifest', '--url', 'https://ada:pass@x.example'], 2, /without a user, \? or #/],
    [['manifest', '--url', 'https://'], 2, /https/],
    [['check'], 0, /0 errors/],
    [['compare', 'haiku', 'pixtral', '--catalog', '/nowhere'], 3, /sources\.yml:1:1/],
  ] as const)('%j', async ([args, code, said]) => {
    const result = await run(args);
    expect(result.out + result.err).toMatch(said);
    expect(result.code).toBe(code);
  });

  it.for([
    [['find', 'gpt-9'], 1, /^No such model/, /^$/],
    [['frobnicate'], 2, /^$/, /^There is no command "frobnicate"/],
  ] as const)('as a process: %j', async ([args, code, out, err]) => {
    const ended = await runProcess(args);
    expect(ended.out).toMatch(out);
    expect(ended.err).toMatch(err);
    expect(ended.code).toBe(code);
  });

  it('finds a name a line, in order, also for empty lines', async () => {
    const { code, out } = await run(['find', '--stdin'], { input: 'haiku\n\nclaude haiku 4.7\n' });
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(lines.map((line) => line.outcome ?? line.error)).toEqual([
      'found',
      'the line is empty',
      'unknown',
    ]);
  });

  it('finds names line by line, and goes on after a line that cannot be read', async () => {
    const lines = [
      'haiku',
      'claude-haiku-4-5@20251001',
      'nonsense 99',
      'x'.repeat(20_000),
      'bad \ufffd',
      'gpt 4.1 mini\r',
    ];
    const many = Array.from({ length: 3000 }, (_, index) => lines[index % lines.length] ?? '');
    const { code, out } = await runProcess(['find', '--stdin'], { input: many.join('\n') });
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(answers).toHaveLength(many.length);
    expect(answers.slice(-6).map((answer) => answer.model ?? answer.outcome ?? answer.error)).toEqual([
      'anthropic/claude-haiku-5-5',
      'anthropic/claude-haiku-4-5',
      'unknown',
      'the line is longer than 10000 characters',
      'the line is not UTF-8 text',
      'openai/gpt-4.1-mini',
    ]);
  });

  it('lists every mistake of a broken catalog at its place and does not start', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
    copyCatalog(catalogFolder, folder);
    const file = path.join(folder, 'models', 'mistral.yml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace('\nmodels:', '\nsurprise: 1\nmodels:').replace(/asOf: \d{4}-\d\d-\d\d/, 'asOf: yesterday'),
    );
    const { code, err } = await run(['start', '--catalog', folder]);
    rmSync(folder, { recursive: true });
    expect(code).toBe(3);
    expect(err).toMatch(/models\/mistral\.yml:\d+:\d+ .*surprise/);
    expect(err).toMatch(/models\/mistral\.yml:\d+:\d+ .*asOf/);
  });

  it('says what is wrong with the configuration without repeating a secret', async () => {
    const { code, err } = await run([], { env: { SLACK_BOT_TOKEN: 'xoxb-very-secret', PORT: 'many' } });
    expect(code).toBe(3);
    expect(err).toContain('PORT');
    expect(err).not.toContain('very-secret');
  });
});
