import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Effort } from './effort.ts';
import { atMost, type Row } from './row.ts';
import { inTurn } from './statistics.ts';

type Typed = { readonly first: number; readonly p99: number; readonly count: number };

/** Suggesting names while a person types, each round in a process of its own. */
export async function measureNames({ rounds }: Effort): Promise<Row[]> {
  const script = path.join(import.meta.dirname, 'servers', 'keystrokes.ts');
  const [typed = []] = await inTurn(rounds, [
    () => JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8' })) as Typed,
  ]);
  const all = `${typed[0]?.count} keystrokes`;
  return [
    atMost(
      typed.map(({ first }) => first),
      1,
      { what: 'names suggested at the very first keystroke', unit: 'ms' },
    ),
    atMost(
      typed.map(({ p99 }) => p99),
      1,
      { what: 'names suggested at a keystroke, p99, the first included', yardstick: all, unit: 'ms' },
    ),
  ];
}
