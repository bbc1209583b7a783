import { writeFileSync } from 'node:fs';
import { asShown, examplesOf, fileOf, pages, readPage } from '../tests/pages.ts';
import { printedBy } from '../tests/run-example.ts';

/** Writes the examples of the pages anew, as the program prints them now; what ends with "..." stays as long as it is. */
for (const page of pages) {
  const text = readPage(page);
  let written = text;
  // From the last to the first, so that what was replaced moves nothing that is still to be.
  for (const example of examplesOf(page).toReversed()) {
    const { shown, start } = example;
    const now = asShown(await printedBy(example), shown);
    written = written.slice(0, start) + now + written.slice(start + shown.length);
  }
  if (written === text) continue;
  writeFileSync(fileOf(page), written);
  process.stdout.write(`${page}\n`);
}
