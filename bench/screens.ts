import { browserPath, launchBrowser } from '../tests/preview/chromium.ts';
import { measureAnswers, phoneScreen, sizedAnswers } from '../tests/preview/screens.ts';
import { servePage } from './page.ts';
import { atMost, type Row } from './row.ts';

/** How many screens of a phone answers take on each platform, and in how many words; nothing where there is no browser. */
export async function measureScreens(): Promise<Row[]> {
  if (!browserPath) return [];
  const page = await servePage();
  const browser = await launchBrowser();
  const measured = await measureAnswers(browser, page.url, Object.keys(sizedAnswers));
  await browser.close();
  await page.close();
  return measured.map(({ command, platform, screens, firstButtons, headWords, wordsBesideTable }) => {
    const tap = firstButtons === null ? 'no buttons' : `first buttons end at ${firstButtons.toFixed(0)} px`;
    const fits = firstButtons === null || firstButtons <= phoneScreen.height ? '' : ' (below the screen)';
    const yardstick = `head ${headWords} words, beside the table ${wordsBesideTable}; ${tap}${fits}`;
    const parts = { what: `${platform}: ${command}`, yardstick, unit: 'screens' };
    return atMost(screens, sizedAnswers[command] ?? 0, parts);
  });
}
