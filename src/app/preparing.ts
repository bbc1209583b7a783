import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import { preparingAnswers } from '../answers/preparing.ts';
import { preparingChecks } from '../answers/verify/prepare.ts';
import type { Catalog } from '../catalog/catalog.ts';

/** How many times as long as a step took others have before the next one, where nobody waits for it. */
const patience = 3;

const today = () => new Date().toISOString().slice(0, 10);

/** Goes through steps, between which others have their turn; until the signal aborts. */
async function inTurns(steps: Iterable<void>, signal: AbortSignal): Promise<void> {
  for (const _ of steps) {
    await turn();
    if (signal.aborted) return;
  }
}

/** Makes ready what answers are made of. */
export function prepareAnswers(catalog: Catalog, signal: AbortSignal): Promise<void> {
  return inTurns(preparingAnswers(catalog, today()), signal);
}

/** Makes checks of texts ready where none was made yet: seconds of computing, with a quarter of the processor at most. */
export async function prepareFirstChecks(catalog: Catalog, signal: AbortSignal): Promise<void> {
  let begun = performance.now();
  for (const _ of preparingChecks(catalog, today())) {
    await sleep(patience * (performance.now() - begun), undefined, { ref: false });
    if (signal.aborted) return;
    begun = performance.now();
  }
}

/** Makes a catalog ready to come into force, while another one is. */
export async function prepareCatalog(catalog: Catalog, signal: AbortSignal): Promise<void> {
  await prepareAnswers(catalog, signal);
  await inTurns(preparingChecks(catalog, today()), signal);
}
