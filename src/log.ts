/** Writes one line for the operator. Levels as usual; `fields` are appended as key=value, errors with their cause. */
export type Log = {
  debug(message: string, fields?: Record<string, unknown>): void;
  info(message: string, fields?: Record<string, unknown>): void;
  warn(message: string, fields?: Record<string, unknown>): void;
  error(message: string, fields?: Record<string, unknown>): void;
};

export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

const escapeCharacter = String.fromCharCode(27);

function describe(value: unknown): string {
  if (value instanceof Error) {
    const cause = value.cause === undefined ? '' : ` (cause: ${describe(value.cause)})`;
    return `${value.name}: ${value.message}${cause}`;
  }
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
}

/** One line, whatever the text holds. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(escapeCharacter, '');
}

/**
 * A logger that writes to `write` and replaces every secret by `[secret]`, wherever it stands in the line.
 * @param secrets tokens and keys from the configuration; shorter than 6 characters are not looked for
 */
export function createLog(
  level: LogLevel,
  secrets: readonly string[] = [],
  write: (line: string) => void = (line) => process.stderr.write(`${line}\n`),
): Log {
  const hidden = secrets.filter((secret) => secret.length >= 6);
  const least = logLevels.indexOf(level);
  const at =
    (own: LogLevel) =>
    (message: string, fields: Record<string, unknown> = {}): void => {
      if (logLevels.indexOf(own) < least) return;
      const tail = Object.entries(fields).map(([key, value]) => ` ${key}=${describe(value)}`);
      let line = oneLine(`${new Date().toISOString()} ${own} ${message}${tail.join('')}`);
      for (const secret of hidden) line = line.replaceAll(secret, '[secret]');
      write(line);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
