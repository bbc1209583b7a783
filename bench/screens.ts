import { browserPath, launchBrowser } from '../tests/preview/chromium.ts';
import { measureAnswers, phoneScreen, sizedAnswers } from '../tests/preview/screens.ts';
import { servePage } from './page.ts';
import { atMost, type Row } from './row.ts';

/** Answers without a bound of their own. */
const others = [
  '/tiebreak pick best for coding',
  '/tiebreak model "claude sonnet 5.5"',
  '/tiebreak cost sonnet luna 10k requests a day x 2k in / 300 out',
  'which model should we use?',
  'is haiku or pixtral cheaper?',
  '/tiebreak verify Claude Haiku 4.5 costs $0.80 / $4 per 1M tokens.',
];

/** How many screens of a phone answers take on each platform, and in how many words; nothing where there is no browser. */
export async function measureScreens(): Promise<Row[]> {
  if (!browserPath) return [];
  const page = await servePage();
  const browser = await launchBrowser();
  const measured = await measureAnswers(browser, page.url, [...Object.keys(sizedAnswers), ...others]);
  await browser.close();
  await page.close();
  return measured.map(({ command, platform, screens, firstButtons, headWords, wordsBesideTable }) => {
    const tap = firstButtons === null ? 'no buttons' : `first buttons end at ${firstButtons.toFixed(0)} px`;
    const fits = firstButtons === null || firstButtons <= phoneScreen.height ? '' : ' (below the screen)';
    const yardstick = `head ${headWords} words, beside the table ${wordsBesideTable}; ${tap}${fits}`;
    const parts = { what: `${platform}: ${command}`, yardstick, unit: 'screens' };
    const bound = sizedAnswers[command];
    return bound === undefined
      ? { ...atMost(screens, screens, parts), goal: '-' }
      : atMost(screens, bound, parts);
  });
}
