import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import { preparingAnswers } from '../answers/preparing.ts';
import { preparingChecks } from '../answers/verify/prepare.ts';
import type { Catalog } from '../catalog/catalog.ts';

/** Milliseconds between the texts that make checks ready after a start, so that nobody who asks meanwhile waits for more than one. */
const betweenTexts = 250;

const today = () => new Date().toISOString().slice(0, 10);

/** Takes steps with a pause after each, in which others have their turn, until the signal aborts. */
async function take(
  steps: Iterable<void>,
  pause: () => Promise<unknown>,
  signal: AbortSignal,
): Promise<void> {
  for (const _ of steps) {
    await pause();
    if (signal.aborted) return;
  }
}

/** Makes ready what answers need of a catalog, step by step. */
export function prepareAnswers(catalog: Catalog, signal: AbortSignal): Promise<void> {
  return take(preparingAnswers(catalog, today()), turn, signal);
}

/** Makes ready what checks of texts need after a start: code that has never run, so that each step takes long. */
export function prepareChecks(catalog: Catalog, signal: AbortSignal): Promise<void> {
  return take(
    preparingChecks(catalog, today()),
    () => sleep(betweenTexts, undefined, { ref: false }),
    signal,
  );
}

/** Makes a catalog ready that comes into force after another one: no step takes long then. */
export async function prepareNext(catalog: Catalog, signal: AbortSignal): Promise<void> {
  await prepareAnswers(catalog, signal);
  if (signal.aborted) return;
  await take(preparingChecks(catalog, today()), turn, signal);
}
