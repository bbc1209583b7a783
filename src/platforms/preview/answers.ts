import type { Answerer } from '../../answers/answerer.ts';
import type { Click } from '../../answers/clicks/click.ts';
import { chartOf } from '../../card/chart.ts';
import type { Draw } from '../../card/draw.ts';
import type { Locale } from '../../language/locale.ts';
import { wordingOf } from '../../language/wording.ts';
import type { Conversation } from '../conversation.ts';
import { illustratedMessage, withPicture } from '../discord/chart-message.ts';
import { readCustomId } from '../discord/choices.ts';
import { answerClick } from '../discord/click.ts';
import { discordMessage } from '../discord/components.ts';
import { modal } from '../discord/modal.ts';
import type { answerModal } from '../discord/modal-answer.ts';
import { answerAndChart } from '../slack/chart-message.ts';
import { clickMessage, readClick } from '../slack/clicks.ts';
import { type Addressed, addressOf, clickAddress } from './address.ts';
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
import { answerTyped, leansOnWords, opensForm } from './typed.ts';

export type Core = {
  readonly answerer: Answerer;
  readonly conversation: Conversation;
  readonly draw: Draw;
  readonly tables: boolean;
};

/** Messages in both channels, and the address that shows them again. */
type Answered = {
  readonly kind: 'messages';
  readonly slack: Html;
  readonly discord: Html;
  readonly address: string | null;
};

/** A message in one channel, and whether it takes the place of the one that was clicked or stands beside it. */
export type MessageAnswered = {
  readonly kind: 'message';
  readonly message: Html;
  readonly place: 'replace' | 'beside';
  /** Where the same answer is shown again; null where nothing says which one it is. */
  readonly address: string | null;
};

/** A form that a click opens over its channel. */
type FormOpened = { readonly kind: 'form'; readonly form: Html };

type SaidWords = { readonly text: string; readonly session: string; readonly locale: Locale };

/**
 * What each platform shows for words that were typed.
 * @param options.isExample whether nobody typed them yet
 * @param options.before what was said before, which an address of words that lean on it holds too
 */
export async function answerWords(
  core: Core,
  said: SaidWords,
  options: { readonly isExample?: boolean; readonly before?: readonly string[] } = {},
): Promise<Answered> {
  const { isExample = false, before = [] } = options;
  const words = wordingOf(said.locale).of(previewMessages);
  const asked = saidMessage(said.text, isExample ? words.example : words.you, words);
  const leaning = before.length > 0 && (await leansOnWords(core, said)) ? before : [];
  const address = addressOf({ words: [...leaning, said.text], click: null }, said.locale);
  if (opensForm(said.text)) {
    const form = core.answerer.form(said.locale);
    return {
      kind: 'messages',
      slack: html`${asked}${formMessage(slackForm(form, null, words), words)}`,
      discord: html`${asked}${formMessage(discordForm(modal(form, false), words), words)}`,
      address,
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
    address,
  };
}

/** What both channels show at an address: the answer to its words, then that to its click. */
export async function answerAddress(
  core: Core,
  { words: texts, click }: Addressed,
  said: Pick<SaidWords, 'session' | 'locale'>,
): Promise<Pick<Answered, 'slack' | 'discord'>> {
  const { locale } = said;
  const typed: Answered[] = [];
  // One after the other, since each may lean on what was said before.
  for (const text of texts) typed.push(await answerWords(core, { text, ...said }));
  const shown = { slack: typed.map((own) => own.slack), discord: typed.map((own) => own.discord) };
  if (click === null) return { slack: html`${shown.slack}`, discord: html`${shown.discord}` };
  const words = wordingOf(locale).of(previewMessages);
  const { control, state, value } = click;
  const action = { action_id: control, block_id: state, value };
  const data = { custom_id: `${control}.${state}.${value}` };
  const [slack, discord] = await Promise.all(
    [{ platform: 'slack', action } as const, { platform: 'discord', data } as const].map(async (own) => {
      const answer = await answerClickSent(core, { ...own, isPrivate: false }, { words: null, locale });
      return answer.kind === 'form' ? formMessage(answer.form, words) : answer.message;
    }),
  );
  return {
    slack: html`${shown.slack}${slack ?? null}`,
    discord: html`${shown.discord}${discord ?? null}`,
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
  address: string | null,
  words: PageWords,
): MessageAnswered {
  return {
    address,
    kind: 'message',
    message: slackMessage(message, words),
    place: message.replace_original ? 'replace' : 'beside',
  };
}

/** What Discord shows for a click or a form, with its picture. */
export async function discordAnswer(
  core: Core,
  { type, data, chart, picture: own }: ReturnType<typeof answerModal>,
  address: string | null,
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
    address,
  };
}

/** What a click of either platform means. */
function meant(click: ClickSent): Click {
  if (click.platform === 'slack') return readClick(click.action);
  const { custom_id, values } = click.data;
  const read = readCustomId(custom_id);
  return { ...read, value: values?.[0] ?? read.value };
}

/**
 * What the platform shows for a click, by the very reading of clicks that its own messages get.
 * @param said.words those that the message answers; null where they are not known
 */
export async function answerClickSent(
  core: Core,
  click: ClickSent,
  said: { readonly words: string | null; readonly locale: Locale },
): Promise<MessageAnswered | FormOpened> {
  const { locale } = said;
  const words = wordingOf(locale).of(previewMessages);
  const address = clickAddress(meant(click), said.words, locale);
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
    if (!('picture' in message)) return slackAnswer(message, address, words);
    const picture = await core.draw(message.picture);
    if (!picture) return slackAnswer(message.inWords, address, words);
    const shown = slackPictureMessage({ block: message.picture, picture }, words);
    return { kind: 'message', address, message: shown, place: 'beside' };
  }
  const answer = answerClick(click.data, core.answerer, locale, click.isPrivate);
  if (answer.type === 9) return { kind: 'form', form: discordForm(answer.data, words) };
  return discordAnswer(core, answer, address, words);
}
