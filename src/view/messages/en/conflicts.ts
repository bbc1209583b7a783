import { list } from './format.ts';

/** Where sources disagree; values come as text. */
export const conflicts = {
  none: 'No source contradicts another on these models.',
  /** What one source says: some of its values, and how many more. */
  has: (by: string, values: readonly string[], more: number) =>
    `${by} has ${list([...values, ...(more > 0 ? [`${more} more`] : [])])}`,
  /** A value with why it is probably wrong; `cause` is a sentence. */
  value: (value: string, cause: string | null) => {
    if (cause === null) return value;
    const aside = cause.replace(/\.$/, '');
    return `${value} (${aside.charAt(0).toLowerCase()}${aside.slice(1)})`;
  },
  used: (value: string, source: string, on: string) => `${value} is used (${source}, ${on})`,
  nothingUsed: 'nothing is used',
  /** `others` are clauses of `has`; `more` counts further sources. */
  of: (about: string, name: string, used: string, others: readonly string[], more: number) =>
    `${about.charAt(0).toUpperCase()}${about.slice(1)} of ${name}: ${used}; ${[...others, ...(more > 0 ? [`${more} more sources differ`] : [])].join('; ')}.`,
};
