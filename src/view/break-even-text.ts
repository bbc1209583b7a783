import type { BreakEven } from '../cost/break-even.ts';

/** Until when which of two models is cheaper: "Pixtral 12B is cheaper until output is more than 38% of tokens". */
export function breakEvenText({ of, at, cheaperBelow }: BreakEven, names: readonly string[]): string {
  const percent = at * 100;
  const share = `${percent < 1 || percent > 99 ? Number(percent.toPrecision(3)) : Math.round(percent)}%`;
  return of === 'output'
    ? `${names[cheaperBelow]} is cheaper until output is more than ${share} of tokens`
    : `${names[cheaperBelow]} is cheaper until more than ${share} of the input is cached`;
}
