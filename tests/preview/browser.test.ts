import axe from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { browserPath, launchBrowser } from './chromium.ts';
import { servePage } from './try-page.ts';

if (!browserPath)
  console.warn('SKIPPED: the page was NOT tried in a browser; install one: apt-get install chromium');

/** Adds up in the page how far what is seen was moved by anything but what a person just did. */
const countShifts = `globalThis.shifted = 0;
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value } of list.getEntries()) if (!hadRecentInput) shifted += value;
  }).observe({ type: 'layout-shift', buffered: true })`;

/** The Web Content Accessibility Guidelines, levels A and AA. */
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const phone = { width: 390, height: 844 };

const answers = [
  '/compare haiku pixtral',
  '/compare opus, sonnet, haiku, luna, pixtral',
  '/tiebreak pick best for coding',
  '/tiebreak model sonnet',
  '/tiebreak cost haiku luna 5M in 200k out a day',
  'which model should we use?',
  '/tiebreak verify Claude Haiku 4.5 costs $0.80 / $4 per 1M tokens.',
];

/** What can be touched and is smaller than a finger; links within sentences may be. */
const smallTargets = `[...document.querySelectorAll('dialog')].length ? [] :
  [...document.querySelectorAll('button, select, summary, textarea, nav a, .answers a, input:not([type="radio"])')]
    .filter((own) => own.checkVisibility())
    .map((own) => [own.textContent.slice(0, 20) || own.name, Math.round(own.getBoundingClientRect().height)])
    .filter(([, height]) => height < 44)`;

describe.runIf(browserPath)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  /** The page opened; the test fails on anything that the browser complains of. */
  async function open(colorScheme: 'light' | 'dark', size = { width: 1280, height: 720 }) {
    const { url } = await servePage();
    const permissions = ['clipboard-read', 'clipboard-write'];
    const context = await browser.newContext({ colorScheme, viewport: size, permissions });
    await context.addInitScript(countShifts);
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    onTestFinished(() => context.close());
    await page.goto(url);
    return { page, url, complaints };
  }

  /**
   * Of the page, or of the dialog that stands over it. What has scrolled below the line to type in counts as covered and
   * so as too small: on a phone the sizes are measured by themselves.
   */
  async function seriousIssues(page: Page): Promise<string[]> {
    const rules = { 'target-size': { enabled: (page.viewportSize()?.width ?? 0) > 860 } };
    // Told through the debugger, since the page itself lets no foreign script in.
    await page.evaluate(axe.source);
    const { violations } = (await page.evaluate(
      `axe.run(document.querySelector('dialog') ?? document, { runOnly: ${JSON.stringify(levels)}, rules: ${JSON.stringify(rules)}, resultTypes: ['violations'], preload: false })`,
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

    const part = slack.locator('.message').last().getByLabel('More ...');
    await part.focus();
    await part.selectOption('cost');
    await slack.getByRole('rowheader', { name: 'Heavy usage' }).waitFor();
    expect(await part.inputValue()).toBe('cost');
    // In place of the first answer, the menu still in hand.
    expect(await slack.locator('.message[data-platform]').count()).toBe(2);
    expect(await part.evaluate((own) => own.matches(':focus'))).toBe(true);

    const more = discord.locator('.message').last().getByLabel('More ...');
    await more.selectOption('details');
    await discord
      .locator('.message')
      .last()
      .getByRole('button', { name: 'Claude Haiku 4.5', exact: true })
      .click();
    await discord.getByRole('heading', { name: 'Claude Haiku 4.5', exact: true }).waitFor();
    expect(await discord.getByText('Only you can see this').filter({ visible: true }).count()).toBe(1);
    expect(await discord.locator('.message[data-platform]').count()).toBe(3);
    expect(page.url()).toContain('/?click=m.');

    await slack.getByText('Show payload').last().click();
    expect(JSON.parse((await slack.locator('pre').last().textContent()) ?? '')).toHaveProperty('blocks');

    expect(await seriousIssues(page)).toEqual([]);
    expect((await page.screenshot()).length).toBeGreaterThan(20_000);

    // Back past the page of a model, the details and the costs, and to where it began; none of it is loaded anew.
    await page.evaluate('globalThis.isSamePage = true');
    await page.goBack();
    expect(await discord.locator('.message[data-platform]').count()).toBe(2);
    expect(await more.inputValue()).toBe('details');
    await page.goBack();
    expect(await more.inputValue()).toBe('');
    await slack.getByRole('rowheader', { name: 'Heavy usage' }).waitFor();
    await page.goBack();
    await slack.getByRole('rowheader', { name: 'Heavy usage' }).waitFor({ state: 'detached' });
    expect(await part.inputValue()).toBe('');
    await page.goBack();
    await page.waitForURL(`${url}/`);
    await slack.getByRole('heading', { name: 'Claude Haiku 5.5 vs GPT-6 Luna' }).waitFor();
    expect(await slack.getByRole('heading', title).count()).toBe(0);
    await page.goForward();
    await page.goForward();
    await slack.getByRole('rowheader', { name: 'Heavy usage' }).waitFor();
    expect(await page.evaluate('globalThis.isSamePage')).toBe(true);
    // Loaded anew, the address shows the same part in both channels.
    await page.reload();
    await slack.getByRole('rowheader', { name: 'Heavy usage' }).waitFor();
    await discord.getByText('Heavy usage').first().waitFor();
    await page.goBack();
    await slack.getByRole('rowheader', { name: 'Heavy usage' }).waitFor({ state: 'detached' });
    await slack.getByRole('heading', title).waitFor();
    expect(complaints).toEqual([]);
  });

  it("leads from nothing to an answer of one's own in two choices, by mouse or by keyboard alone", async () => {
    const { page, complaints } = await open('light', phone);
    const slack = page.locator('#slack .messages');
    const focused = () => page.evaluate('document.activeElement.textContent.trim()');
    await page.getByRole('heading', { name: 'What are you building?' }).waitFor();
    await page.getByRole('button', { name: 'Coding' }).click();
    await page.getByRole('link', { name: 'Cheapest' }).click();
    await slack.getByText('/tiebreak pick cheapest for coding').waitFor();
    expect(page.url()).toContain('/?q=/tiebreak+pick+cheapest+for+coding');
    expect(await page.getByRole('region', { name: 'What are you building?' }).count()).toBe(0);

    await page.getByRole('button', { name: 'Help me choose' }).press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('Help me choose');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Speech' }).press('Enter');
    expect(await focused()).toBe('Speech to text');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await slack.getByText('/tiebreak pick text to speech').waitFor();
    const answer = slack.locator('.message').last();
    await expect.poll(() => answer.evaluate((own) => own.matches(':focus'))).toBe(true);

    await page.getByRole('button', { name: 'Copy link to this answer' }).click();
    await page.getByText('Link copied').first().waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(page.url());
    expect(await page.evaluate('shifted')).toBeLessThan(0.01);
    expect(complaints).toEqual([]);
  });

  it('works out costs in place, whichever way they are set', async () => {
    const { page, complaints } = await open('dark', phone);
    const slack = page.locator('#slack .messages');
    await page.getByRole('button', { name: 'Work out costs' }).click();
    const models = page.getByLabel('Models', { exact: true });
    await expect.poll(() => models.inputValue()).toBe('"Claude Haiku 5.5" "GPT-6 Luna"');
    await slack.getByText('2k in 300 out x 10k requests a day').waitFor();
    const before = await slack.locator('.message').count();
    await page.getByRole('button', { name: '100k requests a day' }).click();
    await slack.getByText('2k in 300 out x 100k requests a day').waitFor();
    const tokens = page.getByRole('slider', { name: 'Output tokens a request' });
    await tokens.press('ArrowLeft');
    await tokens.press('ArrowLeft');
    expect(await tokens.getAttribute('aria-valuetext')).toBe('100');
    await slack.getByText('2k in 100 out x 100k requests a day').waitFor();
    await models.fill('sonnet');
    await slack.getByRole('heading', { name: /Claude Sonnet 5.5/ }).waitFor();
    expect(await slack.locator('.message').count()).toBe(before);
    expect(page.url()).toContain('sonnet+2k+in+100+out+x+100k+requests+a+day');
    expect(await seriousIssues(page)).toEqual([]);
    expect(await page.evaluate('shifted')).toBeLessThan(0.01);
    expect(complaints).toEqual([]);
  });

  it('says that an answer takes a while, and keeps what could not be sent', async () => {
    const { page } = await open('light');
    const words = page.getByLabel('Ask as in a channel');
    let isReached = false;
    const later = Promise.withResolvers<void>();
    await page.route('**/preview/words', async (route) => {
      await later.promise;
      await (isReached ? route.continue() : route.abort());
    });
    await words.fill('/compare haiku pixtral');
    await page.keyboard.press('Enter');
    await page.getByText('Working on it').filter({ visible: true }).waitFor();
    later.resolve();
    await page.getByText('Tiebreak does not answer.').waitFor();
    expect(await words.inputValue()).toBe('/compare haiku pixtral');
    isReached = true;
    await page.keyboard.press('Enter');
    await page.locator('#slack').getByRole('heading', { name: 'Claude Haiku 5.5 vs Pixtral 12B' }).waitFor();
    expect(await words.inputValue()).toBe('');
    await words.fill('x'.repeat(70_000));
    await page.keyboard.press('Enter');
    await page.getByText('That is too long to send.').waitFor();
    expect(await page.evaluate('shifted')).toBeLessThan(0.01);
  });

  it.for([
    ['light', 390],
    ['dark', 390],
    ['light', 1280],
    ['dark', 1280],
  ] as const)('is usable in the %s at a width of %d, whatever is open', async ([colours, width]) => {
    const { page, url, complaints } = await open(colours, { width, height: 844 });
    const check = async (what: string) => {
      expect(await seriousIssues(page), what).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth'), what).toBe(width);
      if (width < 500) expect(await page.evaluate(smallTargets), what).toEqual([]);
    };
    await check('start');
    await page.getByRole('button', { name: 'Speech' }).click();
    await check('second question');
    await page.getByRole('button', { name: 'Work out costs' }).click();
    await page.locator('#slack').getByText('x 10k requests a day').waitFor();
    await check('calculator');
    for (const text of answers) {
      await page.goto(`${url}/?${new URLSearchParams({ q: text }).toString()}`);
      await check(text);
      if (width > 500) continue;
      await page.getByLabel('Discord', { exact: true }).check();
      await check(`${text} on Discord`);
    }
    await page.goto(`${url}/?q=/compare`);
    await check('form');
    await page.getByRole('combobox', { name: 'Model 1' }).fill('haiku');
    await page.getByRole('option').first().waitFor();
    await check('menu in a form');
    expect(await page.evaluate('shifted')).toBeLessThan(0.01);
    expect(complaints).toEqual([]);
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
    const change = slack.locator('.message').last().getByRole('button', { name: 'Swap or add' });
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
    await slack.getByRole('heading', { name: 'Стоимость: Claude Sonnet 5.5 и GPT-6 Luna' }).waitFor();
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
