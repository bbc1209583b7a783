import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { asShown, examplesOf, fileOf, pages, readPage as read } from './pages.ts';
import { printedBy } from './run-example.ts';

const examples = pages.flatMap(examplesOf);

it.for(examples)('$page shows what `tiebreak $line` prints', async (example) => {
  const printed = await printedBy(example);
  expect(example.shown, printed).toBe(asShown(printed, example.shown));
});

it('no example of a page goes unread', () => {
  const shown = pages.flatMap((page) => read(page).match(/^```console$/gm) ?? []);
  expect(examples.length).toBe(shown.length);
  expect(examples.map(({ page }) => page)).toContain('README.md');
});

it('the page on configuration names every variable that is read, and no other', () => {
  const config = read('src/app/config.ts');
  const names = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name);
  const told = names(read('docs/configuration.md'), /^\| `([A-Z_]+)` \|/gm);
  expect(told.toSorted()).toEqual(names(config, /^ {2}([A-Z_]+):/gm).toSorted());
});

/** The address of a heading within its page. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

it.for(pages)('every link of %s leads somewhere', (page) => {
  const broken = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^https?:/.test(target))
    .filter((target) => {
      const [file = '', anchor] = target.split('#');
      const to = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
      if (!existsSync(fileOf(to))) return true;
      const headings = anchor === undefined ? [] : [...read(to).matchAll(/^#+ (.+)$/gm)];
      return anchor !== undefined && !headings.some(([, heading]) => anchorOf(heading ?? '') === anchor);
    });
  expect(broken).toEqual([]);
});

it('every file and folder that a page names is there', () => {
  // CONTRIBUTING names files that whoever follows it is about to make.
  const missing = pages
    .filter((page) => page !== 'CONTRIBUTING.md')
    .flatMap((page) =>
      [...read(page).matchAll(/`((?:src|tests|tools|bench|catalog|docs)\/[\w./-]*)`/g)]
        .map(([, named]) => named ?? '')
        .filter((named) => !existsSync(fileOf(named)))
        .map((named) => `${page}: ${named}`),
    );
  expect(missing).toEqual([]);
});

it('the README is short enough to be read', () => {
  expect(statSync(fileOf('README.md')).size).toBeLessThanOrEqual(7168);
});

/** Kilobytes that a picture of a page may have; the one of the README is loaded by whoever only looks in. */
const longestPicture = (page: string) => (page === 'README.md' ? 120 : 240);

it.for(pages)('pictures of %s are what they say, and small enough', (page) => {
  for (const [, told = '', picture = ''] of read(page).matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)) {
    expect(told, picture).not.toBe('');
    const file = fileOf(path.posix.join(path.posix.dirname(page), picture));
    expect(readFileSync(file).subarray(1, 4).toString(), picture).toBe('PNG');
    expect(statSync(file).size / 1000, picture).toBeLessThan(longestPicture(page));
  }
});

it('every picture of the pages is taken by the program that takes them', () => {
  const taken = read('tools/screenshots.ts').match(/[\w-]+\.png/g) ?? [];
  const shown = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?:docs\/)?([\w-]+\.png)\)/g)].map(([, file]) => file),
  );
  expect(new Set(shown)).toEqual(new Set(taken));
});
