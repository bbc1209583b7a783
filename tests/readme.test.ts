import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { run } from './terminal/run.ts';

const root = path.join(import.meta.dirname, '..');
const read = (page: string) => readFileSync(path.join(root, page), 'utf8');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'catalog/README.md',
  ...globSync('docs/**/*.md', { cwd: root })
    .map((page) => page.split(path.sep).join('/'))
    .toSorted(),
];
const examples = pages.flatMap((page) =>
  [
    ...read(page).matchAll(
      /```console\n\$ (?:TEAM_CATALOG=(\S+) )?(?:echo '([^']*)' \| )?npx tiebreak (.+)\n([\s\S]*?)```/g,
    ),
  ].map((match) => [page, match[3] ?? '', match[4] ?? '', match[1], match[2]] as const),
);

/** The file of that name, as the page shows it. */
function fileOf(page: string, name: string): string {
  const [, text] = read(page).split(`\`\`\`yaml\n# ${name}\n`);
  const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, name), text?.split('```')[0] ?? '');
  return path.join(folder, name);
}

/** Words of a command line, quotes taken off. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
}

it.for(examples)('%s shows what `tiebreak %s` prints', async ([page, line, expected, team, input]) => {
  const env = team ? { env: { TEAM_CATALOG: fileOf(page, team) } } : {};
  const { out } = await run(words(line), { ...env, ...(input === undefined ? {} : { input }) });
  const shown = expected.trimEnd();
  expect(shown.endsWith('...') ? out.startsWith(shown.slice(0, -3)) : out.trimEnd() === shown, out).toBe(
    true,
  );
});

it('no example of a page goes unread', () => {
  const shown = pages.flatMap((page) => read(page).match(/^```console$/gm) ?? []);
  expect(examples.length).toBe(shown.length);
  expect(examples.map(([page]) => page)).toContain('README.md');
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
      if (!existsSync(path.join(root, to))) return true;
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
        .filter((named) => !existsSync(path.join(root, named)))
        .map((named) => `${page}: ${named}`),
    );
  expect(missing).toEqual([]);
});
