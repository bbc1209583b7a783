export type PlainValue =
  | string
  | number
  | boolean
  | undefined
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue };

const safeAsIs = /^[A-Za-z][A-Za-z0-9 ,._/-]*[A-Za-z0-9.]$/;
const readAsSomethingElse = /^(true|false|null|yes|no|on|off)$/i;

function scalar(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  return safeAsIs.test(value) && !readAsSomethingElse.test(value) ? value : JSON.stringify(value);
}

function entryLines(key: string, value: PlainValue): string[] {
  if (value === undefined) return [];
  if (typeof value !== 'object') return [`${key}: ${scalar(value)}`];
  const inner = lines(value);
  return inner.length > 0 ? [`${key}:`, ...inner.map((line) => `  ${line}`)] : [];
}

function lines(value: PlainValue): string[] {
  if (value === undefined) return [];
  if (typeof value !== 'object') return [scalar(value)];
  if (!Array.isArray(value)) return Object.entries(value).flatMap(([key, inner]) => entryLines(key, inner));
  return value.flatMap((item) => lines(item).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`));
}

/** YAML of plain values; every string is quoted unless it can be read in one way only. */
export function plainYaml(value: PlainValue): string {
  return `${lines(value).join('\n')}\n`;
}
