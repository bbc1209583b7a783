import type { Answerer } from '../answerer.ts';
import type { Locale } from '../locale.ts';
import type { ChartBlock } from '../view/card.ts';
import { chartOf } from '../view/chart-of.ts';
import { readCustomId } from './choices.ts';
import { type DiscordMessage, discordMessage, publicMessage } from './components.ts';
import { limits } from './limits.ts';

/** What a component sends when it is clicked; a select's values stand beside its `custom_id`. */
type Clicked = { readonly custom_id: string; readonly values?: readonly string[] };

/** The answer to a click: a message of its own (4) or one in place of the clicked one (7), with the chart that may go with it. */
export function answerClick(
  clicked: Clicked | { readonly custom_id: string },
  answerer: Answerer,
  locale: Locale,
): { readonly type: 4 | 7; readonly data: DiscordMessage; readonly chart: ChartBlock | undefined } {
  const { control, state, value } = readCustomId(clicked.custom_id.slice(0, limits.customId));
  const chosen = 'values' in clicked ? (clicked.values?.[0] ?? '') : value;
  const { card, how } = answerer.click({ control, state, value: chosen.slice(0, limits.customId) }, locale);
  const chart = chartOf(card);
  if (how === 'replace') return { type: 7, data: publicMessage(discordMessage(card)), chart };
  return { type: 4, data: discordMessage(card, how === 'beside'), chart };
}
