import { closeSync, openSync, readSync } from 'node:fs';
import { answer } from '../../answers/answer.ts';
import { verifyCommand } from '../../answers/verify/command.ts';
import { correct } from '../../answers/verify/correct.ts';
import { type Position, positionsIn, verifyResult } from '../../answers/verify/result.ts';
import { findingsMessages } from '../../answers/verify/say.ts';
import { type Checked, check } from '../../answers/verify/verify.ts';
import { countWords } from '../../answers/verify/views.ts';
import { findingWords } from '../../answers/verify/words.ts';
import { cleanText } from '../../card/clean-text.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Finding } from '../../claims/finding.ts';
import { type Wording, wordingOf } from '../../language/wording.ts';
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
    // Whoever puts a sentence where a file is named learns where it goes.
    const piped = code === 'ENOENT' && /\s/.test(file) ? ' (a text is piped: ... | tiebreak verify -)' : '';
    return wrong(`${faults[code] ?? (code || 'it cannot be read')}${piped}`);
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

/** A text that is checked, by the name it is told by. */
type Source = { readonly file: string; readonly text: string };

/** A finding in two lines, the first of which begins with its place. */
function findingLines(
  catalog: Catalog,
  finding: Finding,
  { line, column }: Position,
  file: string,
  words: Wording,
): string[] {
  const { claim, known, source } = findingWords(catalog, finding, words);
  const address = source?.url ? ` (${source.url})` : '';
  const stated = source
    ? `${words.of(findingsMessages).source} ${source.name}${address}, ${source.date}.`
    : '';
  const more = [known, stated].filter(Boolean).join(' ');
  return [cleanText(`${file}:${line}:${column}: ${claim}`), ...(more === '' ? [] : [`  ${cleanText(more)}`])];
}

/** The count of a text, then its findings. */
function checkedLines(catalog: Catalog, { file, text }: Source, checked: Checked, words: Wording): string[] {
  const positionOf = positionsIn(text);
  return [
    cleanText(countWords(catalog, checked, words)),
    ...checked.findings.flatMap((own) => findingLines(catalog, own, positionOf(own.start), file, words)),
  ];
}

const isWrong = ({ findings }: Checked) => findings.some(({ verdict }) => verdict === 'contradicted');

/**
 * `verify FILE...`: how many claims of each text are wrong, then all of them, two lines each with its place; with
 * --corrected the text with right figures in place of wrong ones. The exit code says whether anything is wrong.
 */
export async function runVerify(catalog: Catalog, options: Options, formats: Formats): Promise<number> {
  const { words: files, format, json, today, locale, given } = options;
  const isOne = given.corrected === true || format !== 'text';
  if (files.length === 0 || (isOne && files.length > 1)) {
    process.stderr.write('Name a file, or - for standard input: tiebreak verify page.md\n');
    return exit.usage;
  }
  const sources: Source[] = [];
  for (const file of files) {
    const read = await readTextFile(file, process.stdin);
    if ('text' in read) sources.push({ file, text: read.text });
    else process.stderr.write(`${cleanText(read.wrong)}\n`);
  }
  const words = wordingOf(locale);
  const all = sources.map((source) => ({ source, checked: check(catalog, source.text, today) }));
  const print = (text: string) => process.stdout.write(`${text}\n`);
  if (json)
    print(
      JSON.stringify(
        all.flatMap(({ source: { file, text }, checked }) =>
          verifyResult(catalog, text, checked, words).map((own) => ({ file, ...own })),
        ),
        null,
        2,
      ),
    );
  else
    for (const { source, checked } of all) {
      const { text } = source;
      if (given.corrected === true && format === 'text')
        process.stdout.write(correct(catalog, text, checked.findings, today).text);
      else if (format !== 'text') {
        const part = given.corrected === true ? ({ part: 'corrected' } as const) : {};
        const { card } = answer({ ...verifyCommand(text), ...part }, { catalog, today, locale });
        print(JSON.stringify(formats[format](card), null, 2));
      } else print(checkedLines(catalog, source, checked, words).join('\n'));
    }
  if (sources.length < files.length) return exit.usage;
  return all.some(({ checked }) => isWrong(checked)) ? exit.wrong : exit.answered;
}
