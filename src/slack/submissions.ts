import type { App, webApi } from '@slack/bolt';
import type { Answerer } from '../answerer.ts';
import type { Locale } from '../locale.ts';
import type { Log } from '../log.ts';
import type { Card } from '../view/card.ts';
import { type SlackPayload, slackPayload } from './blocks.ts';
import { formId, modelField, type Origin } from './form.ts';
import { answerForm, formMessage, suggestedOptions } from './form-answer.ts';
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
