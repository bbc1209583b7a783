import { describe, expect, it, test } from 'vitest';
import { compareLine } from '../../src/answers/compare/line.ts';
import { judgedDomains } from '../../src/catalog/standings/standing.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { run } from '../terminal/run.ts';

const asking = () => ({ catalog, today, locale: 'en' }) as const;
const answered = (line: object) => compareLine(JSON.stringify(line), asking);

describe('a line of compare --stdin', () => {
  it('is answered as compare --json is', async () => {
    const { out } = await run([
      'compare',
      'gpt-5.1',
      'command a',
      '--for',
      'coding',
      '--json',
      '--today',
      today,
    ]);
    expect(answered({ models: ['gpt-5.1', 'command a'], for: 'coding' })).toEqual(JSON.parse(out));
  });

  it('takes ids and names, two to five, and ignores other keys', () => {
    expect(answered({ models: ['anthropic/claude-opus-5', 'kimi k3'], id: 7, 'for ': 'x' })).toMatchObject({
      models: [{ id: 'anthropic/claude-opus-5' }, { id: 'moonshotai/kimi-k3' }],
      workload: null,
      quality: { domain: 'general' },
    });
    const five = ['claude opus 5', 'gpt-5.5', 'kimi k3', 'gpt-4o', 'command a'];
    expect(answered({ models: five })).toMatchObject({
      quality: { standings: five.map(() => ({ basis: 'measured' })) },
    });
  });

  it.each([
    [{ for: 'coding' }, 'coding', 'coding'],
    [{ for: 'code' }, 'coding', 'coding'],
    [{ for: 'coding', domain: 'vision' }, 'coding', 'vision'],
    [{ domain: 'maths' }, null, 'maths'],
    [{ domain: 'general', for: 'vision' }, 'vision', 'general'],
  ])('%j: weighed for %s, quality in %s', (more, workload, domain) => {
    expect(answered({ models: ['claude opus 5', 'gpt-5.5'], ...more })).toMatchObject({
      workload,
      quality: { domain },
    });
  });

  it('has odds between a half and one of the better one, and null only where a standing is missing', () => {
    for (const domain of judgedDomains(catalog)) {
      const own = answered({ models: ['gpt-5.1', 'command a'], domain }) as {
        quality: { better: string | null; odds: number | null; standings: { mean: number | null }[] };
      };
      const { better, odds, standings } = own.quality;
      const isMissing = standings.some(({ mean }) => mean === null);
      expect([domain, better === null, odds === null]).toEqual([domain, isMissing, isMissing]);
      if (odds !== null) expect(odds).toBeGreaterThanOrEqual(0.5);
      if (odds !== null) expect(odds).toBeLessThanOrEqual(1);
    }
    expect(answered({ models: ['gpt-5.1', 'gemma 4 12b'] })).toMatchObject({
      quality: { better: null, odds: null },
    });
  });

  it.each([
    ['', 'the line is no JSON'],
    ['haiku pixtral', 'the line is no JSON'],
    ['{"models":["haiku"', 'the line is no JSON'],
    ['[]', /expected object/],
    ['null', /expected object/],
    ['{"models":"haiku"}', /^models: .*expected array/],
    ['{"models":[]}', /^models: /],
    ['{"models":["haiku",7]}', /^models\.1: /],
    ['{"models":["haiku",""]}', /^models\.1: /],
    ['{"models":["haiku","pixtral"],"for":1}', /^for: /],
    ['{"models":["haiku","pixtral"],"domain":"cooking"}', /^domain: "cooking" is not one of .*coding/],
    ['{"models":["haiku","pixtral"],"domain":"speed"}', /^domain: "speed" is not one of/],
    ['{"models":["haiku","pixtral"],"domain":"__proto__"}', /^domain: "__proto__" is not one of/],
  ])('%s cannot be read: %s', (line, error) => {
    expect(compareLine(line, asking)).toEqual({ error: expect.stringMatching(error) });
  });

  it.each([
    [{ models: ['claude haiku 4.7', 'pixtral'] }, 'unknown-model'],
    [{ models: ['pixtral'] }, 'one-model'],
    [{ models: ['pixtral', 'pixtral 12b'] }, 'same-model'],
    [{ models: ['gpt-5.1', 'gpt-4o', 'gpt-4', 'o3', 'gpt-5', 'gpt-5.5'] }, 'too-many-models'],
    [{ models: ['haiku', 'pixtral'], for: 'knitting' }, 'unknown-workload'],
  ])('%j cannot be answered: %s', (line, reason) => {
    expect(answered(line)).toMatchObject({ misunderstood: { reason } });
  });

  it('gives back no control character that somebody wrote', () => {
    for (const name of ['pix\u0000tral\u001b[31m\u202e', '\u0007', 'a\nb'])
      expect(JSON.stringify(answered({ models: [name, 'haiku'] }))).not.toMatch(
        /\\u0000|\\u001b|\u202e|\\u0007|\\n/,
      );
  });

  it('does not ask for the catalog where the line cannot be read', () => {
    expect(
      compareLine('{', () => {
        throw new Error('asked');
      }),
    ).toHaveProperty('error');
  });
});

test('on the command line: a JSON line each in order, whatever a line is', async () => {
  const lines = [
    '{"models":["haiku","pixtral"]}',
    'no JSON',
    '',
    '{"models":["claude haiku 4.7","pixtral"]}',
    `{"models":["${'x'.repeat(10_000)}","pixtral"]}`,
    `{"models":["${'x'.repeat(200)}","pixtral"],"note":"${'x'.repeat(9_000)}"}`,
    '{"models":["gpt-5.1","command a"],"for":"coding","domain":"vision"}',
    '{"models":["\u0001\u001b[2J","pixtral"]}',
  ];
  const { code, out, err } = await run(['compare', '--stdin', '--today', today], {
    input: `${lines.join('\n')}\n`,
  });
  const told = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect([code, err, told.length]).toEqual([0, '', lines.length]);
  expect(told).toMatchObject([
    { advice: { kind: 'only', use: 'anthropic/claude-haiku-5-5' } },
    { error: 'the line is no JSON' },
    { error: 'the line is empty' },
    { misunderstood: { reason: 'unknown-model' } },
    { error: 'the line is longer than 10000 characters' },
    { misunderstood: { reason: 'unknown-model' } },
    { quality: { domain: 'vision' }, workload: 'coding' },
    { error: 'the line is no JSON' },
  ]);
  // Nothing but JSON goes out: no control character of somebody else's reaches a terminal.
  expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
});
