import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';

/** Pixels of the picture for each of the SVG: sharp on dense screens, and still quick to draw. */
const zoom = 1.75;

// As TTF: text in other font formats is left out without an error.
const fontFiles = [
  import.meta.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
].map((address) => fileURLToPath(address));

// Two megabytes of each picture lie outside the heap, where the collector does not see them pile up.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
// Flags are those of all threads, and compiled code that was made with others is of no use.
setFlagsFromString('--no-expose-gc');

/** The thread that draws: an SVG comes in, its PNG goes out, one at a time. */
parentPort?.on('message', (svg: string) => {
  const resvg = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Inter' },
    fitTo: { mode: 'zoom', value: zoom },
  });
  parentPort?.postMessage(resvg.render().asPng());
  setImmediate(collect);
});
