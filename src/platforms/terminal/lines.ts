import { createInterface } from 'node:readline';

const longest = 10_000;

/** A line that cannot be answered, as a sentence; null where it can. */
function problemOf(line: string): string | null {
  if (line === '') return 'the line is empty';
  if (line.length > longest) return `the line is longer than ${longest} characters`;
  return line.includes('\ufffd') ? 'the line is not UTF-8 text' : null;
}

/** Answers each line of `input` with one JSON line, in order; a line that cannot be read gets `{"error": ...}`. */
export async function answerLines(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  answer: (line: string) => object,
): Promise<void> {
  for await (const text of createInterface({ input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY })) {
    const line = text.trim();
    const error = problemOf(line);
    const answered = error === null ? answer(line) : { error };
    // A slow reader is waited for, so that a long list does not pile up in memory.
    if (!output.write(`${JSON.stringify(answered)}\n`))
      await new Promise((drained) => output.once('drain', drained));
  }
}
