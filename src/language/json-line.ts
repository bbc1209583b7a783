import type { z } from 'zod';

/** What a line of JSON says, read by a schema, or in one sentence why it cannot be read. */
export function readJsonLine<Said>(
  schema: z.ZodType<Said>,
  text: string,
): { readonly value: Said } | { readonly error: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { error: 'the line is no JSON' };
  }
  const read = schema.safeParse(value);
  if (read.success) return { value: read.data };
  const [issue] = read.error.issues;
  return { error: `${issue?.path.join('.')}: ${issue?.message}` };
}
