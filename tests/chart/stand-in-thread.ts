import { parentPort } from 'node:worker_threads';

/** A thread that answers at once without drawing, or fails in the way the chart names. */
parentPort?.on('message', (svg: string) => {
  if (svg.includes('dies')) process.exit(3);
  if (svg.includes('throws')) throw new Error('the drawing failed');
  if (svg.includes('ends')) parentPort?.close();
  else parentPort?.postMessage(new Uint8Array(3));
});
