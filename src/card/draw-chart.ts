import type { ChartBlock } from './card.ts';

/** Draws a chart as PNG; null when that failed, took too long or too many were waiting: the answer then stands without it. */
export type DrawChart = (chart: ChartBlock) => Promise<Uint8Array | null>;
