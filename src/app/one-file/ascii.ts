import { parseAst } from 'rolldown/parseAst';

const other = /[^\0-\x7f]/;

/** Any node of a syntax tree. */
type Node = { readonly type: string; readonly start: number; readonly end: number };
type Tagged = Node & {
  readonly tag: Node;
  readonly quasi: Node & {
    readonly expressions: readonly Node[];
    readonly quasis: readonly { readonly value: { readonly cooked: string | null; readonly raw: string } }[];
  };
};

function* taggedIn(value: unknown): Generator<Tagged> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && value.type === 'TaggedTemplateExpression') yield value as Tagged;
  for (const part of Object.values(value)) yield* taggedIn(part);
}

/** A call of the tag with the same strings; it stands on as many lines. */
function asCall({ tag, quasi, end }: Tagged): (readonly [from: number, to: number, text: string])[] {
  const cooked = quasi.quasis.map(({ value }) => value.cooked);
  const raw = quasi.quasis.map(({ value }) => value.raw);
  const lines = '\n'.repeat(raw.join('').split('\n').length - 1);
  const strings = `Object.assign(${JSON.stringify(cooked)}, { raw: ${JSON.stringify(raw)} })${lines}`;
  const { expressions } = quasi;
  return [tag, ...expressions].map((before, index) => {
    const after = expressions[index];
    const comma = after ? ', ' : '';
    const text = index === 0 ? `(${strings}${comma}` : comma;
    return [before.end, after?.start ?? end, after ? text : `${text})`] as const;
  });
}

/**
 * Source text in which tagged templates are calls where other alphabets stand in them: a tag sees its text as it is written,
 * which `escaped` would change.
 * @param file its name says whether it is TypeScript
 */
export function taggedAsCalls(code: string, file: string): string {
  const tree = parseAst(code, { lang: file.endsWith('ts') ? 'ts' : 'js' }, file);
  return [...taggedIn(tree)]
    .filter(({ quasi }) => quasi.quasis.some(({ value }) => other.test(value.raw)))
    .flatMap(asCall)
    .toSorted(([a], [b]) => b - a)
    .reduce((text, [from, to, own]) => text.slice(0, from) + own + text.slice(to), code);
}

/**
 * Source text with escapes for all letters of other alphabets in it, of which a single one doubles the memory that it takes.
 * @throws Error where an escape would change its sense
 */
export function escaped(code: string): string {
  const [backslash] = /\\[^\0-\x7f]/.exec(code) ?? [];
  if (backslash !== undefined) throw new Error(`${backslash} cannot be written as an escape`);
  return code.replaceAll(
    new RegExp(other, 'g'),
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
