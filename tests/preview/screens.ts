import type { Browser } from 'playwright-core';

/** What a phone shows of a channel between its bars, in pixels. */
export const phoneScreen = { width: 390, height: 562 };

export type Platform = 'slack' | 'discord';

/** How much of a phone an answer takes. */
export type Screens = {
  readonly command: string;
  readonly platform: Platform;
  /** Heights of the screen of a phone. */
  readonly screens: number;
  /** Pixels from the top of the answer to the end of its first buttons; null where it has none. */
  readonly firstButtons: number | null;
  /** Before the first table and the first buttons, the title included. */
  readonly headWords: number;
  /** In all but tables and what can be clicked on. */
  readonly wordsBesideTable: number;
};

type Measured = Omit<Screens, 'command' | 'platform'>;

/** Runs in the page: measures the last answer of a channel. */
const measure = (platform: Platform): string => `(() => {
  const shown = [...document.querySelectorAll('#${platform} .message[data-platform] .shown')].at(-1);
  const { top, height } = shown.getBoundingClientRect();
  const apart = '.table, .block, .controls, .chart, img';
  const ends = shown.querySelector(apart);
  const buttons = shown.querySelector('.controls');
  const texts = [];
  const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(apart)) texts.push(walker.currentNode);
  const isBefore = (node) => !ends || node.compareDocumentPosition(ends) & Node.DOCUMENT_POSITION_FOLLOWING;
  const wordsIn = (nodes) =>
    nodes.map((node) => node.textContent).join(' ').split(/\\s+/).filter((word) => /[\\p{L}\\p{N}]/u.test(word)).length;
  return {
    screens: height / ${phoneScreen.height},
    firstButtons: buttons ? buttons.getBoundingClientRect().bottom - top : null,
    headWords: wordsIn(texts.filter(isBefore)),
    wordsBesideTable: wordsIn(texts),
  };
})()`;

/**
 * How much of a phone the answers to commands take on each platform.
 * @param url where the page is
 */
export async function measureAnswers(
  browser: Browser,
  url: string,
  commands: readonly string[],
): Promise<Screens[]> {
  const context = await browser.newContext({ viewport: phoneScreen });
  const page = await context.newPage();
  const all: Screens[] = [];
  for (const command of commands) {
    await page.goto(`${url}/?${new URLSearchParams({ q: command, lang: 'en' }).toString()}`);
    for (const [platform, name] of [
      ['slack', 'Slack'],
      ['discord', 'Discord'],
    ] as const) {
      await page.getByLabel(name, { exact: true }).check();
      const measured = (await page.evaluate(measure(platform))) as Measured;
      all.push({ command, platform, ...measured });
    }
  }
  await context.close();
  return all;
}

/** Answers whose size on a phone is held, with the most screens that each may take. */
export const sizedAnswers: Readonly<Record<string, number>> = {
  '/compare haiku pixtral': 1.6,
  '/compare haiku luna': 1.6,
  '/compare "claude haiku 4.5" "gpt-4.1 mini" for coding': 1.6,
  '/compare opus, sonnet, haiku, luna, pixtral': 2.2,
};
