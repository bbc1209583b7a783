import type { App, webApi } from '@slack/bolt';
import type { Answerer } from '../../answers/answerer.ts';
import type { Form } from '../../answers/form/card.ts';
import type { Card } from '../../card/card.ts';
import type { Locale } from '../../language/locale.ts';
import type { Log } from '../../log.ts';
import { within } from '../in-flight.ts';
import { type SlackPayload, slackPayload } from './blocks.ts';
import { formId, formModal, modelField, type Option, type Origin, options, readForm } from './form.ts';
import { limits } from './limits.ts';
import type { Locales } from './locales.ts';
import { postTo, responseAddress } from './response-url.ts';

/** Longest beginning of a name that suggestions are made for. */
const longestTyped = 100;

/** The models that a field offers for what was typed in it so far. */
export function suggestedOptions(answerer: Answerer, typed: unknown, locale: Locale): Option[] {
  return options(answerer.suggest(String(typed ?? '').slice(0, longestTyped), limits.options, locale));
}

/** What a form that was sent off gets: a text beside each field that is wrong, else an answer and where it goes. */
export function answerForm(
  answerer: Answerer,
  view: Parameters<typeof readForm>[0],
  locale: Locale,
): { readonly errors: Record<string, string> } | { readonly card: Card; readonly origin: Origin } {
  const { submission, origin } = readForm(view);
  const answer = answerer.submit(submission, locale);
  return 'errors' in answer
    ? { errors: answer.errors as Record<string, string> }
    : { card: answer.card, origin };
}

/** What goes to a form's own address. */
type FormMessage = Pick<SlackPayload, 'text' | 'blocks'> & {
  readonly replace_original: boolean;
  readonly response_type?: SlackPayload['response_type'];
};

/** The message that answers a form: in place of the one that it changes, if the same people are to see it. */
export function formMessage(
  { replaces }: Pick<Origin, 'replaces'>,
  { text, blocks, response_type }: SlackPayload,
): FormMessage {
  const seenBy = response_type === 'ephemeral' ? 'asker' : 'everyone';
  const isInPlace = replaces === seenBy;
  return { text, blocks, replace_original: isInPlace, ...(isInPlace ? {} : { response_type }) };
}

type SubmissionParts = {
  answerer: Answerer;
  log: Log;
  tables: boolean;
  /** The language where the person's is not known. */
  locale: Locale;
  locales: Locales;
};

/** The answer goes to who sent the form where its own address takes it no more, or there is none. */
async function sendDirectly(client: webApi.WebClient, user: string, { text, blocks }: SlackPayload) {
  await client.chat.postMessage({ channel: user, text, blocks, unfurl_links: false, unfurl_media: false });
}

/** Answers forms that were sent off, and suggests models while their names are typed. */
export function listenForSubmissions(app: App, parts: SubmissionParts): void {
  const { answerer, log, tables } = parts;
  const localeOf = (user: string, client: webApi.WebClient) => parts.locales.of(user, client) ?? parts.locale;
  const post = async (card: Card, origin: Origin): Promise<boolean> => {
    const address = responseAddress(origin.url);
    if (!address) return false;
    const send = (withTables: boolean) =>
      postTo(address, formMessage(origin, slackPayload(card, { tables: withTables })));
    let sent = await send(tables);
    // Slack refuses blocks that it does not show: the same answer goes out with fields.
    if (!sent.ok && tables && sent.text.includes('invalid_blocks')) sent = await send(false);
    if (!sent.ok) log.warn('slack: the address of a form takes no answer', { answer: sent.text });
    return sent.ok;
  };
  const deliver = async (card: Card, origin: Origin, client: webApi.WebClient, user: string) => {
    const isPosted = await post(card, origin).catch((error: unknown) => {
      log.warn('slack: the address of a form does not answer', { error });
      return false;
    });
    if (!isPosted) await sendDirectly(client, user, slackPayload(card, { tables }));
  };

  app.options(modelField, async ({ payload, body, ack, client }) => {
    await ack({ options: suggestedOptions(answerer, payload.value, localeOf(body.user.id, client)) });
  });

  app.view(formId, async ({ view, body, ack, client }) => {
    const answer = answerForm(answerer, view, localeOf(body.user.id, client));
    if ('errors' in answer) {
      await ack({ response_action: 'errors', errors: answer.errors });
      return;
    }
    await ack();
    try {
      await deliver(answer.card, answer.origin, client, body.user.id);
    } catch (error) {
      log.error('slack: the answer to a form could not be sent', { error });
    }
  });
}

/** Milliseconds that opening a form may take; a trigger lives for three seconds, and so does the wait for our answer. */
const longestOpening = 2000;

/** Opens the form before its trigger expires; false when Slack did not. */
export async function openForm(
  client: webApi.WebClient,
  trigger: unknown,
  form: Form,
  origin: Omit<Origin, 'state'>,
  log: Log,
): Promise<boolean> {
  if (typeof trigger !== 'string') return false;
  try {
    await within(longestOpening, client.views.open({ trigger_id: trigger, view: formModal(form, origin) }));
    return true;
  } catch (error) {
    log.warn('slack: a form could not be opened', { error });
    return false;
  }
}
