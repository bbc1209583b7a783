import type { Answerer } from '../answerer.ts';
import type { Conversation } from '../conversation.ts';
import { illustratedMessage, withPicture } from '../discord/chart-message.ts';
import { answerClick } from '../discord/click.ts';
import { discordMessage } from '../discord/components.ts';
import type { DrawChart } from '../draw-chart.ts';
import type { Locale } from '../locale.ts';
import { answerAndChart } from '../slack/chart-message.ts';
import { clickMessage, readClick } from '../slack/click-message.ts';
import { chartOf } from '../view/chart-of.ts';
import { type Html, html } from './html.ts';
import { discordMessageShown, noticeMessage, saidMessage, slackMessage } from './message.ts';
import { answerTyped } from './typed.ts';
import { pageWords } from './words.ts';

export type Core = {
  readonly answerer: Answerer;
  readonly conversation: Conversation;
  readonly draw: DrawChart;
  readonly tables: boolean;
};

/** Messages in both channels. Another sort of answer, such as a form to fill in, is another `kind`. */
type Answered = {
  readonly kind: 'messages';
  readonly slack: Html;
  readonly discord: Html;
};

/** What a click got, and whether it takes the place of the message that was clicked or stands beside it. */
type ClickAnswered = {
  readonly kind: 'message';
  readonly message: Html;
  readonly place: 'replace' | 'beside';
};

type SaidWords = { readonly text: string; readonly session: string; readonly locale: Locale };

/** What each platform shows for words that were typed. */
export async function answerWords(core: Core, said: SaidWords): Promise<Answered> {
  const words = pageWords[said.locale];
  const card = await answerTyped(core, said);
  const chart = chartOf(card);
  const picture = chart ? await core.draw(chart) : null;
  const asked = saidMessage(said.text, words);
  const payload = answerAndChart(card, core);
  const followUp = payload.follow_up ? slackMessage(payload.follow_up, words) : null;
  // A chart that could not be drawn leaves the answer without it.
  const data = picture || !chart ? illustratedMessage(card) : discordMessage(card);
  return {
    kind: 'messages',
    slack: html`${asked}${slackMessage(payload, words)}${followUp}`,
    discord: html`${asked}${discordMessageShown({ type: 4, data }, picture, words)}`,
  };
}

/** A click as the browser tells it, in the terms of the platform whose message it was. */
export type ClickSent =
  | { readonly platform: 'slack'; readonly action: Readonly<Record<string, unknown>> }
  | {
      readonly platform: 'discord';
      readonly data: { readonly custom_id: string; readonly values?: readonly string[] | undefined };
    };

/** What the platform shows for a click, by the very reading of clicks that its own messages get. */
export async function answerClickSent(core: Core, click: ClickSent, locale: Locale): Promise<ClickAnswered> {
  const words = pageWords[locale];
  const form = { kind: 'message', message: noticeMessage(words.form, words), place: 'beside' } as const;
  if (click.platform === 'slack') {
    const message = clickMessage(core.answerer, readClick(click.action), {
      tables: core.tables,
      locale,
      clicked: { seenBy: 'everyone', thread: null },
    });
    if ('form' in message) return form;
    return {
      kind: 'message',
      message: slackMessage(message, words),
      place: message.replace_original ? 'replace' : 'beside',
    };
  }
  const answer = answerClick(click.data, core.answerer, locale, false);
  if (answer.type === 9) return form;
  const { type, data, chart } = answer;
  const picture = chart ? await core.draw(chart) : null;
  const shown = (chart && picture && withPicture(data, chart)) || data;
  return {
    kind: 'message',
    message: discordMessageShown({ type, data: shown }, picture, words),
    place: type === 7 ? 'replace' : 'beside',
  };
}
