import type { App, webApi } from '@slack/bolt';
import type { Answerer } from '../../answers/answerer.ts';
import type { Form } from '../../answers/form/card.ts';
import type { Card } from '../../card/card.ts';
import { answerLocale, type Locale } from '../../language/locale.ts';
import type { Log } from '../../log.ts';
import type { WorkBook } from '../../storage/work.ts';
import type { TeamSettings } from '../team-settings.ts';
import { slackApology } from './apology.ts';
import { type SlackPayload, slackPayload } from './blocks.ts';
import {
  formId,
  formModal,
  modelField,
  type Option,
  type Origin,
  options,
  readForm,
  readOrigin,
} from './form.ts';
import { limits } from './limits.ts';
import type { Locales } from './locales.ts';
import { doorOf, takeReply } from './receive.ts';
import { inThread, type Reply, type ReplyOptions, sendReply } from './reply.ts';
import type { Views } from './views.ts';
import { type Where, whereOf } from './workspace.ts';

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

/** The message that answers a form: in place of the one that it changes, if the same people are to see it. */
export function formMessage(
  { replaces, thread }: Pick<Origin, 'replaces' | 'thread'>,
  { text, blocks, response_type }: SlackPayload,
): Reply {
  const seenBy = response_type === 'ephemeral' ? 'asker' : 'everyone';
  const isInPlace = replaces === seenBy;
  return {
    text,
    blocks,
    replace_original: isInPlace,
    ...(isInPlace ? {} : { response_type, ...inThread(thread) }),
  };
}

type SubmissionParts = ReplyOptions & {
  book: WorkBook;
  settings: Pick<TeamSettings, 'at'>;
  tables: boolean;
  /** The language where the person's is not known. */
  locale: Locale;
  locales: Locales;
};

/** Answers forms that were sent off, and suggests models while their names are typed. */
export function listenForSubmissions(app: App, parts: SubmissionParts): void {
  const { settings, log, tables } = parts;
  /** Who answers, and in which language; a form does not say in which channel it was opened but by its origin. */
  const at = (user: string, where: Where, channel: string | null) => {
    const { answerer, locale: chosen } = settings.at({ team: where.team, channel });
    const person = parts.locales.of(user, where);
    return { answerer, locale: answerLocale({ chosen, person, usual: parts.locale }) };
  };

  app.options(modelField, async ({ payload, body, ack, client, context }) => {
    const { answerer, locale } = at(body.user.id, whereOf({ context, client }), null);
    await ack({ options: suggestedOptions(answerer, payload.value, locale) });
  });

  app.view(formId, async ({ view, body, ack, client, context }) => {
    const where = whereOf({ context, client });
    const { answerer, locale } = at(body.user.id, where, readOrigin(view.private_metadata).channel);
    let answer: ReturnType<typeof answerForm>;
    try {
      answer = answerForm(answerer, view, locale);
    } catch (error) {
      log.error('slack: a form could not be answered', { error });
      // Beside its first field, so that what was filled in stays.
      answer = { errors: { model0: slackApology(locale).text } };
    }
    if ('errors' in answer) {
      await ack({ response_action: 'errors', errors: answer.errors });
      // Right when it was taken on, and wrong by now.
      return doorOf(context).taken?.end();
    }
    const taken = await takeReply({ body, context }, parts);
    await ack();
    const { card, origin } = answer;
    const write = (withTables: boolean) => formMessage(origin, slackPayload(card, { tables: withTables }));
    const to = { address: origin.url, user: body.user.id, where };
    await sendReply(to, write(tables), tables ? () => write(false) : null, parts, taken);
  });
}

/**
 * Opens the form in the workspace of the client before its trigger expires; false when Slack did not.
 * @param longest milliseconds that it may take
 */
export async function openForm(
  views: Views,
  client: webApi.WebClient,
  trigger: unknown,
  form: Form,
  {
    origin,
    longest,
    log,
  }: { readonly origin: Omit<Origin, 'state'>; readonly longest: number; readonly log: Log },
): Promise<boolean> {
  if (typeof trigger !== 'string') return false;
  try {
    await views.open(client, trigger, formModal(form, origin), longest);
    return true;
  } catch (error) {
    log.warn('slack: a form could not be opened', { error });
    return false;
  }
}
