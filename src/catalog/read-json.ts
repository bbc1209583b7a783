import type { z } from 'zod';
import { createCache } from '../memo.ts';
import { checkOf } from './passed-checks.ts';

// A catalog that is read anew because another of its files has changed: the lists are what they were, and megabytes.
// Held weakly, so that a list that no catalog uses any more is let go.
const recent = createCache<string, { value?: WeakRef<object> }>(64);

/**
 * The value of JSON bytes that a program wrote, checked by a schema, unless the same bytes have passed before. As long
 * as a value is in use, the same bytes give the very same one.
 */
export function readJson<Value extends object>(
  bytes: Buffer,
  schema: z.ZodType<Value>,
): { readonly data: Value } | { readonly issues: readonly { path: PropertyKey[]; message: string }[] } {
  const check = checkOf([bytes]);
  const before = recent(check.key, () => ({}));
  const known = before.value?.deref();
  if (known) return { data: known as Value };
  let raw: unknown;
  try {
    raw = JSON.parse(bytes.toString('utf8'));
  } catch {
    return { issues: [{ path: [], message: 'this is no JSON' }] };
  }
  const read = check.hasPassed ? { success: true as const, data: raw as Value } : schema.safeParse(raw);
  if (!read.success) return { issues: read.error.issues };
  if (!check.hasPassed) check.remember();
  before.value = new WeakRef(read.data);
  return { data: read.data };
}
