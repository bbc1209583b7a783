import { closeSync, openSync, readSync } from 'node:fs';

/** Most bytes of a text whose claims are checked. */
export const longestFile = 200 * 1024;

/** All of a file or of standard input, but no more than one byte past the limit. */
function read(file: string): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(longestFile + 1);
    let length = 0;
    for (let more = 1; more > 0 && length < bytes.length; length += more)
      more = readSync(descriptor, bytes, length, bytes.length - length, null);
    return bytes.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}

async function readInput(input: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    length += bytes.length;
    if (length > longestFile) break;
  }
  return Buffer.concat(chunks);
}

const faults: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'that is a folder',
  EACCES: 'it may not be read',
};

/** The text of a file (`-`: of standard input), or a sentence saying why there is none. */
export async function readTextFile(
  file: string,
  input: AsyncIterable<Buffer | string>,
): Promise<{ readonly text: string } | { readonly wrong: string }> {
  const name = file === '-' ? 'Standard input' : file;
  const wrong = (why: string) => ({ wrong: `${name} cannot be checked: ${why}.` });
  let bytes: Buffer;
  try {
    bytes = file === '-' ? await readInput(input) : read(file);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return wrong(faults[code] ?? (code || 'it cannot be read'));
  }
  if (bytes.length > longestFile) return wrong(`it is larger than ${longestFile / 1024} KB`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return wrong('it is no UTF-8 text');
  }
  if (text.includes('\0')) return wrong('it is binary');
  return text.trim() === '' ? wrong('it is empty') : { text };
}
