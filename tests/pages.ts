import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');

/** The pages that people read, by their paths from the root. */
export const pages: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'catalog/README.md',
  ...globSync('docs/**/*.md', { cwd: root })
    .map((page) => page.split(path.sep).join('/'))
    .toSorted(),
];

/** Where a page or another file of the repository stands. */
export const fileOf = (page: string): string => path.join(root, page);

export const readPage = (page: string): string => readFileSync(fileOf(page), 'utf8');

/** A command that a page shows with what it prints. */
export type Example = {
  readonly page: string;
  /** What stands after `tiebreak`, as it is typed. */
  readonly line: string;
  /** The same as arguments, quotes taken off. */
  readonly words: readonly string[];
  /** What comes in by a pipe. */
  readonly input: string | null;
  /** The text of the team's file, which the page shows too; null where it takes none. */
  readonly team: string | null;
  /** What the page shows; "..." at its end stands for the rest. */
  readonly shown: string;
  /** Where that begins in the page. */
  readonly start: number;
};

const example =
  /```console\n\$ (?:TEAM_CATALOG=(\S+) )?(?:echo '([^']*)' \| )?npx tiebreak (.+)\n([\s\S]*?)```/g;

/** The examples of a page, in their order. */
export function examplesOf(page: string): Example[] {
  const text = readPage(page);
  return [...text.matchAll(example)].map((match) => {
    const [whole, file, input = null, line = '', shown = ''] = match;
    const team = file === undefined ? null : text.split(`\`\`\`yaml\n# ${file}\n`)[1]?.split('```')[0];
    return {
      page,
      line,
      words: [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''),
      input,
      team: team ?? null,
      shown,
      start: match.index + whole.length - shown.length - '```'.length,
    };
  });
}

/** What is printed as an example shows it: as many lines of it as were shown, where those ended with "...". */
export function asShown(printed: string, shown: string): string {
  const whole = printed.trimEnd();
  if (!shown.trimEnd().endsWith('...')) return `${whole}\n`;
  const lines = shown.trimEnd().split('\n').length - 1;
  return `${whole.split('\n').slice(0, lines).join('\n')}\n...\n`;
}
