import type { Locate } from './yaml.ts';

/** Something wrong in a catalog file, at a place an author can go to. */
export type Problem = {
  readonly level: 'error' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
};

/** Notes a problem at the place under those keys of the file that is being looked at; an error unless said otherwise. */
export type Report = (keys: readonly PropertyKey[], message: string, level?: Problem['level']) => void;

/** `file:line:column message`, as compilers write it. */
export function formatProblem(problem: Problem): string {
  const level = problem.level === 'warning' ? 'warning: ' : '';
  return `${problem.file}:${problem.line}:${problem.column} ${level}${problem.message}`;
}

/** A catalog that cannot be used; lists every problem at once. */
export class CatalogError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'CatalogError';
    this.problems = problems;
  }
}

/** Where a file's parts stand, for messages. */
export type SourceFile = {
  readonly file: string;
  readonly at: Locate;
};

/** Where the parts of a table stand, by its name. */
export type SourceOf = (table: string) => SourceFile;
