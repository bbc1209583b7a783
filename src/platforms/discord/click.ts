import { MessageFlags } from 'discord-api-types/v10';
import type { Answerer } from '../../answers/answerer.ts';
import type { Click } from '../../answers/clicks/click.ts';
import type { Card, ChartBlock, PictureBlock } from '../../card/card.ts';
import { chartOf, pictureOf } from '../../card/chart.ts';
import type { Locale } from '../../language/locale.ts';
import { wordingOf } from '../../language/wording.ts';
import { pictureMessage } from './chart-message.ts';
import { readCustomId } from './choices.ts';
import { type DiscordMessage, discordMessage, publicMessage, sentence } from './components.ts';
import { limits } from './limits.ts';
import { type Modal, modal } from './modal.ts';
import { discordMessages } from './say.ts';

/** What a component sends when it is clicked; a select's values stand beside its `custom_id`. */
type Clicked = { readonly custom_id: string; readonly values?: readonly string[] };

/** Whether only one person sees the message. */
export const isEphemeral = (message: { readonly flags?: number } | undefined): boolean =>
  ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;

/** A message with the chart that may go with it, or the picture that stands in its place once it is drawn. */
export type Illustrated<Type extends 4 | 7> = {
  readonly type: Type;
  readonly data: DiscordMessage;
  readonly chart: ChartBlock | undefined;
  readonly picture?: Pictured;
};

/** A picture and the message that shows nothing else. */
export type Pictured = { readonly block: PictureBlock; readonly message: DiscordMessage };

/** The picture of an answer, or a sentence where it cannot be drawn. */
function picturedAnswer(block: PictureBlock, privately: boolean, locale: Locale): Illustrated<4> {
  const data = sentence(wordingOf(locale).of(discordMessages).noPicture);
  return { type: 4, data, chart: undefined, picture: { block, message: pictureMessage(block, privately) } };
}

/** A card as a message of its own. */
export function messageOf(card: Card, privately: boolean): Illustrated<4> {
  return { type: 4, data: discordMessage(card, privately), chart: chartOf(card) };
}

/** A card in place of the message that was clicked, whose picture goes with it. */
export function inPlace(card: Card): Illustrated<7> {
  const data = { ...publicMessage(discordMessage(card)), attachments: [] };
  return { type: 7, data, chart: chartOf(card) };
}

/** What was clicked; read loosely, since a forged one may hold anything. */
export function readClick(clicked: Clicked | { readonly custom_id: string }): Click {
  const { control, state, value } = readCustomId(clicked.custom_id.slice(0, limits.customId));
  const chosen = 'values' in clicked ? (clicked.values?.[0] ?? '') : value;
  return { control, state, value: chosen.slice(0, limits.customId) };
}

/** The answer to a click: a message of its own (4) or one in place of the clicked one (7), with the chart or the picture that may go with it, or a form (9). */
export function answerClick(
  clicked: Clicked | { readonly custom_id: string },
  answerer: Answerer,
  locale: Locale,
  isPrivate: boolean,
  person: string | null = null,
): Illustrated<4> | Illustrated<7> | { readonly type: 9; readonly data: Modal } {
  const by = { platform: 'discord', person };
  const answer = answerer.click({ ...readClick(clicked), by }, locale);
  if (answer.how === 'form') return { type: 9, data: modal(answer.form, isPrivate) };
  const { card, how } = answer;
  const picture = how === 'picture' ? pictureOf(card) : undefined;
  if (picture) return picturedAnswer(picture, isPrivate, locale);
  return how === 'replace' ? inPlace(card) : messageOf(card, how !== 'share');
}
