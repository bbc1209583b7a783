import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { createCache } from '../memo.ts';
import { deepFreeze } from './deep-freeze.ts';
import { contentHash, removeOldest } from './passed-checks.ts';

/** Line and column (from 1) of what stands under those keys, or of the nearest around it that exists. */
export type Locate = (keys: readonly PropertyKey[]) => [line: number, column: number];

type YamlError = { readonly line: number; readonly column: number; readonly message: string };

function parse(text: string) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const place = (offset: number): [number, number] => {
    const { line, col } = lines.linePos(offset);
    return [line, col];
  };
  return { document, place };
}

/** The plain values of a YAML text, or what is wrong with it. Aliases are refused: they can blow a small file up. */
export function readYaml(
  text: string,
): { readonly data: unknown } | { readonly errors: readonly YamlError[] } {
  const { document, place } = parse(text);
  if (document.errors.length === 0) {
    try {
      return { data: document.toJS({ maxAliasCount: 0 }) };
    } catch (error) {
      return { errors: [{ line: 1, column: 1, message: (error as Error).message }] };
    }
  }
  return {
    errors: document.errors.map((error) => {
      const [line, column] = place(error.pos[0]);
      return { line, column, message: error.message };
    }),
  };
}

/** Finds places in a YAML text; it is parsed for that at the first question, since most files are never asked about. */
export function locator(text: string): Locate {
  let parsed: ReturnType<typeof parse> | undefined;
  return (keys) => {
    parsed ??= parse(text);
    const { document, place } = parsed;
    for (let length = keys.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(keys.slice(0, length), true);
      if (isNode(node) && node.range) return place(node.range[0]);
    }
    return [1, 1];
  };
}

type Parsed = ReturnType<typeof readYaml>;

// A catalog in which one file was changed: the others are what they were.
const recent = createCache<string, Parsed>(200);

function keptFile(texts: readonly string[]): string | null {
  const folder = module.getCompileCacheDir();
  if (!folder) return null;
  const hash = createHash(contentHash);
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  return path.join(folder, `catalog-${hash.digest('hex')}.json`);
}

function readKept(file: string, count: number): Parsed[] | null {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(kept) && kept.length === count ? kept.map((data: unknown) => ({ data })) : null;
  } catch {
    return null;
  }
}

function keep(file: string, values: readonly unknown[]): void {
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(unfinished, JSON.stringify(values), { mode: 0o600 });
    renameSync(unfinished, file);
    removeOldest(path.dirname(file));
  } catch {
    // Without it the next start parses again, nothing else is lost.
  }
}

/**
 * The plain values of YAML texts, in order. Parsing YAML takes longer than all the rest of a start, so they are
 * kept as JSON under the hash of the texts, beside the code that Node has compiled (nowhere when that is off). A text
 * that was parsed before by this process gives the very same value.
 */
export function readYamlTexts(
  texts: readonly string[],
): ({ readonly data: unknown } | { readonly errors: readonly YamlError[] })[] {
  const file = keptFile(texts);
  const kept = file ? readKept(file, texts.length) : null;
  if (kept) return kept;
  const parsed = texts.map((text) => recent(text, () => deepFreeze(readYaml(text))));
  if (file && parsed.every((one) => 'data' in one))
    keep(
      file,
      parsed.map((one) => one.data),
    );
  return parsed;
}
