import type { Answerer } from '../../answers/answerer.ts';
import { chartOf } from '../../card/chart.ts';
import type { Draw } from '../../card/draw.ts';
import type { Locale } from '../../language/locale.ts';
import { wordingOf } from '../../language/wording.ts';
import type { Conversation } from '../conversation.ts';
import { illustratedMessage, withPicture } from '../discord/chart-message.ts';
import { answerClick } from '../discord/click.ts';
import { discordMessage } from '../discord/components.ts';
import { modal } from '../discord/modal.ts';
import type { answerModal } from '../discord/modal-answer.ts';
import { answerAndChart } from '../slack/chart-message.ts';
import { clickMessage, readClick } from '../slack/clicks.ts';
import { discordForm } from './discord-form.ts';
import { type Html, html } from './html.ts';
import {
  discordMessageShown,
  formMessage,
  saidMessage,
  slackMessage,
  slackPictureMessage,
} from './message.ts';
import { type PageWords, previewMessages } from './say.ts';
import { slackForm } from './slack-form.ts';
import { answerTyped, opensForm } from './typed.ts';

export type Core = {
  readonly answerer: Answerer;
  readonly conversation: Conversation;
  readonly draw: Draw;
  readonly tables: boolean;
};

/** Messages in both channels. */
type Answered = {
  readonly kind: 'messages';
  readonly slack: Html;
  readonly discord: Html;
};

/** A message in one channel, and whether it takes the place of the one that was clicked or stands beside it. */
export type MessageAnswered = {
  readonly kind: 'message';
  readonly message: Html;
  readonly place: 'replace' | 'beside';
};

/** A form that a click opens over its channel. */
type FormOpened = { readonly kind: 'form'; readonly form: Html };

type SaidWords = { readonly text: string; readonly session: string; readonly locale: Locale };

/** What each platform shows for words that were typed. */
export async function answerWords(core: Core, said: SaidWords): Promise<Answered> {
  const words = wordingOf(said.locale).of(previewMessages);
  const asked = saidMessage(said.text, words);
  if (opensForm(said.text)) {
    const form = core.answerer.form(said.locale);
    return {
      kind: 'messages',
      slack: html`${asked}${formMessage(slackForm(form, null, words), words)}`,
      discord: html`${asked}${formMessage(discordForm(modal(form, false), words), words)}`,
    };
  }
  const card = await answerTyped(core, said);
  const chart = chartOf(card);
  const picture = chart ? await core.draw(chart) : null;
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
export type ClickSent = {
  /** Whether only the person who clicks sees the message. */
  readonly isPrivate: boolean;
} & (
  | { readonly platform: 'slack'; readonly action: Readonly<Record<string, unknown>> }
  | {
      readonly platform: 'discord';
      readonly data: { readonly custom_id: string; readonly values?: readonly string[] | undefined };
    }
);

/** What Slack shows for a click or a form. */
export function slackAnswer(
  message: Parameters<typeof slackMessage>[0] & { readonly replace_original: boolean },
  words: PageWords,
): MessageAnswered {
  return {
    kind: 'message',
    message: slackMessage(message, words),
    place: message.replace_original ? 'replace' : 'beside',
  };
}

/** What Discord shows for a click or a form, with its picture. */
export async function discordAnswer(
  core: Core,
  { type, data, chart, picture: own }: ReturnType<typeof answerModal>,
  words: PageWords,
): Promise<MessageAnswered> {
  const drawing = own?.block ?? chart;
  const picture = drawing ? await core.draw(drawing) : null;
  const illustrated = own?.message ?? (chart ? withPicture(data, chart) : null);
  const shown = (picture && illustrated) || data;
  return {
    kind: 'message',
    message: discordMessageShown({ type, data: shown }, picture, words),
    place: type === 7 ? 'replace' : 'beside',
  };
}

/** What the platform shows for a click, by the very reading of clicks that its own messages get. */
export async function answerClickSent(
  core: Core,
  click: ClickSent,
  locale: Locale,
): Promise<MessageAnswered | FormOpened> {
  const words = wordingOf(locale).of(previewMessages);
  if (click.platform === 'slack') {
    const message = clickMessage(core.answerer, readClick(click.action), {
      tables: core.tables,
      locale,
      clicked: { seenBy: click.isPrivate ? 'asker' : 'everyone', channel: 'preview', thread: null },
    });
    if ('form' in message) {
      const replaces = message.form.isBeside ? null : click.isPrivate ? 'asker' : 'everyone';
      return { kind: 'form', form: slackForm(message.form, replaces, words) };
    }
    if (!('picture' in message)) return slackAnswer(message, words);
    const picture = await core.draw(message.picture);
    if (!picture) return slackAnswer(message.inWords, words);
    const shown = slackPictureMessage({ block: message.picture, picture }, words);
    return { kind: 'message', message: shown, place: 'beside' };
  }
  const answer = answerClick(click.data, core.answerer, locale, click.isPrivate);
  if (answer.type === 9) return { kind: 'form', form: discordForm(answer.data, words) };
  return discordAnswer(core, answer, words);
}
