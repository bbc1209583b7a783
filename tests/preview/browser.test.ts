import axe from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
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
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    onTestFinished(() => context.close());
    await page.goto(url);
    return { page, url, complaints };
  }

  /** Of the page, or of the dialog that stands over it. */
  async function seriousIssues(page: Page): Promise<string[]> {
    // Told through the debugger, since the page itself lets no foreign script in.
    await page.evaluate(axe.source);
    const { violations } = (await page.evaluate(
      `axe.run(document.querySelector('dialog') ?? document, { runOnly: ${JSON.stringify(levels)}, resultTypes: ['violations'], preload: false })`,
    )) as {
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

    const part = slack.locator('.message').last().getByLabel('More: details, why, sources ...');
    await part.focus();
    await part.selectOption('cost');
    await slack.getByRole('rowheader', { name: 'Heavy usage' }).waitFor();
    expect(await part.inputValue()).toBe('cost');
    // In place of the first answer, the menu still in hand.
    expect(await slack.locator('.message[data-platform]').count()).toBe(2);
    expect(await part.evaluate((own) => own.matches(':focus'))).toBe(true);

    const more = discord.locator('.message').last().getByLabel('More: details, why, sources ...');
    await more.selectOption('details');
    await discord
      .locator('.message')
      .last()
      .getByRole('button', { name: 'Claude Haiku 4.5', exact: true })
      .click();
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

  it('opens forms: models are picked by typing, what is wrong is said beside its field, the answer takes its place', async () => {
    const { page, complaints } = await open('light');
    const [slack, discord] = [page.locator('#slack .messages'), page.locator('#discord .messages')];
    const form = page.getByRole('dialog', { name: 'Compare models' });
    const model = (number: number) => form.getByRole('combobox', { name: `Model ${number}` });
    const hasFocus = (own: Locator) => own.evaluate((element) => element.matches(':focus'));
    const words = page.getByLabel('Ask as in a channel');
    await words.fill('/compare');
    await words.press('Enter');
    await form.waitFor();
    expect(await hasFocus(model(1))).toBe(true);
    await page.keyboard.type('haiku 4.5');
    await form.getByRole('option', { name: 'Claude Haiku 4.5' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await form.getByRole('listbox').count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await form.getByRole('option', { name: 'Claude Haiku 4.5' }).click();
    await model(2).fill('nobody at all');
    await form.getByLabel('Volume').fill('five bananas');
    await page.keyboard.press('Enter');
    await form.getByText('Choose one of the models that are suggested.').waitFor();
    expect(await hasFocus(model(2))).toBe(true);
    await model(2).fill('pixtral 12b');
    await form.getByRole('option', { name: 'Pixtral 12B' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await model(2).inputValue()).toBe('Pixtral 12B - retired');
    await page.keyboard.press('Enter');
    await form.getByText('"five bananas"').waitFor();
    const volume = form.getByLabel('Volume');
    expect(await volume.getAttribute('aria-invalid')).toBe('true');
    expect(await hasFocus(volume)).toBe(true);
    expect(await seriousIssues(page)).toEqual([]);
    await volume.fill('5M in 200k out a day');
    await page.keyboard.press('Enter');
    await slack.getByRole('heading', { name: 'Claude Haiku 4.5 vs Pixtral 12B' }).waitFor();
    expect(await form.count()).toBe(0);

    const before = await slack.locator('.message').count();
    const change = slack.locator('.message').last().getByRole('button', { name: 'Swap or add models' });
    await change.press('Enter');
    await form.waitFor();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    expect(await hasFocus(change)).toBe(true);
    await change.press('Enter');
    expect(await volume.inputValue()).toBe('5M in 200k out a day');
    await model(2).fill('gpt-4.1 mini');
    await form.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await form.getByRole('button', { name: 'Compare' }).click();
    await slack.getByRole('heading', { name: 'Claude Haiku 4.5 vs GPT-4.1 mini' }).waitFor();
    expect(await slack.locator('.message').count()).toBe(before);
    expect(await hasFocus(change)).toBe(true);

    await discord.getByRole('button', { name: 'Open the form' }).click();
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.getByText('Fill this in.').waitFor();
    await form.getByLabel('Models').fill('haiku 4.5, pixtral');
    await form.getByLabel('Only me').check();
    await form.getByRole('button', { name: 'Submit' }).click();
    await discord.getByRole('heading', { name: 'Claude Haiku 4.5 vs Pixtral 12B' }).waitFor();
    expect(await discord.getByText('Only you can see this').filter({ visible: true }).count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('speaks Russian, is readable in the dark, and shows one channel at a time on a narrow screen', async () => {
    const { page, url, complaints } = await open('dark');
    const [slack, discord] = [page.locator('#slack'), page.locator('#discord')];
    await page.getByRole('link', { name: '/tiebreak cost' }).click();
    await discord.getByRole('img', { name: /Cost a month/ }).waitFor();
    await page.getByRole('link', { name: 'Русский' }).click();
    await page.getByRole('button', { name: 'Отправить' }).waitFor();
    await slack.getByRole('heading', { name: 'Стоимость: Claude Haiku 5.5 и Pixtral 12B' }).waitFor();
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

    await page.goto(`${url}/?q=/compare&lang=ru`);
    await page.getByRole('button', { name: 'Отмена' }).click();
    await page.getByLabel('Discord', { exact: true }).check();
    await page.getByLabel('Спросите, как в канале').fill('/compare');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Сравнить модели' });
    await form.getByLabel('Модели').waitFor();
    expect(await seriousIssues(page)).toEqual([]);
    expect(await form.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await form.getByRole('button', { name: 'Закрыть' }).click();
    expect(await form.count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
