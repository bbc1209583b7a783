import type { Drawing } from './card.ts';

/** Draws as PNG; null when that failed, took too long or too many were waiting: the answer then stands without it. */
export type Draw = (drawing: Drawing) => Promise<Uint8Array | null>;
