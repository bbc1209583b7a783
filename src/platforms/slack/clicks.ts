import type { App, BlockAction } from '@slack/bolt';
import type { Answerer } from '../../answers/answerer.ts';
import type { Click } from '../../answers/clicks/click.ts';
import type { Form } from '../../answers/form/card.ts';
import type { PictureBlock } from '../../card/card.ts';
import { pictureOf } from '../../card/chart.ts';
import type { Draw } from '../../card/draw.ts';
import { answerLocale, type Locale } from '../../language/locale.ts';
import type { WorkBook } from '../../storage/work.ts';
import type { TeamSettings } from '../team-settings.ts';
import { noForm, slackApology } from './apology.ts';
import { slackPayload } from './blocks.ts';
import { chartMessages, type FollowUp } from './chart-message.ts';
import { stateOfBlock } from './choices.ts';
import type { Locales } from './locales.ts';
import { type Missing, type PicturePlace, pictureInWords, pictureLetter } from './picture.ts';
import { takeReply, timeLeft } from './receive.ts';
import { besideForAsker, inThread, type Reply, type ReplyOptions, sendReply } from './reply.ts';
import { openForm } from './submissions.ts';
import type { Views } from './views.ts';
import { whereOf } from './workspace.ts';

/** Who sees the message that was clicked, null where it was no message, as on the bot's own page; and in which channel and thread it stands. */
type Clicked = {
  readonly seenBy: 'asker' | 'everyone' | null;
  readonly channel: string | null;
  readonly thread: string | null;
  readonly person?: string | null;
};

/** Longer than anything that we put on a control. */
const longest = 255;

/** What was clicked; read loosely, since a forged one may hold anything. */
export function readClick(action: Partial<BlockAction['actions'][number]>): Click {
  const { action_id = '', block_id = '' } = action;
  const { selected_option, value } = { ...action } as {
    selected_option?: { value?: unknown } | null;
    value?: unknown;
  };
  const chosen = selected_option?.value ?? value;
  return {
    control: String(action_id).slice(0, 1),
    state: stateOfBlock(String(block_id).slice(0, longest)),
    value: typeof chosen === 'string' ? chosen.slice(0, longest) : '',
  };
}

/** A chart or what a picture says, for all who see the message that was clicked, where that stands. */
function besideForAll(
  { text, blocks }: Pick<FollowUp, 'text' | 'blocks'>,
  { seenBy, thread }: Clicked,
): Reply {
  const isForAll = seenBy === 'everyone';
  return {
    text,
    blocks,
    replace_original: false,
    response_type: isForAll ? 'in_channel' : 'ephemeral',
    ...inThread(thread),
  };
}

/** A picture to be posted as a file, and what says the same in words. */
type PictureAsked = { readonly picture: PictureBlock; readonly place: PicturePlace; readonly inWords: Reply };

/**
 * The message, the picture or the form that answers a click.
 * @param options.plainer without what Slack may have refused: a chart as a table, a table as fields
 * @param options.locale for what of it has no language
 */
export function clickMessage(
  answerer: Answerer,
  click: Click,
  options: {
    readonly tables: boolean;
    readonly plainer?: boolean;
    readonly locale: Locale;
    readonly clicked: Clicked;
  },
): Reply | PictureAsked | { readonly form: Form } {
  const { tables, plainer = false, locale, clicked } = options;
  const by = { platform: 'slack', person: clicked.person ?? null };
  const answer = answerer.click({ ...click, by }, locale);
  if (answer.how === 'form') return { form: answer.form };
  const { card, how } = answer;
  const chart = how === 'chart' ? chartMessages(card, { tables }) : null;
  if (chart) {
    const { drawn, inWords } = chart;
    return besideForAll(plainer ? inWords : (drawn ?? inWords), clicked);
  }
  const picture = how === 'picture' ? pictureOf(card) : undefined;
  if (picture) {
    const { seenBy, channel, thread } = clicked;
    const inWords = besideForAll(pictureInWords(picture, { tables: tables && !plainer }), clicked);
    // A message for the asker alone holds no file.
    return channel !== null && seenBy === 'everyone' && !plainer
      ? { picture, place: { channel, thread }, inWords }
      : inWords;
  }
  const { text, blocks } = slackPayload(card, { tables: tables && !plainer });
  return {
    text,
    blocks,
    replace_original: how === 'replace',
    ...(how === 'replace' ? {} : { response_type: how === 'share' ? 'in_channel' : 'ephemeral' }),
    ...inThread(how === 'replace' ? null : clicked.thread),
  };
}

type ClickParts = ReplyOptions & {
  settings: Pick<TeamSettings, 'at'>;
  book: WorkBook;
  views: Views;
  tables: boolean;
  draw: Draw;
  /** The language where the person's is not known. */
  locale: Locale;
  locales: Locales;
};

/** Milliseconds from a click until a form is of no use: its trigger lives for three seconds. */
const longestOpening = 2500;

function clickedOn({ container, user }: BlockAction, team: string): Clicked {
  const { type, is_ephemeral, thread_ts, channel_id } = { ...container } as Record<string, unknown>;
  return {
    channel: typeof channel_id === 'string' ? channel_id : null,
    seenBy: type === 'message' ? (is_ephemeral === true ? 'asker' : 'everyone') : null,
    thread: typeof thread_ts === 'string' ? thread_ts : null,
    person: `${team} ${user.id}`,
  };
}

/** Answers clicks on menus and buttons: acknowledged at once, then one message to the click's own address, or a form. */
export function listenForClicks(app: App, parts: ClickParts): void {
  const { settings, views, log, tables } = parts;
  // What is clicked in and for the form of settings is answered there.
  app.action<BlockAction>(/^(?!settings\.)/, async ({ action, ack, body, client, context }) => {
    // What opens an address is no question; Slack wants to know alone that it was seen.
    if ('url' in action) return ack();
    const taken = await takeReply({ body, context }, parts);
    await ack();
    const where = whereOf({ context, client });
    const clicked = clickedOn(body, where.team);
    const { answerer, locale: chosen } = settings.at({ team: where.team, channel: clicked.channel });
    const person = parts.locales.of(body.user.id, where);
    const locale = answerLocale({ chosen, person, usual: parts.locale });
    const to = { address: body.response_url, user: body.user.id, where };
    const click = readClick(action);
    await answerer.recall(click);
    const write = (plainer: boolean) => clickMessage(answerer, click, { tables, plainer, locale, clicked });
    let answer: ReturnType<typeof clickMessage>;
    try {
      answer = write(false);
    } catch (error) {
      log.error('slack: a click could not be answered', { error });
      await sendReply(
        to,
        { ...besideForAsker(slackApology(locale)), ...inThread(clicked.thread) },
        null,
        parts,
        taken,
      );
      return;
    }
    if (!('form' in answer)) {
      const usual = 'picture' in answer ? answer.inWords : answer;
      const plainer = (): Reply => {
        const own = write(true);
        return 'text' in own ? own : usual;
      };
      if (!('picture' in answer)) return sendReply(to, usual, plainer, parts, taken);
      const inWords = (missing: Missing) =>
        missing === 'perhaps'
          ? sendReply(to, besideForAsker(usual), () => besideForAsker(plainer()), parts)
          : sendReply(to, usual, plainer, parts);
      // An earlier process may have posted it.
      if (taken.begun !== 'nothing') {
        await inWords('perhaps');
        return taken.end();
      }
      const letter = pictureLetter(answer.picture, answer.place, { ...parts, where }, inWords);
      parts.outbox.put({ ...letter, taken });
      return;
    }
    const replaces = answer.form.isBeside ? null : clicked.seenBy;
    const { thread, channel } = clicked;
    const origin = { url: body.response_url || null, replaces, thread, channel };
    const longest = timeLeft(context, longestOpening);
    if (await openForm(views, client, body.trigger_id, answer.form, { origin, longest, log }))
      return taken.end();
    await sendReply(
      to,
      { ...besideForAsker(noForm(answer.form.locale)), ...inThread(clicked.thread) },
      null,
      parts,
      taken,
    );
  });
}
