import { median } from './statistics.ts';

/** One line of a table: what was measured, against what, what came of it, and whether it keeps its goal. */
export type Row = {
  readonly what: string;
  readonly yardstick: string;
  readonly median: string;
  /** The least and the most of all rounds; `-` where there is one value, since each run gives the same. */
  readonly range: string;
  readonly goal: string;
  /** By the median; `at the edge` where not all rounds agree; `-` where there is no goal, only something to know. */
  readonly ok: 'yes' | 'no' | 'yes, at the edge' | 'no, at the edge' | '-';
};

type Parts = { readonly what: string; readonly yardstick?: string; readonly unit?: string };

/** A value for people: three digits or so. */
export function shown(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value)) return 'none';
  if (size !== 0 && size < 0.1) return value.toPrecision(1 + Number(size >= 0.01));
  return value.toFixed(size < 10 ? 2 : size < 100 ? 1 : 0);
}

function rowOf(
  measured: number | readonly number[],
  { what, yardstick = '-', unit = 'x' }: Parts,
  goal: string,
  keeps: ((value: number) => boolean) | null,
): Row {
  const values = typeof measured === 'number' ? [measured] : measured;
  const middle = values.length === 0 ? Number.NaN : median(values);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const isKept = keeps?.(middle) ? 'yes' : 'no';
  const agree = keeps && (values.length === 0 || new Set([least, middle, most].map(keeps)).size === 1);
  return {
    what,
    yardstick,
    median: values.length === 0 ? 'none' : `${shown(middle)} ${unit}`,
    range: values.length > 1 ? `${shown(least)} to ${shown(most)}` : '-',
    goal,
    ok: keeps === null ? '-' : agree ? isKept : `${isKept}, at the edge`,
  };
}

/**
 * A row that is good while what was measured, a value of each round, is at most `goal`.
 * @param measured one number where each run gives the same
 */
export function atMost(measured: number | readonly number[], goal: number, parts: Parts): Row {
  return rowOf(measured, parts, `<= ${goal} ${parts.unit ?? 'x'}`, (value) => value <= goal);
}

/** A row that is good while what was measured is at least `goal`. */
export function atLeast(measured: number | readonly number[], goal: number, parts: Parts): Row {
  return rowOf(measured, parts, `>= ${shown(goal)} ${parts.unit ?? 'x'}`, (value) => value >= goal);
}

/** A row that has no goal: something to know. */
export function told(measured: number | readonly number[], parts: Parts): Row {
  return rowOf(measured, parts, '-', null);
}
