import type { ChartBlock } from '../../src/card/card.ts';
import { createDrawer } from '../../src/card/drawing/drawer.ts';
import { createLog } from '../../src/log.ts';

let serial = 0;

/** A chart of five bars, other than those before. */
export function nextChart(): ChartBlock {
  serial += 1;
  const sizes = [1, 2, 3, 4, 5] as const;
  const names = sizes.map((number) => `Llama 3.${number} 70B Instruct`);
  const bars = sizes.map((number) => {
    const value = serial * number;
    return { value: [value, value], shown: `at most $${value}.00` } as const;
  });
  const groups = [{ label: '', full: serial * 5, bars }];
  const subtitle = '5M tokens in, 200K out a day';
  return { kind: 'chart', title: 'Cost a month', subtitle, unit: 'USD a month', names, groups, alt: '' };
}

/** Draws ten charts a second for as long as the process lives. */
export function keepDrawing(): void {
  const drawer = createDrawer(createLog('error'));
  setInterval(() => void drawer.draw(nextChart()), 100).unref();
}
