import { MessageFlags } from 'discord.js';
import type { Answerer } from '../answerer.ts';
import type { Locale } from '../locale.ts';
import type { ChartBlock } from '../view/card.ts';
import { chartOf } from '../view/chart-of.ts';
import { readCustomId } from './choices.ts';
import { type DiscordMessage, discordMessage, publicMessage } from './components.ts';
import { limits } from './limits.ts';
import { type Modal, modal } from './modal.ts';

/** What a component sends when it is clicked; a select's values stand beside its `custom_id`. */
type Clicked = { readonly custom_id: string; readonly values?: readonly string[] };

/** Whether only one person sees the message. */
export const isEphemeral = (message: { readonly flags?: number } | undefined): boolean =>
  ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;

/** The answer to a click: a message of its own (4) or one in place of the clicked one (7), with the chart that may go with it, or a form (9). */
export function answerClick(
  clicked: Clicked | { readonly custom_id: string },
  answerer: Answerer,
  locale: Locale,
  isPrivate: boolean,
):
  | { readonly type: 4 | 7; readonly data: DiscordMessage; readonly chart: ChartBlock | undefined }
  | { readonly type: 9; readonly data: Modal } {
  const { control, state, value } = readCustomId(clicked.custom_id.slice(0, limits.customId));
  const chosen = 'values' in clicked ? (clicked.values?.[0] ?? '') : value;
  const answer = answerer.click({ control, state, value: chosen.slice(0, limits.customId) }, locale);
  if (answer.how === 'form') return { type: 9, data: modal(answer.form, isPrivate) };
  const { card, how } = answer;
  const chart = chartOf(card);
  if (how === 'replace') return { type: 7, data: publicMessage(discordMessage(card)), chart };
  return { type: 4, data: discordMessage(card, how === 'beside'), chart };
}
