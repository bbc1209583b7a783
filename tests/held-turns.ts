import { createLog } from '../src/log.ts';
import { createTurns, type Turns } from '../src/platforms/turns.ts';
import { eventually } from './eventually.ts';

/** Turns of which none begins until the test says so. */
export function heldTurns() {
  const lines: string[] = [];
  const held: (() => void)[] = [];
  let isFree = false;
  const turns: Turns = createTurns({
    log: createLog('debug', [], (line) => lines.push(line)),
    giveWay: () => (isFree ? Promise.resolve() : new Promise((resolve) => held.push(resolve))),
  });
  return {
    turns,
    lines,
    /** Lets one turn begin, once somebody waits for one. */
    next: async (): Promise<void> => (await eventually(() => held.shift()))(),
    /** From now on turns follow each other. */
    free(): void {
      isFree = true;
      for (const begin of held.splice(0)) begin();
    },
  };
}
