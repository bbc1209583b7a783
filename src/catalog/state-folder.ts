import { accessSync, constants, mkdirSync, statSync } from 'node:fs';

const { R_OK, W_OK, X_OK } = constants;

const reasons: Readonly<Record<string, string>> = {
  EEXIST: 'it is no folder',
  ENOTDIR: 'what should hold it is no folder',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
};

/** Why nothing can be kept in a folder, as a clause; null where it can. Makes the folder where it is missing. */
export function stateFolderProblem(folder: string): string | null {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    accessSync(folder, R_OK | W_OK | X_OK);
    return null;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return reasons[code] ?? `it cannot be used (${code})`;
  }
}

/** Whether there is such a folder and what is in it can be read. */
export function isReadableFolder(folder: string): boolean {
  try {
    accessSync(folder, R_OK | X_OK);
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}
