import { answer } from '../answer.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { verifyCommand } from '../command/parse-verify.ts';
import { wordingOf } from '../language/wording.ts';
import { verify } from '../verify/verify.ts';
import { cleanText } from '../view/clean-text.ts';
import { findingWords } from '../view/finding-words.ts';
import { findingsMessages } from '../view/messages/findings.ts';
import { findingCount, verifyResult } from '../view/verify.ts';
import { exit, type Formats } from './commands.ts';
import type { Options } from './options.ts';
import { readTextFile } from './text-file.ts';

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
