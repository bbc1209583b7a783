import { gzipSync } from 'node:zlib';
import { createDrawer } from '../src/card/drawing/drawer.ts';
import { createHttpServer, type Handler, type Route } from '../src/platforms/http-server.ts';
import { assets } from '../src/platforms/preview/assets.ts';
import { createPreview } from '../src/platforms/preview/routes.ts';
import { browserPath, launchBrowser } from '../tests/preview/chromium.ts';
import { newCore } from './catalog.ts';
import type { Effort } from './effort.ts';
import { atMost, type Row, shown } from './row.ts';
import { above, inTurn, median } from './statistics.ts';

const hello: Handler = (_, response) =>
  response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Hello</p>');

/** Asks the browser when it first showed something, in milliseconds since it was told to open the page. */
const firstPaint = `new Promise((resolve) =>
  new PerformanceObserver((seen) => {
    for (const { startTime } of seen.getEntriesByName('first-contentful-paint')) resolve(startTime);
  }).observe({ type: 'paint', buffered: true }))`;

/** Kilobytes of the page with all that it loads, each compressed by itself. */
async function kilobytes(url: string): Promise<number> {
  const texts = await Promise.all(
    ['/', ...Object.keys(assets)].map(async (file) => (await fetch(new URL(file, url))).text()),
  );
  return texts.reduce((sum, text) => sum + gzipSync(text).length, 0) / 1000;
}

/** The page to try the bot on, served on a free port of this machine with these routes too. */
export async function servePage(
  more: Partial<Record<Route, Handler>> = {},
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const { log, ...core } = newCore();
  const drawer = createDrawer(log);
  const page = createPreview({ ...core, draw: drawer.draw, tables: true, log, ownName: null, locale: 'en' });
  const routes = { ...page, ...more };
  const server = createHttpServer({ routes, ready: () => ({ ok: true, platforms: {} }), log });
  return {
    url: `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`,
    async close() {
      await server.close();
      await drawer.stop();
    },
  };
}

/** The page to try the bot on: what it weighs and, where there is a browser, when the first answer is to be seen. */
export async function measurePage({ rounds }: Effort): Promise<Row[]> {
  const { url, close } = await servePage({ 'GET /hello': hello });
  const rows = [
    atMost(await kilobytes(url), 900, { what: 'page with all its files, compressed', unit: 'kB' }),
  ];
  if (browserPath) {
    const browser = await launchBrowser();
    const painted = (path: string) => async () => {
      const tab = await browser.newPage();
      await tab.goto(url + path);
      const time = await tab.evaluate(firstPaint);
      await tab.close();
      return Number(time);
    };
    await painted('/')();
    const [floor = [], time = []] = await inTurn(rounds, [painted('/hello'), painted('/')]);
    await browser.close();
    const yardstick = `a page of one word: ${shown(median(floor))} ms`;
    rows.push(
      atMost(above(time, floor), 300, {
        what: `page, first paint: ${shown(median(time))} ms`,
        yardstick,
        unit: 'ms more',
      }),
    );
  }
  await close();
  return rows;
}
