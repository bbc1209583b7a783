import type { z } from 'zod';
import { checkOf } from './passed-checks.ts';

/** The value of JSON bytes that a program wrote, checked by a schema, unless the same bytes have passed before. */
export function readJson<Value>(
  bytes: Buffer,
  schema: z.ZodType<Value>,
): { readonly data: Value } | { readonly issues: readonly { path: PropertyKey[]; message: string }[] } {
  let raw: unknown;
  try {
    raw = JSON.parse(bytes.toString('utf8'));
  } catch {
    return { issues: [{ path: [], message: 'this is no JSON' }] };
  }
  const check = checkOf([bytes]);
  if (check.hasPassed) return { data: raw as Value };
  const read = schema.safeParse(raw);
  if (!read.success) return { issues: read.error.issues };
  check.remember();
  return { data: read.data };
}
