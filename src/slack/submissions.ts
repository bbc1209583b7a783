import type { App, webApi } from '@slack/bolt';
import type { Answerer } from '../answerer.ts';
import type { Locale } from '../locale.ts';
import type { Log } from '../log.ts';
import type { Card } from '../view/card.ts';
import { type SlackPayload, slackPayload } from './blocks.ts';
import { formId, modelField, type Origin, options, readForm } from './form.ts';
import { limits } from './limits.ts';
import type { Locales } from './locales.ts';
import { postTo, responseAddress } from './response-url.ts';

type SubmissionParts = {
  answerer: Answerer;
  log: Log;
  tables: boolean;
  /** The language where the person's is not known. */
  locale: Locale;
  locales: Locales;
};

/** Longest beginning of a name that suggestions are made for. */
const longestTyped = 100;

/** An answer for where its form came from: in place of the message that it changes, if the same people are to see it. */
function messageFor({ replaces }: Origin, { text, blocks, response_type }: SlackPayload): object {
  const seenBy = response_type === 'ephemeral' ? 'asker' : 'everyone';
  const isInPlace = replaces === seenBy;
  return { text, blocks, replace_original: isInPlace, ...(isInPlace ? {} : { response_type }) };
}

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
      postTo(address, messageFor(origin, slackPayload(card, { tables: withTables })));
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
    const typed = String(payload.value ?? '').slice(0, longestTyped);
    await ack({ options: options(answerer.suggest(typed, limits.options, localeOf(body.user.id, client))) });
  });

  app.view(formId, async ({ view, body, ack, client }) => {
    const { submission, origin } = readForm(view);
    const answer = answerer.submit(submission, localeOf(body.user.id, client));
    if ('errors' in answer) {
      await ack({ response_action: 'errors', errors: answer.errors as Record<string, string> });
      return;
    }
    await ack();
    try {
      await deliver(answer.card, origin, client, body.user.id);
    } catch (error) {
      log.error('slack: the answer to a form could not be sent', { error });
    }
  });
}
