import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Log } from '../../log.ts';
import { createCache } from '../../memo.ts';
import { programFolder } from '../../program.ts';
import type { Drawing } from '../card.ts';
import type { Draw } from '../draw.ts';
import { drawingSvg } from './svg.ts';

/** Drawings that may wait while one is drawn. */
const mostWaiting = 8;
/** Milliseconds after which drawing is given up, with the thread that did it, where nobody says another. */
const longestDrawing = 5000;
/** Pictures that are kept, some tens of kilobytes each. */
const keptPictures = 50;

type Picture = Uint8Array | null;
type Job = { readonly svg: string; done(picture: Picture): void };

/** What is drawn to have all ready for the first one. */
const trial: Drawing = {
  kind: 'chart',
  title: 'A',
  subtitle: '',
  unit: '',
  names: ['A', 'B'],
  groups: [
    {
      label: '',
      full: 2,
      bars: [
        { value: [1, 1], shown: '1' },
        { value: [2, 2], shown: '2' },
      ],
    },
  ],
  alt: '',
};

export type Drawer = {
  /** Never rejects; what went wrong is in the log. The same one is drawn once. */
  readonly draw: Draw;
  /** Starts the thread and has it draw, so that the first drawing need not wait for that; never rejects. */
  prepare(): Promise<void>;
  /** Ends the thread; drawings that wait, and those asked for later, come to nothing. */
  stop(): Promise<void>;
};

/**
 * Draws in one thread, one after another, so that nothing else waits for them. The thread starts with the first
 * drawing; when it dies, what it drew is left out and the next one gets a new thread.
 * @param thread the file that draws; another one for trying out what happens when it fails
 * @param longest milliseconds for one drawing
 */
export function createDrawer(
  log: Log,
  thread: string | URL = path.join(programFolder, 'src', 'card', 'drawing', 'worker.ts'),
  longest = longestDrawing,
): Drawer {
  const waiting: Job[] = [];
  const pictures = createCache<Drawing, { picture: Promise<Picture> | null }>(keptPictures);
  let worker: Worker | null = null;
  let current: Job | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const finish = (picture: Picture): void => {
    clearTimeout(timer);
    const job = current;
    current = null;
    job?.done(picture);
    next();
  };

  const fail = (own: Worker, error: unknown): void => {
    if (worker !== own) return;
    worker = null;
    if (stopped) return;
    log.error('a picture could not be drawn', { error });
    finish(null);
  };

  const startThread = (): Worker => {
    const own = new Worker(thread);
    own.unref();
    own.on('message', (picture: Uint8Array) => {
      if (worker === own) finish(picture);
    });
    own.on('error', (error) => fail(own, error));
    own.on('exit', (code) => fail(own, `the thread ended with code ${code}`));
    return own;
  };

  const next = (): void => {
    if (current || stopped) return;
    const job = waiting.shift();
    if (!job) return;
    current = job;
    worker ??= startThread();
    const own = worker;
    timer = setTimeout(() => {
      fail(own, `not done after ${longest} ms`);
      void own.terminate();
    }, longest);
    own.postMessage(job.svg);
  };

  const ask = (drawing: Drawing): Promise<Picture> => {
    if (stopped) return Promise.resolve(null);
    if (waiting.length >= mostWaiting) {
      log.warn('a picture was left out: too many are waiting', { waiting: waiting.length });
      return Promise.resolve(null);
    }
    return new Promise((done) => {
      waiting.push({ svg: drawingSvg(drawing), done });
      next();
    });
  };

  return {
    draw(drawing) {
      const kept = pictures(drawing, () => ({ picture: null }));
      kept.picture ??= ask(drawing).then((picture) => {
        if (!picture) kept.picture = null;
        return picture;
      });
      return kept.picture;
    },
    async prepare() {
      await ask(trial);
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      for (const job of [...(current ? [current] : []), ...waiting.splice(0)]) job.done(null);
      current = null;
      await worker?.terminate();
    },
  };
}
