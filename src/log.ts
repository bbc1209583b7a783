/** Writes one line for the operator; `fields` stand behind the message, errors among them with their cause. */
export type Log = {
  debug(message: string, fields?: Record<string, unknown>): void;
  info(message: string, fields?: Record<string, unknown>): void;
  warn(message: string, fields?: Record<string, unknown>): void;
  error(message: string, fields?: Record<string, unknown>): void;
};

export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

export const logFormats = ['text', 'json'] as const;
export type LogFormat = (typeof logFormats)[number];

// What moves a terminal's cursor, colours it or names its window: from its escape to its end.
const terminalSequences =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u0090-\u009f]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-~]/g;
// Control characters, marks of direction, what has no width, half characters.
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** Text on one line that shows all it holds. */
function clean(text: string): string {
  return text.replaceAll(terminalSequences, '').replaceAll(/\s+/g, ' ').replaceAll(invisible, '');
}

const deepestCause = 5;

type PlainError = { readonly name: string; readonly message: string; readonly cause?: PlainError | string };

function plainError(error: Error, depth = 0): PlainError {
  const { name, message, cause } = error;
  // Where nobody listens on any address of a host, only the code says so.
  const own = { name, message: message || String((error as NodeJS.ErrnoException).code ?? '') };
  if (cause === undefined || depth === deepestCause) return own;
  return { ...own, cause: cause instanceof Error ? plainError(cause, depth + 1) : describe(cause) };
}

/** For JSON.stringify: strings without what cannot be seen, errors as their name, message and cause. */
function plain(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return clean(value);
  if (value instanceof Error) return plainError(value);
  return typeof value === 'bigint' ? String(value) : value;
}

function asJson(value: unknown): string {
  try {
    return JSON.stringify(value, plain) ?? String(value);
  } catch {
    return JSON.stringify(`[${typeof value} that is no JSON]`);
  }
}

function describeError({ name, message, cause }: PlainError): string {
  if (cause === undefined) return `${name}: ${message}`;
  return `${name}: ${message} (cause: ${typeof cause === 'string' ? cause : describeError(cause)})`;
}

function describe(value: unknown): string {
  if (value instanceof Error) return describeError(plainError(value));
  return typeof value === 'string' ? value : asJson(value);
}

const quoted = (text: string) => JSON.stringify(text);

/** `key=value`, quoted where a reader could take it for something else. */
function field([key, value]: readonly [string, unknown]): string {
  const text = clean(describe(value));
  return ` ${key}=${text === '' || /[\s"=\\]/.test(text) ? quoted(text) : text}`;
}

type Line = {
  readonly time: string;
  readonly level: LogLevel;
  readonly message: string;
  readonly fields: readonly (readonly [key: string, value: unknown])[];
};

function textLine({ time, level, message, fields }: Line): string {
  const text = clean(message);
  // With an equals sign in it, a message could pass for one with fields.
  const said = text.includes('=') || text.startsWith('"') ? quoted(text) : text;
  return `${time} ${level} ${said}${fields.map(field).join('')}`;
}

function jsonLine({ fields, ...head }: Line): string {
  // One by one, so that one that is no JSON costs no other.
  const each = fields.map(([key, value]) => `${quoted(key)}:${asJson(value)}`);
  const tail = each.length > 0 ? `,"fields":{${each.join()}}` : '';
  return `${asJson(head).slice(0, -1)}${tail}}`.replaceAll(invisible, '');
}

/** All ways in which a secret may be written in a line. */
function waysToWrite(secret: string): string[] {
  const bare = (text: string) => quoted(text).slice(1, -1);
  return [secret, clean(secret)].flatMap((text) => [
    text,
    bare(text),
    bare(bare(text)),
    encodeURIComponent(text),
  ]);
}

/**
 * A logger that writes to `write` and replaces every secret by `[secret]`, wherever it stands in the line.
 * @param secrets tokens and keys from the configuration; shorter than 6 characters are not looked for
 * @param format `text`: time, level, message, then key=value; `json`: an object a line, with `fields` where there are any
 */
export function createLog(
  level: LogLevel,
  secrets: readonly string[] = [],
  write: (line: string) => void = (line) => process.stderr.write(`${line}\n`),
  format: LogFormat = 'text',
): Log {
  const long = secrets.filter((secret) => secret.length >= 6);
  // The longest first: one may hold another.
  const ways = [...new Set(long.flatMap(waysToWrite))].filter((way) => way.length >= 6);
  const hidden = ways.sort((a, b) => b.length - a.length);
  const least = logLevels.indexOf(level);
  const lineOf = format === 'json' ? jsonLine : textLine;
  const at =
    (own: LogLevel) =>
    (message: string, fields: Record<string, unknown> = {}): void => {
      if (logLevels.indexOf(own) < least) return;
      const known = Object.entries(fields).filter(([, value]) => value !== undefined);
      let line = lineOf({ time: new Date().toISOString(), level: own, message, fields: known });
      for (const secret of hidden) line = line.replaceAll(secret, '[secret]');
      write(line);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
