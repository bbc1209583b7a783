import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { quick, whole } from './effort.ts';
import { closeConnections } from './load/send.ts';
import { circumstances, markdownOf, withParts } from './markdown.ts';
import { measurements } from './measurements.ts';
import type { Row } from './row.ts';

const usage = `npm run bench -- [NAME...] [--quick] [--markdown] [--write FILE]
  NAME        one of ${Object.keys(measurements).join(', ')}; all without one
  --quick     those that matter most, in fewer rounds
  --markdown  prints tables of Markdown
  --write     puts them between the two marks of a page, in the place of those of the same names`;

function readWords() {
  try {
    const read = parseArgs({
      options: {
        quick: { type: 'boolean', default: false },
        markdown: { type: 'boolean', default: false },
        write: { type: 'string' },
      },
      allowPositionals: true,
    });
    const isShort = read.values.quick && read.values.write !== undefined;
    return isShort ? { wrong: 'A page takes whole measurements, not --quick ones.' } : read;
  } catch (error) {
    return { wrong: (error as Error).message };
  }
}

const given = readWords();
const unknown =
  'wrong' in given ? [] : given.positionals.filter((name) => !Object.hasOwn(measurements, name));
if ('wrong' in given || unknown.length > 0) {
  const wrong = 'wrong' in given ? given.wrong : `There is no measurement ${unknown.join(', ')}.`;
  console.error(`${wrong}\n${usage}`);
  process.exit(2);
}
const { values, positionals: names } = given;
const taken = Object.entries(measurements).filter(([name, { isQuick }]) =>
  names.length > 0 ? names.includes(name) : isQuick || !values.quick,
);
const parts = new Map<string, string>();
const rows: Row[] = [];
// One after another: nothing may disturb what is being measured.
for (const [name, { about, measure }] of taken) {
  const begun = performance.now();
  let own: readonly Row[];
  try {
    own = await measure(values.quick ? quick : whole);
  } catch (error) {
    console.error(`${name} could not be measured:`, error);
    process.exitCode = 1;
    continue;
  }
  console.error(`${name}: ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  rows.push(...own);
  const part = markdownOf(name, about, own, circumstances());
  parts.set(name, part);
  if (values.markdown) console.log(`${part}\n`);
  else if (own.length > 0) console.table(own);
  // At once: a whole run takes long, and may be ended.
  if (values.write !== undefined) {
    const page = readFileSync(values.write, 'utf8');
    writeFileSync(values.write, withParts(page, parts, Object.keys(measurements)));
  }
}
closeConnections();
const missed = rows.filter(({ ok }) => ok.startsWith('no'));
console.error(`${rows.length} rows, of which ${missed.length} miss their goals`);
// What could not be measured may have left processes behind, which end with this one.
if (process.exitCode) process.exit();
