import { setImmediate as turn } from 'node:timers/promises';
import { preparingAnswers } from '../answers/preparing.ts';
import type { Catalog } from '../catalog/catalog.ts';

/** Makes a catalog ready to be asked, step by step, between which others have their turn; until the signal aborts. */
export async function prepareCatalog(catalog: Catalog, signal: AbortSignal): Promise<void> {
  for (const _ of preparingAnswers(catalog, new Date().toISOString().slice(0, 10))) {
    await turn();
    if (signal.aborted) return;
  }
}
