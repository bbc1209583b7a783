import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { browserPath, launchBrowser } from '../tests/preview/chromium.ts';
import { startPage } from '../tests/preview/serve.ts';

/**
 * Takes the pictures that the pages of `docs/` and the README show, anew: of the page to try it on, with the frozen
 * catalog on the tests' day. It needs a browser of this machine.
 */

type Picture = {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly colours: 'light' | 'dark';
  /** What is asked as the page is opened. */
  readonly asked: string;
  /** What is done before the picture is taken; returns what alone is to be seen, where that is not the whole screen. */
  readonly prepare?: (page: Page) => Promise<string | undefined>;
};

/** One channel as long as it is, without the page around it and without what a channel does not show. */
const oneChannel = `
  body { display: block !important; height: auto !important; }
  header, footer, fieldset, .tools, #guide, #calculator, #discord, .payload { display: none !important; }
  main, #slack, .messages { display: block !important; height: auto !important; overflow: visible !important; }
  #slack { width: 600px; border-radius: 10px; }
`;

const pictures: readonly Picture[] = [
  {
    file: 'answer.png',
    width: 600,
    height: 900,
    colours: 'light',
    asked: '@Tiebreak which is better for coding, kimi k3 or deepseek v4 pro?',
    prepare: async (page) => {
      await page.addStyleTag({ content: oneChannel });
      return '#slack';
    },
  },
  {
    file: 'page-light.png',
    width: 1280,
    height: 860,
    colours: 'light',
    asked: '/tiebreak pick best value for coding',
  },
  {
    file: 'page-dark.png',
    width: 1280,
    height: 860,
    colours: 'dark',
    asked: '/tiebreak cost "kimi k3" "qwen3.8 max" "deepseek v4 pro" 5M in 200k out a day',
  },
  {
    file: 'page-form.png',
    width: 1280,
    height: 860,
    colours: 'light',
    asked: '/compare',
    prepare: async (page) => {
      await page.getByRole('combobox', { name: 'Model 1' }).pressSequentially('haik');
      await page.getByRole('option').first().waitFor();
      return undefined;
    },
  },
];

const folder = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..', 'docs'));

async function take(browser: Browser, url: string, picture: Picture): Promise<void> {
  const { file, width, height, colours, asked, prepare } = picture;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: colours,
    reducedMotion: 'reduce',
    // The page takes no styles but its own.
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.goto(`${url}/?${new URLSearchParams({ q: asked, lang: 'en' }).toString()}`, {
    waitUntil: 'networkidle',
  });
  const shown = await prepare?.(page);
  const to = path.join(folder, file);
  await (shown === undefined ? page.screenshot({ path: to }) : page.locator(shown).screenshot({ path: to }));
  await context.close();
  process.stdout.write(`${file}: ${statSync(to).size} bytes\n`);
}

if (!browserPath || !existsSync(browserPath)) {
  process.stderr.write('There is no browser to take pictures with: apt-get install chromium\n');
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const { port, close } = await startPage();
const browser = await launchBrowser();
try {
  for (const picture of pictures) await take(browser, `http://127.0.0.1:${port}`, picture);
} finally {
  await browser.close();
  await close();
}
