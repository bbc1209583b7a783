import { isNode, LineCounter, parseDocument } from 'yaml';

/** Line and column (from 1) of what stands under those keys, or of the nearest around it that exists. */
export type Locate = (keys: readonly PropertyKey[]) => [line: number, column: number];

export type YamlError = { readonly line: number; readonly column: number; readonly message: string };

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
