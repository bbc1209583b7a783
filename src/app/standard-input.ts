import { fstatSync } from 'node:fs';

/**
 * Whether nobody can write a line to standard input: it is `/dev/null`, as under Docker, systemd and nohup, or was closed,
 * which to Node is the same.
 */
export function hasNoLines(input: { readonly fd?: unknown; readonly isTTY?: boolean }): boolean {
  if (input.isTTY || typeof input.fd !== 'number') return false;
  try {
    return fstatSync(input.fd).isCharacterDevice();
  } catch {
    return true;
  }
}
