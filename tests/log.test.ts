import { describe, expect, it } from 'vitest';
import { createLog, type LogFormat } from '../src/log.ts';

/** The line that is written of a message and its fields, without its time. */
function lineOf(
  message: string,
  fields: Record<string, unknown> = {},
  { secrets = [], format = 'text' }: { secrets?: readonly string[]; format?: LogFormat } = {},
): string {
  const lines: string[] = [];
  createLog('debug', secrets, (line) => lines.push(line), format).warn(message, fields);
  expect(lines).toHaveLength(1);
  return (lines[0] ?? '').replace(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z /, '');
}

const jsonOf = (message: string, fields?: Record<string, unknown>, secrets: readonly string[] = []) =>
  JSON.parse(lineOf(message, fields, { secrets, format: 'json' })) as {
    time: string;
    level: string;
    message: string;
    fields?: Record<string, unknown>;
  };

const esc = '\u001b';
const hostile: readonly (readonly [what: string, text: string, cleaned: string])[] = [
  ['line feeds', 'a\r\n2026-01-01 error b', 'a 2026-01-01 error b'],
  ['line and paragraph separators, next line', 'a\u2028b\u2029c\u0085d\ufeffe', 'a b cd e'],
  ['C0', 'a\u0000b\u0007c\u0008d\u007f', 'abcd'],
  ['C1', 'a\u0080b\u0090c\u009f', 'abc'],
  ['colours', `${esc}[31mred${esc}[0m, \u009b1;32mgreen`, 'red, green'],
  ['a title', `a${esc}]0;own ed\u0007b${esc}]8;;http://x.example${esc}\\c`, 'abc'],
  ['a sequence without an end', `a${esc}]0;title`, 'a0;title'],
  ['a string for the terminal', `a${esc}P1;2|x${esc}\\b\u009fsecret\u009cc`, 'abc'],
  ['other escapes', `a${esc}cb${esc}(Bc`, 'abc'],
  ['direction', 'a\u202eb\u2066c\u2069\u200f\u061cd', 'abcd'],
  ['no width', 'a\u200bb\u200dc\u2060d\u00ade\u034ff\u3164g', 'abcdefg'],
  ['tags and half characters', 'a\u{e0041}b\ud800c', 'abc'],
];

describe('a line of text', () => {
  it('has fields behind the message, quoted where a reader could take them for something else', () => {
    expect(lineOf('a b', { port: 3000, name: 'x', list: 'a,b', path: '/a:b' })).toBe(
      'warn a b port=3000 name=x list=a,b path=/a:b',
    );
    expect(lineOf('x', { blank: 'a b', none: '', quote: 'a"b', equals: 'a=b', back: 'a\\b' })).toBe(
      'warn x blank="a b" none="" quote="a\\"b" equals="a=b" back="a\\\\b"',
    );
    expect(lineOf('x', { object: { a: 1 }, not: null, absent: undefined, yes: true })).toBe(
      'warn x object="{\\"a\\":1}" not=null yes=true',
    );
  });

  it('lets no value and no message pass for another field or line', () => {
    expect(lineOf('x', { words: 'a level=error' })).toBe('warn x words="a level=error"');
    expect(lineOf('x', { words: 'a" b="c' })).toBe('warn x words="a\\" b=\\"c"');
    expect(lineOf('sync: models=3\nb')).toBe('warn "sync: models=3 b"');
    expect(lineOf('"x" y')).toBe('warn "\\"x\\" y"');
  });

  it('has errors with their causes', () => {
    const cause = Object.assign(new Error(''), { code: 'ECONNREFUSED' });
    expect(lineOf('x', { error: new TypeError('fetch failed', { cause }) })).toBe(
      'warn x error="TypeError: fetch failed (cause: Error: ECONNREFUSED)"',
    );
    expect(lineOf('x', { error: new Error('a', { cause: { b: 1 } }) })).toBe(
      'warn x error="Error: a (cause: {\\"b\\":1})"',
    );
    const round = new Error('round');
    round.cause = round;
    expect(lineOf('x', { error: round }).match(/round/g)).toHaveLength(6);
  });

  it.each(hostile)('is cleaned of %s', (_, text, cleaned) => {
    expect(lineOf(text)).toBe(`warn ${cleaned}`);
    expect(lineOf('x', { text, error: new Error(text), deep: { text } })).toBe(
      `warn x text=${cleaned.includes(' ') ? JSON.stringify(cleaned) : cleaned} error="Error: ${cleaned}" deep=${JSON.stringify(JSON.stringify({ text: cleaned }))}`,
    );
  });
});

describe('a line of JSON', () => {
  it('is an object with time, level, message and fields', () => {
    const round: { self?: unknown } = {};
    round.self = round;
    const cause = new RangeError('inner');
    const { time, ...line } = jsonOf('a=b "c"', {
      port: 3000,
      none: '',
      absent: undefined,
      error: new Error('outer', { cause }),
      list: [1, { deep: new Error('d') }],
      round,
      big: 5n,
    });
    expect(time).toBe(new Date(time).toISOString());
    expect(line).toEqual({
      level: 'warn',
      message: 'a=b "c"',
      fields: {
        port: 3000,
        none: '',
        error: { name: 'Error', message: 'outer', cause: { name: 'RangeError', message: 'inner' } },
        list: [1, { deep: { name: 'Error', message: 'd' } }],
        round: '[object that is no JSON]',
        big: '5',
      },
    });
    expect(Object.keys(jsonOf('x'))).toEqual(['time', 'level', 'message']);
  });

  it.each(hostile)('is cleaned of %s', (_, text, cleaned) => {
    const line = lineOf(text, { text, deep: { [text]: [text] } }, { format: 'json' });
    expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/u);
    expect(JSON.parse(line)).toMatchObject({ message: cleaned, fields: { text: cleaned } });
  });
});

describe('a secret', () => {
  const secret = 'p"a\\ss/w ord=1';
  it.each(['text', 'json'] as const)('is hidden wherever and however it is written, as %s', (format) => {
    const error = new Error(`no ${secret}`, { cause: new Error(JSON.stringify({ secret })) });
    const fields = { secret, error, deep: { [secret]: [secret] }, twice: JSON.stringify({ a: secret }) };
    const words = `x ${secret} y ${encodeURIComponent(secret)} z`;
    const line = lineOf(words, fields, { secrets: [secret], format });
    expect(line).not.toMatch(/ss\/w|ss%2Fw/);
    expect(line.match(/\[secret\]/g)).toHaveLength(8);
    if (format === 'json') expect(JSON.parse(line)).toMatchObject({ message: 'x [secret] y [secret] z' });
  });

  it('is hidden when marks without width stand in it, and where another holds it', () => {
    const secrets = ['xoxb-123456', 'xoxb-123456-more'];
    expect(lineOf('x', { a: 'xoxb-\u200b123456', b: 'xoxb-123456-more' }, { secrets })).toBe(
      'warn x a=[secret] b=[secret]',
    );
  });

  it('that is too short to tell from other words is not looked for', () => {
    expect(lineOf('abcde', {}, { secrets: ['abcde', ''] })).toBe('warn abcde');
  });
});

it('less than the level is not written', () => {
  const lines: string[] = [];
  const log = createLog('warn', [], (line) => lines.push(line));
  log.debug('a');
  log.info('b');
  log.warn('c');
  log.error('d');
  expect(lines.map((line) => line.slice(25))).toEqual(['warn c', 'error d']);
});
