import { describe, expect, it, onTestFinished } from 'vitest';
import { browserPath, launchBrowser } from './chromium.ts';
import { measureAnswers, phoneScreen, sizedAnswers } from './screens.ts';
import { servePage } from './try-page.ts';

describe.runIf(browserPath)('on a phone', () => {
  it('an answer takes few screens, and its head and first buttons one', async () => {
    const { url } = await servePage();
    const browser = await launchBrowser();
    onTestFinished(() => browser.close());
    const measured = await measureAnswers(browser, url, Object.keys(sizedAnswers));
    expect(measured).toHaveLength(2 * Object.keys(sizedAnswers).length);
    const wrong = measured.flatMap(({ command, platform, screens, firstButtons }) => [
      ...(screens > (sizedAnswers[command] ?? 0)
        ? [`${command} on ${platform}: ${screens.toFixed(2)} screens`]
        : []),
      ...(firstButtons === null || firstButtons > phoneScreen.height
        ? [`${command} on ${platform}: first buttons end at ${firstButtons} px`]
        : []),
    ]);
    expect(wrong).toEqual([]);
  });
});
