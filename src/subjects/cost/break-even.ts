import type { BreakEven } from '../../cost/break-even.ts';
import type { Wording } from '../../language/wording.ts';
import { costMessages } from './say.ts';

/** Until when which of two models is cheaper: "Pixtral 12B is cheaper until output is more than 38% of tokens". */
export function breakEvenText(
  { of, at, cheaperBelow }: BreakEven,
  names: readonly string[],
  words: Wording,
): string {
  const { format } = words;
  const cost = words.of(costMessages);
  const percent = at * 100;
  const exact = percent < 1 || percent > 99 ? Number(percent.toPrecision(3)) : Math.round(percent);
  const name = names[cheaperBelow] ?? '';
  const share = format.figure(`${exact}%`);
  return of === 'output' ? cost.cheaperUntilOutput(name, share) : cost.cheaperUntilCached(name, share);
}
