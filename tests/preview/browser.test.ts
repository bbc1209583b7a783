import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { browserPath, launchBrowser } from './chromium.ts';
import { servePage } from './try-page.ts';

if (!browserPath)
  console.warn('SKIPPED: the page was NOT tried in a browser; install one: apt-get install chromium');

/** The Web Content Accessibility Guidelines, levels A and AA. */
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

describe.runIf(browserPath)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  /** The page opened; the test fails on anything that the browser complains of. */
  async function open(colorScheme: 'light' | 'dark') {
    const { url } = await servePage();
    const context = await browser.newContext({ colorScheme });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    onTestFinished(() => context.close());
    await page.goto(url);
    return { page, url, complaints };
  }

  async function seriousIssues(page: Page): Promise<string[]> {
    // Told through the debugger, since the page itself lets no foreign script in.
    await page.evaluate(axe.source);
    const { violations } = (await page.evaluate(`axe.run({ runOnly: ${JSON.stringify(levels)} })`)) as {
      violations: { id: string; impact: string; nodes: { html: string }[] }[];
    };
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  }

  it('answers what is typed on both sides, and clicks in place and beside', async () => {
    const { page, url, complaints } = await open('light');
    const [slack, discord] = [page.locator('#slack .messages'), page.locator('#discord .messages')];
    await page.getByLabel('Ask as in a channel').fill('/compare "gpt-4.1 mini" "claude haiku 4.5"');
    await page.keyboard.press('Enter');
    const title = { name: 'GPT-4.1 mini vs Claude Haiku 4.5' };
    await slack.getByRole('heading', title).waitFor();
    await discord.getByRole('heading', title).waitFor();
    expect(await page.getByRole('status').textContent()).toContain(title.name);
    expect(page.url()).toContain('/?q=/compare+');

    const part = slack.locator('.message').last().getByLabel('Part of the comparison');
    await part.focus();
    await part.selectOption('cost');
    await slack.getByRole('rowheader', { name: 'Heavy usage' }).waitFor();
    expect(await part.inputValue()).toBe('cost');
    // In place of the first answer, the menu still in hand.
    expect(await slack.locator('.message[data-platform]').count()).toBe(2);
    expect(await part.evaluate((own) => own.matches(':focus'))).toBe(true);

    await discord.locator('.message').last().getByRole('button', { name: 'Claude Haiku 4.5' }).click();
    await discord.getByRole('heading', { name: 'Claude Haiku 4.5', exact: true }).waitFor();
    expect(await discord.getByText('Only you can see this').filter({ visible: true }).count()).toBe(1);
    expect(await discord.locator('.message[data-platform]').count()).toBe(3);

    await slack.getByText('Show payload').last().click();
    expect(JSON.parse((await slack.locator('pre').last().textContent()) ?? '')).toHaveProperty('blocks');

    expect(await seriousIssues(page)).toEqual([]);
    await page.goBack();
    await page.waitForURL(`${url}/`);
    await slack.getByRole('heading', { name: 'Claude Haiku 5.5 vs Pixtral 12B' }).waitFor();
    expect(await slack.getByRole('heading', title).count()).toBe(0);
    expect((await page.screenshot()).length).toBeGreaterThan(20_000);
    expect(complaints).toEqual([]);

    await page.route('**/preview/words', (route) => route.abort());
    await page.getByRole('link', { name: '/tiebreak cost' }).click();
    await page.getByText('That could not be answered. Please try again.').waitFor();
  });

  it('speaks Russian, is readable in the dark, and shows one channel at a time on a narrow screen', async () => {
    const { page, complaints } = await open('dark');
    const [slack, discord] = [page.locator('#slack'), page.locator('#discord')];
    await page.getByRole('link', { name: '/tiebreak cost' }).click();
    await discord.getByRole('img', { name: /Cost a month/ }).waitFor();
    await page.getByRole('link', { name: 'Русский' }).click();
    await page.getByRole('button', { name: 'Отправить' }).waitFor();
    await slack.getByRole('heading', { name: 'Стоимость: Claude Haiku 5.5 или Pixtral 12B' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');
    expect(await seriousIssues(page)).toEqual([]);
    const ground = await page.evaluate('getComputedStyle(document.querySelector("#slack")).backgroundColor');
    expect(ground).toBe('rgb(26, 29, 33)');
    expect((await page.screenshot()).length).toBeGreaterThan(20_000);

    await page.setViewportSize({ width: 360, height: 640 });
    expect([await slack.isVisible(), await discord.isVisible()]).toEqual([true, false]);
    await page.getByLabel('Discord', { exact: true }).focus();
    await page.keyboard.press('Space');
    expect([await slack.isVisible(), await discord.isVisible()]).toEqual([false, true]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    expect(complaints).toEqual([]);
  });
});
