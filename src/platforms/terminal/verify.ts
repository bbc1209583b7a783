import { closeSync, openSync, readSync } from 'node:fs';
import { answer } from '../../answers/answer.ts';
import { findingCount, findingWords, verifyResult } from '../../answers/verify/card.ts';
import { verifyCommand } from '../../answers/verify/command.ts';
import { findingsMessages } from '../../answers/verify/say.ts';
import { verify } from '../../answers/verify/verify.ts';
import { cleanText } from '../../card/clean-text.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { wordingOf } from '../../language/wording.ts';
import { exit, type Formats } from './commands.ts';
import type { Options } from './options.ts';

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

/** `verify FILE`: all claims of a text, two lines each, then how many there are. */
export async function runVerify(catalog: Catalog, options: Options, formats: Formats): Promise<number> {
  const [file, ...others] = options.words;
  if (file === undefined || others.length > 0) {
    process.stderr.write('Name one file, or - for standard input: tiebreak verify page.txt\n');
    return exit.usage;
  }
  const read = await readTextFile(file, process.stdin);
  if ('wrong' in read) {
    process.stderr.write(`${cleanText(read.wrong)}\n`);
    return exit.usage;
  }
  if (options.format !== 'text' && !options.json) {
    const command = verifyCommand(read.text);
    const { card } = answer(command, { catalog, today: options.today, locale: options.locale });
    process.stdout.write(`${JSON.stringify(formats[options.format](card), null, 2)}\n`);
    return exit.answered;
  }
  const words = wordingOf(options.locale);
  const findings = verify(catalog, read.text, options.today);
  const lines = findings.flatMap((finding) => {
    const { claim, known, source } = findingWords(catalog, finding, words);
    const address = source?.url ? ` (${source.url})` : '';
    const stated = source
      ? `${words.of(findingsMessages).source} ${source.name}${address}, ${source.date}.`
      : '';
    return [cleanText(claim), `  ${cleanText([known, stated].filter(Boolean).join(' '))}`];
  });
  const out = options.json
    ? JSON.stringify(verifyResult(catalog, findings, words), null, 2)
    : [...lines, findingCount(findings, words)].join('\n');
  process.stdout.write(`${out}\n`);
  return exit.answered;
}
