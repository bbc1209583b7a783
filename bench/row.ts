/** One line of the table: what was measured, against what, and whether it keeps its goal. */
export type Row = {
  readonly what: string;
  readonly yardstick: string;
  readonly 'ratio or value': string;
  readonly goal: string;
  readonly ok: boolean;
};

type Parts = { readonly what: string; readonly yardstick?: string; readonly unit?: string };

const shown = (value: number): string => value.toFixed(value < 10 ? 2 : 0);

/** A row that is good while `value` is at most `goal`. */
export function atMost(value: number, goal: number, { what, yardstick = '-', unit = 'x' }: Parts): Row {
  const text = `${shown(value)} ${unit}`;
  return { what, yardstick, 'ratio or value': text, goal: `<= ${goal} ${unit}`, ok: value <= goal };
}

/** A row that is good while `value` is at least `goal`. */
export function atLeast(value: number, goal: number, { what, yardstick = '-', unit = 'x' }: Parts): Row {
  const text = `${shown(value)} ${unit}`;
  return { what, yardstick, 'ratio or value': text, goal: `>= ${shown(goal)} ${unit}`, ok: value >= goal };
}
