import { closeSync, constants, fstatSync, openSync, readFileSync, statSync } from 'node:fs';

/** Bytes that a file may have: the largest list takes a tenth of that, and what is larger could take all memory. */
const most = 64 * 1024 * 1024;

class NoRegularFile extends Error {}
class TooLarge extends Error {}

// Windows has neither the flag nor what it is for.
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * All bytes of a regular file, also where a link stands for it.
 * @throws Error that `whyUnreadable` explains; for a pipe, a socket or a device too, which is never waited for, and for more than 64 MB
 */
export function readRegularFile(file: string): Buffer {
  // Asked before it is opened, since that alone can set a device going.
  if (!statSync(file).isFile()) throw new NoRegularFile();
  const descriptor = openSync(file, withoutWaiting);
  try {
    // Another one may stand there by now.
    const found = fstatSync(descriptor);
    if (!found.isFile()) throw new NoRegularFile();
    if (found.size > most) throw new TooLarge();
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Why a file could not be read, as a clause; null where there is none. */
export function whyUnreadable(error: unknown): string | null {
  if (error instanceof NoRegularFile) return 'is no regular file';
  if (error instanceof TooLarge) return 'is larger than 64 MB';
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' ? null : `cannot be read (${code})`;
}
